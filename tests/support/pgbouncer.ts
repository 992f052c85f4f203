// Debian's pgbouncer in transaction mode, in front of the Postgres of this run.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chownSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { findAccount } from '#db/binaries.ts'

const PROGRAM = '/usr/sbin/pgbouncer'
const PATIENCE_MS = 5_000

/** Whether Debian's pgbouncer is here; on CI it has to be, elsewhere a line says that its tests are left out. */
export function adaPgbouncer(): boolean {
  if (existsSync(PROGRAM)) return true
  if (process.env.CI) throw new Error(`${PROGRAM} is not installed`)
  console.log('pgbouncer is not installed (apt-get install pgbouncer): its tests are left out')
  return false
}

export type Pgbouncer = {
  /** The same address by way of the pooler. */
  through(url: string): string
  stop(): Promise<void>
}

/** Starts it with so few servers that clients have to share them. */
export async function startPgbouncer(server: string, { banyakServer = 4 } = {}): Promise<Pgbouncer> {
  const { searchParams, port } = new URL(server)
  const folder = mkdtempSync(join(tmpdir(), 'pws-pgb-'))
  const account = findAccount(folder)
  writeFileSync(join(folder, 'users'), ['pws_app', 'pws_owner'].map((name) => `"${name}" ""\n`).join(''))
  writeFileSync(
    join(folder, 'ini'),
    `[databases]
* = host=${searchParams.get('host')} port=${port || 5432}
[pgbouncer]
pool_mode = transaction
auth_type = trust
auth_file = ${join(folder, 'users')}
listen_port = 6432
unix_socket_dir = ${folder}
default_pool_size = ${banyakServer}
max_client_conn = 300
`,
  )
  if (account.borrowed) chownSync(folder, account.uid, account.gid)
  const child = spawn(PROGRAM, ['-q', join(folder, 'ini')], {
    stdio: ['ignore', 'ignore', 'inherit'],
    ...(account.borrowed && { uid: account.uid, gid: account.gid }),
  })
  const ended = once(child, 'close')
  const deadline = performance.now() + PATIENCE_MS
  while (!existsSync(join(folder, '.s.PGSQL.6432'))) {
    if (performance.now() > deadline || child.exitCode !== null) throw new Error('pgbouncer did not start')
    await pause(10)
  }
  return {
    through: (url) => {
      const changed = new URL(url)
      changed.port = '6432'
      changed.searchParams.set('host', folder)
      return changed.href
    },
    stop: async () => {
      child.kill('SIGKILL')
      await ended
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
