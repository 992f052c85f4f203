// A link that somebody was given, by the ways in which its holder may try to see more than it shows.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import type { Lembar } from '#contract/peta.ts'
import { buatDuniaIzin, buatSemuaOrang, masukkan, type NamaOrang, PEKA } from '#support/dunia-izin.ts'
import { jsonOf } from '#support/http.ts'
import { openProses } from '#support/pintu.ts'
import { freshDatabase } from '#support/postgres.ts'

const { db, url } = await freshDatabase()
let jam = new Date('2026-12-05T02:00:00Z')
const orang = await buatSemuaOrang(db, await buatDuniaIzin(db))
const app = await openProses({ db, url }, { sekarang: () => jam })
const lain = await openProses({ db, url }, { sekarang: () => jam })

type Bagian = {
  readonly oleh?: NamaOrang
  readonly wilayah?: string
  readonly indikator?: string
  readonly hari?: number
}

async function bagikan({ oleh = 'dinas', wilayah = '99.01', indikator = 'UJI_CAKUPAN', hari = 7 }: Bagian = {}) {
  const kueri = `wilayah=${wilayah}&bulan=2025-08&indikator=${indikator}`
  const isi = { jalur: '/peta', kueri, wilayah, bulan: '2025-08', hari, catatan: 'rapat camat' }
  const balasan = await app.post('/api/bagikan', isi, await masukkan(db, orang[oleh], jam))
  assert.equal(balasan.status, 201)
  const { rahasia, bagikan: nomor } = jsonOf(balasan) as { rahasia: string; bagikan: number }
  return { nomor, kepala: { 'X-Tautan': rahasia } }
}

const PETA = '/api/peta?wilayah=99.01&bulan=2025-08&indikator=UJI_CAKUPAN'
const status = async (jalur: string, kepala: Record<string, string>, client = app) =>
  (await client.get(jalur, kepala)).status

test('a link shows its view to whoever holds it, as a leader of its area sees it', async () => {
  const { kepala } = await bagikan()
  const dinas = jsonOf(await app.get(PETA, await masukkan(db, orang.dinas, jam))) as Lembar
  const pimpinan = jsonOf(await app.get(PETA, await masukkan(db, orang.pimpinan, jam))) as Lembar
  assert.deepEqual(jsonOf(await app.get(PETA, kepala)), pimpinan)
  assert.notDeepEqual(pimpinan.total, dinas.total)
  const tentang = jsonOf(await app.get('/api/bagikan', kepala)) as { jalur: string; catatan: string }
  assert.deepEqual([tentang.jalur, tentang.catatan], ['/peta', 'rapat camat'])
})

test('nothing beside its view is answered: other screens, indikator, months, areas, people, writes', async () => {
  const { kepala } = await bagikan({ oleh: 'kepala-puskesmas', wilayah: '99.01-puskesmas-dua' })
  const sendiri = 'wilayah=99.01-puskesmas-dua&bulan=2025-08&indikator=UJI_CAKUPAN'
  assert.equal(await status(`/api/peta?${sendiri}`, kepala), 200)
  const ditolak = [
    `/api/tren?${sendiri}`,
    `/api/angka?${sendiri.replace('-dua', '-satu')}`,
    `/api/angka?${sendiri.replace('UJI_CAKUPAN', 'UJI_DS')}`,
    `/api/ringkasan?${sendiri}`,
    `/api/peta?${sendiri.replace('UJI_CAKUPAN', 'UJI_DS')}`,
    `/api/peta?${sendiri.replace('2025-08', '2025-09')}`,
    `/api/peta?${sendiri.replace('-puskesmas-dua', '')}`,
    `/api/peta?${sendiri.replace('-dua', '-satu')}`,
    '/api/peta?wilayah=88.01&bulan=2025-08&indikator=UJI_CAKUPAN',
    '/api/bagikan/daftar',
    '/api/pengguna?wilayah=99.01',
    '/api/saya/sesi',
    '/api/jejak?wilayah=99.01',
    '/api/tugas-lapor?bulan=2025-08',
  ]
  for (const jalur of ditolak) assert.equal(`${jalur} ${await status(jalur, kepala)}`, `${jalur} 403`)
  for (const jalur of ['/api/bagikan', '/api/laporan', '/api/saya/peran', '/api/saya/token'])
    assert.equal(`${jalur} ${(await app.post(jalur, {}, kepala)).status}`, `${jalur} 403`)
})

test('what another link has made ready is not served to this one', async () => {
  const satu = await bagikan()
  const dua = await bagikan({ indikator: 'UJI_DS' })
  assert.equal(await status(PETA, satu.kepala), 200)
  assert.equal(await status(PETA, satu.kepala), 200)
  assert.equal(await status(PETA, dua.kepala), 403)
})

test('a figure that points at few people is shown of the kabupaten alone', async () => {
  const { kepala } = await bagikan({ indikator: PEKA })
  const balasan = await app.get(PETA.replace('UJI_CAKUPAN', PEKA), kepala)
  assert.equal(balasan.status, 200)
  assert.deepEqual((jsonOf(balasan) as Lembar).baris, [])
})

test('a total whose desa one does not see cannot be shared, nor by whoever only enters or reads one desa', async () => {
  for (const [oleh, wilayah] of [
    ['kepala-puskesmas', '99.01'],
    ['kepala-puskesmas', '99.01-puskesmas-satu'],
    ['bidan-desa', '99.01.01.2001'],
    ['kader', '99.01.01.2001'],
  ] as const) {
    const isi = { jalur: '/peta', kueri: '', wilayah, bulan: '2025-08', hari: 7, catatan: 'uji' }
    assert.equal((await app.post('/api/bagikan', isi, await masukkan(db, orang[oleh], jam))).status, 403)
  }
})

test('a link ends: on its day, when it is withdrawn, and with its maker', async () => {
  const { kepala, nomor } = await bagikan({ hari: 1 })
  assert.equal(await status(PETA, kepala), 200)
  assert.equal(await status(PETA, kepala, lain), 200)
  const oranglain = await masukkan(db, orang['kepala-puskesmas'], jam)
  assert.equal((await app.post('/api/bagikan/cabut', { bagikan: nomor }, oranglain)).status, 404)
  assert.equal(
    (await app.post('/api/bagikan/cabut', { bagikan: nomor }, await masukkan(db, orang.dinas, jam))).status,
    200,
  )
  assert.equal(await status(PETA, kepala), 401)

  const sehari = await bagikan({ hari: 1 })
  jam = new Date(jam.getTime() + 25 * 3_600_000)
  assert.equal(await status(PETA, sehari.kepala), 401)

  const milik = await bagikan({ oleh: 'pimpinan' })
  await sql`update pengguna set ditangguhkan_pada = now() where pengguna_id = ${orang.pimpinan.penggunaId}`.execute(db)
  assert.equal(await status(PETA, milik.kepala), 401)
})

test('a link that nobody made opens nothing, also for somebody who is signed in', async () => {
  assert.equal(await status(PETA, { ...(await masukkan(db, orang.dinas, jam)), 'X-Tautan': 'x'.repeat(43) }), 401)
  assert.equal(await status('/api/bagikan', {}), 401)
})

test('numbers of people stay out of the note, and the trail tells who shared what', async () => {
  const isi = { jalur: '/peta', kueri: '', wilayah: '99.01', bulan: '2025-08', hari: 7 }
  const dinas = await masukkan(db, orang.dinas, jam)
  const nik = await app.post('/api/bagikan', { ...isi, catatan: 'untuk 3507010101010001' }, dinas)
  assert.equal(nik.status, 422)
  assert.equal((await app.post('/api/bagikan', { ...isi, jalur: '/isi', catatan: 'uji' }, dinas)).status, 422)
  const { rows } = await sql<{ tindakan: string }>`
    select tindakan from jejak where tindakan like '%bagikan' group by tindakan order by 1`.execute(db)
  assert.deepEqual(
    rows.map(({ tindakan }) => tindakan),
    ['bagikan', 'cabut-bagikan'],
  )
})
