// Databases for tests. `tests/run.ts` starts one server for all files and names it in PWS_TEST_SERVER; a file that is
// run by itself starts its own.
import { randomBytes } from 'node:crypto'
import { after } from 'node:test'
import type pg from 'pg'
import { type Db, openDatabase } from '#db/connection.ts'
import { createDatabase, dropDatabase, withDatabase } from './clone.ts'
import { startTestServer, TEMPLATE, type TestServer } from './server.ts'

export type FreshDatabase = {
  readonly db: Db
  readonly pool: pg.Pool
  /** As the application connects: pws_app, no superuser. */
  readonly url: string
  readonly ownerUrl: string
  readonly superuserUrl: string
}

let own: Promise<TestServer> | undefined
const closings: (() => Promise<void>)[] = []

// Registered on import, so that it belongs to the file and not to the test that first asks for a database.
after(async () => {
  for (const close of closings) await close()
  await (await own)?.stop()
})

/** A database of this file's own, migrated and with the reference catalogue, closed and dropped when the file ends. */
export async function freshDatabase(): Promise<FreshDatabase> {
  return cloneDatabase(TEMPLATE)
}

/** A database with nothing in it, for tests of the migrations themselves. */
export async function emptyDatabase(): Promise<FreshDatabase> {
  return cloneDatabase('template1')
}

/** A database of this file's own, as `template` is. */
export async function cloneDatabase(template: string): Promise<FreshDatabase> {
  const server = await findServer()
  const name = `uji_${randomBytes(6).toString('hex')}`
  await createDatabase(server, name, template)
  const url = withDatabase(server, name, 'pws_app')
  const { db, pool, close } = openDatabase({ connectionString: url, applicationName: 'pws-uji', maxConnections: 8 })
  closings.push(async () => {
    await close()
    await dropDatabase(server, name)
  })
  return { db, pool, url, ownerUrl: withDatabase(server, name, 'pws_owner'), superuserUrl: withDatabase(server, name) }
}

/** The server of this run. */
export async function findServer(): Promise<string> {
  const shared = process.env.PWS_TEST_SERVER
  if (shared) return shared
  own ??= startTestServer()
  return (await own).url
}
