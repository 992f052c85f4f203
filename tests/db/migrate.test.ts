import assert from 'node:assert/strict'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import pg from 'pg'
import { listPending, migrate } from '#db/migrate.ts'
import { StartupError } from '#db/startup-error.ts'
import { emptyDatabase, freshDatabase } from '#support/postgres.ts'

const ACCOUNT = 'pws_app'

async function migrationsIn(files: Record<string, string>): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'pws-migrasi-'))
  after(() => rm(directory, { recursive: true }))
  for (const [name, sql] of Object.entries(files)) await writeFile(join(directory, name), sql)
  return directory
}

async function runAs(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}

test('every migration is applied once, in order, and a second run finds nothing to do', async () => {
  const { ownerUrl, url } = await emptyDatabase()
  const files = (await readdir('migrations')).filter((file) => file.endsWith('.sql')).sort()
  const names = files.map((file) => file.replace('.sql', ''))
  assert.deepEqual(await listPending(url), names)
  assert.deepEqual(await migrate({ ownerUrl, appRole: ACCOUNT }), names)
  assert.deepEqual(await migrate({ ownerUrl, appRole: ACCOUNT }), [])
  assert.deepEqual(await listPending(url), [])
})

test('two processes that migrate at once apply each file once', async () => {
  const { ownerUrl } = await emptyDatabase()
  const [first, second] = await Promise.all([1, 2].map(() => migrate({ ownerUrl, appRole: ACCOUNT })))
  assert.deepEqual([first?.length, second?.length].sort(), [0, (await readdir('migrations')).length].sort())
})

test('a changed file is refused with a sentence that names it', async () => {
  const { ownerUrl } = await emptyDatabase()
  const directory = await migrationsIn({ '0001_satu.sql': 'create table satu (a int)' })
  await migrate({ ownerUrl, appRole: ACCOUNT, directory })
  await writeFile(join(directory, '0001_satu.sql'), 'create table satu (a bigint)')
  await assert.rejects(migrate({ ownerUrl, appRole: ACCOUNT, directory }), (error) => {
    assert(error instanceof StartupError)
    assert.match(error.message, /^Migrasi 0001_satu sudah diterapkan tetapi berkasnya berubah/)
    return true
  })
})

test('the ends of lines of another platform change nothing', async () => {
  const { ownerUrl } = await emptyDatabase()
  const directory = await migrationsIn({ '0001_satu.sql': 'create table satu (\na int)\n' })
  await migrate({ ownerUrl, appRole: ACCOUNT, directory })
  await writeFile(join(directory, '0001_satu.sql'), 'create table satu (\r\na int)\r\n')
  assert.deepEqual(await migrate({ ownerUrl, appRole: ACCOUNT, directory }), [])
})

test('a database newer than the application is refused', async () => {
  const { ownerUrl } = await emptyDatabase()
  const directory = await migrationsIn({ '0001_satu.sql': 'select 1', '0002_dua.sql': 'select 2' })
  await migrate({ ownerUrl, appRole: ACCOUNT, directory })
  await rm(join(directory, '0002_dua.sql'))
  await assert.rejects(
    migrate({ ownerUrl, appRole: ACCOUNT, directory }),
    /Basis data lebih baru .* \(migrasi 0002_dua\)/,
  )
})

test('a migration that fails leaves nothing of itself, and the ones before it stay', async () => {
  const { ownerUrl } = await emptyDatabase()
  const directory = await migrationsIn({
    '0001_satu.sql': 'create table satu (a int)',
    '0002_dua.sql': 'create table dua (a int); select salah',
  })
  await assert.rejects(migrate({ ownerUrl, appRole: ACCOUNT, directory }), /Migrasi 0002_dua gagal: .*salah/)
  const tables = await runAs(
    ownerUrl,
    `select to_regclass('satu') is not null as satu, to_regclass('dua') is null as dua`,
  )
  assert.deepEqual(tables, [{ satu: true, dua: true }])
})

test('the app may write rows of every table but no structure, and may not touch the list of migrations', async () => {
  const { url, superuserUrl } = await freshDatabase()
  const missing = await runAs(
    superuserUrl,
    `select tablename from pg_tables, unnest('{select,insert,update,delete}'::text[]) hak
     where schemaname = 'public' and tablename <> 'migrasi'
       and not has_table_privilege('pws_app', format('%I', tablename), hak)
     order by tablename`,
  )
  // The audit trail, and what was issued, only grow.
  const kept = ['jejak', 'ringkasan_pimpinan', 'segel'].flatMap((tablename) => [{ tablename }, { tablename }])
  assert.deepEqual(missing, kept)
  await assert.rejects(runAs(url, 'create table jahat (a int)'), /permission denied/)
  await assert.rejects(runAs(url, 'delete from migrasi'), /permission denied/)
})

test('a table made later by the owner is open to the app as well', async () => {
  const { url, ownerUrl } = await freshDatabase()
  await runAs(ownerUrl, 'create table kemudian (a int generated always as identity, b int)')
  assert.deepEqual(await runAs(url, 'insert into kemudian (b) values (7) returning a, b'), [{ a: 1, b: 7 }])
})
