import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type PetunjukLebih, type SebabLebih, sebabLebih } from '#domain/lebih-100.ts'

const dasar: PetunjukLebih = {
  ...{ pembilang: 120, penyebut: 100, penyebutLain: null, tempatUmum: 36, bagianTempatUmum: 0.3 },
  ...{ mungkinGanda: false, tumpangTindih: false, temuan: 0 },
}

const kasus: readonly [string, Partial<PetunjukLebih>, readonly SebabLebih[]][] = [
  ['nothing tells', {}, ['belum-jelas']],
  ['so few that one more is too many', { pembilang: 5, penyebut: 4, tempatUmum: 0 }, ['sasaran-sedikit']],
  ['five, of whom one more', { pembilang: 6, penyebut: 5, tempatUmum: 0 }, ['belum-jelas']],
  ['more people by the other dasar', { penyebutLain: 130 }, ['sasaran-kecil']],
  ['a few more people by the other dasar', { penyebutLain: 109 }, ['belum-jelas']],
  ['enough more to halve it', { penyebutLain: 110 }, ['sasaran-kecil']],
  ['fewer people by the other dasar', { penyebutLain: 90 }, ['belum-jelas']],
  ['counted more than elsewhere where people from elsewhere come', { tempatUmum: 50 }, ['orang-luar']],
  ['counted there as elsewhere', { tempatUmum: 45 }, ['belum-jelas']],
  ['counted there, but too few to explain it', { tempatUmum: 19, bagianTempatUmum: 0.1 }, ['belum-jelas']],
  ['units that may count the same person', { mungkinGanda: true }, ['mungkin-ganda']],
  ['units that did', { mungkinGanda: true, tumpangTindih: true }, ['tumpang-tindih']],
  ['open findings', { temuan: 2 }, ['perlu-dicek']],
  [
    'all of it',
    { penyebutLain: 130, tempatUmum: 60, mungkinGanda: true, temuan: 1 },
    ['sasaran-kecil', 'mungkin-ganda', 'orang-luar', 'perlu-dicek'],
  ],
]

for (const [nama, sebagian, harap] of kasus) {
  test(`over 100 %: ${nama}`, () => assert.deepEqual(sebabLebih({ ...dasar, ...sebagian }), harap))
}
