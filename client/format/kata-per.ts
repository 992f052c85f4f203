// Of which month a figure is that holds until the next laporan: a prevalence of September is not one of October.
import { t } from '#client/messages/t.ts'
import type { Angka, IndikatorRingkas } from '#contract/angka.ts'
import { formatBulan } from './bulan.ts'

/** ' per September 2026' where the figure, or the oldest of those it is made of, is of an earlier month; else nothing. */
export const kataPer = (
  { sel, sdBulan }: Pick<Angka, 'sel' | 'sdBulan'>,
  { periode }: Pick<IndikatorRingkas, 'periode'>,
  bulan: string,
): string =>
  periode === 'potret' && sel === 'nilai' && sdBulan !== null && sdBulan !== bulan
    ? ` ${t('angka.posisi', { bulan: formatBulan(sdBulan) })}`
    : ''
