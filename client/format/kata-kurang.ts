import { t } from '#client/messages/t.ts'
import type { IndikatorRingkas } from '#contract/angka.ts'

/** What the shortfall of a share counts: persons, or households where the indikator is one of KK. */
export const kataKurang = ({ nama }: Pick<IndikatorRingkas, 'nama'>): string =>
  t(/^KK\b/.test(nama) ? 'ringkasan.kk' : 'ringkasan.orang')
