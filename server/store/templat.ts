// What a form to be filled in holds: the units of a puskesmas with the desa that they serve, and what was counted of them.
import { sql } from 'kysely'
import type { Db } from '#db/connection.ts'
import type { Bulan } from '#domain/bulan.ts'
import type { BarisIsian } from '#domain/isian.ts'

type Tempat = { readonly kabId: number; readonly puskesmasId: number; readonly bulan: Bulan }

export type BarisTemplat = {
  readonly unitId: number
  readonly kodeUnit: string
  readonly namaUnit: string
  readonly desaId: number
  readonly kodeDesa: string
  readonly namaDesa: string
}

/** Units of one kind with the desa of the puskesmas' work area that they serve in a month. */
export async function listBarisTemplat(
  db: Db,
  { kabId, puskesmasId, bulan, jenisUnitId }: Tempat & { readonly jenisUnitId: number },
): Promise<BarisTemplat[]> {
  const { rows } = await sql<BarisTemplat>`
    select u.unit_id as "unitId", u.kode as "kodeUnit", u.nama as "namaUnit", l.desa_id as "desaId", i.kode as "kodeDesa",
      i.nama as "namaDesa"
    from (
      select unit_id, desa_id from wajib_lapor
      where kab_id = ${kabId} and mulai <= ${bulan} and (akhir is null or akhir >= ${bulan})
      union
      select unit_id, desa_id from unit where kab_id = ${kabId} and desa_id is not null) l
    join unit u on u.kab_id = ${kabId} and u.unit_id = l.unit_id and u.jenis_unit_id = ${jenisUnitId}
      and u.mulai <= ${bulan} and (u.akhir is null or u.akhir >= ${bulan})
    join desa d on d.kab_id = ${kabId} and d.desa_id = l.desa_id and d.mulai <= ${bulan} and (d.akhir is null or d.akhir >= ${bulan})
    cross join lateral (select unit_id from desa_puskesmas p where p.kab_id = ${kabId} and p.desa_id = l.desa_id
      and p.mulai <= ${bulan} order by p.mulai desc limit 1) p
    cross join lateral (select kode, nama from desa_identitas i where i.kab_id = ${kabId} and i.desa_id = l.desa_id
      and i.mulai <= ${bulan} order by i.mulai desc limit 1) i
    where p.unit_id = ${puskesmasId}
    order by i.kode, u.nama, u.kode`.execute(db)
  return rows
}

export type ElemenTemplat = {
  readonly elemenId: number
  readonly kode: string
  readonly nama: string
  readonly arti: string
  readonly kelompok: string
}

/** What a kind of unit reports monthly in this month, in the order of the form. */
export async function listElemenTemplat(
  db: Db,
  { jenisUnitId, bulanKe }: { readonly jenisUnitId: number; readonly bulanKe: number },
): Promise<ElemenTemplat[]> {
  const { rows } = await sql<ElemenTemplat>`
    select e.elemen_id as "elemenId", e.kode, e.nama, e.definisi as arti, k.nama as kelompok
    from elemen e join elemen_pelapor p using (elemen_id) join kelompok_isian k using (kelompok_id)
    where p.jenis_unit_id = ${jenisUnitId} and not k.mingguan
      and (k.bulan_jadwal is null or ${bulanKe} = any(k.bulan_jadwal))
    order by k.urutan, e.urutan, e.elemen_id`.execute(db)
  return rows
}

export type IsianTemplat = {
  readonly unitId: number
  readonly desaId: number
  readonly elemenId: number
  readonly jumlah: number
}

export type VersiTemplat = {
  readonly unitId: number
  readonly desaId: number
  readonly versi: number
  readonly isi: readonly BarisIsian[]
}

/** The laporan of these units in a month, each with the cells of that very version. */
export async function listVersiTemplat(
  db: Db,
  { kabId, bulan, unitId }: Pick<Tempat, 'kabId' | 'bulan'> & { readonly unitId: readonly number[] },
): Promise<VersiTemplat[]> {
  const { rows } = await sql<VersiTemplat>`
    select l.unit_id as "unitId", l.desa_id as "desaId", l.versi, v.isi
    from laporan l join laporan_versi v using (kab_id, desa_id, bulan, unit_id, minggu, versi)
    where l.kab_id = ${kabId} and l.bulan = ${bulan} and l.unit_id = any(${[...unitId]}::int[]) and l.minggu = 0
    order by l.unit_id, l.desa_id`.execute(db)
  return rows
}

/** Totals of these units in a month. */
export async function listIsianTemplat(
  db: Db,
  { kabId, bulan, unitId }: Pick<Tempat, 'kabId' | 'bulan'> & { readonly unitId: readonly number[] },
): Promise<IsianTemplat[]> {
  const { rows } = await sql<IsianTemplat>`
    select unit_id as "unitId", desa_id as "desaId", elemen_id as "elemenId", jumlah from isian
    where kab_id = ${kabId} and bulan = ${bulan} and unit_id = any(${[...unitId]}::int[]) and pilah_id = 0 and minggu = 0
    order by unit_id, desa_id, elemen_id`.execute(db)
  return rows
}

export type SasaranTemplat = { readonly desaId: number; readonly jenis: string; readonly jumlah: number }

/** The sasaran (proyeksi) of desa as they hold in a month. */
export async function listSasaranTemplat(
  db: Db,
  { kabId, bulan, desaId }: Pick<Tempat, 'kabId' | 'bulan'> & { readonly desaId: readonly number[] },
): Promise<SasaranTemplat[]> {
  const { rows } = await sql<SasaranTemplat>`
    select distinct on (s.desa_id, j.jenis_sasaran_id) s.desa_id as "desaId", j.nama as jenis, s.jumlah
    from sasaran s join jenis_sasaran j using (jenis_sasaran_id)
    where s.kab_id = ${kabId} and s.tahun = ${Math.trunc(bulan / 100)} and s.dasar = 'proyeksi' and s.mulai <= ${bulan}
      and s.desa_id = any(${[...desaId]}::int[])
    order by s.desa_id, j.jenis_sasaran_id, s.mulai desc`.execute(db)
  return rows
}
