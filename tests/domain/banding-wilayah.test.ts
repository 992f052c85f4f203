import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  bandingTriwulan,
  bertriwulan,
  type NilaiBanding,
  nilaiBanding,
  peringkat,
  type Terbanding,
  type TitikBanding,
} from '#domain/banding-wilayah.ts'
import type { Arah, Periode } from '#domain/indikator.ts'

const penuh: Terbanding = {
  ...{ sel: 'nilai', pembilang: 50, penyebut: 160, persen: 31.25, target: 50, sementara: false, ukur: null },
}
const diukur = (pembilang: number) => ({ pembilang, penyebut: 100 })

const nilai: readonly [string, Arah, Partial<Terbanding>, NilaiBanding][] = [
  ['far below', 'naik', {}, 'perlu-dukungan'],
  ['a little below', 'naik', { pembilang: 75, persen: 46.9 }, 'tidak-berbeda'],
  ['far above', 'naik', { pembilang: 120, persen: 75 }, 'lebih-baik'],
  ['far below where less is better', 'turun', {}, 'lebih-baik'],
  ['as small as a hamlet', 'naik', { pembilang: 5, penyebut: 16 }, 'tidak-berbeda'],
  ['not completely reported', 'naik', { sementara: true }, 'sementara'],
  ['not reported', 'naik', { sel: 'belum-lapor', persen: null }, 'belum-lapor'],
  ['measured too few', 'turun', { ukur: diukur(79) }, 'kurang-diukur'],
  ['measured enough', 'turun', { ukur: diukur(80) }, 'lebih-baik'],
  ['without a direction', 'netral', {}, 'netral'],
  ['without target', 'naik', { target: null }, 'tanpa-target'],
]

for (const [nama, arah, sebagian, harap] of nilai) {
  test(`an area ${nama} is ${harap}`, () => assert.equal(nilaiBanding(arah, { ...penuh, ...sebagian }), harap))
}

test('places go to those that differ from the target beyond chance, equal figures share one, and where less is better the least comes first', () => {
  const baris = (isi: readonly [NilaiBanding, number | null][]) => isi.map(([n, persen]) => ({ nilai: n, persen }))
  const isi = baris([
    ['lebih-baik', 90],
    ['sementara', 99],
    ['tidak-berbeda', 85],
    ['perlu-dukungan', 80],
    ['perlu-dukungan', 80],
    ['perlu-dukungan', 70],
    ['tanpa-target', 10],
    ['belum-lapor', null],
  ])
  assert.deepEqual(peringkat('naik', isi), [1, null, null, 2, 2, 4, null, null])
  assert.deepEqual(peringkat('turun', isi), [4, null, null, 2, 2, 1, null, null])
})

type Isi = Readonly<Record<number, readonly [number, number, ('sementara' | 'kurang-diukur')?]>>
const baca =
  (isi: Isi) =>
  (bulan: number): TitikBanding => {
    const satu = isi[bulan]
    if (!satu) return { sel: 'belum-lapor', pembilang: null, penyebut: null, sementara: false, ukur: null }
    const [pembilang, penyebut, tanda] = satu
    const ukur = tanda === 'kurang-diukur' ? diukur(79) : null
    return { sel: 'nilai', pembilang, penyebut, sementara: tanda === 'sementara', ukur }
  }

/** Reached by the end of each month from April to September over 400 persons, and what stood in March. */
const TENANG: Isi = {
  ...{ 202503: [100, 400], 202504: [130, 400], 202505: [170, 400], 202506: [210, 400] },
  ...{ 202507: [230, 400], 202508: [250, 400], 202509: [280, 400] },
}

const kasus: readonly [string, Arah, Periode, number, Isi, readonly [string, string, string]][] = [
  [
    'fewer persons than the quarter before',
    'naik',
    'kumulatif',
    202509,
    TENANG,
    ['perlu-dukungan', '70/400', '110/400'],
  ],
  [
    'one month that is incomplete',
    'naik',
    'kumulatif',
    202509,
    { ...TENANG, 202508: [250, 400, 'sementara'] },
    ['sementara', '70/400', '110/400'],
  ],
  [
    'a quarter before that nobody reported',
    'naik',
    'kumulatif',
    202509,
    { 202509: [280, 400] },
    ['tidak-ada', '-', '-'],
  ],
  ['without a direction', 'netral', 'kumulatif', 202509, TENANG, ['netral', '70/400', '110/400']],
  [
    'the first quarter after the last of the year before',
    'naik',
    'kumulatif',
    202503,
    {
      202409: [250, 380],
      202410: [280, 380],
      202411: [310, 380],
      202412: [340, 380],
      202501: [30, 400],
      202502: [60, 400],
      202503: [95, 400],
    },
    ['tidak-berbeda', '95/400', '90/380'],
  ],
  [
    'a quarter that begins in the year before',
    'naik',
    'kumulatif',
    202501,
    {
      202407: [200, 380],
      202408: [230, 380],
      202409: [260, 380],
      202410: [290, 380],
      202411: [315, 380],
      202412: [340, 380],
      202501: [30, 400],
    },
    ['tidak-berbeda', '80/400', '90/380'],
  ],
  [
    'a ratio that adds up: only what the quarters added, on both sides',
    'naik',
    'rasio-kumulatif',
    202509,
    {
      202503: [80, 100],
      202504: [100, 130],
      202505: [130, 160],
      202506: [170, 200],
      202507: [190, 230],
      202508: [200, 260],
      202509: [220, 300],
    },
    ['perlu-dukungan', '50/100', '90/100'],
  ],
  [
    'monthly figures three months apart',
    'naik',
    'bulanan',
    202509,
    { 202506: [150, 400], 202509: [290, 400] },
    ['lebih-baik', '290/400', '150/400'],
  ],
  [
    'a prevalence that rose',
    'turun',
    'potret',
    202509,
    { 202506: [50, 400], 202509: [80, 400] },
    ['perlu-dukungan', '80/400', '50/400'],
  ],
  [
    'a prevalence of which too few were measured',
    'turun',
    'potret',
    202509,
    { 202506: [50, 400], 202509: [80, 400, 'kurang-diukur'] },
    ['kurang-diukur', '80/400', '50/400'],
  ],
  ['few people', 'turun', 'potret', 202509, { 202506: [1, 30], 202509: [3, 30] }, ['terlalu-kecil', '3/30', '1/30']],
]

for (const [nama, arah, periode, bulan, isi, harap] of kasus) {
  test(`quarters: ${nama}`, () => {
    const { hasil, kini, dulu } = bandingTriwulan({ arah, periode }, bulan, baca(isi))
    const tulis = ({ rasio }: typeof kini) => (rasio ? `${rasio.p}/${rasio.q}` : '-')
    assert.deepEqual([hasil, tulis(kini), tulis(dulu)], harap)
  })
}

test('a comparison of quarters names its months and its difference in points', () => {
  const { cara, kini, dulu, selisih } = bandingTriwulan({ arah: 'naik', periode: 'kumulatif' }, 202509, baca(TENANG))
  assert.deepEqual(
    [cara, kini.dari, kini.sampai, dulu.dari, dulu.sampai, selisih?.toFixed(1)],
    ['orang-triwulan', 202507, 202509, 202504, 202506, '-10.0'],
  )
})

test('rounds, campaigns, cohorts and events have no quarters', () => {
  const periode: readonly Periode[] = ['kumulatif', 'potret', 'terjadwal', 'kampanye', 'kohort-triwulan', 'kejadian']
  assert.deepEqual(periode.map(bertriwulan), [true, true, false, false, false, false])
})
