import assert from 'node:assert/strict'
import { test } from 'node:test'
import { susunSpm } from '#domain/susun-spm.ts'

const satu = (kode: string, spm: string | null) => ({ kode, spm })
const katalog = [
  satu('TERDUGA', '11'),
  satu('K1', '1*'),
  satu('K6', '1'),
  satu('LAIN', null),
  satu('SPM1', '1'),
  satu('SPM11', '11'),
  satu('SKRINING', '6*'),
  satu('SPM2', '2'),
]

test('the arrangement says which one is the SPM; what bears its number stands beside it, what bears a star is a part of it', () => {
  const ringkas = susunSpm(katalog, ['SPM1', 'SPM11']).map(({ nomor, utama, pendamping, bagian }) => [
    nomor,
    utama.kode,
    pendamping.map(({ kode }) => kode).join(),
    bagian.map(({ kode }) => kode).join(),
  ])
  assert.deepEqual(ringkas, [
    [1, 'SPM1', 'K6', 'K1'],
    [2, 'SPM2', '', ''],
    [11, 'SPM11', 'TERDUGA', ''],
  ])
})

test('without an arrangement it is the first of the catalogue that bears the number alone', () => {
  assert.deepEqual(
    susunSpm(katalog, []).map(({ utama }) => utama.kode),
    ['K6', 'SPM2', 'TERDUGA'],
  )
})
