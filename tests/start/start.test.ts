import assert from 'node:assert/strict'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import { openDatabase } from '#db/connection.ts'
import { bumpVersi } from '#store/versi-data.ts'
import { buatToken, denganToken } from '#support/masuk.ts'
import { emptyDatabase, freshDatabase } from '#support/postgres.ts'
import { startProgram } from '#support/program.ts'

const { db, url, ownerUrl } = await freshDatabase()
const DATABASE = { DATABASE_URL: url, DATABASE_OWNER_URL: ownerUrl }
const isRoot = process.getuid?.() === 0
const asNobody = isRoot ? ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups'] : []

async function takenPort(): Promise<{ port: string; free: () => void }> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  return { port: String(address && typeof address === 'object' ? address.port : 0), free: () => server.close() }
}

async function refusal(env: Record<string, string>, prefix: readonly string[] = []): Promise<string> {
  const { code, err } = await startProgram(env, prefix).ended
  assert.equal(code, 1, err)
  assert.equal(err.trim().includes('\n'), false, err)
  return err.trim()
}

test('two processes on one database serve, hear each other and stop cleanly', async () => {
  const programs = [startProgram(DATABASE), startProgram(DATABASE)]
  const origins = await Promise.all(programs.map(({ ready }) => ready))
  const statuses = await Promise.all(origins.map(async (origin) => (await fetch(`${origin}/api/sehat`)).status))
  assert.deepEqual(statuses, [200, 200])

  const { kab_id } = await db
    .insertInto('kabupaten')
    .values({ kode: '35.07', nama: 'Malang', provinsi: 'Jawa Timur', jenis: 'kabupaten' })
    .returning('kab_id')
    .executeTakeFirstOrThrow()
  await db.insertInto('versi_data').values({ kab_id }).execute()
  const headers = denganToken(await buatToken(db, { peran: 'dinas', tempat: ['35.07'] }))
  const streams = await Promise.all(
    origins.map((origin) => fetch(`${origin}/api/peristiwa?wilayah=35.07`, { headers })),
  )
  const versi = await bumpVersi(db, kab_id)
  for (const { body } of streams) {
    let text = ''
    for await (const chunk of body ?? []) {
      text += Buffer.from(chunk)
      if (text.includes(`"versi":${versi}`)) break
    }
  }

  for (const { child } of programs) child.kill('SIGTERM')
  assert.deepEqual(await Promise.all(programs.map(async ({ ended }) => (await ended).code)), [0, 0])
})

test('without the owner it starts on a migrated database and refuses one that waits for migrations', async () => {
  const migrated = startProgram({ DATABASE_URL: url })
  await migrated.ready
  migrated.child.kill('SIGINT')
  assert.equal((await migrated.ended).code, 0)
  const empty = await emptyDatabase()
  assert.match(await refusal({ DATABASE_URL: empty.url }), /^Basis data belum diperbarui .* isi DATABASE_OWNER_URL/)
})

test('a taken port is told in one sentence', async () => {
  const { port, free } = await takenPort()
  assert.match(await refusal({ ...DATABASE, PORT: port }), new RegExp(`^Port ${port} sudah dipakai program lain`))
  free()
})

test('a taken port is told before Postgres is made', async () => {
  const { port, free } = await takenPort()
  const data = join(newFolder(0o777), 'data')
  assert.match(await refusal({ DATA_DIR: data, PORT: port }, asNobody), /sudah dipakai program lain/)
  assert.equal(existsSync(data), false)
  free()
})

test('a database that cannot be reached is told in one sentence', async () => {
  const { port, free } = await takenPort()
  free()
  const message = await refusal({ DATABASE_URL: `postgresql://a@127.0.0.1:${port}/pws` })
  assert.match(message, /^Basis data tidak dapat dihubungi \(.*\); periksa DATABASE_URL/)
})

function withPart(address: string, part: 'username' | 'pathname', value: string): string {
  const changed = new URL(address)
  changed[part] = value
  return changed.href
}

// How a missing role is refused depends on the server's way of asking for passwords.
const TANPA_PERAN = /^(Peran tiada belum ada|Postgres menolak peran tiada).*create role tiada login password/

for (const [apa, part, value, message] of [
  ['a role that is missing', 'username', 'tiada', TANPA_PERAN],
  [
    'a database that is missing',
    'pathname',
    '/tiada',
    /^Basis data tiada belum ada di Postgres; .*create database tiada/,
  ],
] as const) {
  test(`${apa} is told with the command that makes it`, async () => {
    assert.match(await refusal({ DATABASE_URL: withPart(url, part, value) }), message)
  })
}

test('a missing owner is told by the name of its variable', async () => {
  const message = await refusal({ DATABASE_URL: url, DATABASE_OWNER_URL: withPart(ownerUrl, 'username', 'tiada') })
  assert.match(message, TANPA_PERAN)
  assert.match(message, /DATABASE_OWNER_URL/)
})

test('a Postgres that is too old is told in one sentence', async () => {
  const old = await freshDatabase()
  const owner = openDatabase({ connectionString: old.ownerUrl, applicationName: 'uji' })
  await sql`create function current_setting(text) returns text language sql as $$select '140012'$$`.execute(owner.db)
  await owner.close()
  const lying = `${old.url}&options=${encodeURIComponent('-c search_path=public,pg_catalog')}`
  assert.match(
    await refusal({ DATABASE_URL: lying }),
    /^Postgres versi 14 terlalu lama; .* Postgres 15 atau lebih baru\.$/,
  )
})

for (const [variable, value, message] of [
  ['PORT', 'tiga', /^PORT berisi "tiga"/],
  ['DATABASE_URL', 'mysql://a/b', /^DATABASE_URL bukan alamat Postgres/],
  ['LOG_LEVEL', 'ramai', /^LOG_LEVEL berisi "ramai"/],
] as const) {
  test(`${variable}=${value} is told in one sentence`, async () => {
    assert.match(await refusal({ ...DATABASE, [variable]: value }), message)
  })
}

function newFolder(mode: number): string {
  const folder = mkdtempSync(join(tmpdir(), 'pws-mulai-'))
  chmodSync(folder, mode)
  after(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

test('a read-only folder is told in one sentence', async () => {
  assert.match(
    await refusal({ DATA_DIR: join(newFolder(0o555), 'data') }, asNobody),
    /^Folder data .* tidak dapat ditulisi/,
  )
})

test('on nothing but Node it starts, stops Postgres on Ctrl-C, and starts again', async () => {
  const folder = newFolder(0o777)
  mkdirSync(join(folder, 'data'))
  chmodSync(join(folder, 'data'), 0o777)
  for (const round of ['first', 'second']) {
    const program = startProgram({ DATA_DIR: join(folder, 'data') }, asNobody)
    assert.equal((await fetch(`${await program.ready}/api/sehat`)).status, 200, round)
    program.child.kill('SIGINT')
    assert.equal((await program.ended).code, 0)
    assert.equal(existsSync(join(folder, 'data', 'postgres', 'postmaster.pid')), false)
  }
})

test('when its Postgres is killed the running program brings it back, and answers 503 until then', async () => {
  const dataDir = join(newFolder(0o777), 'data')
  const program = startProgram({ DATA_DIR: dataDir }, asNobody)
  const origin = await program.ready
  const pidFile = join(dataDir, 'postgres', 'postmaster.pid')
  process.kill(Number.parseInt(readFileSync(pidFile, 'utf8'), 10), 'SIGKILL')
  const seen = new Set<number>()
  const deadline = performance.now() + 20_000
  // A token has to be looked for in the database, to be refused.
  const ask = async () => (await fetch(`${origin}/api/saya`, { headers: { Authorization: 'Bearer pws_tiada' } })).status
  do seen.add(await ask())
  while (!(seen.has(503) && (await ask()) === 401) && performance.now() < deadline)
  seen.add(await ask())
  assert.deepEqual([...seen].sort(), [401, 503])
  program.child.kill('SIGINT')
  assert.equal((await program.ended).code, 0)
  assert.equal(existsSync(pidFile), false)
})
