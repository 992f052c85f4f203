// The slow path that proves the stored rekap: counts everything again from isian, in SQL alone and in other words than
// the code that writes it. Nothing here is shared with that code, so that one mistake cannot be in both.
import { type RawBuilder, sql } from 'kysely'
import type { Db } from '#db/connection.ts'

export type LingkupPeriksa = {
  readonly kabId: number
  readonly kode: string
  /** null: every desa of the kabupaten. */
  readonly desaId: readonly number[] | null
}

/** One row that differs; `tersimpan` null where it is missing, `semestinya` null where it is surplus. */
export type SelisihRekap = {
  readonly tabel: 'rekap' | 'rekap_lapor'
  readonly desa: string
  readonly bulan: number
  /** Code of the elemen (with its pilah), or of the group in rekap_lapor. */
  readonly apa: string
  readonly sumber: string
  readonly tersimpan: string | null
  readonly semestinya: string | null
}

/**
 * The kabupaten of a code, with the desa that were ever in it where it names a kecamatan, a puskesmas or a desa; all
 * kabupaten for null. Empty where nothing has the code.
 */
export async function listLingkup(db: Db, kode: string | null): Promise<LingkupPeriksa[]> {
  const { rows } = await sql<LingkupPeriksa & { ada: boolean }>`
    select k.kab_id as "kabId", k.kode, case when ${kode}::text <> k.kode then d.id end as "desaId",
      ${kode}::text is null or ${kode}::text = k.kode or cardinality(d.id) > 0 as ada
    from kabupaten k
    cross join lateral (
      select array(
        select desa_id from desa_identitas where kab_id = k.kab_id and kode = ${kode}
        union
        select m.desa_id from desa_kecamatan m join kecamatan c using (kab_id, kecamatan_id)
        where m.kab_id = k.kab_id and c.kode = ${kode}
        union
        select m.desa_id from desa_puskesmas m join unit u using (kab_id, unit_id)
        where m.kab_id = k.kab_id and u.kode = ${kode}
        order by 1) as id
    ) d
    order by k.kode`.execute(db)
  return rows.filter(({ ada }) => ada)
}

/** Sent laporan, and of each the groups it touches with whether anything required is missing. */
const dasar = ({ kabId, desaId }: LingkupPeriksa): RawBuilder<unknown> => sql`
  masuk as materialized (
    select l.desa_id, l.bulan, l.unit_id, l.minggu, l.status, u.jenis_unit_id as sumber
    from laporan l join unit u using (kab_id, unit_id)
    where l.kab_id = ${kabId} and l.status in ('terkirim', 'terverifikasi', 'tervalidasi', 'terkunci')
      and (${desaId}::int[] is null or l.desa_id = any(${desaId}::int[]))
  ), harus as materialized (
    select p.jenis_unit_id as sumber, e.kelompok_id, e.elemen_id
    from elemen_pelapor p, elemen e where p.elemen_id = e.elemen_id and p.wajib
  ), banyak as (
    select sumber, kelompok_id, count(*) as banyak from harus group by sumber, kelompok_id
  ), terisi as materialized (
    select m.desa_id, m.bulan, m.unit_id, m.minggu, m.status, m.sumber, e.kelompok_id, i.elemen_id, i.pilah_id, i.jumlah
    from isian i
    join masuk m using (desa_id, bulan, unit_id, minggu)
    join elemen e using (elemen_id)
    where i.kab_id = ${kabId}
  ), sentuh as materialized (
    select t.desa_id, t.bulan, t.unit_id, t.minggu, t.status, t.sumber, t.kelompok_id,
      count(h.elemen_id) filter (where t.pilah_id = 0) = coalesce(max(b.banyak), 0) as penuh
    from terisi t
    left join harus h on h.sumber = t.sumber and h.elemen_id = t.elemen_id
    left join banyak b on b.sumber = t.sumber and b.kelompok_id = t.kelompok_id
    group by t.desa_id, t.bulan, t.unit_id, t.minggu, t.status, t.sumber, t.kelompok_id
  )`

/**
 * Everything is compared with everything once, which hash joins do in seconds. Row by row it takes minutes, and that is
 * what a planner without statistics of a young table would choose.
 */
async function compare(db: Db, query: RawBuilder<SelisihRekap>): Promise<SelisihRekap[]> {
  return db.transaction().execute(async (trx) => {
    await sql`set local enable_nestloop = off`.execute(trx)
    return (await query.execute(trx)).rows
  })
}

const namaDesa = (kabId: number): RawBuilder<unknown> => sql`
  coalesce((select i.kode from desa_identitas i where i.kab_id = ${kabId} and i.desa_id = b.desa_id
    order by i.mulai desc limit 1), 'desa_id ' || b.desa_id)`

const namaSumber = sql`
  coalesce((select kode from jenis_unit j where j.jenis_unit_id = b.sumber), 'sumber ' || b.sumber)`

/** Rows of rekap that are not what isian says. */
export async function listSelisihRekap(db: Db, lingkup: LingkupPeriksa): Promise<SelisihRekap[]> {
  const { kabId, desaId } = lingkup
  return compare(
    db,
    sql<SelisihRekap>`
    with ${dasar(lingkup)}, semestinya as (
      select t.elemen_id, t.bulan, t.desa_id, t.sumber, t.pilah_id, sum(t.jumlah) as jumlah,
        count(distinct t.unit_id) as unit,
        sum(case when t.status in ('tervalidasi', 'terkunci') then t.jumlah else 0 end) as valid
      from sentuh s join terisi t using (desa_id, bulan, unit_id, minggu, kelompok_id)
      where s.penuh
      group by t.elemen_id, t.bulan, t.desa_id, t.sumber, t.pilah_id
    ), tersimpan as (
      select elemen_id, bulan, desa_id, sumber, pilah_id, jumlah, unit, jumlah_valid as valid
      from rekap where kab_id = ${kabId} and (${desaId}::int[] is null or desa_id = any(${desaId}::int[]))
    ), beda as (
      select elemen_id, bulan, desa_id, sumber, pilah_id,
        case when ada.jumlah is not null then format('%s dari %s unit, valid %s', ada.jumlah, ada.unit, ada.valid) end
          as tersimpan,
        case when n.jumlah is not null then format('%s dari %s unit, valid %s', n.jumlah, n.unit, n.valid) end
          as semestinya
      from semestinya n full join tersimpan ada using (elemen_id, bulan, desa_id, sumber, pilah_id)
      where (n.jumlah, n.unit, n.valid) is distinct from (ada.jumlah, ada.unit, ada.valid)
    )
    select 'rekap' as tabel, ${namaDesa(kabId)} as desa, b.bulan, ${namaSumber} as sumber, b.tersimpan, b.semestinya,
      coalesce((select kode from elemen e where e.elemen_id = b.elemen_id), 'elemen_id ' || b.elemen_id)
        || case when b.pilah_id = 0 then '' else ' (' || coalesce(
          (select kode from pilah p where p.pilah_id = b.pilah_id), 'pilah_id ' || b.pilah_id) || ')' end as apa
    from beda b order by desa, b.bulan, b.elemen_id, b.sumber, b.pilah_id`,
  )
}

/** Rows of rekap_lapor that are not what the laporan say. */
export async function listSelisihLapor(db: Db, lingkup: LingkupPeriksa): Promise<SelisihRekap[]> {
  const { kabId, desaId } = lingkup
  return compare(
    db,
    sql<SelisihRekap>`
    with ${dasar(lingkup)}, satuan as (
      select kelompok_id, bulan, desa_id, sumber, unit_id, max(penuh::int) = 1 as penuh,
        count(*) filter (where penuh and status not in ('tervalidasi', 'terkunci')) = 0 as sah
      from sentuh group by kelompok_id, bulan, desa_id, sumber, unit_id
    ), semestinya as (
      select kelompok_id, bulan, desa_id, sumber, format('lengkap {%s} kurang {%s} tervalidasi {%s}',
        string_agg(unit_id::text, ',' order by unit_id) filter (where penuh),
        string_agg(unit_id::text, ',' order by unit_id) filter (where not penuh),
        string_agg(unit_id::text, ',' order by unit_id) filter (where penuh and sah)) as isi
      from satuan group by kelompok_id, bulan, desa_id, sumber
    ), tersimpan as (
      select kelompok_id, bulan, desa_id, sumber, format('lengkap {%s} kurang {%s} tervalidasi {%s}',
        array_to_string(unit, ','), array_to_string(unit_kurang, ','), array_to_string(tervalidasi, ',')) as isi
      from rekap_lapor where kab_id = ${kabId} and (${desaId}::int[] is null or desa_id = any(${desaId}::int[]))
    ), beda as (
      select kelompok_id, bulan, desa_id, sumber, ada.isi as tersimpan, n.isi as semestinya
      from semestinya n full join tersimpan ada using (kelompok_id, bulan, desa_id, sumber)
      where n.isi is distinct from ada.isi
    )
    select 'rekap_lapor' as tabel, ${namaDesa(kabId)} as desa, b.bulan, ${namaSumber} as sumber, b.tersimpan,
      b.semestinya,
      coalesce((select kode from kelompok_isian k where k.kelompok_id = b.kelompok_id), 'kelompok_id ' || b.kelompok_id)
        as apa
    from beda b order by desa, b.bulan, b.kelompok_id, b.sumber`,
  )
}

export type CacahPeriksa = { readonly laporan: number; readonly isian: number; readonly rekap: number }

/** How much there was to compare. */
export async function countPeriksa(db: Db, { kabId, desaId }: LingkupPeriksa): Promise<CacahPeriksa> {
  const saring = sql`kab_id = ${kabId} and (${desaId}::int[] is null or desa_id = any(${desaId}::int[]))`
  const { rows } = await sql<CacahPeriksa>`
    select (select count(*) from laporan where ${saring}) as laporan, (select count(*) from isian where ${saring}) as isian,
      (select count(*) from rekap where ${saring}) as rekap`.execute(db)
  return rows[0] ?? { laporan: 0, isian: 0, rekap: 0 }
}
