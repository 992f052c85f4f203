/** From figures to people: who stands in the order of a distance in persons, who stands apart and why, and what the month shows. */
import type { AngkaWilayah } from './cakupan.ts'
import type { Indikator } from './indikator.ts'
import { diLuarKebetulan } from './kebetulan.ts'

/** The two distances of domain.md 5, which are never mixed. */
export type JarakOrang = 'selisih' | 'belum'
export type AlasanPisah = 'belum-lapor' | 'sementara' | 'kebetulan'

type Berjarak = Pick<
  AngkaWilayah,
  | 'sel'
  | 'bulanIni'
  | 'pembilang'
  | 'penyebut'
  | 'persen'
  | 'target'
  | 'sementara'
  | 'belumDilayani'
  | 'selisihKeTarget'
>

/** Persons of a distance; null where it does not exist. */
export const orangBerjarak = (angka: Berjarak, jarak: JarakOrang): number | null =>
  jarak === 'selisih' ? angka.selisihKeTarget : angka.belumDilayani

/**
 * Whether a desa stands in the order ('urut'), apart with its reason, or not at all (null: nobody is missing, or nothing to
 * count over). Only a distance to a target can come of chance; who was not served is a count of people.
 */
export function tempatDukungan(
  arah: Indikator['arah'],
  angka: Berjarak,
  jarak: JarakOrang,
): 'urut' | AlasanPisah | null {
  const { sel, bulanIni, pembilang: p, penyebut: q, target } = angka
  if (sel === 'belum-lapor') return 'belum-lapor'
  if (sel !== 'nilai' || p === null || q === null || !orangBerjarak(angka, jarak)) return null
  if (bulanIni === 'belum-lapor') return 'belum-lapor'
  if (angka.sementara) return 'sementara'
  if (jarak === 'belum') return 'urut'
  return target !== null && diLuarKebetulan(arah, { p, q }, target) ? 'urut' : 'kebetulan'
}

/** Why there can be no order of desa at all: withheld from this reader, or no figure of single desa. */
export type TanpaDesa = 'ditahan' | 'tidak-per-desa'

/** Nobody is called served where the desa may only not be looked into. */
export function tanpaDesa(
  perDesa: boolean,
  desa: { readonly semua: number; readonly terbaca: number },
): TanpaDesa | null {
  if (!perDesa) return 'tidak-per-desa'
  return desa.semua > 0 && desa.terbaca === 0 ? 'ditahan' : null
}

/** An order in short: its persons and desa, and the desa of which nobody can say: incomplete, or without sasaran or target. */
export function ringkasUrutan(
  arah: Indikator['arah'],
  angka: readonly Berjarak[],
  jarak: JarakOrang,
): {
  readonly orang: number
  readonly desa: number
  readonly separuh: ReturnType<typeof separuh>
  readonly tertunda: number
} {
  const tempat = angka.map((satu) => tempatDukungan(arah, satu, jarak))
  const orang = angka.flatMap((satu, i) => (tempat[i] === 'urut' ? [orangBerjarak(satu, jarak) ?? 0] : []))
  return {
    orang: orang.reduce((a, b) => a + b, 0),
    desa: orang.length,
    separuh: separuh(orang),
    tertunda: angka.filter(
      (satu, i) => orangBerjarak(satu, jarak) === null || tempat[i] === 'belum-lapor' || tempat[i] === 'sementara',
    ).length,
  }
}

/**
 * The fewest desa, from the top of an order by persons, that hold at least half of all of them, and how many persons these
 * are. Nobody missing: none.
 */
export function separuh(orang: readonly number[]): { readonly desa: number; readonly orang: number } {
  const semua = orang.reduce((a, b) => a + b, 0)
  let jumlah = 0
  let desa = 0
  for (const n of orang.toSorted((a, b) => b - a)) {
    if (jumlah * 2 >= semua) break
    jumlah += n
    desa += 1
  }
  return { desa, orang: jumlah }
}

/** What one unit counted in this month and in the month before. */
export type DuaBulanUnit = { readonly unitId: number; readonly dari: number | null; readonly ke: number | null }

export type SebabDukungan =
  | { readonly kode: 'turun'; readonly dari: number; readonly ke: number }
  | { readonly kode: 'unit-turun'; readonly unitId: number; readonly dari: number; readonly ke: number }
  | { readonly kode: 'unit-belum'; readonly unitId: number }
  | { readonly kode: 'tetap'; readonly bulan: number }

/** Months without anything added that are worth a word. */
const BULAN_TETAP = 3

/**
 * What the figures show of a desa's month, nothing else: fewer than the month before, and in which unit most; who has not
 * reported; nobody added for three months. `tambahan` is what each of the last months added, oldest first; null: not known.
 */
export function sebabDukungan(masukan: {
  readonly lalu: number | null
  readonly ini: number | null
  readonly tambahan: readonly (number | null)[]
  readonly unit: readonly DuaBulanUnit[]
  readonly belum: readonly number[]
}): SebabDukungan[] {
  const { lalu, ini, tambahan, unit, belum } = masukan
  const sebab: SebabDukungan[] = belum.map((unitId) => ({ kode: 'unit-belum', unitId }))
  const diam = tambahan.slice(-BULAN_TETAP)
  if (diam.length === BULAN_TETAP && diam.every((n) => n === 0))
    return [...sebab, { kode: 'tetap', bulan: BULAN_TETAP }]
  if (lalu === null || ini === null || ini >= lalu) return sebab
  const paling = unit
    .flatMap(({ unitId, dari, ke }) => (dari !== null && ke !== null && ke < dari ? [{ unitId, dari, ke }] : []))
    .sort((a, b) => b.dari - b.ke - (a.dari - a.ke) || a.unitId - b.unitId)[0]
  return [
    ...sebab,
    { kode: 'turun', dari: lalu, ke: ini },
    ...(paling ? [{ kode: 'unit-turun' as const, ...paling }] : []),
  ]
}
