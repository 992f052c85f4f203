// Who speaks for a desa's month in a unit's stead, where the duty to report has gone from one to another.
import { type RawBuilder, sql } from 'kysely'
import type { Db } from '#db/connection.ts'
import type { Bulan } from '#domain/bulan.ts'
import { JENIS_UNIT } from '#domain/indikator.ts'
import type { Giliran } from '#domain/penolakan.ts'
import { tulisLarik } from './bagian.ts'

export type LingkupGiliran = {
  readonly desaId: readonly number[]
  readonly bulan: readonly Bulan[]
  readonly unitId: readonly number[]
}

export type GiliranUnit = Giliran & { readonly desaId: number; readonly unitId: number; readonly bulan: Bulan }

/**
 * One JSON list, null where every unit may speak. A unit before its duty for a desa: it owes that month for the one it came
 * from, or has it in hand of one that this desa came of. A puskesmas that does not owe a desa it holds or held: another one does.
 */
export function pilihGiliran(kabId: number, { desaId, bulan, unitId }: LingkupGiliran): RawBuilder<unknown> {
  const [desa, unit, masa] = [tulisLarik(desaId), tulisLarik(unitId), tulisLarik(bulan)]
  return sql`(
    select json_agg(g) from (
      select w.unit_id as "unitId", w.desa_id as "desaId", b.bulan, 'desa' as oleh, w.mulai, (
        select i.nama from desa_identitas i where i.kab_id = ${kabId} and i.desa_id = lain.desa_id and i.mulai <= b.bulan
        order by i.mulai desc limit 1) as nama
      from (
        select unit_id, desa_id, min(mulai)::int as mulai from wajib_lapor
        where kab_id = ${kabId} and desa_id = any(${desa}::int[]) and unit_id = any(${unit}::int[])
        group by unit_id, desa_id having min(mulai) > ${Math.min(...bulan)}
      ) w
      join unnest(${masa}::int[]) b (bulan) on b.bulan < w.mulai
      cross join lateral (
        select x.desa_id from wajib_lapor x
        where x.kab_id = ${kabId} and x.unit_id = w.unit_id and x.desa_id <> w.desa_id and (
          (x.mulai <= b.bulan and x.akhir >= b.bulan and x.akhir + case when x.akhir % 100 = 12 then 89 else 1 end = w.mulai)
          or exists (
            select from pemekaran p where p.kab_id = ${kabId} and p.desa_id = w.desa_id and p.asal_desa_id = x.desa_id)
          and exists (
            select from laporan l where l.kab_id = ${kabId} and l.unit_id = w.unit_id and l.bulan = b.bulan
              and l.desa_id = x.desa_id and l.status <> 'draf'))
        order by x.desa_id limit 1
      ) lain
      union all
      select p.unit_id, p.desa_id, b.bulan, 'puskesmas', null, lain.nama
      from (
        select distinct unit_id, desa_id from desa_puskesmas p
        where kab_id = ${kabId} and desa_id = any(${desa}::int[]) and unit_id = any(${unit}::int[]) and exists (
          select from desa_puskesmas q where q.kab_id = p.kab_id and q.desa_id = p.desa_id and q.unit_id <> p.unit_id)
      ) p
      join unnest(${masa}::int[]) b (bulan) on not exists (
        select from wajib_lapor w where w.kab_id = ${kabId} and w.desa_id = p.desa_id and w.unit_id = p.unit_id
          and w.mulai <= b.bulan and (w.akhir is null or w.akhir >= b.bulan))
      cross join lateral (
        select u.nama from wajib_lapor w join unit u using (kab_id, unit_id)
        where w.kab_id = ${kabId} and w.desa_id = p.desa_id and w.unit_id <> p.unit_id
          and u.jenis_unit_id = ${JENIS_UNIT.puskesmas} and w.mulai <= b.bulan and (w.akhir is null or w.akhir >= b.bulan)
        order by u.nama limit 1
      ) lain
    ) g
  )`
}

/** The same by itself, for a form that says why it is closed. */
export async function listGiliran(db: Db, kabId: number, lingkup: LingkupGiliran): Promise<readonly GiliranUnit[]> {
  if (lingkup.bulan.length === 0) return []
  const { rows } = await sql<{
    giliran: GiliranUnit[] | null
  }>`select ${pilihGiliran(kabId, lingkup)} as giliran`.execute(db)
  return rows[0]?.giliran ?? []
}
