import { formatDesimal, formatJumlah, formatPersen } from '#client/format/bilangan.ts'
import { t } from '#client/messages/t.ts'
import type { Besaran } from './besaran.ts'

/** A value without its sign, for columns and axes whose head says what it is: '65,3' or '12'. */
export const formatUkuran = (nilai: number | null, besaran: Besaran): string =>
  besaran === 'jumlah' ? formatJumlah(nilai) : formatDesimal(nilai)

/** The same where columns are narrow: three digits before the comma leave no room for one after it. */
export const formatUkuranRapat = (nilai: number | null, besaran: Besaran): string =>
  besaran === 'persen' && nilai !== null && nilai >= 99.95 ? formatJumlah(nilai) : formatUkuran(nilai, besaran)

/** A value that stands alone: '65,3 %', '2,4 per 1.000' or '12'. */
export function formatUkuranPenuh(nilai: number | null, besaran: Besaran, skala: number): string {
  if (nilai === null || besaran === 'jumlah') return formatJumlah(nilai)
  if (besaran === 'persen') return formatPersen(nilai)
  return t('angka.per', { nilai: formatDesimal(nilai), skala: formatJumlah(skala) })
}

/** A figure on an axis: as few decimals as its step allows. */
export const formatSumbu = (nilai: number, langkah: number): string =>
  formatDesimal(nilai, Number.isInteger(langkah) ? 0 : langkah * 10 === Math.round(langkah * 10) ? 1 : 2)
