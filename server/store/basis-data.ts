import { sql } from 'kysely'
import type { Db } from '#db/connection.ts'
import { holdKey } from '#db/hold.ts'
import type { Bulan } from '#domain/bulan.ts'

/** Who hands in the laporan of the example. */
export const OLEH_CONTOH = 'contoh'

/** Whether this database was made as contoh; undefined while nobody has decided. */
export async function findContoh(db: Db): Promise<boolean | undefined> {
  return (await db.selectFrom('basis_data').select('contoh').executeTakeFirst())?.contoh
}

/** Decides, once and for all, that this database holds real (false) or contoh (true) data. */
export async function decideContoh(db: Db, contoh: boolean): Promise<void> {
  await db
    .insertInto('basis_data')
    .values({ contoh })
    .onConflict((oc) => oc.doNothing())
    .execute()
}

/** The mark and whether its contoh data are complete; undefined while nobody has decided. */
export async function findBasisData(db: Db): Promise<{ contoh: boolean; selesai: boolean } | undefined> {
  return db.selectFrom('basis_data').select(['contoh', 'contoh_selesai as selesai']).executeTakeFirst()
}

/** The last month of which the example has laporan of its own; null without any. */
export async function findBulanContoh(db: Db): Promise<Bulan | null> {
  const baris = await db
    .selectFrom('laporan_versi')
    .select((eb) => eb.fn.max('bulan').as('bulan'))
    .where('oleh', '=', OLEH_CONTOH)
    .executeTakeFirst()
  return baris?.bulan ?? null
}

/** Says that the contoh data are complete. */
export async function completeContoh(db: Db): Promise<void> {
  await db.updateTable('basis_data').set({ contoh_selesai: true }).execute()
}

/** Runs `kerjakan` while no other process fills the database with contoh data; waits for one that does. */
export const holdContoh = <T>(db: Db, kerjakan: () => Promise<T>): Promise<T> =>
  holdKey(db, sql`hashtext('pws-contoh')`, kerjakan)
