/** The audit trail: rows are added and read, never changed; their seals stand beside them. */
import { type RawBuilder, sql } from 'kysely'
import type { Db } from '#db/connection.ts'
import type { JejakBaru } from '#domain/jejak.ts'
import { type Bagian, bagianTulis } from './bagian.ts'
import { berlakuPada } from './penugasan.ts'

const nilai = (jejak: JejakBaru): RawBuilder<unknown> => {
  const { aktor, namaPengguna, alamat, tindakan, kabId, objek, sebelum, sesudah, pada } = jejak
  const json = (isi: unknown) => (isi === null || isi === undefined ? null : JSON.stringify(isi))
  return sql`(coalesce(${pada}::timestamptz, clock_timestamp()), ${aktor?.penggunaId ?? null}::int, ${namaPengguna}::text,
    ${aktor?.penugasan.peran ?? null}::text, ${aktor?.penugasan.penugasanId ?? null}::int, ${alamat}::text,
    ${tindakan}::text, ${kabId}::int, ${objek}::text, ${json(sebelum)}::jsonb, ${json(sesudah)}::jsonb)`
}

const KOLOM = sql`jejak (pada, pengguna_id, nama_pengguna, peran, penugasan_id, alamat, tindakan, kab_id, objek, sebelum,
  sesudah)`

/** Adds rows inside the caller's transaction. */
export async function insertJejak(db: Db, jejak: readonly JejakBaru[]): Promise<void> {
  if (jejak.length > 0) await sql`insert into ${KOLOM} values ${sql.join(jejak.map(nilai))}`.execute(db)
}

/** The same as a part of a larger statement. */
export const writeJejak = (jejak: readonly JejakBaru[]): Bagian[] =>
  jejak.length === 0
    ? []
    : [bagianTulis(sql`jejak_kini as (insert into ${KOLOM} values ${sql.join(jejak.map(nilai))})`)]

export type Jejak = {
  readonly jejakId: number
  readonly pada: Date
  readonly penggunaId: number | null
  readonly namaPengguna: string
  readonly peran: string | null
  readonly penugasanId: number | null
  readonly alamat: string
  readonly tindakan: string
  readonly kabId: number | null
  readonly objek: string
  readonly sebelum: unknown
  readonly sesudah: unknown
}

const PILIH = sql`j.jejak_id::int as "jejakId", j.pada, j.pengguna_id as "penggunaId",
  j.nama_pengguna as "namaPengguna", j.peran, j.penugasan_id as "penugasanId", j.alamat, j.tindakan, j.kab_id as "kabId",
  j.objek, j.sebelum, j.sesudah`

export type SaringJejak = {
  /** null: of every kabupaten and of none. */
  readonly kabId: readonly number[] | null
  /** Days, 'YYYY-MM-DD', the last one included, in the zone. */
  readonly dari: string | null
  readonly sampai: string | null
  readonly zona: string
  readonly namaPengguna: string | null
  readonly tindakan: string | null
  readonly objek: string | null
  /** Rows before this one, for the next page. */
  readonly sebelumId: number | null
  readonly banyak: number
}

/**
 * What touched a kabupaten, and what its people did that touches none, such as signing in: in a role of this kabupaten, or,
 * where no role is known (a sign-in that failed), by the name of somebody who held one here at that moment.
 */
const milikKabupaten = (
  kabId: readonly number[],
): RawBuilder<boolean> => sql<boolean>`(j.kab_id = any(${[...kabId]}::int[])
  or j.kab_id is null and exists (
    select from penugasan p join pengguna u on u.pengguna_id = p.pengguna_id
    where exists (select from penugasan_tempat t
        where t.penugasan_id = p.penugasan_id and t.kab_id = any(${[...kabId]}::int[]))
      and (p.penugasan_id = j.penugasan_id or j.penugasan_id is null and u.nama_pengguna = j.nama_pengguna
        and ${berlakuPada(sql`j.pada`)})))`

/** Newest first. */
export async function listJejak(db: Db, saring: SaringJejak): Promise<Jejak[]> {
  const { kabId, dari, sampai, zona, namaPengguna, tindakan, objek, sebelumId, banyak } = saring
  const { rows } = await sql<Jejak>`
    select ${PILIH} from jejak j
    where ${kabId === null ? sql`true` : milikKabupaten(kabId)}
      and (${dari}::date is null or pada >= ${dari}::date::timestamp at time zone ${zona})
      and (${sampai}::date is null or pada < (${sampai}::date + 1)::timestamp at time zone ${zona})
      and (${namaPengguna}::text is null or nama_pengguna = ${namaPengguna})
      and (${tindakan}::text is null or tindakan = ${tindakan})
      and (${objek}::text is null or strpos(lower(objek), lower(${objek})) > 0)
      and (${sebelumId}::bigint is null or jejak_id < ${sebelumId})
    order by jejak_id desc limit ${banyak}`.execute(db)
  return rows
}

/** Kinds of act that occur, for the filter. */
export async function listTindakan(db: Db): Promise<string[]> {
  const { rows } = await sql<{ tindakan: string }>`select distinct tindakan from jejak order by tindakan`.execute(db)
  return rows.map(({ tindakan }) => tindakan)
}

export type Segel = { readonly urutan: number; readonly jejakId: number; readonly hmac: Buffer }

export async function findSegelTerakhir(db: Db): Promise<Segel | undefined> {
  const { rows } = await sql<Segel>`
    select urutan::int as urutan, jejak_id::int as "jejakId", hmac from segel order by urutan desc limit 1`.execute(db)
  return rows[0]
}

/** Only one process seals at a time; false: another one is at it. */
export async function lockSegel(trx: Db): Promise<boolean> {
  const { rows } = await sql<{ boleh: boolean }>`
    select pg_try_advisory_xact_lock(hashtext('segel jejak')) as boleh`.execute(trx)
  return rows[0]?.boleh ?? false
}

// How far behind the newest sealed row one may be that was numbered early and committed late.
const LAMPAU = 100_000

/** Rows without a seal. One that commits after rows with higher numbers is sealed after them: each row once, in any order. */
export async function listBelumSegel(db: Db, banyak: number): Promise<Jejak[]> {
  const { rows } = await sql<Jejak>`
    select ${PILIH} from jejak j
    where not exists (select from segel s where s.jejak_id = j.jejak_id)
      and j.jejak_id > coalesce((select max(jejak_id) from segel), 0) - ${LAMPAU}
    order by j.jejak_id limit ${banyak}`.execute(db)
  return rows
}

export async function insertSegel(trx: Db, segel: readonly Segel[], pada: Date): Promise<void> {
  if (segel.length === 0) return
  await sql`insert into segel (urutan, jejak_id, hmac, disegel_pada)
    select u, j, h, ${pada}::timestamptz from unnest(${segel.map((s) => s.urutan)}::bigint[],
      ${segel.map((s) => s.jejakId)}::bigint[], ${segel.map((s) => s.hmac)}::bytea[]) as baru(u, j, h)`.execute(trx)
}

/** Seals with their rows in the order of the chain, a page of them; a row that is gone is null. */
export async function listSegel(
  db: Db,
  dari: number,
  banyak: number,
): Promise<(Segel & { readonly jejak: Jejak | null })[]> {
  const { rows } = await sql<Omit<Jejak, 'jejakId'> & Segel & { ada: number | null }>`
    select ${PILIH}, s.urutan::int as urutan, s.jejak_id::int as "jejakId", s.hmac, j.jejak_id::int as ada
    from segel s left join jejak j on j.jejak_id = s.jejak_id
    where s.urutan >= ${dari} order by s.urutan limit ${banyak}`.execute(db)
  return rows.map(({ urutan, jejakId, hmac, ada, ...jejak }) => ({
    ...{ urutan, jejakId, hmac },
    jejak: ada === null ? null : { jejakId, ...jejak },
  }))
}

/** Rows older than a moment that have no seal, the first hundred of them. */
export async function listTanpaSegel(db: Db, sebelum: Date): Promise<number[]> {
  const { rows } = await sql<{ jejakId: number }>`
    select j.jejak_id::int as "jejakId" from jejak j
    where pada < ${sebelum} and not exists (select from segel s where s.jejak_id = j.jejak_id)
    order by j.jejak_id limit 100`.execute(db)
  return rows.map(({ jejakId }) => jejakId)
}

/** What the connected role could do to the trail beyond adding and reading: it should be nothing. */
export async function listHakBerlebih(db: Db): Promise<string[]> {
  const { rows } = await sql<{ hak: string }>`
    select hak from (
      select t || ': ' || p as hak from unnest(array['jejak', 'segel']) t, unnest(array['update', 'delete', 'truncate']) p
      where has_table_privilege(current_user, t, p)
      union all
      select 'superuser' from pg_roles where rolname = current_user and rolsuper
      union all
      select 'pemilik tabel ' || tablename from pg_tables
        where schemaname = 'public' and tablename in ('jejak', 'segel') and tableowner = current_user
    ) berlebih order by hak`.execute(db)
  return rows.map(({ hak }) => hak)
}
