// The second factor, and the doors of the example.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Secret, TOTP } from 'otpauth'
import type { AturanMasuk } from '#domain/masuk.ts'
import { decideContoh } from '#store/basis-data.ts'
import { PINTU_UJI } from '#support/aktor.ts'
import { jsonOf, type Reply } from '#support/http.ts'
import { buatKabupaten } from '#support/kisah.ts'
import { buatPengguna, SANDI_UJI } from '#support/masuk.ts'
import { bukaPeramban, type Peramban } from '#support/peramban.ts'
import { openProses } from '#support/pintu.ts'
import { freshDatabase } from '#support/postgres.ts'
import { beriPenugasan } from '#usecases/kelola-pengguna.ts'
import { ALAMAT_PERINTAH, OPERATOR } from '#usecases/operator.ts'
import { seedPenggunaContoh } from '#usecases/seed-pengguna-contoh.ts'

const database = await freshDatabase()
const { db } = database
await buatKabupaten(db)
let jam = new Date('2026-12-05T02:00:00Z')
const sekarang = () => jam
const app = await openProses(database, { sekarang, trustProxy: 1 })
const wajib: AturanMasuk = { ...PINTU_UJI.aturan, wajibTotp: ['admin', 'dinas'] }
const ketat = await openProses(database, { sekarang, trustProxy: 1, aturan: wajib })
let nomor = 0

async function orang(): Promise<string> {
  nomor += 1
  await buatPengguna(db, { namaPengguna: `orang${nomor}`, pada: jam, peran: 'dinas', tempat: ['99.01'] })
  return `orang${nomor}`
}

const peramban = (client = app): Peramban => {
  nomor += 1
  return bukaPeramban(client, { asal: { 'X-Forwarded-For': `10.0.0.${nomor}` } })
}

const masuk = async (milik: Peramban, namaPengguna: string): Promise<unknown> =>
  jsonOf(await milik.post('/api/masuk', { namaPengguna, sandi: SANDI_UJI }))

const kodeKini = (ketik: string): string =>
  new TOTP({ secret: Secret.fromBase32(ketik) }).generate({ timestamp: jam.getTime() })

const lanjut = (): void => {
  jam = new Date(jam.getTime() + 30_000)
}

const kirimKode = (milik: Peramban, kode: string): Promise<Reply> => milik.post('/api/masuk/kode', { kode })

/** Sets the second factor up; answers the secret and the recovery codes. */
async function pasang(milik: Peramban): Promise<{ ketik: string; pemulihan: readonly string[] }> {
  const { ketik, gambar } = jsonOf(await milik.post('/api/saya/totp', {})) as { ketik: string; gambar: string }
  assert.match(gambar, /^<svg /)
  const jawaban = await milik.post('/api/saya/totp/sahkan', { kode: kodeKini(ketik) })
  assert.equal(jawaban.status, 200, jawaban.body.toString())
  const { keadaan, pemulihan } = jsonOf(jawaban) as { keadaan: string; pemulihan: string[] }
  assert.deepEqual([keadaan, pemulihan.length], ['penuh', 10])
  return { ketik, pemulihan }
}

test('with a second factor the password alone opens nothing, and a code opens once', async () => {
  const siapa = await orang()
  const pertama = peramban()
  await masuk(pertama, siapa)
  const { ketik } = await pasang(pertama)
  lanjut()
  const milik = peramban()
  assert.deepEqual(await masuk(milik, siapa), { keadaan: 'butuh-totp' })
  assert.equal((await milik.get('/api/wilayah')).status, 401)
  assert.equal((await milik.post('/api/saya/sandi', { sandiBaru: 'melati biru sore hari' })).status, 409)
  const kode = kodeKini(ketik)
  const sebelum = milik.kuki()
  assert.deepEqual(jsonOf(await kirimKode(milik, kode)), { keadaan: 'penuh' })
  assert.notEqual(milik.kuki(), sebelum)
  assert.equal((await milik.get('/api/wilayah')).status, 200)
  // Whoever looked over the shoulder is too late.
  const pengintip = peramban()
  await masuk(pengintip, siapa)
  assert.equal((await kirimKode(pengintip, kode)).status, 401)
  lanjut()
  assert.equal((await kirimKode(pengintip, kodeKini(ketik))).status, 200)
})

test('who has not passed the second factor is not answered by what others of the same role were answered', async () => {
  const siapa = await orang()
  const milik = peramban()
  await masuk(milik, siapa)
  await pasang(milik)
  lanjut()
  const alamat = '/api/kelengkapan?wilayah=99.01&bulan=2026-01'
  // Kept from now on, for everybody of this role and place.
  for (let i = 0; i < 2; i++) assert.equal((await milik.get(alamat)).status, 200)
  const setengah = peramban()
  assert.deepEqual(await masuk(setengah, siapa), { keadaan: 'butuh-totp' })
  assert.equal((await setengah.get(alamat)).status, 401)
})

test('a recovery code opens once, however it is typed', async () => {
  const siapa = await orang()
  const pertama = peramban()
  await masuk(pertama, siapa)
  const { pemulihan } = await pasang(pertama)
  const [kode = ''] = pemulihan
  const milik = peramban()
  await masuk(milik, siapa)
  assert.equal((await kirimKode(milik, kode.toUpperCase().replace('-', ' '))).status, 200)
  assert.equal((await milik.saya()).saya?.totp.sisaPemulihan, 9)
  const lagi = peramban()
  await masuk(lagi, siapa)
  assert.equal((await kirimKode(lagi, kode)).status, 401)
})

test('codes cannot be tried at leisure', async () => {
  const siapa = await orang()
  const pertama = peramban()
  await masuk(pertama, siapa)
  const { ketik } = await pasang(pertama)
  lanjut()
  const milik = peramban()
  await masuk(milik, siapa)
  for (let i = 0; i < 6; i++) assert.equal((await kirimKode(milik, '000000')).status, 401)
  assert.equal((await kirimKode(milik, kodeKini(ketik))).status, 429)
})

test('a role that must have a second factor sets it up before anything else, and cannot take it off', async () => {
  const siapa = await orang()
  const milik = peramban(ketat)
  assert.deepEqual(await masuk(milik, siapa), { keadaan: 'butuh-pasang-totp' })
  assert.equal((await milik.get('/api/wilayah')).status, 401)
  const { ketik } = await pasang(milik)
  assert.equal((await milik.get('/api/wilayah')).status, 200)
  lanjut()
  assert.equal((await milik.post('/api/saya/totp/lepas', { kode: kodeKini(ketik) })).status, 403)
  // Where it is not asked for, it comes off against a code.
  const bebas = peramban()
  await masuk(bebas, siapa)
  assert.equal((await kirimKode(bebas, kodeKini(ketik))).status, 200)
  lanjut()
  assert.equal((await bebas.post('/api/saya/totp/lepas', { kode: kodeKini(ketik) })).status, 200)
  assert.deepEqual(await masuk(peramban(), siapa), { keadaan: 'penuh' })
})

test('who came in before a second factor was asked for is asked with the next request, at a process that asks', async () => {
  const siapa = await orang()
  const milik = peramban()
  assert.deepEqual(await masuk(milik, siapa), { keadaan: 'penuh' })
  const sesudahHidupUlang = bukaPeramban(ketat, { kuki: String(milik.kuki()) })
  const diminta = await sesudahHidupUlang.get('/api/wilayah')
  assert.deepEqual([diminta.status, (await sesudahHidupUlang.saya()).keadaan], [401, 'butuh-pasang-totp'])
  await pasang(sesudahHidupUlang)
  assert.equal((await sesudahHidupUlang.get('/api/wilayah')).status, 200)
})

test('a further role that needs a second factor is not acted in, nor any other, until it is set up', async () => {
  nomor += 1
  const namaPengguna = `orang${nomor}`
  const penggunaId = await buatPengguna(db, { namaPengguna, pada: jam, peran: 'opd', tempat: ['99.01'] })
  const milik = peramban(ketat)
  assert.deepEqual(await masuk(milik, namaPengguna), { keadaan: 'penuh' })
  const pengelola = { aktor: OPERATOR, alamat: ALAMAT_PERINTAH, pada: jam }
  const tugas = { peran: 'dinas', tempat: ['99.01'], klaster: null, mulai: '2026-01-01', akhir: null } as const
  assert.ok('penugasanId' in (await beriPenugasan(db, pengelola, { penggunaId, tugas })))
  const lagi = bukaPeramban(await openProses(database, { sekarang, aturan: wajib }), { kuki: String(milik.kuki()) })
  assert.equal((await lagi.saya()).keadaan, 'butuh-pasang-totp')
})

test('the secret of the second factor is encrypted in the database', async () => {
  const siapa = await orang()
  const milik = peramban()
  await masuk(milik, siapa)
  const { ketik } = await pasang(milik)
  const { totp_rahasia } = await db
    .selectFrom('pengguna')
    .select('totp_rahasia')
    .where('nama_pengguna', '=', siapa)
    .executeTakeFirstOrThrow()
  assert.equal(totp_rahasia?.includes(Buffer.from(Secret.fromBase32(ketik).bytes)), false)
})

test('there are doors without a password only where the database was made as contoh, and for this computer', async () => {
  const nyata = await freshDatabase()
  await buatKabupaten(nyata.db)
  await seedPenggunaContoh(nyata.db, jam)
  const pintu = async (client: typeof app, asal = {}) => (await bukaPeramban(client, { asal }).saya()).pintu.contoh
  const buka = async (client: typeof app, asal = {}) =>
    (await bukaPeramban(client, { asal }).post('/api/masuk/contoh', { pintu: 'dinas' })).status
  const langsung = await openProses(nyata, { sekarang })
  assert.deepEqual([await pintu(langsung), await buka(langsung)], [[], 404])
  await decideContoh(nyata.db, true)
  const publik = await openProses(nyata, { sekarang, demoPublik: true })
  // Of the places that this example has, the dinas and the head of the kabupaten have theirs.
  assert.deepEqual([await pintu(langsung), await buka(langsung)], [['dinas', 'bupati'], 200])
  const jauh = { 'X-Forwarded-For': '203.0.113.5' }
  assert.deepEqual([await pintu(langsung, jauh), await buka(langsung, jauh)], [[], 404])
  assert.equal(await buka(publik, jauh), 200)
})

test('whoever tries the example changes nothing for the others who try it', async () => {
  const contoh = await freshDatabase()
  await buatKabupaten(contoh.db)
  await decideContoh(contoh.db, true)
  await seedPenggunaContoh(contoh.db, jam)
  const client = await openProses(contoh, { sekarang })
  const [satu, dua] = [bukaPeramban(client), bukaPeramban(client)]
  for (const milik of [satu, dua]) await milik.post('/api/masuk/contoh', { pintu: 'dinas' })
  const { sesi } = jsonOf(await satu.get('/api/saya/sesi')) as { sesi: unknown[] }
  assert.equal(sesi.length, 1)
  assert.equal((await satu.post('/api/saya/sandi', { sandiBaru: 'melati biru sore hari' })).status, 409)
  assert.equal((await satu.post('/api/saya/totp', {})).status, 409)
  assert.equal((await satu.post('/api/saya/token', { nama: 'percobaan' })).status, 403)
  assert.equal((await satu.post('/api/keluar-semua', {})).status, 200)
  assert.deepEqual([(await satu.get('/api/wilayah')).status, (await dua.get('/api/wilayah')).status], [401, 200])
})
