// What waits to be done in the background, counted for those who watch over an installation.
import { sql } from 'kysely'
import type { Db } from '#db/connection.ts'

export type Antrean = {
  /** Messages that wait to be sent, and those of them that failed before. */
  readonly kabar: number
  readonly kabarTertunda: number
  /** Events of notifikasi of which nobody has been told yet. */
  readonly peristiwa: number
  /** Files that are being read, applied or taken back. */
  readonly impor: number
  /** Rows of the audit trail without a seal. */
  readonly jejak: number
}

/** Each count rests on an index of what waits, and costs nothing for what is done. */
export async function readAntrean(db: Db): Promise<Antrean> {
  const { rows } = await sql<Antrean>`
    select (select count(*)::int from kabar where status = 'menunggu') as kabar,
      (select count(*)::int from kabar where status = 'menunggu' and percobaan > 0) as "kabarTertunda",
      (select count(*)::int from kabar_peristiwa where disebar_pada is null) as peristiwa,
      (select count(*)::int from impor where status in ('disiapkan', 'diterapkan', 'membatalkan')) as impor,
      (select count(*)::int from jejak where jejak_id > coalesce((select max(jejak_id) from segel), 0)) as jejak`.execute(
    db,
  )
  return rows[0] ?? { kabar: 0, kabarTertunda: 0, peristiwa: 0, impor: 0, jejak: 0 }
}

/** The data version of each kabupaten. */
export async function listVersi(db: Db): Promise<{ kode: string; versi: number }[]> {
  return db
    .selectFrom('versi_data')
    .innerJoin('kabupaten', 'kabupaten.kab_id', 'versi_data.kab_id')
    .select(['kabupaten.kode', 'versi_data.versi'])
    .orderBy('kabupaten.kode')
    .execute()
}
