/** What the engine needs for one indikator: counts and sasaran, nothing judged. Every function takes its scope. */
import { type RawBuilder, sql } from 'kysely'
import type { Db } from '#db/connection.ts'
import type { BarisLapor, BarisSasaran, IsianUnit, UnitHidup, WajibLapor } from '#domain/bahan.ts'
import type { Bulan } from '#domain/bulan.ts'
import type { Dasar } from '#domain/indikator.ts'
import { type BarisRekap, type KemasanRekap, kemasRekap } from '#domain/isi-rekap.ts'
import { type CakupanWilayah, dalamCakupan } from '#domain/izin.ts'
import type { Kampanye } from '#domain/periode.ts'
import type { BarisTarget } from '#domain/target.ts'

/** The desa a question is about, within what its asker may see. */
export type Lingkup = {
  readonly kabId: number
  readonly cakupan: CakupanWilayah
  /** 'semua' spares the database a list that names every desa of the kabupaten. */
  readonly desaId: readonly number[] | 'semua'
}

export type Rentang = { readonly dari: Bulan; readonly sampai: Bulan }

/** Of a query's desa those that its asker may see. */
export function syaratDesa({ cakupan, desaId }: Lingkup): RawBuilder<unknown> {
  if (desaId === 'semua')
    return cakupan.jenis === 'semua' ? sql`true` : sql`desa_id = any(${[...cakupan.desaId]}::int[])`
  return sql`desa_id = any(${[...dalamCakupan(cakupan, desaId)]}::int[])`
}

const syaratStatus = ({ cakupan }: Lingkup): RawBuilder<unknown> =>
  cakupan.hanyaSah ? sql`status in ('tervalidasi', 'terkunci')` : sql`status <> 'draf'`

/** Totals of rekap by desa, month, elemen and source. */
export async function listRekap(
  db: Db,
  lingkup: Lingkup,
  { elemenId, dari, sampai }: Rentang & { readonly elemenId: readonly number[] },
): Promise<readonly KemasanRekap[]> {
  if (elemenId.length === 0) return []
  if (lingkup.cakupan.hanyaSah) return listRekapSah(db, lingkup, { elemenId, dari, sampai })
  // Packed by month, elemen and source: a row each would cost more to carry than to read.
  const { rows } = await sql<KemasanRekap>`
    select bulan, elemen_id as "elemenId", sumber,
      json_agg(desa_id) as "desaId", json_agg(jumlah) as jumlah, json_agg(unit) as unit
    from rekap
    where kab_id = ${lingkup.kabId} and elemen_id = any(${[...elemenId]}::smallint[])
      and bulan between ${dari} and ${sampai} and pilah_id = 0 and ${syaratDesa(lingkup)}
    group by bulan, elemen_id, sumber
    order by bulan, elemen_id, sumber`.execute(db)
  return rows
}

/** The same of validated laporan alone; what no validated laporan speaks of has no row. */
async function listRekapSah(
  db: Db,
  lingkup: Lingkup,
  { elemenId, dari, sampai }: Rentang & { readonly elemenId: readonly number[] },
): Promise<readonly KemasanRekap[]> {
  const { rows } = await sql<BarisRekap>`
    select r.desa_id as "desaId", r.bulan, r.elemen_id as "elemenId", r.sumber, r.jumlah_valid as jumlah,
      cardinality(l.tervalidasi) as unit
    from (select * from rekap where kab_id = ${lingkup.kabId} and elemen_id = any(${[...elemenId]}::smallint[])
      and bulan between ${dari} and ${sampai} and pilah_id = 0 and ${syaratDesa(lingkup)}) r
    join elemen e using (elemen_id)
    join rekap_lapor l on l.kab_id = r.kab_id and l.kelompok_id = e.kelompok_id and l.bulan = r.bulan
      and l.desa_id = r.desa_id and l.sumber = r.sumber and cardinality(l.tervalidasi) > 0
    order by r.bulan, r.elemen_id, r.sumber, r.desa_id`.execute(db)
  return kemasRekap(rows)
}

/** Which units reported a group; `kelompokId` 'semua' for counts of laporan themselves. */
export async function listLapor(
  db: Db,
  lingkup: Lingkup,
  { kelompokId, dari, sampai }: Rentang & { readonly kelompokId: readonly number[] | 'semua' },
): Promise<readonly BarisLapor[]> {
  const kelompok = kelompokId === 'semua' ? sql`true` : sql`kelompok_id = any(${[...kelompokId]}::smallint[])`
  const [unit, kurang] = lingkup.cakupan.hanyaSah ? [sql`tervalidasi`, sql`'{}'::int[]`] : [sql`unit`, sql`unit_kurang`]
  // Packed by month, group and source, each desa as `desa:unit,unit:unit`: a row with two arrays each costs five times this.
  const { rows } = await sql<KemasanLapor>`
    select bulan, kelompok_id as "kelompokId", sumber, string_agg(
      desa_id || ':' || array_to_string(${unit}, ',') || ':' || array_to_string(${kurang}, ','), ';') as desa
    from rekap_lapor
    where kab_id = ${lingkup.kabId} and ${kelompok} and bulan between ${dari} and ${sampai} and ${syaratDesa(lingkup)}
    group by bulan, kelompok_id, sumber
    order by bulan, kelompok_id, sumber`.execute(db)
  const nomor = bacaNomor()
  return rows.flatMap((kemasan) => bukaLapor(kemasan, nomor))
}

type KemasanLapor = Pick<BarisLapor, 'bulan' | 'kelompokId' | 'sumber'> & { readonly desa: string }

/** Walks the text instead of splitting it: of the ten thousand entries of a kabupaten's year nothing is left over. */
function bukaLapor(
  { bulan, kelompokId, sumber, desa }: KemasanLapor,
  nomor: (teks: string) => readonly number[],
): BarisLapor[] {
  const baris: BarisLapor[] = []
  for (let awal = 0; awal < desa.length; ) {
    const unit = desa.indexOf(':', awal) + 1
    const kurang = desa.indexOf(':', unit) + 1
    const titikKoma = desa.indexOf(';', kurang)
    const akhir = titikKoma === -1 ? desa.length : titikKoma
    const desaId = Number(desa.slice(awal, unit - 1))
    const isi = { unit: nomor(desa.slice(unit, kurang - 1)), unitKurang: nomor(desa.slice(kurang, akhir)) }
    baris.push({ desaId, bulan, kelompokId, sumber, ...isi })
    awal = akhir + 1
  }
  return baris
}

/** Reads '12,13'. The same units report month after month, so most lists have been read before. */
function bacaNomor(): (teks: string) => readonly number[] {
  const dibaca = new Map<string, readonly number[]>([['', []]])
  return (teks) => {
    const ada = dibaca.get(teks)
    if (ada) return ada
    const baru = teks.split(',').map(Number)
    dibaca.set(teks, baru)
    return baru
  }
}

/** Which (unit, desa) pairs owe a group, within the unit's own lifetime. */
export async function listWajib(
  db: Db,
  lingkup: Lingkup,
  kelompokId: readonly number[] | 'semua',
): Promise<readonly WajibLapor[]> {
  const kelompok = kelompokId === 'semua' ? sql`true` : sql`kelompok_id = any(${[...kelompokId]}::smallint[])`
  // Packed by unit, which owes its groups from one month on, as a rule. Not joined: without statistics that takes seconds.
  const wajib = sql<Pick<WajibLapor, 'desaId' | 'unitId' | 'mulai' | 'akhir'> & { kelompok: string }>`
    select desa_id as "desaId", unit_id as "unitId", mulai, akhir,
      string_agg(kelompok_id::text, ',' order by kelompok_id) as kelompok
    from wajib_lapor
    where kab_id = ${lingkup.kabId} and ${kelompok} and ${syaratDesa(lingkup)}
    group by desa_id, unit_id, mulai, akhir
    order by desa_id, unit_id, mulai`
  const [{ rows }, unit] = await Promise.all([wajib.execute(db), petaUnit(db, lingkup.kabId)])
  const nomor = bacaNomor()
  return rows.flatMap((w) => {
    const u = unit.get(w.unitId)
    if (!u) return []
    const masa = { mulai: Math.max(w.mulai, u.mulai), akhir: terdahulu(w.akhir, u.akhir) }
    const siapa = { desaId: w.desaId, unitId: w.unitId, sumber: u.jenis_unit_id }
    return nomor(w.kelompok).map((id) => ({ ...siapa, kelompokId: id, ...masa }))
  })
}

const terdahulu = (a: Bulan | null, b: Bulan | null): Bulan | null => (a === null ? b : b === null ? a : Math.min(a, b))

async function petaUnit(db: Db, kabId: number) {
  const kolom = ['unit_id', 'jenis_unit_id', 'mulai', 'akhir'] as const
  const unit = await db.selectFrom('unit').select(kolom).where('kab_id', '=', kabId).execute()
  return new Map(unit.map((u) => [u.unit_id, u]))
}

type SasaranDiminta = {
  readonly jenis: readonly string[]
  /** Absent: both. */
  readonly dasar?: Dasar
  readonly dari: number
  readonly sampai: number
}

/** Sasaran of some kinds, both years of a comparison. */
export async function listSasaran(
  db: Db,
  lingkup: Lingkup,
  { jenis, dasar, dari, sampai }: SasaranDiminta,
): Promise<readonly (BarisSasaran & { readonly dokumen: string | null })[]> {
  if (jenis.length === 0) return []
  const { rows } = await sql<BarisSasaran & { dokumen: string | null }>`
    select desa_id as "desaId", tahun, j.kode as jenis, dasar, mulai, jumlah, dokumen
    from sasaran join jenis_sasaran j using (jenis_sasaran_id)
    where kab_id = ${lingkup.kabId} and j.kode = any(${[...jenis]}::text[])
      and tahun between ${dari} and ${sampai} and ${syaratDesa(lingkup)}
      and ${dasar === undefined ? sql`true` : sql`dasar = ${dasar}`}
    order by desa_id, mulai`.execute(db)
  return rows
}

/** Units of some kinds with the desa they stand in, a row for each time where one went from desa to desa. */
export async function listUnitHidup(db: Db, lingkup: Lingkup, jenis: readonly string[]): Promise<readonly UnitHidup[]> {
  if (jenis.length === 0) return []
  const { rows } = await sql<UnitHidup>`
    select desa_id as "desaId", unit_id as "unitId", jenis, mulai, akhir
    from (
      select coalesce(d.desa_id, u.desa_id) as desa_id, unit_id, j.kode as jenis, greatest(u.mulai, d.mulai) as mulai,
        least(u.akhir, d.berikut - case when d.berikut % 100 = 1 then 89 else 1 end) as akhir
      from unit u
      join jenis_unit j using (jenis_unit_id)
      left join (
        select kab_id, unit_id, desa_id, mulai, lead(mulai) over (partition by unit_id order by mulai) as berikut
        from unit_desa where kab_id = ${lingkup.kabId}) d using (kab_id, unit_id)
      where kab_id = ${lingkup.kabId} and j.kode = any(${[...jenis]}::text[])) u
    where ${syaratDesa(lingkup)}
    order by unit_id, mulai`.execute(db)
  return rows
}

/**
 * Cells of single units, from laporan that were handed in. Nothing is joined: right after an import there are no statistics,
 * and a join may then start over for every row. Drafts, which are few, are a list that is read once.
 */
export async function listIsianUnit(
  db: Db,
  lingkup: Lingkup,
  { elemenId, bulan }: { readonly elemenId: readonly number[]; readonly bulan: readonly Bulan[] },
): Promise<readonly IsianUnit[]> {
  if (elemenId.length === 0 || bulan.length === 0) return []
  const isian = sql<Omit<IsianUnit, 'sumber'>>`
    select desa_id as "desaId", bulan, unit_id as "unitId", elemen_id as "elemenId", sum(jumlah)::int as jumlah
    from isian
    where kab_id = ${lingkup.kabId} and bulan = any(${[...bulan]}::int[])
      and elemen_id = any(${[...elemenId]}::smallint[]) and pilah_id = 0 and ${syaratDesa(lingkup)}
      and (desa_id, bulan, unit_id, minggu) not in (
        select desa_id, bulan, unit_id, minggu from laporan
        where kab_id = ${lingkup.kabId} and not (${syaratStatus(lingkup)}) and bulan = any(${[...bulan]}::int[]))
    group by desa_id, bulan, unit_id, elemen_id
    order by desa_id, bulan, unit_id`
  const [{ rows }, unit] = await Promise.all([isian.execute(db), petaUnit(db, lingkup.kabId)])
  return rows.flatMap((baris) => {
    const sumber = unit.get(baris.unitId)?.jenis_unit_id
    return sumber === undefined ? [] : [{ ...baris, sumber }]
  })
}

/** Targets of some indikator in the years asked for, all levels. */
export async function listTarget(
  db: Db,
  kabId: number,
  {
    indikator,
    dari,
    sampai,
  }: { readonly indikator: readonly string[]; readonly dari: number; readonly sampai: number },
): Promise<readonly (BarisTarget & { readonly tahun: number; readonly indikator: string })[]> {
  const { rows } = await sql<BarisTarget & { tahun: number; indikator: string }>`
    select tahun, indikator_kode as indikator, tingkat, wilayah_id as "wilayahId", persen::float8 as persen, dokumen
    from target
    where kab_id = ${kabId} and indikator_kode = any(${[...indikator]}::text[]) and tahun between ${dari} and ${sampai}
    order by indikator_kode, tahun, tingkat, wilayah_id`.execute(db)
  return rows
}

/** Campaigns of an indikator, oldest first. */
export async function listKampanye(db: Db, kabId: number, indikator: string): Promise<readonly Kampanye[]> {
  const { rows } = await sql<Kampanye>`
    select mulai::text as mulai, selesai::text as selesai from kampanye
    where kab_id = ${kabId} and indikator_kode = ${indikator} order by mulai`.execute(db)
  return rows
}

export type NamaSasaran = { readonly nama: string; readonly namaEn: string | null }

/** Names of the kinds of sasaran, by kode. */
export async function listNamaSasaran(db: Db): Promise<ReadonlyMap<string, NamaSasaran>> {
  const baris = await db
    .selectFrom('jenis_sasaran')
    .select(['kode', 'nama', 'nama_en as namaEn'])
    .orderBy('jenis_sasaran_id')
    .execute()
  return new Map(baris.map(({ kode, ...nama }) => [kode, nama]))
}
