import { type Insertable, sql, type Updateable } from 'kysely'
import type { Db } from '#db/connection.ts'
import type { Unit as BarisUnit } from '#db/types.ts'
import type { Bulan } from '#domain/bulan.ts'
import { JENIS_UNIT } from '#domain/indikator.ts'

export type Unit = {
  readonly unitId: number
  readonly jenisUnitId: number
  readonly ragam: string | null
  readonly kode: string
  readonly nama: string
  readonly indukUnitId: number | null
  readonly desaId: number | null
  readonly dusun: string | null
  readonly rw: string | null
  readonly nomorRegistrasi: string | null
  readonly strata: string | null
  readonly lintang: number | null
  readonly bujur: number | null
  readonly mulai: Bulan
  readonly akhir: Bulan | null
}

/** Everything of a unit but the number that we give it. */
export type IsiUnit = Omit<Unit, 'unitId'>

/** Every unit of a kabupaten, of every kind and time. */
export async function listUnit(db: Db, kabId: number): Promise<Unit[]> {
  return db
    .selectFrom('unit')
    .select(['unit_id as unitId', 'jenis_unit_id as jenisUnitId', 'ragam', 'kode', 'nama'])
    .select(['induk_unit_id as indukUnitId', 'desa_id as desaId', 'dusun', 'rw', 'nomor_registrasi as nomorRegistrasi'])
    .select(['strata', 'lintang', 'bujur', 'mulai', 'akhir'])
    .where('kab_id', '=', kabId)
    .orderBy('kode')
    .execute()
}

/** Units that ever went from one desa to another. */
export async function listUnitBeralih(db: Db, kabId: number): Promise<ReadonlySet<number>> {
  const rows = await db
    .selectFrom('unit_desa')
    .select('unit_id')
    .distinct()
    .where('kab_id', '=', kabId)
    .orderBy('unit_id')
    .execute()
  return new Set(rows.map(({ unit_id }) => unit_id))
}

/** Adds units and answers their numbers in the same order. */
export async function insertUnit(db: Db, kabId: number, unit: readonly IsiUnit[]): Promise<number[]> {
  const nomor: number[] = []
  // Sixteen columns each; a statement takes 65,535 values.
  for (let i = 0; i < unit.length; i += 2000) {
    const rows = await db
      .insertInto('unit')
      .values(unit.slice(i, i + 2000).map((satu): Insertable<BarisUnit> => ({ kab_id: kabId, ...kolomUnit(satu) })))
      .returning('unit_id')
      .execute()
    nomor.push(...rows.map(({ unit_id }) => unit_id))
  }
  return nomor
}

export async function updateUnit(db: Db, kabId: number, unitId: number, isi: IsiUnit): Promise<void> {
  const baru: Updateable<BarisUnit> = kolomUnit(isi)
  await db.updateTable('unit').set(baru).where('kab_id', '=', kabId).where('unit_id', '=', unitId).execute()
}

const kolomUnit = (isi: IsiUnit) => ({
  jenis_unit_id: isi.jenisUnitId,
  ragam: isi.ragam,
  kode: isi.kode,
  nama: isi.nama,
  induk_unit_id: isi.indukUnitId,
  desa_id: isi.desaId,
  dusun: isi.dusun,
  rw: isi.rw,
  nomor_registrasi: isi.nomorRegistrasi,
  strata: isi.strata,
  lintang: isi.lintang,
  bujur: isi.bujur,
  mulai: isi.mulai,
  akhir: isi.akhir,
})

/** Makes units owe their kind's groups for the desa given, for as long as both exist; pairs that do already stay. */
export async function saveWajibLapor(
  db: Db,
  kabId: number,
  pasangan: readonly { unitId: number; desaId: number }[],
): Promise<void> {
  if (pasangan.length === 0) return
  await sql`
    insert into wajib_lapor (kab_id, unit_id, desa_id, kelompok_id, mulai, akhir)
    select u.kab_id, u.unit_id, p.desa_id, k.kelompok_id, greatest(u.mulai, d.mulai), least(u.akhir, d.akhir)
    from unnest(${pasangan.map(({ unitId }) => unitId)}::int[], ${pasangan.map(({ desaId }) => desaId)}::int[])
      as p (unit_id, desa_id)
    join unit u on u.kab_id = ${kabId} and u.unit_id = p.unit_id
    join desa d on d.kab_id = u.kab_id and d.desa_id = p.desa_id
    join (${kelompokWajib}) k using (jenis_unit_id)
    on conflict (kab_id, desa_id, unit_id, kelompok_id, mulai) do update set akhir = excluded.akhir
    where wajib_lapor.akhir is distinct from excluded.akhir`.execute(db)
}

// The groups that a kind of unit owes: those with a required elemen of it. Elemen "di luar posyandu" are only for those
// who have such people, so a group of nothing else is owed by nobody.
export const kelompokWajib = sql`
  select distinct p.jenis_unit_id, e.kelompok_id
  from elemen e
  join elemen_pelapor p on p.elemen_id = e.elemen_id and p.wajib
  where not exists (select from elemen kembar where kembar.luar_elemen_id = e.elemen_id)`

/** Lets groups be due from a month on only: what is owed of them before that goes. */
export async function startWajib(
  db: Db,
  kabId: number,
  kelompok: readonly { readonly kode: string; readonly mulai: Bulan }[],
): Promise<void> {
  const sejak = sql`
    (select k.kelompok_id, s.mulai
     from unnest(${kelompok.map(({ kode }) => kode)}::text[], ${kelompok.map(({ mulai }) => mulai)}::int[])
       as s (kode, mulai)
     join kelompok_isian k using (kode))`
  await sql`
    delete from wajib_lapor w using ${sejak} s
    where w.kab_id = ${kabId} and w.kelompok_id = s.kelompok_id and w.akhir < s.mulai`.execute(db)
  await sql`
    update wajib_lapor w set mulai = s.mulai from ${sejak} s
    where w.kab_id = ${kabId} and w.kelompok_id = s.kelompok_id and w.mulai < s.mulai`.execute(db)
}

/** Ends what a unit owes for any other desa than its own: for kinds of units that serve only one. */
export async function deleteWajibDesaLain(db: Db, kabId: number, unitId: number, desaId: number): Promise<void> {
  await db
    .deleteFrom('wajib_lapor')
    .where('kab_id', '=', kabId)
    .where('unit_id', '=', unitId)
    .where('desa_id', '!=', desaId)
    .execute()
}

/**
 * Where a desa's recap is due, it is the one laporan due (domain.md 3): what other units owe of its groups goes, and of
 * the puskesmas, of which such a kabupaten has lists and no laporan, everything.
 */
export async function deleteWajibTergantikan(db: Db, kabId: number, jenisRekap: number): Promise<void> {
  await sql`
    delete from wajib_lapor w using unit u
    where w.kab_id = ${kabId} and u.kab_id = w.kab_id and u.unit_id = w.unit_id and u.jenis_unit_id <> ${jenisRekap}
      and exists (
        select from wajib_lapor r join unit ru on ru.kab_id = r.kab_id and ru.unit_id = r.unit_id
        where r.kab_id = w.kab_id and r.desa_id = w.desa_id
          and (r.kelompok_id = w.kelompok_id or u.jenis_unit_id = ${JENIS_UNIT.puskesmas})
          and ru.jenis_unit_id = ${jenisRekap} and r.mulai <= w.mulai
          and (r.akhir is null or r.akhir >= w.akhir))`.execute(db)
}

/** A value that changes whenever what is due changes. */
export async function fingerprintWajib(db: Db, kabId: number): Promise<string> {
  const { rows } = await sql<{ sidik: string }>`
    select count(*) || ':' || coalesce(sum(hashtextextended(
      concat_ws(' ', unit_id, desa_id, kelompok_id, mulai, akhir), 0)), 0) as sidik
    from wajib_lapor where kab_id = ${kabId}`.execute(db)
  return rows[0]?.sidik ?? ''
}

/** Desa that units serve in a month: those they owe a laporan for, and the one they stand in. */
export async function listDesaUnit(
  db: Db,
  kabId: number,
  { unitId, bulan }: { readonly unitId: readonly number[]; readonly bulan: Bulan },
): Promise<ReadonlyMap<number, readonly number[]>> {
  const { rows } = await sql<{ unitId: number; desaId: number[] }>`
    select unit_id as "unitId", array_agg(distinct desa_id order by desa_id) as "desaId" from (
      select unit_id, desa_id, mulai, akhir from wajib_lapor where kab_id = ${kabId}
      union all
      select unit_id, desa_id, mulai, akhir from unit where kab_id = ${kabId} and desa_id is not null
    ) layanan
    where unit_id = any(${[...unitId]}::int[]) and mulai <= ${bulan} and (akhir is null or akhir >= ${bulan})
    group by unit_id order by unit_id`.execute(db)
  return new Map(rows.map((r) => [r.unitId, r.desaId]))
}

/** Every unit with each desa that it stands in or has ever owed a laporan for. */
export async function listLayananUnit(
  db: Db,
  kabId: number,
): Promise<{ readonly unitId: number; readonly desaId: number }[]> {
  const { rows } = await sql<{ unitId: number; desaId: number }>`
    select unit_id as "unitId", desa_id as "desaId" from wajib_lapor where kab_id = ${kabId}
    union
    select unit_id, desa_id from unit where kab_id = ${kabId} and desa_id is not null
    order by 1, 2`.execute(db)
  return rows
}

/** Code of the first desa that a unit serves now; null where it serves none. */
export async function findDesaUnit(db: Db, kabId: number, unitId: number): Promise<string | null> {
  const { rows } = await sql<{ kode: string }>`
    select i.kode from (
      select desa_id from wajib_lapor where kab_id = ${kabId} and unit_id = ${unitId} and akhir is null
      union
      select desa_id from unit where kab_id = ${kabId} and unit_id = ${unitId} and desa_id is not null
    ) layanan
    join lateral (select kode from desa_identitas d where d.kab_id = ${kabId} and d.desa_id = layanan.desa_id
      order by d.mulai desc limit 1) i on true
    order by i.kode limit 1`.execute(db)
  return rows[0]?.kode ?? null
}

export type WajibDesa = { readonly nama: string; readonly banyak: number }

/** How many units owe laporan for each desa in a month, by the desa's code of then. */
export async function countWajibDesa(db: Db, kabId: number, bulan: Bulan): Promise<Map<string, WajibDesa>> {
  const { rows } = await sql<WajibDesa & { kode: string }>`
    select i.kode, i.nama, w.banyak from (
      select desa_id, count(distinct unit_id)::int as banyak from wajib_lapor
      where kab_id = ${kabId} and mulai <= ${bulan} and (akhir is null or akhir >= ${bulan}) group by desa_id) w
    cross join lateral (
      select kode, nama from desa_identitas d where d.kab_id = ${kabId} and d.desa_id = w.desa_id and d.mulai <= ${bulan}
      order by d.mulai desc limit 1) i
    order by i.kode`.execute(db)
  return new Map(rows.map(({ kode, ...satu }) => [kode, satu]))
}

/** Months and counts of what a unit handed in after a month, drafts left out; null: nothing. */
export async function findLaporanSesudah(
  db: Db,
  kabId: number,
  { unitId, bulan }: { readonly unitId: number; readonly bulan: Bulan },
): Promise<{ readonly banyak: number; readonly terakhir: Bulan } | null> {
  const { rows } = await sql<{ banyak: number; terakhir: Bulan | null }>`
    select count(*)::int as banyak, max(bulan)::int as terakhir from laporan
    where kab_id = ${kabId} and unit_id = ${unitId} and bulan > ${bulan} and status <> 'draf'`.execute(db)
  const satu = rows[0]
  return satu && satu.terakhir !== null ? { banyak: satu.banyak, terakhir: satu.terakhir } : null
}

/** Ends what a unit owes for anybody after its last month. */
export async function endWajibUnit(db: Db, kabId: number, unitId: number, akhir: Bulan): Promise<void> {
  await sql`delete from wajib_lapor where kab_id = ${kabId} and unit_id = ${unitId} and mulai > ${akhir}`.execute(db)
  await sql`
    update wajib_lapor set akhir = ${akhir}
    where kab_id = ${kabId} and unit_id = ${unitId} and (akhir is null or akhir > ${akhir})`.execute(db)
}

/** A unit that was closed goes on, and owes again what ended with it, for as long as each desa exists. */
export async function reopenUnit(db: Db, kabId: number, unitId: number, akhir: Bulan): Promise<void> {
  await sql`
    update wajib_lapor w set akhir = d.akhir from desa d
    where w.kab_id = ${kabId} and w.unit_id = ${unitId} and w.akhir = ${akhir}
      and d.kab_id = w.kab_id and d.desa_id = w.desa_id and (d.akhir is null or d.akhir > ${akhir})`.execute(db)
  await sql`update unit set akhir = null where kab_id = ${kabId} and unit_id = ${unitId}`.execute(db)
}

/** Since when a unit stands in each desa; empty where it never changed. */
export async function listUnitDesaSejak(
  db: Db,
  kabId: number,
  unitId: number,
): Promise<{ readonly mulai: Bulan; readonly desaId: number }[]> {
  return db
    .selectFrom('unit_desa')
    .select(['mulai', 'desa_id as desaId'])
    .where('kab_id', '=', kabId)
    .where('unit_id', '=', unitId)
    .orderBy('mulai')
    .execute()
}

export type UnitKelola = {
  readonly unitId: number
  readonly jenis: string
  readonly ragam: string | null
  readonly kode: string
  readonly nama: string
  readonly desaId: number | null
  readonly dusun: string | null
  readonly rw: string | null
  readonly nomorRegistrasi: string | null
  readonly strata: string | null
  readonly lintang: number | null
  readonly bujur: number | null
  readonly mulai: Bulan
  readonly akhir: Bulan | null
  /** Other desa that it owes laporan for in the month. */
  readonly melayani: readonly number[]
  readonly laporanTerakhir: Bulan | null
}

/** Units that stand in a desa in a month, or owe laporan for it, those that have closed included; no puskesmas. */
export async function listUnitKelola(
  db: Db,
  kabId: number,
  { desaId, bulan }: { readonly desaId: number; readonly bulan: Bulan },
): Promise<UnitKelola[]> {
  const { rows } = await sql<UnitKelola>`
    select u.unit_id as "unitId", j.kode as jenis, u.ragam, u.kode, u.nama, t.desa_id as "desaId", u.dusun, u.rw,
      u.nomor_registrasi as "nomorRegistrasi", u.strata, u.lintang, u.bujur, u.mulai::int, u.akhir::int,
      coalesce(w.melayani, '{}') as melayani,
      (select max(bulan)::int from laporan l where l.kab_id = u.kab_id and l.unit_id = u.unit_id and l.status <> 'draf')
        as "laporanTerakhir"
    from unit u join jenis_unit j using (jenis_unit_id)
    cross join lateral (select coalesce((
      select desa_id from unit_desa d where d.kab_id = u.kab_id and d.unit_id = u.unit_id and d.mulai <= ${bulan}
      order by d.mulai desc limit 1), u.desa_id) as desa_id) t
    left join lateral (
      select array_agg(distinct desa_id order by desa_id) as melayani from wajib_lapor w
      where w.kab_id = u.kab_id and w.unit_id = u.unit_id and w.mulai <= ${bulan} and (w.akhir is null or w.akhir >= ${bulan})
    ) w on true
    where u.kab_id = ${kabId} and u.jenis_unit_id <> ${JENIS_UNIT.puskesmas}
      and (t.desa_id = ${desaId} or ${desaId} = any(w.melayani))
    order by j.urutan, u.nama, u.kode`.execute(db)
  return rows
}

/** How many units other than puskesmas stand in each desa in a month. */
export async function countUnitDesa(db: Db, kabId: number, bulan: Bulan): Promise<ReadonlyMap<number, number>> {
  const { rows } = await sql<{ desaId: number; banyak: number }>`
    select t.desa_id as "desaId", count(*)::int as banyak from unit u
    cross join lateral (select coalesce((
      select desa_id from unit_desa d where d.kab_id = u.kab_id and d.unit_id = u.unit_id and d.mulai <= ${bulan}
      order by d.mulai desc limit 1), u.desa_id) as desa_id) t
    where u.kab_id = ${kabId} and u.jenis_unit_id not in (${JENIS_UNIT.puskesmas}, ${JENIS_UNIT['rekap-desa']})
      and u.mulai <= ${bulan} and (u.akhir is null or u.akhir >= ${bulan}) and t.desa_id is not null
    group by t.desa_id order by t.desa_id`.execute(db)
  return new Map(rows.map(({ desaId, banyak }) => [desaId, banyak]))
}
