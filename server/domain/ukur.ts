/** How many were measured of those who should have been: shown beside a prevalence (domain.md 4.3). */
import type { Bahan } from './bahan.ts'
import type { Bulan } from './bulan.ts'
import { JENIS_UNIT } from './indikator.ts'
import { isiRekap } from './isi-rekap.ts'
import type { WilayahHitung } from './kumpulan.ts'
import type { HasilDesa } from './sel-desa.ts'
import { semuaMasuk } from './wajib-desa.ts'

export type Ukur = { readonly pembilang: number; readonly penyebut: number }

/** Percent to be measured below which a prevalence is not judged. */
export const UKUR_MINIMAL = 80

/**
 * Measured over what should have been measured, in the month of each desa's figure. How many should have been is known of a desa
 * only where all have reported that owe that count: over those of some posyandu alone, half of the children would look like all.
 * An area's is that of the desa where it is known; where these hold less than half of the persons measured, it is not known
 * of the area: 0 of 0.
 */
export function ukurWilayah(bahan: Bahan, wilayah: WilayahHitung, hasil: readonly HasilDesa[]): Ukur | null {
  const { ukur } = bahan.indikator
  if (!ukur) return null
  let semua = 0
  let pembilang = 0
  let penyebut = 0
  wilayah.desaId.forEach((desaId, i) => {
    const h = hasil[i]
    if (h?.sel !== 'nilai' || h.sdBulan === null) return
    const diukur = bacaUkur(bahan, ukur.elemen, desaId, h.sdBulan)
    if (!diukur) return
    semua += diukur.jumlah
    const semestinya = bacaUkur(bahan, ukur.penyebut, desaId, h.sdBulan)
    if (!semestinya?.utuh) return
    pembilang += diukur.jumlah
    penyebut += semestinya.jumlah
  })
  return pembilang * 2 < semua ? { pembilang: 0, penyebut: 0 } : { pembilang, penyebut }
}

/** A count of the first kind of unit that has it, and whether all of that kind that owe it have reported. */
function bacaUkur(bahan: Bahan, kode: string, desaId: number, bulan: Bulan) {
  const elemen = bahan.elemenKode.get(kode)
  if (!elemen) return null
  for (const sumber of SUMBER_UKUR) {
    const satu = isiRekap(bahan.isiRekap, { desaId, bulan, elemenId: elemen.elemenId, sumber })
    const letak = { desaId, bulan, kelompokId: elemen.kelompokId, sumber }
    if (satu) return { jumlah: satu.jumlah, utuh: semuaMasuk(bahan, letak) }
  }
  return null
}

const SUMBER_UKUR = [JENIS_UNIT['rekap-desa'], JENIS_UNIT.posyandu, JENIS_UNIT.puskesmas, JENIS_UNIT.pustu]

export const cukupDiukur = (ukur: Ukur | null): boolean =>
  ukur === null || (ukur.penyebut > 0 && ukur.pembilang * 100 >= UKUR_MINIMAL * ukur.penyebut)
