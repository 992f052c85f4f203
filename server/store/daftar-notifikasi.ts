/** Notifications as lists show them: with their next plan, their visits, and whether they are late. */
import { type RawBuilder, sql } from 'kysely'
import type { Db } from '#db/connection.ts'
import type { Bulan } from '#domain/bulan.ts'
import { type CakupanWilayah, dalamCakupan } from '#domain/izin.ts'
import type {
  Alasan,
  AngkaNotifikasi,
  HasilNotifikasi,
  Perihal,
  TahapNotifikasi,
  TingkatNaik,
} from '#domain/notifikasi.ts'
import { HARI_TANDA_BAHAYA, type JenisRencana, type Lajur, type SebabTerlambat } from '#domain/tindak-lanjut.ts'

/** Which notifications a reader may have before them, on a day of the kabupaten. */
export type LingkupNotifikasi = {
  readonly kabId: number
  readonly cakupan: CakupanWilayah
  readonly desaId: readonly number[]
  /** The only indikator that this reader is told of one by one, and no other matter than laporan; null: all. */
  readonly hanya: readonly string[] | null
  readonly hariIni: string
}

export type NotifikasiTerdaftar = {
  readonly nomor: number
  readonly versi: number
  readonly desaId: number
  readonly perihal: Perihal
  readonly indikator: string
  readonly unit: { readonly kode: string; readonly nama: string }
  readonly alasan: readonly Alasan[]
  readonly angka: AngkaNotifikasi
  readonly bulanMulai: Bulan
  readonly bulan: Bulan
  readonly munculPada: Date
  readonly tahap: TahapNotifikasi
  readonly lajur: Lajur
  readonly tenangSejak: Date | null
  readonly tenangBulan: Bulan | null
  readonly ditutupPada: Date | null
  readonly hasil: HasilNotifikasi | null
  readonly dinaikkan: TingkatNaik
  readonly terlambat: readonly SebabTerlambat[]
  readonly rencana: { readonly jenis: JenisRencana; readonly pelaksana: string; readonly tenggat: string } | null
  readonly kunjungan: number
}

const LAJUR_SQL = sql<Lajur>`case when n.tahap <> 'ditutup' and n.tenang_sejak is not null then 'tenang' else n.tahap end`

/** Open plans and danger signs that wait, each held against today; nothing is late once it is closed. */
const terlambat = (hariIni: string): RawBuilder<readonly SebabTerlambat[]> => sql`case when n.tahap = 'ditutup'
  then array[]::text[] else array_remove(array[
    case when exists (select from rencana_tindak r where r.kab_id = n.kab_id and r.notifikasi_id = n.notifikasi_id
      and r.selesai_pada is null and r.dibatalkan_pada is null and r.tenggat < ${hariIni}::date) then 'rencana' end,
    case when exists (select from kunjungan_rumah k where k.kab_id = n.kab_id and k.notifikasi_id = n.notifikasi_id
      and k.temuan = 'tanda-bahaya' and k.ditemukan > 0 and k.ditindaklanjuti_pada is null and k.dibatalkan_pada is null
      and k.tanggal + ${HARI_TANDA_BAHAYA}::int < ${hariIni}::date) then 'tanda-bahaya' end,
    case when n.dinaikkan > 0 and n.tahap in ('baru', 'diterima') and n.tenang_sejak is null then 'dinaikkan' end],
    null) end`

/** Closed ones leave the board after a quarter; a page of their own lane holds all. */
const HARI_DITUTUP = 92

const milik = ({ kabId, cakupan, desaId, hanya }: LingkupNotifikasi) => sql`n.kab_id = ${kabId}
  and n.desa_id = any(${[...dalamCakupan(cakupan, desaId)]}::int[])
  ${hanya === null ? sql`` : sql`and (n.perihal = 'laporan' or n.indikator_kode = any(${[...hanya]}::text[]))`}`

const kolom = (hariIni: string) => sql`n.notifikasi_id as nomor, n.versi, n.desa_id as "desaId", n.perihal,
  n.indikator_kode as indikator, json_build_object('kode', u.kode, 'nama', u.nama) as unit, n.alasan, n.angka,
  n.bulan_mulai as "bulanMulai", n.bulan, n.muncul_pada as "munculPada", n.tahap, ${LAJUR_SQL} as lajur,
  n.tenang_sejak as "tenangSejak", n.tenang_bulan as "tenangBulan", n.ditutup_pada as "ditutupPada", n.hasil, n.dinaikkan,
  ${terlambat(hariIni)} as terlambat,
  (select json_build_object('jenis', r.jenis, 'pelaksana', r.pelaksana, 'tenggat', r.tenggat) from rencana_tindak r
    where r.kab_id = n.kab_id and r.notifikasi_id = n.notifikasi_id and r.selesai_pada is null
      and r.dibatalkan_pada is null order by r.tenggat, r.rencana_id limit 1) as rencana,
  (select count(*)::int from kunjungan_rumah k where k.kab_id = n.kab_id and k.notifikasi_id = n.notifikasi_id
    and k.dibatalkan_pada is null) as kunjungan`

export type SaringNotifikasi = {
  readonly indikator?: string | undefined
  readonly lajur?: Lajur | undefined
  readonly saring?: 'semua' | 'terlambat' | 'dinaikkan'
}

type Halaman = { readonly perLajur: number } | { readonly dari: number; readonly banyak: number }

/** The first of every lane, or a page of one, the most urgent first: late, raised, then by persons short. */
export async function listNotifikasiTerdaftar(
  db: Db,
  lingkup: LingkupNotifikasi,
  { indikator, lajur, saring = 'semua', ...halaman }: SaringNotifikasi & Halaman,
): Promise<readonly NotifikasiTerdaftar[]> {
  const potong =
    'dari' in halaman
      ? { dari: halaman.dari, sampai: halaman.dari + halaman.banyak }
      : { dari: 0, sampai: halaman.perLajur }
  const { rows } = await sql<NotifikasiTerdaftar>`
    with semua as (
      select ${kolom(lingkup.hariIni)}, (n.angka->>'selisih')::numeric as selisih
      from notifikasi n join unit u using (kab_id, unit_id)
      where ${milik(lingkup)}
        ${indikator ? sql`and n.indikator_kode = ${indikator}` : sql``}
        ${lajur ? sql`and ${LAJUR_SQL} = ${lajur}` : sql`and (n.ditutup_pada is null or n.ditutup_pada > ${lingkup.hariIni}::date - ${HARI_DITUTUP}::int)`}
    ), urut as (
      select *, row_number() over (partition by lajur order by case when lajur = 'ditutup' then "ditutupPada" end desc nulls last,
        cardinality(terlambat) > 0 desc, dinaikkan desc, selisih desc nulls last, "munculPada", nomor) as ke
      from semua
      ${saring === 'terlambat' ? sql`where cardinality(terlambat) > 0` : saring === 'dinaikkan' ? sql`where dinaikkan > 0 and tahap <> 'ditutup'` : sql``}
    )
    select * from urut where ke > ${potong.dari} and ke <= ${potong.sampai} order by lajur, ke`.execute(db)
  return rows
}

/** One of them; undefined where there is none in this scope. */
export async function findNotifikasiTerdaftar(
  db: Db,
  { kabId, nomor, hariIni }: { readonly kabId: number; readonly nomor: number; readonly hariIni: string },
): Promise<NotifikasiTerdaftar | undefined> {
  const { rows } = await sql<NotifikasiTerdaftar>`
    select ${kolom(hariIni)} from notifikasi n join unit u using (kab_id, unit_id)
    where n.kab_id = ${kabId} and n.notifikasi_id = ${nomor}`.execute(db)
  return rows[0]
}

/** Those of these numbers that are there, by desa. */
export async function listNotifikasiNomor(
  db: Db,
  { kabId, nomor, hariIni }: { readonly kabId: number; readonly nomor: readonly number[]; readonly hariIni: string },
): Promise<readonly NotifikasiTerdaftar[]> {
  const { rows } = await sql<NotifikasiTerdaftar>`
    select ${kolom(hariIni)} from notifikasi n join unit u using (kab_id, unit_id)
    where n.kab_id = ${kabId} and n.notifikasi_id = any(${[...nomor]}::int[])
    order by n.desa_id, n.perihal, n.indikator_kode, n.notifikasi_id`.execute(db)
  return rows
}

export type HitungNotifikasi = {
  readonly desaId: number
  readonly indikator: string
  readonly lajur: Lajur
  readonly banyak: number
  readonly terlambat: number
  readonly dinaikkan: number
}

/** How many per desa, indikator and lane; closed ones of the last quarter alone. */
export async function countNotifikasiTerdaftar(
  db: Db,
  lingkup: LingkupNotifikasi,
  { indikator }: Pick<SaringNotifikasi, 'indikator'>,
): Promise<readonly HitungNotifikasi[]> {
  const { rows } = await sql<HitungNotifikasi>`
    select "desaId", indikator, lajur, count(*)::int as banyak,
      (count(*) filter (where cardinality(terlambat) > 0))::int as terlambat,
      (count(*) filter (where dinaikkan > 0 and lajur <> 'ditutup'))::int as dinaikkan
    from (
      select n.desa_id as "desaId", n.indikator_kode as indikator, ${LAJUR_SQL} as lajur, n.dinaikkan,
        ${terlambat(lingkup.hariIni)} as terlambat
      from notifikasi n
      where ${milik(lingkup)} ${indikator ? sql`and n.indikator_kode = ${indikator}` : sql``}
        and (n.ditutup_pada is null or n.ditutup_pada > ${lingkup.hariIni}::date - ${HARI_DITUTUP}::int)) s
    group by 1, 2, 3
    order by 1, 2, 3`.execute(db)
  return rows
}

export type NamaAturan = { readonly kode: string; readonly nama: string; readonly namaEn: string }

/** Rules by name: a kabupaten's own in place of the program's of the same kode. */
export async function listNamaAturan(db: Db, kabId: number): Promise<ReadonlyMap<string, NamaAturan>> {
  const { rows } = await sql<NamaAturan>`
    select distinct on (kode) kode, nama, nama_en as "namaEn" from (
      select kode, nama, nama_en, 0 as urut from aturan_notifikasi_kab where kab_id = ${kabId}
      union all select kode, nama, nama_en, 1 from aturan_notifikasi) a
    order by kode, urut`.execute(db)
  return new Map(rows.map((satu) => [satu.kode, satu]))
}
