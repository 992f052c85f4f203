/**
 * Sasaran: the people to be served. A desa's own count is best; where only the kabupaten's total is known it is shared out
 * by population.
 */

/** Whole people; 0.5 goes up although the binary product may lie a hair below it. */
export const bulatkan = (n: number): number => Math.floor(n + 0.5 + 1e-9)

/**
 * Shares a whole number out by weights so that the parts sum to it exactly: each gets its whole part, what is left goes to
 * the largest remainders (equal ones: to the earlier). Null where all weights are zero.
 */
export function bagiTerbesar(jumlah: number, bobot: readonly number[]): number[] | null {
  const semua = bobot.reduce((a, b) => a + b, 0)
  if (semua <= 0) return null
  const tepat = bobot.map((satu) => (jumlah * satu) / semua)
  const bagian = tepat.map(Math.floor)
  const sisa = jumlah - bagian.reduce((a, b) => a + b, 0)
  const urutan = tepat
    .map((satu, i) => ({ i, pecahan: satu - Math.floor(satu) }))
    .sort((a, b) => b.pecahan - a.pecahan || a.i - b.i)
  for (const { i } of urutan.slice(0, sisa)) bagian[i] = (bagian[i] ?? 0) + 1
  return bagian
}
