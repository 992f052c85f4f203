import type { Arah } from './indikator.ts'
import type { Rasio } from './status.ts'

/** Two-sided 95 %: the inner limit of a funnel. */
const Z = 1.96

/**
 * Whether a share is worse than its target by more than chance explains (domain.md 11): outside the funnel limit of a
 * binomial share at the target. `targetPersen` is the target to date. Nothing to count: false.
 */
export function diLuarKebetulan(arah: Arah, { p, q }: Rasio, targetPersen: number): boolean {
  if (q <= 0 || arah === 'netral') return false
  const t = Math.min(1, Math.max(0, targetPersen / 100))
  const batas = Z * Math.sqrt((t * (1 - t)) / q)
  return arah === 'turun' ? p / q > t + batas : p / q < t - batas
}
