// Rows of a file between being read and being applied, and what became of each.
import { sql } from 'kysely'
import type { Db } from '#db/connection.ts'
import type { Penolakan } from '#domain/impor.ts'
import type { BarisImpor, KunciBaris, SelImpor } from '#domain/impor-laporan.ts'
import type { StatusLaporan } from '#domain/penolakan.ts'

type Impor = { readonly kabId: number; readonly imporId: number }

export async function insertBaris(
  db: Db,
  { kabId, imporId, baris }: Impor & { baris: readonly BarisImpor[] },
): Promise<void> {
  if (baris.length === 0) return
  const json = (isi: readonly unknown[] | undefined) => (isi && isi.length > 0 ? JSON.stringify(isi) : null)
  await sql`
    insert into impor_baris (kab_id, impor_id, nomor, desa_id, bulan, unit_id, minggu, isi, penolakan, peringatan, berjalan,
      versi_dasar)
    select ${kabId}, ${imporId}, b.nomor, b.desa_id, b.bulan, b.unit_id, coalesce(b.minggu, 0), b.isi::jsonb, b.penolakan::jsonb,
      b.peringatan::jsonb, b.berjalan::jsonb, b.versi_dasar
    from unnest(${baris.map((b) => b.nomor)}::int[], ${baris.map((b) => b.kunci?.desaId ?? null)}::int[],
      ${baris.map((b) => b.kunci?.bulan ?? null)}::int[], ${baris.map((b) => b.kunci?.unitId ?? null)}::int[],
      ${baris.map((b) => b.kunci?.minggu ?? null)}::smallint[], ${baris.map((b) => JSON.stringify(b.isi))}::text[],
      ${baris.map((b) => json(b.penolakan))}::text[], ${baris.map((b) => json(b.peringatan))}::text[],
      ${baris.map((b) => json(b.berjalan))}::text[], ${baris.map((b) => b.versiDasar ?? null)}::int[])
      as b (nomor, desa_id, bulan, unit_id, minggu, isi, penolakan, peringatan, berjalan, versi_dasar)`.execute(db)
}

/** Forgets what was staged of an import that will not be applied. */
export async function deleteBaris(db: Db, { kabId, imporId }: Impor): Promise<void> {
  await db.deleteFrom('impor_baris').where('kab_id', '=', kabId).where('impor_id', '=', imporId).execute()
}

/**
 * Of imports that were over before a moment keeps only what taking them back needs: which laporan they wrote, and the versions
 * before and after. Each is gone through once.
 */
export async function thinBaris(db: Db, sebelum: Date): Promise<void> {
  const usai = sql`
    select kab_id, impor_id, status from impor
    where jenis = 'laporan' and selesai_pada < ${sebelum} and not ringkasan ? 'rinciDibuang'`
  await db.transaction().execute(async (trx) => {
    await sql`delete from impor_baris b using (${usai}) i where (b.kab_id, b.impor_id) = (i.kab_id, i.impor_id)
      and (i.status <> 'selesai' or b.hasil is null or b.hasil = 'sama')`.execute(trx)
    await sql`update impor_baris b set isi = null, penolakan = null, peringatan = null, berjalan = null,
      bentrok = null from (${usai}) i
      where (b.kab_id, b.impor_id) = (i.kab_id, i.impor_id)`.execute(trx)
    await sql`update impor i set ringkasan = i.ringkasan || '{"rinciDibuang": true}' from (${usai}) u
      where (i.kab_id, i.impor_id) = (u.kab_id, u.impor_id)`.execute(trx)
  })
}

/** Rows that claim the same laporan (in the long form: the same cell of it), each with those it meets. */
export async function listGanda(
  db: Db,
  { kabId, imporId, panjang }: Impor & { panjang: boolean },
): Promise<{ nomor: number; kembar: number[] }[]> {
  const { rows } = await (panjang ? gandaSel({ kabId, imporId }) : gandaBaris({ kabId, imporId })).execute(db)
  return rows.flatMap(({ nomor }) =>
    nomor.map((satu) => ({ nomor: satu, kembar: nomor.filter((lain) => lain !== satu) })),
  )
}

const gandaBaris = ({ kabId, imporId }: Impor) => sql<{ nomor: number[] }>`
  select array_agg(nomor order by nomor) as nomor from impor_baris
  where kab_id = ${kabId} and impor_id = ${imporId} and desa_id is not null and penolakan is null
  group by desa_id, bulan, unit_id, minggu
  having count(*) > 1
  order by min(nomor)`

const gandaSel = ({ kabId, imporId }: Impor) => sql<{ nomor: number[] }>`
  select array_agg((s ->> 3)::int order by (s ->> 3)::int) as nomor
  from impor_baris b cross join lateral jsonb_array_elements(b.isi) s
  where b.kab_id = ${kabId} and b.impor_id = ${imporId} and b.desa_id is not null and b.penolakan is null
  group by b.desa_id, b.bulan, b.unit_id, b.minggu, s -> 0, s -> 1
  having count(*) > 1
  order by min((s ->> 3)::int)`

/**
 * Takes single cells out of staged rows of the long form and keeps their refusals. A refusal has the number of its row with
 * a minus: the row itself may hold the laporan's other cells.
 */
export async function refuseSel(
  db: Db,
  { kabId, imporId, tolak }: Impor & { tolak: readonly { nomor: number; penolakan: readonly Penolakan[] }[] },
): Promise<void> {
  if (tolak.length === 0) return
  const nomor = tolak.map((t) => t.nomor)
  await sql`
    update impor_baris b set isi = coalesce(
      (select jsonb_agg(s) from jsonb_array_elements(b.isi) s where (s ->> 3)::int <> all(${nomor}::int[])), '[]')
    where b.kab_id = ${kabId} and b.impor_id = ${imporId} and b.penolakan is null
      and exists (select from jsonb_array_elements(b.isi) s where (s ->> 3)::int = any(${nomor}::int[]))`.execute(db)
  const baris = tolak.map((t) => ({ nomor: -t.nomor, kunci: null, isi: [], penolakan: t.penolakan }))
  await insertBaris(db, { kabId, imporId, baris })
}

/** Staged rows that would change a laporan that is locked against every change. */
export async function listTerkunci(db: Db, { kabId, imporId }: Impor): Promise<number[]> {
  const { rows } = await sql<{ nomor: number }>`
    select b.nomor from impor_baris b
    join laporan l using (kab_id, desa_id, bulan, unit_id, minggu)
    where b.kab_id = ${kabId} and b.impor_id = ${imporId} and b.penolakan is null and l.status = 'terkunci'
      and (b.bentrok is not null or exists (
        select from jsonb_array_elements(b.isi) s left join isian i on i.kab_id = b.kab_id
          and (i.bulan, i.desa_id, i.unit_id, i.minggu, i.elemen_id, i.pilah_id)
          = (b.bulan, b.desa_id, b.unit_id, b.minggu, (s ->> 0)::smallint, (s ->> 1)::smallint)
        where (s ->> 2)::int is distinct from i.jumlah))
    order by b.nomor`.execute(db)
  return rows.map(({ nomor }) => nomor)
}

/** Refuses staged rows; a row that was refused already keeps its first reasons. */
export async function refuseBaris(
  db: Db,
  { kabId, imporId, tolak }: Impor & { tolak: readonly { nomor: number; penolakan: readonly Penolakan[] }[] },
): Promise<void> {
  if (tolak.length === 0) return
  await sql`
    update impor_baris b set penolakan = t.penolakan::jsonb
    from unnest(${tolak.map((t) => t.nomor)}::int[], ${tolak.map((t) => JSON.stringify(t.penolakan))}::text[]) as t (nomor, penolakan)
    where b.kab_id = ${kabId} and b.impor_id = ${imporId} and b.nomor = t.nomor and b.penolakan is null`.execute(db)
}

/** Every refusal of an import, in the order of the file. */
export async function listPenolakan(db: Db, { kabId, imporId }: Impor): Promise<Penolakan[]> {
  const { rows } = await sql<{ penolakan: Penolakan[] }>`
    select penolakan from impor_baris
    where kab_id = ${kabId} and impor_id = ${imporId} and penolakan is not null order by abs(nomor)`.execute(db)
  return rows.flatMap(({ penolakan }) => penolakan)
}

export type LaporanDisiapkan = KunciBaris & {
  readonly nomor: readonly number[]
  readonly sel: number
  /** The version that was held against it, 0 for none; null where nobody looked at it before. */
  readonly versiDilihat: number | null
  /** Whether cells that two sides changed take the file's count. */
  readonly timpa: boolean
  /** How the laporan stands now; null where there is none. */
  readonly status: StatusLaporan | null
  readonly tidakBuka: string | null
}

/**
 * The laporan that staged rows make up and that wait to be applied, in order of desa and month: where somebody looked at them,
 * those that they would change and that were not left out.
 */
export async function listDisiapkan(db: Db, { kabId, imporId }: Impor): Promise<LaporanDisiapkan[]> {
  const { rows } = await sql<LaporanDisiapkan>`
    select b.desa_id as "desaId", b.bulan, b.unit_id as "unitId", b.minggu, array_agg(b.nomor order by b.nomor) as nomor,
      sum(jsonb_array_length(b.isi))::int as sel, max(b.versi_dilihat) as "versiDilihat", bool_or(coalesce(p.timpa, false)) as timpa,
      min(l.status) as status, min(l.tidak_buka) as "tidakBuka"
    from impor_baris b
    left join impor_laporan p using (kab_id, impor_id, desa_id, bulan, unit_id, minggu)
    left join laporan l using (kab_id, desa_id, bulan, unit_id, minggu)
    where b.kab_id = ${kabId} and b.impor_id = ${imporId} and b.penolakan is null and b.hasil is null and b.desa_id is not null
      and coalesce(p.ikut, true)
      and (b.ramalan is distinct from 'sama' and b.isi <> '[]' or coalesce(p.timpa, false) and b.bentrok is not null)
    group by b.desa_id, b.bulan, b.unit_id, b.minggu
    order by b.desa_id, b.bulan, b.unit_id, b.minggu`.execute(db)
  return rows
}

/** The cells of staged rows, by row; of those in `timpa` also the ones that two sides changed. */
export async function loadIsi(
  db: Db,
  { kabId, imporId, nomor, timpa }: Impor & { nomor: readonly number[]; timpa: readonly number[] },
): Promise<Map<number, SelImpor[]>> {
  const { rows } = await sql<{ nomor: number; isi: SelImpor[] }>`
    select nomor, isi || case when nomor = any(${timpa}::int[]) then coalesce(bentrok, '[]') else '[]' end as isi
    from impor_baris
    where kab_id = ${kabId} and impor_id = ${imporId} and nomor = any(${nomor}::int[]) order by nomor`.execute(db)
  return new Map(rows.map((row) => [row.nomor, row.isi]))
}

/** Months of the laporan that are staged. */
export async function countBulan(db: Db, { kabId, imporId }: Impor): Promise<{ bulan: number; laporan: number }[]> {
  const { rows } = await sql<{ bulan: number; laporan: number }>`
    select bulan, count(distinct (desa_id, unit_id, minggu)) as laporan from impor_baris
    where kab_id = ${kabId} and impor_id = ${imporId} and penolakan is null and bulan is not null
    group by bulan order by bulan`.execute(db)
  return rows
}
