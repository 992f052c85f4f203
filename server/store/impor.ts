import { sql } from 'kysely'
import type { Db } from '#db/connection.ts'
import type { Json } from '#db/types.ts'

export type StatusImpor = 'disiapkan' | 'ditolak' | 'diterapkan' | 'selesai' | 'dibatalkan'

export type ImporBaru = {
  readonly kabId: number
  readonly jenis: string
  readonly format?: string | null
  readonly namaBerkas: string
  readonly sidik: string
  readonly pilihan: Json
  readonly status: StatusImpor
  readonly ringkasan?: Json
  readonly oleh: string
}

/** Records an import and answers its number. */
export async function insertImpor(db: Db, impor: ImporBaru): Promise<number> {
  const { impor_id } = await db
    .insertInto('impor')
    .values({
      kab_id: impor.kabId,
      jenis: impor.jenis,
      format: impor.format ?? null,
      nama_berkas: impor.namaBerkas,
      sidik: impor.sidik,
      pilihan: JSON.stringify(impor.pilihan),
      status: impor.status,
      ringkasan: JSON.stringify(impor.ringkasan ?? {}),
      oleh: impor.oleh,
      selesai_pada: impor.status === 'selesai' ? sql<Date>`now()` : null,
    })
    .returning('impor_id')
    .executeTakeFirstOrThrow()
  return impor_id
}

export async function setStatusImpor(
  db: Db,
  { kabId, imporId, status, ringkasan }: { kabId: number; imporId: number; status: StatusImpor; ringkasan?: Json },
): Promise<void> {
  await db
    .updateTable('impor')
    .set({
      status,
      ...(ringkasan !== undefined && { ringkasan: JSON.stringify(ringkasan) }),
      ...(status !== 'disiapkan' && status !== 'diterapkan' && { selesai_pada: sql<Date>`now()` }),
    })
    .where('kab_id', '=', kabId)
    .where('impor_id', '=', imporId)
    .execute()
}

/**
 * Makes imports of places and units of one kabupaten wait for one another until the transaction ends; laporan that come
 * in meanwhile do not wait.
 */
export async function lockImpor(db: Db, kode: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('pws-impor'), hashtext(${kode}))`.execute(db)
}
