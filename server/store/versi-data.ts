import { sql } from 'kysely'
import type { Db } from '#db/connection.ts'

/** Channel on which every process hears of new data versions; the payload is `{"kab":"35.07","versi":12}`. */
export const KANAL_VERSI = 'pws_versi'

/**
 * Raises the data version of a kabupaten and tells it, on commit, to everyone who listens. Always the last statement of
 * a transaction that can change a figure: the row stays locked until the end.
 */
export async function bumpVersi(db: Db, kabId: number): Promise<number> {
  const { versi } = await db
    .updateTable('versi_data')
    .set({ versi: sql`versi + 1`, diubah_pada: sql`now()` })
    .where('kab_id', '=', kabId)
    .returning('versi')
    .executeTakeFirstOrThrow()
  await sql`
    select pg_notify(${KANAL_VERSI}, json_build_object('kab', kode, 'versi', ${versi}::bigint)::text)
    from kabupaten where kab_id = ${kabId}`.execute(db)
  return versi
}

/** The data version of a kabupaten; undefined where it does not exist. */
export async function findVersi(db: Db, kodeKab: string): Promise<number | undefined> {
  const row = await db
    .selectFrom('versi_data')
    .innerJoin('kabupaten', 'kabupaten.kab_id', 'versi_data.kab_id')
    .select('versi')
    .where('kabupaten.kode', '=', kodeKab)
    .executeTakeFirst()
  return row?.versi
}
