// Writes that belong together go to the database as one statement of several data-modifying parts: each further
// statement of a transaction costs as much as the rows that it writes.
import { type RawBuilder, sql } from 'kysely'
import type { Db } from '#db/connection.ts'

/** `name as (insert ... | update ... | delete ...)`: no two parts of a statement touch the same row. */
export type Bagian = RawBuilder<unknown>

export async function runBagian(trx: Db, bagian: readonly Bagian[]): Promise<void> {
  if (bagian.length > 0) await sql`with ${sql.join(bagian)} select`.execute(trx)
}
