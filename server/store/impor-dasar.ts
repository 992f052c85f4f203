// Rows of our own forms beside the version that they were filled from: what nobody touched, and what two sides changed.
import { sql } from 'kysely'
import type { Db } from '#db/connection.ts'

type Impor = { readonly kabId: number; readonly imporId: number }

/**
 * Takes out of staged rows the cells that stand as they were filled in, and sets aside those that were changed both in the
 * file and, otherwise, in the laporan. A version that there never was is no base: such a row counts as from any file.
 */
export async function settleDasar(db: Db, { kabId, imporId }: Impor): Promise<void> {
  await sql`
    update impor_baris b set versi_dasar = null
    where b.kab_id = ${kabId} and b.impor_id = ${imporId} and b.versi_dasar > 0 and b.penolakan is null
      and not exists (select from laporan_versi v where v.versi = b.versi_dasar
        and (v.kab_id, v.desa_id, v.bulan, v.unit_id, v.minggu) = (b.kab_id, b.desa_id, b.bulan, b.unit_id, b.minggu))`.execute(
    db,
  )
  await sql`
    with berdasar as (
      select nomor, desa_id, bulan, unit_id, minggu, versi_dasar, isi from impor_baris
      where kab_id = ${kabId} and impor_id = ${imporId} and penolakan is null and versi_dasar is not null and desa_id is not null
    ), dasar as (
      select b.nomor, (s ->> 0)::smallint as elemen_id, (s ->> 1)::smallint as pilah_id, (s ->> 2)::int as jumlah
      from berdasar b
      join laporan_versi v on v.kab_id = ${kabId} and (v.desa_id, v.bulan, v.unit_id, v.minggu, v.versi)
        = (b.desa_id, b.bulan, b.unit_id, b.minggu, b.versi_dasar)
      cross join lateral jsonb_array_elements(v.isi) s
    ), sel as (
      select b.nomor, x.s, x.urutan, (x.s ->> 2)::int as baru, d.jumlah as dasar, i.jumlah as kini
      from berdasar b
      cross join lateral jsonb_array_elements(b.isi) with ordinality x (s, urutan)
      left join dasar d on (d.nomor, d.elemen_id, d.pilah_id) = (b.nomor, (x.s ->> 0)::smallint, (x.s ->> 1)::smallint)
      left join isian i on i.kab_id = ${kabId} and (i.bulan, i.desa_id, i.unit_id, i.minggu, i.elemen_id, i.pilah_id)
        = (b.bulan, b.desa_id, b.unit_id, b.minggu, (x.s ->> 0)::smallint, (x.s ->> 1)::smallint)
    ), dinilai as (
      select *, baru is not distinct from dasar as tetap,
        baru is distinct from dasar and kini is distinct from dasar and kini is distinct from baru as bentrok
      from sel
    ), hasil as (
      select nomor, count(*) filter (where tetap) as tetap,
        jsonb_agg(s order by urutan) filter (where not tetap and not bentrok) as isi,
        jsonb_agg(jsonb_build_array(s -> 0, s -> 1, s -> 2, dasar) order by urutan) filter (where bentrok) as bentrok
      from dinilai group by nomor
    )
    update impor_baris b set isi = coalesce(h.isi, '[]'), bentrok = h.bentrok, tetap = h.tetap
    from hasil h where b.kab_id = ${kabId} and b.impor_id = ${imporId} and b.nomor = h.nomor`.execute(db)
}

/** How many laporan hold cells that two sides changed. */
export async function countBentrok(db: Db, { kabId, imporId }: Impor): Promise<number> {
  const { rows } = await sql<{ banyak: number }>`
    select count(distinct (desa_id, bulan, unit_id, minggu)) as banyak from impor_baris
    where kab_id = ${kabId} and impor_id = ${imporId} and penolakan is null and bentrok is not null`.execute(db)
  return rows[0]?.banyak ?? 0
}
