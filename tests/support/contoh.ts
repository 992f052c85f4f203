// The example for tests: each part of it is filled once per run, by whoever asks first, and copied for every file.
import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import pg from 'pg'
import { openDatabase } from '#db/connection.ts'
import { isiContoh, type PermintaanContoh } from '#seeds/contoh/isi-contoh.ts'
import { createDatabase, dropDatabase, withDatabase } from './clone.ts'
import { cloneDatabase, type FreshDatabase, findServer } from './postgres.ts'
import { TEMPLATE } from './server.ts'

type Bagian = Pick<PermintaanContoh, 'sampai' | 'banyakBulan' | 'sekarang' | 'puskesmas'>

/** When people look at the example of tests: its last month is reported, and nobody has reported the running one. */
export const SEKARANG_CONTOH = new Date('2026-04-12T03:00:00Z')

const TELUK_KENARI: Bagian = {
  ...{ sampai: 202603, banyakBulan: 3, sekarang: SEKARANG_CONTOH },
  puskesmas: ['99.01-puskesmas-teluk-kenari'],
}

/** A database of this file's own with a part of the example: three months of Teluk Kenari unless it says otherwise. */
export async function contohDatabase(lain: Partial<Bagian> = {}): Promise<FreshDatabase> {
  return cloneDatabase(await templatContoh(await findServer(), { ...TELUK_KENARI, ...lain }))
}

async function templatContoh(server: string, bagian: Bagian): Promise<string> {
  const nama = `contoh_${createHash('sha256').update(JSON.stringify(bagian)).digest('hex').slice(0, 12)}`
  const client = new pg.Client({ connectionString: server })
  await client.connect()
  try {
    // Held until the connection ends: other files that want the same part wait for it.
    await client.query('select pg_advisory_lock(hashtext($1))', [nama])
    const { rowCount } = await client.query('select from pg_database where datname = $1', [nama])
    if (rowCount === 0) await isiTemplat(server, nama, bagian)
  } finally {
    await client.end()
  }
  return nama
}

async function isiTemplat(server: string, nama: string, bagian: Bagian): Promise<void> {
  await createDatabase(server, nama, TEMPLATE)
  const buka = (peran: string) =>
    openDatabase({ connectionString: withDatabase(server, nama, peran), applicationName: 'pws-uji', maxConnections: 4 })
  const app = buka('pws_app')
  const owner = buka('pws_owner')
  const isi = async (): Promise<void> => {
    await isiContoh(app.db, bagian)
    // What autovacuum does in an installation.
    await sql`analyze`.execute(owner.db)
  }
  // A template with an open connection cannot be copied.
  const tutup = () => Promise.all([app.close(), owner.close()])
  try {
    await isi().finally(tutup)
  } catch (error) {
    await dropDatabase(server, nama)
    throw error
  }
}
