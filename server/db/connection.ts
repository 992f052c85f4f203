import { Kysely, PostgresDialect, sql } from 'kysely'
import pg from 'pg'
import { connectionError } from './connection-error.ts'
import { type Lambat, preparingPool } from './prepared.ts'
import { StartupError } from './startup-error.ts'
import type { DB } from './types.ts'

/** What every store function takes: the pool's Kysely or a transaction of it. */
export type Db = Kysely<DB>

export type Database = {
  readonly db: Db
  readonly pool: pg.Pool
  /** Cuts every connection: what waits for a server that does not answer any more fails at once. */
  cut(): void
  close(): Promise<void>
}

export type DatabaseOptions = {
  readonly connectionString: string
  /** Shown in pg_stat_activity, so that an operator sees who holds a lock. */
  readonly applicationName: string
  readonly maxConnections?: number
  /** Ends a statement that takes longer; absent: none does, as imports and checks need. */
  readonly statementTimeoutMs?: number
  /** How long to wait for a connection, whether it is to be made or only taken; absent: as long as it takes. */
  readonly connectTimeoutMs?: number
  /** How long a connection is kept that nobody uses; ten seconds where nothing is said. */
  readonly idleTimeoutMs?: number
  /** Who is told of statements that take long. */
  readonly lambat?: Lambat | undefined
}

const MINIMUM_VERSION = 15
const OID = { int8: 20, date: 1082, int8Array: 1016, dateArray: 1182, textArray: 1009 } as const

/** Parsers of every connection: int8 becomes a number (counts stay far below 2^53), date stays 'YYYY-MM-DD'. */
export const typeParsers = new pg.TypeOverrides()

// Its published type says that a parser takes a number; it takes the text that Postgres sends.
const parseTextArray = typeParsers.getTypeParser(OID.textArray) as unknown as (text: string) => string[]
typeParsers.setTypeParser(OID.int8, Number)
typeParsers.setTypeParser(OID.int8Array, (text) => parseTextArray(text).map(Number))
typeParsers.setTypeParser(OID.date, (text) => text)
typeParsers.setTypeParser(OID.dateArray, (text) => parseTextArray(text))

/** Opens a pool; it connects when first used. */
export function openDatabase(options: DatabaseOptions): Database {
  const { connectionString, applicationName, maxConnections = 10, statementTimeoutMs = 0, lambat } = options
  const pool = new pg.Pool({
    connectionString,
    application_name: applicationName,
    max: maxConnections,
    idleTimeoutMillis: options.idleTimeoutMs ?? 10_000,
    types: typeParsers,
    keepAlive: true,
    connectionTimeoutMillis: options.connectTimeoutMs ?? 0,
  })
  // An idle connection that breaks (Postgres restarted) is dropped by the pool; unheard, the event would end the process.
  pool.on('error', () => undefined)
  // One that breaks while a transaction has it is not the pool's to hear; the transaction's next query fails and tells.
  const open = new Set<pg.PoolClient>()
  pool.on('connect', (client) => {
    client.on('error', () => undefined)
    open.add(client)
  })
  pool.on('remove', (client) => open.delete(client))
  const cut = () => {
    for (const client of open) client.connection.stream.destroy()
  }
  const db = new Kysely<DB>({ dialect: new PostgresDialect({ pool: preparingPool(pool, statementTimeoutMs, lambat) }) })
  return { db, pool, cut, close: () => db.destroy() }
}

/**
 * Checks that the database can be reached and is new enough.
 * @throws StartupError with one sentence for the operator.
 */
export async function checkServer(db: Db): Promise<void> {
  const version = await readVersion(db)
  if (version < MINIMUM_VERSION) {
    throw new StartupError(
      `Postgres versi ${version} terlalu lama; PWS ILP memerlukan Postgres ${MINIMUM_VERSION} atau lebih baru.`,
    )
  }
}

async function readVersion(db: Db): Promise<number> {
  try {
    const { rows } = await sql<{ version: number }>`
      select current_setting('server_version_num')::int / 10000 as version`.execute(db)
    return rows[0]?.version ?? 0
  } catch (error) {
    throw connectionError(error, 'DATABASE_URL')
  }
}
