// Months on the wire are 'YYYY-MM'; people read 'Januari 2025'.
import { getBahasa } from '#client/messages/t.ts'

// Written out for the same reason as in messages/bilangan.ts, and held alike by the same test.
const NAMA = {
  id: 'Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
}
const PENDEK = {
  id: 'Jan Feb Mar Apr Mei Jun Jul Agu Sep Okt Nov Des'.split(' '),
  en: 'Jan Feb Mar Apr May Jun Jul Aug Sept Oct Nov Dec'.split(' '),
}
const PEMISAH_JAM = { id: '.', en: ':' } as const

const dua = (n: number): string => String(n).padStart(2, '0')

/** 'Januari 2025'. */
export const formatBulan = (bulan: string): string => `${formatNamaBulan(bulan)} ${bulan.slice(0, 4)}`

/** 'Januari'. */
export const formatNamaBulan = (bulan: string): string => NAMA[getBahasa()][Number(bulan.slice(5, 7)) - 1] ?? ''

/** 'Jan': under an axis that has no year. */
export const formatNamaBulanPendek = (bulan: string): string => PENDEK[getBahasa()][Number(bulan.slice(5, 7)) - 1] ?? ''

/** 'Jan 25': under an axis. */
export const formatBulanPendek = (bulan: string): string => `${formatNamaBulanPendek(bulan)} ${bulan.slice(2, 4)}`

/** `geserBulan('2025-01', -1)` is '2024-12'. */
export function geserBulan(bulan: string, langkah: number): string {
  const n = Number(bulan.slice(0, 4)) * 12 + Number(bulan.slice(5, 7)) - 1 + langkah
  return `${Math.floor(n / 12)}-${String((n % 12) + 1).padStart(2, '0')}`
}

/** The month of a day, for where no data say which month to open. */
export const bulanDari = (hari: Date): string => `${hari.getFullYear()}-${String(hari.getMonth() + 1).padStart(2, '0')}`

/** Time of an ISO instant: '12.04' today, '20 Nov 12.04' on another day. */
export function formatWaktu(saat: string, kini: Date = new Date()): string {
  const waktu = new Date(saat)
  const jam = [waktu.getHours(), waktu.getMinutes()].map(dua).join(PEMISAH_JAM[getBahasa()])
  if (waktu.toDateString() === kini.toDateString()) return jam
  const tahun = waktu.getFullYear()
  return `${waktu.getDate()} ${formatNamaBulanPendek(bulanDari(waktu))}${tahun === kini.getFullYear() ? '' : ` ${tahun}`} ${jam}`
}

/** A day of the calendar ('2026-04-05') as '5 Apr'. */
export const formatHari = (hari: string): string => `${Number(hari.slice(8, 10))} ${formatNamaBulanPendek(hari)}`
