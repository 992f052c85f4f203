/** The laporan behind a figure, unit by unit: for the panel that takes a number apart and for kelengkapan. */
import { sql } from 'kysely'
import type { Db } from '#db/connection.ts'
import type { Bulan } from '#domain/bulan.ts'
import { dalamCakupan } from '#domain/cakupan-wilayah.ts'
import type { Lingkup } from './angka.ts'

export type UnitWajib = {
  readonly unitId: number
  readonly kode: string
  readonly nama: string
  readonly jenis: string
  readonly sumber: number
}

export type LaporanRingkas = {
  readonly desaId: number
  readonly unitId: number
  readonly bulan: Bulan
  readonly status: string
  readonly versi: number
  readonly terkirimPada: Date | null
  readonly diubahPada: Date
}

export type TemuanTersimpan = {
  readonly desaId: number
  readonly unitId: number
  readonly unit: string
  readonly bulan: Bulan
  readonly aturan: string
  readonly keparahan: 'jelaskan' | 'lunak'
  readonly pesan: string | null
  readonly elemen: readonly string[]
  readonly kiri: number
  readonly kanan: number
}

const desaArray = ({ cakupan, desaId }: Lingkup & { desaId: readonly number[] }) => [...dalamCakupan(cakupan, desaId)]

/** Units by number. */
export async function listUnit(
  db: Db,
  kabId: number,
  unitId: readonly number[],
): Promise<ReadonlyMap<number, UnitWajib>> {
  const { rows } = await sql<UnitWajib>`
    select unit_id as "unitId", u.kode, u.nama, j.kode as jenis, jenis_unit_id as sumber
    from unit u join jenis_unit j using (jenis_unit_id)
    where kab_id = ${kabId} and unit_id = any(${[...unitId]}::int[]) order by unit_id`.execute(db)
  return new Map(rows.map((u) => [u.unitId, u]))
}

/** Laporan of some desa in some months, drafts left out; of weekly ones the latest of the month. */
export async function listLaporanRingkas(
  db: Db,
  lingkup: Lingkup & { readonly desaId: readonly number[] },
  { dari, sampai }: { readonly dari: Bulan; readonly sampai: Bulan },
): Promise<readonly LaporanRingkas[]> {
  const { rows } = await sql<LaporanRingkas>`
    select distinct on (desa_id, bulan, unit_id) desa_id as "desaId", unit_id as "unitId", bulan, status, versi,
      terkirim_pada as "terkirimPada", diubah_pada as "diubahPada"
    from laporan
    where kab_id = ${lingkup.kabId} and desa_id = any(${desaArray(lingkup)}::int[])
      and bulan between ${dari} and ${sampai} and status <> 'draf'
    order by desa_id, bulan, unit_id, diubah_pada desc`.execute(db)
  return rows
}

/** Open findings of some desa; with `elemen` only those that concern one of these. */
export async function listTemuan(
  db: Db,
  lingkup: Lingkup & { readonly desaId: readonly number[] },
  { dari, sampai, elemen }: { readonly dari: Bulan; readonly sampai: Bulan; readonly elemen?: readonly string[] },
): Promise<readonly TemuanTersimpan[]> {
  const syaratElemen = elemen ? sql`t.elemen && ${[...elemen]}::text[]` : sql`true`
  const { rows } = await sql<TemuanTersimpan>`
    select t.desa_id as "desaId", t.unit_id as "unitId", u.nama as unit, t.bulan, t.aturan, t.keparahan, a.pesan,
      t.elemen, t.kiri, t.kanan
    from temuan t
    join unit u on u.kab_id = t.kab_id and u.unit_id = t.unit_id
    left join aturan_cek a on a.kode = t.aturan
    where t.kab_id = ${lingkup.kabId} and t.desa_id = any(${desaArray(lingkup)}::int[])
      and t.bulan between ${dari} and ${sampai} and t.penjelasan is null and ${syaratElemen}
    order by t.keparahan, t.bulan desc, t.desa_id, t.unit_id, t.aturan`.execute(db)
  return rows
}
