// Statements that every laporan needs are parsed once per connection, and planned once where only one plan makes sense:
// with tables in partitions, that takes as long as running them.
import { createHash } from 'node:crypto'
import { type PostgresPool, type PostgresPoolClient, type RawBuilder, sql } from 'kysely'
import type pg from 'pg'

const MARK = '/* prepared */ '

/**
 * Begins a statement to be prepared. Only for one whose text is always the same and whose plan depends on nothing that
 * changes: Postgres may keep it as long as the connection lives.
 */
export const PREPARED: RawBuilder<unknown> = sql.raw(MARK)

/** The pool as Kysely wants it, with names for the statements marked. */
export function preparingPool(pool: pg.Pool): PostgresPool {
  // Kysely knows a connection again by its client.
  const clients = new WeakMap<pg.PoolClient, PostgresPoolClient>()
  const connect = async (): Promise<PostgresPoolClient> => {
    const client = await pool.connect()
    const known = clients.get(client) ?? preparingClient(client)
    clients.set(client, known)
    return known
  }
  return { connect, end: () => pool.end() }
}

function preparingClient(client: pg.PoolClient): PostgresPoolClient {
  const query = (text: string, values: unknown[]) =>
    text.startsWith(MARK) ? client.query({ text, values, name: nameOf(text) }) : client.query(text, values)
  // Its second form, with a cursor, is for streams, which nothing here uses.
  return { query: query as unknown as PostgresPoolClient['query'], release: () => client.release() }
}

const names = new Map<string, string>()

function nameOf(text: string): string {
  const known = names.get(text)
  if (known) return known
  const name = `pws_${createHash('md5').update(text).digest('hex')}`
  names.set(text, name)
  return name
}
