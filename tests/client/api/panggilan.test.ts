import assert from 'node:assert/strict'
import { afterEach, mock, test } from 'node:test'
import { call } from '#client/api/call.ts'
import { readPesan } from '#client/api/events.ts'
import { tulisKueri } from '#client/api/kueri.ts'
import { Problem, readProblem } from '#client/api/problem.ts'
import { getVersi, raiseVersi } from '#client/api/versi.ts'

afterEach(() => mock.restoreAll())

const KUERI = { wilayah: '74.10', indikator: 'CONTOH', bulan: '2025-06' }

/** Answers each call with the next of the list and keeps the addresses asked for. */
function jawab(...jawaban: readonly Response[]): string[] {
  const alamat: string[] = []
  mock.method(globalThis, 'fetch', async (url: string) => {
    alamat.push(url)
    return jawaban[alamat.length - 1] ?? new Response(null, { status: 500 })
  })
  return alamat
}

const lembar = (versi: number) =>
  new Response(JSON.stringify({ versi }), { headers: { 'X-Versi-Data': String(versi) } })

test('what is not given is left out of the address', () => {
  assert.deepEqual(
    [tulisKueri({ a: '1', b: undefined, c: 2 }), tulisKueri({}), tulisKueri({ a: 'x y' }, 7)],
    ['?a=1&c=2', '', '?a=x+y&minimalVersi=7'],
  )
})

test('an answer raises the lowest version that the next question accepts, within its kabupaten', async () => {
  const alamat = jawab(lembar(4), lembar(4))
  await call('getPeta', { ...KUERI, wilayah: '91.01' })
  await call('getPeta', { ...KUERI, wilayah: '91.01.02' })
  assert.deepEqual(alamat, [
    '/api/peta?wilayah=91.01&indikator=CONTOH&bulan=2025-06',
    '/api/peta?wilayah=91.01.02&indikator=CONTOH&bulan=2025-06&minimalVersi=4',
  ])
  assert.deepEqual([getVersi('91.01'), getVersi('91.02')], [4, 0])
})

test('an answer that an event has overtaken is asked for again', async () => {
  const alamat = jawab(lembar(4), lembar(6))
  raiseVersi('92.01', 5)
  assert.deepEqual(await call('getPeta', { ...KUERI, wilayah: '92.01' }), { versi: 6 })
  assert.equal(alamat.length, 2)
})

test('an answer that no browser may keep is asked about with its tag, whatever the version, and an unchanged one is the same', async () => {
  const kepala: (string | undefined)[] = []
  const jawaban = [
    { isi: '{"n":1}', status: 200, headers: { ETag: '"a-br"', 'Cache-Control': 'no-store', 'X-Versi-Data': '4' } },
    { isi: null, status: 304, headers: { ETag: '"a-br"', 'X-Versi-Data': '5' } },
    { isi: '{"n":2}', status: 200, headers: { ETag: '"b-br"', 'Cache-Control': 'private, no-cache' } },
    { isi: '{"n":3}', status: 200, headers: {} },
  ]
  mock.method(globalThis, 'fetch', async (_: string, { headers }: { headers: Record<string, string> }) => {
    const { isi, ...lain } = jawaban[kepala.push(headers['If-None-Match']) - 1] ?? { isi: null, status: 500 }
    return new Response(isi, lain)
  })
  const tanya = () => call('getPeta', { ...KUERI, wilayah: '94.01' })
  const [satu, dua] = [await tanya(), await tanya()]
  assert.deepEqual(satu, { n: 1 })
  assert.equal(dua, satu)
  // What the browser keeps itself is left to it.
  assert.deepEqual(
    [await call('getPeta', { ...KUERI, wilayah: '95.01' }), await call('getPeta', { ...KUERI, wilayah: '95.01' })],
    [{ n: 2 }, { n: 3 }],
  )
  assert.deepEqual(kepala, [undefined, '"a-br"', undefined, undefined])
  assert.equal(getVersi('94.01'), 5)
})

test('a version is never lowered', () => {
  assert.deepEqual(
    [raiseVersi('93.01', 3), raiseVersi('93.01', 3), raiseVersi('93.01', 2), getVersi('93.01')],
    [true, false, false, 3],
  )
})

test('a refusal is told in the words of the server, line by line', async () => {
  const isi = { title: 'Permintaan belum benar', status: 400, galat: [{ kolom: 'bulan', pesan: 'Tulis bulan.' }] }
  const { message, status, rincian, nomor } = await readProblem(new Response(JSON.stringify(isi), { status: 400 }))
  assert.deepEqual(
    { message, status, rincian, nomor },
    {
      message: 'Permintaan belum benar',
      status: 400,
      rincian: ['Tulis bulan.'],
      nomor: null,
    },
  )
})

test('a failure of the server says what to do and under which number it is in the log', async () => {
  const jawaban = new Response(JSON.stringify({ title: 'x', status: 500, id: 'abc' }), { status: 500 })
  const { message, nomor } = await readProblem(jawaban)
  assert.deepEqual([message.startsWith('Ada yang salah di server.'), nomor], [true, 'abc'])
})

test('no network is a problem that can be read, not a crash', async () => {
  mock.method(globalThis, 'fetch', async () => {
    throw new TypeError('fetch failed')
  })
  const galat = await call('getSehat', {}).catch((satu: unknown) => satu)
  assert.ok(galat instanceof Problem)
  assert.equal(galat.status, 0)
})

test('a live message is read, anything else is passed over', () => {
  assert.deepEqual(
    ['{"kab":"74.10","versi":8,"desa":["a"]}', '{"kab":"74.10","versi":9}', '{"versi":9}', 'x'].map(readPesan),
    [{ kab: '74.10', versi: 8, desa: ['a'] }, { kab: '74.10', versi: 9, desa: [] }, null, null],
  )
})
