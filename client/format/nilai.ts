// The value of a figure in words: percent, rate, or count, whichever it has.

import { t } from '#client/messages/t.ts'
import type { Angka, IndikatorRingkas } from '#contract/angka.ts'
import { formatDesimal, formatJumlah, formatPersen } from './bilangan.ts'

type Bernilai = Pick<Angka, 'persen' | 'laju' | 'pembilang'> & Partial<Pick<Angka, 'penyebut'>>

/** The number by which rows are ordered and classed; null where there is none. */
export const getNilai = (angka: Bernilai, indikator: Pick<IndikatorRingkas, 'jenis'>): number | null =>
  angka.persen ?? angka.laju ?? (isHitungan(angka, indikator) ? angka.pembilang : null)

/** A share of none: it was reported, but nobody stands in its penyebut, and 0/0 has no value (domain.md 4). */
export const isTanpaPenyebut = ({ persen, laju, penyebut }: Pick<Angka, 'persen' | 'laju' | 'penyebut'>): boolean =>
  persen === null && laju === null && penyebut === 0

/** '114,5 per 100.000'. */
export const formatLaju = (laju: number, skala: number): string =>
  t('angka.per', { nilai: formatDesimal(laju), skala: formatJumlah(skala) })

/** '83,6 %', '2,4 per 1.000', or '12' for a plain count. */
export function formatNilai(angka: Bernilai, indikator: Pick<IndikatorRingkas, 'jenis' | 'skala'>): string {
  if (angka.persen !== null) return formatPersen(angka.persen)
  if (angka.laju !== null) return formatLaju(angka.laju, indikator.skala)
  return isHitungan(angka, indikator) ? formatJumlah(angka.pembilang) : t('angka.tanpa')
}

/** A figure that is a count by itself: an event, or persons derived from other figures. */
const isHitungan = ({ penyebut }: Bernilai, { jenis }: Pick<IndikatorRingkas, 'jenis'>): boolean =>
  jenis === 'kejadian' || (jenis === 'turunan' && penyebut === null)

/** '39.568/47.438', or '12' where there is no penyebut, or a dash. */
export function formatHitungan(angka: Pick<Angka, 'pembilang' | 'penyebut'>): string {
  if (angka.pembilang === null) return t('angka.tanpa')
  if (angka.penyebut === null) return formatJumlah(angka.pembilang)
  return `${formatJumlah(angka.pembilang)}/${formatJumlah(angka.penyebut)}`
}
