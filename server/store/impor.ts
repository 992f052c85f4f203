import { sql } from 'kysely'
import type { Db } from '#db/connection.ts'
import { holdKey, tryKey } from '#db/hold.ts'
import type { Json } from '#db/types.ts'

export type StatusImpor =
  | 'disiapkan'
  | 'perlu-format'
  | 'siap'
  | 'ditolak'
  | 'diterapkan'
  | 'selesai'
  | 'membatalkan'
  | 'dibatalkan'
  | 'dibuang'
  | 'gagal'

const SELESAI: readonly StatusImpor[] = ['selesai', 'ditolak', 'dibatalkan', 'dibuang', 'gagal']

export type ImporBaru = {
  readonly kabId: number
  readonly jenis: string
  readonly format?: string | null
  readonly versiFormat?: number | null
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
      versi_format: impor.versiFormat ?? null,
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
      ...(SELESAI.includes(status) && { selesai_pada: sql<Date>`now()` }),
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

/**
 * Runs something while no other process imports the same file into the same kabupaten; a second one waits. A killed process
 * holds nothing.
 */
export const lockBerkas = <T>(
  db: Db,
  { kabId, sidik }: { kabId: number; sidik: string },
  kerjakan: () => Promise<T>,
): Promise<T> => holdKey(db, sql`${kabId}::int, hashtext(${sidik})`, kerjakan)

/** Longer than another process takes to let go of what it has done. */
const SABAR_MS = 2_000

/** The same, but nothing is done where another process is at it for longer. */
export const tryBerkas = (
  db: Db,
  { kabId, sidik }: { kabId: number; sidik: string },
  kerjakan: () => Promise<void>,
): Promise<unknown> => tryKey(db, sql`${kabId}::int, hashtext(${sidik})`, kerjakan, SABAR_MS)

/** Whether no process is at it just now. */
export async function isBerkasBebas(db: Db, { kabId, sidik }: { kabId: number; sidik: string }): Promise<boolean> {
  return (await tryKey(db, sql`${kabId}::int, hashtext(${sidik})`, async () => undefined)) !== null
}

/** An import of laporan of the same file, asked for in the same way, that was cut short. */
export async function findBelumSelesai(
  db: Db,
  { kabId, sidik, pilihan }: { kabId: number; sidik: string; pilihan: Json },
): Promise<{ imporId: number; status: 'disiapkan' | 'diterapkan' } | undefined> {
  const { rows } = await sql<{ imporId: number; status: 'disiapkan' | 'diterapkan' }>`
    select impor_id as "imporId", status from impor
    where kab_id = ${kabId} and jenis = 'laporan' and sidik = ${sidik} and status in ('disiapkan', 'diterapkan')
      and pengunggah is null
      and (status = 'disiapkan' or pilihan = ${JSON.stringify(pilihan)}::jsonb)
    order by impor_id desc limit 1`.execute(db)
  return rows[0]
}

/** Forgets an import that never got as far as changing anything. */
export async function deleteImpor(db: Db, kabId: number, imporId: number): Promise<void> {
  await db.deleteFrom('impor').where('kab_id', '=', kabId).where('impor_id', '=', imporId).execute()
}

export type ImporTercatat = {
  readonly jenis: string
  readonly namaBerkas: string
  readonly sidik: string
  readonly status: StatusImpor
}

export async function findImpor(db: Db, kabId: number, imporId: number): Promise<ImporTercatat | undefined> {
  const row = await db
    .selectFrom('impor')
    .select(['jenis', 'nama_berkas as namaBerkas', 'sidik', 'status'])
    .where('kab_id', '=', kabId)
    .where('impor_id', '=', imporId)
    .executeTakeFirst()
  // The column's check allows no other status.
  return row && { ...row, status: row.status as StatusImpor }
}
