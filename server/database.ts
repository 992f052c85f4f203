// The database as the application and its commands meet it: reachable, new enough, migrated, with the reference catalogue.
import { setTimeout as sleep } from 'node:timers/promises'
import { checkServer, type Database, type DatabaseOptions, openDatabase } from '#db/connection.ts'
import { startEmbedded } from '#db/embedded.ts'
import { listPending, migrate } from '#db/migrate.ts'
import { StartupError } from '#db/startup-error.ts'
import { seedKatalog } from '#usecases/seed-katalog.ts'
import type { Config, DatabaseConfig } from './config.ts'

export type ReadyDatabase = Database & {
  /** For processes of their own, which do a part of the work. */
  readonly url: string
  /** For the LISTEN connection, which is not one of the pool's. */
  readonly listenUrl: string
  /** Where a read replica is; undefined: there is none. */
  readonly readUrl: string | undefined
  /** Brings an embedded server that died back; does nothing for one of the operator's. */
  ensureRunning(): Promise<void>
}

const LAST_QUERY_MS = 3_000

/** Where the configured database is, as it stands: nothing is migrated or filled. */
export type Source = DatabaseConfig & {
  ensureRunning(): Promise<void>
  stop(): Promise<void>
}

export type PilihanDatabase = Omit<DatabaseOptions, 'connectionString'>

/**
 * Opens the configured database, or starts the embedded one, and migrates it. `statementTimeoutMs` is for what comes after:
 * migrations and a new catalogue take as long as they must.
 * @throws StartupError with one sentence for the operator.
 */
export async function openReadyDatabase(
  config: Config,
  { applicationName, ...pilihan }: PilihanDatabase,
): Promise<ReadyDatabase> {
  const source = await findSource(config)
  await prepare(source, applicationName)
  const database = openDatabase({ connectionString: source.appUrl, applicationName, ...pilihan })
  const close = async () => {
    // A pool waits for its last query; whoever pressed Ctrl-C does not, and an open transaction is rolled back anyway.
    await Promise.race([database.close(), sleep(LAST_QUERY_MS, undefined, { ref: false })])
    await source.stop()
  }
  const { appUrl: url, readUrl, listenUrl = url, ensureRunning } = source
  return { ...database, url, readUrl, listenUrl, ensureRunning, close }
}

async function prepare(source: Source, applicationName: string): Promise<void> {
  const { db, close } = openDatabase({ connectionString: source.appUrl, applicationName })
  try {
    await checkServer(db)
    await migrateSource(source)
    await seedKatalog(db)
  } catch (error) {
    await close()
    await source.stop()
    throw error
  }
  await close()
}

/** Finds the configured database, or starts the embedded one. */
export async function findSource({ database, dataDir }: Config): Promise<Source> {
  if (database) return { ...database, ensureRunning: async () => undefined, stop: async () => undefined }
  const { url, ensureRunning, stop } = await startEmbedded({ dataDir })
  return { appUrl: url.app, ownerUrl: url.owner, readUrl: undefined, listenUrl: undefined, ensureRunning, stop }
}

async function migrateSource({ appUrl, ownerUrl }: Source): Promise<void> {
  if (ownerUrl) {
    await migrate({ ownerUrl, appRole: decodeURIComponent(new URL(appUrl).username) })
    return
  }
  const pending = await listPending(appUrl)
  if (pending.length > 0) {
    throw new StartupError(
      `Basis data belum diperbarui (${pending.length} migrasi menunggu, mulai ${pending[0]}); isi DATABASE_OWNER_URL dengan peran pemilik tabel.`,
    )
  }
}
