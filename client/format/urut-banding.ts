import type { Tren } from '#contract/angka.ts'
import type { BarisBanding, SatuBanding } from '#contract/bandingkan.ts'

/** By place; those without one after them, in the order of the list. */
export const urutBanding = (baris: readonly BarisBanding[]): readonly BarisBanding[] =>
  baris.toSorted(
    (a, b) => (a.peringkat ?? Number.POSITIVE_INFINITY) - (b.peringkat ?? Number.POSITIVE_INFINITY) || sama(a, b),
  )

const sama = (a: BarisBanding, b: BarisBanding): number =>
  a.peringkat === null || b.peringkat === null ? 0 : a.nama.localeCompare(b.nama, 'id')

const LANGKAH = [5, 10, 20, 25, 50, 75, 100, 125, 150, 200]

/** Where the axis of the dots ends: a round number above all values, desa far out left at its edge. */
export function puncakSebaran({ total, baris }: SatuBanding): number {
  const nilai = [total, ...baris].flatMap(({ angka }) => [angka.persen ?? 0, angka.target ?? 0])
  const desa = baris.flatMap((b) => b.desa.map(({ persen }) => persen)).sort((a, b) => a - b)
  const hampirSemua = desa[Math.floor((desa.length - 1) * 0.98)] ?? 0
  const atas = Math.max(...nilai, hampirSemua)
  return LANGKAH.find((n) => n >= atas) ?? Math.ceil(atas / 100) * 100
}

/** Which way a difference in points goes, as a reader sees it: rounded to a tenth. */
export function arahPoin(poin: number): Tren {
  const bulat = Math.round(poin * 10)
  return bulat > 0 ? 'naik' : bulat < 0 ? 'turun' : 'tetap'
}
