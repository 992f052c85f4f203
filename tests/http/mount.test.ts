import assert from 'node:assert/strict'
import { test } from 'node:test'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { z } from 'zod'
import { defineEndpoint } from '#contract/endpoint.ts'
import type { Db } from '#db/connection.ts'
import { createAnswerCache, hariKini } from '#http/cache.ts'
import { mountRoutes, type Route, route } from '#http/mount.ts'
import { Problem, tidakDitemukan } from '#http/problem.ts'
import { createVersions } from '#http/versions.ts'
import { createApp } from '#server/app.ts'
import { PINTU_UJI, sebagai } from '#support/aktor.ts'
import { type Client, jsonOf, serveApp, silentLog } from '#support/http.ts'

const baris = z.object({ nama: z.string() })
const getDaftar = defineEndpoint({
  nama: 'getDaftar',
  metode: 'GET',
  jalur: '/api/daftar',
  kueri: z.object({
    wilayah: z.string().regex(/^\d\d\.\d\d/, { error: 'Tulis kode wilayah.' }),
    panjang: z.coerce.number({ error: 'Isi dengan bilangan.' }).int().default(3),
  }),
  isi: z.undefined(),
  keluaran: z.object({ versi: z.number(), baris: z.array(baris) }),
  izin: 'baca',
  simpan: 'versi',
})
const postCatatan = defineEndpoint({
  nama: 'postCatatan',
  metode: 'POST',
  jalur: '/api/catatan',
  kueri: z.object({}),
  isi: z.object({
    teks: z.string({ error: 'Isi teksnya.' }),
    isian: z.array(z.object({ jumlah: z.number({ error: 'Isi bilangan.' }) })),
  }),
  keluaran: z.object({ teks: z.string(), kunci: z.string().nullable() }),
  izin: 'lapor',
  simpan: 'tidak',
})

type World = { versi: number; asked: number; reads: number; sekarang: Date; fail?: Error }

/** An app over a world that counts how often its rows and its versions are read. */
async function openApp(
  world: World,
): Promise<Client & { hear: (versi: number) => void; listening: (on: boolean) => void }> {
  const versions = createVersions(async (kode) => {
    world.asked += 1
    return kode === '35.07' ? world.versi : undefined
  })
  const routes: Route[] = [
    route(getDaftar, async (_deps, { kueri, versi }) => {
      world.reads += 1
      if (world.fail) throw world.fail
      if (!kueri.wilayah.startsWith('35.07')) return tidakDitemukan(`Tidak ada wilayah ${kueri.wilayah}.`)
      const semua = Array.from({ length: kueri.panjang }, (_, i) => ({ nama: `Desa ${i}`, rahasia: 'x' }))
      return { versi, baris: semua }
    }),
    route(postCatatan, async (_deps, { isi, kunci }) =>
      isi.teks === 'bentrok'
        ? new Problem({ status: 409, kode: 'bentrok', judul: 'Bentrok', lainnya: { versi: [1, 2] } })
        : { teks: isi.teks, kunci },
    ),
  ]
  // No endpoint here touches the database.
  const db = {} as Db
  const deps = {
    db,
    log: silentLog,
    sekarang: () => world.sekarang,
    cache: createAnswerCache(),
    pintu: PINTU_UJI,
    versions,
    versiAplikasi: '0',
  }
  const events = (_request: unknown, response: { end(): void }) => response.end()
  const client = await serveApp(
    createApp({ log: silentLog, sesi: sebagai(), routes: mountRoutes(routes, deps), events }),
  )
  versions.setListening(true)
  return { ...client, hear: (versi) => versions.hear('35.07', versi), listening: versions.setListening }
}

const newWorld = (): World => ({ versi: 7, asked: 0, reads: 0, sekarang: new Date('2026-12-31T12:00:00Z') })

test('what the contract does not name never leaves', async () => {
  const app = await openApp(newWorld())
  const reply = await app.get('/api/daftar?wilayah=35.07&panjang=1')
  assert.deepEqual(jsonOf(reply), { versi: 7, baris: [{ nama: 'Desa 0' }] })
  assert.equal(reply.headers['x-versi-data'], '7')
  assert.equal(reply.headers['cache-control'], 'no-store')
})

test('a wrong query is answered 400 with a line per field', async () => {
  const app = await openApp(newWorld())
  const reply = await app.get('/api/daftar?wilayah=malang&panjang=banyak')
  assert.equal(reply.status, 400)
  assert.equal(reply.headers['content-type'], 'application/problem+json')
  assert.deepEqual(jsonOf(reply), {
    type: 'urn:pws-ilp:masalah:permintaan-tidak-sah',
    title: 'Permintaan belum benar',
    status: 400,
    galat: [
      { kolom: 'wilayah', pesan: 'Tulis kode wilayah.' },
      { kolom: 'panjang', pesan: 'Isi dengan bilangan.' },
    ],
  })
})

test('a wrong body names the field by its place', async () => {
  const app = await openApp(newWorld())
  const reply = await app.post('/api/catatan', { isian: [{ jumlah: 1 }, { jumlah: 'dua' }] })
  assert.deepEqual(jsonOf(reply), {
    type: 'urn:pws-ilp:masalah:permintaan-tidak-sah',
    title: 'Permintaan belum benar',
    status: 400,
    galat: [
      { kolom: 'teks', pesan: 'Isi teksnya.' },
      { kolom: 'isian.1.jumlah', pesan: 'Isi bilangan.' },
    ],
  })
})

for (const [title, body, type, status] of [
  ['broken JSON', '{"teks":', 'application/json', 400],
  ['a text that holds a NUL, which Postgres cannot keep', '{"teks":"a\\u0000b","isian":[]}', 'application/json', 400],
  ['a form of another site', 'teks=halo', 'application/x-www-form-urlencoded', 415],
  ['text that another site may send unasked', '{"teks":"halo"}', 'text/plain', 415],
  ['a body beyond the limit', JSON.stringify({ teks: 'a'.repeat(3_000_000), isian: [] }), 'application/json', 413],
] as const) {
  test(`${title} is refused with ${status}`, async () => {
    const app = await openApp(newWorld())
    const reply = await app.post('/api/catatan', body, { 'Content-Type': type })
    assert.equal(reply.status, status)
    assert.equal(reply.headers['content-type'], 'application/problem+json')
  })
}

test('a body that is not compressed as it says is a mistake of the sender', async () => {
  const app = await openApp(newWorld())
  const headers = { 'Content-Type': 'application/json', 'Content-Encoding': 'gzip' }
  assert.equal((await app.post('/api/catatan', '{"teks":"halo","isian":[]}', headers)).status, 400)
})

test('a field without words of its own is refused in Indonesian, saying what to write', async () => {
  const app = await openApp(newWorld())
  const reply = await app.post('/api/catatan', { teks: 'halo' })
  assert.deepEqual(jsonOf(reply), {
    type: 'urn:pws-ilp:masalah:permintaan-tidak-sah',
    title: 'Permintaan belum benar',
    status: 400,
    galat: [{ kolom: 'isian', pesan: 'Wajib diisi, berupa daftar.' }],
  })
})

test('a POST is answered 201 and hears its idempotency key', async () => {
  const app = await openApp(newWorld())
  const reply = await app.post('/api/catatan', { teks: 'halo', isian: [] }, { 'Idempotency-Key': 'k1' })
  assert.equal(reply.status, 201)
  assert.deepEqual(jsonOf(reply), { teks: 'halo', kunci: 'k1' })
})

test('a refusal that an endpoint returns keeps its status and members', async () => {
  const app = await openApp(newWorld())
  const reply = await app.post('/api/catatan', { teks: 'bentrok', isian: [] })
  assert.equal(reply.status, 409)
  assert.deepEqual(jsonOf(reply), { type: 'urn:pws-ilp:masalah:bentrok', title: 'Bentrok', status: 409, versi: [1, 2] })
})

test('an error of ours says nothing but an id', async () => {
  const app = await openApp({ ...newWorld(), fail: new Error('kata sandi ada di sini') })
  const reply = await app.get('/api/daftar?wilayah=35.07')
  const body = z.object({ id: z.uuid(), detail: z.string() }).parse(jsonOf(reply))
  assert.equal(reply.status, 500)
  assert.equal(reply.body.toString().includes('sandi'), false)
  assert.equal(body.detail.includes(body.id), true)
})

test('a database that is away is told as 503', async () => {
  const app = await openApp({ ...newWorld(), fail: Object.assign(new Error('away'), { code: 'ECONNREFUSED' }) })
  assert.equal((await app.get('/api/daftar?wilayah=35.07')).status, 503)
})

test('what takes longer than a statement may is told as 503, with what to do', async () => {
  const app = await openApp({ ...newWorld(), fail: Object.assign(new Error('canceling'), { code: '57014' }) })
  const reply = await app.get('/api/daftar?wilayah=35.07')
  const { type, detail } = JSON.parse(reply.body.toString())
  assert.deepEqual(
    [reply.status, type, /wilayah yang lebih kecil/.test(detail)],
    [503, 'urn:pws-ilp:masalah:terlalu-lama', true],
  )
})

test('an address that no endpoint has is answered as a problem', async () => {
  const app = await openApp(newWorld())
  const reply = await app.get('/api/tiada')
  assert.deepEqual([reply.status, reply.headers['content-type']], [404, 'application/problem+json'])
})

test('the same question on the same version reads the rows once, in whatever order its parameters come', async () => {
  const world = newWorld()
  const app = await openApp(world)
  await app.get('/api/daftar?wilayah=35.07&panjang=3')
  await app.get('/api/daftar?panjang=3&wilayah=35.07')
  await app.get('/api/daftar?wilayah=35.07')
  assert.deepEqual([world.reads, world.asked], [1, 1])
})

test('identical questions at the same time are asked once', async () => {
  const world = newWorld()
  const app = await openApp(world)
  await Promise.all(Array.from({ length: 20 }, () => app.get('/api/daftar?wilayah=35.07')))
  assert.equal(world.reads, 1)
})

test('a new version that was heard makes the next answer new', async () => {
  const world = newWorld()
  const app = await openApp(world)
  await app.get('/api/daftar?wilayah=35.07')
  app.hear(8)
  const reply = await app.get('/api/daftar?wilayah=35.07')
  assert.deepEqual([reply.headers['x-versi-data'], world.reads, world.asked], ['8', 2, 1])
})

test('an answer kept in December serves nobody in January, cold or warm', async () => {
  const world = newWorld()
  const app = await openApp(world)
  const baca = () => app.get('/api/daftar?wilayah=35.07')
  await baca()
  await baca()
  assert.equal(world.reads, 1)
  world.sekarang = new Date('2026-12-31T17:00:00Z')
  await baca()
  await baca()
  assert.equal(world.reads, 2)
})

for (const [sebelum, sesudah, sama] of [
  ['2026-12-31T14:59:59Z', '2026-12-31T15:00:00Z', false],
  ['2026-12-31T15:59:59Z', '2026-12-31T16:00:00Z', false],
  ['2026-12-31T16:59:59Z', '2026-12-31T17:00:00Z', false],
  ['2026-12-31T17:00:00Z', '2027-01-01T14:59:59Z', true],
  ['2026-12-31T14:00:00Z', '2026-12-31T18:00:00Z', false],
] as const) {
  test(`from ${sebelum} to ${sesudah} it ${sama ? 'stays the same day' : 'becomes another day somewhere'} in Indonesia`, () => {
    assert.equal(hariKini(new Date(sebelum)) === hariKini(new Date(sesudah)), sama)
  })
}

test('a caller who knows of a newer version than this process asks the database, whether by header or address', async () => {
  const world = newWorld()
  const app = await openApp(world)
  await app.get('/api/daftar?wilayah=35.07')
  world.versi = 8
  const stale = await app.get('/api/daftar?wilayah=35.07')
  const header = await app.get('/api/daftar?wilayah=35.07', { 'X-Versi-Minimal': '8' })
  world.versi = 9
  const address = await app.get('/api/daftar?wilayah=35.07&minimalVersi=9')
  assert.deepEqual(
    [stale, header, address].map((reply) => reply.headers['x-versi-data']),
    ['7', '8', '9'],
  )
})

test('while nothing is heard every question asks for the version', async () => {
  const world = newWorld()
  const app = await openApp(world)
  app.listening(false)
  await app.get('/api/daftar?wilayah=35.07')
  world.versi = 8
  assert.equal((await app.get('/api/daftar?wilayah=35.07')).headers['x-versi-data'], '8')
})

test('a refusal is not kept', async () => {
  const world = newWorld()
  const app = await openApp(world)
  const replies = [await app.get('/api/daftar?wilayah=11.01'), await app.get('/api/daftar?wilayah=11.01')]
  assert.deepEqual([replies.map(({ status }) => status), world.reads], [[404, 404], 2])
})

test('an answer that failed is asked again', async () => {
  const world = { ...newWorld(), fail: new Error('sekali') }
  const app = await openApp(world)
  await app.get('/api/daftar?wilayah=35.07')
  Object.assign(world, { fail: undefined })
  assert.equal((await app.get('/api/daftar?wilayah=35.07')).status, 200)
})

test('each encoding has its own strong ETag, and any of them is answered 304', async () => {
  const app = await openApp(newWorld())
  const path = '/api/daftar?wilayah=35.07&panjang=200'
  const [plain, gzip, br] = await Promise.all(
    ['identity', 'gzip', 'gzip, br'].map((encoding) => app.get(path, { 'Accept-Encoding': encoding })),
  )
  assert(plain && gzip && br)
  assert.deepEqual(
    [plain, gzip, br].map((reply) => reply.headers['content-encoding']),
    [undefined, 'gzip', 'br'],
  )
  assert.deepEqual(gunzipSync(gzip.body), plain.body)
  assert.deepEqual(brotliDecompressSync(br.body), plain.body)
  const tags = [plain, gzip, br].map((reply) => String(reply.headers.etag))
  assert.equal(new Set(tags).size, 3)
  for (const tag of tags) {
    const again = await app.get(path, { 'If-None-Match': tag, 'Accept-Encoding': 'br' })
    assert.deepEqual([again.status, again.body.length], [304, 0])
  }
})

test('an encoding refused with q=0 is not used', async () => {
  const app = await openApp(newWorld())
  const reply = await app.get('/api/daftar?wilayah=35.07&panjang=200', { 'Accept-Encoding': 'br;q=0, gzip' })
  assert.equal(reply.headers['content-encoding'], 'gzip')
})
