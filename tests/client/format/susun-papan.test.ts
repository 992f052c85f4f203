import assert from 'node:assert/strict'
import { test } from 'node:test'
import { kelompokPilah, kunciPilah } from '#client/format/pilah.ts'
import {
  denganKunci,
  kueriPapan,
  type LangkahSusun,
  mulaiDraf,
  potonganBaru,
  susunPapan,
} from '#client/format/susun-papan.ts'
import type { Potongan } from '#contract/papan.ts'
import '#support/teks.ts'

const satu = (jenis: Potongan['jenis'], ...indikator: string[]) => potonganBaru({ jenis, indikator })
const AWAL = [satu('angka', 'A', 'B'), satu('peta', 'A'), satu('matriks', 'C')]
const jalankan = (...langkah: readonly LangkahSusun[]) =>
  langkah.reduce(susunPapan, mulaiDraf('Papan', AWAL)).potongan.map((p) => `${p.jenis} ${p.lebar}`)

const LANGKAH: readonly (readonly [string, readonly LangkahSusun[], readonly string[]])[] = [
  ['moves down', [{ jenis: 'geser', ke: 0, arah: 1 }], ['peta setengah', 'angka penuh', 'matriks penuh']],
  ['stays at the end', [{ jenis: 'geser', ke: 2, arah: 1 }], ['angka penuh', 'peta setengah', 'matriks penuh']],
  ['widens', [{ jenis: 'lebar', ke: 1 }], ['angka penuh', 'peta penuh', 'matriks penuh']],
  ['goes', [{ jenis: 'hapus', ke: 0 }], ['peta setengah', 'matriks penuh']],
  [
    'comes back',
    [{ jenis: 'hapus', ke: 0 }, { jenis: 'lebar', ke: 0 }, { jenis: 'urung' }, { jenis: 'urung' }, { jenis: 'urung' }],
    ['angka penuh', 'peta setengah', 'matriks penuh'],
  ],
]
for (const [apa, langkah, harus] of LANGKAH)
  test(`a piece ${apa}`, () => {
    assert.deepEqual(jalankan(...langkah), harus)
  })

test('a heading that is emptied leaves the piece to its own name', () => {
  const draf = susunPapan(mulaiDraf('Papan', AWAL), { jenis: 'judul', ke: 0, judul: ' Ibu ' })
  assert.equal(draf.potongan[0]?.judul, 'Ibu')
  assert.equal(susunPapan(draf, { jenis: 'judul', ke: 0, judul: ' ' }).potongan[0]?.judul, null)
})

test('figures are asked for once, cells for matrices alone, laporan where a piece shows them', () => {
  assert.deepEqual(kueriPapan(AWAL), { indikator: 'A,B,C', sel: 'C', lapor: undefined })
  assert.equal(kueriPapan([satu('kelengkapan')]).lapor, 'true')
})

test('a piece keeps its key when it is moved, also where another is the same', () => {
  const kunci = (potongan: readonly Potongan[]) => denganKunci(potongan).map((p) => p.kunci)
  assert.deepEqual(kunci(AWAL).toReversed(), kunci(AWAL.toReversed()))
  assert.equal(new Set(kunci([...AWAL, ...AWAL])).size, 6)
})

test('groups become rows in the order of life, and what is not broken down stays empty', () => {
  const rinci = [
    { urutan: 1, jenisKelamin: 'L', umur: null, disabilitas: false, jumlah: 0 },
    { urutan: 26, jenisKelamin: 'L', umur: '5-6-tahun', disabilitas: false, jumlah: 4 },
    { urutan: 27, jenisKelamin: 'P', umur: '5-6-tahun', disabilitas: false, jumlah: 6 },
  ] as const
  assert.deepEqual(
    kelompokPilah({ rinci: [...rinci] }).map(({ umur, jumlah }) => [umur, jumlah]),
    [
      [null, { L: 0, P: null, semua: null }],
      ['5-6-tahun', { L: 4, P: 6, semua: null }],
    ],
  )
  assert.deepEqual(['0-28-hari', '5-6-tahun', '70-tahun-plus'].map(kunciPilah), [
    '0–28 hari',
    '5–6 tahun',
    '70 tahun ke atas',
  ])
})
