import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sebutInggris } from '#client/format/sebut-inggris.ts'

test('what stands beside a field as its English takes its place, however deep', () => {
  const jawaban = {
    n: 3,
    baris: [{ indikator: { nama: 'Bayi', namaEn: 'Infants' }, namaKiri: ['satu'], namaKiriEn: ['one'] }],
    orang: null,
    orangEn: null,
  }
  assert.deepEqual(sebutInggris(jawaban), {
    n: 3,
    baris: [{ indikator: { nama: 'Infants', namaEn: 'Infants' }, namaKiri: ['one'], namaKiriEn: ['one'] }],
    orang: null,
    orangEn: null,
  })
})

test('what has no English stays, and the answer is then the same object', () => {
  const jawaban = { baris: [{ nama: 'Indikator sendiri', namaEn: null }, { nama: 'Desa' }], angka: [1, null, 3] }
  assert.equal(sebutInggris(jawaban), jawaban)
})
