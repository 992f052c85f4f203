import { t } from '#client/messages/t.ts'
import type { IndikatorRingkas } from '#contract/angka.ts'

/** What an indikator counts, after its number: 12 ibu hamil, 12 KK; people where nobody has said it. */
export const kataKurang = ({ satuanHitung }: Pick<IndikatorRingkas, 'satuanHitung'>): string =>
  satuanHitung || t('ringkasan.orang')
