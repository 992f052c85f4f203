// The pulse of the database: a connection of its own asks every other second whether it is there still. Without it, a
// server behind a dead network would be found out by each reader for themselves, a minute later.
import { setImmediate as giliran } from 'node:timers/promises'
import pg from 'pg'
import { gangguanDari } from './gangguan.ts'

export type Denyut = {
  /** Whether the database answered when it was last asked. */
  isTerhubung(): boolean
  /** Whether it bears all migrations of this program; a restored or exchanged one may not. */
  isLengkap(): boolean
  stop(): Promise<void>
}

export type DenyutOptions = {
  readonly connectionString: string
  readonly migrasi: readonly string[]
  /** Told whenever it went or came back. */
  readonly onUbah: (terhubung: boolean) => void
}

const SELANG_MS = 2_000
/** While it is away: nobody should wait longer for its return than that took. */
const SELANG_TERPUTUS_MS = 500
const BATAS_MS = 3_000

/** Starts asking. Whoever starts it has just spoken to the database, so it begins as there. */
export function startDenyut({ connectionString, migrasi, onUbah }: DenyutOptions): Denyut {
  let client: pg.Client | undefined
  let [terhubung, lengkap, berhenti] = [true, true, false]
  let timer: NodeJS.Timeout | undefined
  let berjalan: Promise<void> | undefined

  async function sambung(): Promise<pg.Client> {
    const baru = new pg.Client({
      connectionString,
      application_name: 'pws-denyut',
      connectionTimeoutMillis: BATAS_MS,
      query_timeout: BATAS_MS,
      keepAlive: true,
    })
    baru.on('error', () => undefined)
    await baru.connect()
    // A server that stops says so: nobody needs to wait for the next beat.
    baru.once('end', () => {
      if (client !== baru) return
      client = undefined
      segera()
    })
    return baru
  }

  async function tanya(): Promise<boolean> {
    try {
      client ??= await sambung()
      const { rows } = await client.query<{ lengkap: boolean }>(
        'select count(*) = cardinality($1::text[]) as lengkap from migrasi where nama = any($1::text[])',
        [migrasi],
      )
      lengkap = rows[0]?.lengkap ?? false
      return true
    } catch (error) {
      const lama = client
      client = undefined
      lama?.connection.stream.destroy()
      // Who has no connection left for us is there.
      return gangguanDari(error) === 'sibuk' && terhubung
    }
  }

  async function sekali(): Promise<void> {
    let kini = await tanya()
    if (!kini && terhubung) {
      // A connection may be cut for reasons of its own, and a busy process reads late: only a second failure counts.
      await giliran()
      kini = await tanya()
    }
    if (berhenti || kini === terhubung) return
    terhubung = kini
    onUbah(kini)
  }

  function segera(): void {
    clearTimeout(timer)
    if (berhenti || berjalan) return
    berjalan = sekali().finally(() => {
      berjalan = undefined
      if (!berhenti) timer = setTimeout(segera, terhubung ? SELANG_MS : SELANG_TERPUTUS_MS)
    })
  }

  segera()
  return {
    isTerhubung: () => terhubung,
    isLengkap: () => lengkap,
    stop: async () => {
      berhenti = true
      clearTimeout(timer)
      const terakhir = client
      client = undefined
      terakhir?.connection.stream.destroy()
      await berjalan
    },
  }
}
