/**
 * Chance that remembers nothing: every draw follows from the numbers that name it, so the same unit, elemen and month
 * give the same count on every computer and in every run, whatever else was drawn before.
 */
export type Acak = () => number

/** A number for a word (FNV-1a), to name a draw by. */
export function benih(kata: string): number {
  let n = 2_166_136_261
  for (let i = 0; i < kata.length; i++) n = Math.imul(n ^ kata.charCodeAt(i), 16_777_619)
  return n
}

function campur(n: number, lagi: number): number {
  let t = Math.imul(n ^ lagi, 0x9e3779b1)
  t = Math.imul(t ^ (t >>> 15), 0x85ebca6b)
  return t ^ (t >>> 13)
}

/** A stream of numbers in [0, 1) for these numbers (mixed to start, then mulberry32). */
export function acak(apa: number, siapa: number, dimana = 0, kapan = 0, lagi = 0): Acak {
  let n = campur(campur(campur(campur(apa, siapa), dimana), kapan), lagi)
  return () => {
    n = (n + 0x6d2b79f5) | 0
    let t = Math.imul(n ^ (n >>> 15), 1 | n)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** About 0 with standard deviation 1, never beyond 6. */
export function menyimpang(a: Acak): number {
  let jumlah = -6
  for (let i = 0; i < 12; i++) jumlah += a()
  return jumlah
}

/** How many come when `rata` are expected, each by itself (Poisson). */
export function kedatangan(a: Acak, rata: number): number {
  if (rata <= 0) return 0
  if (rata > 25) return Math.max(0, Math.round(rata + Math.sqrt(rata) * menyimpang(a)))
  const batas = Math.exp(-rata)
  let n = 0
  for (let p = a(); p > batas; p *= a()) n += 1
  return n
}

/** How many of n have what a share `p` has; `ragam` 0 rounds, 1 is chance by each person, between is steadier. */
export function sebagian(a: Acak, n: number, p: number, ragam: number): number {
  if (n <= 0 || p <= 0) return 0
  if (p >= 1) return n
  if (ragam === 1 && n <= 40) return berhasil(a, n, p)
  const tengah = n * p + ragam * Math.sqrt(n * p * (1 - p)) * menyimpang(a)
  const bulat = ragam === 0 ? Math.round(tengah) : Math.floor(tengah + a())
  return Math.min(n, Math.max(0, bulat))
}

function berhasil(a: Acak, n: number, p: number): number {
  let banyak = 0
  for (let i = 0; i < n; i++) if (a() < p) banyak += 1
  return banyak
}
