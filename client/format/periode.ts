import type { IndikatorRingkas } from '#contract/angka.ts'

type Berperiode = Pick<IndikatorRingkas, 'periode'>

/** A figure that grows over the year towards its sasaran: its month has a part of its own, its target is due by parts. */
export const bertumbuh = ({ periode }: Berperiode): boolean =>
  periode === 'kumulatif' || periode === 'tahun-ajaran' || periode === 'kampanye'

/** Whether the figure of a month counts the year's months so far. */
export const sampaiBulan = (indikator: Berperiode): boolean =>
  bertumbuh(indikator) || indikator.periode === 'rasio-kumulatif' || indikator.periode === 'tahun-ajaran-rasio'
