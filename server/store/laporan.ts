// Laporan and their versions: who reported, when, in what stage.
import { sql } from 'kysely'
import type { Db } from '#db/connection.ts'
import type { Bulan } from '#domain/bulan.ts'
import { type BarisIsian, type Isian, kunciSel } from '#domain/isian.ts'
import type { StatusLaporan } from '#domain/penolakan.ts'

/** What makes a laporan this one, within its kabupaten. */
export type KunciLaporan = {
  readonly desaId: number
  readonly bulan: Bulan
  readonly unitId: number
  readonly minggu: number
}

export type UnitLaporan = {
  readonly nama: string
  readonly jenisUnitId: number
  readonly jenis: string
  readonly mulai: Bulan
  readonly akhir: Bulan | null
}

/** A laporan as it stands, with all of its cells. */
export type LaporanSekarang = KunciLaporan & {
  readonly jenisUnitId: number
  readonly versi: number
  readonly status: StatusLaporan
  readonly tidakBuka: string | null
  readonly isian: Isian
}

/** The units of these ids, by id; those that do not exist are missing. */
export async function listUnitLaporan(
  trx: Db,
  kabId: number,
  unitId: readonly number[],
): Promise<ReadonlyMap<number, UnitLaporan>> {
  const { rows } = await sql<UnitLaporan & { unitId: number }>`
    select u.unit_id as "unitId", u.nama, u.jenis_unit_id as "jenisUnitId", j.kode as jenis, u.mulai, u.akhir
    from unit u join jenis_unit j using (jenis_unit_id)
    where u.kab_id = ${kabId} and u.unit_id = any(${unitId}::int[])`.execute(trx)
  return new Map(rows.map((unit) => [unit.unitId, unit]))
}

type BarisSekarang = Omit<LaporanSekarang, 'isian'> & Record<'elemen' | 'pilah' | 'jumlah', number[] | null>

/** Every laporan of these desa in these months, drafts too. */
export async function listLaporan(
  trx: Db,
  kabId: number,
  { desaId, bulan }: { desaId: readonly number[]; bulan: readonly Bulan[] },
): Promise<LaporanSekarang[]> {
  // Subqueries that name their row keep to the indexes even where a young table has no statistics yet; the month as a
  // value is what picks the partition.
  const { rows } = await sql<BarisSekarang>`
    select l.desa_id as "desaId", l.bulan, l.unit_id as "unitId", l.minggu, l.versi, l.status,
      l.tidak_buka as "tidakBuka", s.elemen, s.pilah, s.jumlah,
      (select jenis_unit_id from unit u where u.kab_id = ${kabId} and u.unit_id = l.unit_id) as "jenisUnitId"
    from laporan l
    cross join lateral (
      select array_agg(elemen_id) as elemen, array_agg(pilah_id) as pilah, array_agg(jumlah) as jumlah
      from isian i
      where i.kab_id = ${kabId} and i.bulan = any(${bulan}::int[]) and i.bulan = l.bulan and i.desa_id = l.desa_id
        and i.unit_id = l.unit_id and i.minggu = l.minggu
    ) s
    where l.kab_id = ${kabId} and l.bulan = any(${bulan}::int[]) and l.desa_id = any(${desaId}::int[])
    order by l.desa_id, l.bulan, l.unit_id, l.minggu`.execute(trx)
  return rows.map(({ elemen, pilah, jumlah, ...laporan }) => ({
    ...laporan,
    isian: new Map((elemen ?? []).map((id, i) => [kunciSel(id, pilah?.[i] ?? 0), jumlah?.[i] ?? 0])),
  }))
}

export type LaporanBaru = KunciLaporan & {
  readonly versi: number
  readonly status: StatusLaporan
  readonly tidakBuka: string | null
  readonly alasan: string | null
  readonly baris: readonly BarisIsian[]
}

/** Who writes, when, and by which import. */
export type Pencatat = { readonly oleh: string; readonly pada: Date; readonly imporId: number | null }

/**
 * Saves a new version of each laporan, with all of its cells. When it was first sent is kept, until undoing an import
 * makes it a draft again.
 */
export async function saveVersi(
  trx: Db,
  kabId: number,
  laporan: readonly LaporanBaru[],
  { oleh, pada, imporId }: Pencatat,
): Promise<void> {
  await sql`
    with baru as (
      select * from unnest(${laporan.map((l) => l.desaId)}::int[], ${laporan.map((l) => l.bulan)}::int[],
        ${laporan.map((l) => l.unitId)}::int[], ${laporan.map((l) => l.minggu)}::smallint[],
        ${laporan.map((l) => l.versi)}::int[], ${laporan.map((l) => l.status)}::text[],
        ${laporan.map((l) => l.tidakBuka)}::text[], ${laporan.map((l) => l.alasan)}::text[],
        ${laporan.map((l) => JSON.stringify(l.baris))}::text[])
        b(desa_id, bulan, unit_id, minggu, versi, status, tidak_buka, alasan, isi)
    ), kini as (
      insert into laporan as l (kab_id, desa_id, bulan, unit_id, minggu, versi, status, tidak_buka, terkirim_pada,
        diubah_pada)
      select ${kabId}, desa_id, bulan, unit_id, minggu, versi, status, tidak_buka,
        case when status <> 'draf' then ${pada}::timestamptz end, ${pada} from baru
      on conflict (kab_id, desa_id, bulan, unit_id, minggu) do update set versi = excluded.versi,
        status = excluded.status, tidak_buka = excluded.tidak_buka, diubah_pada = excluded.diubah_pada,
        terkirim_pada = case when excluded.status <> 'draf' then coalesce(l.terkirim_pada, excluded.terkirim_pada) end
    )
    insert into laporan_versi (kab_id, desa_id, bulan, unit_id, minggu, versi, status, tidak_buka, isi, oleh, alasan,
      impor_id, pada)
    select ${kabId}, desa_id, bulan, unit_id, minggu, versi, status, tidak_buka, isi::jsonb, ${oleh}, alasan,
      ${imporId}::int, ${pada}::timestamptz from baru`.execute(trx)
}

export type VersiLaporan = {
  readonly versi: number
  readonly status: StatusLaporan
  readonly tidakBuka: string | null
  readonly isi: readonly BarisIsian[]
  readonly oleh: string
  readonly alasan: string | null
  readonly pada: Date
}

/** One version as it was kept; null where it never was. */
export async function findVersi(
  db: Db,
  kabId: number,
  kunci: KunciLaporan,
  versi: number,
): Promise<VersiLaporan | null> {
  const { rows } = await sql<VersiLaporan>`
    select versi, status, tidak_buka as "tidakBuka", isi, oleh, alasan, pada from laporan_versi
    where kab_id = ${kabId} and desa_id = ${kunci.desaId} and bulan = ${kunci.bulan} and unit_id = ${kunci.unitId}
      and minggu = ${kunci.minggu} and versi = ${versi}`.execute(db)
  return rows[0] ?? null
}

/** The groups that a unit owes for a desa in a month. */
export async function listWajib(db: Db, kabId: number, { unitId, desaId, bulan }: KunciLaporan): Promise<number[]> {
  const { rows } = await sql<{ kelompokId: number }>`
    select distinct kelompok_id as "kelompokId" from wajib_lapor
    where kab_id = ${kabId} and unit_id = ${unitId} and desa_id = ${desaId}
      and mulai <= ${bulan} and (akhir is null or akhir >= ${bulan})
    order by kelompok_id`.execute(db)
  return rows.map(({ kelompokId }) => kelompokId)
}
