// The Postgres of a test run: the embedded one, or with PWS_TEST_PG=15 the one that Debian installs.
import { existsSync } from 'node:fs'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDatabase } from '#db/connection.ts'
import { type EmbeddedOptions, startEmbedded } from '#db/embedded.ts'
import { migrate } from '#db/migrate.ts'
import { seedKatalog } from '#usecases/seed-katalog.ts'
import { createDatabase, withDatabase } from './clone.ts'

export type TestServer = { readonly url: string; stop(): Promise<void> }

export const TEMPLATE = 'pws_template'

// Nothing here needs to survive a power cut.
const HASTY = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=200', 'jit=off']

/** Where Debian keeps the programs of a Postgres version; undefined where it is not installed. */
export function findDebianBinaries(version: string): string | undefined {
  const bin = `/usr/lib/postgresql/${version}/bin`
  return existsSync(join(bin, 'postgres')) ? bin : undefined
}

/** Starts a Postgres of its own in a temporary directory, with the migrated and seeded template database. */
export async function startTestServer(version = process.env.PWS_TEST_PG): Promise<TestServer> {
  const dataDir = await mkdtemp(join(tmpdir(), 'pws-uji-'))
  // mkdtemp makes it 0700; as root, Postgres runs under another account and must pass through.
  await chmod(dataDir, 0o755)
  const embedded = await startEmbedded({ dataDir, settings: HASTY, ...binariesOf(version) })
  const stop = async () => {
    await embedded.stop()
    await rm(dataDir, { recursive: true, force: true })
  }
  try {
    await createTemplate(embedded.url.superuser)
  } catch (error) {
    await stop()
    throw error
  }
  return { url: embedded.url.superuser, stop }
}

function binariesOf(version: string | undefined): Pick<EmbeddedOptions, 'binaries'> {
  if (!version) return {}
  const bin = findDebianBinaries(version)
  if (!bin) throw new Error(`Postgres ${version} is not in /usr/lib/postgresql`)
  return { binaries: { bin, initdbFlags: ['--locale=C.UTF-8'] } }
}

async function createTemplate(server: string): Promise<void> {
  await createDatabase(server, TEMPLATE, 'template1')
  await migrate({ ownerUrl: withDatabase(server, TEMPLATE, 'pws_owner'), appRole: 'pws_app' })
  const connectionString = withDatabase(server, TEMPLATE, 'pws_app')
  const { db, close } = openDatabase({ connectionString, applicationName: 'pws-uji' })
  // A template with an open connection cannot be copied.
  await seedKatalog(db).finally(close)
}
