/** Year-to-dates: the months' own parts added up, of months in which the unit was open. */
import { type Bulan, bulanKe, januari, rentang, tahunDari } from '#domain/bulan.ts'
import { ambilBagian, arus, type Bahan, type Lembar, lembarBaru } from './hitungan.ts'
import { kebiasaan } from './kebiasaan.ts'
import type { Resep } from './resep.ts'
import type { Pasangan } from './susunan.ts'

/** null where this unit does not count it. */
export function hitungBerjalan(bahan: Bahan, lembar: Lembar, resep: Resep): number | null {
  let jumlah = 0
  for (const bulan of rentang(januari(tahunDari(lembar.bulan)), lembar.bulan)) {
    const pasangan = pasanganPada(bahan, lembar.pasangan, bulan)
    // What was counted before this desa was one belongs to the desa that it came from.
    if (!pasangan) continue
    const tambah = tambahan(bahan, lembarBulan(lembar, pasangan, bulan), resep)
    if (tambah === null) return null
    jumlah += tambah
  }
  return jumlah
}

const lembarBulan = (lembar: Lembar, pasangan: Pasangan, bulan: Bulan): Lembar =>
  bulan === lembar.bulan ? lembar : lembarBaru(pasangan, bulan)

const pasanganPada = ({ susunan }: Bahan, { desa, kunci }: Pasangan, bulan: Bulan): Pasangan | undefined =>
  susunan(bulan).get(desa.milik.kode)?.pasangan.get(kunci)

function tambahan(bahan: Bahan, lembar: Lembar, resep: Resep): number | null {
  const { cara } = resep.model
  if (cara === 'berjalan-sasaran') {
    const buka = kebiasaan(bahan.sengaja, lembar.pasangan, lembar.bulan).cara !== 'tidak-buka'
    return buka ? arus(bahan, lembar, resep) : 0
  }
  if (cara === 'berjalan') {
    // January's year-to-date is January's count; later months add the new ones.
    const dari = bulanKe(lembar.bulan) === 1 ? resep.dari[0] : (resep.dari[1] ?? resep.dari[0])
    return dari ? bahan.hitung(lembar, dari.resep) : null
  }
  const induk = bahan.buku.resep[resep.dari[0]?.resep ?? -1]
  const n = induk ? tambahan(bahan, lembar, induk) : null
  return n === null ? null : ambilBagian(bahan, lembar, resep, n)
}
