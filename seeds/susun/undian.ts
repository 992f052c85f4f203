/** Chance of this program's own, so that nothing but its own words can change what it draws. */
export type Undian = () => number

/** A stream of numbers in [0, 1) that follows from the words that name it. */
export function undian(...kata: readonly (string | number)[]): Undian {
  let keadaan = 0x811c9dc5
  for (const huruf of kata.join('|')) keadaan = Math.imul(keadaan ^ huruf.charCodeAt(0), 0x01000193)
  return () => {
    keadaan = (keadaan + 0x9e3779b9) | 0
    let n = Math.imul(keadaan ^ (keadaan >>> 16), 0x21f0aaad)
    n = Math.imul(n ^ (n >>> 15), 0x735a2d97)
    return ((n ^ (n >>> 15)) >>> 0) / 4_294_967_296
  }
}

/** One of several. */
export function pilih<T>(u: Undian, dari: readonly [T, ...T[]]): T {
  return dari[Math.floor(u() * dari.length)] ?? dari[0]
}
