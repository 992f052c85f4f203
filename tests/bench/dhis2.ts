// The same values in the shape of DHIS2's analytics tables: one row per value with ids as text, a column for each level of the
// tree and for each type of period, a btree on every one of them, a partition per year. Made anew as a whole, as theirs are.
import { sql } from 'kysely'
import type { Db } from '#db/connection.ts'
import type { Tiruan } from './kabupaten.ts'

// Those shorter than a month stay empty for what is reported monthly.
const PERIODE_PENDEK = [
  ...['daily', 'weekly', 'weeklywednesday', 'weeklythursday', 'weeklyfriday', 'weeklysaturday', 'weeklysunday'],
  'biweekly',
]
const PERIODE: Readonly<Record<string, string>> = {
  ...Object.fromEntries(PERIODE_PENDEK.map((nama) => [nama, 'null::text'])),
  monthly: 'i.bulan::text',
  bimonthly: "t || lpad(((b + 1) / 2)::text, 2, '0') || 'B'",
  quarterly: "t || 'Q' || ((b + 2) / 3)",
  quarterlynov: "(t + (b >= 11)::int) || 'NovQ' || ((b + 1) % 12 / 3 + 1)",
  sixmonthly: "t || 'S' || ((b + 5) / 6)",
  sixmonthlyapril: "(t - (b < 4)::int) || 'AprilS' || ((b + 8) % 12 / 6 + 1)",
  sixmonthlynov: "(t + (b >= 11)::int) || 'NovS' || ((b + 1) % 12 / 6 + 1)",
  yearly: 't::text',
  ...Object.fromEntries(
    ['feb', 'march', 'april', 'july', 'aug', 'sep', 'oct', 'nov', 'dec'].map((bulan, i) => [
      `financial${bulan}`,
      `(t - (b < ${[2, 3, 4, 7, 8, 9, 10, 11, 12][i]})::int) || '${bulan}'`,
    ]),
  ),
}

// An id of eleven letters and digits, as theirs are.
const uid = (apa: string): string => `left(md5(${apa}), 11)`

const TINGKAT: Readonly<Record<string, string>> = {
  uidlevel1: uid("'negara'"),
  uidlevel2: uid("'provinsi'"),
  uidlevel3: uid("'kab' || i.kab_id"),
  uidlevel4: uid("'kec' || k.kecamatan_id"),
  uidlevel5: uid("'desa' || i.desa_id"),
  uidlevel6: uid("'unit' || i.unit_id || '-' || i.desa_id"),
}

const KOLOM: Readonly<Record<string, string>> = {
  dx: uid("'dx' || i.elemen_id"),
  co: uid("'co' || i.pilah_id"),
  ao: uid("'ao'"),
  ou: TINGKAT.uidlevel6 ?? '',
  ...TINGKAT,
  ...PERIODE,
}

/** Makes the tables from what was reported; answers how long that took, in milliseconds. */
export async function bangunAnalitik(pemilik: Db, { kabId }: Tiruan): Promise<number> {
  const mulai = performance.now()
  const jalankan = (perintah: string) => sql.raw(perintah).execute(pemilik)
  const kolom = Object.keys(KOLOM)
  const { rows: tahun } = await sql<{ tahun: number }>`
    select distinct bulan / 100 as tahun from laporan where kab_id = ${kabId} order by 1`.execute(pemilik)
  await jalankan(`create table analytics (year int not null, oulevel int not null, ${kolom.join(' text, ')} text,
    value double precision) partition by list (year)`)
  for (const { tahun: t } of tahun)
    await jalankan(`create unlogged table analytics_${t} partition of analytics for values in (${t})`)
  await jalankan(`insert into analytics (year, oulevel, ${kolom.join(', ')}, value)
    select t, 6, ${Object.values(KOLOM).join(', ')}, i.jumlah
    from isian i join desa_kecamatan k using (kab_id, desa_id), lateral (select bulan / 100 as t, bulan % 100 as b) w
    where i.kab_id = ${kabId}`)
  for (const { tahun: t } of tahun) for (const satu of kolom) await jalankan(`create index on analytics_${t} (${satu})`)
  await jalankan('analyze analytics')
  await jalankan('grant select on analytics to pws_app')
  return performance.now() - mulai
}

/** Sums of some elemen by kecamatan and month, as an analytics query asks for them. */
export const kueriAnalitik = (kabId: number, elemenId: readonly number[], bulan: readonly number[]) => {
  const teks = (isi: readonly string[]): string => isi.map((satu) => `'${satu}'`).join(', ')
  const dx = elemenId.map((id) => `${uid(`'dx${id}'`)}`).join(', ')
  return `select dx, uidlevel4, monthly, sum(value) as value from analytics
    where dx in (${dx}) and monthly in (${teks(bulan.map(String))}) and uidlevel3 = ${uid(`'kab${kabId}'`)}
      and year in (${[...new Set(bulan.map((b) => Math.trunc(b / 100)))].join(', ')})
    group by dx, uidlevel4, monthly`
}

/** Bytes of tables with their indexes and partitions. */
export async function ukurTabel(db: Db, tabel: readonly string[]): Promise<number> {
  const { rows } = await sql<{ bita: number }>`
    select coalesce(sum(pg_total_relation_size(p.relid)), 0)::bigint as bita
    from unnest(${[...tabel]}::text[]) t cross join lateral pg_partition_tree(t::regclass) p`.execute(db)
  return rows[0]?.bita ?? 0
}
