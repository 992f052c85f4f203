// Imports that came in through the browser: where each is, who brought it in, and where its file is kept.
import { type RawBuilder, sql } from 'kysely'
import type { Db } from '#db/connection.ts'
import type { Bulan } from '#domain/bulan.ts'
import type { Aktor } from '#domain/peran.ts'
import type { StatusImpor } from './impor.ts'
import { namaOrang } from './nama-orang.ts'

/** Who asked, in which role, from where. */
export type Peminta = { readonly aktor: Aktor; readonly alamat: string }

export type PilihanUnggahan = {
  /** null: to be found out. */
  readonly format: string | null
  readonly tahun: number | null
  readonly bulan: Bulan | null
  readonly lewatiYangDitolak: boolean
  /** Why what somebody vouched for is changed by this file. */
  readonly alasan?: string | null
  /** Who wants it taken back, and whether what was changed since may stay. */
  readonly pembatal?: Peminta
  readonly biarkanYangBerubah?: boolean
}

export type HitungImpor = {
  readonly baru: number
  readonly berubah: number
  readonly sama: number
  readonly ditolak: number
  readonly barisDitolak: number
  readonly peringatan: number
}

export type RingkasanImpor = Partial<HitungImpor> & {
  readonly catatan?: readonly string[]
  /** Names of the sheets, by the number that rows bear. */
  readonly lembar?: readonly (string | null)[]
  /** Laporan that a person left out. */
  readonly dikeluarkan?: number
  /** What each row said is forgotten; which laporan it wrote is not. */
  readonly rinciDibuang?: boolean
}

export type Unggahan = {
  readonly kabId: number
  readonly kodeKab: string
  readonly zonaWaktu: string
  readonly imporId: number
  readonly jenis: string
  readonly format: string | null
  /** Which version of it; null for formats of the program. */
  readonly versiFormat: number | null
  readonly namaBerkas: string
  readonly sidik: string
  readonly bita: number | null
  readonly berkasTersimpan: string | null
  readonly pilihan: Partial<PilihanUnggahan>
  readonly status: StatusImpor
  readonly ringkasan: RingkasanImpor
  readonly oleh: string
  readonly namaOleh: string
  readonly pengunggah: Peminta | null
  readonly puskesmasId: readonly number[] | null
  readonly maju: { readonly selesai: number; readonly semua: number | null } | null
  readonly masalah: string | null
  readonly mulaiPada: Date
  readonly selesaiPada: Date | null
}

const KOLOM = sql`
  i.kab_id as "kabId", k.kode as "kodeKab", k.zona_waktu as "zonaWaktu", i.impor_id as "imporId", i.jenis, i.format,
  i.versi_format as "versiFormat", i.nama_berkas as "namaBerkas", i.sidik, i.bita, i.berkas_tersimpan as "berkasTersimpan", i.pilihan, i.status, i.ringkasan, i.oleh, ${namaOrang('i.oleh')} as "namaOleh",
  i.pengunggah, i.puskesmas_id as "puskesmasId", i.maju, i.masalah, i.mulai_pada as "mulaiPada", i.selesai_pada as "selesaiPada"`

async function baca(db: Db, syarat: RawBuilder<unknown>): Promise<Unggahan[]> {
  const { rows } = await sql<Unggahan>`
    select ${KOLOM} from impor i join kabupaten k using (kab_id) where ${syarat}`.execute(db)
  return rows
}

export type UnggahanBaru = {
  readonly kabId: number
  readonly namaBerkas: string
  readonly sidik: string
  readonly bita: number
  readonly berkasTersimpan: string
  readonly pilihan: PilihanUnggahan
  readonly pengunggah: Peminta
  /** null: whoever answers for the whole kabupaten. */
  readonly puskesmasId: readonly number[] | null
}

export async function insertUnggahan(db: Db, baru: UnggahanBaru): Promise<number> {
  const { rows } = await sql<{ imporId: number }>`
    insert into impor (kab_id, jenis, format, nama_berkas, sidik, bita, berkas_tersimpan, pilihan, status, oleh, pengunggah, puskesmas_id)
    values (${baru.kabId}, 'laporan', ${baru.pilihan.format}, ${baru.namaBerkas}, ${baru.sidik}, ${baru.bita},
      ${baru.berkasTersimpan}, ${JSON.stringify(baru.pilihan)}::jsonb, 'disiapkan', ${baru.pengunggah.aktor.namaPengguna},
      ${JSON.stringify(baru.pengunggah)}::jsonb, ${baru.puskesmasId === null ? null : [...baru.puskesmasId]}::int[])
    returning impor_id as "imporId"`.execute(db)
  const imporId = rows[0]?.imporId
  if (imporId === undefined) throw new Error('impor was not inserted')
  return imporId
}

export const findUnggahan = async (db: Db, imporId: number): Promise<Unggahan | undefined> =>
  (await baca(db, sql`i.impor_id = ${imporId}`))[0]

/** Work that was begun, or is to begin: at a start it goes on. */
export const listBelumSelesai = (db: Db): Promise<Unggahan[]> =>
  baca(
    db,
    sql`i.status in ('disiapkan', 'diterapkan', 'membatalkan') and i.pengunggah is not null and i.masalah is null order by i.impor_id`,
  )

/** Imports of a kabupaten (of these puskesmas alone), newest first. */
export const listUnggahan = (db: Db, { kabId, puskesmasId, sebelum, banyak }: DaftarUnggahan): Promise<Unggahan[]> =>
  baca(
    db,
    sql`i.kab_id = ${kabId} and (${sebelum}::int is null or i.impor_id < ${sebelum}::int)
      and (${puskesmasId === null} or i.puskesmas_id && ${puskesmasId === null ? null : [...puskesmasId]}::int[])
      order by i.impor_id desc limit ${banyak}`,
  )

export type DaftarUnggahan = {
  readonly kabId: number
  readonly puskesmasId: readonly number[] | null
  readonly sebelum: number | null
  readonly banyak: number
}

/** How many imports of a kabupaten nobody has decided about. */
export async function countTerbuka(db: Db, kabId: number): Promise<number> {
  const { rows } = await sql<{ banyak: number }>`
    select count(*) as banyak from impor
    where kab_id = ${kabId} and status in ('disiapkan', 'siap', 'perlu-format') and pengunggah is not null`.execute(db)
  return rows[0]?.banyak ?? 0
}

export type Kembar = {
  readonly imporId: number
  readonly pada: Date
  readonly diterapkan: boolean
  readonly oleh: string
}

/** An import of the same content: the newest that stands applied, else one that somebody has yet to decide about. */
export async function findKembar(
  db: Db,
  { kabId, imporId, sidik }: Pick<Unggahan, 'kabId' | 'imporId' | 'sidik'>,
): Promise<Kembar | undefined> {
  const { rows } = await sql<Kembar>`
    select impor_id as "imporId", coalesce(selesai_pada, mulai_pada) as pada, status = 'selesai' as diterapkan, ${namaOrang('i.oleh')} as oleh
    from impor i
    where kab_id = ${kabId} and sidik = ${sidik} and impor_id <> ${imporId} and jenis = 'laporan'
      and (status = 'selesai' or status in ('siap', 'perlu-format', 'diterapkan') and pengunggah is not null)
    order by status = 'selesai' desc, impor_id desc limit 1`.execute(db)
  return rows[0]
}

export type Alih = {
  readonly kabId: number
  readonly imporId: number
  /** Nothing happens where it is in none of these. */
  readonly dari: readonly StatusImpor[]
  readonly ke: StatusImpor
  readonly pilihan?: Partial<PilihanUnggahan>
  readonly ringkasan?: RingkasanImpor
  readonly dibacaSebagai?: { readonly format: string; readonly versiFormat: number | null }
  readonly masalah?: string | null
}

const AKHIR: readonly StatusImpor[] = ['selesai', 'dibatalkan', 'dibuang', 'gagal']

/** Moves an import on; false where it was somewhere else. */
export async function alihkan(db: Db, { kabId, imporId, dari, ke, dibacaSebagai, ...ubah }: Alih): Promise<boolean> {
  const { rows } = await sql`
    update impor set status = ${ke}, maju = null, masalah = ${ubah.masalah ?? null},
      pilihan = pilihan || ${JSON.stringify(ubah.pilihan ?? {})}::jsonb,
      ringkasan = coalesce(${ubah.ringkasan ? JSON.stringify(ubah.ringkasan) : null}::jsonb, ringkasan),
      ${dibacaSebagai === undefined ? sql`` : sql`format = ${dibacaSebagai.format}, versi_format = ${dibacaSebagai.versiFormat}::int,`}
      selesai_pada = case when ${AKHIR.includes(ke)} then now() end
    where kab_id = ${kabId} and impor_id = ${imporId} and status = any(${[...dari]}::text[])
    returning 1`.execute(db)
  return rows.length > 0
}

/** Says how far an import is; false where somebody has stopped it meanwhile. */
export async function setMaju(
  db: Db,
  { kabId, imporId, selesai, semua }: { kabId: number; imporId: number; selesai: number; semua: number | null },
): Promise<boolean> {
  const { rows } = await sql`update impor set maju = ${JSON.stringify({ selesai, semua })}::jsonb
    where kab_id = ${kabId} and impor_id = ${imporId} and status <> 'dibuang' returning 1`.execute(db)
  return rows.length > 0
}

export async function setMasalah(db: Db, kabId: number, imporId: number, masalah: string): Promise<void> {
  await sql`update impor set masalah = ${masalah} where kab_id = ${kabId} and impor_id = ${imporId}`.execute(db)
}

/** The file is gone. */
export async function clearBerkas(db: Db, kabId: number, imporId: number): Promise<void> {
  await sql`update impor set berkas_tersimpan = null where kab_id = ${kabId} and impor_id = ${imporId}`.execute(db)
}

/** Imports that nobody decided about since a moment. */
export const listTerbengkalai = (db: Db, sejak: Date): Promise<Unggahan[]> =>
  baca(
    db,
    sql`i.status in ('siap', 'perlu-format', 'gagal') and i.pengunggah is not null and i.berkas_tersimpan is not null
      and i.mulai_pada < ${sejak} order by i.impor_id`,
  )

/** Imports that were over before their file could be thrown away. */
export const listUsaiBerberkas = (db: Db): Promise<Unggahan[]> =>
  baca(db, sql`i.status in ('selesai', 'dibatalkan', 'dibuang') and i.berkas_tersimpan is not null order by i.impor_id`)

/** Files that belong to an import. */
export async function listBerkasTersimpan(db: Db): Promise<Set<string>> {
  const { rows } = await sql<{ nama: string }>`
    select berkas_tersimpan as nama from impor where berkas_tersimpan is not null order by nama`.execute(db)
  return new Set(rows.map(({ nama }) => nama))
}
