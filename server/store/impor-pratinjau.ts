// What a staged import would do: told before anything of it is written.
import { sql } from 'kysely'
import type { Db } from '#db/connection.ts'
import type { EjaanDesa, Penolakan } from '#domain/impor.ts'
import type { StatusLaporan } from '#domain/penolakan.ts'
import type { HitungImpor } from './impor-unggahan.ts'

type Impor = { readonly kabId: number; readonly imporId: number }
type Halaman = Impor & { readonly dari: number; readonly banyak: number }

/** Notes for every staged row what it would make of the laporan as they are now, and which version that is. */
export async function saveRamalan(db: Db, { kabId, imporId }: Impor): Promise<void> {
  await sql`
    with sel as (
      select b.desa_id, b.bulan, b.unit_id, b.minggu, (s ->> 0)::smallint as elemen_id, (s ->> 1)::smallint as pilah_id,
        (s ->> 2)::int as jumlah
      from impor_baris b left join lateral jsonb_array_elements(b.isi) s on true
      where b.kab_id = ${kabId} and b.impor_id = ${imporId} and b.penolakan is null and b.desa_id is not null
        and (s is not null or b.tetap > 0 or b.bentrok is not null)
    ), laporan_baru as (
      select sel.desa_id, sel.bulan, sel.unit_id, sel.minggu, coalesce(max(l.versi), 0) as versi,
        case when bool_or(l.versi is not null) then case when bool_or(sel.jumlah is distinct from i.jumlah) then 'berubah' else 'sama' end
          when bool_or(sel.jumlah is not null) then 'baru' else 'sama' end as ramalan
      from sel
      left join laporan l on l.kab_id = ${kabId} and (l.desa_id, l.bulan, l.unit_id, l.minggu)
        = (sel.desa_id, sel.bulan, sel.unit_id, sel.minggu)
      left join isian i on i.kab_id = ${kabId} and (i.bulan, i.desa_id, i.unit_id, i.minggu, i.elemen_id, i.pilah_id)
        = (sel.bulan, sel.desa_id, sel.unit_id, sel.minggu, sel.elemen_id, sel.pilah_id)
      group by sel.desa_id, sel.bulan, sel.unit_id, sel.minggu
    )
    update impor_baris b set ramalan = r.ramalan, versi_dilihat = r.versi from laporan_baru r
    where b.kab_id = ${kabId} and b.impor_id = ${imporId} and b.penolakan is null
      and (b.desa_id, b.bulan, b.unit_id, b.minggu) = (r.desa_id, r.bulan, r.unit_id, r.minggu)`.execute(db)
}

/** Laporan by what would become of them, refused cells and their rows, cells that are asked about. */
export async function countRamalan(db: Db, { kabId, imporId }: Impor): Promise<HitungImpor> {
  const { rows } = await sql<HitungImpor>`
    with milik as (select * from impor_baris where kab_id = ${kabId} and impor_id = ${imporId}),
      laporan as (
        select desa_id, bulan, unit_id, minggu, min(ramalan) as ramalan, bool_or(bentrok is not null) as bentrok
        from milik where ramalan is not null and penolakan is null group by desa_id, bulan, unit_id, minggu)
    select (select count(*) from laporan where ramalan = 'baru') as baru,
      (select count(*) from laporan where ramalan = 'berubah') as berubah,
      (select count(*) from laporan where ramalan = 'sama' and not bentrok) as sama,
      (select coalesce(sum(jsonb_array_length(penolakan)), 0) from milik) as ditolak,
      (select count(*) from milik where penolakan is not null) as "barisDitolak",
      (select coalesce(sum(jsonb_array_length(peringatan)), 0) from milik where penolakan is null) as peringatan`.execute(
    db,
  )
  const [hitung] = rows
  if (!hitung) throw new Error('a count without a row')
  return hitung
}

export type SelPratinjau = {
  readonly elemen: string
  readonly nama: string
  readonly pilah: string
  readonly lama: number | null
  readonly baru: number | null
}

export type LaporanPratinjau = {
  readonly nomor: number[]
  readonly pertama: number
  readonly kodeDesa: string
  readonly namaDesa: string
  readonly kodeUnit: string
  readonly namaUnit: string
  readonly jenisUnit: string
  readonly bulan: number
  readonly minggu: number
  readonly sel: SelPratinjau[]
  /** Cells that were changed in the file and, otherwise, in the laporan since: `dasar` is what both began with. */
  readonly bentrok: (SelPratinjau & { readonly dasar: number | null })[]
  readonly selSama: number
  /** How it stands now; null where there is none. */
  readonly status: StatusLaporan | null
  readonly tidakBuka: string | null
  /** Who changed its cells last, and when. */
  readonly diubah: { readonly oleh: string; readonly pada: string } | null
  readonly ikut: boolean
  readonly timpa: boolean
}

const BARIS_DISEBUT = 50

/** Staged laporan of one kind, in the order of the file, with the cells that they change. */
export async function listLaporanPratinjau(
  db: Db,
  { kabId, imporId, dari, banyak, ramalan }: Halaman & { readonly ramalan: 'baru' | 'berubah' | 'sama' | 'bentrok' },
): Promise<LaporanPratinjau[]> {
  const saring = {
    baru: sql`min(ramalan) = 'baru'`,
    berubah: sql`min(ramalan) = 'berubah'`,
    sama: sql`min(ramalan) = 'sama' and not bool_or(bentrok is not null)`,
    bentrok: sql`bool_or(bentrok is not null)`,
  }[ramalan]
  const { rows } = await sql<LaporanPratinjau>`
    with kunci as (
      select desa_id, bulan, unit_id, minggu, min(nomor) as pertama, (array_agg(nomor order by nomor))[1:${sql.lit(BARIS_DISEBUT)}] as nomor
      from impor_baris
      where kab_id = ${kabId} and impor_id = ${imporId} and ramalan is not null and penolakan is null
      group by desa_id, bulan, unit_id, minggu having ${saring} order by min(nomor) offset ${dari} limit ${banyak}
    )
    select k.nomor, k.pertama, l.status, l.tidak_buka as "tidakBuka", coalesce(p.ikut, true) as ikut, coalesce(p.timpa, false) as timpa,
      case when v.oleh is not null then jsonb_build_object('oleh', v.oleh, 'pada', v.pada) end as diubah,
      coalesce(t.bentrok, '[]') as bentrok, d.kode as "kodeDesa", d.nama as "namaDesa", u.kode as "kodeUnit", u.nama as "namaUnit", j.kode as "jenisUnit",
      k.bulan, k.minggu, coalesce(s.sel, '[]') as sel, coalesce(s.sama, 0) + coalesce(t.tetap, 0) as "selSama"
    from kunci k
    join unit u on u.kab_id = ${kabId} and u.unit_id = k.unit_id
    join jenis_unit j using (jenis_unit_id)
    cross join lateral (select kode, nama from desa_identitas i
      where i.kab_id = ${kabId} and i.desa_id = k.desa_id order by (i.mulai <= k.bulan) desc, i.mulai desc limit 1) d
    left join laporan l on l.kab_id = ${kabId} and (l.desa_id, l.bulan, l.unit_id, l.minggu) = (k.desa_id, k.bulan, k.unit_id, k.minggu)
    left join impor_laporan p on p.kab_id = ${kabId} and p.impor_id = ${imporId}
      and (p.desa_id, p.bulan, p.unit_id, p.minggu) = (k.desa_id, k.bulan, k.unit_id, k.minggu)
    left join lateral (
      select coalesce(o.nama, v.oleh) as oleh, v.pada from laporan_versi v
      left join laporan_versi w on (w.kab_id, w.desa_id, w.bulan, w.unit_id, w.minggu, w.versi)
        = (v.kab_id, v.desa_id, v.bulan, v.unit_id, v.minggu, v.versi - 1)
      left join pengguna o on o.nama_pengguna = v.oleh
      where v.kab_id = ${kabId} and (v.desa_id, v.bulan, v.unit_id, v.minggu) = (k.desa_id, k.bulan, k.unit_id, k.minggu)
        and (w.isi, w.tidak_buka) is distinct from (v.isi, v.tidak_buka)
      order by v.versi desc limit 1
    ) v on true
    left join lateral (
      select sum(b.tetap)::int as tetap, (select jsonb_agg(jsonb_build_object('elemen', e.kode, 'nama', e.nama, 'pilah', p.kode,
          'lama', i.jumlah, 'baru', (x ->> 2)::int, 'dasar', (x ->> 3)::int) order by e.kelompok_id, e.urutan, p.pilah_id)
        from impor_baris c cross join lateral jsonb_array_elements(c.bentrok) x
        join elemen e on e.elemen_id = (x ->> 0)::smallint
        join pilah p on p.pilah_id = (x ->> 1)::smallint
        left join isian i on i.kab_id = ${kabId} and (i.bulan, i.desa_id, i.unit_id, i.minggu, i.elemen_id, i.pilah_id)
          = (k.bulan, k.desa_id, k.unit_id, k.minggu, e.elemen_id, p.pilah_id)
        where c.kab_id = ${kabId} and c.impor_id = ${imporId} and c.penolakan is null
          and (c.desa_id, c.bulan, c.unit_id, c.minggu) = (k.desa_id, k.bulan, k.unit_id, k.minggu)) as bentrok
      from impor_baris b where b.kab_id = ${kabId} and b.impor_id = ${imporId} and b.penolakan is null
        and (b.desa_id, b.bulan, b.unit_id, b.minggu) = (k.desa_id, k.bulan, k.unit_id, k.minggu)
    ) t on true
    left join lateral (
      select jsonb_agg(jsonb_build_object('elemen', e.kode, 'nama', e.nama, 'pilah', p.kode, 'lama', i.jumlah, 'baru', x.jumlah)
          order by e.kelompok_id, e.urutan, x.pilah_id) filter (where x.jumlah is distinct from i.jumlah) as sel,
        count(*) filter (where x.jumlah is not distinct from i.jumlah) as sama
      from impor_baris b
      cross join lateral (select (s ->> 0)::smallint as elemen_id, (s ->> 1)::smallint as pilah_id, (s ->> 2)::int as jumlah
        from jsonb_array_elements(b.isi) s) x
      join elemen e using (elemen_id)
      join pilah p on p.pilah_id = x.pilah_id
      left join isian i on i.kab_id = ${kabId} and (i.bulan, i.desa_id, i.unit_id, i.minggu, i.elemen_id, i.pilah_id)
        = (k.bulan, k.desa_id, k.unit_id, k.minggu, x.elemen_id, x.pilah_id)
      where b.kab_id = ${kabId} and b.impor_id = ${imporId} and b.penolakan is null
        and (b.desa_id, b.bulan, b.unit_id, b.minggu) = (k.desa_id, k.bulan, k.unit_id, k.minggu)
    ) s on true
    order by k.pertama`.execute(db)
  return rows
}

export type SelBertempat = Penolakan & { readonly unit: string | null; readonly desa: string | null }

/** Refused cells, or those that are asked about, in the order of the file; with names where the row's place was found. */
export async function listSelPratinjau(
  db: Db,
  { kabId, imporId, dari, banyak, apa }: Halaman & { readonly apa: 'penolakan' | 'peringatan' },
): Promise<SelBertempat[]> {
  const kolom = sql.ref(`b.${apa}`)
  const { rows } = await sql<{ isi: Penolakan; unit: string | null; desa: string | null }>`
    select s.isi, u.nama as unit, d.nama as desa
    from impor_baris b cross join lateral jsonb_array_elements(${kolom}) with ordinality s (isi, urutan)
    left join unit u on u.kab_id = b.kab_id and u.unit_id = b.unit_id
    left join lateral (select nama from desa_identitas i where i.kab_id = b.kab_id and i.desa_id = b.desa_id
      order by (i.mulai <= b.bulan) desc, i.mulai desc limit 1) d on true
    where b.kab_id = ${kabId} and b.impor_id = ${imporId} and ${kolom} is not null
      and (${apa === 'penolakan'} or b.penolakan is null)
    order by abs(b.nomor), s.urutan offset ${dari} limit ${banyak}`.execute(db)
  return rows.map(({ isi, ...tempat }) => ({ ...isi, ...tempat }))
}

/** Reasons of refusal with how many cells each. Reasons that name numbers are counted as one. */
export async function listAlasan(
  db: Db,
  { kabId, imporId, batas }: Impor & { batas: number },
): Promise<{ alasan: string; banyak: number }[]> {
  const { rows } = await sql<{ alasan: string; banyak: number }>`
    select min(s ->> 'alasan') as alasan, count(*) as banyak
    from impor_baris b cross join lateral jsonb_array_elements(b.penolakan) s
    where b.kab_id = ${kabId} and b.impor_id = ${imporId} and b.penolakan is not null
    group by regexp_replace(s ->> 'alasan', '[0-9][0-9, .]*', '#', 'g') order by banyak desc, alasan limit ${batas}`.execute(
    db,
  )
  return rows
}

/** Spellings that no desa has, each once. */
export async function listEjaan(
  db: Db,
  { kabId, imporId, batas }: Impor & { batas: number },
): Promise<(EjaanDesa & { banyak: number })[]> {
  const { rows } = await sql<{ ejaan: EjaanDesa; banyak: number }>`
    select s -> 'ejaan' as ejaan, count(*) as banyak
    from impor_baris b cross join lateral jsonb_array_elements(b.penolakan) s
    where b.kab_id = ${kabId} and b.impor_id = ${imporId} and b.penolakan is not null and s ? 'ejaan'
    group by s -> 'ejaan' order by banyak desc, s -> 'ejaan' ->> 'nama' limit ${batas}`.execute(db)
  return rows.map(({ ejaan, banyak }) => ({ ...ejaan, banyak }))
}
