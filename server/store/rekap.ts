// The stored rekap: what was counted, per desa, bulan, elemen, kind of source and pilah. Always rebuilt from isian for
// whole (desa, bulan) at a time, never incremented, and only by a transaction that holds the desa's lock.
import { sql } from 'kysely'
import type { Db } from '#db/connection.ts'
import type { Bulan } from '#domain/bulan.ts'

/** One desa and one month of rekap: what a laporan can change, and all of it. */
export type IrisRekap = { readonly desaId: number; readonly bulan: Bulan }

/**
 * Makes rekap and rekap_lapor of the given slices what isian says. Only sent laporan count, and of each only the groups
 * whose required elemen are all filled; weeks are added up. Rows that are right already are left alone.
 */
export async function rebuildIris(trx: Db, kabId: number, iris: readonly IrisRekap[]): Promise<void> {
  if (iris.length === 0) return
  const desa = iris.map(({ desaId }) => desaId)
  const bulan = iris.map(({ bulan }) => bulan)
  const diIris = (tabel: string) => sql`
    ${sql.table(tabel)}.kab_id = ${kabId} and ${sql.table(tabel)}.bulan = any(${[...new Set(bulan)]}::int[])
    and (${sql.table(tabel)}.desa_id, ${sql.table(tabel)}.bulan) in (select desa_id, bulan from iris)`
  await sql`
    with iris as materialized (
      select * from unnest(${desa}::int[], ${bulan}::int[]) t(desa_id, bulan)
    ), sel as materialized (
      select isian.bulan, isian.desa_id, isian.unit_id, isian.minggu, isian.elemen_id, isian.pilah_id, isian.jumlah,
        e.kelompok_id, u.jenis_unit_id as sumber, l.status in ('tervalidasi', 'terkunci') as valid,
        isian.pilah_id = 0 and coalesce(p.wajib, false) as wajib
      from isian
      join laporan l on l.kab_id = isian.kab_id and l.desa_id = isian.desa_id and l.bulan = isian.bulan
        and l.unit_id = isian.unit_id and l.minggu = isian.minggu and l.status <> 'draf'
      join unit u on u.kab_id = isian.kab_id and u.unit_id = isian.unit_id
      join elemen e on e.elemen_id = isian.elemen_id
      left join elemen_pelapor p on p.elemen_id = isian.elemen_id and p.jenis_unit_id = u.jenis_unit_id
      where ${diIris('isian')}
    ), syarat as (
      select e.kelompok_id, p.jenis_unit_id as sumber, count(*) as banyak
      from elemen e join elemen_pelapor p using (elemen_id)
      where p.wajib group by 1, 2
    ), bagian as materialized (
      select s.bulan, s.desa_id, s.unit_id, s.minggu, s.kelompok_id, s.sumber, s.valid,
        count(*) filter (where s.wajib) = coalesce(max(y.banyak), 0) as lengkap
      from sel s left join syarat y using (kelompok_id, sumber)
      group by 1, 2, 3, 4, 5, 6, 7
    ), unit_lapor as (
      select kelompok_id, bulan, desa_id, sumber, unit_id, bool_or(lengkap) as lengkap,
        bool_and(valid) filter (where lengkap) as valid
      from bagian group by 1, 2, 3, 4, 5
    ), lapor as materialized (
      select kelompok_id, bulan, desa_id, sumber,
        coalesce(array_agg(unit_id order by unit_id) filter (where lengkap), '{}') as unit,
        coalesce(array_agg(unit_id order by unit_id) filter (where not lengkap), '{}') as unit_kurang,
        coalesce(array_agg(unit_id order by unit_id) filter (where valid), '{}') as tervalidasi
      from unit_lapor group by 1, 2, 3, 4
    ), hitung as materialized (
      select s.elemen_id, s.bulan, s.desa_id, s.sumber, s.pilah_id, sum(s.jumlah)::int as jumlah,
        count(distinct s.unit_id)::smallint as unit,
        coalesce(sum(s.jumlah) filter (where s.valid), 0)::int as jumlah_valid
      from sel s join bagian b using (bulan, desa_id, unit_id, minggu, kelompok_id)
      where b.lengkap
      group by 1, 2, 3, 4, 5
    ), lapor_usang as (
      delete from rekap_lapor where ${diIris('rekap_lapor')} and not exists (
        select from lapor n where (n.kelompok_id, n.bulan, n.desa_id, n.sumber)
          = (rekap_lapor.kelompok_id, rekap_lapor.bulan, rekap_lapor.desa_id, rekap_lapor.sumber))
    ), lapor_baru as (
      insert into rekap_lapor as r (kab_id, kelompok_id, bulan, desa_id, sumber, unit, unit_kurang, tervalidasi)
      select ${kabId}, n.* from lapor n
      on conflict (kab_id, kelompok_id, bulan, desa_id, sumber) do update set unit = excluded.unit,
        unit_kurang = excluded.unit_kurang, tervalidasi = excluded.tervalidasi
      where (r.unit, r.unit_kurang, r.tervalidasi)
        is distinct from (excluded.unit, excluded.unit_kurang, excluded.tervalidasi)
    ), usang as (
      delete from rekap where ${diIris('rekap')} and not exists (
        select from hitung n where (n.elemen_id, n.bulan, n.desa_id, n.sumber, n.pilah_id)
          = (rekap.elemen_id, rekap.bulan, rekap.desa_id, rekap.sumber, rekap.pilah_id))
    )
    insert into rekap as r (kab_id, elemen_id, bulan, desa_id, sumber, pilah_id, jumlah, unit, jumlah_valid)
    select ${kabId}, n.* from hitung n
    on conflict (kab_id, elemen_id, bulan, desa_id, sumber, pilah_id) do update set jumlah = excluded.jumlah,
      unit = excluded.unit, jumlah_valid = excluded.jumlah_valid
    where (r.jumlah, r.unit, r.jumlah_valid) is distinct from (excluded.jumlah, excluded.unit, excluded.jumlah_valid)
  `.execute(trx)
}

/** Every slice that has laporan or rows of rekap, whatever they say; `null` means all desa or all months. */
export async function listIris(
  db: Db,
  kabId: number,
  { desaId, bulan }: { desaId: readonly number[] | null; bulan: Bulan | null },
): Promise<IrisRekap[]> {
  const saring = sql`kab_id = ${kabId} and (${desaId}::int[] is null or desa_id = any(${desaId}::int[]))
    and (${bulan}::int is null or bulan = ${bulan}::int)`
  const { rows } = await sql<IrisRekap>`
    select desa_id as "desaId", bulan from laporan where ${saring}
    union select desa_id, bulan from rekap where ${saring}
    union select desa_id, bulan from rekap_lapor where ${saring}
    order by 1, 2`.execute(db)
  return rows
}
