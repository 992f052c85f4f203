// How a request is numbered, what is told while the database is away, and which statements are noted.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import type { RequestHandler } from 'express'
import { Router } from 'express'
import { sql } from 'kysely'
import { openDatabase } from '#db/connection.ts'
import { startDenyut } from '#db/denyut.ts'
import { listMigrations } from '#db/migrate.ts'
import { dalamPermintaan } from '#db/permintaan.ts'
import type { KueriLambat } from '#db/prepared.ts'
import { type BelumSiap, createSiap, refuseTerputus } from '#http/siap.ts'
import { createApp } from '#server/app.ts'
import { sebagai } from '#support/aktor.ts'
import { jsonOf, serveApp, silentLog } from '#support/http.ts'
import { freshDatabase } from '#support/postgres.ts'

const { db, url } = await freshDatabase()

async function openApp(keadaan: { kenapa: BelumSiap }, trustProxy = 0) {
  const tanya: RequestHandler = (_request, response) => {
    response.end('ada')
  }
  const gagal: RequestHandler = () => {
    throw new Error('rahasia')
  }
  const routes = Router().get('/api/sehat', tanya).get('/api/lain', tanya).get('/api/gagal', gagal)
  const siap = {
    handler: createSiap(() => keadaan.kenapa),
    jaga: refuseTerputus(() => keadaan.kenapa !== 'basis-data'),
  }
  return serveApp(createApp({ log: silentLog, trustProxy, siap, sesi: sebagai(), routes, events: tanya }))
}

const UUID = /^[0-9a-f]{8}-[0-9a-f-]{27}$/

for (const [apa, proksi, dibawa, diambil] of [
  ['from a proxy that is trusted is taken over', 1, 'proksi-0001', true],
  ['from anybody else is not', 0, 'proksi-0001', false],
  ['that could break a line is not', 1, 'a b c d e f g', false],
] as const) {
  test(`the number of a request ${apa}`, async () => {
    const app = await openApp({ kenapa: null }, proksi)
    const { headers } = await app.get('/api/lain', { 'X-Request-Id': dibawa })
    const id = String(headers['x-request-id'])
    assert.equal(id === dibawa, diambil)
    if (!diambil) assert.match(id, UUID)
  })
}

test('a fault of ours bears the number of its request, and no more', async () => {
  const app = await openApp({ kenapa: null })
  const { headers, body, status } = await app.get('/api/gagal')
  const isi = JSON.parse(body.toString())
  assert.deepEqual([status, isi.id], [500, headers['x-request-id']])
  assert.equal(body.toString().includes('rahasia'), false)
})

for (const [kenapa, status, lain] of [
  [null, 200, 200],
  ['basis-data', 503, 503],
  ['migrasi', 503, 200],
  ['berhenti', 503, 200],
] as const) {
  test(`with ${kenapa ?? 'nothing'} in the way the process is ${status === 200 ? '' : 'not '}ready`, async () => {
    const app = await openApp({ kenapa })
    const siap = await app.get('/api/siap')
    assert.equal(siap.status, status)
    if (kenapa) assert.equal((jsonOf(siap) as { kenapa: string }).kenapa, kenapa)
    assert.equal((await app.get('/api/lain')).status, lain)
    assert.equal((await app.get('/api/sehat')).status, 200)
  })
}

test('while the database is away people are told so in Indonesian, and when to ask again', async () => {
  const app = await openApp({ kenapa: 'basis-data' })
  const { status, headers, body } = await app.get('/api/lain')
  const { title, type, id } = JSON.parse(body.toString())
  assert.deepEqual(
    [status, headers['retry-after'], headers['content-type'], title, type, id],
    [
      503,
      '5',
      'application/problem+json',
      'Basis data sedang tidak dapat dihubungi',
      'urn:pws-ilp:masalah:basis-data-terputus',
      headers['x-request-id'],
    ],
  )
})

test('a statement that takes long is noted with its text and its request, without its values', async () => {
  const lambat: KueriLambat[] = []
  const sendiri = openDatabase({
    connectionString: url,
    applicationName: 'uji',
    lambat: { sejakMs: 50, onLambat: (satu) => lambat.push(satu) },
  })
  await sql`select ${'Siti'}::text`.execute(sendiri.db)
  await dalamPermintaan('nomor-1', () => sql`select ${'Siti'}::text, pg_sleep(0.06)`.execute(sendiri.db))
  await sendiri.close()
  assert.deepEqual(
    lambat.map(({ ms, ...satu }) => ({ ...satu, lama: ms >= 50 })),
    [{ kueri: 'select $1::text, pg_sleep(0.06)', permintaan: 'nomor-1', gagal: false, lama: true }],
  )
})

async function until(terjadi: () => boolean): Promise<void> {
  const batas = performance.now() + 10_000
  while (!terjadi()) {
    assert.ok(performance.now() < batas, 'it did not happen')
    await pause(10)
  }
}

test('a connection of the pulse that is cut alone is no fault of the database', async () => {
  const kabar: boolean[] = []
  const denyut = startDenyut({
    connectionString: url,
    migrasi: listMigrations(),
    onUbah: (ada) => kabar.push(ada),
  })
  const hitung = async () => {
    const { rows } = await sql<{ pid: number }>`
      select pid from pg_stat_activity where application_name = 'pws-denyut' and datname = current_database()`.execute(
      db,
    )
    return rows.map(({ pid }) => pid)
  }
  let [lama] = await hitung()
  while (lama === undefined) [lama] = await hitung()
  await sql`select pg_terminate_backend(${lama}, 5000)`.execute(db)
  let [baru] = await hitung()
  while (baru === undefined) [baru] = await hitung()
  assert.notEqual(baru, lama)
  assert.deepEqual([kabar, denyut.isTerhubung(), denyut.isLengkap()], [[], true, true])
  await denyut.stop()
})

test('a database without one of its migrations is not complete', async () => {
  const denyut = startDenyut({
    connectionString: url,
    migrasi: [...listMigrations(), '0000_belum'],
    onUbah: () => undefined,
  })
  await until(() => !denyut.isLengkap())
  assert.equal(denyut.isTerhubung(), true)
  await denyut.stop()
})

test('what waits for a server that does not answer fails as soon as its connections are cut', async () => {
  const sendiri = openDatabase({ connectionString: url, applicationName: 'uji-putus' })
  const lama = sql`select pg_sleep(20)`.execute(sendiri.db)
  const ditolak = assert.rejects(lama)
  const berjalan = async () =>
    (
      await sql`select from pg_stat_activity where application_name = 'uji-putus' and query like '%pg_sleep(20)%' and state = 'active'`.execute(
        db,
      )
    ).rows.length > 0
  while (!(await berjalan())) await pause(10)
  sendiri.cut()
  await ditolak
  assert.equal((await sql`select 1`.execute(sendiri.db)).rows.length, 1)
  await sendiri.close()
})
