// The content of uploaded files in pieces, for whichever process works on them.
import { sql } from 'kysely'
import type { Db } from '#db/connection.ts'

type Impor = { readonly kabId: number; readonly imporId: number }

export async function insertIsi(
  trx: Db,
  { kabId, imporId, nomor, isi }: Impor & { readonly nomor: number; readonly isi: Buffer },
): Promise<void> {
  await sql`insert into unggahan_isi (kab_id, impor_id, nomor, isi)
    values (${kabId}, ${imporId}, ${nomor}, ${isi})`.execute(trx)
}

/** One piece, from 1 on; undefined after the last. */
export async function findIsi(
  db: Db,
  { kabId, imporId, nomor }: Impor & { nomor: number },
): Promise<Buffer | undefined> {
  const { rows } = await sql<{ isi: Buffer }>`
    select isi from unggahan_isi where kab_id = ${kabId} and impor_id = ${imporId} and nomor = ${nomor}`.execute(db)
  return rows[0]?.isi
}

export async function deleteIsi(db: Db, { kabId, imporId }: Impor): Promise<void> {
  await sql`delete from unggahan_isi where kab_id = ${kabId} and impor_id = ${imporId}`.execute(db)
}
