import { sql } from 'kysely'
import type { Db } from '#db/connection.ts'
import { namaOrang } from './nama-orang.ts'

export type Tingkat = 'nasional' | 'provinsi' | 'kabupaten' | 'kecamatan' | 'puskesmas' | 'desa'

export type TargetTercatat = {
  readonly indikator: string
  readonly tingkat: Tingkat
  /** kecamatan_id, unit_id of a puskesmas or desa_id; 0 for the kabupaten and above. */
  readonly wilayahId: number
  readonly persen: number
  readonly dokumen: string
}

/** Every target on record for a year. */
export async function listTargetTahun(db: Db, kabId: number, tahun: number): Promise<TargetTercatat[]> {
  const rows = await db
    .selectFrom('target')
    .select(['indikator_kode as indikator', 'tingkat', 'wilayah_id as wilayahId', 'persen', 'dokumen'])
    .where('kab_id', '=', kabId)
    .where('tahun', '=', tahun)
    .orderBy('indikator_kode')
    .orderBy('tingkat')
    .orderBy('wilayah_id')
    .execute()
  // The column's check allows no other level.
  return rows.map((row) => ({ ...row, tingkat: row.tingkat as Tingkat, persen: Number(row.persen) }))
}

export type PenulisTarget = { readonly kabId: number; readonly tahun: number; readonly oleh: string }

/** Records a target; the same indikator, level and place again replaces it, and the history keeps what was. */
export async function saveTarget(
  db: Db,
  { kabId, tahun, oleh }: PenulisTarget,
  { indikator, tingkat, wilayahId, persen, dokumen }: TargetTercatat,
): Promise<void> {
  await sql`
    with tulis as (
      insert into target (kab_id, tahun, indikator_kode, tingkat, wilayah_id, persen, dokumen)
      values (${kabId}, ${tahun}, ${indikator}, ${tingkat}, ${wilayahId}, ${persen}, ${dokumen})
      on conflict (kab_id, tahun, indikator_kode, tingkat, wilayah_id)
      do update set persen = excluded.persen, dokumen = excluded.dokumen, dicatat_pada = now()
    )
    insert into target_riwayat (kab_id, tahun, indikator_kode, tingkat, wilayah_id, lama, baru, dokumen, oleh)
    select ${kabId}, ${tahun}, ${indikator}, ${tingkat}, ${wilayahId},
      (select persen from target where kab_id = ${kabId} and tahun = ${tahun} and indikator_kode = ${indikator}
        and tingkat = ${tingkat} and wilayah_id = ${wilayahId}), ${persen}, ${dokumen}, ${oleh}`.execute(db)
}

/** Takes a target off the record; the area is under the nearest one above again. */
export async function deleteTarget(
  db: Db,
  { kabId, tahun, oleh }: PenulisTarget,
  { indikator, tingkat, wilayahId }: Pick<TargetTercatat, 'indikator' | 'tingkat' | 'wilayahId'>,
): Promise<void> {
  await sql`
    with hapus as (
      delete from target where kab_id = ${kabId} and tahun = ${tahun} and indikator_kode = ${indikator}
        and tingkat = ${tingkat} and wilayah_id = ${wilayahId}
      returning persen, dokumen
    )
    insert into target_riwayat (kab_id, tahun, indikator_kode, tingkat, wilayah_id, lama, baru, dokumen, oleh)
    select ${kabId}, ${tahun}, ${indikator}, ${tingkat}, ${wilayahId}, persen, null, dokumen, ${oleh} from hapus`.execute(
    db,
  )
}

export type RiwayatTarget = {
  readonly tahun: number
  readonly tingkat: Tingkat
  readonly wilayahId: number
  readonly lama: number | null
  readonly baru: number | null
  readonly dokumen: string | null
  readonly oleh: string
  readonly pada: Date
}

/** What was changed of the targets of an indikator, of all years and levels, newest first. */
export async function listRiwayatTarget(
  db: Db,
  kabId: number,
  { indikator, banyak }: { readonly indikator: string; readonly banyak: number },
): Promise<RiwayatTarget[]> {
  const { rows } = await sql<RiwayatTarget>`
    select tahun, tingkat, wilayah_id as "wilayahId", lama::float8 as lama, baru::float8 as baru, dokumen,
      ${namaOrang('r.oleh')} as oleh, pada
    from target_riwayat r where kab_id = ${kabId} and indikator_kode = ${indikator}
    order by riwayat_id desc limit ${banyak}`.execute(db)
  return rows
}

/** Code and name of every indikator, for files that name them. */
export async function listKodeIndikator(db: Db, kabId: number): Promise<{ kode: string; nama: string }[]> {
  const { rows } = await sql<{ kode: string; nama: string }>`
    select distinct on (kode) kode, nama from (
      select kode, nama, berlaku_dari from indikator
      union all
      select kode, nama, berlaku_dari from indikator_kab where kab_id = ${kabId}) i
    order by kode, berlaku_dari desc`.execute(db)
  return rows
}
