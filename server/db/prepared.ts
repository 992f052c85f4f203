// Statements that every laporan needs are parsed once per connection, and planned once where only one plan makes sense:
// with tables in partitions, that takes as long as running them.
import { createHash } from 'node:crypto'
import { type PostgresPool, type PostgresPoolClient, type RawBuilder, sql } from 'kysely'
import type pg from 'pg'
import { nomorPermintaan } from './permintaan.ts'
import { isPooled, pooledQuery, type Query } from './pooler.ts'

const MARK = '/* prepared */ '
/** How often a running statement looks whether whoever asked is still there: a killed process leaves no work behind. */
const CHECK_INTERVAL_MS = 5_000

/**
 * Begins a statement to be prepared. Only for one whose text is always the same and whose plan depends on nothing that
 * changes: Postgres may keep it as long as the connection lives.
 */
export const PREPARED: RawBuilder<unknown> = sql.raw(MARK)

/** A statement that took long: its text, never its values, and the request that it was for. */
export type KueriLambat = {
  readonly kueri: string
  readonly ms: number
  readonly permintaan: string | undefined
  readonly gagal: boolean
}

export type Lambat = { readonly sejakMs: number; readonly onLambat: (kueri: KueriLambat) => void }

/**
 * The pool as Kysely wants it, with names for the statements marked, an end for those that take longer than told (0: none), and
 * an eye on those that take long.
 */
export function preparingPool(pool: pg.Pool, statementTimeoutMs = 0, lambat?: Lambat): PostgresPool {
  // Kysely knows a connection again by its client.
  const clients = new WeakMap<pg.PoolClient, PostgresPoolClient>()
  const connect = async (): Promise<PostgresPoolClient> => {
    const client = await pool.connect()
    const known = clients.get(client)
    if (known) return known
    try {
      const ask = inTurn(await openQuery(client, statementTimeoutMs))
      const query = lambat ? timed(ask, lambat) : ask
      // Its second form, with a cursor, is for streams, which nothing here uses.
      const opened = { query: query as unknown as PostgresPoolClient['query'], release: () => client.release() }
      clients.set(client, opened)
      return opened
    } catch (error) {
      // Kept, it would be lent again without its limits.
      client.release(true)
      throw error
    }
  }
  return { connect, end: () => pool.end() }
}

// What a transaction asks at once goes one after the other; pg will no longer keep such a queue itself.
function inTurn(ask: Query): Query {
  let last: Promise<unknown> = Promise.resolve()
  return (text, values) => {
    const next = last.then(() => ask(text, values))
    last = next.catch(() => undefined)
    return next
  }
}

async function openQuery(client: pg.PoolClient, timeoutMs: number): Promise<Query> {
  if (await isPooled(client)) return pooledQuery(client, timeoutMs)
  // Not as parameters of the connection: poolers refuse those that they do not know.
  await client.query(`set statement_timeout = ${timeoutMs}`)
  // Windows cannot see that a socket was closed, and refuses.
  await client.query(`set client_connection_check_interval = ${CHECK_INTERVAL_MS}`).catch(() => undefined)
  return (text, values) =>
    text.startsWith(MARK) ? client.query({ text, values, name: nameOf(text) }) : client.query(text, values)
}

const TEKS_TERPANJANG = 2_000

function timed(ask: Query, { sejakMs, onLambat }: Lambat): Query {
  return async (text, values) => {
    const mulai = performance.now()
    const selesai = (gagal: boolean): void => {
      const ms = performance.now() - mulai
      if (ms < sejakMs) return
      const kueri = text.replace(/\s+/g, ' ').trim().slice(0, TEKS_TERPANJANG)
      onLambat({ kueri, ms: Math.round(ms), permintaan: nomorPermintaan(), gagal })
    }
    try {
      const hasil = await ask(text, values)
      selesai(false)
      return hasil
    } catch (error) {
      selesai(true)
      throw error
    }
  }
}

const names = new Map<string, string>()

function nameOf(text: string): string {
  const known = names.get(text)
  if (known) return known
  const name = `pws_${createHash('md5').update(text).digest('hex')}`
  names.set(text, name)
  return name
}
