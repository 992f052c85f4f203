import assert from 'node:assert/strict'
import { test } from 'node:test'
import { kelompokIndikator, klasterKatalog, letakIndikator } from '#client/format/letak-indikator.ts'

const buat = (kode: string, klaster: number, kelompok: string) => ({ kode, nama: kode, klaster, kelompok })
const A = buat('A', 1, 'Manajemen')
const B = buat('B', 2, 'Ibu hamil')
const C = buat('C', 2, 'Ibu hamil')
const D = buat('D', 2, 'Bayi')
const E = buat('E', 4, 'Malaria')
const KATALOG = [A, B, C, D, E]

for (const [indikator, nomor, sebelum, sesudah] of [
  [B, 1, undefined, C],
  [C, 2, B, D],
  [D, 3, C, undefined],
] as const) {
  test(`${indikator.kode} is number ${nomor} of its klaster, between the neighbours that belong to it`, () => {
    assert.deepEqual(letakIndikator(KATALOG, indikator), { klaster: 2, daftar: [B, C, D], nomor, sebelum, sesudah })
  })
}

test('the only one of its klaster has no neighbours, and one that the catalogue lacks has no number', () => {
  assert.deepEqual(letakIndikator(KATALOG, A), {
    klaster: 1,
    daftar: [A],
    nomor: 1,
    sebelum: undefined,
    sesudah: undefined,
  })
  assert.deepEqual(letakIndikator(KATALOG, buat('X', 4, 'Malaria')), {
    klaster: 4,
    daftar: [E],
    nomor: 0,
    sebelum: undefined,
    sesudah: undefined,
  })
})

test('a klaster is named once, by its first indikator, and one that is not in the catalogue is not named', () => {
  assert.deepEqual(klasterKatalog(KATALOG), [
    [1, A],
    [2, B],
    [4, E],
  ])
})

test('a list to jump in keeps the order of the catalogue within each kelompok', () => {
  assert.deepEqual(kelompokIndikator([B, D, C]), [
    { judul: 'Ibu hamil', isi: [B, C] },
    { judul: 'Bayi', isi: [D] },
  ])
})
