// One-time links that let somebody make a password. What the link holds is never here: only its SHA-256.
import type { Db } from '#db/connection.ts'

/** Keeps a new link; those that the person was given before are worth nothing from now on. */
export async function saveTautan(
  db: Db,
  baru: { readonly sidik: Buffer; readonly penggunaId: number; readonly pada: Date; readonly berakhirPada: Date },
): Promise<void> {
  await db
    .deleteFrom('tautan_masuk')
    .where('pengguna_id', '=', baru.penggunaId)
    .where('dipakai_pada', 'is', null)
    .execute()
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
