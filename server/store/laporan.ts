// Laporan and their versions: who reported, when, in what stage.
import { sql } from 'kysely'
import type { Db } from '#db/connection.ts'
import type { Bulan } from '#domain/bulan.ts'
import { type BarisIsian, elemenDari, type Isian, pilahDari } from '#domain/isian.ts'
import { type CakupanWilayah, dalamCakupan } from '#domain/izin.ts'
import type { Giliran, StatusLaporan } from '#domain/penolakan.ts'
import { type Bagian, bagianTulis, tulisLarik, tulisLarikDalam } from './bagian.ts'
import { namaOrang } from './nama-orang.ts'

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
  /** Who speaks in its stead for the desa and month in question. */
  readonly giliran?: Giliran | null
}

/** A laporan as it stands, with all of its cells. */
export type LaporanSekarang = KunciLaporan & {
  readonly jenisUnitId: number
  readonly versi: number
  readonly status: StatusLaporan
  readonly tidakBuka: string | null
  readonly isian: Isian
}

export type LaporanBaru = KunciLaporan & {
  readonly versi: number
  readonly status: StatusLaporan
  readonly tidakBuka: string | null
  readonly alasan: string | null
  readonly isian: Isian
  readonly oleh: string
  readonly pada: Date
  /** Where it was validated since: a second version, with the same cells. */
  readonly sah: Pengesahan | null
}

/** Who says, and when, that a laporan is right as it stands. */
export type Pengesahan = { readonly oleh: string; readonly pada: Date }

/**
 * A new version of each laporan, with all of its cells, or two where it was validated as well. When it was first sent is
 * kept, until undoing an import makes it a draft again.
 */
export function writeVersi(kabId: number, laporan: readonly LaporanBaru[], imporId: number | null): Bagian[] {
  if (laporan.length === 0) return []
  return [
    bagianTulis(sql`versi_baru as (
      select desa_id, bulan, unit_id, minggu, versi, status, tidak_buka, alasan, isi::jsonb as isi, oleh, pada, oleh_sah,
        pada_sah, pada_sah is not null as sah
      from unnest(${tulisLarik(laporan.map((l) => l.desaId))}::int[], ${tulisLarik(laporan.map((l) => l.bulan))}::int[],
        ${tulisLarik(laporan.map((l) => l.unitId))}::int[], ${tulisLarik(laporan.map((l) => l.minggu))}::smallint[],
        ${tulisLarik(laporan.map((l) => l.versi))}::int[], ${laporan.map((l) => l.status)}::text[],
        ${laporan.map((l) => l.tidakBuka)}::text[], ${laporan.map((l) => l.alasan)}::text[],
        ${tulisLarikDalam(laporan.map((l) => tulisIsi(l.isian)))}::text[], ${laporan.map((l) => l.oleh)}::text[],
        ${laporan.map((l) => l.pada)}::timestamptz[], ${laporan.map((l) => l.sah?.oleh ?? null)}::text[],
        ${laporan.map((l) => l.sah?.pada ?? null)}::timestamptz[])
        b(desa_id, bulan, unit_id, minggu, versi, status, tidak_buka, alasan, isi, oleh, pada, oleh_sah, pada_sah)
    )`),
    bagianTulis(sql`laporan_kini as (
      insert into laporan as l (kab_id, desa_id, bulan, unit_id, minggu, versi, status, tidak_buka, terkirim_pada,
        diubah_pada)
      select ${kabId}::int, desa_id, bulan, unit_id, minggu, versi + sah::int,
        case when sah then 'tervalidasi' else status end, tidak_buka, case when status <> 'draf' then pada end,
        coalesce(pada_sah, pada)
      from versi_baru
      on conflict (kab_id, desa_id, bulan, unit_id, minggu) do update set versi = excluded.versi,
        status = excluded.status, tidak_buka = excluded.tidak_buka, diubah_pada = excluded.diubah_pada,
        terkirim_pada = case when excluded.status <> 'draf' then coalesce(l.terkirim_pada, excluded.terkirim_pada) end
    )`),
    bagianTulis(sql`laporan_versi_kini as (
      insert into laporan_versi (kab_id, desa_id, bulan, unit_id, minggu, versi, status, tidak_buka, isi, oleh, alasan,
        impor_id, pada)
      select ${kabId}::int, desa_id, bulan, unit_id, minggu, versi, status, tidak_buka, isi, oleh, alasan,
        ${imporId}::int, pada
      from versi_baru
      union all
      select ${kabId}::int, desa_id, bulan, unit_id, minggu, versi + 1, 'tervalidasi', tidak_buka, isi, oleh_sah, null,
        ${imporId}::int, pada_sah
      from versi_baru where sah
    )`),
  ]
}

/** `BarisIsian[]` as JSON. */
function tulisIsi(isian: Isian): string {
  const urut = [...isian.keys()].sort((a, b) => a - b)
  return `[${urut.map((sel) => `[${elemenDari(sel)},${pilahDari(sel)},${isian.get(sel)}]`).join(',')}]`
}

export type VersiLaporan = {
  readonly versi: number
  readonly status: StatusLaporan
  readonly tidakBuka: string | null
  readonly isi: readonly BarisIsian[]
  /** Their name, or what they sign in as. */
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
    select versi, status, tidak_buka as "tidakBuka", isi, ${namaOrang('v.oleh')} as oleh, alasan, pada
    from laporan_versi v where kab_id = ${kabId} and desa_id = ${kunci.desaId} and bulan = ${kunci.bulan} and unit_id = ${kunci.unitId}
      and minggu = ${kunci.minggu} and versi = ${versi}`.execute(db)
  return rows[0] ?? null
}

export type VersiBertahap = VersiLaporan & {
  /** Name of the file that it came from. */
  readonly berkas: string | null
}

/** Every version of a laporan, the oldest first. */
export async function listVersi(
  db: Db,
  { kabId, cakupan }: { readonly kabId: number; readonly cakupan: CakupanWilayah },
  kunci: KunciLaporan,
): Promise<VersiBertahap[]> {
  const [desaId] = dalamCakupan(cakupan, [kunci.desaId])
  if (desaId === undefined) return []
  const { rows } = await sql<VersiBertahap>`
    select versi, status, tidak_buka as "tidakBuka", isi, ${namaOrang('v.oleh')} as oleh, alasan, pada,
      (select i.nama_berkas from impor i where i.kab_id = v.kab_id and i.impor_id = v.impor_id) as berkas
    from laporan_versi v
    where kab_id = ${kabId} and desa_id = ${desaId} and bulan = ${kunci.bulan} and unit_id = ${kunci.unitId}
      and minggu = ${kunci.minggu}
    order by versi`.execute(db)
  return rows
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
