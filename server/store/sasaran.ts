import { sql } from 'kysely'
import type { Db } from '#db/connection.ts'
import type { Bulan } from '#domain/bulan.ts'
import type { Dasar } from '#domain/indikator.ts'
import { TETAPAN_BAWAAN, type TetapanPenduga } from '#domain/penduga-sasaran.ts'
import { type Lingkup, syaratDesa } from './angka.ts'
import { namaOrang } from './nama-orang.ts'

export type JenisSasaran = {
  readonly jenisId: number
  readonly kode: string
  readonly nama: string
  /** How it is usually arrived at, in words, and who says so. */
  readonly penduga: string | null
  readonly sumber: string | null
}

/** The closed list of kinds. */
export async function listJenisSasaran(db: Db): Promise<JenisSasaran[]> {
  return db
    .selectFrom('jenis_sasaran')
    .select(['jenis_sasaran_id as jenisId', 'kode', 'nama', 'penduga', 'sumber'])
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

export type SasaranTulis = SasaranDesa & { readonly dokumen: string | null }

/** Records sasaran; what changed by it goes to the history under who did it. */
export async function saveSasaran(
  db: Db,
  { kabId, tahun, dasar, mulai }: MasaSasaran,
  { sasaran, oleh }: { readonly sasaran: readonly SasaranTulis[]; readonly oleh: string },
): Promise<void> {
  if (sasaran.length === 0) return
  await sql`
    with baru as (
      select * from unnest(${sasaran.map((s) => s.jenisId)}::int[], ${sasaran.map((s) => s.desaId)}::int[],
        ${sasaran.map((s) => s.jumlah)}::int[], ${sasaran.map((s) => s.dokumen)}::text[])
        as s (jenis_id, desa_id, jumlah, dokumen)
    ), tulis as (
      insert into sasaran (kab_id, tahun, jenis_sasaran_id, dasar, desa_id, mulai, jumlah, dokumen)
      select ${kabId}, ${tahun}, jenis_id, ${dasar}, desa_id, ${mulai}, jumlah, dokumen from baru
      on conflict (kab_id, tahun, jenis_sasaran_id, dasar, desa_id, mulai)
      do update set jumlah = excluded.jumlah, dokumen = coalesce(excluded.dokumen, sasaran.dokumen), dicatat_pada = now()
    )
    insert into sasaran_riwayat (kab_id, tahun, jenis_sasaran_id, dasar, desa_id, mulai, lama, baru, dokumen, oleh)
    select ${kabId}, ${tahun}, b.jenis_id, ${dasar}, b.desa_id, ${mulai}, s.jumlah, b.jumlah, b.dokumen, ${oleh}
    from baru b
    left join sasaran s on s.kab_id = ${kabId} and s.tahun = ${tahun} and s.jenis_sasaran_id = b.jenis_id
      and s.dasar = ${dasar} and s.desa_id = b.desa_id and s.mulai = ${mulai}
    where s.jumlah is distinct from b.jumlah
    order by b.desa_id, b.jenis_id
  `.execute(db)
}

/** Takes sasaran off the record: nobody has counted there, which is not zero. */
export async function deleteSasaran(
  db: Db,
  { kabId, tahun, dasar, mulai }: MasaSasaran,
  { sasaran, oleh }: { readonly sasaran: readonly Omit<SasaranTulis, 'jumlah'>[]; readonly oleh: string },
): Promise<void> {
  if (sasaran.length === 0) return
  await sql`
    with buang as (
      select * from unnest(${sasaran.map((s) => s.jenisId)}::int[], ${sasaran.map((s) => s.desaId)}::int[],
        ${sasaran.map((s) => s.dokumen)}::text[]) as s (jenis_id, desa_id, dokumen)
    ), hapus as (
      delete from sasaran s using buang b
      where s.kab_id = ${kabId} and s.tahun = ${tahun} and s.jenis_sasaran_id = b.jenis_id and s.dasar = ${dasar}
        and s.desa_id = b.desa_id and s.mulai = ${mulai}
      returning s.jenis_sasaran_id, s.desa_id, s.jumlah, b.dokumen
    )
    insert into sasaran_riwayat (kab_id, tahun, jenis_sasaran_id, dasar, desa_id, mulai, lama, baru, dokumen, oleh)
    select ${kabId}, ${tahun}, jenis_sasaran_id, ${dasar}, desa_id, ${mulai}, jumlah, null, dokumen, ${oleh}
    from hapus order by desa_id, jenis_sasaran_id
  `.execute(db)
}

export type RiwayatSasaran = {
  readonly desaId: number
  readonly jenis: string
  readonly dasar: Dasar
  readonly mulai: Bulan
  readonly lama: number | null
  readonly baru: number | null
  readonly dokumen: string | null
  readonly oleh: string
  readonly pada: Date
}

/** What was changed of a year's sasaran, newest first. */
export async function listRiwayatSasaran(
  db: Db,
  lingkup: Lingkup,
  minta: { readonly tahun: number; readonly dasar: Dasar; readonly jenis: string | null; readonly banyak: number },
): Promise<RiwayatSasaran[]> {
  const { tahun, dasar, jenis, banyak } = minta
  const { rows } = await sql<RiwayatSasaran>`
    select r.desa_id as "desaId", j.kode as jenis, r.dasar, r.mulai, r.lama, r.baru, r.dokumen,
      ${namaOrang('r.oleh')} as oleh, r.pada
    from sasaran_riwayat r join jenis_sasaran j using (jenis_sasaran_id)
    where r.kab_id = ${lingkup.kabId} and r.tahun = ${tahun} and r.dasar = ${dasar}
      and (${jenis}::text is null or j.kode = ${jenis}) and ${syaratDesa(lingkup)}
    order by r.riwayat_id desc limit ${banyak}`.execute(db)
  return rows
}

export type PenulisSasaran = {
  readonly desaId: number
  readonly jenisId: number
  readonly oleh: string
  readonly pada: Date
}

/** Who last changed each cell of some desa in a year, dasar and month of beginning, and when. */
export async function listPenulisSasaran(
  db: Db,
  { kabId, tahun, dasar, mulai }: MasaSasaran,
  desaId: readonly number[],
): Promise<PenulisSasaran[]> {
  const { rows } = await sql<PenulisSasaran>`
    select distinct on (r.desa_id, r.jenis_sasaran_id) r.desa_id as "desaId", r.jenis_sasaran_id as "jenisId",
      ${namaOrang('r.oleh')} as oleh, r.pada
    from sasaran_riwayat r
    where r.kab_id = ${kabId} and r.tahun = ${tahun} and r.dasar = ${dasar} and r.mulai = ${mulai}
      and r.desa_id = any(${[...desaId]}::int[])
    order by r.desa_id, r.jenis_sasaran_id, r.riwayat_id desc`.execute(db)
  return rows
}

const KUNCI_TETAPAN = 'penduga-sasaran'

/** Rates with which a kabupaten estimates; what it has not set is as by default. */
export async function getTetapanPenduga(db: Db, kabId: number): Promise<TetapanPenduga> {
  const baris = await db
    .selectFrom('pengaturan')
    .select('nilai')
    .where('kab_id', '=', kabId)
    .where('kunci', '=', KUNCI_TETAPAN)
    .executeTakeFirst()
  // Written by saveTetapanPenduga in this very shape.
  return { ...TETAPAN_BAWAAN, ...(baris?.nilai as TetapanPenduga | undefined) }
}

export async function saveTetapanPenduga(db: Db, kabId: number, tetapan: TetapanPenduga): Promise<void> {
  await sql`insert into pengaturan (kab_id, kunci, nilai)
    values (${kabId}, ${KUNCI_TETAPAN}, ${JSON.stringify(tetapan)}::jsonb)
    on conflict (kab_id, kunci) do update set nilai = excluded.nilai`.execute(db)
}
