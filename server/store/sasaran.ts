import { sql } from 'kysely'
import type { Db } from '#db/connection.ts'
import type { Bulan } from '#domain/bulan.ts'
import type { Dasar } from '#domain/indikator.ts'

export type JenisSasaran = { readonly jenisId: number; readonly kode: string; readonly nama: string }

/** The closed list of kinds. */
export async function listJenisSasaran(db: Db): Promise<JenisSasaran[]> {
  return db
    .selectFrom('jenis_sasaran')
    .select(['jenis_sasaran_id as jenisId', 'kode', 'nama'])
    .orderBy('jenis_sasaran_id')
    .execute()
}

export type MasaSasaran = {
  readonly kabId: number
  readonly tahun: number
  readonly dasar: Dasar
  readonly mulai: Bulan
}
export type SasaranDesa = { readonly desaId: number; readonly jenisId: number; readonly jumlah: number }

/** What is on record for exactly this year, dasar and month of beginning. */
export async function listSasaranSejak(db: Db, { kabId, tahun, dasar, mulai }: MasaSasaran): Promise<SasaranDesa[]> {
  return db
    .selectFrom('sasaran')
    .select(['desa_id as desaId', 'jenis_sasaran_id as jenisId', 'jumlah'])
    .where('kab_id', '=', kabId)
    .where('tahun', '=', tahun)
    .where('dasar', '=', dasar)
    .where('mulai', '=', mulai)
    .orderBy('desa_id')
    .orderBy('jenis_sasaran_id')
    .execute()
}

export async function saveSasaran(
  db: Db,
  { kabId, tahun, dasar, mulai }: MasaSasaran,
  sasaran: readonly (SasaranDesa & { readonly dokumen: string | null })[],
): Promise<void> {
  if (sasaran.length === 0) return
  await sql`
    insert into sasaran (kab_id, tahun, jenis_sasaran_id, dasar, desa_id, mulai, jumlah, dokumen)
    select ${kabId}, ${tahun}, s.jenis_id, ${dasar}, s.desa_id, ${mulai}, s.jumlah, s.dokumen
    from unnest(${sasaran.map((s) => s.jenisId)}::int[], ${sasaran.map((s) => s.desaId)}::int[],
      ${sasaran.map((s) => s.jumlah)}::int[], ${sasaran.map((s) => s.dokumen)}::text[])
      as s (jenis_id, desa_id, jumlah, dokumen)
    on conflict (kab_id, tahun, jenis_sasaran_id, dasar, desa_id, mulai)
    do update set jumlah = excluded.jumlah, dokumen = coalesce(excluded.dokumen, sasaran.dokumen), dicatat_pada = now()
  `.execute(db)
}
