// One LISTEN connection per process, shared by everyone who wants to hear: it needs a direct connection to the primary,
// since neither a standby nor a transaction pooler passes notifications on.
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { sql } from 'kysely'
import pg from 'pg'
import type { Db } from './connection.ts'
import { StartupError } from './startup-error.ts'

export type Listener = {
  /** Gives up the present connection, which may be dead without having been told so; the next one is made at once. */
  cut(): void
  close(): Promise<void>
}

export type ListenOptions = {
  readonly connectionString: string
  /** What to do with the payload of each channel. */
  readonly channels: Readonly<Record<string, (payload: string) => void>>
  /** Called on every connection made, the first too: what was notified in between is lost and must be asked for. */
  readonly onConnect: () => void
  /** Called when the connection broke, before the next try. */
  readonly onLost?: () => Promise<void> | void
}

const FIRST_PAUSE_MS = 100
const LONGEST_PAUSE_MS = 2_000
const CONNECT_MS = 5_000
// A connection that a firewall forgot looks as if nothing had happened.
const BEAT_MS = 10_000
const HEARD_MS = 5_000

/** Listens on channels and connects again by itself; resolves once it listens. Rejects if the first connection fails. */
export async function listen(options: ListenOptions): Promise<Listener> {
  let client: pg.Client | undefined
  let timer: NodeJS.Timeout | undefined
  let closed = false

  async function connect(): Promise<void> {
    const next = new pg.Client({
      connectionString: options.connectionString,
      application_name: 'pws-dengar',
      keepAlive: true,
      connectionTimeoutMillis: CONNECT_MS,
      query_timeout: CONNECT_MS,
    })
    next.on('error', () => undefined)
    next.on('notification', ({ channel, payload }) => {
      options.channels[channel]?.(payload ?? '')
    })
    await next.connect()
    for (const channel of Object.keys(options.channels)) await next.query(`listen ${pg.escapeIdentifier(channel)}`)
    client = next
    const beat = setInterval(() => next.query('select 1').catch(() => next.connection.stream.destroy()), BEAT_MS)
    next.once('end', () => {
      clearInterval(beat)
      reconnect(FIRST_PAUSE_MS)
    })
    options.onConnect()
  }

  function reconnect(pause: number): void {
    if (closed) return
    timer = setTimeout(async () => {
      try {
        await options.onLost?.()
        await connect()
        if (closed) await client?.end()
      } catch {
        reconnect(Math.min(pause * 2, LONGEST_PAUSE_MS))
      }
    }, pause)
  }

  await connect()
  return {
    cut: () => client?.connection.stream.destroy(),
    close: async () => {
      closed = true
      clearTimeout(timer)
      await client?.end().catch(() => undefined)
    },
  }
}

/**
 * Tries whether what the application notifies is heard where it listens.
 * @throws StartupError where it is not: behind a pooler, on a standby, or on another database nothing ever is.
 */
export async function checkListening(db: Db, connectionString: string): Promise<void> {
  const channel = `pws_coba_${randomUUID()}`
  const heard = new AbortController()
  const options = { connectionString, channels: { [channel]: () => heard.abort() }, onConnect: () => undefined }
  const listener = await listen(options).catch((error: unknown) => {
    throw new StartupError(`${TAK_TERDENGAR} (${error instanceof Error ? error.message : String(error)})`)
  })
  try {
    const waiting = once(heard.signal, 'abort', { signal: AbortSignal.timeout(HEARD_MS) })
    await Promise.all([sql`select pg_notify(${channel}, '')`.execute(db), waiting])
  } catch (error) {
    if (error instanceof Error && error.name === 'AbortError') throw new StartupError(TAK_TERDENGAR)
    throw error
  } finally {
    await listener.close()
  }
}

const TAK_TERDENGAR =
  'Kabar dari basis data tidak terdengar; isi DATABASE_LISTEN_URL dengan alamat langsung ke Postgres utama, bukan ke pooler atau replika, dengan basis data yang sama seperti DATABASE_URL.'
