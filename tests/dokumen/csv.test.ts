import assert from 'node:assert/strict'
import { test } from 'node:test'
import { csvDari } from '#dokumen/csv.ts'
import type { SelDokumen } from '#dokumen/tabel.ts'

const teks = (isi: string): SelDokumen => ({ teks: isi, angka: null, jenis: 'teks', status: null })
const angka = (n: number, isi: string): SelDokumen => ({
  ...{ teks: isi, angka: n, jenis: 'nilai', status: null, bentuk: 'persen' },
})
const kosong = (jenis: 'belum-lapor' | 'tidak-dijadwalkan' | 'tanpa-sasaran'): SelDokumen => ({
  ...{ teks: jenis.replace('-', ' '), angka: null, jenis, status: null },
})
const kepala = [{ teks: 'Nama', rata: 'kiri' } as const, { teks: 'Persen', rata: 'kanan' } as const]
const tulis = (baris: readonly (readonly SelDokumen[])[], bahasa: 'id' | 'en' = 'id') =>
  csvDari({ kepala, baris }, bahasa)

test('in Indonesian a semicolon parts columns and a comma decimals, as Excel reads it there; in English comma and point', () => {
  const baris = [[teks('Bente, barat'), angka(250 / 3, '83,3 %')]]
  assert.equal(tulis(baris), '\uFEFFNama;Persen\r\nBente, barat;83,33333333333333\r\n')
  assert.equal(tulis(baris, 'en'), '\uFEFFNama,Persen\r\n"Bente, barat",83.33333333333333\r\n')
})

test('nothing is named by its kind, and 0 is 0', () => {
  const baris = (['belum-lapor', 'tidak-dijadwalkan', 'tanpa-sasaran'] as const).map((jenis) => [
    teks(jenis),
    kosong(jenis),
  ])
  assert.deepEqual(tulis([...baris, [teks('nol'), angka(0, '0,0 %')], [teks('tak ada'), teks('–')]]).split('\r\n'), [
    '\uFEFFNama;Persen',
    'belum-lapor;belum lapor',
    'tidak-dijadwalkan;tidak dijadwalkan',
    'tanpa-sasaran;tanpa sasaran',
    'nol;0',
    'tak ada;',
    '',
  ])
})

for (const [isi, harus] of [
  ['=HYPERLINK("x")', '"\'=HYPERLINK(""x"")"'],
  ['+62', "'+62"],
  ['-Bente', "'-Bente"],
  ['@desa', "'@desa"],
  ['\t=1', '"\'\t\'=1"'],
  ['Bente;=1', '"Bente;\'=1"'],
  ['Bente\n=1', '"Bente\n\'=1"'],
  ['-12', '-12'],
] as const) {
  test(`a name ${JSON.stringify(isi)} is no formula`, () => {
    assert.equal(tulis([[teks(isi), teks('')]]), `\uFEFFNama;Persen\r\n${harus};\r\n`)
  })
}
