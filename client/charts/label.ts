/** A word that stands at the end of a line, at the height of its last value. */
export type Label = { readonly kunci: string; readonly letak: string; readonly nilai: number }

/** Least distance between two words, in px. */
const JARAK = 15

/**
 * How far each word has to move up (negative) or down so that those at the same place do not cover each other: they
 * keep their order, and the upper one gives way upwards. `pxPerNilai` is the height of one unit of the axis.
 */
export function geserLabel(label: readonly Label[], pxPerNilai: number): ReadonlyMap<string, number> {
  const geser = new Map<string, number>()
  for (const letak of new Set(label.map((l) => l.letak))) {
    const sebelah = label.filter((l) => l.letak === letak).sort((a, b) => a.nilai - b.nilai)
    let batas = Number.POSITIVE_INFINITY
    for (const { kunci, nilai } of sebelah) {
      const y = -nilai * pxPerNilai
      const tempat = Math.min(y, batas - JARAK)
      geser.set(kunci, tempat - y)
      batas = tempat
    }
  }
  return geser
}
