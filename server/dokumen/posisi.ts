/** 'Posisi data': the moment at which figures were read, told in the zone of their kabupaten. */
import { getLocale } from '#client/messages/t.ts'

/** '21 November 2026 pukul 14.05 WIB'. */
export function formatPosisi(saat: Date, zona: string): string {
  const hari = new Intl.DateTimeFormat(getLocale(), { dateStyle: 'long', timeZone: zona }).format(saat)
  const jam = new Intl.DateTimeFormat(getLocale(), { timeStyle: 'short', timeZone: zona }).format(saat)
  return `${hari} ${jam} ${ZONA[zona] ?? zona}`
}

const ZONA: Readonly<Record<string, string>> = {
  'Asia/Jakarta': 'WIB',
  'Asia/Pontianak': 'WIB',
  'Asia/Makassar': 'WITA',
  'Asia/Jayapura': 'WIT',
}
