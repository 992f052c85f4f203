// The one place that locks: whoever writes laporan holds the rows of its desa first, always in the order of their ids,
// so that two writers wait for each other but never in a circle.
import { sql } from 'kysely'
import type { Db } from '#db/connection.ts'
import { PREPARED } from '#db/prepared.ts'
import type { Bulan } from '#domain/bulan.ts'
import { type Bagian, bagianTulis, tulisLarik } from './bagian.ts'

export type DesaTerkunci = {
  readonly desaId: number
  readonly luarWilayah: boolean
  readonly mulai: Bulan
  readonly akhir: Bulan | null
}

/** Locks the desa rows until the transaction ends and answers those that exist, in order of id. */
export async function lockDesa(trx: Db, kabId: number, desaId: readonly number[]): Promise<DesaTerkunci[]> {
  const { rows } = await sql<DesaTerkunci>`${PREPARED}
    select desa_id as "desaId", luar_wilayah as "luarWilayah", mulai, akhir
    from desa where kab_id = ${kabId} and desa_id = any(${tulisLarik(desaId)}::int[])
    order by desa_id for no key update`.execute(trx)
  return rows
}

/** What was answered to an idempotency key before. */
export type KirimanTersimpan = { readonly sidik: string; readonly jawaban: unknown }

export type KirimanSimpan = KirimanTersimpan & { readonly kunci: string; readonly pada: Date }

/** Keeps an answer under its key; fails with a unique violation (`isKunciTerpakai`) where the key was taken meanwhile. */
export const writeKirim = (kabId: number, { kunci, sidik, jawaban, pada }: KirimanSimpan): Bagian =>
  bagianTulis(sql`kirim_kini as (
  insert into kunci_kirim (kab_id, kunci, sidik, jawaban, pada)
  values (${kabId}, ${kunci}, ${sidik}, ${JSON.stringify(jawaban)}::jsonb, ${pada}::timestamptz)
)`)

/** Forgets keys that came before a moment. */
export async function clearKirim(db: Db, sebelum: Date): Promise<void> {
  await db.deleteFrom('kunci_kirim').where('pada', '<', sebelum).execute()
}

export const isKunciTerpakai = (error: unknown): boolean =>
  error instanceof Error && 'constraint' in error && error.constraint === 'kunci_kirim_pkey'
