// Work that one process at a time may do, for longer than a transaction of its own: it is held by a transaction that does nothing
// else. A lock of the connection would stay on whatever server a pooler lends next.
import { setTimeout as pause } from 'node:timers/promises'
import { type RawBuilder, sql } from 'kysely'
import type { Db } from './connection.ts'

const AGAIN_MS = 100

type Held<T> = { readonly result: T }

/** Runs `work` while nobody else holds the same key (one bigint, or two int); waits for whoever does. */
export async function holdKey<T>(db: Db, key: RawBuilder<unknown>, work: () => Promise<T>): Promise<T> {
  for (;;) {
    const held = await tryKey(db, key, work, AGAIN_MS)
    if (held) return held.result
  }
}

/**
 * The same for so long at most: then null, and nothing was done. A killed process holds nothing. Whoever waits asks again and
 * again: those who wait inside the database would between them take every server of a small pooler.
 */
export async function tryKey<T>(
  db: Db,
  key: RawBuilder<unknown>,
  work: () => Promise<T>,
  patienceMs = 0,
): Promise<Held<T> | null> {
  for (let waited = 0; ; waited += AGAIN_MS) {
    const held = await tryOnce(db, key, work)
    if (held || waited >= patienceMs) return held
    await pause(AGAIN_MS)
  }
}

const tryOnce = <T>(db: Db, key: RawBuilder<unknown>, work: () => Promise<T>): Promise<Held<T> | null> =>
  db.transaction().execute(async (guard) => {
    // It idles on purpose. Between statements it has no view of the rows, so it keeps nothing from being cleaned up.
    await sql`set local idle_in_transaction_session_timeout = 0`.execute(guard)
    const { rows } = await sql<{ held: boolean }>`select pg_try_advisory_xact_lock(${key}) as held`.execute(guard)
    return rows[0]?.held ? { result: await work() } : null
  })
