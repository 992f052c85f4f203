import { sql } from 'kysely'
import type { Db } from '#db/connection.ts'
import { dalamCakupan } from '#domain/cakupan-wilayah.ts'
import { JENIS_UNIT } from '#domain/indikator.ts'
import type { PasanganLapor } from '#domain/kelengkapan.ts'
import type { Lingkup, Rentang } from './angka.ts'

/**
 * Every (unit, desa) pair that owes a laporan, month by month, with how many of its groups are due and complete. Where a
 * rekap-desa owes a group, it alone does.
 */
export async function listPasanganLapor(
  db: Db,
  { kabId, cakupan, desaId }: Lingkup & { readonly desaId: readonly number[] },
  { dari, sampai }: Rentang,
): Promise<readonly PasanganLapor[]> {
  const desa = [...dalamCakupan(cakupan, desaId)]
  const { rows } = await sql<PasanganLapor>`
    with bulan as (
      select (extract(year from b) * 100 + extract(month from b))::int as bulan, extract(month from b)::smallint as ke
      from generate_series(to_date(${String(dari)}, 'YYYYMM'), to_date(${String(sampai)}, 'YYYYMM'), '1 month') b
    ), hak as (
      select w.desa_id, w.unit_id, w.kelompok_id, u.jenis_unit_id, k.bulan_jadwal,
        greatest(w.mulai, u.mulai) as mulai, least(w.akhir, u.akhir) as akhir
      from wajib_lapor w
      join unit u using (kab_id, unit_id)
      join kelompok_isian k using (kelompok_id)
      where w.kab_id = ${kabId} and w.desa_id = any(${desa}::int[])
    ), wajib as (
      select b.bulan, h.desa_id, h.unit_id, h.kelompok_id, h.jenis_unit_id
      from bulan b join hak h on h.mulai <= b.bulan and (h.akhir is null or h.akhir >= b.bulan)
        and (h.bulan_jadwal is null or b.ke = any(h.bulan_jadwal))
      where h.jenis_unit_id = ${JENIS_UNIT['rekap-desa']} or not exists (
        select from hak r where r.jenis_unit_id = ${JENIS_UNIT['rekap-desa']} and r.desa_id = h.desa_id
          and r.kelompok_id = h.kelompok_id and r.mulai <= b.bulan and (r.akhir is null or r.akhir >= b.bulan))
    ), lengkap as (
      select bulan, desa_id, kelompok_id, unnest(unit) as unit_id
      from rekap_lapor where kab_id = ${kabId} and bulan between ${dari} and ${sampai}
        and desa_id = any(${desa}::int[])
    ), kurang as (
      select bulan, desa_id, kelompok_id, unnest(unit_kurang) as unit_id
      from rekap_lapor where kab_id = ${kabId} and bulan between ${dari} and ${sampai}
        and desa_id = any(${desa}::int[])
    )
    select w.bulan, w.desa_id as "desaId", w.unit_id as "unitId", w.jenis_unit_id as sumber,
      count(*)::int as "kelompokWajib", count(l.unit_id)::int as "kelompokLengkap",
      count(k.unit_id)::int as "kelompokKurang",
      (select min(terkirim_pada) from laporan p where p.kab_id = ${kabId} and p.desa_id = w.desa_id
        and p.bulan = w.bulan and p.unit_id = w.unit_id and p.status <> 'draf') as "terkirimPada"
    from wajib w
    left join lengkap l using (bulan, desa_id, kelompok_id, unit_id)
    left join kurang k using (bulan, desa_id, kelompok_id, unit_id)
    group by w.bulan, w.desa_id, w.unit_id, w.jenis_unit_id
    order by w.bulan, w.desa_id, w.unit_id`.execute(db)
  return rows
}
