// The rules of a kabupaten: tried on the year gone by, set in place of the program's, and never over somebody else's change.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { AturanJawaban, CobaAturanJawaban } from '#contract/notifikasi.ts'
import { getBatasNaik } from '#store/notifikasi-tinjau.ts'
import { openAplikasi } from '#support/aplikasi.ts'
import { jsonOf } from '#support/http.ts'
import { lapor } from '#support/kisah.ts'
import { buatIndikatorUji, buatLimaDesa } from '#support/kisah-lembar.ts'
import { freshDatabase } from '#support/postgres.ts'

const { db } = await freshDatabase()
await buatIndikatorUji(db)
const { kab, desa } = await buatLimaDesa(db)
for (const bulan of [202507, 202508])
  await lapor(db, kab, { unit: desa.C.pustu, desa: desa.C.desa, bulan, isian: { UJI_K1: 3 } })
const app = await openAplikasi(db, new Date('2025-09-10T02:00:00Z'))
const ATURAN = { wilayah: '99.01', kode: 'banyak-belum', indikator: ['UJI_CAKUPAN'] }

const baca = async () => {
  const { aturan } = await app.read<AturanJawaban>('/api/notifikasi/aturan?wilayah=99.01')
  return aturan.find(({ kode }) => kode === ATURAN.kode)
}

test('a rule on trial says how often and where it would have fired, and writes nothing', async () => {
  const awal = await baca()
  const coba = async (orang: number) => {
    const reply = await app.post('/api/notifikasi/aturan/coba', { ...ATURAN, ambang: { orang } })
    const { dapat, kali, baris } = jsonOf(reply) as CobaAturanJawaban
    return { dapat, kali, desa: baris.map((satu) => [satu.desa, satu.indikator]) }
  }
  assert.deepEqual(await coba(12), { dapat: true, kali: 1, desa: [['Desa C', 'Cakupan uji']] })
  assert.deepEqual(await coba(500), { dapat: true, kali: 0, desa: [] })
  assert.deepEqual(await baca(), awal)
  assert.deepEqual([awal?.versi, awal?.diubah], [0, null])
})

test('a rule is set once by each version that was seen, within its limits', async () => {
  const simpan = (versi: number, orang: number) =>
    app.post('/api/notifikasi/aturan', { ...ATURAN, ambang: { orang }, aktif: false, versi })
  assert.equal((await simpan(0, 12)).status, 201)
  const kini = await baca()
  assert.deepEqual(
    [kini?.versi, kini?.aktif, kini?.ambang, kini?.indikator, kini?.diubah?.oleh],
    [1, false, { orang: 12 }, ['UJI_CAKUPAN'], 'dinas'],
  )
  const bentrok = await simpan(0, 30)
  assert.equal(bentrok.status, 409)
  assert.deepEqual((jsonOf(bentrok) as { kini: { versi: number; ambang: unknown } }).kini.ambang, { orang: 12 })
  assert.equal((await simpan(1, 0)).status, 422)
  assert.equal((await simpan(1, 30)).status, 201)
  const jejak = await db
    .selectFrom('jejak')
    .select('objek')
    .where('tindakan', '=', 'atur-notifikasi')
    .orderBy('jejak_id')
    .execute()
  assert.deepEqual(
    jejak.map(({ objek }) => objek),
    ['aturan notifikasi 99.01 banyak-belum', 'aturan notifikasi 99.01 banyak-belum'],
  )
})

test('a rule says what the program has in its place, so that one can go back to it', async () => {
  const kini = await baca()
  assert.deepEqual([kini?.ambang, kini?.bawaan?.ambang, kini?.bawaan?.aktif], [{ orang: 30 }, { orang: 20 }, true])
})

test('the days until something is raised are set once by each version, the dinas never before the puskesmas', async () => {
  const naik = async () => (await app.read<AturanJawaban>('/api/notifikasi/aturan?wilayah=99.01')).naik
  const bawaan = { hariPuskesmas: 7, hariDinas: 14 }
  assert.deepEqual(await naik(), { ...bawaan, bawaan, versi: 0, terbesar: 90 })
  const simpan = (hariPuskesmas: number, hariDinas: number, versi: number) =>
    app.post('/api/notifikasi/naik', { wilayah: '99.01', hariPuskesmas, hariDinas, versi })
  assert.equal((await simpan(10, 5, 0)).status, 400)
  assert.equal((await simpan(0, 5, 0)).status, 400)
  assert.equal((await simpan(5, 10, 0)).status, 201)
  const bentrok = await simpan(3, 6, 0)
  assert.equal(bentrok.status, 409)
  assert.deepEqual((jsonOf(bentrok) as { kini: object }).kini, { hariPuskesmas: 5, hariDinas: 10, versi: 1 })
  assert.deepEqual(await getBatasNaik(db, kab.kabId), { puskesmas: 5, dinas: 10, versi: 1 })
})
