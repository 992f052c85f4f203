/** The laporan of one month: which units send one, with which cells, on time or late. */
import { type Bulan, bulanKe } from '#domain/bulan.ts'
import { JENIS_UNIT } from '#domain/indikator.ts'
import { dijadwalkan, type KatalogIsian, type KelompokIsian, type SelKirim } from '#domain/isian.ts'
import { banyakMinggu } from '#domain/penolakan.ts'
import { acak } from './acak.ts'
import type { Contoh, Hitung, Tempat } from './hitungan.ts'
import { kebiasaan, type Lapor } from './kebiasaan.ts'

export type LaporanContoh = {
  readonly kodeUnit: string
  readonly kodeDesa: string
  readonly bulan: Bulan
  readonly minggu: number
  readonly terlambat: boolean
  readonly tidakBuka: string | null
  readonly isian: readonly SelKirim[]
}

const WAJIB: readonly number[] = [JENIS_UNIT.puskesmas, JENIS_UNIT.pustu, JENIS_UNIT.posyandu]
const KELOMPOK_KURANG = 0.015

/** Everything that came in for a month. `terakhir`: it is the last one, and not all of it has come in yet. */
export function laporanBulan(
  contoh: Contoh,
  hitung: Hitung,
  { bulan, terakhir }: { bulan: Bulan; terakhir: boolean },
): LaporanContoh[] {
  const desa = new Map(contoh.desa.map((d) => [d.kode, d]))
  return contoh.unit.flatMap((unit) => {
    if (terakhir && contoh.sengaja.belumMasukBulanTerakhir.includes(unit.kode)) return []
    return unit.desa.flatMap((kode) => {
      const milik = desa.get(kode)
      if (!milik) throw new Error(`desa ${kode} tidak ada di desa.csv`)
      const lapor = kebiasaan(contoh.sengaja, unit, milik, bulan)
      if (lapor.cara === 'tidak-lapor') return []
      return semuaLaporan(contoh, hitung, { unit, desa: milik, bulan, minggu: 0 }, lapor)
    })
  })
}

/** The monthly laporan and those of its weeks. */
function semuaLaporan(contoh: Contoh, hitung: Hitung, tempat: Tempat, lapor: Lapor): LaporanContoh[] {
  const minggu = Array.from({ length: banyakMinggu(tempat.bulan) + 1 }, (_, i) => i)
  return minggu.flatMap((ke) => {
    const ini = { ...tempat, minggu: ke }
    const tutup = ke === 0 && lapor.cara === 'tidak-buka' ? lapor.alasan : null
    const isian = isianLaporan(contoh, hitung, ini, tutup !== null)
    if (isian.length === 0) return []
    const { unit, desa, bulan } = tempat
    const terlambat = lapor.cara === 'terlambat'
    return [{ kodeUnit: unit.kode, kodeDesa: desa.kode, bulan, minggu: ke, terlambat, tidakBuka: tutup, isian }]
  })
}

function isianLaporan(contoh: Contoh, hitung: Hitung, tempat: Tempat, tutup: boolean): SelKirim[] {
  const isian = new Map<string, number>()
  for (const kelompok of contoh.katalog.kelompok.values()) {
    if (!termasuk(contoh, kelompok, tempat)) continue
    for (const [kode, jumlah] of isianKelompok(contoh.katalog, hitung, kelompok, tempat, tutup)) isian.set(kode, jumlah)
  }
  if (!tutup) {
    tanamkan(contoh, tempat, isian)
    kosongkanSatu(contoh.katalog, tempat, isian)
  }
  return [...isian].map(([elemen, jumlah]) => ({ elemen, jumlah }))
}

/** Groups that the unit owes this month, and those that it sends because it has such people. */
function termasuk(contoh: Contoh, kelompok: KelompokIsian, { unit, bulan, minggu }: Tempat): boolean {
  if (kelompok.mingguan !== minggu > 0) return false
  const elemen = [...contoh.katalog.elemen.values()].filter((e) => e.kelompokId === kelompok.kelompokId)
  const disebut = elemen.some((e) => contoh.model.get(e.kode)?.bagi.has(unit.peran))
  // A group that is never due is sent where the data files say so.
  if (kelompok.bulanJadwal?.length === 0) return disebut
  if (!dijadwalkan(kelompok, bulan)) return false
  return disebut || (WAJIB.includes(unit.jenisUnitId) && elemen.some((e) => e.pelapor.get(unit.jenisUnitId)))
}

function* isianKelompok(
  katalog: KatalogIsian,
  hitung: Hitung,
  kelompok: KelompokIsian,
  tempat: Tempat,
  tutup: boolean,
): Generator<[string, number]> {
  for (const elemen of katalog.elemen.values()) {
    if (elemen.kelompokId !== kelompok.kelompokId) continue
    const wajib = elemen.pelapor.get(tempat.unit.jenisUnitId)
    const nilai = hitung(tempat, elemen.kode) ?? (wajib ? 0 : null)
    if (nilai === null) continue
    const nol = tutup && (elemen.sifat === 'layanan' || elemen.sifat === 'kejadian')
    yield [elemen.kode, nol ? 0 : nilai]
  }
}

function tanamkan({ sengaja }: Contoh, { unit, bulan }: Tempat, isian: Map<string, number>): void {
  for (const satu of sengaja.harusDijelaskan) {
    if (satu.unit !== unit.kode || !satu.bulan.includes(bulanKe(bulan)) || !isian.has(satu.elemen)) continue
    isian.set(satu.elemen, (isian.get(satu.menjadi) ?? 0) + satu.tambah)
  }
}

/** Now and then a required cell stays empty, and its group does not count. */
function kosongkanSatu(katalog: KatalogIsian, { unit, desa, bulan, minggu }: Tempat, isian: Map<string, number>): void {
  const a = acak('kosong', unit.kode, desa.kode, bulan, minggu)
  if (unit.peran === 'puskesmas' || a() >= KELOMPOK_KURANG) return
  const wajib = [...isian.keys()].filter((kode) => katalog.elemen.get(kode)?.pelapor.get(unit.jenisUnitId))
  const kode = wajib[Math.floor(a() * wajib.length)]
  if (kode !== undefined) isian.delete(kode)
}
