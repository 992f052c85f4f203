import { sql } from 'kysely'
import type { Db } from '#db/connection.ts'

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

/** Records a target; the same indikator, level and place again replaces it. */
export async function saveTarget(
  db: Db,
  { kabId, tahun }: { kabId: number; tahun: number },
  { indikator, tingkat, wilayahId, persen, dokumen }: TargetTercatat,
): Promise<void> {
  await db
    .insertInto('target')
    .values({ kab_id: kabId, tahun, indikator_kode: indikator, tingkat, wilayah_id: wilayahId, persen, dokumen })
    .onConflict((oc) =>
      oc
        .columns(['kab_id', 'tahun', 'indikator_kode', 'tingkat', 'wilayah_id'])
        .doUpdateSet({ persen, dokumen, dicatat_pada: sql<Date>`now()` }),
    )
    .execute()
}

/** Code and name of every indikator, for files that name them. */
export async function listKodeIndikator(db: Db): Promise<{ kode: string; nama: string }[]> {
  return db
    .selectFrom('indikator')
    .select(['kode', 'nama'])
    .distinctOn('kode')
    .orderBy('kode')
    .orderBy('berlaku_dari', 'desc')
    .execute()
}
