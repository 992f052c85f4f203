/** A word at the end of a line, at the height in px (down is more) where it would like to stand. */
export type LabelTepi = { readonly kunci: string; readonly y: number }

const JARAK = 16

/**
 * Where the words of several lines stand so that none covers another and none leaves the picture: as near as can be to
 * their lines, in the same order. The picture must be high enough for all of them.
 */
export function tebarLabel(label: readonly LabelTepi[], atas: number, bawah: number): ReadonlyMap<string, number> {
  const urut = [...label].sort((a, b) => a.y - b.y)
  const letak: number[] = []
  for (const { y } of urut) letak.push(Math.max(y, atas, (letak.at(-1) ?? Number.NEGATIVE_INFINITY) + JARAK))
  let batas = bawah
  for (let i = letak.length - 1; i >= 0; i -= 1) {
    letak[i] = Math.min(letak[i] ?? batas, batas)
    batas = (letak[i] ?? batas) - JARAK
  }
  return new Map(urut.map(({ kunci }, i) => [kunci, letak[i] ?? 0]))
}
