import { isTanpaPenyebut } from '#client/format/nilai.ts'
import type { Angka } from '#contract/angka.ts'

/** What a picture of an indikator measures: a percentage, a rate per skala, or a bare count. */
export type Besaran = 'persen' | 'laju' | 'jumlah'

type Terukur = Pick<Angka, 'persen' | 'laju' | 'pembilang' | 'penyebut'>

/**
 * Reads the measure off the figures that are drawn beside each other, so that no indikator has to be known by name. A
 * rate only where all of them have one: a small area has none, and a count must not stand beside a rate. Where nobody
 * reported yet it is a percentage, the measure of most sheets.
 */
export function besaran(angka: readonly Terukur[]): Besaran {
  const bernilai = angka.filter((a) => a.pembilang !== null && !isTanpaPenyebut(a))
  if (bernilai.length === 0 || bernilai.some((a) => a.persen !== null)) return 'persen'
  return bernilai.every((a) => a.laju !== null) ? 'laju' : 'jumlah'
}

/** The number to draw; null is "no number" and is never drawn as 0. */
export function nilaiGambar(angka: Terukur & Pick<Angka, 'sel' | 'kedaluwarsa'>, ukuran: Besaran): number | null {
  if (angka.sel !== 'nilai' || angka.kedaluwarsa || isTanpaPenyebut(angka)) return null
  return { persen: angka.persen, laju: angka.laju, jumlah: angka.pembilang }[ukuran]
}
