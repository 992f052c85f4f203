import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  orangBerjarak,
  ringkasUrutan,
  type SebabDukungan,
  sebabDukungan,
  separuh,
  type TanpaDesa,
  tanpaDesa,
  tempatDukungan,
} from '#domain/dukungan.ts'

const desa: Parameters<typeof tempatDukungan>[1] = {
  ...{ sel: 'nilai', bulanIni: 'nilai', pembilang: 20, penyebut: 100, persen: 20, target: 50, sementara: false },
  ...{ belumDilayani: 80, selisihKeTarget: 30 },
}

const tempat: readonly [string, Partial<typeof desa>, string | null, string | null][] = [
  ['far from its target', {}, 'urut', 'urut'],
  ['within chance of its target', { pembilang: 45, selisihKeTarget: 5, belumDilayani: 55 }, 'kebetulan', 'urut'],
  ['at its target', { pembilang: 50, selisihKeTarget: 0, belumDilayani: 50 }, null, 'urut'],
  ['with everybody served', { pembilang: 100, selisihKeTarget: 0, belumDilayani: 0 }, null, null],
  ['with an incomplete month', { sementara: true }, 'sementara', 'sementara'],
  ['silent this month', { bulanIni: 'belum-lapor' }, 'belum-lapor', 'belum-lapor'],
  ['never heard of', { sel: 'belum-lapor', pembilang: null }, 'belum-lapor', 'belum-lapor'],
  ['without sasaran', { sel: 'tanpa-sasaran', penyebut: null }, null, null],
  ['without target', { target: null, selisihKeTarget: null }, null, 'urut'],
]

for (const [nama, sebagian, selisih, belum] of tempat) {
  test(`a desa ${nama} stands: ${selisih ?? 'nowhere'} by its target, ${belum ?? 'nowhere'} by who was not served`, () => {
    const angka = { ...desa, ...sebagian }
    assert.deepEqual(
      [tempatDukungan('naik', angka, 'selisih'), tempatDukungan('naik', angka, 'belum')],
      [selisih, belum],
    )
  })
}

test('the two distances are never mixed', () => {
  assert.deepEqual([orangBerjarak(desa, 'selisih'), orangBerjarak(desa, 'belum')], [30, 80])
})

const paruh: readonly [readonly number[], number, number][] = [
  [[10, 8, 6, 4, 2], 2, 18],
  [[5, 5, 5, 5], 2, 10],
  [[1, 1, 1], 2, 2],
  [[9, 1, 1], 1, 9],
  [[2, 10, 4], 1, 10],
  [[], 0, 0],
  [[0, 0], 0, 0],
]

for (const [orang, jumlahDesa, jumlah] of paruh) {
  test(`of ${orang.join(', ') || 'nobody'} the fewest desa with half of the persons are ${jumlahDesa}`, () => {
    assert.deepEqual(separuh(orang), { desa: jumlahDesa, orang: jumlah })
  })
}

test('an order in short has its persons and desa, and of how many desa nobody can say', () => {
  const semua = [
    desa,
    { ...desa, selisihKeTarget: 5, pembilang: 45, belumDilayani: 55 },
    { ...desa, sementara: true },
    { ...desa, bulanIni: 'belum-lapor' as const },
    { ...desa, sel: 'tanpa-sasaran' as const, penyebut: null, selisihKeTarget: null, belumDilayani: null },
    { ...desa, target: null, selisihKeTarget: null },
  ]
  assert.deepEqual(
    [ringkasUrutan('naik', semua, 'selisih'), ringkasUrutan('naik', semua, 'belum')],
    [
      { orang: 30, desa: 1, separuh: { desa: 1, orang: 30 }, tertunda: 4 },
      { orang: 215, desa: 3, separuh: { desa: 2, orang: 160 }, tertunda: 3 },
    ],
  )
})

const tanpa: readonly [string, boolean, number, number, TanpaDesa | null][] = [
  ['every desa may be read', true, 5, 5, null],
  ['some desa may be read', true, 5, 1, null],
  ['no desa may be read', true, 5, 0, 'ditahan'],
  ['an area has no desa', true, 0, 0, null],
  ['no desa has a figure', false, 5, 5, 'tidak-per-desa'],
]

for (const [nama, perDesa, semua, terbaca, harap] of tanpa) {
  test(`where ${nama}, the order of desa is ${harap ?? 'there'}`, () => {
    assert.equal(tanpaDesa(perDesa, { semua, terbaca }), harap)
  })
}

type Masukan = Parameters<typeof sebabDukungan>[0]
const biasa: Masukan = { lalu: 10, ini: 10, tambahan: [9, 10, 10], unit: [], belum: [] }
const unit = (unitId: number, dari: number | null, ke: number | null) => ({ unitId, dari, ke })

const sebab: readonly [string, Partial<Masukan>, readonly SebabDukungan[]][] = [
  ['as last month', {}, []],
  ['more than last month', { ini: 12 }, []],
  ['fewer, no unit known', { ini: 6 }, [{ kode: 'turun', dari: 10, ke: 6 }]],
  [
    'fewer, most of it in one unit',
    { ini: 6, unit: [unit(1, 3, 2), unit(2, 5, 1), unit(3, 2, 3), unit(4, null, 0)] },
    [
      { kode: 'turun', dari: 10, ke: 6 },
      { kode: 'unit-turun', unitId: 2, dari: 5, ke: 1 },
    ],
  ],
  ['nobody for three months', { lalu: 0, ini: 0, tambahan: [0, 0, 0] }, [{ kode: 'tetap', bulan: 3 }]],
  ['three months of which one is not known', { lalu: 0, ini: 0, tambahan: [null, 0, 0] }, []],
  ['a unit that has not reported', { belum: [7] }, [{ kode: 'unit-belum', unitId: 7 }]],
  ['no month before', { lalu: null }, []],
]

for (const [nama, sebagian, harap] of sebab) {
  test(`what a month shows: ${nama}`, () => assert.deepEqual(sebabDukungan({ ...biasa, ...sebagian }), harap))
}
