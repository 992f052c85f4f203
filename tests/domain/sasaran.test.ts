import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dugaSasaran } from '#domain/penduga-sasaran.ts'
import { bagiTerbesar } from '#domain/sasaran.ts'

const bahan = { penduduk: 2815, cbr: 0.0201, akb: 0.016 }

for (const [jenis, jumlah] of [
  ['lahir-hidup', 57],
  ['bayi', 57],
  ['ibu-hamil', 62],
  ['ibu-bersalin', 59],
  ['surviving-infant', 56],
  ['kk', null],
] as const) {
  test(`of 2,815 people with a birth rate of 20.1 per thousand, ${jenis} is estimated at ${jumlah}`, () => {
    assert.equal(dugaSasaran(jenis, bahan), jumlah)
  })
}

test('surviving infants are not estimated without a death rate', () => {
  assert.equal(dugaSasaran('surviving-infant', { penduduk: 2815, cbr: 0.0201 }), null)
})

for (const [jumlah, bobot, bagian] of [
  [10, [1, 1, 1], [4, 3, 3]],
  [7, [50, 30, 20], [4, 2, 1]],
  [0, [5, 5], [0, 0]],
  [100, [0, 3, 1], [0, 75, 25]],
  [5, [0, 0], null],
] as const) {
  test(`${jumlah} shared out by ${bobot.join(', ')} is ${bagian?.join(', ') ?? 'nothing'}`, () => {
    assert.deepEqual(bagiTerbesar(jumlah, bobot), bagian)
  })
}

test('the parts always sum to the whole', () => {
  const bobot = Array.from({ length: 390 }, (_, i) => ((i * 7919) % 5000) + 1)
  for (const jumlah of [1, 389, 12_345, 2_654_448]) {
    assert.equal(
      bagiTerbesar(jumlah, bobot)?.reduce((a, b) => a + b, 0),
      jumlah,
    )
  }
})
