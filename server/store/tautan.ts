// One-time links that let somebody make a password. What the link holds is never here: only its SHA-256.
import type { Db } from '#db/connection.ts'

/** Takes back the links of a person that nobody has used yet. */
export async function deleteTautanSisa(db: Db, penggunaId: number): Promise<void> {
  await db.deleteFrom('tautan_masuk').where('pengguna_id', '=', penggunaId).where('dipakai_pada', 'is', null).execute()
}

/** Removes links that were over before a moment, used or not. */
export async function clearTautan(db: Db, sebelum: Date): Promise<void> {
  await db.deleteFrom('tautan_masuk').where('berakhir_pada', '<', sebelum).execute()
}

export async function saveTautan(
  db: Db,
  baru: { readonly sidik: Buffer; readonly penggunaId: number; readonly pada: Date; readonly berakhirPada: Date },
): Promise<void> {
  await db
    .insertInto('tautan_masuk')
    .values({
      sidik: baru.sidik,
      pengguna_id: baru.penggunaId,
      dibuat_pada: baru.pada,
      berakhir_pada: baru.berakhirPada,
    })
    .execute()
}

/** Uses a link up and answers whose it is; undefined where there is none such, it was used, or it is too old. */
export async function takeTautan(db: Db, sidik: Buffer, pada: Date): Promise<number | undefined> {
  const baris = await db
    .updateTable('tautan_masuk')
    .set({ dipakai_pada: pada })
    .where('sidik', '=', sidik)
    .where('dipakai_pada', 'is', null)
    .where('berakhir_pada', '>', pada)
    .returning('pengguna_id')
    .executeTakeFirst()
  return baris?.pengguna_id
}
