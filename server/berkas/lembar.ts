// The first rows of every sheet: to point at columns, and to find out whose form a file has.
import { type BarisBerkas, teksSel } from './baris.ts'
import { type CariJudul, findJudul } from './judul.ts'
import type { BerkasMasuk } from './periksa.ts'
import { readBaris } from './tabel.ts'

export type AwalLembar = {
  /** null in a CSV. */
  readonly nama: string | null
  readonly tersembunyi: boolean
  readonly baris: readonly BarisBerkas[]
}

const LEMBAR_TERBANYAK = 50
// Further sheets lie behind all rows of the first; a file of one huge sheet is not read to its end for them.
const BARIS_DIBACA = 150_000

export async function readAwalLembar(berkas: BerkasMasuk, banyak: number): Promise<AwalLembar[]> {
  const lembar = new Map<string | null, { tersembunyi: boolean; baris: BarisBerkas[] }>()
  let dibaca = 0
  for await (const baris of readBaris(berkas)) {
    dibaca += 1
    const ada = lembar.get(baris.lembar)
    if (!ada && lembar.size === LEMBAR_TERBANYAK) break
    const milik = ada ?? { tersembunyi: baris.tersembunyi ?? false, baris: [] }
    lembar.set(baris.lembar, milik)
    if (milik.baris.length < banyak) milik.baris.push(baris)
    const cukup = baris.lembar === null && milik.baris.length === banyak
    if (cukup || dibaca >= BARIS_DIBACA) break
  }
  return [...lembar].map(([nama, isi]) => ({ nama, ...isi }))
}

/** The best header among the sheets, as `nilai` judges its columns; 0 where one that a form cannot do without is missing. */
export function skorJudul(
  lembar: readonly AwalLembar[],
  cari: CariJudul & { readonly lembar?: string | null },
  nilai: (kunci: readonly string[]) => number,
): number {
  const skor = lembar
    .filter(({ nama, tersembunyi }) => !tersembunyi && (!cari.lembar || nama === null || nama === cari.lembar))
    .map(({ baris }) => nilai([...(findJudul(baris, cari)?.kunci.values() ?? [])]))
  return Math.max(0, ...skor)
}

/** The cells of a row as text. */
export const teksBaris = ({ sel }: BarisBerkas): string[] => sel.map((satu) => teksSel(satu))
