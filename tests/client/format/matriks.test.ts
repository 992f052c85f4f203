import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bacaKolom, bacaMatriks, hitungStatus } from '#client/format/matriks.ts'
import type { KolomMatriks } from '#contract/matriks.ts'
import { contohAngka, contohIndikator } from '../contoh-lembar.ts'

const { persenIni: _, persenLalu: __, jumlahIni: ___, jumlahLalu: ____, ukur: _____, ...total } = contohAngka()

/** Nine rows: good, poor and provisional, late, out of date, nobody, nothing due, elsewhere, withheld, two desa together. */
const kolom = (ubah: Partial<KolomMatriks> = {}): KolomMatriks => ({
  indikator: { ...contohIndikator(), spm: '1' },
  targetTahun: null,
  sel: 'nnnbtdgxn',
  status: 'bj------a',
  tanda: '08560000g',
  pembilang: [60, 10, 5, 7],
  penyebut: [120, 100, 0, 14],
  laju: null,
  selisih: [0, 35, null, 0],
  target: 45,
  total,
  ...ubah,
})

test('letters and numbers become cells: the numbers go to the rows that have a value, in their order', () => {
  const angka = bacaKolom(kolom()).map((s) => [s.tampak, s.pembilang, s.penyebut, s.persen, s.target, s.selisih])
  assert.deepEqual(angka, [
    ['baik', 60, 120, 50, 45, 0],
    ['jelek', 10, 100, 10, 45, 35],
    ['tertinggal', 5, 0, null, 45, null],
    ['kedaluwarsa', null, null, null, 45, null],
    ['tanpa-sasaran', null, null, null, 45, null],
    ['tidak-dijadwalkan', null, null, null, null, null],
    [null, null, null, null, null, null],
    [null, null, null, null, null, null],
    ['di-atas-target', 7, 14, 50, 45, 0],
  ])
})

test('one digit says every mark of a cell', () => {
  const marka = bacaKolom(kolom()).map((s) =>
    (['sementara', 'kedaluwarsa', 'tertinggal', 'dukungan', 'gabungan'] as const).filter((nama) => s[nama]),
  )
  const [tanpa, bersama] = [[], ['gabungan']]
  assert.deepEqual(marka, [
    ...[tanpa, ['dukungan'], ['sementara', 'tertinggal'], ['kedaluwarsa', 'tertinggal']],
    ...[tanpa, tanpa, tanpa, tanpa, bersama],
  ])
  assert.deepEqual(
    bacaKolom(kolom()).map((s) => s.sel),
    [
      ...['nilai', 'nilai', 'nilai', 'belum-lapor', 'tanpa-sasaran', 'tidak-dijadwalkan'],
      ...['bersama', 'ditahan', 'nilai'],
    ],
  )
})

test('a target may be each row’s own, and a count by itself is what its rows are ordered by', () => {
  const target = [40, 41, 42, 43, 44, null, null, null, 48]
  assert.deepEqual(
    bacaKolom(kolom({ target })).map((s) => s.target),
    target,
  )
  const hitungan = kolom({ indikator: { ...contohIndikator(), spm: null, jenis: 'kejadian' }, penyebut: null })
  assert.deepEqual(
    bacaKolom(hitungan).flatMap((s) => s.nilai ?? []),
    [60, 10, 5, 7],
  )
})

test('a matrix is its columns, and each counts its statuses', () => {
  assert.deepEqual(
    bacaMatriks({ kolom: [kolom(), kolom({ status: '---------' })] }).map((sel) => sel.length),
    [9, 9],
  )
  assert.deepEqual(
    [...hitungStatus(kolom())],
    [
      ['baik', 1],
      ['jelek', 1],
      ['di-atas-target', 1],
    ],
  )
})
