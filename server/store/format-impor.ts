// The forms of other systems that a kabupaten, or a puskesmas in it, has taught.
import { sql } from 'kysely'
import type { Db } from '#db/connection.ts'
import type { FormatLaporan } from '#domain/format-impor.ts'

export type FormatTersimpan = {
  readonly format: FormatLaporan
  readonly versi: number
  /** null: the whole kabupaten's. */
  readonly puskesmasId: readonly number[] | null
  readonly dipakai: boolean
  readonly oleh: string
  readonly diubahPada: Date
}

/** All of a kabupaten, in their present versions; also those that are out of use. */
export async function listFormatKab(db: Db, kabId: number): Promise<FormatTersimpan[]> {
  const { rows } = await sql<FormatTersimpan>`
    select v.isi || jsonb_build_object('nama', f.nama, 'judul', f.judul, 'keterangan', f.keterangan) as format, f.versi,
      f.puskesmas_id as "puskesmasId", f.berhenti_pada is null as dipakai, f.oleh, f.diubah_pada as "diubahPada"
    from format_impor f join format_impor_versi v using (kab_id, nama, versi)
    where f.kab_id = ${kabId} order by f.judul, f.nama`.execute(db)
  return rows
}

/** Lets nobody else save a format of this kabupaten until the transaction ends. */
export async function lockFormat(db: Db, kabId: number): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('pws-format'), ${kabId}::int)`.execute(db)
}

export type FormatDisimpan = Pick<FormatTersimpan, 'format' | 'versi' | 'puskesmasId' | 'dipakai' | 'oleh'> & {
  readonly kabId: number
}

/** Keeps a format as it is to be from now on; a version that is there already stays as it was saved. */
export async function saveFormat(
  db: Db,
  { kabId, versi, puskesmasId, dipakai, oleh, format }: FormatDisimpan,
): Promise<void> {
  const { nama, judul, keterangan, ...isi } = format
  await sql`
    insert into format_impor as f (kab_id, nama, judul, keterangan, versi, puskesmas_id, berhenti_pada, oleh)
    values (${kabId}, ${nama}, ${judul}, ${keterangan}, ${versi}, ${puskesmasId === null ? null : [...puskesmasId]}::int[],
      case when not ${dipakai} then now() end, ${oleh})
    on conflict (kab_id, nama) do update set judul = excluded.judul, keterangan = excluded.keterangan, versi = excluded.versi,
      puskesmas_id = excluded.puskesmas_id, oleh = excluded.oleh, diubah_pada = now(),
      berhenti_pada = case when not ${dipakai} then coalesce(f.berhenti_pada, now()) end`.execute(db)
  await sql`
    insert into format_impor_versi (kab_id, nama, versi, isi, oleh)
    values (${kabId}, ${nama}, ${versi}, ${JSON.stringify(isi)}::jsonb, ${oleh})
    on conflict do nothing`.execute(db)
}
