import assert from 'node:assert/strict'
import { test } from 'node:test'
import { JENIS_UNIT } from '#domain/indikator.ts'
import { menurutSumberWilayah } from '#domain/rincian.ts'
import { desaPada, indikatorKisah, indikatorTimbang, susun } from '#support/susun.ts'

test('the sources that entered add up to the figure, what was served outside the posyandu among them', () => {
  const bahan = susun({
    indikator: indikatorTimbang(),
    desa: [
      {
        unit: [
          { jenis: 'posyandu', lapor: { 202501: { S: 60, D: 40 } } },
          { jenis: 'pustu', wajib: false, lapor: { 202501: { D: 99, S: 99, D_LUAR: 6 } } },
        ],
      },
    ],
  })
  const bagian = menurutSumberWilayah(bahan, [1], [202501]).map(({ sumber, peran, pembilang }) => ({
    sumber,
    peran,
    pembilang,
  }))
  assert.deepEqual(bagian, [
    { sumber: JENIS_UNIT.pustu, peran: 'dihitung', pembilang: 6 },
    { sumber: JENIS_UNIT.posyandu, peran: 'dihitung', pembilang: 40 },
    { sumber: JENIS_UNIT.pustu, peran: 'pembanding', pembilang: 99 },
  ])
  assert.equal(desaPada(bahan, 1, 202501).pembilang, 46)
})

test('a posyandu under jumlah-nakes stands beside the figure as a cross-check', () => {
  const bahan = susun({
    indikator: indikatorKisah({ gabung: { aturan: 'jumlah-nakes' } }),
    desa: [
      {
        sasaran: { orang: 62 },
        unit: [
          { jenis: 'posyandu', lapor: { 202501: { X: 7 } } },
          { jenis: 'pustu', lapor: { 202501: { X: 9 } } },
          { jenis: 'puskesmas', lapor: { 202501: { X: 6 } } },
        ],
      },
    ],
  })
  const bagian = menurutSumberWilayah(bahan, [1], [202501])
  assert.deepEqual(
    bagian.map(({ peran, pembilang }) => [peran, pembilang]),
    [
      ['dihitung', 6],
      ['dihitung', 9],
      ['pembanding', 7],
    ],
  )
})
