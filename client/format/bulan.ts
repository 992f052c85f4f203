// Months on the wire are 'YYYY-MM'; people read 'Januari 2025'.
import { getLocale } from '#client/messages/t.ts'

const tanggal = (bulan: string): Date => new Date(Number(bulan.slice(0, 4)), Number(bulan.slice(5, 7)) - 1, 1)

// Making one takes as long as writing hundreds of dates with it.
const pembentuk = new Map<string, Intl.DateTimeFormat>()

function tulis(tanggal: Date, bentuk: Intl.DateTimeFormatOptions): string {
  const kunci = `${getLocale()} ${JSON.stringify(bentuk)}`
  const satu = pembentuk.get(kunci) ?? new Intl.DateTimeFormat(getLocale(), bentuk)
  pembentuk.set(kunci, satu)
  return satu.format(tanggal)
}

/** 'Januari 2025'. */
export const formatBulan = (bulan: string): string => tulis(tanggal(bulan), { month: 'long', year: 'numeric' })

/** 'Januari'. */
export const formatNamaBulan = (bulan: string): string => tulis(tanggal(bulan), { month: 'long' })

/** 'Jan': under an axis that has no year. */
export const formatNamaBulanPendek = (bulan: string): string => tulis(tanggal(bulan), { month: 'short' })

/** 'Jan 25': under an axis. */
export const formatBulanPendek = (bulan: string): string => tulis(tanggal(bulan), { month: 'short', year: '2-digit' })

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
  const jam = tulis(waktu, { hour: '2-digit', minute: '2-digit' })
  if (waktu.toDateString() === kini.toDateString()) return jam
  const sama = waktu.getFullYear() === kini.getFullYear()
  const hari = tulis(waktu, { day: 'numeric', month: 'short', ...(!sama && { year: 'numeric' }) })
  return `${hari} ${jam}`
}

/** A day of the calendar ('2026-04-05') as '5 Apr'. */
export const formatHari = (hari: string): string =>
  tulis(new Date(Number(hari.slice(0, 4)), Number(hari.slice(5, 7)) - 1, Number(hari.slice(8, 10))), {
    day: 'numeric',
    month: 'short',
  })
