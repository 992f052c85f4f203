// What is due to be told outside the program: events, who is told of them and when, and the messages that tell it.
import { sql } from 'kysely'
import type { Db } from '#db/connection.ts'
import type { JenisPeristiwa, Saluran } from '#domain/kabar.ts'
import type { Perihal, TingkatNaik } from '#domain/notifikasi.ts'
import { tulisLarik } from './bagian.ts'

/** Notes what happened to notifikasi, in the transaction that makes it happen. */
export async function insertPeristiwa(
  trx: Db,
  kabId: number,
  {
    jenis,
    notifikasiId,
    pada,
  }: { readonly jenis: JenisPeristiwa; readonly notifikasiId: readonly number[]; pada: Date },
): Promise<void> {
  if (notifikasiId.length === 0) return
  await sql`
    insert into kabar_peristiwa (kab_id, notifikasi_id, jenis, pada)
    select ${kabId}::int, n, ${jenis}, ${pada}::timestamptz from unnest(${tulisLarik(notifikasiId)}::int[]) n`.execute(
    trx,
  )
}

/** What happened, with the notifikasi as it stands now. */
export type Peristiwa = {
  readonly peristiwaId: number
  readonly notifikasiId: number
  readonly jenis: JenisPeristiwa
  readonly desaId: number
  readonly perihal: Perihal
  readonly indikator: string
  readonly dinaikkan: TingkatNaik
  /** Whether it still calls for attention. */
  readonly bersuara: boolean
}

const PERISTIWA = sql`e.peristiwa_id as "peristiwaId", e.notifikasi_id as "notifikasiId", e.jenis, n.desa_id as "desaId",
  n.perihal, n.indikator_kode as indikator, n.dinaikkan, n.ditutup_pada is null and n.tenang_sejak is null as bersuara`

/** Events whose readers are not decided yet, locked: another process leaves them. */
export async function takePeristiwa(trx: Db, kabId: number, banyak: number): Promise<Peristiwa[]> {
  const { rows } = await sql<Peristiwa>`
    select ${PERISTIWA} from kabar_peristiwa e join notifikasi n using (kab_id, notifikasi_id)
    where kab_id = ${kabId} and e.disebar_pada is null
    order by e.peristiwa_id limit ${banyak} for update of e skip locked`.execute(trx)
  return rows
}

export type ButirBaru = {
  readonly peristiwaId: number
  readonly penggunaId: number
  readonly saluran: Saluran
  readonly jatuhPada: Date
}

/** Decides who is told of these events, and when; nobody is told twice of one. */
export async function sebarPeristiwa(
  trx: Db,
  kabId: number,
  {
    peristiwaId,
    butir,
    pada,
  }: { readonly peristiwaId: readonly number[]; readonly butir: readonly ButirBaru[]; pada: Date },
): Promise<void> {
  await sql`
    insert into kabar_butir (kab_id, peristiwa_id, pengguna_id, saluran, jatuh_pada)
    select ${kabId}::int, b."peristiwaId", b."penggunaId", b.saluran, b."jatuhPada"
    from jsonb_to_recordset(${JSON.stringify(butir)}::jsonb) b("peristiwaId" int, "penggunaId" int, saluran text,
      "jatuhPada" timestamptz)
    on conflict do nothing`.execute(trx)
  await sql`
    update kabar_peristiwa set disebar_pada = ${pada}
    where kab_id = ${kabId} and peristiwa_id = any(${tulisLarik(peristiwaId)}::int[])`.execute(trx)
}

// Any constant will do, as long as nothing else locks on it.
const KUNCI_SUSUN = 35_072

/**
 * Puts what is due of each person and channel into one message. One process at a time, so that a day's digest is one message;
 * from here on its number never changes.
 */
export async function susunKabar(db: Db, pada: Date): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const { rows } = await sql<{ dapat: boolean }>`
      select pg_try_advisory_xact_lock(${KUNCI_SUSUN}, 0) as dapat`.execute(trx)
    if (!rows[0]?.dapat) return
    await sql`
      with baru as (
        insert into kabar (kab_id, kabar_id, pengguna_id, saluran, coba_pada, dibuat_pada)
        select kab_id, gen_random_uuid(), pengguna_id, saluran, ${pada}::timestamptz, ${pada}::timestamptz
        from (select distinct kab_id, pengguna_id, saluran from kabar_butir
          where kabar_id is null and jatuh_pada <= ${pada}) d
        returning kab_id, kabar_id, pengguna_id, saluran)
      update kabar_butir b set kabar_id = n.kabar_id from baru n
      where b.kab_id = n.kab_id and b.pengguna_id = n.pengguna_id and b.saluran = n.saluran
        and b.kabar_id is null and b.jatuh_pada <= ${pada}`.execute(trx)
  })
}

export type Kabar = {
  readonly kabId: number
  readonly kabarId: string
  readonly penggunaId: number
  readonly saluran: Saluran
  readonly percobaan: number
  /** Devices that have it already. */
  readonly sampaiDi: readonly number[]
}

/** The message that has waited longest, locked until the transaction ends: no other process sends it meanwhile. */
export async function takeKabar(trx: Db, pada: Date): Promise<Kabar | undefined> {
  const { rows } = await sql<Kabar>`
    select kab_id as "kabId", kabar_id as "kabarId", pengguna_id as "penggunaId", saluran, percobaan, sampai_di as "sampaiDi"
    from kabar where status = 'menunggu' and coba_pada <= ${pada}
    order by coba_pada, kab_id, kabar_id limit 1 for update skip locked`.execute(trx)
  return rows[0]
}

/** The events that a message tells of. */
export async function listPeristiwaKabar(db: Db, { kabId, kabarId }: Pick<Kabar, 'kabId' | 'kabarId'>) {
  const { rows } = await sql<Peristiwa>`
    select ${PERISTIWA}
    from kabar_butir b join kabar_peristiwa e using (kab_id, peristiwa_id) join notifikasi n using (kab_id, notifikasi_id)
    where kab_id = ${kabId} and b.kabar_id = ${kabarId} order by e.peristiwa_id`.execute(db)
  return rows
}

export type AkhirKabar = {
  readonly status: 'menunggu' | 'terkirim' | 'gagal' | 'gugur'
  readonly percobaan: number
  readonly cobaPada: Date
  readonly sebab: string
  readonly sampaiDi: readonly number[]
  readonly pada: Date
}

/** What became of a message. */
export async function saveKabar(trx: Db, { kabId, kabarId }: Pick<Kabar, 'kabId' | 'kabarId'>, akhir: AkhirKabar) {
  const { status, percobaan, cobaPada, sebab, sampaiDi, pada } = akhir
  await sql`
    update kabar set status = ${status}, percobaan = ${percobaan}, coba_pada = ${cobaPada}, sebab = ${sebab},
      sampai_di = ${tulisLarik(sampaiDi)}::int[], selesai_pada = ${status === 'menunggu' ? null : pada}::timestamptz
    where kab_id = ${kabId} and kabar_id = ${kabarId}`.execute(trx)
}

/** What waits for its hour goes at this one instead; null: it is not told at all. */
export async function retimeButir(
  trx: Db,
  {
    penggunaId,
    saluran,
    kabId,
    jatuhPada,
  }: Omit<ButirBaru, 'peristiwaId' | 'jatuhPada'> & {
    readonly kabId: number | null
    readonly jatuhPada: Date | null
  },
): Promise<void> {
  const milik = sql`pengguna_id = ${penggunaId} and saluran = ${saluran} and kabar_id is null
    and (${kabId}::int is null or kab_id = ${kabId})`
  if (jatuhPada) await sql`update kabar_butir set jatuh_pada = ${jatuhPada} where ${milik}`.execute(trx)
  else await sql`delete from kabar_butir where ${milik}`.execute(trx)
}

/** Whose kabupaten have something that waits for this person. */
export async function listKabMenunggu(db: Db, penggunaId: number): Promise<number[]> {
  const { rows } = await sql<{ kabId: number }>`
    select distinct kab_id as "kabId" from kabar_butir where pengguna_id = ${penggunaId} and kabar_id is null
    order by 1`.execute(db)
  return rows.map(({ kabId }) => kabId)
}

export type KeadaanKabar = {
  readonly saluran: Saluran
  /** Messages that wait, of them those that have failed before, and since when the oldest waits. */
  readonly menunggu: number
  readonly tertunda: number
  readonly tertuaPada: Date | null
  /** What is gathered for a later hour. */
  readonly terkumpul: number
  readonly terkirimPada: Date | null
  readonly terkirim: number
  readonly gagal: number
}

export type KabarGagal = {
  readonly saluran: Saluran
  readonly status: 'menunggu' | 'gagal'
  readonly namaPengguna: string
  readonly percobaan: number
  readonly sebab: string
  readonly pada: Date
}

/** How the channels do: what waits, and what became of the messages since a moment. */
export async function readKeadaanKabar(db: Db, sejak: Date): Promise<KeadaanKabar[]> {
  const { rows } = await sql<KeadaanKabar>`
    select s.saluran, (count(*) filter (where k.status = 'menunggu'))::int as menunggu,
      (count(*) filter (where k.status = 'menunggu' and k.percobaan > 0))::int as tertunda,
      min(k.dibuat_pada) filter (where k.status = 'menunggu') as "tertuaPada",
      (select count(*)::int from kabar_butir b where b.kabar_id is null and b.saluran = s.saluran) as terkumpul,
      (select max(selesai_pada) from kabar where saluran = s.saluran and status = 'terkirim') as "terkirimPada",
      (count(*) filter (where k.status = 'terkirim' and k.selesai_pada >= ${sejak}))::int as terkirim,
      (count(*) filter (where k.status = 'gagal' and k.selesai_pada >= ${sejak}))::int as gagal
    from unnest(array['surel', 'dorong']) with ordinality s(saluran, urutan) left join kabar k on k.saluran = s.saluran
    group by s.saluran, s.urutan order by s.urutan`.execute(db)
  return rows
}

/** The latest that failed, for good or so far. */
export async function listKabarGagal(db: Db, banyak: number): Promise<KabarGagal[]> {
  const { rows } = await sql<KabarGagal>`
    select saluran, status, nama_pengguna as "namaPengguna", percobaan, sebab, coalesce(selesai_pada, coba_pada) as pada
    from kabar join pengguna using (pengguna_id)
    where status = 'gagal' or (status = 'menunggu' and percobaan > 0)
    order by coalesce(selesai_pada, coba_pada) desc, kab_id, kabar_id limit ${banyak}`.execute(db)
  return rows
}

/** Removes messages that are over, and events of which nothing waits any more. */
export async function clearKabar(db: Db, sebelum: Date): Promise<void> {
  await sql`delete from kabar where selesai_pada < ${sebelum}`.execute(db)
  await sql`
    delete from kabar_peristiwa e where e.disebar_pada < ${sebelum}
      and not exists (select from kabar_butir b where b.kab_id = e.kab_id and b.peristiwa_id = e.peristiwa_id)`.execute(
    db,
  )
}
