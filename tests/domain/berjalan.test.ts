import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Bahan } from '#domain/bahan.ts'
import { denganBerlanjut, perluUnitBerjalan } from '#domain/berjalan.ts'
import { gabungBulan } from '#domain/bulan-desa.ts'
import type { Indikator } from '#domain/indikator.ts'
import { hasilDesa } from '#domain/sel-desa.ts'
import { desaPada, indikatorKisah, petik, sukuElemen, susun, type UnitKisah } from '#support/susun.ts'

const RASIO = indikatorKisah({
  pembilang: [[sukuElemen('P_YTD')]],
  penyebut: [[sukuElemen('Q_YTD')]],
  periode: 'rasio-kumulatif',
  bentukTarget: { bentuk: 'datar' },
})
const CAKUPAN = indikatorKisah({ pembilang: [[sukuElemen('P_YTD')]] })

/** One unit's year-to-dates: month of 2025 to pembilang, the penyebut twice that. */
const posyandu = (isi: Readonly<Record<number, number>>, tahun = 2025): UnitKisah => ({
  jenis: 'posyandu',
  lapor: Object.fromEntries(
    Object.entries(isi).map(([bulan, p]) => [tahun * 100 + Number(bulan), { P_YTD: p, Q_YTD: p * 2 }]),
  ),
})

const buat = (indikator: Indikator, ...unit: UnitKisah[]): Bahan => {
  const bahan = susun({ indikator, desa: [{ sasaran: { orang: 400 }, unit }] })
  return denganBerlanjut(bahan, bahan.isianUnit)
}

for (const [apa, unit, bulan, harap] of [
  [
    'both report',
    [
      { 1: 10, 2: 14 },
      { 1: 20, 2: 25 },
    ],
    202502,
    [39, false],
  ],
  ['one is silent this month', [{ 1: 10, 2: 14 }, { 1: 20 }], 202502, [34, true]],
  ['they take turns', [{ 1: 10, 3: 16 }, { 2: 20 }], 202503, [36, true]],
  ['one begins in the middle of the year', [{ 1: 10, 2: 14, 3: 16 }, { 3: 5 }], 202503, [21, true]],
  ['all are silent', [{ 1: 10 }, { 1: 20 }], 202502, [30, true]],
  ['a year-to-date falls, as the unit says', [{ 1: 10, 2: 8 }, { 1: 20 }], 202502, [28, true]],
  ['one is silent for long', [{ 1: 10, 2: 14, 3: 15, 4: 19, 5: 20 }, { 1: 20 }], 202505, [40, true]],
] as const) {
  test(`where ${apa}, the desa stands at every unit's latest`, () => {
    const bahan = buat(RASIO, ...unit.map((satu) => posyandu(satu)))
    const { pembilang, penyebut, sementara } = desaPada(bahan, 1, bulan)
    assert.deepEqual(
      { pembilang, penyebut, sementara },
      { pembilang: harap[0], penyebut: harap[0] * 2, sementara: harap[1] },
    )
  })
}

test('what stands from an earlier month makes no status while the unit is silent', () => {
  const bahan = buat(RASIO, posyandu({ 1: 10, 2: 14 }), posyandu({ 1: 20 }))
  assert.deepEqual(petik(desaPada(bahan, 1, 202502, 40), 'persen', 'status', 'sementara'), {
    ...{ persen: 50, status: null, sementara: true },
  })
})

test('nothing of last year stands in January', () => {
  const desember = posyandu({ 12: 90 }, 2024)
  const bahan = buat(RASIO, posyandu({ 1: 10 }), {
    ...desember,
    lapor: { ...desember.lapor, ...posyandu({ 2: 3 }).lapor },
  })
  assert.equal(desaPada(bahan, 1, 202501).pembilang, 10)
  assert.equal(desaPada(bahan, 1, 202502).pembilang, 13)
})

for (const [apa, unit, harap] of [
  [
    'of both units where both reported both months',
    [
      { 1: 10, 2: 14 },
      { 1: 20, 2: 25 },
    ],
    9,
  ],
  ['of the one unit that reported both', [{ 1: 10, 2: 14 }, { 1: 20 }], 4],
  ['without the whole year of one that was silent before', [{ 1: 10, 2: 14 }, { 2: 25 }], 4],
  ['nobody’s where no unit reported both', [{ 1: 10 }, { 2: 25 }], null],
] as const) {
  test(`the month's own part is that ${apa}`, () => {
    const bahan = buat(CAKUPAN, ...unit.map((satu) => posyandu(satu)))
    assert.equal(gabungBulan(bahan, 1, 202502, true)?.p ?? null, harap)
  })
}

test('a cumulative over a sasaran adds up to every unit’s latest, and January is a month of its own', () => {
  const bahan = buat(CAKUPAN, posyandu({ 1: 10, 2: 14, 4: 30 }), posyandu({ 1: 20, 3: 22 }))
  const lihat = (bulan: number) => {
    const { p, ini } = hasilDesa(bahan, 1, bulan)
    return [p, ini]
  }
  assert.deepEqual([202501, 202502, 202503, 202504].map(lihat), [
    [30, 30],
    [34, 4],
    [36, null],
    [52, null],
  ])
})

test('two months are compared by what the same units added in them', () => {
  const bahan = (dua: Readonly<Record<number, number>>) =>
    buat(CAKUPAN, ...[1, 2, 3, 4, 5].map(() => posyandu({ 1: 10, 2: 20, 3: 30 })), posyandu(dua))
  // The sixth unit's 40 of March is three months' work.
  assert.equal(desaPada(bahan({ 3: 40 }), 1, 202503, 50).tren, 'tetap')
  assert.equal(desaPada(bahan({ 1: 10, 2: 12, 3: 40 }), 1, 202503, 50).tren, 'naik')
})

for (const [apa, unit, perlu] of [
  ['one unit alone', [{ 1: 10, 3: 12 }], false],
  [
    'the same units every month',
    [
      { 1: 10, 2: 12 },
      { 1: 5, 2: 6 },
    ],
    false,
  ],
  [
    'the same units, silent together',
    [
      { 1: 10, 3: 12 },
      { 1: 5, 3: 6 },
    ],
    false,
  ],
  ['a unit that falls silent', [{ 1: 10, 2: 12 }, { 1: 5 }], true],
  ['a unit that begins later', [{ 1: 10, 2: 12 }, { 2: 5 }], true],
] as const) {
  test(`single units are ${perlu ? '' : 'not '}asked for where the sums stand for ${apa}`, () => {
    const bahan = susun({ indikator: RASIO, desa: [{ unit: unit.map((satu) => posyandu(satu)) }] })
    assert.equal(perluUnitBerjalan(bahan, 1), perlu)
  })
}
