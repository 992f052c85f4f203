import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { after, test } from 'node:test'
import pg from 'pg'
import { type EmbeddedPostgres, startEmbedded } from '#db/embedded.ts'

const isRoot = process.getuid?.() === 0
const LAUNCH = join(import.meta.dirname, '..', 'support', 'launch-postgres.ts')
const settings = ['fsync=off']
// One cluster for most tests, since making one takes a second: they run in turn and each stops it.
const shared = newDirectory()

function newDirectory(): string {
  const directory = mkdtempSync(join(tmpdir(), 'pws-peluncur-'))
  chmodSync(directory, 0o755)
  after(() => rmSync(directory, { recursive: true, force: true }))
  return directory
}

async function ask(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}

const postmasterOf = (dataDir: string): number =>
  Number.parseInt(readFileSync(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8'), 10)

/** Starts the launcher in a process of its own, under another account where asked, and waits until it is up. */
async function launchApart(dataDir: string, account?: string): Promise<{ child: ChildProcess; url: string }> {
  const node = [process.execPath, '--import', 'tsx', LAUNCH, dataDir]
  const command = account ? ['setpriv', `--reuid=${account}`, `--regid=${account}`, '--clear-groups', ...node] : node
  const child = spawn(command[0] ?? '', command.slice(1), { stdio: ['ignore', 'pipe', 'inherit'] })
  const [url] = await once(createInterface({ input: child.stdout }), 'line')
  return { child, url: String(url) }
}

test('the first start makes the roles and a database that only its owner may change', async () => {
  const embedded = await startEmbedded({ dataDir: shared, settings })
  try {
    const rows = await ask(
      embedded.url.superuser,
      `select rolname, rolsuper, rolcreatedb, rolcreaterole from pg_roles where rolname like 'pws%' order by 1`,
    )
    const plain = { rolsuper: false, rolcreatedb: false, rolcreaterole: false }
    assert.deepEqual(rows, [
      { rolname: 'pws_app', ...plain },
      { rolname: 'pws_owner', ...plain },
    ])
    await ask(embedded.url.owner, 'create table percobaan (a int)')
    await assert.rejects(ask(embedded.url.app, 'create table lain (a int)'), /permission denied/)
  } finally {
    await embedded.stop()
  }
})

test('it listens on a unix socket in a private directory and on no port', {
  skip: process.platform === 'win32',
}, async () => {
  const dataDir = shared
  const embedded = await startEmbedded({ dataDir, settings })
  try {
    assert.deepEqual(await ask(embedded.url.app, `select current_setting('listen_addresses') as di`), [{ di: '' }])
    assert.equal(statSync(join(dataDir, 'postgres.soket')).mode & 0o777, 0o700)
    assert.equal(statSync(join(dataDir, 'postgres')).mode & 0o777, 0o700)
  } finally {
    await embedded.stop()
  }
})

test('stopping leaves no server, and the next start finds the data', async () => {
  const dataDir = shared
  const first = await startEmbedded({ dataDir, settings })
  await ask(first.url.owner, 'create table ingatan as select 7 as a')
  await first.stop()
  assert.equal(existsSync(join(dataDir, 'postgres', 'postmaster.pid')), false)
  const second = await startEmbedded({ dataDir, settings })
  assert.deepEqual(await ask(second.url.owner, 'select a from ingatan'), [{ a: 7 }])
  await second.stop()
})

test('a data directory too deep for a socket gets its socket elsewhere', async () => {
  const dataDir = join(newDirectory(), 'folder-yang-namanya-sangat-panjang-sekali'.repeat(3))
  const embedded = await startEmbedded({ dataDir, settings })
  const socket = decodeURIComponent(embedded.url.app.split('host=')[1] ?? '')
  assert.equal(socket.startsWith(tmpdir()), true)
  assert.deepEqual(await ask(embedded.url.app, 'select 1 as a'), [{ a: 1 }])
  await embedded.stop()
  assert.equal(existsSync(socket), false)
})

test('a second process attaches, and leaves the server to the one that started it', async () => {
  const dataDir = shared
  const { child, url } = await launchApart(dataDir)
  const attached = await startEmbedded({ dataDir, settings })
  assert.equal(attached.url.app, url)
  await attached.stop()
  assert.deepEqual(await ask(url, 'select 1 as a'), [{ a: 1 }])
  child.kill('SIGTERM')
  await once(child, 'exit')
  await assert.rejects(ask(url, 'select 1'))
})

test('after kill -9 of the application its Postgres runs on, and the next start attaches and takes it over', async () => {
  const dataDir = shared
  const { child, url } = await launchApart(dataDir)
  const postmaster = postmasterOf(dataDir)
  child.kill('SIGKILL')
  await once(child, 'exit')
  const next = await startEmbedded({ dataDir, settings })
  assert.equal(next.url.app, url)
  assert.equal(postmasterOf(dataDir), postmaster)
  await next.stop()
  await assert.rejects(ask(url, 'select 1'))
})

test('after kill -9 of Postgres the same address answers again, with everything committed', async () => {
  const dataDir = shared
  const embedded = await startEmbedded({ dataDir })
  await ask(embedded.url.owner, 'create table tetap as select 11 as a')
  await killPostmaster(dataDir)
  await embedded.ensureRunning()
  assert.deepEqual(await ask(embedded.url.owner, 'select a from tetap'), [{ a: 11 }])
  await embedded.stop()
})

test('after kill -9 of both a new process starts Postgres again', async () => {
  const dataDir = shared
  const { child, url } = await launchApart(dataDir)
  child.kill('SIGKILL')
  await killPostmaster(dataDir)
  const next: EmbeddedPostgres = await startEmbedded({ dataDir, settings })
  assert.deepEqual(await ask(url, 'select 1 as a'), [{ a: 1 }])
  await next.stop()
})

async function killPostmaster(dataDir: string): Promise<void> {
  process.kill(postmasterOf(dataDir), 'SIGKILL')
}

test('an interrupted first start leaves nothing that counts as a cluster', async () => {
  const dataDir = newDirectory()
  mkdirSync(join(dataDir, 'postgres.init-1'))
  const embedded = await startEmbedded({ dataDir, settings })
  assert.deepEqual(await ask(embedded.url.app, 'select 1 as a'), [{ a: 1 }])
  await embedded.stop()
})

test('two processes that start at once share one server', async () => {
  const dataDir = newDirectory()
  const [first, second] = await Promise.all([launchApart(dataDir), launchApart(dataDir)])
  assert.equal(first.url, second.url)
  assert.deepEqual(await ask(first.url, 'select 1 as a'), [{ a: 1 }])
  for (const { child } of [first, second]) {
    child.kill('SIGTERM')
    await once(child, 'exit')
  }
  await assert.rejects(ask(first.url, 'select 1'))
})

test('an ordinary user starts it too', { skip: !isRoot }, async () => {
  const parent = newDirectory()
  chmodSync(parent, 0o777)
  const { child, url } = await launchApart(join(parent, 'data'), '65534')
  assert.equal(statSync(join(parent, 'data', 'postgres')).uid, statSync(join(parent, 'data')).uid)
  assert.deepEqual(await ask(url, 'select current_user as siapa'), [{ siapa: 'pws_app' }])
  child.kill('SIGTERM')
  await once(child, 'exit')
})

test('as root in a folder that no other account may enter, the data lies under /var/lib and is linked', {
  skip: !isRoot,
}, async () => {
  const closed = newDirectory()
  chmodSync(closed, 0o700)
  const embedded = await startEmbedded({ dataDir: join(closed, 'data'), settings })
  try {
    assert.match(decodeURIComponent(embedded.url.app), /host=\/var\/lib\/pws-ilp\//)
    assert.equal(existsSync(join(closed, 'data', 'postgres', 'PG_VERSION')), true)
  } finally {
    await embedded.stop()
    rmSync(join(decodeURIComponent(embedded.url.app).split('host=')[1] ?? '', '..'), { recursive: true })
  }
})

test('a folder that cannot be written is told in one sentence', async () => {
  const directory = newDirectory()
  chmodSync(directory, 0o500)
  // nothing is closed to root, so root asks as somebody else
  if (isRoot) process.seteuid?.(65534)
  try {
    await assert.rejects(
      startEmbedded({ dataDir: join(directory, 'data') }),
      /^StartupError: Folder data .* tidak dapat ditulisi/,
    )
  } finally {
    if (isRoot) process.seteuid?.(0)
  }
})

test('a folder where nothing can be made is told at once', { skip: process.platform !== 'linux' }, async () => {
  await assert.rejects(startEmbedded({ dataDir: '/proc/x/data' }), /^StartupError: Folder data .* tidak dapat ditulisi/)
})
