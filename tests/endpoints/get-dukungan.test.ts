import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import type { DukunganJawaban } from '#contract/dukungan.ts'
import { savePenanggungJawab } from '#store/pindah-desa.ts'
import { aktorUji } from '#support/aktor.ts'
import { openAplikasi, SEKARANG } from '#support/aplikasi.ts'
import { buatLimaSeratus } from '#support/kisah-target.ts'

const { db, kab, desa } = await buatLimaSeratus()
await savePenanggungJawab(db, kab.kabId, [
  { desaId: desa.D.desa.desaId, mulai: 190001, unitId: desa.D.pustu.unitId, jabatan: 'Bidan desa', nama: 'Sari' },
  { desaId: desa.D.desa.desaId, mulai: 202507, unitId: desa.D.pustu.unitId, jabatan: 'Bidan desa', nama: 'Ratna' },
])
const app = await openAplikasi(db)
const read = (wilayah = '99.01', lain = 'indikator=UJI_CAKUPAN&bulan=2025-06') =>
  app.read<DukunganJawaban>(`/api/dukungan?wilayah=${wilayah}&${lain}`)

test('desa stand in the order of persons short of the target, and apart where chance explains it', async () => {
  const { orang, selisih } = await read()
  assert.equal(orang, 'Ibu hamil')
  assert.deepEqual(
    [
      selisih?.orang,
      selisih?.separuh,
      selisih?.baris.map(({ nama, angka }) => [nama, angka.selisihKeTarget]),
      selisih?.pisah.map(({ nama, alasan }) => [nama, alasan]),
    ],
    [
      20,
      { desa: 1, orang: 10 },
      [
        ['Desa C', 10],
        ['Desa D', 10],
      ],
      [
        ['Desa E', 'kebetulan'],
        ['Desa B', 'kebetulan'],
      ],
    ],
  )
})

test('who was not served is another order, which no target and no chance shortens', async () => {
  const { belum } = await read()
  assert.deepEqual(
    [belum?.orang, belum?.separuh, belum?.baris.map(({ nama, angka }) => [nama, angka.belumDilayani]), belum?.pisah],
    [
      230,
      { desa: 2, orang: 120 },
      [
        ['Desa A', 60],
        ['Desa C', 60],
        ['Desa B', 42],
        ['Desa D', 40],
        ['Desa E', 28],
      ],
      [],
    ],
  )
})

test('a row says what its month shows, down to the unit, and who answers for the desa in that month', async () => {
  const { selisih } = await read()
  const [c, d] = selisih?.baris ?? []
  assert.deepEqual([c?.sebab, c?.penanggungJawab], [[], null])
  assert.deepEqual(
    [d?.sebab, d?.penanggungJawab],
    [
      [
        { kode: 'turun', dari: 4, ke: 2 },
        { kode: 'unit-turun', unit: 'Pustu D', jenis: 'pustu', dari: 4, ke: 2 },
      ],
      { nama: 'Sari', jabatan: 'Bidan desa', unit: 'Pustu D' },
    ],
  )
})

test('nobody is ranked on a month that was not reported, and it is said who is waited for', async () => {
  const { selisih, belum } = await read('99.01', 'indikator=UJI_CAKUPAN&bulan=2025-07')
  assert.deepEqual([selisih?.baris, belum?.baris], [[], []])
  assert.deepEqual(
    belum?.pisah.map(({ alasan, sebab }) => [alasan, sebab.map((s) => ('unit' in s ? s.unit : s.kode)).join()]),
    ['A', 'C', 'B', 'D', 'E'].map((huruf) => ['belum-lapor', `Pustu ${huruf}`]),
  )
})

test('what is not counted over people to be served has no order', async () => {
  const { orang, selisih, belum } = await read('99.01', 'indikator=UJI_DS&bulan=2025-06')
  assert.deepEqual([orang, selisih, belum], [null, null, null])
})

test('the board of the area comes along in short', async () => {
  const { prioritas } = await read('99.01.02')
  assert.deepEqual(
    prioritas.map(({ indikator, tanpaDesa, selisih, belum }) => [indikator.kode, tanpaDesa, selisih, belum]),
    [
      [
        ...['UJI_CAKUPAN', null],
        { orang: 10, desa: 1, separuh: { desa: 1, orang: 10 }, tertunda: 0 },
        { orang: 68, desa: 2, separuh: { desa: 1, orang: 40 }, tertunda: 0 },
      ],
    ],
  )
})

test('an indikator that is not in the catalogue is told as such', async () => {
  assert.equal((await app.get('/api/dukungan?wilayah=99.01&bulan=2025-06&indikator=TIDAK_ADA')).status, 404)
})

test('a sensitive figure is said to be withheld by desa from a role outside of health, not to be nobody', async () => {
  await sql`update indikator set sensitif = true where kode = 'UJI_CAKUPAN'`.execute(db)
  const pimpinan = aktorUji({ peran: 'pimpinan', tempat: [{ jenis: 'kabupaten', kabId: kab.kabId }] })
  const milik = await openAplikasi(db, SEKARANG, pimpinan)
  const { tanpaDesa, selisih, prioritas } = await milik.read<DukunganJawaban>(
    '/api/dukungan?wilayah=99.01&indikator=UJI_CAKUPAN&bulan=2025-06',
  )
  assert.deepEqual([tanpaDesa, selisih?.baris, prioritas.map((satu) => satu.tanpaDesa)], ['ditahan', [], ['ditahan']])
})
