import type { Db } from '#db/connection.ts'
import type { Aktor } from '#domain/peran.ts'
import { insertJejak } from '#store/jejak.ts'

export type JejakBaru = {
  readonly pada: Date
  readonly aktor: Aktor | null
  readonly namaPengguna: string
  readonly alamat: string
  readonly tindakan: string
  readonly kabId: number | null
  readonly objek: string
  readonly sebelum: unknown
  readonly sesudah: unknown
}

/** Adds one row to the audit trail, in the transaction of what it tells. Never a password, token or secret. */
export async function catat(db: Db, jejak: JejakBaru): Promise<void> {
  await insertJejak(db, jejak)
}
