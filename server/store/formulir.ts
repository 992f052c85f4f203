/** What forms are made from: how laporan of some units and desa stand, what they were before, which files fed them. */
import { sql } from 'kysely'
import type { Db } from '#db/connection.ts'
import type { Bulan } from '#domain/bulan.ts'
import type { ArtiElemen } from '#domain/formulir.ts'
import { type BarisIsian, type Isian, isianDari } from '#domain/isian.ts'
import { dalamCakupan } from '#domain/izin.ts'
import type { StatusLaporan } from '#domain/penolakan.ts'
import type { Lingkup } from './angka.ts'
import { tulisLarik } from './bagian.ts'
import type { KatalogLaporan } from './katalog-isian.ts'
import type { KunciLaporan } from './laporan.ts'
import { namaOrang } from './nama-orang.ts'

type LingkupDesa = Lingkup & { readonly desaId: readonly number[] }

const desaArray = ({ cakupan, desaId }: LingkupDesa) => tulisLarik(dalamCakupan(cakupan, desaId))

/** Who opened a laporan again and why. */
export type Dibuka = { readonly oleh: string; readonly alasan: string; readonly pada: string }

/** A laporan as it stands, without its cells. */
export type KepalaLaporan = KunciLaporan & {
  readonly jenisUnitId: number
  readonly versi: number
  readonly status: StatusLaporan
  readonly tidakBuka: string | null
  readonly terkirimPada: Date | null
  readonly diubahPada: Date
  /** Their name, or what they sign in as where they have no account (any more). */
  readonly oleh: string
  /** The version before stood higher and had the same cells: somebody asks to look at it again. */
  readonly dibuka: Dibuka | null
  /** Open findings, and those of them that must be explained. */
  readonly temuan: number
  readonly temuanJelaskan: number
  /** Elemen whose total has a value. */
  readonly elemen: readonly number[]
}

export type SaringKepala = {
  readonly bulan: Bulan
  /** Only these stages; drafts among them or not. */
  readonly status: readonly StatusLaporan[]
  readonly unitId?: readonly number[]
  readonly denganTemuan?: boolean
  readonly halaman?: { readonly lewati: number; readonly banyak: number }
}

const TERBUKA = sql`from temuan t where t.kab_id = l.kab_id and t.desa_id = l.desa_id and t.bulan = l.bulan
  and t.unit_id = l.unit_id and t.minggu = l.minggu and t.penjelasan is null`

/** The last version if it changed nothing but the stage: sending it again, or lifting it, ends that. */
const dibukaKembali = (kabId: number) => sql`(
  select json_build_object('oleh', ${namaOrang('v.oleh')}, 'alasan', v.alasan, 'pada', v.pada)
  from laporan_versi v
  join laporan_versi s using (kab_id, desa_id, bulan, unit_id, minggu)
  where v.kab_id = ${kabId} and v.desa_id = l."desaId" and v.bulan = l.bulan and v.unit_id = l."unitId"
    and v.minggu = l.minggu and v.versi = l.versi and s.versi = l.versi - 1 and v.alasan is not null
    and s.status in ('terverifikasi', 'tervalidasi', 'terkunci')
    and s.isi = v.isi and s.tidak_buka is not distinct from v.tidak_buka)`

/** Laporan of a month, by desa, kind of unit, name and week. Everything beside them is looked up row by row, by key. */
export async function listKepalaLaporan(db: Db, lingkup: LingkupDesa, saring: SaringKepala): Promise<KepalaLaporan[]> {
  const { bulan, status, unitId, denganTemuan = false, halaman } = saring
  const { rows } = await sql<KepalaLaporan>`
    select l.*, (
        select ${namaOrang('v.oleh')} from laporan_versi v where v.kab_id = ${lingkup.kabId} and v.desa_id = l."desaId"
          and v.bulan = l.bulan and v.unit_id = l."unitId" and v.minggu = l.minggu and v.versi = l.versi
      ) as oleh, case when l.status = 'terkirim' then ${dibukaKembali(lingkup.kabId)} end as dibuka, array(
        select i.elemen_id::int from isian i where i.kab_id = ${lingkup.kabId} and i.bulan = l.bulan
          and i.desa_id = l."desaId" and i.unit_id = l."unitId" and i.minggu = l.minggu and i.pilah_id = 0
      ) as elemen
    from (
      select l.desa_id as "desaId", l.bulan, l.unit_id as "unitId", l.minggu, u.jenis_unit_id as "jenisUnitId",
        l.versi, l.status, l.tidak_buka as "tidakBuka", l.terkirim_pada as "terkirimPada", l.diubah_pada as "diubahPada",
        (select count(*)::int ${TERBUKA}) as temuan,
        (select count(*)::int ${TERBUKA} and t.keparahan = 'jelaskan') as "temuanJelaskan"
      from laporan l
      join unit u on u.kab_id = l.kab_id and u.unit_id = l.unit_id
      join jenis_unit j using (jenis_unit_id)
      join lateral (select kode from desa_identitas d where d.kab_id = l.kab_id and d.desa_id = l.desa_id
        and d.mulai <= l.bulan order by d.mulai desc limit 1) d on true
      where l.kab_id = ${lingkup.kabId} and l.bulan = ${bulan} and l.desa_id = any(${desaArray(lingkup)}::int[])
        and l.status = any(${[...status]}::text[])
        and ${unitId ? sql`l.unit_id = any(${tulisLarik(unitId)}::int[])` : sql`true`}
        and ${denganTemuan ? sql`exists (select ${TERBUKA})` : sql`true`}
      order by d.kode, j.urutan, u.nama, l.unit_id, l.minggu
      ${halaman ? sql`limit ${halaman.banyak} offset ${halaman.lewati}` : sql``}
    ) l`.execute(db)
  return rows
}

export type JumlahTahap = {
  readonly status: StatusLaporan
  readonly banyak: number
  readonly denganTemuan: number
}

/** How many laporan of a month are in each stage. */
export async function countTahap(db: Db, lingkup: LingkupDesa, bulan: Bulan): Promise<JumlahTahap[]> {
  const { rows } = await sql<JumlahTahap>`
    select l.status, count(*)::int as banyak, count(*) filter (where exists (select ${TERBUKA}))::int as "denganTemuan"
    from laporan l
    where l.kab_id = ${lingkup.kabId} and l.bulan = ${bulan} and l.desa_id = any(${desaArray(lingkup)}::int[])
    group by l.status order by l.status`.execute(db)
  return rows
}

export type LaporanBerisi = KunciLaporan & { readonly status: StatusLaporan; readonly isian: Isian }

/** Laporan of some units with all of their cells, drafts among them. */
export async function listLaporanBerisi(
  db: Db,
  lingkup: LingkupDesa,
  { unitId, bulan }: { readonly unitId: readonly number[]; readonly bulan: readonly Bulan[] },
): Promise<LaporanBerisi[]> {
  const { rows } = await sql<KunciLaporan & { status: StatusLaporan; isi: readonly BarisIsian[] | null }>`
    select l.desa_id as "desaId", l.bulan, l.unit_id as "unitId", l.minggu, l.status, (
      select json_agg(json_build_array(i.elemen_id, i.pilah_id, i.jumlah)) from isian i
      where i.kab_id = l.kab_id and i.bulan = l.bulan and i.desa_id = l.desa_id and i.unit_id = l.unit_id
        and i.minggu = l.minggu) as isi
    from laporan l
    where l.kab_id = ${lingkup.kabId} and l.desa_id = any(${desaArray(lingkup)}::int[])
      and l.bulan = any(${tulisLarik(bulan)}::int[]) and l.unit_id = any(${tulisLarik(unitId)}::int[])
    order by l.desa_id, l.bulan, l.unit_id, l.minggu`.execute(db)
  return rows.map(({ isi, ...laporan }) => ({ ...laporan, isian: isianDari(isi ?? []) }))
}

/** Only the year-to-dates of monthly laporan that were sent, month by month. */
export async function listBerjalan(
  db: Db,
  lingkup: LingkupDesa,
  minta: {
    readonly unitId: readonly number[]
    readonly dari: Bulan
    readonly sampai: Bulan
    readonly elemenId: readonly number[]
  },
): Promise<LaporanBerisi[]> {
  if (minta.elemenId.length === 0 || minta.dari > minta.sampai) return []
  const { rows } = await sql<KunciLaporan & { status: StatusLaporan; isi: readonly BarisIsian[] }>`
    select l.desa_id as "desaId", l.bulan, l.unit_id as "unitId", l.minggu, l.status, s.isi
    from laporan l
    cross join lateral (
      select json_agg(json_build_array(i.elemen_id, i.pilah_id, i.jumlah)) as isi from isian i
      where i.kab_id = l.kab_id and i.bulan between ${minta.dari} and ${minta.sampai} and i.bulan = l.bulan
        and i.desa_id = l.desa_id and i.unit_id = l.unit_id and i.minggu = 0 and i.pilah_id = 0
        and i.elemen_id = any(${tulisLarik(minta.elemenId)}::smallint[])) s
    where l.kab_id = ${lingkup.kabId} and l.desa_id = any(${desaArray(lingkup)}::int[])
      and l.bulan between ${minta.dari} and ${minta.sampai} and l.unit_id = any(${tulisLarik(minta.unitId)}::int[])
      and l.minggu = 0 and l.status <> 'draf' and s.isi is not null
    order by l.desa_id, l.bulan, l.unit_id`.execute(db)
  return rows.map(({ isi, ...laporan }) => ({ ...laporan, isian: isianDari(isi) }))
}

export type VersiBerkas = KunciLaporan & {
  readonly versi: number
  readonly isian: Isian
  readonly oleh: string
  readonly pada: Date
  /** Whether a file wrote it, and of which format. */
  readonly dariBerkas: boolean
  readonly format: string | null
}

/** All versions of those laporan that a file ever wrote to, the oldest first. */
export async function listVersiBerkas(
  db: Db,
  lingkup: LingkupDesa,
  minta: { readonly unitId: readonly number[]; readonly dari: Bulan; readonly sampai: Bulan },
): Promise<VersiBerkas[]> {
  const { rows } = await sql<Omit<VersiBerkas, 'isian'> & { isi: readonly BarisIsian[] }>`
    select v.desa_id as "desaId", v.bulan, v.unit_id as "unitId", v.minggu, v.versi, v.isi, v.oleh, v.pada,
      v.impor_id is not null as "dariBerkas",
      (select i.format from impor i where i.kab_id = v.kab_id and i.impor_id = v.impor_id) as format
    from laporan_versi v
    where v.kab_id = ${lingkup.kabId} and v.desa_id = any(${desaArray(lingkup)}::int[])
      and v.bulan between ${minta.dari} and ${minta.sampai} and v.unit_id = any(${tulisLarik(minta.unitId)}::int[])
      and exists (select from laporan_versi b where b.kab_id = v.kab_id and b.desa_id = v.desa_id and b.bulan = v.bulan
        and b.unit_id = v.unit_id and b.minggu = v.minggu and b.impor_id is not null)
    order by v.desa_id, v.bulan, v.unit_id, v.minggu, v.versi`.execute(db)
  return rows.map(({ isi, ...versi }) => ({ ...versi, isian: isianDari(isi) }))
}

const arti = new WeakMap<KatalogLaporan, Promise<ReadonlyMap<number, ArtiElemen & { readonly siklus: string }>>>()

/** What a form says of each elemen, kept as long as the catalogue is. */
export function loadArtiElemen(
  db: Db,
  katalog: KatalogLaporan,
): Promise<ReadonlyMap<number, ArtiElemen & { readonly siklus: string }>> {
  const ada = arti.get(katalog) ?? readArti(db)
  arti.set(katalog, ada)
  ada.catch(() => arti.delete(katalog))
  return ada
}

async function readArti(db: Db): Promise<ReadonlyMap<number, ArtiElemen & { readonly siklus: string }>> {
  const { rows } = await sql<ArtiElemen & { elemenId: number; siklus: string }>`
    select elemen_id as "elemenId", definisi, sekali_per as "sekaliPer", sensitif, siklus
    from elemen join kelompok_isian using (kelompok_id) order by elemen_id`.execute(db)
  return new Map(rows.map(({ elemenId, ...satu }) => [elemenId, satu]))
}
