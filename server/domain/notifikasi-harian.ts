/** Which rules over days hold for a desa: laporan past their deadline, danger signs and findings that nobody has seen to. */
import type { AmbangAturan, AturanBerjenis, AturanNotifikasi, JenisAturan } from './aturan-notifikasi.ts'
import { type Bulan, geser } from './bulan.ts'
import { JENIS_UNIT, type JenisUnit } from './indikator.ts'
import { akhirTenggat, masuk, type PasanganLapor, type Tenggat } from './kelengkapan.ts'
import type { AngkaBahaya, AngkaDicek, AngkaLaporan, AngkaNotifikasi } from './notifikasi.ts'
import type { HasilTinjau } from './notifikasi-indikator.ts'
import { hariDi } from './wilayah.ts'

/** A moment and the time zone in which its day is told. */
export type SaatTinjau = { readonly sekarang: Date; readonly zonaWaktu: string }

/** Months before the present one of which a missing laporan is told. */
export const BULAN_TERLAMBAT = 3

/** A visit that found danger signs which are not followed up. */
export type KunjunganBahaya = { readonly tanggal: string; readonly ditemukan: number }

/** A finding that nobody has explained. */
export type TemuanTerbuka = { readonly pada: Date }

const TENANG = { hasil: 'tenang', alasan: [] } as const

const milik = <J extends JenisAturan>(aturan: readonly AturanNotifikasi[], jenis: J): readonly AturanBerjenis<J>[] =>
  // The comparison leaves the rules of this kind alone, which the compiler cannot follow through a parameter.
  aturan.filter((satu) => satu.jenis === jenis) as readonly AturanNotifikasi[] as readonly AturanBerjenis<J>[]

type Berlaku<T> = { readonly aturan: string; readonly milik: readonly T[] }

/** For each rule what it finds too old; the rules that find nothing are left out. */
function berlaku<J extends JenisAturan, T>(
  aturan: readonly AturanNotifikasi[],
  jenis: J,
  cari: (ambang: AmbangAturan[J]) => readonly T[],
): readonly Berlaku<T>[] {
  return milik(aturan, jenis)
    .map((satu) => ({ aturan: satu.kode, milik: cari(satu.ambang) }))
    .filter((satu) => satu.milik.length > 0)
}

/** All that any of the rules finds; rules of one kind differ in their days alone, so the widest holds the others. */
const terluas = <T>(berlakunya: readonly Berlaku<T>[]): readonly T[] =>
  berlakunya.map((b) => b.milik).reduce((a, b) => (b.length > a.length ? b : a), [])

function susun<T, A extends AngkaNotifikasi>(
  berlakunya: readonly Berlaku<T>[],
  bulanDari: (satu: T) => Bulan,
  angka: (semua: readonly T[]) => A,
): HasilTinjau<A> | null {
  const semua = terluas(berlakunya)
  if (semua.length === 0) return null
  const alasan = berlakunya.map((b) => ({ aturan: b.aturan, sejakBulan: Math.min(...b.milik.map(bulanDari)) }))
  return { hasil: 'berlaku', alasan, angka: angka(semua), bulan: Math.max(...semua.map(bulanDari)) }
}

const NAMA_JENIS = new Map(Object.entries(JENIS_UNIT).map(([kode, nomor]) => [nomor, kode as JenisUnit])) // keys of JENIS_UNIT

export type LaporanDitinjau = {
  readonly pasangan: readonly PasanganLapor[]
  readonly tenggat: Tenggat
  /** Months up to this one were closed by somebody although they were missing. */
  readonly sampaiDitutup: Bulan | null
}

/** The laporan of a desa that have not come, so many days after their deadline. */
export function tinjauLaporan(
  aturan: readonly AturanNotifikasi[],
  { pasangan, tenggat, sampaiDitutup }: LaporanDitinjau,
  { sekarang, zonaWaktu }: SaatTinjau,
): HasilTinjau<AngkaLaporan> {
  const belum = pasangan.filter((p) => !masuk(p) && (sampaiDitutup === null || p.bulan > sampaiDitutup))
  const lewat = (p: PasanganLapor, hari: number): boolean =>
    akhirTenggat(p.bulan, tenggat[NAMA_JENIS.get(p.sumber) ?? 'puskesmas'] + hari, zonaWaktu) <= sekarang.getTime()
  const urut = (a: PasanganLapor, b: PasanganLapor) => a.bulan - b.bulan || a.unitId - b.unitId
  const hasil = susun(
    berlaku(aturan, 'belum-lapor', ({ hari }) => belum.filter((p) => lewat(p, hari))),
    (p) => p.bulan,
    (semua): AngkaLaporan => ({ belum: semua.toSorted(urut).map(({ unitId, bulan }) => ({ unitId, bulan })) }),
  )
  return hasil ?? { ...TENANG, angka: { belum: [] }, bulan: geser(bulanKini({ sekarang, zonaWaktu }), -1) }
}

export const bulanKini = ({ sekarang, zonaWaktu }: SaatTinjau): Bulan => bulanHari(hariDi(zonaWaktu, sekarang))

const bulanHari = (hari: string): Bulan => Number(hari.slice(0, 4)) * 100 + Number(hari.slice(5, 7))

/** Days from one day of the calendar to another. */
const selangHari = (dari: string, sampai: string): number =>
  Math.round((Date.parse(`${sampai}T00:00:00Z`) - Date.parse(`${dari}T00:00:00Z`)) / 86_400_000)

const terlama = (hari: readonly string[]): string => hari.toSorted()[0] ?? ''

/** Danger signs found on visits to a desa and not followed up more than so many days later. */
export function tinjauBahaya(
  aturan: readonly AturanNotifikasi[],
  kunjungan: readonly KunjunganBahaya[],
  saat: SaatTinjau,
): HasilTinjau<AngkaBahaya> {
  const hariIni = hariDi(saat.zonaWaktu, saat.sekarang)
  const hasil = susun(
    berlaku(aturan, 'tanda-bahaya', ({ hari }) => kunjungan.filter((k) => selangHari(k.tanggal, hariIni) > hari)),
    (k) => bulanHari(k.tanggal),
    (semua): AngkaBahaya => ({
      orang: semua.reduce((n, k) => n + k.ditemukan, 0),
      kunjungan: semua.length,
      sejak: terlama(semua.map((k) => k.tanggal)),
    }),
  )
  return hasil ?? { ...TENANG, angka: { orang: 0, kunjungan: 0, sejak: hariIni }, bulan: bulanHari(hariIni) }
}

/** Findings about a desa's laporan that nobody has explained more than so many days later. */
export function tinjauDicek(
  aturan: readonly AturanNotifikasi[],
  temuan: readonly TemuanTerbuka[],
  saat: SaatTinjau,
): HasilTinjau<AngkaDicek> {
  const hariIni = hariDi(saat.zonaWaktu, saat.sekarang)
  const hari = temuan.map(({ pada }) => hariDi(saat.zonaWaktu, pada))
  const hasil = susun(
    berlaku(aturan, 'perlu-dicek', ({ hari: batas }) => hari.filter((h) => selangHari(h, hariIni) > batas)),
    bulanHari,
    (semua): AngkaDicek => ({ temuan: semua.length, sejak: terlama(semua) }),
  )
  return hasil ?? { ...TENANG, angka: { temuan: 0, sejak: hariIni }, bulan: bulanHari(hariIni) }
}

/** After how many days without a plan it goes to the head of the puskesmas, and to the dinas. */
export type BatasNaik = { readonly puskesmas: number; readonly dinas: number }
export const NAIK_BAWAAN: BatasNaik = { puskesmas: 7, dinas: 14 }
/** Days; whoever waits longer raises nothing. */
export const BATAS_NAIK_TERBESAR = 90

/** To whom one should be raised by now: it waits from its first day on, and no longer once there is a plan. */
export function tingkatNaik(
  { tahap, munculPada }: { readonly tahap: string; readonly munculPada: Date },
  batas: BatasNaik,
  { sekarang, zonaWaktu }: SaatTinjau,
): 0 | 1 | 2 {
  if (tahap !== 'baru' && tahap !== 'diterima') return 0
  const hari = selangHari(hariDi(zonaWaktu, munculPada), hariDi(zonaWaktu, sekarang))
  if (hari >= batas.dinas) return 2
  return hari >= batas.puskesmas ? 1 : 0
}
