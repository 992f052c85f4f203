// Dated rows of one desa: a row holds until the desa's next.
import { sql } from 'kysely'
import type { Db } from '#db/connection.ts'
import type { Bulan } from '#domain/bulan.ts'

type Sejak = { readonly desaId: number; readonly mulai: Bulan }

/** Puts a desa into a kecamatan since a month; the same month again replaces it. */
export async function saveDesaKecamatan(
  db: Db,
  kabId: number,
  { desaId, mulai, kecamatanId }: Sejak & { readonly kecamatanId: number },
): Promise<void> {
  await db
    .insertInto('desa_kecamatan')
    .values({ kab_id: kabId, desa_id: desaId, mulai, kecamatan_id: kecamatanId })
    .onConflict((oc) => oc.columns(['kab_id', 'desa_id', 'mulai']).doUpdateSet({ kecamatan_id: kecamatanId }))
    .execute()
}

/** Gives a desa another code since a month; name and kind stay. BPS numbers follow the kecamatan, so the old one ends. */
export async function saveKodeDesa(
  db: Db,
  kabId: number,
  { desaId, mulai, kode }: Sejak & { readonly kode: string },
): Promise<void> {
  await sql`
    insert into desa_identitas (kab_id, desa_id, mulai, kode, nama, jenis)
    select kab_id, desa_id, ${mulai}::int, ${kode}, nama, jenis from desa_identitas
    where kab_id = ${kabId} and desa_id = ${desaId} and mulai <= ${mulai} order by mulai desc limit 1
    on conflict (kab_id, desa_id, mulai) do update set kode = excluded.kode`.execute(db)
}

/** How many laporan of some units for a desa are in for a month and later ones, drafts left out. */
export async function countLaporanSejak(
  db: Db,
  kabId: number,
  { desaId, mulai, unitId }: Sejak & { readonly unitId: readonly number[] },
): Promise<number> {
  const { rows } = await sql<{ banyak: number }>`
    select count(*)::int as banyak from laporan
    where kab_id = ${kabId} and desa_id = ${desaId} and bulan >= ${mulai} and unit_id = any(${[...unitId]}::int[])
      and status <> 'draf'`.execute(db)
  return rows[0]?.banyak ?? 0
}
