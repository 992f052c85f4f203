import assert from 'node:assert/strict'
import { test } from 'node:test'
import { kelasPanas } from '#client/format/kelas-panas.ts'
import { jenisUnit, kelompokkanUnit, saringUnit } from '#client/format/kelompok-lapor.ts'
import { kelompokTemuan } from '#client/format/kelompok-temuan.ts'
import { namaUnit } from '#client/format/nama-unit.ts'
import { contohTemuan, contohUnit } from '../contoh-kelengkapan.ts'
import '#support/teks.ts'

const UNIT = [
  contohUnit('A', 'Bente', 'TLB'),
  contohUnit('B', 'Bente', '-TS', { jenis: 'pustu' }),
  contohUnit('C', 'Lemo', 'TTT', { induk: 'kec-2' }),
  contohUnit('D', 'Lain', 'BBB', { induk: null }),
]
const nama = (kode: string | null) => kode ?? 'tanpa induk'

test('units of several kecamatan stand under them, each with its share month by month', () => {
  assert.deepEqual(
    kelompokkanUnit(UNIT, nama).map((k) => [k.nama, k.unit.length, k.bulanan.map((b) => `${b.masuk}/${b.wajib}`)]),
    [
      ['kec-1', 2, ['1/1', '2/2', '0/2']],
      ['kec-2', 1, ['1/1', '1/1', '1/1']],
      ['tanpa induk', 1, ['0/1', '0/1', '0/1']],
    ],
  )
})

test('units of one kecamatan stand under their desa', () => {
  const satu = UNIT.map((unit) => ({ ...unit, induk: 'kec-1' }))
  assert.deepEqual(
    kelompokkanUnit(satu, nama).map((k) => [k.kode, k.nama]),
    [
      ['desa-Bente', 'Bente'],
      ['desa-Lemo', 'Lemo'],
      ['desa-Lain', 'Lain'],
    ],
  )
})

test('units are narrowed by kind and to those whose last month is missing or incomplete', () => {
  const kode = (saring: { jenis: string | null; hanyaBelum: boolean }) =>
    saringUnit(UNIT, saring).map((unit) => unit.nama)
  assert.deepEqual(kode({ jenis: null, hanyaBelum: false }), ['A', 'B', 'C', 'D'])
  assert.deepEqual(kode({ jenis: 'pustu', hanyaBelum: false }), ['B'])
  assert.deepEqual(kode({ jenis: null, hanyaBelum: true }), ['A', 'B', 'D'])
  assert.deepEqual(jenisUnit(UNIT), ['posyandu', 'pustu'])
})

test('the shade of a share: complete alone is darkest, none is hatched, none due is a dot', () => {
  const kasus = [
    [10, 10, 5],
    [10, 9, 4],
    [10, 8, 4],
    [10, 7, 3],
    [10, 5, 3],
    [10, 4, 2],
    [1000, 1, 2],
    [10, 0, 0],
    [0, 0, 'tanpa'],
  ] as const
  for (const [wajib, masuk, kelas] of kasus) assert.equal(kelasPanas({ wajib, masuk }), kelas, `${masuk}/${wajib}`)
})

test('a unit is called by its kind unless its name says so', () => {
  assert.equal(namaUnit({ nama: 'Melati 1', jenis: 'posyandu' }), 'Posyandu Melati 1')
  assert.equal(namaUnit({ nama: 'PUSKESMAS Pagak', jenis: 'puskesmas' }), 'PUSKESMAS Pagak')
  assert.equal(namaUnit({ nama: 'Rekap Bente', jenis: 'rekap-desa' }), 'Rekap Bente')
})

test('findings stand under their question: what must be explained first, then the most frequent', () => {
  const temuan = [
    contohTemuan('A'),
    contohTemuan('B', { aturan: 'b', pesan: 'lain' }),
    contohTemuan('C', { aturan: 'b', pesan: 'lain' }),
    contohTemuan('D', { aturan: 'c', pesan: 'harus', keparahan: 'jelaskan' }),
  ]
  assert.deepEqual(
    kelompokTemuan(temuan).map((k) => [k.aturan, k.keparahan, k.temuan.map(({ desa }) => desa)]),
    [
      ['c', 'jelaskan', ['D']],
      ['b', 'lunak', ['B', 'C']],
      ['a', 'lunak', ['A']],
    ],
  )
})
