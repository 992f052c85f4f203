/** Units and desa as a form names them, with the time in which they exist. */
import { sql } from 'kysely'
import type { Db } from '#db/connection.ts'
import type { Bulan } from '#domain/bulan.ts'
import type { JenisUnit } from '#domain/indikator.ts'
import { type CakupanWilayah, dalamCakupan } from '#domain/izin.ts'
import { tulisLarik } from './bagian.ts'

export type UnitFormulir = {
  readonly unitId: number
  readonly kode: string
  readonly nama: string
  readonly jenis: JenisUnit
  readonly jenisUnitId: number
  readonly mulai: Bulan
  readonly akhir: Bulan | null
}

export async function listUnitFormulir(db: Db, kabId: number, unitId: readonly number[]): Promise<UnitFormulir[]> {
  const { rows } = await sql<UnitFormulir>`
    select u.unit_id as "unitId", u.kode, u.nama, j.kode as jenis, u.jenis_unit_id as "jenisUnitId", u.mulai, u.akhir
    from unit u join jenis_unit j using (jenis_unit_id)
    where u.kab_id = ${kabId} and u.unit_id = any(${tulisLarik(unitId)}::int[])
    order by j.urutan, u.nama, u.unit_id`.execute(db)
  return rows
}

export type DesaFormulir = {
  readonly desaId: number
  readonly kode: string
  readonly nama: string
  readonly mulai: Bulan
  readonly akhir: Bulan | null
  /** In whose work area it lies in the month. */
  readonly puskesmas: { readonly unitId: number; readonly kode: string; readonly nama: string } | null
}

/** By code, as they are named in a month. */
export async function listDesaFormulir(
  db: Db,
  { kabId, cakupan, desaId }: { kabId: number; cakupan: CakupanWilayah; desaId: readonly number[] },
  bulan: Bulan,
): Promise<DesaFormulir[]> {
  const { rows } = await sql<DesaFormulir>`
    select d.desa_id as "desaId", i.kode, i.nama, d.mulai, d.akhir, (
      select json_build_object('unitId', u.unit_id, 'kode', u.kode, 'nama', u.nama)
      from desa_puskesmas p join unit u on u.kab_id = p.kab_id and u.unit_id = p.unit_id
      where p.kab_id = d.kab_id and p.desa_id = d.desa_id and p.mulai <= ${bulan} order by p.mulai desc limit 1) as puskesmas
    from desa d
    join lateral (select kode, nama from desa_identitas i where i.kab_id = d.kab_id and i.desa_id = d.desa_id
      and i.mulai <= ${bulan} order by i.mulai desc limit 1) i on true
    where d.kab_id = ${kabId} and d.desa_id = any(${tulisLarik(dalamCakupan(cakupan, desaId))}::int[])
    order by i.kode`.execute(db)
  return rows
}

/** The number of a unit by its code. */
export async function findUnit(db: Db, kabId: number, kode: string): Promise<number | null> {
  const baris = await db
    .selectFrom('unit')
    .select('unit_id')
    .where('kab_id', '=', kabId)
    .where('kode', '=', kode)
    .executeTakeFirst()
  return baris?.unit_id ?? null
}
