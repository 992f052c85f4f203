import type { Angka } from '#contract/angka.ts'

/** What a picture of an indikator measures: a percentage, a rate per skala, or a bare count. */
export type Besaran = 'persen' | 'laju' | 'jumlah'

type Terukur = Pick<Angka, 'persen' | 'laju' | 'pembilang'>

/**
 * Reads the measure off the figures themselves, so that no indikator has to be known by name: whatever is finer than a
 * count wins. Where nobody reported yet it is a percentage, the measure of most sheets.
 */
export function besaran(angka: readonly Terukur[]): Besaran {
  if (angka.some((a) => a.persen !== null)) return 'persen'
  if (angka.some((a) => a.laju !== null)) return 'laju'
  return angka.some((a) => a.pembilang !== null) ? 'jumlah' : 'persen'
}

/** The number to draw; null is "no number" and is never drawn as 0. */
export function nilaiGambar(angka: Terukur & Pick<Angka, 'sel' | 'kedaluwarsa'>, ukuran: Besaran): number | null {
  if (angka.sel !== 'nilai' || angka.kedaluwarsa) return null
  return { persen: angka.persen, laju: angka.laju, jumlah: angka.pembilang }[ukuran]
}
