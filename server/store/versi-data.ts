import { sql } from 'kysely'
import type { Db } from '#db/connection.ts'
import { PREPARED } from '#db/prepared.ts'

/** Channel on which every process hears of new data versions; the payload is `{"kab":"35.07","versi":12,"desa":[...]}`. */
export const KANAL_VERSI = 'pws_versi'

// A notification holds less than 8,000 bytes.
const DESA_TERBANYAK = 300

/**
 * Raises the data version of a kabupaten and tells it, on commit, to everyone who listens, with the desa that changed
 * (null: any may have). Always the last statement of a transaction that can change a figure: the row stays locked until
 * the end.
 */
export async function bumpVersi(db: Db, kabId: number, desaId: readonly number[] | null = null): Promise<number> {
  const disebut = desaId !== null && desaId.length <= DESA_TERBANYAK ? desaId : null
  const { rows } = await sql<{ versi: number }>`${PREPARED}
    with naik as (
      update versi_data set versi = versi + 1, diubah_pada = now() where kab_id = ${kabId} returning versi
    ), kode_desa as (
      select json_agg(i.kode order by i.kode) as kode
      from unnest(${disebut}::int[]) d(desa_id)
      cross join lateral (
        select kode from desa_identitas
        where kab_id = ${kabId} and desa_id = d.desa_id order by mulai desc limit 1
      ) i
    )
    select naik.versi, pg_notify(${KANAL_VERSI}, json_strip_nulls(
      json_build_object('kab', k.kode, 'versi', naik.versi, 'desa', kode_desa.kode))::text)
    from naik cross join kode_desa join kabupaten k on k.kab_id = ${kabId}`.execute(db)
  const versi = rows[0]?.versi
  if (versi === undefined) throw new Error(`no data version for kabupaten ${kabId}`)
  return versi
}

/** The present data version. */
export async function getVersi(db: Db, kabId: number): Promise<number> {
  const row = await db.selectFrom('versi_data').select('versi').where('kab_id', '=', kabId).executeTakeFirst()
  return row?.versi ?? 0
}

/** The data version of a kabupaten; undefined where it does not exist. */
export async function findVersi(db: Db, kodeKab: string): Promise<number | undefined> {
  const row = await db
    .selectFrom('versi_data')
    .innerJoin('kabupaten', 'kabupaten.kab_id', 'versi_data.kab_id')
    .select('versi')
    .where('kabupaten.kode', '=', kodeKab)
    .executeTakeFirst()
  return row?.versi
}
