// What became of the rows of a file: what it made, changed and left, and what could be taken back.
import { sql } from 'kysely'
import type { Db } from '#db/connection.ts'
import type { KunciBaris } from '#domain/impor-laporan.ts'

type Impor = { readonly kabId: number; readonly imporId: number }

export type HasilBaris = KunciBaris & {
  readonly hasil: 'baru' | 'berubah' | 'sama'
  readonly versiSebelum: number | null
  readonly versiSesudah: number
}

/** Notes what became of the rows of laporan. What another process has noted stays. */
export async function saveHasil(
  db: Db,
  { kabId, imporId, hasil }: Impor & { hasil: readonly HasilBaris[] },
): Promise<void> {
  if (hasil.length === 0) return
  await sql`
    update impor_baris b set hasil = h.hasil, versi_sebelum = h.sebelum, versi_sesudah = h.sesudah
    from unnest(${hasil.map((h) => h.desaId)}::int[], ${hasil.map((h) => h.bulan)}::int[], ${hasil.map((h) => h.unitId)}::int[],
      ${hasil.map((h) => h.minggu)}::smallint[], ${hasil.map((h) => h.hasil)}::text[],
      ${hasil.map((h) => h.versiSebelum)}::int[], ${hasil.map((h) => h.versiSesudah)}::int[])
      as h (desa_id, bulan, unit_id, minggu, hasil, sebelum, sesudah)
    where b.kab_id = ${kabId} and b.impor_id = ${imporId} and b.desa_id = h.desa_id and b.bulan = h.bulan
      and b.unit_id = h.unit_id and b.minggu = h.minggu and b.penolakan is null and b.hasil is null`.execute(db)
}

/** Notes rows that say nothing new as what they are: they are not written, and go through no door. */
export async function saveSama(db: Db, { kabId, imporId }: Impor): Promise<void> {
  await sql`
    update impor_baris b set hasil = 'sama'
    where b.kab_id = ${kabId} and b.impor_id = ${imporId} and b.penolakan is null and b.hasil is null and b.desa_id is not null
      and (b.ramalan = 'sama' or b.ramalan is null and b.isi = '[]' and (b.tetap > 0 or b.bentrok is not null))
      and not exists (select from impor_laporan p where (p.timpa and b.bentrok is not null or not p.ikut)
        and (p.kab_id, p.impor_id, p.desa_id, p.bulan, p.unit_id, p.minggu)
        = (b.kab_id, b.impor_id, b.desa_id, b.bulan, b.unit_id, b.minggu))`.execute(db)
}

export type Rekapitulasi = { readonly baru: number; readonly berubah: number; readonly sama: number }

/** How many laporan an import made, changed and left as they were. */
export async function countHasil(db: Db, { kabId, imporId }: Impor): Promise<Rekapitulasi> {
  const { rows } = await sql<Rekapitulasi>`
    select count(*) filter (where hasil = 'baru') as baru, count(*) filter (where hasil = 'berubah') as berubah,
      count(*) filter (where hasil = 'sama') as sama
    from (
      select distinct desa_id, bulan, unit_id, minggu, hasil from impor_baris
      where kab_id = ${kabId} and impor_id = ${imporId} and hasil is not null) h`.execute(db)
  return rows[0] ?? { baru: 0, berubah: 0, sama: 0 }
}

/** What an import would make of the figures as they are now, without writing any. */
export async function forecastHasil(db: Db, { kabId, imporId }: Impor): Promise<Rekapitulasi> {
  const { rows } = await sql<Rekapitulasi>`
    with sel as (
      select b.desa_id, b.bulan, b.unit_id, b.minggu, (s ->> 0)::smallint as elemen_id, (s ->> 1)::smallint as pilah_id,
        (s ->> 2)::int as jumlah
      from impor_baris b left join lateral jsonb_array_elements(b.isi) s on true
      where b.kab_id = ${kabId} and b.impor_id = ${imporId} and b.penolakan is null and b.desa_id is not null
        and (s is not null or b.tetap > 0 or b.bentrok is not null)
    ), laporan_baru as (
      select sel.desa_id, sel.bulan, sel.unit_id, sel.minggu, bool_or(l.versi is not null) as ada,
        bool_or(sel.jumlah is distinct from i.jumlah) as beda, bool_or(sel.jumlah is not null) as isi
      from sel
      left join laporan l on l.kab_id = ${kabId} and (l.desa_id, l.bulan, l.unit_id, l.minggu)
        = (sel.desa_id, sel.bulan, sel.unit_id, sel.minggu)
      left join isian i on i.kab_id = ${kabId} and (i.bulan, i.desa_id, i.unit_id, i.minggu, i.elemen_id, i.pilah_id)
        = (sel.bulan, sel.desa_id, sel.unit_id, sel.minggu, sel.elemen_id, sel.pilah_id)
      group by sel.desa_id, sel.bulan, sel.unit_id, sel.minggu
    )
    select count(*) filter (where not ada and isi) as baru, count(*) filter (where ada and beda) as berubah,
      count(*) filter (where not beda or not (ada or isi)) as sama
    from laporan_baru`.execute(db)
  return rows[0] ?? { baru: 0, berubah: 0, sama: 0 }
}

export type SelBerubah = {
  readonly kodeDesa: string
  readonly namaDesa: string
  readonly unit: string
  readonly bulan: number
  readonly elemen: string
  readonly pilah: string
  readonly lama: number | null
  readonly baru: number | null
}

/** Cells that an import changed in laporan that were there before, old beside new; at most `batas`, and how many in all. */
export async function listSelBerubah(
  db: Db,
  { kabId, imporId, batas }: Impor & { batas: number },
): Promise<{ sel: SelBerubah[]; semua: number }> {
  const { rows } = await sql<SelBerubah & { semua: number }>`
    with diubah as (
      select distinct desa_id, bulan, unit_id, minggu, versi_sebelum, versi_sesudah from impor_baris
      where kab_id = ${kabId} and impor_id = ${imporId} and hasil = 'berubah'
    ), sel as (
      select d.desa_id, d.bulan, d.unit_id, coalesce(a.elemen, z.elemen) as elemen_id, coalesce(a.pilah, z.pilah) as pilah_id,
        a.jumlah as lama, z.jumlah as baru
      from diubah d
      cross join lateral (
        select * from (select (s ->> 0)::int as elemen, (s ->> 1)::int as pilah, (s ->> 2)::int as jumlah
          from laporan_versi v cross join lateral jsonb_array_elements(v.isi) s
          where v.kab_id = ${kabId} and v.desa_id = d.desa_id and v.bulan = d.bulan and v.unit_id = d.unit_id
            and v.minggu = d.minggu and v.versi = d.versi_sebelum) a
        full join (select (s ->> 0)::int as elemen, (s ->> 1)::int as pilah, (s ->> 2)::int as jumlah
          from laporan_versi v cross join lateral jsonb_array_elements(v.isi) s
          where v.kab_id = ${kabId} and v.desa_id = d.desa_id and v.bulan = d.bulan and v.unit_id = d.unit_id
            and v.minggu = d.minggu and v.versi = d.versi_sesudah) z
        on a.elemen = z.elemen and a.pilah = z.pilah
      ) b (a_elemen, a_pilah, a_jumlah, z_elemen, z_pilah, z_jumlah)
      cross join lateral (select a_elemen as elemen, a_pilah as pilah, a_jumlah as jumlah) a
      cross join lateral (select z_elemen as elemen, z_pilah as pilah, z_jumlah as jumlah) z
      where a.jumlah is distinct from z.jumlah
    )
    select i.kode as "kodeDesa", i.nama as "namaDesa", u.nama as unit, sel.bulan, e.kode as elemen, p.kode as pilah, sel.lama,
      sel.baru, count(*) over () as semua
    from sel
    join unit u on u.kab_id = ${kabId} and u.unit_id = sel.unit_id
    join elemen e on e.elemen_id = sel.elemen_id
    join pilah p on p.pilah_id = sel.pilah_id
    cross join lateral (select kode, nama from desa_identitas i
      where i.kab_id = ${kabId} and i.desa_id = sel.desa_id order by mulai desc limit 1) i
    order by i.kode, sel.bulan, u.kode, e.kelompok_id, e.urutan, sel.pilah_id
    limit ${batas}`.execute(db)
  return { sel: rows, semua: rows[0]?.semua ?? 0 }
}

export type LangkahTercatat = KunciBaris & {
  /** First row of the file that made this laporan. */
  readonly nomor: number
  readonly kodeDesa: string
  readonly namaDesa: string
  readonly unit: string
  readonly versiSebelum: number | null
  readonly versiSesudah: number
  readonly versiKini: number
  /** Whether the laporan is still as the import left it. */
  readonly keadaan: 'tetap' | 'diubah' | 'terkunci' | 'sudah-batal'
}

/** What an import wrote, laporan by laporan, and whether something newer rests on it; `alasan` marks what was undone. */
export async function listLangkah(
  db: Db,
  { kabId, imporId, alasan }: Impor & { alasan: string },
): Promise<LangkahTercatat[]> {
  const { rows } = await sql<LangkahTercatat>`
    select h.nomor, h.desa_id as "desaId", h.bulan, h.unit_id as "unitId", h.minggu, i.kode as "kodeDesa",
      i.nama as "namaDesa", u.nama as unit, h.versi_sebelum as "versiSebelum", h.versi_sesudah as "versiSesudah",
      l.versi as "versiKini",
      case when v.alasan = ${alasan} then 'sudah-batal' when l.versi <> h.versi_sesudah then 'diubah'
        when l.status = 'terkunci' then 'terkunci' else 'tetap' end as keadaan
    from (
      select desa_id, bulan, unit_id, minggu, versi_sebelum, versi_sesudah, min(nomor) as nomor from impor_baris
      where kab_id = ${kabId} and impor_id = ${imporId} and hasil in ('baru', 'berubah')
      group by desa_id, bulan, unit_id, minggu, versi_sebelum, versi_sesudah) h
    join laporan l on l.kab_id = ${kabId} and (l.desa_id, l.bulan, l.unit_id, l.minggu) = (h.desa_id, h.bulan, h.unit_id, h.minggu)
    join laporan_versi v on v.kab_id = ${kabId} and v.versi = l.versi
      and (v.desa_id, v.bulan, v.unit_id, v.minggu) = (h.desa_id, h.bulan, h.unit_id, h.minggu)
    join unit u on u.kab_id = ${kabId} and u.unit_id = h.unit_id
    cross join lateral (select kode, nama from desa_identitas i
      where i.kab_id = ${kabId} and i.desa_id = h.desa_id order by mulai desc limit 1) i
    order by h.nomor`.execute(db)
  return rows
}
