// The one place that locks: whoever writes laporan holds the rows of its desa first, always in the order of their ids,
// so that two writers wait for each other but never in a circle.
import { sql } from 'kysely'
import type { Db } from '#db/connection.ts'
import type { Bulan } from '#domain/bulan.ts'

export type DesaTerkunci = {
  readonly desaId: number
  readonly luarWilayah: boolean
  readonly mulai: Bulan
  readonly akhir: Bulan | null
}

/** Locks the desa rows until the transaction ends and answers those that exist, in order of id. */
export async function lockDesa(trx: Db, kabId: number, desaId: readonly number[]): Promise<DesaTerkunci[]> {
  const { rows } = await sql<DesaTerkunci>`
    select desa_id as "desaId", luar_wilayah as "luarWilayah", mulai, akhir
    from desa where kab_id = ${kabId} and desa_id = any(${desaId}::int[])
    order by desa_id for no key update`.execute(trx)
  return rows
}

export type KirimanTersimpan = { readonly sidik: string; readonly jawaban: unknown }

/** What was answered to an idempotency key before. */
export async function findKirim(trx: Db, kabId: number, kunci: string): Promise<KirimanTersimpan | null> {
  const { rows } = await sql<KirimanTersimpan>`
    select sidik, jawaban from kunci_kirim where kab_id = ${kabId} and kunci = ${kunci}`.execute(trx)
  return rows[0] ?? null
}

export type KirimanSimpan = { kabId: number; kunci: string; sidik: string; jawaban: unknown; pada: Date }

/** Keeps an answer under its key; false where the key was taken in the meantime. */
export async function saveKirim(trx: Db, { kabId, kunci, sidik, jawaban, pada }: KirimanSimpan): Promise<boolean> {
  const { rows } = await sql`
    insert into kunci_kirim (kab_id, kunci, sidik, jawaban, pada)
    values (${kabId}, ${kunci}, ${sidik}, ${JSON.stringify(jawaban)}::jsonb, ${pada})
    on conflict do nothing returning 1 as ada`.execute(trx)
  return rows.length > 0
}
