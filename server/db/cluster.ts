// One Postgres data directory: making it, spawning its server, and asking whether it answers.
import { type ChildProcess, execFile, spawn } from 'node:child_process'
import {
  chownSync,
  closeSync,
  existsSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import pg from 'pg'
import { type Account, type Binaries, makeOwnDirectory } from './binaries.ts'

export type Cluster = {
  readonly directory: string
  /** What lies beside the data: log, password, socket. */
  readonly home: string
  readonly account: Account
  readonly binaries: Binaries
  readonly settings: readonly string[]
  readonly secret: string
  socketDirectory: string
  port: number
}

export const windows = process.platform === 'win32'
const LOG_LIMIT_BYTES = 10_000_000

/** Connection string of a role; over the unix socket access is by the directory's permissions, without a password. */
export function connectionString({ socketDirectory, port, secret }: Cluster, role: string, database: string): string {
  if (windows) return `postgresql://${role}:${secret}@127.0.0.1:${port}/${database}`
  return `postgresql://${role}@localhost:${port}/${database}?host=${encodeURIComponent(socketDirectory)}`
}

export function logFile(cluster: Cluster): string {
  return join(cluster.home, 'postgres.log')
}

export function isInitialised(cluster: Cluster): boolean {
  return existsSync(join(cluster.directory, 'PG_VERSION'))
}

/** Makes the cluster with its roles beside its place and renames it: an interrupted first start leaves nothing half made. */
export async function initialise(cluster: Cluster): Promise<void> {
  const draft = `${cluster.directory}.init-${process.pid}`
  const password = `${draft}.sandi`
  rmSync(draft, { recursive: true, force: true })
  makeOwnDirectory(draft, cluster.account)
  writeFileSync(password, cluster.secret, { mode: 0o600 })
  if (cluster.account.borrowed) chownSync(password, cluster.account.uid, cluster.account.gid)
  const auth = windows ? ['--auth=scram-sha-256'] : ['--auth-local=trust', '--auth-host=reject']
  const sync = cluster.settings.includes('fsync=off') ? ['--no-sync'] : []
  const fixed = ['-D', draft, '-U', 'postgres', '-E', 'UTF8', '--data-checksums', '--no-instructions']
  try {
    await runProgram(cluster, 'initdb', [
      ...fixed,
      `--pwfile=${password}`,
      ...auth,
      ...sync,
      ...cluster.binaries.initdbFlags,
    ])
    await createRoles(cluster, draft)
    renameSync(draft, cluster.directory)
  } catch (error) {
    // Another process may have been quicker; its cluster is as good.
    if (!isInitialised(cluster)) throw error
  } finally {
    rmSync(password, { force: true })
    rmSync(draft, { recursive: true, force: true })
  }
}

async function createRoles(cluster: Cluster, directory: string): Promise<void> {
  const done = runProgram(cluster, 'postgres', ['--single', '-D', directory, 'postgres'])
  const statements = [
    `create role pws_owner login password '${cluster.secret}'`,
    `create role pws_app login password '${cluster.secret}'`,
    'create database pws owner pws_owner',
    'revoke all on database pws from public',
    'grant connect, temporary on database pws to pws_app',
  ]
  done.child.stdin?.end(`${statements.join('\n')}\n`)
  const { stderr } = await done
  if (/ERROR|FATAL/.test(stderr)) throw new Error(stderr)
}

/** Runs one of the cluster's programs to its end, as the cluster's account. */
export function runProgram(cluster: Cluster, program: string, args: readonly string[]) {
  return promisify(execFile)(join(cluster.binaries.bin, program), args, spawnOptions(cluster))
}

function spawnOptions({ account, home }: Cluster) {
  return {
    cwd: home,
    env: { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC', ...(windows && { SystemRoot: 'C:\\Windows' }) },
    ...(account.borrowed && { uid: account.uid, gid: account.gid }),
  }
}

/** Spawns the server, detached: Ctrl-C reaches a whole process group, and Postgres must outlive the last queries. */
export function spawnServer(cluster: Cluster): ChildProcess {
  const path = logFile(cluster)
  if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) > LOG_LIMIT_BYTES) truncateSync(path)
  const log = openSync(path, 'a', 0o600)
  const settings = [
    `listen_addresses=${windows ? '127.0.0.1' : ''}`,
    `port=${cluster.port}`,
    `unix_socket_directories=${windows ? '' : cluster.socketDirectory}`,
    'unix_socket_permissions=0700',
    'timezone=UTC',
    'log_timezone=UTC',
    // Statistics come soon after an import, of which the planner knows nothing until then.
    'autovacuum_naptime=10s',
    ...cluster.settings,
  ]
  const args = ['-D', cluster.directory, ...settings.flatMap((setting) => ['-c', setting])]
  const child = spawn(join(cluster.binaries.bin, 'postgres'), args, {
    ...spawnOptions(cluster),
    detached: true,
    stdio: ['ignore', log, log],
  })
  closeSync(log)
  return child
}

/** Whether the server takes connections; 'starting' also covers its recovery after a crash. */
export async function askServer(cluster: Cluster): Promise<'ready' | 'starting' | 'silent'> {
  const client = new pg.Client({ connectionString: connectionString(cluster, 'postgres', 'postgres') })
  client.on('error', () => undefined)
  try {
    await client.connect()
    await client.end()
    return 'ready'
  } catch (error) {
    return error instanceof pg.DatabaseError && error.code === '57P03' ? 'starting' : 'silent'
  }
}
