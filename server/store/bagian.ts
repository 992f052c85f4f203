// Writes that belong together go to the database as one statement of several data-modifying parts: each further
// statement of a transaction costs as much as the rows that it writes.
import { type RawBuilder, sql } from 'kysely'
import type { Db } from '#db/connection.ts'
import { PREPARED } from '#db/prepared.ts'

/** `name as (insert ... | delete ...)`, or the rows for one of these: no two parts of a statement touch the same row. */
export type Bagian = { readonly isi: RawBuilder<unknown>; readonly hapus: boolean }

export const bagianTulis = (isi: RawBuilder<unknown>): Bagian => ({ isi, hapus: false })
export const bagianHapus = (isi: RawBuilder<unknown>): Bagian => ({ isi, hapus: true })

/**
 * An insert has one plan, however its table grows: a statement of nothing else is prepared. A delete looks for its rows
 * by what is known of the table, and is planned every time.
 */
export async function runBagian(trx: Db, bagian: readonly Bagian[]): Promise<void> {
  if (bagian.length === 0) return
  const awal = bagian.some(({ hapus }) => hapus) ? sql`` : PREPARED
  await sql`${awal}with ${sql.join(bagian.map(({ isi }) => isi))} select`.execute(trx)
}

/** Whole numbers as the text of an array; the driver, which must think of quotes, takes ten times as long. */
export const tulisLarik = (angka: readonly number[]): string => `{${angka.join(',')}}`

/** The text of an array that is 0 in most places: empty where it is 0 in all, for the reader to fill in. */
export const tulisJarang = (angka: readonly number[]): string => (angka.some((n) => n !== 0) ? tulisLarik(angka) : '{}')

/** Arrays of arrays have no unnest of their own: each goes as text. */
export const tulisLarikDalam = (larik: readonly string[]): string =>
  larik.length > 0 ? `{"${larik.join('","')}"}` : '{}'
