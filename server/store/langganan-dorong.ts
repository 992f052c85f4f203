// Devices that may be told of notifikasi, and the key by which push services know this installation.
import { sql } from 'kysely'
import type { Db } from '#db/connection.ts'

export type Langganan = {
  readonly langgananId: number
  /** The address at the browser's push service; whoever knows it and our key can send there. */
  readonly titik: string
  readonly kunciUmum: string
  readonly rahasia: string
  readonly peramban: string
  readonly dibuatPada: Date
}

/** A person's devices, the newest first. */
export async function listLangganan(db: Db, penggunaId: number): Promise<Langganan[]> {
  const { rows } = await sql<Langganan>`
    select langganan_id as "langgananId", titik, kunci_umum as "kunciUmum", rahasia, peramban, dibuat_pada as "dibuatPada"
    from langganan_dorong where pengguna_id = ${penggunaId} order by langganan_id desc`.execute(db)
  return rows
}

export type LanggananBaru = Omit<Langganan, 'langgananId' | 'dibuatPada'> & {
  readonly penggunaId: number
  readonly sesiId: number | null
  readonly pada: Date
}

const TERBANYAK = 10

/** Keeps a device as this person's, whoever's it was before; of too many the oldest go. false: it was theirs already. */
export async function saveLangganan(db: Db, baru: LanggananBaru): Promise<boolean> {
  const { penggunaId, titik, kunciUmum, rahasia, peramban, sesiId, pada } = baru
  const { rows } = await sql<{ lama: number | null }>`
    select pengguna_id as lama from langganan_dorong where titik = ${titik} for update`.execute(db)
  await sql`
    insert into langganan_dorong (pengguna_id, titik, kunci_umum, rahasia, peramban, sesi_id, dibuat_pada)
    values (${penggunaId}, ${titik}, ${kunciUmum}, ${rahasia}, ${peramban}, ${sesiId}, ${pada})
    on conflict (titik) do update set pengguna_id = excluded.pengguna_id, kunci_umum = excluded.kunci_umum,
      rahasia = excluded.rahasia, peramban = excluded.peramban, sesi_id = excluded.sesi_id`.execute(db)
  await sql`
    delete from langganan_dorong where pengguna_id = ${penggunaId} and langganan_id not in (
      select langganan_id from langganan_dorong where pengguna_id = ${penggunaId} order by langganan_id desc
      limit ${TERBANYAK})`.execute(db)
  return rows[0]?.lama !== penggunaId
}

/** Whoever knows the address of a device holds the device: it is taken off whosesoever it is. */
export async function deleteTitik(db: Db, titik: string): Promise<number | null> {
  const { rows } = await sql<{ penggunaId: number }>`
    delete from langganan_dorong where titik = ${titik} returning pengguna_id as "penggunaId"`.execute(db)
  return rows[0]?.penggunaId ?? null
}

export async function deleteLangganan(db: Db, penggunaId: number, langgananId: number): Promise<boolean> {
  const { numAffectedRows } = await sql`
    delete from langganan_dorong where pengguna_id = ${penggunaId} and langganan_id = ${langgananId}`.execute(db)
  return numAffectedRows === 1n
}

/** Who signs out of a browser, one of their own, is not told there any more. */
export async function deleteLanggananSesi(db: Db, penggunaId: number, sesiId: number): Promise<void> {
  await sql`delete from langganan_dorong where pengguna_id = ${penggunaId} and sesi_id = ${sesiId}`.execute(db)
}

/** The same of all of a person's browsers. */
export async function deleteLanggananPengguna(db: Db, penggunaId: number): Promise<void> {
  await sql`delete from langganan_dorong where pengguna_id = ${penggunaId}`.execute(db)
}

export type KunciDorongTersimpan = { readonly umum: string; readonly pribadi: Buffer }

/** The key pair that is there; of several processes that make one at once, the first one's. */
export async function ensureKunciDorong(db: Db, baru: KunciDorongTersimpan): Promise<KunciDorongTersimpan> {
  await sql`insert into kunci_dorong (umum, pribadi) values (${baru.umum}, ${baru.pribadi}) on conflict do nothing`.execute(
    db,
  )
  const { rows } = await sql<KunciDorongTersimpan>`select umum, pribadi from kunci_dorong`.execute(db)
  return rows[0] ?? baru
}

/** Another key pair; devices that knew the old one are lost. */
export async function replaceKunciDorong(db: Db, baru: KunciDorongTersimpan): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await sql`update kunci_dorong set umum = ${baru.umum}, pribadi = ${baru.pribadi}`.execute(trx)
    await sql`delete from langganan_dorong`.execute(trx)
  })
}
