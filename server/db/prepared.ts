// Statements that every laporan needs are parsed once per connection, and planned once where only one plan makes sense:
// with tables in partitions, that takes as long as running them.
import { createHash } from 'node:crypto'
import { type PostgresPool, type PostgresPoolClient, type RawBuilder, sql } from 'kysely'
import type pg from 'pg'
import { nomorPermintaan } from './permintaan.ts'

const MARK = '/* prepared */ '

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

/** The pool as Kysely wants it, with names for the statements marked, and an eye on those that take long. */
export function preparingPool(pool: pg.Pool, lambat?: Lambat): PostgresPool {
  // Kysely knows a connection again by its client.
  const clients = new WeakMap<pg.PoolClient, PostgresPoolClient>()
  const connect = async (): Promise<PostgresPoolClient> => {
    const client = await pool.connect()
    const known = clients.get(client) ?? preparingClient(client, lambat)
    clients.set(client, known)
    return known
  }
  return { connect, end: () => pool.end() }
}

function preparingClient(client: pg.PoolClient, lambat: Lambat | undefined): PostgresPoolClient {
  const ask = (text: string, values: unknown[]) =>
    text.startsWith(MARK) ? client.query({ text, values, name: nameOf(text) }) : client.query(text, values)
  const query = lambat ? timed(ask, lambat) : ask
  // Its second form, with a cursor, is for streams, which nothing here uses.
  return { query: query as unknown as PostgresPoolClient['query'], release: () => client.release() }
}

type Ask = (text: string, values: unknown[]) => Promise<unknown>

const TEKS_TERPANJANG = 2_000

function timed(ask: Ask, { sejakMs, onLambat }: Lambat): Ask {
  return async (text, values) => {
    const mulai = performance.now()
    const selesai = (gagal: boolean): void => {
      const ms = performance.now() - mulai
      if (ms < sejakMs) return
      const kueri = text.replace(/\s+/g, ' ').slice(0, TEKS_TERPANJANG)
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
