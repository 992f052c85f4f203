// Accounts at another provider (OpenID Connect), bound to issuer and subject: an e-mail address can change hands.
import type { Db } from '#db/connection.ts'

export type IdentitasLuar = { readonly penerbit: string; readonly subjek: string }

export async function findPenggunaIdentitas(db: Db, identitas: IdentitasLuar): Promise<number | undefined> {
  const baris = await db
    .selectFrom('identitas_luar')
    .select('pengguna_id')
    .where('penerbit', '=', identitas.penerbit)
    .where('subjek', '=', identitas.subjek)
    .executeTakeFirst()
  return baris?.pengguna_id
}

/** Binds an account elsewhere to a person; false where it is somebody's already. */
export async function insertIdentitas(db: Db, penggunaId: number, identitas: IdentitasLuar): Promise<boolean> {
  const { numInsertedOrUpdatedRows = 0n } = await db
    .insertInto('identitas_luar')
    .values({ ...identitas, pengguna_id: penggunaId })
    .onConflict((oc) => oc.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows > 0n
}

export async function listIdentitas(db: Db, penggunaId: number): Promise<IdentitasLuar[]> {
  return db
    .selectFrom('identitas_luar')
    .select(['penerbit', 'subjek'])
    .where('pengguna_id', '=', penggunaId)
    .orderBy('penerbit')
    .orderBy('subjek')
    .execute()
}
