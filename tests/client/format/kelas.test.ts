import assert from 'node:assert/strict'
import { test } from 'node:test'
import { buatKelas, findKelas } from '#client/format/kelas.ts'
import '#support/teks.ts'

test('a hundred even values fall into five classes of the same size at round borders', () => {
  const kelas = buatKelas(Array.from({ length: 100 }, (_, i) => i))
  assert.deepEqual(
    kelas.map(({ nomor, dari, sampai, jumlah }) => [nomor, dari, sampai, jumlah]),
    [
      [1, 0, 20, 20],
      [2, 20, 40, 20],
      [3, 40, 60, 20],
      [4, 60, 80, 20],
      [5, 80, 99, 20],
    ],
  )
})

test('every value is counted in exactly one class', () => {
  const nilai = [0.2, 0.8, 3, 3.1, 9.3, 9.27, 12, 44.1, 101.4, 57]
  const kelas = buatKelas(nilai)
  assert.equal(
    kelas.reduce((jumlah, satu) => jumlah + satu.jumlah, 0),
    nilai.length,
  )
  assert.deepEqual(
    nilai.map((n) => findKelas(kelas, n) !== undefined),
    nilai.map(() => true),
  )
})

test('values that are all alike make one class, of the palest colour', () => {
  assert.deepEqual(buatKelas([7, 7, 7]), [{ nomor: 1, dari: 7, sampai: 7, jumlah: 3 }])
})

test('no values make no classes', () => {
  assert.deepEqual(buatKelas([]), [])
})
