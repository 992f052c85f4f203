// Months on the wire are 'YYYY-MM'; people read 'Januari 2025'.
import { getLocale } from '#client/messages/t.ts'

const tanggal = (bulan: string): Date => new Date(Number(bulan.slice(0, 4)), Number(bulan.slice(5, 7)) - 1, 1)

/** 'Januari 2025'. */
export const formatBulan = (bulan: string): string =>
  new Intl.DateTimeFormat(getLocale(), { month: 'long', year: 'numeric' }).format(tanggal(bulan))

/** 'Januari'. */
export const formatNamaBulan = (bulan: string): string =>
  new Intl.DateTimeFormat(getLocale(), { month: 'long' }).format(tanggal(bulan))

/** 'Jan': under an axis that has no year. */
export const formatNamaBulanPendek = (bulan: string): string =>
  new Intl.DateTimeFormat(getLocale(), { month: 'short' }).format(tanggal(bulan))

/** 'Jan 25': under an axis. */
export const formatBulanPendek = (bulan: string): string =>
  new Intl.DateTimeFormat(getLocale(), { month: 'short', year: '2-digit' }).format(tanggal(bulan))

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
  const jam = new Intl.DateTimeFormat(getLocale(), { hour: '2-digit', minute: '2-digit' }).format(waktu)
  if (waktu.toDateString() === kini.toDateString()) return jam
  const sama = waktu.getFullYear() === kini.getFullYear()
  const hari = new Intl.DateTimeFormat(getLocale(), {
    day: 'numeric',
    month: 'short',
    ...(sama ? {} : { year: 'numeric' as const }),
  }).format(waktu)
  return `${hari} ${jam}`
}

/** A day of the calendar ('2026-04-05') as '5 Apr'. */
export const formatHari = (hari: string): string =>
  new Intl.DateTimeFormat(getLocale(), { day: 'numeric', month: 'short' }).format(
    new Date(Number(hari.slice(0, 4)), Number(hari.slice(5, 7)) - 1, Number(hari.slice(8, 10))),
  )
