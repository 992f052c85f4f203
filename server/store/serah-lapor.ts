// What is in hand where the duty to report goes over, and what the puskesmas owe from then on.
import { sql } from 'kysely'
import type { Db } from '#db/connection.ts'
import type { Bulan } from '#domain/bulan.ts'
import { JENIS_UNIT } from '#domain/indikator.ts'
import type { DiTangan, MasaWajib } from '#domain/serah-lapor.ts'
import { kelompokWajib } from './unit.ts'

/** The last month, from one on, for which each of some units has handed in a laporan of a desa; drafts left out. */
export async function mapTerakhir(
  db: Db,
  kabId: number,
  { desaId, mulai, unitId }: { readonly desaId: number; readonly mulai: Bulan; readonly unitId: readonly number[] },
): Promise<ReadonlyMap<number, Bulan>> {
  const { rows } = await sql<DiTangan>`
    select unit_id as "unitId", max(bulan)::int as bulan from laporan
    where kab_id = ${kabId} and desa_id = ${desaId} and bulan >= ${mulai} and unit_id = any(${[...unitId]}::int[])
      and status <> 'draf'
    group by unit_id order by unit_id`.execute(db)
  return new Map(rows.map((r) => [r.unitId, r.bulan]))
}

/** The last month, from one on, for which a puskesmas or a recap has spoken for all of any of these desa; null: none. */
export async function findTerakhirDesa(
  db: Db,
  kabId: number,
  { desaId, mulai }: { readonly desaId: readonly number[]; readonly mulai: Bulan },
): Promise<Bulan | null> {
  const { rows } = await sql<{ bulan: Bulan | null }>`
    select max(l.bulan)::int as bulan from laporan l join unit u using (kab_id, unit_id)
    where kab_id = ${kabId} and l.desa_id = any(${[...desaId]}::int[]) and l.bulan >= ${mulai} and l.status <> 'draf'
      and u.jenis_unit_id in (${JENIS_UNIT.puskesmas}, ${JENIS_UNIT['rekap-desa']})`.execute(db)
  return rows[0]?.bulan ?? null
}

/** Months of which each puskesmas has laporan of these desa in hand. */
export async function listDiTangan(
  db: Db,
  kabId: number,
  desaId: readonly number[],
): Promise<(DiTangan & { readonly desaId: number })[]> {
  if (desaId.length === 0) return []
  const { rows } = await sql<DiTangan & { desaId: number }>`
    select distinct l.desa_id as "desaId", l.unit_id as "unitId", l.bulan from laporan l join unit u using (kab_id, unit_id)
    where kab_id = ${kabId} and l.desa_id = any(${[...desaId]}::int[]) and l.status <> 'draf'
      and u.jenis_unit_id = ${JENIS_UNIT.puskesmas}
    order by 1, 3, 2`.execute(db)
  return rows
}

/** Last month of each desa, and for one that came of others the first month owed of it. */
export async function mapMasaDesa(
  db: Db,
  kabId: number,
): Promise<ReadonlyMap<number, { readonly akhir: Bulan | null; readonly awal: Bulan | null }>> {
  const { rows } = await sql<{ desaId: number; akhir: Bulan | null; awal: Bulan | null }>`
    select d.desa_id as "desaId", d.akhir::int, case when exists (
      select from pemekaran p where p.kab_id = d.kab_id and p.desa_id = d.desa_id and p.asal_desa_id <> d.desa_id
        and p.mulai = d.mulai) then (
      select min(w.mulai)::int from wajib_lapor w join unit u using (kab_id, unit_id)
      where w.kab_id = d.kab_id and w.desa_id = d.desa_id
        and u.jenis_unit_id in (${JENIS_UNIT.puskesmas}, ${JENIS_UNIT['rekap-desa']})) end as awal
    from desa d where d.kab_id = ${kabId} order by d.desa_id`.execute(db)
  return new Map(rows.map(({ desaId, ...masa }) => [desaId, masa]))
}

export type MasaWajibDesa = MasaWajib & { readonly desaId: number }

/** From when to when each puskesmas owes for each desa, whatever the group. */
export async function listWajibPuskesmas(db: Db, kabId: number): Promise<MasaWajibDesa[]> {
  const { rows } = await sql<MasaWajibDesa>`
    select distinct w.desa_id as "desaId", w.unit_id as "unitId", w.mulai, w.akhir
    from wajib_lapor w join unit u using (kab_id, unit_id)
    where kab_id = ${kabId} and u.jenis_unit_id = ${JENIS_UNIT.puskesmas} order by 1, 3, 2`.execute(db)
  return rows
}

/** Puts these times in the place of all that the puskesmas owed. */
export async function replaceWajibPuskesmas(db: Db, kabId: number, masa: readonly MasaWajibDesa[]): Promise<void> {
  await sql`
    delete from wajib_lapor w using unit u
    where w.kab_id = ${kabId} and u.kab_id = w.kab_id and u.unit_id = w.unit_id
      and u.jenis_unit_id = ${JENIS_UNIT.puskesmas}`.execute(db)
  await sql`
    insert into wajib_lapor (kab_id, unit_id, desa_id, kelompok_id, mulai, akhir)
    select u.kab_id, u.unit_id, m.desa_id, k.kelompok_id, m.mulai, m.akhir
    from unnest(${masa.map((m) => m.unitId)}::int[], ${masa.map((m) => m.desaId)}::int[],
      ${masa.map((m) => m.mulai)}::int[], ${masa.map((m) => m.akhir)}::int[]) m (unit_id, desa_id, mulai, akhir)
    join unit u on u.kab_id = ${kabId} and u.unit_id = m.unit_id
    join (${kelompokWajib}) k using (jenis_unit_id)`.execute(db)
}
