import type { Tren } from '#contract/angka.ts'
import type { BarisBanding, SatuBanding } from '#contract/bandingkan.ts'

/**
 * By place; after them, in the order of their names, those within chance of the target, then those not judged, so that no
 * order is read into either.
 */
export const urutBanding = <T extends Diurutkan>(baris: readonly T[]): readonly T[] =>
  baris.toSorted((a, b) => kelompok(a) - kelompok(b) || tempat(a) - tempat(b) || a.nama.localeCompare(b.nama, 'id'))

type Diurutkan = Pick<BarisBanding, 'nama' | 'nilai' | 'peringkat'>

const tempat = ({ peringkat }: Diurutkan): number => peringkat ?? 0
const kelompok = ({ peringkat, nilai }: Diurutkan): number =>
  peringkat !== null ? 0 : nilai === 'tidak-berbeda' ? 1 : 2

/** A share of more than all: shown as it is, and flagged, since the count or the people counted over want a look. */
export const lebihDari100 = ({ persen }: Pick<BarisBanding['angka'], 'persen'>): boolean =>
  persen !== null && persen > 100

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
