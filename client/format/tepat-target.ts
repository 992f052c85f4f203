import type { Angka } from '#contract/angka.ts'

type Hitungan = Pick<Angka, 'pembilang' | 'penyebut' | 'target'>

/** Of fewer people a figure may well meet its target to the person by chance. */
const PENYEBUT_MINIMAL = 20
/** So many rows at least, and more than half of those that are large enough, are no chance any more. */
const BARIS_MINIMAL = 3

/** To the person what the target asks for. */
const isTepat = ({ pembilang, penyebut, target }: Hitungan): boolean =>
  pembilang !== null && penyebut !== null && target !== null && Math.abs(pembilang - (target / 100) * penyebut) <= 0.5

/** How many rows sit on their target to the person, where they are too many for chance; else 0. */
export function hitungTepat(baris: readonly Hitungan[]): number {
  const besar = baris.filter(({ penyebut }) => (penyebut ?? 0) >= PENYEBUT_MINIMAL)
  const n = besar.filter(isTepat).length
  return n >= BARIS_MINIMAL && n * 2 > besar.length ? n : 0
}
