/** The way from a figure to the target of its year: persons still to be reached, and how many that makes per month. */
import { type Bulan, geser, rentang } from './bulan.ts'
import type { Indikator } from './indikator.ts'
import { bulanPeriode } from './target.ts'

/** Whole persons short of a share of a base; null where either is not known. Never below zero. */
export function orangMenuju(
  persen: number | null,
  { p, q }: { readonly p: number | null; readonly q: number | null },
): number | null {
  if (persen === null || p === null || q === null) return null
  return Math.max(0, Math.ceil((persen / 100) * q - 1e-9) - p)
}

export type JalurTahun = {
  readonly dari: Bulan
  readonly sisa: number
  readonly bulanSisa: number
  readonly akhir: Bulan
  readonly perBulan: number | null
  readonly laju: number | null
}

type Berjalan = Pick<Indikator, 'periode'>

/** Last month of the indikator's year: December, or June of a school year. */
const akhirTahun = (indikator: Berjalan, bulan: Bulan): Bulan => geser(bulan, 12 - bulanPeriode(indikator, bulan))

/** The months of the indikator's year. */
export const bulanSetahun = (indikator: Berjalan, bulan: Bulan): readonly Bulan[] => {
  const akhir = akhirTahun(indikator, bulan)
  return rentang(geser(akhir, -11), akhir)
}

/** What is left until the target of the year, `sisa` persons at the end of `dari`, its last complete month. */
export function jalurTahun(
  indikator: Berjalan,
  dari: Bulan,
  { sisa, laju }: { readonly sisa: number; readonly laju: number | null },
): JalurTahun {
  const bulanSisa = 12 - bulanPeriode(indikator, dari)
  return {
    ...{ dari, sisa, bulanSisa, laju, akhir: akhirTahun(indikator, dari) },
    perBulan: bulanSisa === 0 ? null : Math.ceil(sisa / bulanSisa),
  }
}
