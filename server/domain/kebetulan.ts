/** What chance alone explains, so that small areas are not judged by it (domain.md 11). */
import type { Arah } from './indikator.ts'
import type { Rasio } from './status.ts'

/** Two-sided 95 % and 99.8 %: the inner and the outer limit of a funnel. */
const Z = { dalam: 1.96, luar: 3.09 } as const

const bagianDari = (targetPersen: number): number => Math.min(1, Math.max(0, targetPersen / 100))

/**
 * Between which shares those of `q` persons lie by chance, where the truth is `t`: the binomial limits around it, widened to
 * Wilson's score limits where these reach further. So they keep a width also at a target of 100 %, where one person not
 * reached would otherwise be a verdict.
 */
function batasBagian(t: number, q: number, z: number): { readonly bawah: number; readonly atas: number } {
  const k = (z * z) / q
  const galat = z * Math.sqrt((t * (1 - t)) / q)
  const lebar = z * Math.sqrt((t * (1 - t)) / q + k / (4 * q))
  const skor = (tanda: number) => (t + k / 2 + tanda * lebar) / (1 + k)
  return { bawah: Math.max(0, Math.min(t - galat, skor(-1))), atas: Math.min(1, Math.max(t + galat, skor(1))) }
}

/**
 * Whether a share is worse than its target by more than chance explains (domain.md 11): outside the inner limit of the funnel
 * around the target. `targetPersen` is the target to date. Nothing to count: false.
 */
export function diLuarKebetulan(arah: Arah, { p, q }: Rasio, targetPersen: number): boolean {
  if (q <= 0 || arah === 'netral') return false
  const batas = batasBagian(bagianDari(targetPersen), q, Z.dalam)
  return arah === 'turun' ? p / q > batas.atas : p / q < batas.bawah
}

/** The same to the other side: better than its target by more than chance explains. */
export const lebihBaikDariKebetulan = (arah: Arah, rasio: Rasio, targetPersen: number): boolean =>
  arah !== 'netral' && diLuarKebetulan(arah === 'turun' ? 'naik' : 'turun', rasio, targetPersen)

type BatasCorong = {
  readonly q: number
  readonly dalam: { readonly bawah: number; readonly atas: number }
  readonly luar: { readonly bawah: number; readonly atas: number }
}

/** Between which percentages a share of `q` persons lies by chance, where the truth is the target; never below 0 or over 100. */
export function batasCorong(targetPersen: number, q: number): BatasCorong {
  const t = bagianDari(targetPersen)
  const di = (z: number) => {
    const { bawah, atas } = batasBagian(t, q, z)
    return { bawah: bawah * 100, atas: atas * 100 }
  }
  return { q, dalam: di(Z.dalam), luar: di(Z.luar) }
}

const TITIK_CORONG = 40

/** The limits from the smallest to the largest area, denser where they bend. */
export function garisCorong(targetPersen: number, penyebut: readonly number[]): BatasCorong[] {
  const ada = penyebut.filter((q) => q > 0)
  if (ada.length === 0) return []
  const [kecil, besar] = [Math.min(...ada), Math.max(...ada)]
  if (kecil === besar) return [batasCorong(targetPersen, kecil)]
  const langkah = Math.log(besar / kecil) / (TITIK_CORONG - 1)
  return Array.from({ length: TITIK_CORONG }, (_, i) => batasCorong(targetPersen, kecil * Math.exp(langkah * i)))
}

/** Fewer persons expected than this on either side, and two shares cannot be told apart. */
const PALING_SEDIKIT = 5

/**
 * Whether two shares differ by more than chance: the test of two proportions, with its continuity correction, 95 %, two-sided.
 * The same people twice make it more careful, not less. Over 100 % counts scatter as counts do. Null: nothing to compare.
 */
export function bedaDuaRasio(kini: Rasio, dulu: Rasio): 'naik' | 'turun' | 'tidak-berbeda' | 'terlalu-kecil' | null {
  if (kini.q <= 0 || dulu.q <= 0) return null
  const t = (kini.p + dulu.p) / (kini.q + dulu.q)
  if (t * Math.min(kini.q, dulu.q) < PALING_SEDIKIT) return 'terlalu-kecil'
  const kebalikan = 1 / kini.q + 1 / dulu.q
  const beda = kini.p / kini.q - dulu.p / dulu.q
  const jelas = Math.abs(beda) - kebalikan / 2
  if (jelas <= Z.dalam * Math.sqrt((t < 1 ? t * (1 - t) : t) * kebalikan)) return 'tidak-berbeda'
  return beda > 0 ? 'naik' : 'turun'
}
