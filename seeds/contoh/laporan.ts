/** The laporan of one month: which units send one, with which cells, on time or late. */
import { type Bulan, geser } from '#domain/bulan.ts'
import { dijadwalkan, type SelKirim } from '#domain/isian.ts'
import { banyakMinggu } from '#domain/penolakan.ts'
import { acak, benih } from './acak.ts'
import { type Bahan, type Lembar, lembarBaru } from './hitungan.ts'
import { belumMasuk, kebiasaan, type Lapor } from './kebiasaan.ts'
import type { KelompokKiriman } from './resep.ts'
import { rincikan } from './rincian.ts'
import { dalamMasa } from './sengaja.ts'
import type { Pasangan } from './susunan.ts'

export type LaporanContoh = {
  readonly kodeUnit: string
  readonly kodeDesa: string
  readonly bulan: Bulan
  readonly minggu: number
  readonly terlambat: boolean
  readonly tidakBuka: string | null
  readonly isian: readonly SelKirim[]
}

const KOSONG = benih('kosong')
const KELOMPOK_KURANG = 0.015

/** Everything that came in for a month. `terakhir`: it is the last one, and not all of it has come in yet. */
export function laporanBulan(bahan: Bahan, { bulan, terakhir }: { bulan: Bulan; terakhir: boolean }): LaporanContoh[] {
  const hasil: LaporanContoh[] = []
  for (const { pasangan } of bahan.susunan(bulan).values()) {
    for (const satu of pasangan.values()) {
      if (terakhir && belumMasuk(bahan.sengaja, satu, bulan)) continue
      const lapor = kebiasaan(bahan.sengaja, satu, bulan)
      if (lapor.cara !== 'tidak-lapor') hasil.push(...semuaLaporan(bahan, satu, bulan, lapor))
    }
  }
  return hasil
}

/** The monthly laporan and those of its weeks. */
function semuaLaporan(bahan: Bahan, pasangan: Pasangan, bulan: Bulan, lapor: Lapor): LaporanContoh[] {
  const kiriman = bahan.buku
    .kiriman(pasangan.unit.peran, pasangan.unit.jenisUnitId)
    .filter(({ kelompok }) => dalamMasa(bahan.sengaja.masaKelompok[kelompok.kode] ?? {}, bulan))
    .filter(({ kelompok }) => !adaDiRekap(bahan, pasangan, kelompok))
  const mingguan = kiriman.filter(({ kelompok }) => kelompok.mingguan)
  const bulanan = kiriman.filter(({ kelompok }) => !kelompok.mingguan && dikirim({ kelompok }, bulan))
  const tutup = lapor.cara === 'tidak-buka' ? lapor.alasan : null
  const hasil = [susunLaporan(bahan, lembarBaru(pasangan, bulan), { kiriman: bulanan, lapor, tutup })]
  if (mingguan.length > 0) {
    for (let ke = 1; ke <= banyakMinggu(bulan); ke++) {
      hasil.push(susunLaporan(bahan, lembarBaru(pasangan, bulan, ke), { kiriman: mingguan, lapor, tutup: null }))
    }
  }
  return hasil.filter(({ isian }) => isian.length > 0)
}

const adaDiRekap = ({ buku }: Bahan, { unit, desa }: Pasangan, { kelompokId }: KelompokKiriman['kelompok']): boolean =>
  desa.adaRekap && unit.peran !== 'rekap-desa' && buku.rekapDesa.has(kelompokId)

// A group that is never due is sent where somebody has such people.
const dikirim = ({ kelompok }: Pick<KelompokKiriman, 'kelompok'>, bulan: Bulan): boolean =>
  kelompok.bulanJadwal?.length === 0 || dijadwalkan(kelompok, bulan)

type Cara = { readonly kiriman: readonly KelompokKiriman[]; readonly lapor: Lapor; readonly tutup: string | null }

function susunLaporan(bahan: Bahan, lembar: Lembar, { kiriman, lapor, tutup }: Cara): LaporanContoh {
  const { pasangan, bulan, minggu } = lembar
  return {
    kodeUnit: pasangan.kodeUnit,
    kodeDesa: pasangan.desa.milik.kode,
    bulan,
    minggu,
    terlambat: lapor.cara === 'terlambat',
    tidakBuka: tutup,
    isian: isiLaporan(bahan, lembar, { kiriman, tutup: tutup !== null }),
  }
}

function isiLaporan(
  bahan: Bahan,
  lembar: Lembar,
  { kiriman, tutup }: { kiriman: readonly KelompokKiriman[]; tutup: boolean },
): SelKirim[] {
  const isian: SelKirim[] = []
  const { jenisUnitId } = lembar.pasangan.unit
  for (const { resep } of kiriman) {
    for (const { nomor, kode, elemen } of resep) {
      const jumlah = bahan.hitung(lembar, nomor) ?? (elemen.pelapor.get(jenisUnitId) ? 0 : null)
      if (jumlah === null) continue
      const nol = tutup && (elemen.sifat === 'layanan' || elemen.sifat === 'kejadian')
      isian.push({ elemen: kode, jumlah: nol ? 0 : jumlah })
    }
  }
  return tutup ? isian : rincikan(lembar, kosongkanSatu(bahan, lembar, tanamkan(bahan, lembar, isian)))
}

function tanamkan(bahan: Bahan, lembar: Lembar, isian: SelKirim[]): SelKirim[] {
  const { pasangan, bulan, minggu } = lembar
  if (minggu > 0) return isian
  for (const satu of bahan.sengaja.harusDijelaskan) {
    if (satu.unit !== pasangan.unit.kode || !dalamMasa(satu, bulan)) continue
    if (satu.desa !== undefined && satu.desa !== pasangan.desa.milik.kode) continue
    const dari = bahan.buku.menurutKode.get(satu.menjadi)
    const asal = satu.bulanLalu ? lembarBaru(pasangan, geser(bulan, -1)) : lembar
    const nilai = dari ? bahan.hitung(asal, dari.nomor) : null
    const letak = isian.findIndex(({ elemen }) => elemen === satu.elemen)
    if (nilai === null || letak < 0) continue
    isian[letak] = { elemen: satu.elemen, jumlah: Math.max(0, nilai + satu.tambah) }
  }
  return isian
}

/** Now and then a required cell stays empty, and its group does not count. */
function kosongkanSatu({ buku }: Bahan, { pasangan, bulan, minggu }: Lembar, isian: SelKirim[]): SelKirim[] {
  const a = acak(KOSONG, pasangan.benih, pasangan.desa.benih, bulan, minggu)
  if (pasangan.unit.peran === 'puskesmas' || a() >= KELOMPOK_KURANG) return isian
  const wajib = isian.filter(({ elemen }) =>
    buku.menurutKode.get(elemen)?.elemen.pelapor.get(pasangan.unit.jenisUnitId),
  )
  const kosong = wajib[Math.floor(a() * wajib.length)]
  return isian.filter((satu) => satu !== kosong)
}
