// Which of a month's pages the address shows: the figures as they stand, or an issue by its number.
import { t } from '#client/messages/t.ts'
import type { TerbitanBriefing } from '#contract/briefing.ts'

export const KINI = 'kini'

export const tampilDari = (revisi: number | null): string => (revisi === null ? KINI : String(revisi))

export const kataTerbitan = ({ revisi }: Pick<TerbitanBriefing, 'revisi'>): string =>
  t(revisi > 1 ? 'briefing.direvisi' : 'briefing.terbitan', { revisi })
