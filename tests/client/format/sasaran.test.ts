import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  bacaJumlah,
  bacaPersen,
  barisCsv,
  DRAF_KOSONG,
  jenisKelompok,
  jumlahKolom,
  salinTarget,
  selDraf,
  teksSel,
  terapkanUbahan,
} from '#client/format/sasaran.ts'

for (const [teks, hasil] of [
  ['', null],
  ['  ', null],
  ['0', 0],
  ['2815', 2815],
  ['2.815', 2815],
  ['1.002.815', 1002815],
  ['2 815', 2815],
  ['2,5', 'salah'],
  ['2.5', 'salah'],
  ['-3', 'salah'],
  ['9999999999', 'salah'],
  ['dua', 'salah'],
] as const) {
  test(`'${teks}' in a cell is ${hasil === null ? 'nobody counted' : hasil}`, () => {
    assert.equal(bacaJumlah(teks), hasil)
  })
}

for (const [teks, hasil] of [
  ['87,5', 87.5],
  ['90 %', 90],
  ['0', 0],
  ['', null],
  ['-1', null],
  ['sembilan', null],
] as const) {
  test(`'${teks}' as a target is ${hasil}`, () => {
    assert.equal(bacaPersen(teks), hasil)
  })
}

const satuJenis = (kode: string) => ({ kode, nama: kode, penduga: null, sumber: null })
const JENIS = [satuJenis('bayi'), satuJenis('kk')]
const satuDesa = (kode: string, jumlah: (number | null)[], bawaan: number[] = []) => ({
  ...{ kode, nama: `Desa ${kode}`, kecamatan: 'K', puskesmas: null, baru: false, jumlah, bawaan },
})
const DESA = [satuDesa('A', [5, null]), satuDesa('B', [7, 9], [0])]
const tabel = { desa: DESA, jenis: JENIS }
const ubahan = (laporan: string, sel: string, baru: string) => ({ laporan, sel, lama: '', baru })
const tercatat = ({ laporan, sel }: { laporan: string; sel: string }) =>
  DESA.find((d) => d.kode === laporan)?.jumlah[JENIS.findIndex((j) => j.kode === sel)] ?? null

test('what was typed stands over what is on record, and goes when it is the same again', () => {
  const draf = terapkanUbahan(DRAF_KOSONG, [ubahan('A', 'bayi', '6'), ubahan('A', 'kk', 'x')], tercatat)
  assert.deepEqual(
    [teksSel(draf, 'A', 'bayi', 5), teksSel(draf, 'A', 'kk', null), teksSel(draf, 'B', 'kk', 9)],
    ['6', 'x', '9'],
  )
  assert.deepEqual([...terapkanUbahan(draf, [ubahan('A', 'bayi', '5'), ubahan('A', 'kk', '')], tercatat)], [])
})

test('only numbers are sent, with what stood there; an emptied cell is taken off, what held before is added to', () => {
  const semua = [ubahan('A', 'bayi', ''), ubahan('A', 'kk', 'dua'), ubahan('B', 'bayi', '8'), ubahan('B', 'kk', '0')]
  assert.deepEqual(selDraf(terapkanUbahan(DRAF_KOSONG, semua, tercatat), tabel), {
    sel: [
      { desa: 'A', jenis: 'bayi', lama: 5, baru: null },
      { desa: 'B', jenis: 'bayi', lama: null, baru: 8 },
      { desa: 'B', jenis: 'kk', lama: 9, baru: 0 },
    ],
    salah: ['Desa A: dua'],
  })
})

test('a column sums over those who have it, and a file names desa by code and kinds by code', () => {
  assert.deepEqual(
    [jumlahKolom(DESA, 0), jumlahKolom(DESA, 1), jumlahKolom([satuDesa('C', [null, null])], 0)],
    [12, 9, null],
  )
  assert.deepEqual(barisCsv(tabel), [
    ['kode desa', 'desa', 'kecamatan', 'puskesmas', 'bayi', 'kk'],
    ['A', 'Desa A', 'K', null, 5, null],
    ['B', 'Desa B', 'K', null, 7, 9],
  ])
  assert.deepEqual([jenisKelompok(JENIS, 'anak'), jenisKelompok(JENIS, 'semua')], [[0], [0, 1]])
})

test("last year's targets are proposed where nothing stands, and never over what does", () => {
  const baris = (indikator: string, persen: number) => ({
    ...{ indikator, tingkat: 'kabupaten' as const, wilayah: null, persen, dokumen: 'SK 2025' },
  })
  assert.deepEqual(
    salinTarget([baris('A', 80), baris('B', 90), baris('C', 70)], [baris('B', 90), baris('C', 75)]).map((s) => [
      s.indikator,
      s.keadaan,
      s.lama,
      s.baru,
    ]),
    [
      ['A', 'baru', null, 80],
      ['B', 'sama', 90, 90],
      ['C', 'ada', 75, 70],
    ],
  )
})
