// Drafts of indikator, which no figure is counted by.
import { sql } from 'kysely'
import type { Db } from '#db/connection.ts'
import type { IsiRancangan } from '#domain/rancangan-indikator.ts'

export type RancanganTersimpan = {
  readonly rancanganId: number
  readonly versi: number
  readonly isi: IsiRancangan
  readonly oleh: string
  readonly pada: Date
  /** When this very version was last tried; null: not yet. */
  readonly dicobaPada: Date | null
}

const KOLOM = sql`rancangan_id as "rancanganId", versi, isi, oleh, pada,
  case when dicoba_versi = versi then dicoba_pada end as "dicobaPada"`

/** All drafts of a kabupaten, the last saved first. */
export async function listRancangan(db: Db, kabId: number): Promise<RancanganTersimpan[]> {
  const { rows } = await sql<RancanganTersimpan>`
    select ${KOLOM} from rancangan_indikator where kab_id = ${kabId} order by pada desc, rancangan_id desc`.execute(db)
  return rows
}

export type KunciRancangan = { readonly kabId: number; readonly rancanganId: number }

export async function findRancangan(
  db: Db,
  { kabId, rancanganId }: KunciRancangan,
): Promise<RancanganTersimpan | undefined> {
  const { rows } = await sql<RancanganTersimpan>`
    select ${KOLOM} from rancangan_indikator where kab_id = ${kabId} and rancangan_id = ${rancanganId}`.execute(db)
  return rows[0]
}

type Simpanan = { readonly isi: IsiRancangan; readonly oleh: string }

/** Keeps a new draft and answers its number. */
export async function insertRancangan(db: Db, kabId: number, { isi, oleh }: Simpanan): Promise<number> {
  const { rows } = await sql<{ rancanganId: number }>`
    insert into rancangan_indikator (kab_id, isi, oleh) values (${kabId}, ${JSON.stringify(isi)}::jsonb, ${oleh})
    returning rancangan_id as "rancanganId"`.execute(db)
  const nomor = rows[0]?.rancanganId
  if (nomor === undefined) throw new Error('a draft without a number')
  return nomor
}

/** Keeps the next version of a draft. */
export async function saveRancangan(db: Db, { kabId, rancanganId }: KunciRancangan, { isi, oleh }: Simpanan) {
  await sql`
    update rancangan_indikator set isi = ${JSON.stringify(isi)}::jsonb, oleh = ${oleh}, pada = now(), versi = versi + 1
    where kab_id = ${kabId} and rancangan_id = ${rancanganId}`.execute(db)
}

/** Remembers that this version of a draft was tried; false where it is another by now. */
export async function markDicoba(
  db: Db,
  { kabId, rancanganId }: KunciRancangan,
  { versi, pada }: { readonly versi: number; readonly pada: Date },
): Promise<boolean> {
  const { rows } = await sql`
    update rancangan_indikator set dicoba_versi = versi, dicoba_pada = ${pada}
    where kab_id = ${kabId} and rancangan_id = ${rancanganId} and versi = ${versi} returning 1`.execute(db)
  return rows.length > 0
}

export async function deleteRancangan(db: Db, { kabId, rancanganId }: KunciRancangan): Promise<void> {
  await sql`delete from rancangan_indikator where kab_id = ${kabId} and rancangan_id = ${rancanganId}`.execute(db)
}
