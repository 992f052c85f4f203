// The forms of other systems that a kabupaten has taught.
import { sql } from 'kysely'
import type { Db } from '#db/connection.ts'
import type { FormatLaporan } from '#domain/format-impor.ts'

export type FormatTersimpan = { readonly format: FormatLaporan; readonly oleh: string; readonly diubahPada: Date }

export async function listFormatKab(db: Db, kabId: number): Promise<FormatTersimpan[]> {
  const { rows } = await sql<FormatTersimpan>`
    select isi as format, oleh, diubah_pada as "diubahPada" from format_impor where kab_id = ${kabId} order by nama`.execute(
    db,
  )
  return rows
}

export async function findFormatKab(db: Db, kabId: number, nama: string): Promise<FormatLaporan | undefined> {
  const { rows } = await sql<{ isi: FormatLaporan }>`
    select isi from format_impor where kab_id = ${kabId} and nama = ${nama}`.execute(db)
  return rows[0]?.isi
}

/** Keeps a format; one of the same name is replaced. */
export async function saveFormat(
  db: Db,
  { kabId, format, oleh }: { kabId: number; format: FormatLaporan; oleh: string },
): Promise<void> {
  await sql`
    insert into format_impor (kab_id, nama, isi, oleh)
    values (${kabId}, ${format.nama}, ${JSON.stringify(format)}::jsonb, ${oleh})
    on conflict (kab_id, nama) do update set isi = excluded.isi, oleh = excluded.oleh, diubah_pada = now()`.execute(db)
}
