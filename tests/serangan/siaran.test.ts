// A stream of events ends, within a minute, with whatever gave a right to it.
import assert from 'node:assert/strict'
import { once } from 'node:events'
import { get, type IncomingMessage } from 'node:http'
import { test } from 'node:test'
import { insertPenugasan } from '#store/penugasan.ts'
import { SEKARANG } from '#support/aplikasi.ts'
import { beriToken, buatOrang, masukkan, type OrangIzin } from '#support/dunia-izin.ts'
import { jsonOf } from '#support/http.ts'
import { buatDesa, buatKabupaten } from '#support/kisah.ts'
import { openProses } from '#support/pintu.ts'
import { freshDatabase } from '#support/postgres.ts'

const SEMENIT = { timeout: 60_000 }
const { db, url } = await freshDatabase()
const { kabId } = await buatKabupaten(db)
const { desaId } = await buatDesa(db, { kabId, kode: '99.01', luarWilayah: 0 }, { kode: '99.01.01.2001' })
const dinas = { peran: 'dinas', tempat: [{ jenis: 'kabupaten', kabId }] } as const
const pengelola = await buatOrang(db, 'pengelola', dinas)
// What happens at one process ends the streams of another.
const [app, lain] = [
  await openProses({ db, url }, { sekarang: () => SEKARANG }),
  await openProses({ db, url }, { sekarang: () => SEKARANG }),
]
let nomor = 0

async function buka(kepala: Readonly<Record<string, string>>): Promise<IncomingMessage> {
  const aliran = await bukaMentah(kepala)
  assert.equal(aliran.statusCode, 200)
  return aliran
}

async function bukaMentah(headers: Readonly<Record<string, string>>): Promise<IncomingMessage> {
  const [aliran]: IncomingMessage[] = await once(
    get(`${lain.origin}/api/peristiwa?wilayah=99.01`, { headers, agent: false }),
    'response',
  )
  assert(aliran)
  if (aliran.statusCode !== 200) aliran.resume()
  return aliran
}

/** Resolves when the server ends the stream; the test's own time limit is the minute. */
const berakhir = async (aliran: IncomingMessage): Promise<void> => {
  aliran.resume()
  await once(aliran, 'close')
}

async function orangBaru(): Promise<OrangIzin & { readonly keduaId: number }> {
  nomor += 1
  const orang = await buatOrang(db, `orang-${nomor}`, dinas)
  const kedua = { peran: 'kepala-desa', tempat: [{ jenis: 'desa', kabId, id: desaId }], mulai: '2020-01-01' } as const
  return { ...orang, keduaId: await insertPenugasan(db, orang.penggunaId, kedua) }
}

const kelola = async (jalur: string, isi: object) => {
  assert.equal((await app.post(`/api/pengguna/${jalur}`, isi, await masukkan(db, pengelola))).status, 201)
}
type Kepala = Awaited<ReturnType<typeof masukkan>>
const SEBAB: Readonly<
  Record<string, (orang: Awaited<ReturnType<typeof orangBaru>>, sesi: Kepala) => Promise<unknown>>
> = {
  'signing out': (_, sesi) => app.post('/api/keluar', {}, sesi),
  'signing out everywhere, from another browser': async (orang) =>
    app.post('/api/keluar-semua', {}, await masukkan(db, orang)),
  'going on in another role': ({ keduaId }, sesi) => app.post('/api/saya/peran', { penugasan: keduaId }, sesi),
  suspension: ({ penggunaId }) => kelola('tangguhkan', { penggunaId, tangguhkan: true }),
  'the end of the role': ({ penugasanId }) => kelola('penugasan/akhiri', { penugasanId, akhir: '2026-12-04' }),
}

for (const [sebab, terjadi] of Object.entries(SEBAB)) {
  test(`a stream ends with ${sebab}`, SEMENIT, async () => {
    const orang = await orangBaru()
    const sesi = await masukkan(db, orang)
    const aliran = await buka(sesi)
    const usai = berakhir(aliran)
    await terjadi(orang, sesi)
    await usai
  })
}

test('a program’s stream ends when its token is withdrawn', SEMENIT, async () => {
  const orang = await orangBaru()
  const usai = berakhir(await buka(await beriToken(db, orang)))
  const { token_id: token } = await db
    .selectFrom('token_api')
    .select('token_id')
    .where('pengguna_id', '=', orang.penggunaId)
    .executeTakeFirstOrThrow()
  assert.equal((await app.post('/api/saya/token/cabut', { token }, await masukkan(db, orang))).status, 200)
  await usai
})

test('the streams of others stay open', SEMENIT, async () => {
  const [satu, dua] = [await orangBaru(), await orangBaru()]
  const milikSatu = await masukkan(db, satu)
  const [berhenti, tetap] = [await buka(milikSatu), await buka(await masukkan(db, dua))]
  const usai = berakhir(berhenti)
  await app.post('/api/keluar', {}, milikSatu)
  await usai
  assert.equal(tetap.closed, false)
  tetap.destroy()
})

test(
  'one browser holds twelve streams and no more; the thirteenth is refused and the others stay',
  SEMENIT,
  async () => {
    const orang = await orangBaru()
    const sesi = await masukkan(db, orang)
    const aliran = await Promise.all(Array.from({ length: 12 }, () => buka(sesi)))
    const ditolak = await lain.get('/api/peristiwa?wilayah=99.01', sesi)
    assert.deepEqual([ditolak.status, jsonOf(ditolak)], [429, TERLALU_BANYAK])
    assert.ok(aliran.every((satu) => !satu.closed))
    // Of the same person, in another browser; and of a program.
    const milikLain = [await buka(await masukkan(db, orang)), await buka(await beriToken(db, orang))]
    aliran[0]?.destroy()
    const lagi = await cobaSampai(async () => (await bukaMentah(sesi)).statusCode === 200)
    assert.equal(lagi, true)
    for (const satu of [...aliran, ...milikLain]) satu.destroy()
  },
)

const TERLALU_BANYAK = {
  ...{ type: 'urn:pws-ilp:masalah:siaran-terlalu-banyak', title: 'Terlalu banyak halaman terbuka', status: 429 },
  detail: 'Tutup beberapa tab aplikasi ini; yang lain tetap mendapat kabar.',
}

/** The server hears a moment later that a stream was closed; the test's own time limit ends the waiting. */
async function cobaSampai(benar: () => Promise<boolean>): Promise<boolean> {
  while (!(await benar()));
  return true
}
