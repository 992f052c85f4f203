// The words of a look. Where less is better, above and below would mislead: the words say met or not met.

import { t } from '#client/messages/t.ts'
import type { IndikatorRingkas, Status } from '#contract/angka.ts'
import { isStatus, type Tampak } from './tampak.ts'

type Arah = IndikatorRingkas['arah']

/** 'baik', 'di bawah target'; for `turun` 'belum memenuhi target'. */
export function kataStatus(status: Status, arah: Arah): string {
  if (arah === 'turun' && (status === 'di-atas-target' || status === 'di-bawah-target'))
    return t(`status.turun.${status}`)
  return t(`status.${status}`)
}

/** What a status means: 'di atas target, bulan ini turun'. */
function artiStatus(status: Status, arah: Arah): string {
  if (arah === 'turun' && status !== 'di-atas-target' && status !== 'di-bawah-target') return t(`arti.turun.${status}`)
  return t(`arti.${status}`)
}

export const kataTampak = (tampak: Tampak, arah: Arah): string =>
  isStatus(tampak) ? kataStatus(tampak, arah) : t(`sel.${tampak}`)

export const artiTampak = (tampak: Tampak, arah: Arah): string =>
  isStatus(tampak) ? artiStatus(tampak, arah) : t(`arti.${tampak}`)
