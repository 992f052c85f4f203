// The reference data that laporan are read by, kept per process as long as it has not changed in the database.
import { sql } from 'kysely'
import type { Db } from '#db/connection.ts'
import type { Elemen, SifatElemen } from '#domain/indikator.ts'
import type { KatalogIsian, KelompokIsian, Pilah } from '#domain/isian.ts'
import type { AturanCek } from '#domain/temuan.ts'

export type KatalogLaporan = KatalogIsian & {
  readonly aturan: readonly AturanCek[]
  /** Elemen counted up to now. */
  readonly berjalan: readonly number[]
  /** Which catalogue this is, as `CAP_KATALOG` reads it. */
  readonly cap: string
}

/** A subquery: the stamp of the catalogue that the tables hold. */
export const CAP_KATALOG = sql<string>`select sidik || ' ' || dimuat_pada from katalog_termuat`

const tersimpan = new WeakMap<Db, Promise<KatalogLaporan>>()

/** The catalogue as it is now: one cheap question to the database, and the rows only where it has changed. */
export async function loadKatalogIsian(db: Db): Promise<KatalogLaporan> {
  const { rows } = await sql<{ cap: string }>`select (${CAP_KATALOG}) as cap`.execute(db)
  const cap = rows[0]?.cap ?? ''
  const ada = await tersimpan.get(db)
  if (ada?.cap === cap) return ada
  const katalog = readKatalog(db, cap)
  tersimpan.set(db, katalog)
  katalog.catch(() => tersimpan.delete(db))
  return katalog
}

/** Lets a transaction begin with the catalogue that its pool has kept, and the pool keep what a transaction has read. */
export function lendKatalog(dari: Db, ke: Db): void {
  const ada = tersimpan.get(dari)
  if (ada) tersimpan.set(ke, ada)
}

/** The catalogue as this process last saw it: whoever works by it compares its stamp with the one in the database. */
export async function recallKatalogIsian(db: Db): Promise<KatalogLaporan> {
  return tersimpan.get(db) ?? loadKatalogIsian(db)
}

async function readKatalog(db: Db, cap: string): Promise<KatalogLaporan> {
  const [elemen, kelompok, pilah, aturan] = await Promise.all([
    listElemen(db),
    listKelompok(db),
    listPilah(db),
    listAturan(db),
  ])
  return {
    elemen: new Map(elemen.map((e) => [e.kode, e])),
    elemenMenurutId: new Map(elemen.map((e) => [e.elemenId, e])),
    kelompok: new Map(kelompok.map((k) => [k.kelompokId, k])),
    pilah: new Map(pilah.map((p) => [p.kode, p])),
    pilahMenurutId: new Map(pilah.map((p) => [p.pilahId, p])),
    aturan,
    berjalan: elemen.filter((e) => e.sifat === 'sampai-bulan-ini').map((e) => e.elemenId),
    cap,
  }
}

async function listElemen(db: Db): Promise<Elemen[]> {
  const { rows } = await sql<
    Omit<Elemen, 'pelapor' | 'sifat'> & { sifat: SifatElemen; jenis: number[]; wajib: boolean[] }
  >`
    select e.elemen_id as "elemenId", e.kode, e.nama, e.kelompok_id as "kelompokId", e.sifat,
      e.luar_elemen_id as "luarElemenId", e.pasangan_elemen_id as "pasanganElemenId", e.terbesar,
      coalesce(array_agg(p.jenis_unit_id order by p.jenis_unit_id) filter (where p.elemen_id is not null), '{}') as jenis,
      coalesce(array_agg(p.wajib order by p.jenis_unit_id) filter (where p.elemen_id is not null), '{}') as wajib
    from elemen e left join elemen_pelapor p using (elemen_id)
    group by e.elemen_id order by e.kelompok_id, e.urutan, e.elemen_id`.execute(db)
  return rows.map(({ jenis, wajib, ...elemen }) => ({
    ...elemen,
    pelapor: new Map(jenis.map((id, i) => [id, wajib[i] ?? false])),
  }))
}

async function listKelompok(db: Db): Promise<KelompokIsian[]> {
  return db
    .selectFrom('kelompok_isian')
    .select(['kelompok_id as kelompokId', 'kode', 'nama', 'mingguan', 'bulan_jadwal as bulanJadwal'])
    .orderBy('urutan')
    .execute()
}

async function listPilah(db: Db): Promise<Pilah[]> {
  const { rows } = await sql<Pilah>`
    select pilah_id as "pilahId", kode, jenis_kelamin as "jenisKelamin", umur, disabilitas
    from pilah order by pilah_id`.execute(db)
  return rows
}

async function listAturan(db: Db): Promise<AturanCek[]> {
  const { rows } = await sql<AturanCek>`
    select kode, keparahan, kiri, kanan, pembanding, hanya_bulan as "hanyaBulan", pesan
    from aturan_cek order by urutan, kode`.execute(db)
  return rows
}
