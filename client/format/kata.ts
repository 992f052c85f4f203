// The words of a look. Where less is better, and where indikator of both kinds stand together, above and below would
// mislead: the words say met or not met.

import { t } from '#client/messages/t.ts'
import type { IndikatorRingkas, Status } from '#contract/angka.ts'
import { isStatus, type Tampak } from './tampak.ts'

/** Which way is better; 'campur' where one legend explains indikator of both kinds. */
export type ArahKata = IndikatorRingkas['arah'] | 'campur'

const isTerpenuhi = (arah: ArahKata): boolean => arah === 'turun' || arah === 'campur'

/** 'baik', 'di bawah target'; for `turun` 'belum memenuhi target'. */
export function kataStatus(status: Status, arah: ArahKata): string {
  if (isTerpenuhi(arah) && (status === 'di-atas-target' || status === 'di-bawah-target'))
    return t(`status.turun.${status}`)
  return t(`status.${status}`)
}

/** What a status means: 'di atas target, bulan ini turun'. */
function artiStatus(status: Status, arah: ArahKata): string {
  if (isTerpenuhi(arah) && status !== 'di-atas-target' && status !== 'di-bawah-target') return t(`arti.turun.${status}`)
  return t(`arti.${status}`)
}

export const kataTampak = (tampak: Tampak, arah: ArahKata): string =>
  isStatus(tampak) ? kataStatus(tampak, arah) : t(`sel.${tampak}`)

export const artiTampak = (tampak: Tampak, arah: ArahKata): string =>
  isStatus(tampak) ? artiStatus(tampak, arah) : t(`arti.${tampak}`)

/** With a capital at its beginning. */
export const besarkan = (teks: string): string => teks.charAt(0).toUpperCase() + teks.slice(1)
