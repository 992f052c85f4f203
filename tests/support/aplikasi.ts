// The whole application over a test database: every route, the real middleware, no pages.
import type { Db } from '#db/connection.ts'
import type { Aktor } from '#domain/peran.ts'
import { createAnswerCache } from '#http/cache.ts'
import { type BacaAngka, mountRoutes } from '#http/mount.ts'
import { createVersions } from '#http/versions.ts'
import { createApp } from '#server/app.ts'
import { routes } from '#server/routes.ts'
import { findVersi } from '#store/versi-data.ts'
import { DINAS_UJI, PINTU_UJI, sebagai } from './aktor.ts'
import { type Client, jsonOf, serveApp, silentLog } from './http.ts'
import { type ImporUji, imporUji } from './impor.ts'

export type Aplikasi = Client & {
  /** The parsed answer of an address; `T` is what the contract says it is. */
  read<T>(path: string): Promise<T>
  /** The background of uploaded files. */
  readonly impor: ImporUji
}

/** The moment at which stories are told, unless they say otherwise. */
export const SEKARANG = new Date('2026-12-05T02:00:00Z')

/**
 * Serves it until the test file ends, to `aktor` (null: nobody is signed in). Nothing is listened to, so every question
 * asks for the data version.
 */
export async function openAplikasi(
  db: Db,
  sekarang = SEKARANG,
  aktor: Aktor | null = DINAS_UJI,
  bacaAngka?: BacaAngka,
): Promise<Aplikasi> {
  const versions = createVersions((kode) => findVersi(db, kode))
  const impor = imporUji(db, () => sekarang)
  const deps = {
    ...{ db, bacaAngka },
    impor,
    log: silentLog,
    sekarang: () => sekarang,
    cache: createAnswerCache(),
    pintu: PINTU_UJI,
    versions,
    versiAplikasi: '0.1.0',
  }
  const events = (_request: unknown, response: { end(): void }) => response.end()
  const client = await serveApp(
    createApp({ log: silentLog, sesi: sebagai(aktor), routes: mountRoutes(routes, deps), events }),
  )
  return {
    ...client,
    impor,
    read: async <T>(path: string) => {
      const reply = await client.get(path)
      if (reply.status !== 200) throw new Error(`${path}: ${reply.status} ${reply.body}`)
      // The server holds its answer against the contract before it sends it.
      return jsonOf(reply) as T
    },
  }
}
