import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bulanBerisi, isiRekap, kemasRekap, susunRekap } from '#domain/isi-rekap.ts'

const baris = (desaId: number, bulan: number, jumlah: number, unit = 1) => ({
  ...{ desaId, bulan, elemenId: 7, sumber: 3, jumlah, unit },
})
const rekap = susunRekap(kemasRekap([baris(12, 202411, 5), baris(4, 202502, 0), baris(12, 202502, 9, 3)]))
const baca = (desaId: number, bulan: number, lain: { elemenId?: number; sumber?: number } = {}) =>
  isiRekap(rekap, { desaId, bulan, elemenId: 7, sumber: 3, ...lain })

test('a count is found by its desa, month, elemen and source, and zero is a count', () => {
  assert.deepEqual(
    [baca(12, 202411), baca(12, 202502), baca(4, 202502)],
    [
      { jumlah: 5, unit: 1 },
      { jumlah: 9, unit: 3 },
      { jumlah: 0, unit: 1 },
    ],
  )
})

for (const [apa, satu] of [
  ['a month between', baca(12, 202412)],
  ['a month before all', baca(12, 202410)],
  ['a month after all', baca(12, 202503)],
  ['a month of another desa', baca(4, 202411)],
  ['a desa that nobody knows', baca(99, 202502)],
  ['another elemen', baca(12, 202502, { elemenId: 8 })],
  ['another source', baca(12, 202502, { sumber: 2 })],
] as const)
  test(`${apa} has no count`, () => assert.equal(satu, undefined))

test('months that hold anything come latest first, none after the one asked for', () => {
  const bulan = (desaId: number, sampai: number) => [...bulanBerisi(rekap, desaId, sampai)]
  assert.deepEqual([bulan(12, 202503), bulan(12, 202501), bulan(4, 202501)], [[202502, 202411], [202411], []])
})

test('rows of one desa, month, elemen and source add up', () => {
  const dua = susunRekap(kemasRekap([baris(1, 202501, 2), baris(1, 202501, 3, 4)]))
  assert.deepEqual(isiRekap(dua, { desaId: 1, bulan: 202501, elemenId: 7, sumber: 3 }), { jumlah: 5, unit: 5 })
})

test('without rows there is nothing to find', () => {
  const kosong = susunRekap([])
  assert.equal(isiRekap(kosong, { desaId: 1, bulan: 202501, elemenId: 7, sumber: 3 }), undefined)
  assert.deepEqual([...bulanBerisi(kosong, 1, 202501)], [])
})
