// What a person decides about single laporan of an import before it is applied, and what then would be written.
import { type RawBuilder, sql } from 'kysely'
import type { Db } from '#db/connection.ts'
import { STATUS_DISAHKAN } from '#domain/tahap.ts'

type Impor = { readonly kabId: number; readonly imporId: number }

export type HitungPutusan = {
  /** Laporan that could be written, and those that will be. */
  readonly semua: number
  readonly ditulis: number
  /** Of those that will be: how many want a reason, and how many have changed since they were held against the file. */
  readonly perluAlasan: number
  readonly usang: number
  /** Laporan with cells that two sides changed, and those of them that take the file's counts. */
  readonly bentrok: number
  readonly ditimpa: number
}

// One row for each staged laporan: what would become of it, what was decided, how it stands.
const laporan = ({ kabId, imporId }: Impor): RawBuilder<unknown> => sql`
  select *, dapat and ikut and (bersih or timpa) as ditulis,
    coalesce(status = any(${[...STATUS_DISAHKAN]}::text[]), false) or tidak_buka is not null as "perluAlasan"
  from (
    select b.desa_id, b.bulan, b.unit_id, b.minggu, min(b.nomor) as nomor, max(b.versi_dilihat) as versi_dilihat,
      min(b.ramalan) in ('baru', 'berubah') as bersih,
      min(b.ramalan) in ('baru', 'berubah') or bool_or(b.bentrok is not null) as dapat,
      bool_or(b.bentrok is not null) as bentrok, bool_and(coalesce(p.ikut, true)) as ikut,
      bool_or(coalesce(p.timpa, false) and b.bentrok is not null) as timpa, coalesce(max(l.versi), 0) as versi,
      min(l.status) as status, min(l.tidak_buka) as tidak_buka
    from impor_baris b
    left join impor_laporan p using (kab_id, impor_id, desa_id, bulan, unit_id, minggu)
    left join laporan l using (kab_id, desa_id, bulan, unit_id, minggu)
    where b.kab_id = ${kabId} and b.impor_id = ${imporId} and b.penolakan is null and b.ramalan is not null
    group by b.desa_id, b.bulan, b.unit_id, b.minggu) x`

/** What would be written as things were decided so far. */
export async function countPutusan(db: Db, impor: Impor): Promise<HitungPutusan> {
  const { rows } = await sql<HitungPutusan>`
    select count(*) filter (where dapat) as semua, count(*) filter (where ditulis) as ditulis,
      count(*) filter (where ditulis and "perluAlasan") as "perluAlasan",
      count(*) filter (where ditulis and versi <> versi_dilihat) as usang,
      count(*) filter (where bentrok) as bentrok, count(*) filter (where bentrok and ditulis and timpa) as ditimpa
    from (${laporan(impor)}) l`.execute(db)
  const [hitung] = rows
  if (!hitung) throw new Error('a count without a row')
  return hitung
}

export type Putusan = Impor & {
  /** First rows of laporan as the preview names them, or all that want a reason. */
  readonly pada: readonly number[] | 'perlu-alasan'
  /** What is not said stays as it was decided. */
  readonly ikut: boolean | null
  readonly timpa: boolean | null
}

/** Keeps a decision about some laporan of an import; answers how many there were. */
export async function savePutusan(db: Db, { pada, ikut, timpa, ...impor }: Putusan): Promise<number> {
  const yang = pada === 'perlu-alasan' ? sql`"perluAlasan" and dapat` : sql`nomor = any(${[...pada]}::int[]) and dapat`
  const { rows } = await sql`
    insert into impor_laporan (kab_id, impor_id, desa_id, bulan, unit_id, minggu, ikut, timpa)
    select ${impor.kabId}, ${impor.imporId}, desa_id, bulan, unit_id, minggu, coalesce(${ikut}::boolean, true),
      coalesce(${timpa}::boolean, false)
    from (${laporan(impor)}) l where ${yang}
    on conflict (kab_id, impor_id, desa_id, bulan, unit_id, minggu) do update
      set ikut = coalesce(${ikut}::boolean, impor_laporan.ikut), timpa = coalesce(${timpa}::boolean, impor_laporan.timpa)
    returning 1`.execute(db)
  return rows.length
}

/** Names of laporan that were left out, or whose cells took the file's count against a newer one, in the order of the file. */
export async function listDiputuskan(
  db: Db,
  { kabId, imporId, apa, batas }: Impor & { apa: 'keluar' | 'timpa'; batas: number },
): Promise<string[]> {
  const yang = apa === 'keluar' ? sql`l.dapat and not l.ikut` : sql`l.ditulis and l.timpa`
  const { rows } = await sql<{ nama: string }>`
    select u.nama || ', ' || d.nama || ', ' || l.bulan / 100 || '-' || lpad((l.bulan % 100)::text, 2, '0')
      || case when l.minggu > 0 then ', minggu ' || l.minggu else '' end as nama
    from (${laporan({ kabId, imporId })}) l
    join unit u on u.kab_id = ${kabId} and u.unit_id = l.unit_id
    cross join lateral (select nama from desa_identitas i
      where i.kab_id = ${kabId} and i.desa_id = l.desa_id order by (i.mulai <= l.bulan) desc, i.mulai desc limit 1) d
    where ${yang} order by l.nomor limit ${batas}`.execute(db)
  return rows.map(({ nama }) => nama)
}
