// Counts since January of staged rows: each month keeps what it adds to the months before it.
import { type RawBuilder, sql } from 'kysely'
import type { Db } from '#db/connection.ts'

type Impor = { readonly kabId: number; readonly imporId: number }

export type BerjalanTurun = {
  readonly nomor: number
  readonly kolom: string
  readonly jumlah: number
  readonly sebelum: number
}

// What came before a month: the count since January of an earlier month in the same file, and what is stored in between.
const pecahan = ({ kabId, imporId }: Impor): RawBuilder<unknown> => sql`
  select y.*, coalesce(y.lalu, 0) + coalesce((
      select sum(i.jumlah) from isian i
      where i.kab_id = ${kabId} and i.desa_id = y.desa_id and i.unit_id = y.unit_id and i.minggu = 0
        and i.elemen_id = y.elemen_id and i.pilah_id = y.pilah_id
        and i.bulan > coalesce(y.bulan_lalu, y.bulan / 100 * 100) and i.bulan < y.bulan), 0) as sebelum
  from (
    select s.*, lag(jumlah) over w as lalu, lag(bulan) over w as bulan_lalu
    from (
      select b.nomor, b.desa_id, b.unit_id, b.bulan, (x.sel ->> 0)::smallint as elemen_id, (x.sel ->> 1)::smallint as pilah_id,
        (x.sel ->> 2)::int as jumlah, x.sel ->> 3 as kolom
      from impor_baris b cross join lateral jsonb_array_elements(b.berjalan) x (sel)
      where b.kab_id = ${kabId} and b.impor_id = ${imporId} and b.penolakan is null and b.desa_id is not null
        and b.berjalan is not null
    ) s
    window w as (partition by desa_id, unit_id, elemen_id, pilah_id, bulan / 100 order by bulan)
  ) y`

/** Counts since January that are less than the months before them: at most `batas`. */
export async function listBerjalanTurun(
  db: Db,
  { batas, ...impor }: Impor & { batas: number },
): Promise<BerjalanTurun[]> {
  const { rows } = await sql<BerjalanTurun>`
    select nomor, kolom, jumlah, sebelum::float8 as sebelum from (${pecahan(impor)}) p
    where jumlah < sebelum order by nomor, kolom limit ${batas}`.execute(db)
  return rows
}

/** Adds what each month adds to the cells of its row. */
export async function settleBerjalan(db: Db, impor: Impor): Promise<void> {
  await sql`
    update impor_baris b set isi = b.isi || p.isi
    from (
      select nomor, jsonb_agg(jsonb_build_array(elemen_id, pilah_id, greatest(0, jumlah - sebelum))) as isi
      from (${pecahan(impor)}) p group by nomor) p
    where b.kab_id = ${impor.kabId} and b.impor_id = ${impor.imporId} and b.nomor = p.nomor and b.penolakan is null`.execute(
    db,
  )
}

/** Rows of a later month than January whose unit has nothing of this year before: all since January falls into the one month. */
export async function listTanpaSebelum(
  db: Db,
  { kabId, imporId }: Impor,
): Promise<{ banyak: number; bulan: number[] }> {
  const { rows } = await sql<{ banyak: number; bulan: number[] }>`
    select count(*) as banyak, coalesce(array_agg(distinct b.bulan::int order by b.bulan::int), '{}') as bulan
    from impor_baris b
    where b.kab_id = ${kabId} and b.impor_id = ${imporId} and b.penolakan is null and b.berjalan is not null
      and b.bulan % 100 > 1
      and not exists (select from laporan l where l.kab_id = b.kab_id and l.desa_id = b.desa_id and l.unit_id = b.unit_id
        and l.bulan >= b.bulan / 100 * 100 and l.bulan < b.bulan)
      and not exists (select from impor_baris s where s.kab_id = b.kab_id and s.impor_id = b.impor_id
        and s.desa_id = b.desa_id and s.unit_id = b.unit_id and s.penolakan is null
        and s.bulan >= b.bulan / 100 * 100 and s.bulan < b.bulan)`.execute(db)
  return rows[0] ?? { banyak: 0, bulan: [] }
}
