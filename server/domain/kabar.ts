/**
 * Kabar: what a person is told of notifikasi outside the program, and when. At once or gathered by day or week, never within
 * their quiet hours; all hours are those of the kabupaten.
 */
import { PERIHAL, type Perihal, type TingkatNaik } from './notifikasi.ts'
import type { Peran } from './peran.ts'

export const SALURAN = ['surel', 'dorong'] as const
export type Saluran = (typeof SALURAN)[number]

export const IRAMA = ['seketika', 'harian', 'mingguan'] as const
export type Irama = (typeof IRAMA)[number]

/** What one may be told of: a matter that came, or that one was raised to whoever reads. */
export const HAL_KABAR = [...PERIHAL, 'dinaikkan'] as const
export type HalKabar = (typeof HAL_KABAR)[number]

export const PERISTIWA_KABAR = ['muncul', 'bersuara', 'dinaikkan'] as const
export type JenisPeristiwa = (typeof PERISTIWA_KABAR)[number]

/** Minutes since midnight; the end may lie on the next day, and is not quiet any more. */
export type JamTenang = { readonly dari: number; readonly sampai: number }

export type PilihanKabar = {
  readonly bahasa: 'id' | 'en'
  readonly surel: { readonly aktif: boolean; readonly irama: Irama }
  readonly dorong: { readonly aktif: boolean; readonly irama: Irama }
  /** When what is gathered goes out: the hour, and of a week its day (1 Monday to 7 Sunday). */
  readonly jam: number
  readonly hari: number
  readonly tenang: JamTenang | null
  readonly hal: readonly HalKabar[]
  /** 0: nobody has chosen anything yet. */
  readonly versi: number
}

export const PILIHAN_BAWAAN: PilihanKabar = {
  bahasa: 'id',
  surel: { aktif: true, irama: 'harian' },
  dorong: { aktif: true, irama: 'harian' },
  jam: 7,
  hari: 1,
  tenang: { dari: 21 * 60, sampai: 6 * 60 },
  hal: HAL_KABAR,
  versi: 0,
}

/** A moment, and the zone whose clock people there read. */
export type SaatKabar = { readonly sekarang: Date; readonly zonaWaktu: string }

const SEMENIT_MS = 60_000
const SEHARI_MENIT = 1440

/** When something that happens now is to be told. */
export function jatuhTempo(
  { jam, hari, tenang }: Pick<PilihanKabar, 'jam' | 'hari' | 'tenang'>,
  irama: Irama,
  { sekarang, zonaWaktu }: SaatKabar,
): Date {
  if (irama === 'seketika') return sesudahTenang(tenang, { sekarang, zonaWaktu })
  const { menit, hari: hariIni } = lokal({ sekarang, zonaWaktu })
  const lagi = jam * 60 - menit
  const hariLagi = irama === 'harian' ? 0 : (hari - hariIni + 7) % 7
  const putaran = irama === 'harian' ? 1 : 7
  // A minute that has begun is over: whatever comes within it is told with the next.
  const tambah = hariLagi * SEHARI_MENIT + lagi + (hariLagi === 0 && lagi <= 0 ? putaran * SEHARI_MENIT : 0)
  return sesudahTenang(tenang, { sekarang: tambahMenit(sekarang, tambah), zonaWaktu })
}

/** The moment itself, or, where it lies in quiet hours, their end. */
export function sesudahTenang(tenang: JamTenang | null, { sekarang, zonaWaktu }: SaatKabar): Date {
  if (!tenang || tenang.dari === tenang.sampai) return sekarang
  const { dari, sampai } = tenang
  const { menit } = lokal({ sekarang, zonaWaktu })
  const dalam = dari < sampai ? menit >= dari && menit < sampai : menit >= dari || menit < sampai
  return dalam ? tambahMenit(sekarang, (sampai - menit + SEHARI_MENIT) % SEHARI_MENIT) : sekarang
}

/** On the full minute. */
const tambahMenit = (saat: Date, menit: number): Date =>
  new Date((Math.floor(saat.getTime() / SEMENIT_MS) + menit) * SEMENIT_MS)

const HARI = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']

/** Minutes since midnight, and the day of the week, by the clock of a zone. */
function lokal({ sekarang, zonaWaktu }: SaatKabar): { readonly menit: number; readonly hari: number } {
  const bagian = new Intl.DateTimeFormat('en-GB', {
    ...{ timeZone: zonaWaktu, weekday: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  }).formatToParts(sekarang)
  const ambil = (jenis: string): string => bagian.find(({ type }) => type === jenis)?.value ?? ''
  return { menit: Number(ambil('hour')) * 60 + Number(ambil('minute')), hari: HARI.indexOf(ambil('weekday')) + 1 }
}

/** Minutes to wait after the first, second, ... try that failed. */
const JEDA_MENIT = [1, 5, 15, 60, 180, 360, 720] as const

/** When to try again after so many tries; null: it is given up. */
export function cobaLagi(percobaan: number, sekarang: Date): Date | null {
  const jeda = JEDA_MENIT[percobaan - 1]
  return jeda === undefined ? null : new Date(sekarang.getTime() + jeda * SEMENIT_MS)
}

export type PeristiwaKabar = {
  readonly jenis: JenisPeristiwa
  readonly perihal: Perihal
  /** How far it is raised by now. */
  readonly dinaikkan: TingkatNaik
}

/** Whether somebody in this role wants to hear of it: of what is raised those to whom it is, and only they. */
export function mauDikabari(hal: readonly HalKabar[], peran: Peran, peristiwa: PeristiwaKabar): boolean {
  if (peristiwa.jenis !== 'dinaikkan') return hal.includes(peristiwa.perihal)
  const sampai = peran === 'dinas' ? 2 : peran === 'kepala-puskesmas' ? 1 : null
  return sampai !== null && peristiwa.dinaikkan >= sampai && hal.includes('dinaikkan')
}

/** What leaves the program names it only where it may be read over somebody's shoulder. */
export type HalDisebut = {
  readonly perihal: Perihal
  /** null: no indikator, or one that is not in the catalogue any more. */
  readonly indikator: { readonly sensitif: boolean; readonly jenis: string } | null
}

/** Few people stand behind sensitive indikator and single events such as deaths: these are only counted. */
export const bolehDisebut = ({ perihal, indikator }: HalDisebut): boolean =>
  perihal !== 'indikator' || (indikator !== null && !indikator.sensitif && indikator.jenis !== 'kejadian')

/** Whether its figure may leave the program too: that of a danger sign in one desa may not. */
export const bolehDiangkakan = ({ perihal }: Pick<HalDisebut, 'perihal'>): boolean =>
  perihal === 'indikator' || perihal === 'laporan'
