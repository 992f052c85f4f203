// Questions over history: how far they have been asked, what they are asked of, and what is kept of the answers.
import { sql } from 'kysely'
import type { Db } from '#db/connection.ts'
import { type Bulan, SEJAK_SEMULA } from '#domain/bulan.ts'
import { JENIS_UNIT } from '#domain/indikator.ts'
import type { AturanRiwayat } from '#domain/mutu-aturan.ts'
import type { LaporanRiwayat } from '#domain/mutu-deret.ts'
import { tulisLarik } from './bagian.ts'
import { CAP_KATALOG } from './katalog-isian.ts'
import { keepDiperbaiki } from './temuan.ts'

/** The catalogue's rules over history in their order. */
export async function listAturanRiwayat(db: Db): Promise<AturanRiwayat[]> {
  const { rows } = await sql<Omit<AturanRiwayat, 'jenisUnit'> & { jenisUnit: (keyof typeof JENIS_UNIT)[] }>`
    select kode, jenis, keparahan, jenis_unit as "jenisUnit", sifat, kecuali, kiri, kanan, ambang, pesan
    from aturan_riwayat order by urutan, kode`.execute(db)
  return rows.map((satu) => ({ ...satu, jenisUnit: satu.jenisUnit.map((jenis) => JENIS_UNIT[jenis]) }))
}

/** Thresholds that a kabupaten has set itself, by code of the rule; false: the rule is not asked there. */
export type AmbangSendiri = Readonly<Record<string, Readonly<Record<string, number>> | false>>

export async function getAmbangRiwayat(db: Db, kabId: number): Promise<AmbangSendiri> {
  const baris = await db
    .selectFrom('pengaturan')
    .select('nilai')
    .where('kab_id', '=', kabId)
    .where('kunci', '=', 'aturan-riwayat')
    .executeTakeFirst()
  // Written by an operator in this form.
  return (baris?.nilai ?? {}) as AmbangSendiri
}

/** What the answers depend on besides the laporan: catalogue, settings, targets and sasaran. */
export async function capMutu(db: Db, kabId: number): Promise<string> {
  const { rows } = await sql<{ cap: string }>`
    select md5(concat_ws(' ', (${CAP_KATALOG}),
      (select nilai from pengaturan where kab_id = ${kabId} and kunci = 'aturan-riwayat'),
      (select max(dicatat_pada) from target where kab_id = ${kabId}),
      (select max(dicatat_pada) from sasaran where kab_id = ${kabId}),
      (select max(greatest(pada, henti_pada)) from indikator_kab where kab_id = ${kabId}))) as cap`.execute(db)
  return rows[0]?.cap ?? ''
}

export type DesaBasi = { readonly desaId: number; readonly dari: Bulan; readonly bulan: number }

/**
 * Desa with months that were written since they were asked about, or asked by other rules: the first such month, and how
 * many there are. A laporan only ever gains versions, so their number says whether something was written.
 */
export async function listBasi(db: Db, kabId: number, cap: string): Promise<DesaBasi[]> {
  const { rows } = await sql<DesaBasi>`
    select desa_id as "desaId", min(bulan)::int as dari, count(*)::int as bulan
    from (select desa_id, bulan, sum(versi) as versi from laporan where kab_id = ${kabId} and minggu = 0 group by 1, 2) l
    where not exists (select from mutu_diperiksa m where m.kab_id = ${kabId} and m.desa_id = l.desa_id
      and m.bulan = l.bulan and m.versi = l.versi and m.aturan = ${cap})
    group by 1 order by 1`.execute(db)
  return rows
}

export type RiwayatTerbaca = {
  /** Those handed in; drafts left out. */
  readonly laporan: readonly LaporanRiwayat[]
  /** By month, what `mutu_diperiksa` notes of it; drafts too. */
  readonly versi: ReadonlyMap<Bulan, number>
}

type BarisRiwayat = Omit<LaporanRiwayat, 'jumlah'> & {
  draf: boolean
  versi: number
  e: number[] | null
  j: number[] | null
}

/** The monthly laporan of a desa from a month on, with the totals of their cells, as they stand at one moment. */
export async function readRiwayat(db: Db, kabId: number, desaId: number, dari: Bulan): Promise<RiwayatTerbaca> {
  const { rows } = await sql<BarisRiwayat>`
    select l.unit_id as "unitId", l.bulan, l.tidak_buka is not null as "tidakBuka", l.status = 'draf' as draf, l.versi,
      (select jenis_unit_id from unit u where u.kab_id = ${kabId} and u.unit_id = l.unit_id) as "jenisUnitId", s.e, s.j
    from laporan l
    cross join lateral (
      select json_agg(elemen_id) as e, json_agg(jumlah) as j from isian i
      where i.kab_id = ${kabId} and i.bulan >= ${dari} and i.bulan = l.bulan and i.desa_id = ${desaId}
        and i.unit_id = l.unit_id and i.minggu = 0 and i.pilah_id = 0
    ) s
    where l.kab_id = ${kabId} and l.desa_id = ${desaId} and l.bulan >= ${dari} and l.minggu = 0
    order by l.bulan, l.unit_id`.execute(db)
  const versi = new Map<Bulan, number>()
  for (const l of rows) versi.set(l.bulan, (versi.get(l.bulan) ?? 0) + l.versi)
  const laporan = rows
    .filter((l) => !l.draf)
    .map(({ unitId, jenisUnitId, bulan, tidakBuka, e, j }) => {
      const jumlah = new Map((e ?? []).map((id, i) => [id, j?.[i] ?? 0]))
      return { unitId, jenisUnitId, bulan, tidakBuka, jumlah }
    })
  return { laporan, versi }
}

/** A finding over history as it is stored. */
export type TemuanRiwayatBaru = {
  readonly bulan: Bulan
  readonly unitId: number
  readonly aturan: string
  readonly keparahan: string
  readonly elemen: readonly string[]
  readonly kiri: number
  readonly kanan: number
}

type Tulisan = {
  readonly kabId: number
  readonly desaId: number
  readonly dari: Bulan
  readonly temuan: readonly TemuanRiwayatBaru[]
  readonly pada: Date
  /** Whether what stands no longer was corrected; not so where the rules are others now. */
  readonly diperbaiki: boolean
}

/**
 * Makes the findings over history of a desa from a month on those given, and says how many rows changed. One whose own
 * count stands keeps its klarifikasi, also where what it is compared with has moved; another count asks anew.
 */
export async function writeTemuanRiwayat(trx: Db, tulisan: Tulisan): Promise<number> {
  const { kabId, desaId, dari, temuan, pada, diperbaiki } = tulisan
  const { rows } = await sql<{ banyak: number }>`
    with baru as materialized (
      select * from jsonb_to_recordset(${JSON.stringify(temuan)}::jsonb) b(bulan int, "unitId" int, aturan text,
        keparahan text, elemen text[], kiri int, kanan int)
    ), hilang as (
      delete from temuan t
      where t.kab_id = ${kabId} and t.desa_id = ${desaId} and t.bulan >= ${dari} and t.asal = 'riwayat'
        and not exists (select from baru b where b.bulan = t.bulan and b."unitId" = t.unit_id and b.aturan = t.aturan)
      returning t.*
    ), lalu as (${keepDiperbaiki(sql`hilang where ${diperbaiki}`, sql`${pada}::timestamptz`)}), kini as (
      insert into temuan as t (kab_id, desa_id, bulan, unit_id, minggu, aturan, keparahan, elemen, kiri, kanan, pada, asal)
      select ${kabId}, ${desaId}, bulan, "unitId", 0, aturan, keparahan, elemen, kiri, kanan, ${pada}::timestamptz, 'riwayat'
      from baru
      on conflict (kab_id, desa_id, bulan, unit_id, minggu, aturan) do update set keparahan = excluded.keparahan,
        elemen = excluded.elemen, kiri = excluded.kiri, kanan = excluded.kanan,
        penjelasan = case when t.kiri = excluded.kiri then t.penjelasan end,
        dijelaskan_pada = case when t.kiri = excluded.kiri then t.dijelaskan_pada end,
        dijelaskan_oleh = case when t.kiri = excluded.kiri then t.dijelaskan_oleh end,
        pada = case when t.kiri = excluded.kiri then t.pada else excluded.pada end
      where (t.keparahan, t.elemen, t.kiri, t.kanan)
        is distinct from (excluded.keparahan, excluded.elemen, excluded.kiri, excluded.kanan)
      returning 1
    )
    select ((select count(*) from hilang) + (select count(*) from kini))::int as banyak`.execute(trx)
  return rows[0]?.banyak ?? 0
}

/** Notes up to where a desa's months have been asked about. */
export async function markDiperiksa(
  trx: Db,
  { kabId, desaId }: { kabId: number; desaId: number },
  { versi, cap }: { readonly versi: ReadonlyMap<Bulan, number>; readonly cap: string },
): Promise<void> {
  await sql`
    insert into mutu_diperiksa (kab_id, desa_id, bulan, versi, aturan)
    select ${kabId}, ${desaId}, b.bulan, b.versi, ${cap}
    from unnest(${tulisLarik([...versi.keys()])}::int[], ${tulisLarik([...versi.values()])}::bigint[]) b(bulan, versi)
    on conflict (kab_id, desa_id, bulan) do update set versi = excluded.versi, aturan = excluded.aturan`.execute(trx)
}

// Any constant will do, as long as nothing else locks on it.
const KUNCI_MUTU = 350_714

/** Whether this transaction is the one that asks in this kabupaten now; another process that does goes on instead. */
export async function tryMutu(trx: Db, kabId: number): Promise<boolean> {
  const { rows } = await sql<{ dapat: boolean }>`
    select pg_try_advisory_xact_lock(${KUNCI_MUTU}, ${kabId}) as dapat`.execute(trx)
  return rows[0]?.dapat ?? false
}

/** Whether the rules by which a desa was asked last are other ones than these. */
export async function isAturanLain(db: Db, kabId: number, desaId: number, cap: string): Promise<boolean> {
  const { rows } = await sql<{ lain: boolean }>`
    select exists (select from mutu_diperiksa where kab_id = ${kabId} and desa_id = ${desaId} and aturan <> ${cap}) as lain`.execute(
    db,
  )
  return rows[0]?.lain ?? false
}

/** The findings over history of a desa as they are stored. */
export async function listTemuanRiwayat(db: Db, kabId: number, desaId: number): Promise<TemuanRiwayatBaru[]> {
  const { rows } = await sql<TemuanRiwayatBaru>`
    select bulan, unit_id as "unitId", aturan, keparahan, elemen, kiri, kanan from temuan
    where kab_id = ${kabId} and desa_id = ${desaId} and asal = 'riwayat' and bulan >= ${SEJAK_SEMULA}
    order by bulan, unit_id, aturan`.execute(db)
  return rows
}
