// How the program ends: told first, then emptied, never cut where it can be helped.
import { once } from 'node:events'
import type { Server } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'

export type Padam = {
  readonly server: Server
  /** How long new requests are still answered, each on its last connection. */
  readonly jedaMs: number
  /** Says from now on that no new requests are wanted. */
  readonly umumkan: () => void
  /** Streams that would never end by themselves. */
  readonly tutupAliran: () => Promise<void>
  /** What works in the background; each ends with what it has in hand. */
  readonly latar: readonly (() => Promise<void>)[]
}

/** Answers under way may take so long, and the background after them. */
const JAWABAN_MS = 20_000
const LATAR_MS = 8_000
const IDLE_CHECK_MS = 50

/** Ends the server and what stands behind it; resolves once nothing asks the database any more, or the limit is over. */
export async function padamkan({ server, jedaMs, umumkan, tutupAliran, latar }: Padam): Promise<void> {
  umumkan()
  // Whoever asks on a connection that is kept alive asks anew on another, at another process if there is one.
  server.prependListener('request', (_request, response) => response.setHeader('Connection', 'close'))
  await sleep(jedaMs)
  const closed = once(server, 'close')
  server.close()
  await tutupAliran()
  const idle = setInterval(() => server.closeIdleConnections(), IDLE_CHECK_MS)
  const forced = setTimeout(() => server.closeAllConnections(), JAWABAN_MS)
  const berhenti = Promise.allSettled(latar.map((satu) => satu()))
  await closed
  clearInterval(idle)
  clearTimeout(forced)
  // An open transaction is rolled back with its connection, and its locks are gone with it.
  await Promise.race([berhenti, sleep(LATAR_MS, undefined, { ref: false })])
}

export type Isyarat = 'SIGINT' | 'SIGTERM'

/** `npm start` passes on what a terminal has told the program already: within so long it is the same key. */
const SAMA_MS = 1_000

/** The first signal to stop; a second one ends the program where it stands. */
export function tungguIsyarat(proses: NodeJS.Process): Promise<Isyarat> {
  return new Promise((resolve) => {
    let pertama: number | undefined
    for (const nama of ['SIGINT', 'SIGTERM'] as const) {
      proses.on(nama, () => {
        const kini = performance.now()
        if (pertama === undefined) pertama = kini
        else if (kini - pertama > SAMA_MS) proses.exit(1)
        resolve(nama)
      })
    }
  })
}
