// An installation to be broken: a folder of data with its own Postgres, and the application on an address that stays.
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Database, openDatabase } from '#db/connection.ts'
import { type EmbeddedPostgres, startEmbedded } from '#db/embedded.ts'
import { type Aplikasi, bunuhAplikasi, type Lingkungan, startAplikasi } from './aplikasi.ts'
import { ask, until } from './klien.ts'

export type Korban = 'aplikasi' | 'postgres' | 'keduanya'
export const KORBAN = ['aplikasi', 'postgres', 'keduanya'] as const satisfies readonly Korban[]

export type Pemasangan = {
  readonly dataDir: string
  readonly origin: string
  readonly postgres: EmbeddedPostgres
  /** The drill's own look into the database. */
  readonly database: Database
  readonly lingkungan: Lingkungan
  aplikasi: Aplikasi
}

export type PilihanPemasangan = {
  readonly dataDir?: string
  /** Where the application finds its database, if not by itself in the folder. */
  readonly lewat?: (url: EmbeddedPostgres['url']) => Promise<Lingkungan>
  /** Node's arguments before the program. */
  readonly args?: readonly string[]
}

/** Makes a folder that Postgres, which runs under another account than root, can pass through. */
export function buatFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'pws-drill-'))
  chmodSync(folder, 0o755)
  return folder
}

/** Lets an installation come up from nothing. Whoever names `lewat` has a Postgres that the application does not own. */
export async function pasang(pilihan: PilihanPemasangan = {}): Promise<Pemasangan> {
  const { dataDir = buatFolder(), lewat, args = [] } = pilihan
  const port = await findFreePort()
  const dasar = { DATA_DIR: dataDir, PORT: String(port) }
  const milikDrill = lewat && (await startEmbedded({ dataDir }))
  const lingkungan = { ...dasar, ...(lewat && milikDrill && (await lewat(milikDrill.url))) }
  const aplikasi = await startAplikasi(lingkungan, args)
  const postgres = milikDrill ?? (await startEmbedded({ dataDir }))
  const connectionString = postgres.url.app
  const database = openDatabase({ connectionString, applicationName: 'pws-drill', maxConnections: 4 })
  berdiri.add(dataDir)
  return { dataDir, origin: `http://127.0.0.1:${port}`, postgres, database, lingkungan, aplikasi }
}

/** Starts the application again, as whatever watches over it would: the same command, nothing else. */
export async function mulaiLagi(pemasangan: Pemasangan, args: readonly string[] = []): Promise<void> {
  pemasangan.aplikasi = await startAplikasi(pemasangan.lingkungan, args)
}

export async function tungguSehat({ origin }: Pick<Pemasangan, 'origin'>, sabarMs?: number): Promise<void> {
  const siap = async () => (await ask(`${origin}/api/siap`, { sabarMs: 5_000 })).status === 200
  await until('aplikasi menjawab', siap, sabarMs)
}

/** Kills without a word (nothing is flushed, nobody says goodbye) and does what whatever watches over it would: starts it. */
export async function jatuhkan(pemasangan: Pemasangan, korban: Korban): Promise<void> {
  const { aplikasi, dataDir } = pemasangan
  const postmaster = postmasterPid(dataDir)
  // Both at once, before either can notice that the other is gone.
  if (korban !== 'postgres') aplikasi.child.kill('SIGKILL')
  if (korban !== 'aplikasi') process.kill(postmaster, 'SIGKILL')
  if (korban !== 'postgres') {
    await bunuhAplikasi(aplikasi)
    await mulaiLagi(pemasangan)
  }
  if (korban !== 'aplikasi') await tungguPostgresBaru(pemasangan, postmaster)
  await tungguSehat(pemasangan)
}

// Orphans of the one that was killed answer for a moment still.
const tungguPostgresBaru = ({ database, dataDir }: Pemasangan, lama: number): Promise<void> =>
  until('Postgres baru', async () => {
    if (postmasterPid(dataDir) === lama) return false
    await database.pool.query('select 1')
    return true
  })

export const postmasterPid = (dataDir: string): number =>
  Number.parseInt(readFileSync(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8'), 10)

const berdiri = new Set<string>()

/** Stops every Postgres that a fault which did not come to its end has left, and removes its folder. */
export async function bongkarSisa(): Promise<void> {
  for (const dataDir of berdiri) {
    if (!existsSync(join(dataDir, 'postgres'))) continue
    await (await startEmbedded({ dataDir })).stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
  berdiri.clear()
}

/** Stops it as an operator does; answers what was wrong about the way it stopped. */
export async function bongkar({ aplikasi, database, dataDir }: Pemasangan, { folder = true } = {}): Promise<string[]> {
  await database.close()
  aplikasi.child.kill('SIGTERM')
  const kode = await aplikasi.berakhir
  await (await startEmbedded({ dataDir })).stop()
  if (folder) rmSync(dataDir, { recursive: true, force: true })
  berdiri.delete(dataDir)
  return kode === 0 ? [] : [`aplikasi berhenti dengan ${kode}: ${aplikasi.cetakan().slice(-500)}`]
}

export function findFreePort(): Promise<number> {
  return new Promise((found, fail) => {
    const server = createServer().once('error', fail)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => found(address && typeof address === 'object' ? address.port : 0))
    })
  })
}
