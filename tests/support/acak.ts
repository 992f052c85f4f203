/** A generator of random numbers that a seed repeats (mulberry32). */
export type Acak = {
  /** A whole number from 0 up to but not including `n`. */
  bulat(n: number): number
  pilih<T>(isi: readonly T[]): T
  /** True once in `n` times. */
  sesekali(n: number): boolean
}

export function buatAcak(benih: number): Acak {
  let keadaan = benih
  const pecahan = (): number => {
    keadaan = (keadaan + 0x6d2b79f5) | 0
    let t = Math.imul(keadaan ^ (keadaan >>> 15), keadaan | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
  const bulat = (n: number): number => Math.floor(pecahan() * n)
  return {
    bulat,
    pilih: (isi) => {
      const satu = isi[bulat(isi.length)]
      if (satu === undefined) throw new Error('nothing to choose from')
      return satu
    },
    sesekali: (n) => bulat(n) === 0,
  }
}
