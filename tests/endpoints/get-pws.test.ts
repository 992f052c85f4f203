import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Lembar } from '#contract/peta.ts'
import { bumpVersi } from '#store/versi-data.ts'
import { openAplikasi } from '#support/aplikasi.ts'
import { jsonOf } from '#support/http.ts'
import { buatDesa } from '#support/kisah.ts'
import { buatIndikatorUji, buatLimaDesa } from '#support/kisah-lembar.ts'
import { freshDatabase } from '#support/postgres.ts'

const { db } = await freshDatabase()
await buatIndikatorUji(db)
const { kab, satu } = await buatLimaDesa(db)
const app = await openAplikasi(db)

const JUNI = 'indikator=UJI_CAKUPAN&bulan=2025-06'
const read = (kueri: string) => app.read<Lembar>(`/api/pws?${kueri}`)

for (const [title, kueri, rincian, baris] of [
  ['a kabupaten by kecamatan', 'wilayah=99.01', 'kecamatan', ['Kecamatan 01 46.00', 'Kecamatan 02 38.18']],
  [
    'a kabupaten by puskesmas in the work area',
    'wilayah=99.01&hierarki=kerja',
    'puskesmas',
    ['Satu 45.38', 'Dua 41.33'],
  ],
  [
    'a kabupaten by desa where asked to',
    'wilayah=99.01&rincian=desa',
    'desa',
    ['Desa A 50.00', 'Desa B 47.50', 'Desa E 44.00', 'Desa C 40.00', 'Desa D 33.33'],
  ],
  ['a kecamatan by desa', 'wilayah=99.01.02', 'desa', ['Desa E 44.00', 'Desa D 33.33']],
  [
    'a puskesmas by desa',
    'wilayah=99.01-puskesmas-satu&hierarki=kerja',
    'desa',
    ['Desa A 50.00', 'Desa B 47.50', 'Desa D 33.33'],
  ],
] as const) {
  test(`the sheet shows ${title}, the highest first`, async () => {
    const lembar = await read(`${kueri}&${JUNI}`)
    assert.deepEqual(
      [lembar.rincian, lembar.baris.map(({ nama, persen }) => `${nama} ${persen?.toFixed(2)}`)],
      [rincian, baris],
    )
  })
}

test('the bars carry this month, the month before and the arrow; the area comes beside them', async () => {
  const { baris, total } = await read(`wilayah=99.01.01&${JUNI}`)
  const petik = ({ jumlahIni, jumlahLalu, tren, target, status }: Lembar['total']) =>
    [jumlahIni, jumlahLalu, tren, target, status].join(' ')
  assert.deepEqual([...baris, total].map(petik), [
    '12 10 naik 45 baik',
    '5 8 turun 45 kurang',
    '9 6 naik 45 cukup',
    '26 24 naik 45 baik',
  ])
})

test('rows without a value come last, by name', async () => {
  await buatDesa(db, kab, { kode: '99.01.02.2004', nama: 'Aceng', puskesmas: satu })
  await buatDesa(db, kab, { kode: '99.01.02.2003', nama: 'Zulu', puskesmas: satu })
  await bumpVersi(db, kab.kabId)
  const { baris } = await read(`wilayah=99.01.02&${JUNI}`)
  assert.deepEqual(
    baris.map(({ nama, sel }) => [nama, sel]),
    [
      ['Desa E', 'nilai'],
      ['Desa D', 'nilai'],
      ['Aceng', 'tanpa-sasaran'],
      ['Zulu', 'tanpa-sasaran'],
    ],
  )
})

test('a wilayah that is not there is told as a problem', async () => {
  const reply = await app.get(`/api/pws?wilayah=99.01.03&${JUNI}`)
  assert.deepEqual(
    [reply.status, jsonOf(reply)],
    [
      404,
      {
        ...{ type: 'urn:pws-ilp:masalah:tidak-ditemukan', title: 'Tidak ditemukan', status: 404 },
        detail: 'Wilayah ini tidak ada pada bulan tersebut. Pilih wilayah dari daftar di atas halaman.',
      },
    ],
  )
})
