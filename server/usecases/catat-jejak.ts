import type { Db } from '#db/connection.ts'
import { type JejakBaru, tanpaRahasia } from '#domain/jejak.ts'
import { insertJejak } from '#store/jejak.ts'

/** Leaves one row in the audit trail, in the caller's transaction; what names a secret loses its value first. */
export async function catat(db: Db, jejak: JejakBaru): Promise<void> {
  await insertJejak(db, [{ ...jejak, sebelum: tanpaRahasia(jejak.sebelum), sesudah: tanpaRahasia(jejak.sesudah) }])
}
