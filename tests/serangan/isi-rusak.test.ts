// Bodies and addresses that nobody of good will sends: refused in the caller's words, never an error of ours.
import assert from 'node:assert/strict'
import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { SEKARANG } from '#support/aplikasi.ts'
import { buatOrang, masukkan } from '#support/dunia-izin.ts'
import { buatKabupaten } from '#support/kisah.ts'
import { openProses } from '#support/pintu.ts'
import { freshDatabase } from '#support/postgres.ts'

const { db, url } = await freshDatabase()
const { kabId } = await buatKabupaten(db)
const dinas = await buatOrang(db, 'dinas', { peran: 'dinas', tempat: [{ jenis: 'kabupaten', kabId }] })
const app = await openProses({ db, url }, { sekarang: () => SEKARANG })
const sesi = await masukkan(db, dinas)
const MASUK = { namaPengguna: 'siapa', sandi: 'apa saja' }
const JSON_ISI = { 'Content-Type': 'application/json' }

type Kiriman = { readonly jalur?: string; readonly isi: BodyInit; readonly kepala?: Readonly<Record<string, string>> }

const KIRIMAN: Readonly<Record<string, Kiriman & { readonly status: number }>> = {
  'a body of 3 MB': { isi: JSON.stringify({ unit: 'x'.repeat(3_000_000) }), status: 413 },
  'a body of 3 MB that travels as 3 kB': {
    ...{ isi: gzipSync(JSON.stringify({ unit: 'x'.repeat(3_000_000) })), status: 413 },
    kepala: { 'Content-Encoding': 'gzip' },
  },
  'a body of 20 kB before signing in': {
    ...{ jalur: '/api/masuk', isi: JSON.stringify({ ...MASUK, lain: 'x'.repeat(20_000) }), status: 413 },
  },
  'half a JSON': { isi: '{"unit":', status: 400 },
  'JSON that is no object': { isi: '[1,2,3]', status: 400 },
  'a bare word': { isi: '"unit"', status: 400 },
  'nothing at all': { isi: '', status: 400 },
  'ten thousand brackets': { isi: '['.repeat(10_000), status: 400 },
  'ten thousand brackets that close': { isi: '['.repeat(10_000) + ']'.repeat(10_000), status: 400 },
  'a prototype': { isi: '{"__proto__":{"peran":"admin"},"constructor":{"prototype":{"x":1}}}', status: 400 },
  'a NUL in a text': { isi: '{"unit":"a\\u0000b"}', status: 400 },
  'a NUL among the bytes': { isi: '{"unit":"a\u0000b"}', status: 400 },
  'bytes that are no UTF-8': { isi: Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d]), status: 400 },
  'half a surrogate': { isi: '{"unit":"\\ud800","desa":"99.01.01.2001","bulan":"2025-01","isian":[]}', status: 422 },
  'numbers beyond all numbers': { isi: '{"unit":1e999,"minggu":1e308}', status: 400 },
  'a number that no row has': { jalur: '/api/saya/token/cabut', isi: '{"token":2147483648}', status: 400 },
  'a version that no laporan reaches': {
    isi: '{"unit":"u","desa":"99.01.01.2001","bulan":"2025-01","isian":[],"versiDasar":2147483648}',
    status: 400,
  },
  'plain text': { isi: '{}', kepala: { 'Content-Type': 'text/plain' }, status: 415 },
  'a form': { isi: 'a=1', kepala: { 'Content-Type': 'application/x-www-form-urlencoded' }, status: 415 },
  'another charset': { isi: '{}', kepala: { 'Content-Type': 'application/json; charset=shift_jis' }, status: 415 },
  'another encoding': { isi: '{}', kepala: { 'Content-Encoding': 'zstd' }, status: 415 },
  'bytes that are no gzip': { isi: '{}', kepala: { 'Content-Encoding': 'gzip' }, status: 400 },
}

for (const [apa, { jalur = '/api/laporan', isi, kepala, status }] of Object.entries(KIRIMAN)) {
  test(`${apa} is answered ${status}`, async () => {
    const headers = { ...JSON_ISI, ...sesi, ...kepala }
    const reply = await fetch(app.origin + jalur, { method: 'POST', headers, body: isi })
    const jawaban = await reply.text()
    assert.equal(reply.status, status, jawaban)
    assert.match(String(reply.headers.get('content-type')), /^application\/problem\+json/)
    // No stack, no path of the server, nothing of its parts.
    assert.doesNotMatch(jawaban, /node_modules|\.ts:| {4}at |Error|zod|express|postgres/i)
  })
}

for (const [jalur, status] of [
  ['/api/wilayah?wilayah=%', 400],
  ['/api/wilayah?wilayah=%00', 400],
  ['/api/wilayah?wilayah=99.01%00', 400],
  ['/api/wilayah?wilayah=99.01&wilayah=88.01', 400],
  ['/api/wilayah?wilayah[kode]=99.01', 200],
  ['/api/wilayah?__proto__[x]=1&constructor=1', 200],
  ['/api/jejak?pengguna=%00', 400],
  ['/api/jejak?objek=%00', 400],
  ['/api/jejak?tindakan=%00', 400],
  ['/api/jejak?sebelumId=99999999999999999999', 400],
  ['/api/jejak?sebelumId=9007199254740991', 200],
  ['/api/jejak?dari=2026-99-99', 400],
  ['/api/jejak?dari=0000-00-00', 400],
  ['/api/indikator?tahun=1e3', 400],
  ['/api/wilayah/../../etc/passwd', 404],
  ['/api/%2e%2e/%2e%2e/etc/passwd', 404],
  ['/api/%', 404],
  ['/%c0%ae%c0%ae/etc/passwd', 404],
] as const) {
  test(`GET ${jalur} is answered ${status}`, async () => {
    const reply = await app.get(jalur, sesi)
    assert.equal(reply.status, status, reply.body.toString())
  })
}

for (const metode of ['PUT', 'DELETE', 'PATCH', 'TRACE']) {
  test(`${metode} is nowhere`, async () => {
    const jawaban = await kirimMentah(`${metode} /api/laporan HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`)
    assert.match(jawaban, /^HTTP\/1\.1 40[45] /)
  })
}

async function kirimMentah(isi: string): Promise<string> {
  const { hostname, port } = new URL(app.origin)
  const socket = connect(Number(port), hostname)
  socket.end(isi)
  return text(socket)
}

for (const [apa, isi] of [
  ['a header of 100 kB', `GET /api/sehat HTTP/1.1\r\nHost: x\r\nCookie: ${'a'.repeat(100_000)}\r\n\r\n`],
  ['an address of 100 kB', `GET /api/sehat?${'a'.repeat(100_000)} HTTP/1.1\r\nHost: x\r\n\r\n`],
  ['two lengths', 'POST /api/masuk HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\nContent-Length: 20\r\n\r\n{}'],
  [
    'length and chunks at once',
    'POST /api/masuk HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
  ],
] as const) {
  test(`${apa} is refused before anything is made of it`, async () => {
    assert.match(await kirimMentah(isi), /^HTTP\/1\.1 4\d\d /)
  })
}

test('after all of this the server answers as before', async () => {
  assert.equal((await app.get('/api/sehat')).status, 200)
})
