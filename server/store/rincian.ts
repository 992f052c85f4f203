/** The laporan behind a figure, unit by unit: for the panel that takes a number apart and for kelengkapan. */
import { sql } from 'kysely'
import type { Db } from '#db/connection.ts'
import type { Bulan } from '#domain/bulan.ts'
import { dalamCakupan } from '#domain/izin.ts'
import type { Lingkup } from './angka.ts'
import { namaTempat } from './pindah-desa.ts'

export type UnitWajib = {
  readonly unitId: number
  readonly kode: string
  readonly nama: string
  readonly jenis: string
  readonly sumber: number
}

export type LaporanRingkas = {
  readonly desaId: number
  readonly unitId: number
  readonly bulan: Bulan
  readonly status: string
  readonly versi: number
  readonly terkirimPada: Date | null
  readonly diubahPada: Date
}

const desaArray = ({ cakupan, desaId }: Lingkup & { desaId: readonly number[] }) => [...dalamCakupan(cakupan, desaId)]

/** Units by number. */
export async function listUnit(
  db: Db,
  kabId: number,
  unitId: readonly number[],
): Promise<ReadonlyMap<number, UnitWajib>> {
  const { rows } = await sql<UnitWajib>`
    select unit_id as "unitId", u.kode, u.nama, j.kode as jenis, jenis_unit_id as sumber
    from unit u join jenis_unit j using (jenis_unit_id)
    where kab_id = ${kabId} and unit_id = any(${[...unitId]}::int[]) order by unit_id`.execute(db)
  return new Map(rows.map((u) => [u.unitId, u]))
}

/** Laporan of some desa in some months, drafts left out; of weekly ones the latest of the month. */
export async function listLaporanRingkas(
  db: Db,
  lingkup: Lingkup & { readonly desaId: readonly number[] },
  { dari, sampai }: { readonly dari: Bulan; readonly sampai: Bulan },
): Promise<readonly LaporanRingkas[]> {
  const { rows } = await sql<LaporanRingkas>`
    select distinct on (desa_id, bulan, unit_id) desa_id as "desaId", unit_id as "unitId", bulan, status, versi,
      terkirim_pada as "terkirimPada", diubah_pada as "diubahPada"
    from laporan
    where kab_id = ${lingkup.kabId} and desa_id = any(${desaArray(lingkup)}::int[])
      and bulan between ${dari} and ${sampai} and status <> 'draf'
    order by desa_id, bulan, unit_id, diubah_pada desc`.execute(db)
  return rows
}

/** Where a unit `u` stood in a month. */
const desaUnit = (bulan: Bulan) => sql`coalesce((
  select t.desa_id from unit_desa t where t.kab_id = u.kab_id and t.unit_id = u.unit_id and t.mulai <= ${bulan}
  order by t.mulai desc limit 1), u.desa_id)`

export type UnitDesa = {
  readonly unitId: number
  readonly kode: string
  readonly nama: string
  readonly jenis: string
  readonly dusun: string | null
  readonly strata: string | null
}

/** Units that stand in the desa in a month, and those that report for it, by kind and name. */
export async function listUnitDesa(
  db: Db,
  lingkup: Lingkup & { readonly desaId: readonly number[] },
  { unitId, bulan }: { readonly unitId: readonly number[]; readonly bulan: Bulan },
): Promise<readonly UnitDesa[]> {
  const { rows } = await sql<UnitDesa>`
    select unit_id as "unitId", u.kode, u.nama, j.kode as jenis, dusun, strata
    from unit u join jenis_unit j using (jenis_unit_id)
    where kab_id = ${lingkup.kabId} and mulai <= ${bulan} and (akhir is null or akhir >= ${bulan})
      and (unit_id = any(${[...unitId]}::int[]) or ${desaUnit(bulan)} = any(${desaArray(lingkup)}::int[]))
    order by j.urutan, u.nama, unit_id`.execute(db)
  return rows
}

/** Who answers for a desa in a month; undefined: the puskesmas. */
export async function findPenanggungJawab(
  db: Db,
  kabId: number,
  desaId: number,
  bulan: Bulan,
): Promise<{ nama: string | null; jabatan: string; unit: string } | undefined> {
  const { rows } = await sql<{ nama: string | null; jabatan: string; unit: string }>`
    select p.nama, p.jabatan, ${namaTempat} as unit from penanggung_jawab p join unit u using (kab_id, unit_id)
    where kab_id = ${kabId} and p.desa_id = ${desaId} and p.mulai <= ${bulan}
    order by p.mulai desc limit 1`.execute(db)
  return rows[0]
}

export type JenisSasaran = {
  readonly kode: string
  readonly nama: string
  readonly namaEn: string | null
  /** Whether it is the base of sensitive indikator only: then it points at few people itself. */
  readonly sensitif: boolean
}

/** The closed list of kinds of sasaran, in its order. */
export async function listJenisSasaran(db: Db): Promise<readonly JenisSasaran[]> {
  const { rows } = await sql<JenisSasaran>`
    select j.kode, j.nama, j.nama_en as "namaEn", coalesce((
      select bool_and(i.sensitif) from suku s
      join indikator i on i.kode = s.indikator_kode and i.berlaku_dari = s.berlaku_dari
      where s.sumber = 'sasaran' and s.rujukan = j.kode), false) as sensitif
    from jenis_sasaran j order by j.jenis_sasaran_id`.execute(db)
  return rows
}

export type UnitTempat = {
  readonly unitId: number
  readonly kode: string
  readonly nama: string
  readonly jenis: string
  readonly ragam: string | null
  readonly kodeDesa: string | null
  readonly dusun: string | null
  readonly rw: string | null
  readonly strata: string | null
  readonly lintang: number | null
  readonly bujur: number | null
}

/** Units of some kinds that exist in a month, with the code of the desa they stand in, by kind and name. */
export async function listUnitTempat(
  db: Db,
  kabId: number,
  { jenis, bulan }: { readonly jenis: readonly string[]; readonly bulan: Bulan },
): Promise<readonly UnitTempat[]> {
  const { rows } = await sql<UnitTempat>`
    select u.unit_id as "unitId", u.kode, u.nama, j.kode as jenis, u.ragam, u.dusun, u.rw, u.strata, u.lintang, u.bujur,
      (select i.kode from desa_identitas i where i.kab_id = u.kab_id and i.desa_id = ${desaUnit(bulan)} and i.mulai <= ${bulan}
        order by i.mulai desc limit 1) as "kodeDesa"
    from unit u join jenis_unit j using (jenis_unit_id)
    where u.kab_id = ${kabId} and j.kode = any(${[...jenis]}::text[])
      and u.mulai <= ${bulan} and (u.akhir is null or u.akhir >= ${bulan})
    order by j.urutan, u.nama, u.kode`.execute(db)
  return rows
}
