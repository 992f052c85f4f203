import type { Arah } from './indikator.ts'

export type Status = 'baik' | 'kurang' | 'cukup' | 'jelek' | 'di-atas-target' | 'di-bawah-target'
export type Tren = 'naik' | 'tetap' | 'turun'

/** A ratio kept as its two counts, so that comparing never depends on rounding. */
export type Rasio = { readonly p: number; readonly q: number }

const SAMA = 1e-9

/** -1, 0 or 1; figures that differ only by the noise of a division count as the same. */
export function banding(a: number, b: number): -1 | 0 | 1 {
  const selisih = a - b
  if (Math.abs(selisih) <= SAMA * Math.max(1, Math.abs(a), Math.abs(b))) return 0
  return selisih < 0 ? -1 : 1
}

/** Compares two ratios by cross-multiplication; a ratio over zero cannot be compared. */
export const bandingRasio = (a: Rasio, b: Rasio): -1 | 0 | 1 | null =>
  a.q > 0 && b.q > 0 ? banding(a.p * b.q, b.p * a.q) : null

export const trenDari = (arah: -1 | 0 | 1): Tren => (arah === 0 ? 'tetap' : arah > 0 ? 'naik' : 'turun')

/** Whether a share p/q is at or better than the target to date (percent), by the indikator's direction. */
export function mencapai(arah: Arah, nilai: Rasio, targetPersen: number): boolean {
  const letak = banding(nilai.p * 100, targetPersen * nilai.q)
  return arah === 'turun' ? letak <= 0 : letak >= 0
}

/**
 * The PWS status (domain.md 5). `tren` is the raw direction of the figure; for arah turun a fall is the better one.
 * Null tren (no base to compare, or a small area) gives only the side of the target. `statusTetap` is the setting for
 * "below target, same as last month", on which sources disagree.
 */
export function statusPws(masukan: {
  readonly arah: Arah
  readonly nilai: Rasio
  readonly targetPersen: number
  readonly tren: Tren | null
  readonly statusTetap: 'jelek' | 'cukup'
}): Status {
  const { arah, tren, statusTetap } = masukan
  const diAtas = mencapai(arah, masukan.nilai, masukan.targetPersen)
  if (tren === null) return diAtas ? 'di-atas-target' : 'di-bawah-target'
  const membaik = tren === (arah === 'turun' ? 'turun' : 'naik')
  if (diAtas) return membaik || tren === 'tetap' ? 'baik' : 'kurang'
  if (tren === 'tetap') return statusTetap
  return membaik ? 'cukup' : 'jelek'
}

/** Fewer people expected in one month than this, and one person flips a verdict. */
export const BATAS_KECIL = 5
