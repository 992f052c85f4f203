// Which units and lines are drawn over the desa. The order is that of the control; what comes first lies on top.

import type { WilayahRingkas } from '#contract/angka.ts'
import type { UnitTempat } from '#contract/unit.ts'

export const LAPISAN_UNIT = [
  'puskesmas',
  'pustu',
  'posyandu',
  'faskes-lain',
  'sekolah',
] as const satisfies readonly UnitTempat['jenis'][]

/** Kinds of unit, and the outlines of the hierarchy that is not in view. */
export const LAPISAN = [...LAPISAN_UNIT, 'garis'] as const
export type Lapisan = (typeof LAPISAN)[number]

/** From this zoom on (about 40 m a pixel) the units inside a desa stand apart. */
export const ZOOM_DEKAT = 12

type Keadaan = {
  /** What the reader switched on; null leaves it to place and zoom. */
  readonly pilihan: readonly Lapisan[] | null
  readonly tingkat: WilayahRingkas['tingkat']
  /** Whether the map is near enough (`ZOOM_DEKAT`). */
  readonly dekat: boolean
}

/** The layers to draw: chosen ones as chosen, else puskesmas, and what is inside a desa only where there is room. */
export function lapisanTampak({ pilihan, tingkat, dekat }: Keadaan): ReadonlySet<Lapisan> {
  if (pilihan) return new Set(pilihan)
  return new Set<Lapisan>(dekat || tingkat !== 'kabupaten' ? ['puskesmas', 'pustu', 'posyandu'] : ['puskesmas'])
}

/** The layers after one was switched, in the order of the control. */
export function alihkanLapisan(tampak: ReadonlySet<Lapisan>, satu: Lapisan): readonly Lapisan[] {
  return LAPISAN.filter((lapis) => (lapis === satu ? !tampak.has(lapis) : tampak.has(lapis)))
}
