import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { BandingkanJawaban, LebihJawaban } from '#contract/bandingkan.ts'
import { openAplikasi } from '#support/aplikasi.ts'
import { buatLimaSeratus } from '#support/kisah-target.ts'

const { db } = await buatLimaSeratus()
const app = await openAplikasi(db)
const KUERI = 'indikator=UJI_CAKUPAN&bulan=2025-06'
const read = (lain = '', wilayah = '99.01') =>
  app.read<BandingkanJawaban>(`/api/bandingkan?wilayah=${wilayah}&${KUERI}${lain}`)

const ringkas = ({ banding }: BandingkanJawaban) =>
  banding[0]?.baris.map(({ nama, peringkat, nilai }) => [nama, peringkat, nilai])

test('kecamatan or puskesmas stand beside each other, judged against the target only beyond chance', async () => {
  assert.deepEqual(ringkas(await read()), [
    ['Kecamatan 01', null, 'tidak-berbeda'],
    ['Kecamatan 02', 1, 'perlu-dukungan'],
  ])
  assert.deepEqual(ringkas(await read('&hierarki=kerja')), [
    ['Dua', 1, 'perlu-dukungan'],
    ['Satu', null, 'tidak-berbeda'],
  ])
})

test('of a kecamatan, and of a kabupaten that is asked for them, the desa are compared', async () => {
  const harap = [
    ['Desa A', null, 'tidak-berbeda'],
    ['Desa B', null, 'tidak-berbeda'],
    ['Desa C', 1, 'perlu-dukungan'],
  ]
  assert.deepEqual(ringkas(await read('&rincian=kecamatan', '99.01.01')), harap)
  const semua = await read('&rincian=desa')
  assert.deepEqual([semua.rincian, semua.banding[0]?.baris.length], ['desa', 5])
})

test('an area has the spread of its desa, and its quarters by the persons that each added', async () => {
  const [satu] = (await read()).banding
  const dua = satu?.baris[1]
  assert.deepEqual(
    dua?.desa.map(({ nama, persen }) => [nama, Math.round(persen)]),
    [
      ['Desa D', 33],
      ['Desa E', 44],
    ],
  )
  assert.deepEqual(
    [dua?.triwulan?.hasil, dua?.triwulan?.kini, dua?.triwulan?.dulu],
    [
      'tidak-berbeda',
      { dari: '2025-04', sampai: '2025-06', rasio: { p: 20, q: 110 } },
      { dari: '2025-01', sampai: '2025-03', rasio: { p: 22, q: 110 } },
    ],
  )
})

test('what was not reported alike has no change: neither this month against a silent one, nor against a year without figures', async () => {
  const [satu] = (await read()).banding
  const [pertama] = satu?.baris ?? []
  assert.deepEqual(
    [pertama?.bulanLalu.poin?.toFixed(2), pertama?.bulanLalu.tren, pertama?.tahunLalu.poin],
    ['0.67', 'naik', null],
  )
  const juli = await app.read<BandingkanJawaban>('/api/bandingkan?wilayah=99.01&indikator=UJI_CAKUPAN&bulan=2025-07')
  assert.deepEqual(
    juli.banding[0]?.baris.map(({ nilai, peringkat, bulanLalu, triwulan }) => [
      ...[nilai, peringkat, bulanLalu.poin, triwulan?.hasil],
    ]),
    [
      ['sementara', null, null, 'sementara'],
      ['sementara', null, null, 'sementara'],
    ],
  )
})

test('a funnel stands around the target to date, from the smallest area to the largest', async () => {
  const corong = (await read()).banding[0]?.corong
  assert.deepEqual(
    [corong?.target, Math.round(corong?.batas[0]?.q ?? 0), Math.round(corong?.batas.at(-1)?.q ?? 0)],
    [50, 110, 300],
  )
})

test('a group is every percentage of it, the chosen one first, without what lies inside', async () => {
  const { banding } = await read('&lingkup=kelompok')
  const kode = banding.map(({ indikator }) => indikator.kode)
  assert.deepEqual([kode[0], kode.includes('UJI_DS'), new Set(kode).size], ['UJI_CAKUPAN', true, kode.length])
  assert.ok(
    banding.every(({ indikator, baris }) => indikator.kelompok === 'balita' && baris.every((b) => b.desa.length === 0)),
  )
})

test('a desa over 100 % is told with its likely reason: by the other sasaran it is not', async () => {
  const lebih = (lain: string) => app.read<LebihJawaban>(`/api/lebih-100?wilayah=99.01&${KUERI}${lain}`)
  assert.deepEqual((await lebih('')).baris, [])
  const { baris } = await lebih('&dasar=riil')
  assert.deepEqual(
    baris.map(({ nama, pembilang, penyebut, sebab, dasarLain }) => [nama, pembilang, penyebut, sebab, dasarLain]),
    [['Desa A', 60, 50, ['sasaran-kecil'], { dasar: 'proyeksi', penyebut: 120, persen: 50 }]],
  )
})
