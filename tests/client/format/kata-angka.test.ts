import assert from 'node:assert/strict'
import { test } from 'node:test'
import { kataAturan, kataCatatan, kataJenisUnit, kataSekaliPer, kataStatusLaporan } from '#client/format/kata-angka.ts'
import '#support/teks.ts'

const aturan: readonly [string, string][] = [
  [
    'jumlah-nakes',
    'Dijumlahkan menurut pemberi layanan: pustu, puskesmas, dan fasilitas lain. Angka posyandu hanya pembanding.',
  ],
  ['jumlah', 'Dijumlahkan dari semua unit. Orang yang ditemui dua unit dapat terhitung dua kali.'],
  [
    'tunggal(rekap-desa>puskesmas>pustu)',
    'Dari satu sumber saja, yang pertama melapor: Rekap desa › Puskesmas › Pustu. Sumber lain hanya pembanding, tidak ditambahkan.',
  ],
  ['utama-plus(posyandu)', 'Angka posyandu ditambah yang dilayani di luarnya. Tanpa laporan posyandu tidak ada angka.'],
  ['maksimum', 'Diambil sumber yang terbesar, tidak dijumlahkan: angka perkiraan.'],
  [
    'turunan(jumlah)',
    'Dihitung dari angka lain. Dijumlahkan dari semua unit. Orang yang ditemui dua unit dapat terhitung dua kali.',
  ],
  ['aturan-baru', ''],
]
for (const [gabung, kata] of aturan) test(`the rule ${gabung} in words`, () => assert.equal(kataAturan(gabung), kata))

test('a note names its figures', () => {
  assert.equal(
    kataCatatan({ kode: 'tumpang-tindih', nilai: { posyandu: 40, pustu: 1030, penyebut: 62 } }),
    'Tumpang tindih: posyandu 40 dan pustu 1.030 bersama melebihi 62. Cocokkan catatan kedua unit.',
  )
})

test('a desa that is counted together with others says with which', () => {
  assert.equal(
    kataCatatan({ kode: 'pecahan-bersama', nilai: { nama: 'Mata + Bente' } }),
    'Angka bersama Mata + Bente: karena pemekaran, angka beberapa bulan dihitung bersama sampai Desember.',
  )
})

test('a code that this version does not know is shown, never hidden', () => {
  assert.deepEqual(
    [kataCatatan({ kode: 'catatan-baru', nilai: {} }), kataJenisUnit('klinik-apung'), kataStatusLaporan('ditarik')],
    ['catatan baru', 'klinik-apung', 'ditarik'],
  )
  assert.equal(kataSekaliPer('-'), null)
})
