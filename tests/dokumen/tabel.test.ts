import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Lembar } from '#contract/peta.ts'
import { type CaraBaca, dalamBahasa } from '#dokumen/bahasa.ts'
import type { SelDokumen } from '#dokumen/tabel.ts'
import { tabelPws } from '#dokumen/tabel-lembar.ts'
import { tabelTren } from '#dokumen/tabel-tren.ts'
import { contohKonteks } from '#support/konteks-dokumen.ts'
import { contohBaris, contohTitik, contohTren, limaDesa, tanpaNilai } from '../client/contoh-lembar.ts'

const ID = { bahasa: 'id', pembinaan: false } as const
const buat = (lembar: Lembar, cara: CaraBaca = ID) => dalamBahasa(cara, () => tabelPws(lembar, contohKonteks()))
const isi = (baris: readonly SelDokumen[]) => baris.map(({ teks }) => teks.replaceAll('\u00a0', ' '))

test('a sheet has the rows of the screen in their order, both counts beside the value, and the area apart from them', () => {
  const { judul, kalimat, kepala, baris, kaki } = buat(limaDesa())
  assert.equal(judul, 'Lembar PWS Layanan contoh, Kecamatan Bonegunu, Juni 2025')
  assert.match(kalimat ?? '', /^Sampai Juni 2025 Kecamatan Bonegunu mencapai 43,9\u00a0%/)
  assert.deepEqual(
    kepala.map(({ teks }) => teks),
    [
      ...[
        'Kode',
        'Desa/kelurahan',
        'Kecamatan',
        'Pembilang',
        'Penyebut',
        'Persen',
        'Target (%)',
        'Status',
        'Bulan ini',
      ],
      ...['Bulan lalu', 'Tren', 'Belum dilayani', 'Selisih ke target', 'Laporan masuk', 'Laporan wajib', 'Catatan'],
    ],
  )
  assert.deepEqual(
    baris.map((satu) => satu[1]?.teks),
    ['A', 'B', 'C', 'D', 'E'],
  )
  assert.deepEqual(isi(baris[1] ?? []), [
    ...[
      '74.10.01.B',
      'B',
      'Bonegunu',
      '38',
      '80',
      '47,5 %',
      '45,0 %',
      'kurang',
      '5',
      '8',
      'turun',
      '42',
      '0',
      '5',
      '5',
      '',
    ],
  ])
  assert.deepEqual(isi(kaki ?? []).slice(0, 8), [
    ...['74.10.01', 'Kecamatan Bonegunu', '', '180', '410', '43,9 %', '45,0 %', 'jelek'],
  ])
  assert.equal(kaki?.[5]?.angka, (180 / 410) * 100)
})

test('the four kinds of cell differ, and what is provisional or out of date says so', () => {
  const rupa = (['belum-lapor', 'tidak-dijadwalkan', 'tanpa-sasaran'] as const).map((sel) =>
    contohBaris(sel, tanpaNilai(sel)),
  )
  const lembar = {
    ...limaDesa(),
    baris: [
      ...rupa,
      contohBaris('nol', { pembilang: 0, persen: 0, status: 'jelek' }),
      contohBaris('sementara', { status: null, sementara: true }),
      contohBaris('lama', { status: null, kedaluwarsa: true, sdBulan: '2024-12', persen: null, pembilang: null }),
      contohBaris('banyak', { persen: 104, status: 'baik' }),
    ],
  }
  const { baris, catatan } = buat(lembar)
  assert.deepEqual(
    baris.map((satu) => [satu[5], satu[7], satu.at(-1)].map((sel) => sel?.teks.replaceAll('\u00a0', ' '))),
    [
      ['belum lapor', 'belum lapor', ''],
      ['tidak dijadwalkan', 'tidak dijadwalkan', ''],
      ['tanpa sasaran', 'tanpa sasaran', ''],
      ['0,0 %', 'jelek', ''],
      ['50,0 %', 'sementara', 'sementara'],
      ['kedaluwarsa', 'kedaluwarsa', 'kedaluwarsa, terakhir Desember 2024'],
      ['104,0 %', 'baik', 'lebih dari 100 %, perlu dicek'],
    ],
  )
  assert.deepEqual(
    baris.map(([, , , , , nilai]) => [nilai?.jenis, nilai?.angka]),
    [
      ['belum-lapor', null],
      ['tidak-dijadwalkan', null],
      ['tanpa-sasaran', null],
      ['nilai', 0],
      ['nilai', 50],
      ['nilai', null],
      ['nilai', 104],
    ],
  )
  assert.match(catatan.join('\n'), /^DATA CONTOH.*\n1 baris masih ANGKA SEMENTARA/)
})

test('it is written in the words of whoever takes it, and the next one in those of the next', () => {
  const status = (cara: CaraBaca) => buat(limaDesa(), cara).baris.map((satu) => satu[7]?.teks)
  assert.deepEqual(status({ bahasa: 'id', pembinaan: true })[3], 'prioritas pembinaan')
  assert.deepEqual(status({ bahasa: 'en', pembinaan: false })[0], 'good')
  assert.deepEqual(status(ID), ['baik', 'kurang', 'cukup', 'jelek', 'jelek'])
})

test('a trend has a row for every month, those without a laporan by their kind', () => {
  const tren = contohTren([contohTitik('2025-05', tanpaNilai('belum-lapor')), contohTitik('2025-06')])
  const { baris } = dalamBahasa(ID, () => tabelTren(tren, contohKonteks()))
  assert.deepEqual(
    baris.map((satu) => isi(satu).slice(0, 6)),
    [
      ['Mei 2025', '–', '–', 'belum lapor', '45,0 %', 'belum lapor'],
      ['Juni 2025', '60', '120', '50,0 %', '45,0 %', 'baik'],
    ],
  )
})
