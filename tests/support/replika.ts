// Debian's Postgres 15 as people run it for themselves: a primary and a streaming replica of it, each of which may be paused,
// killed, started again, and the replica promoted.
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { type Account, findAccount, makeOwnDirectory } from '#db/binaries.ts'
import { askServer, type Cluster, connectionString, initialise, runProgram, spawnServer } from '#db/cluster.ts'
import { findDebianBinaries } from './server.ts'

const VERSI = '15'
const PATIENCE_MS = 30_000
const SETTINGS = ['wal_level=replica', 'max_connections=100', 'jit=off']

/** Whether Debian's Postgres is here; on CI it has to be, elsewhere a line says that its tests are left out. */
export function adaPostgresDebian(): boolean {
  if (findDebianBinaries(VERSI)) return true
  if (process.env.CI) throw new Error(`Postgres ${VERSI} is not installed`)
  console.log(`postgresql-${VERSI} is not installed: the tests of replicas are left out`)
  return false
}

export type Server = {
  url(role: 'pws_app' | 'pws_owner' | 'postgres'): string
  start(): Promise<void>
  /** As a power cut ends it. */
  kill(): Promise<void>
  /** Runs one statement as superuser; its first value. */
  ask(statement: string): Promise<unknown>
}

export type Pasangan = {
  readonly utama: Server
  readonly replika: Server
  /** The replica goes on by itself, and takes writes. */
  promote(): Promise<void>
  /** Waits until the replica has all that the primary has now. */
  menyusul(): Promise<void>
  stop(): Promise<void>
}

/** Starts a primary with the empty database `pws` and its two roles, and a replica that streams from it. */
export async function startPasangan(): Promise<Pasangan> {
  const folder = mkdtempSync(join(tmpdir(), 'pws-pasangan-'))
  // As root, Postgres runs under another account and must pass through.
  chmodSync(folder, 0o755)
  const account = findAccount(folder)
  const utama = openServer(newCluster(join(folder, 'utama'), account))
  const replika = openServer(newCluster(join(folder, 'replika'), account))
  await initialise(utama.cluster)
  await utama.start()
  await runProgram(replika.cluster, 'pg_basebackup', [
    ...['-D', replika.cluster.directory, '-c', 'fast', '-X', 'stream', '-R'],
    ...['-h', utama.cluster.socketDirectory, '-p', '5432', '-U', 'postgres'],
  ])
  await replika.start()
  return {
    utama,
    replika,
    promote: async () => {
      await replika.ask('select pg_promote(true, 30)')
    },
    menyusul: async () => {
      const sampai = String(await utama.ask('select pg_current_wal_lsn()'))
      await until(async () => (await replika.ask(`select pg_last_wal_replay_lsn() >= '${sampai}'`)) === true)
    },
    stop: async () => {
      await Promise.all([utama.kill(), replika.kill()])
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function newCluster(home: string, account: Account): Cluster {
  const bin = findDebianBinaries(VERSI) ?? ''
  const socketDirectory = join(home, 's')
  makeOwnDirectory(home, account)
  makeOwnDirectory(socketDirectory, account)
  return {
    ...{ directory: join(home, 'data'), home, account, settings: SETTINGS, secret: 'uji', socketDirectory, port: 5432 },
    binaries: { bin, initdbFlags: ['--locale=C.UTF-8'] },
  }
}

function openServer(cluster: Cluster): Server & { readonly cluster: Cluster } {
  let child: ChildProcess | undefined
  const url: Server['url'] = (role) => connectionString(cluster, role, 'pws')
  return {
    cluster,
    url,
    start: async () => {
      child = spawnServer(cluster)
      await until(async () => (await askServer(cluster)) === 'ready')
    },
    kill: async () => {
      if (!child || child.exitCode !== null || child.signalCode !== null) return
      const ended = once(child, 'exit')
      // Its whole group: what the server itself leaves behind would hold its lock for a second.
      process.kill(-(child.pid ?? 0), 'SIGKILL')
      await ended
    },
    ask: async (statement) => {
      const client = new pg.Client({ connectionString: url('postgres') })
      await client.connect()
      try {
        const { rows } = await client.query({ text: statement, rowMode: 'array' })
        return rows[0]?.[0]
      } finally {
        await client.end()
      }
    },
  }
}

async function until(terjadi: () => Promise<boolean>): Promise<void> {
  const batas = performance.now() + PATIENCE_MS
  while (!(await terjadi())) {
    if (performance.now() > batas) throw new Error('Postgres took too long')
    await pause(20)
  }
}
