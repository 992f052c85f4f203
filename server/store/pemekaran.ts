// A desa that splits or merges: its parts, and the units that go to another desa.
import { sql } from 'kysely'
import type { Db } from '#db/connection.ts'
import { type Bulan, SEJAK_SEMULA } from '#domain/bulan.ts'

export type BagianBaru = {
  readonly kode: string
  readonly nama: string
  readonly jenis: 'desa' | 'kelurahan'
}

export type TempatBagian = {
  readonly asalDesaId: number
  readonly mulai: Bulan
  readonly kecamatanId: number
  readonly puskesmasId: number | null
}

/** Adds a part of a desa, under the kecamatan and puskesmas given; answers its number. */
export async function insertBagian(
  db: Db,
  kabId: number,
  { kode, nama, jenis }: BagianBaru,
  { asalDesaId, mulai, kecamatanId, puskesmasId }: TempatBagian,
): Promise<number> {
  const { desa_id } = await db
    .insertInto('desa')
    .values({ kab_id: kabId, mulai })
    .returning('desa_id')
    .executeTakeFirstOrThrow()
  const kunci = { kab_id: kabId, desa_id, mulai }
  await db
    .insertInto('desa_identitas')
    .values({ ...kunci, kode, nama, jenis })
    .execute()
  await db
    .insertInto('desa_kecamatan')
    .values({ ...kunci, kecamatan_id: kecamatanId })
    .execute()
  if (puskesmasId !== null) {
    await db
      .insertInto('desa_puskesmas')
      .values({ ...kunci, unit_id: puskesmasId })
      .execute()
  }
  await savePemekaran(db, kabId, { desaId: desa_id, asalDesaId, mulai })
  return desa_id
}

/** Dates the beginning of a desa that was listed before anybody recorded that it split off: it was never there earlier. */
export async function beginDesa(db: Db, kabId: number, desaId: number, mulai: Bulan): Promise<void> {
  for (const tabel of ['desa', 'desa_identitas', 'desa_kecamatan', 'desa_puskesmas', 'wajib_lapor'] as const) {
    await sql`
      update ${sql.table(tabel)} set mulai = ${mulai}
      where kab_id = ${kabId} and desa_id = ${desaId} and mulai < ${mulai}`.execute(db)
  }
}

/** Whether anything was reported for a desa before a month. */
export async function hasLaporanSebelum(db: Db, kabId: number, desaId: number, bulan: Bulan): Promise<boolean> {
  const { rows } = await sql<{ ada: boolean }>`
    select exists (
      select from laporan where kab_id = ${kabId} and desa_id = ${desaId} and bulan < ${bulan}) as ada`.execute(db)
  return rows[0]?.ada ?? false
}

/** Records that a desa is a part of another (or of itself, where it goes on); one that is on record stays. */
export async function savePemekaran(
  db: Db,
  kabId: number,
  { desaId, asalDesaId, mulai }: { readonly desaId: number; readonly asalDesaId: number; readonly mulai: Bulan },
): Promise<void> {
  await db
    .insertInto('pemekaran')
    .values({ kab_id: kabId, desa_id: desaId, asal_desa_id: asalDesaId, mulai })
    .onConflict((oc) => oc.columns(['kab_id', 'desa_id', 'asal_desa_id', 'mulai']).doNothing())
    .execute()
}

/** Ends a desa, and what is due from anybody for it, after its last month. */
export async function endDesa(db: Db, kabId: number, desaId: number, akhir: Bulan): Promise<void> {
  await db.updateTable('desa').set({ akhir }).where('kab_id', '=', kabId).where('desa_id', '=', desaId).execute()
  await sql`delete from wajib_lapor where kab_id = ${kabId} and desa_id = ${desaId} and mulai > ${akhir}`.execute(db)
  await sql`
    update wajib_lapor set akhir = ${akhir}
    where kab_id = ${kabId} and desa_id = ${desaId} and (akhir is null or akhir > ${akhir})`.execute(db)
}

/** Ends a unit after its last month. */
export async function endUnit(db: Db, kabId: number, unitId: number, akhir: Bulan): Promise<void> {
  await db.updateTable('unit').set({ akhir }).where('kab_id', '=', kabId).where('unit_id', '=', unitId).execute()
}

export type UnitInduk = {
  readonly unitId: number
  readonly kode: string
  readonly nama: string
  readonly jenisUnitId: number
  /** Whether it stands in the desa, and does not only report for it. */
  readonly berada: boolean
  /** Since when it stands where it stands: later than the month asked for, where it is still on its way. */
  readonly sejak: Bulan
}

/** Units that stand in a desa in a month or owe laporan for it then, puskesmas left out. */
export async function listUnitInduk(
  db: Db,
  kabId: number,
  { desaId, bulan, jenisPuskesmas }: { desaId: number; bulan: Bulan; jenisPuskesmas: number },
): Promise<UnitInduk[]> {
  const { rows } = await sql<UnitInduk>`
    select unit_id as "unitId", kode, nama, jenis_unit_id as "jenisUnitId", desa_id is not distinct from ${desaId} as berada,
      coalesce((select max(t.mulai) from unit_desa t where t.kab_id = u.kab_id and t.unit_id = u.unit_id), u.mulai)::int as sejak
    from unit u
    where kab_id = ${kabId} and jenis_unit_id <> ${jenisPuskesmas} and (akhir is null or akhir >= ${bulan})
      and (desa_id = ${desaId} or exists (
        select from wajib_lapor w where w.kab_id = u.kab_id and w.unit_id = u.unit_id and w.desa_id = ${desaId}
          and (w.akhir is null or w.akhir >= ${bulan})))
    order by jenis_unit_id, kode`.execute(db)
  return rows
}

export type Peralihan = {
  readonly unitId: number
  readonly dari: number
  readonly mulai: Bulan
}

/**
 * What a unit owes for one desa it owes for another too, from a month on, unless it does already; `unitBaru` where another
 * unit takes it over.
 */
export async function copyWajib(
  db: Db,
  kabId: number,
  { unitId, dari, mulai, ke, unitBaru = unitId }: Peralihan & { readonly ke: number; readonly unitBaru?: number },
): Promise<void> {
  await sql`
    insert into wajib_lapor (kab_id, unit_id, desa_id, kelompok_id, mulai, akhir)
    select kab_id, ${unitBaru}::int, ${ke}::int, kelompok_id, greatest(mulai, ${mulai}), akhir from wajib_lapor
    where kab_id = ${kabId} and unit_id = ${unitId} and desa_id = ${dari} and (akhir is null or akhir >= ${mulai})
      and not exists (
        select from wajib_lapor ada
        where ada.kab_id = wajib_lapor.kab_id and ada.unit_id = ${unitBaru} and ada.desa_id = ${ke}
          and ada.kelompok_id = wajib_lapor.kelompok_id and (ada.akhir is null or ada.akhir >= ${mulai}))
    on conflict do nothing`.execute(db)
}

/** Ends what a unit owes for a desa before a month. */
export async function endWajib(db: Db, kabId: number, { unitId, dari, mulai }: Peralihan): Promise<void> {
  await sql`
    delete from wajib_lapor
    where kab_id = ${kabId} and unit_id = ${unitId} and desa_id = ${dari} and mulai >= ${mulai}`.execute(db)
  await sql`
    update wajib_lapor set akhir = ${mulai} - case when ${mulai} % 100 = 1 then 89 else 1 end
    where kab_id = ${kabId} and unit_id = ${unitId} and desa_id = ${dari} and (akhir is null or akhir >= ${mulai})
  `.execute(db)
}

/** Puts a unit into another desa from a month on, and keeps where it stood before. */
export async function moveUnit(
  db: Db,
  kabId: number,
  { unitId, dari, mulai, ke }: Peralihan & { readonly ke: number },
): Promise<void> {
  await sql`
    insert into unit_desa (kab_id, unit_id, mulai, desa_id)
    values (${kabId}, ${unitId}, ${SEJAK_SEMULA}, ${dari}) on conflict do nothing`.execute(db)
  await sql`
    insert into unit_desa (kab_id, unit_id, mulai, desa_id) values (${kabId}, ${unitId}, ${mulai}, ${ke})
    on conflict (kab_id, unit_id, mulai) do update set desa_id = excluded.desa_id`.execute(db)
  await db.updateTable('unit').set({ desa_id: ke }).where('kab_id', '=', kabId).where('unit_id', '=', unitId).execute()
}

export type SasaranAsal = {
  readonly desaId: number
  readonly jenisId: number
  readonly tahun: number
  readonly dasar: 'proyeksi' | 'riil'
  readonly mulai: Bulan
  readonly jumlah: number
}

/** What some desa have on record as sasaran from a year on. */
export async function listSasaranDari(
  db: Db,
  kabId: number,
  { desaId, tahun }: { readonly desaId: readonly number[]; readonly tahun: number },
): Promise<SasaranAsal[]> {
  const { rows } = await sql<SasaranAsal>`
    select desa_id as "desaId", jenis_sasaran_id as "jenisId", tahun, dasar, mulai, jumlah from sasaran
    where kab_id = ${kabId} and desa_id = any(${[...desaId]}::int[]) and tahun >= ${tahun}
    order by tahun, jenis_sasaran_id, dasar, mulai, desa_id`.execute(db)
  return rows
}

/** How many laporan of desa are in from a month on, drafts left out. */
export async function countLaporanDesa(
  db: Db,
  kabId: number,
  { desaId, mulai }: { readonly desaId: readonly number[]; readonly mulai: Bulan },
): Promise<number> {
  const { rows } = await sql<{ banyak: number }>`
    select count(*)::int as banyak from laporan
    where kab_id = ${kabId} and desa_id = any(${[...desaId]}::int[]) and bulan >= ${mulai} and status <> 'draf'
  `.execute(db)
  return rows[0]?.banyak ?? 0
}

/** How many roles of people, not yet ended, are bound to desa. */
export async function countTugasDesa(db: Db, kabId: number, desaId: readonly number[]): Promise<number> {
  const { rows } = await sql<{ banyak: number }>`
    select count(distinct p.penugasan_id)::int as banyak
    from penugasan_tempat t join penugasan p using (penugasan_id)
    where t.jenis = 'desa' and t.kab_id = ${kabId} and t.tempat_id = any(${[...desaId]}::int[]) and p.akhir is null
  `.execute(db)
  return rows[0]?.banyak ?? 0
}

/** Whoever answers for one desa in a month answers for another from then on. */
export async function copyPenanggungJawab(
  db: Db,
  kabId: number,
  { dari, ke, mulai }: { readonly dari: number; readonly ke: number; readonly mulai: Bulan },
): Promise<void> {
  await sql`
    insert into penanggung_jawab (kab_id, desa_id, mulai, unit_id, jabatan, nama)
    select kab_id, ${ke}::int, ${mulai}::int, unit_id, jabatan, nama from penanggung_jawab
    where kab_id = ${kabId} and desa_id = ${dari} and mulai <= ${mulai} order by mulai desc limit 1
    on conflict do nothing`.execute(db)
}
