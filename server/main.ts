import './node-version.js'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { createServer as createProbe, type Server as Probe } from 'node:net'
import { pino } from 'pino'
import { StartupError } from '#db/startup-error.ts'
import { createAnswerCache } from '#http/cache.ts'
import { createEvents, type Events } from '#http/events.ts'
import { type Deps, mountRoutes } from '#http/mount.ts'
import { serveClient, serveClientWhenBuilt } from '#http/static.ts'
import { createVersions } from '#http/versions.ts'
import { findVersi, KANAL_VERSI } from '#store/versi-data.ts'
import { createApp } from './app.ts'
import { buildClient, CLIENT_DIST, isClientStale } from './client-build.ts'
import { type Config, readConfig } from './config.ts'
import { fillContoh, type Pengisian, prepareContoh } from './contoh.ts'
import { openReadyDatabase, type ReadyDatabase } from './database.ts'
import { routes } from './routes.ts'

type Running = {
  readonly server: Server
  readonly events: Events
  readonly database: ReadyDatabase
  readonly contoh: Pengisian | null
  /** Fails where the browser's part cannot be built. */
  readonly client: Promise<void>
}

/** Nobody waits a minute for a page: what takes longer is ended and told as too large. */
const POOL = { applicationName: 'pws-ilp', statementTimeoutMs: 60_000 }
const GRACE_MS = 8_000
const IDLE_CHECK_MS = 50

async function start(config: Config): Promise<Running> {
  const log = pino({ level: config.logLevel })
  await checkPort(config)
  // The database takes seconds on a first start, and so does this; a page can be shown before it is done.
  const client = ensureClient()
  client.catch(() => undefined)
  const database = await openReadyDatabase(config, POOL)
  try {
    const sekarang = new Date()
    const sampai = await prepareContoh(database, config, sekarang)
    const isi: { contoh: Pengisian | null } = { contoh: null }
    const { server, events } = await serve(config, database, {
      client,
      log,
      majuContoh: () => isi.contoh?.maju() ?? null,
    })
    const contoh = sampai === null ? null : fillContoh(database, { sampai, sekarang, log })
    isi.contoh = contoh
    return { server, events, database, contoh, client }
  } catch (error) {
    await database.close()
    throw error
  }
}

async function ensureClient(): Promise<void> {
  if (!isClientStale()) return
  console.log('Menyiapkan tampilan untuk peramban ...')
  await buildClient()
}

async function serve(
  config: Config,
  database: ReadyDatabase,
  { client: built, log, majuContoh }: Required<Pick<Deps, 'log' | 'majuContoh'>> & Pick<Running, 'client'>,
): Promise<Pick<Running, 'server' | 'events'>> {
  const { db, url, ensureRunning } = database
  const versions = createVersions((kodeKab) => findVersi(db, kodeKab))
  const events = await createEvents({
    connectionString: url,
    channel: KANAL_VERSI,
    versions,
    onLost: async () => {
      log.warn('sambungan ke basis data terputus; mencoba lagi')
      await ensureRunning()
    },
  })
  const deps = {
    db,
    log,
    sekarang: () => new Date(),
    versiAplikasi: readVersion(),
    cache: createAnswerCache(),
    versions,
    majuContoh,
  }
  const client = isClientStale() ? serveClientWhenBuilt(CLIENT_DIST, built) : serveClient(CLIENT_DIST)
  const server = createServer(createApp({ log, routes: mountRoutes(routes, deps), events: events.handler, client }))
  try {
    await listen(server, config)
  } catch (error) {
    await events.close()
    throw error
  }
  return { server, events }
}

function readVersion(): string {
  const { version }: { version: string } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))
  return version
}

// Before a first start spends seconds on a database that nobody will see.
async function checkPort(config: Config): Promise<void> {
  const probe = createProbe()
  await listen(probe, config)
  probe.close()
  await once(probe, 'close')
}

async function listen(server: Probe, { host, port }: Config): Promise<void> {
  try {
    server.listen(port, host)
    await once(server, 'listening')
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : ''
    if (code === 'EADDRINUSE') {
      throw new StartupError(
        `Port ${port} sudah dipakai program lain; hentikan program itu atau isi PORT dengan nomor lain.`,
      )
    }
    if (code === 'EACCES')
      throw new StartupError(`Port ${port} tidak boleh dibuka pengguna ini; isi PORT di atas 1023.`)
    throw new StartupError(`Alamat ${host}:${port} tidak dapat dibuka (${code}); periksa HOST dan PORT.`)
  }
}

async function stop({ server, events, database, contoh }: Running): Promise<void> {
  await contoh?.stop()
  const closed = once(server, 'close')
  server.close()
  await events.close()
  // A connection that is kept alive becomes idle only once its last answer is out.
  const idle = setInterval(() => server.closeIdleConnections(), IDLE_CHECK_MS)
  const forced = setTimeout(() => server.closeAllConnections(), GRACE_MS)
  await closed
  clearInterval(idle)
  clearTimeout(forced)
  await database.close()
}

function announce(server: Server, { host }: Config): void {
  const address = server.address()
  const port = address && typeof address === 'object' ? address.port : ''
  const shown = host.includes(':') ? `[${host}]` : host
  console.log(`PWS ILP siap di http://${shown}:${port} (Ctrl-C untuk berhenti)`)
  if (!['127.0.0.1', 'localhost', '::1'].includes(host)) {
    console.warn('Belum ada akun: siapa pun yang dapat mencapai alamat ini dapat membaca dan mengirim laporan.')
  }
}

// A signal that comes while starting is kept until there is something to stop: Postgres must not stay behind.
const signal = new Promise<void>((resolve) => {
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.on(name, () => resolve())
})

try {
  const config = readConfig()
  const running = await start(config)
  announce(running.server, config)
  try {
    await Promise.race([signal, running.client.then(() => signal)])
  } finally {
    await stop(running)
  }
  process.exit(0)
} catch (error) {
  console.error(error instanceof StartupError ? error.message : error)
  process.exit(1)
}
