import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sebutOrang } from '#client/format/sebut-orang.ts'
import {
  kalimatDukungan,
  kalimatKeBelum,
  pesanBanyak,
  pesanDesa,
  ringkasDukungan,
  sebutPenanggungJawab,
  tulisSebab,
} from '#client/format/teks-dukungan.ts'
import type { BarisDukungan, DukunganJawaban, DukunganRingkas, SebabDukungan } from '#contract/dukungan.ts'
import '#support/teks.ts'
import { contohAngka } from '../contoh-lembar.ts'

const angka = contohAngka({
  ...{ pembilang: 41, penyebut: 90, persen: 45.6, target: 83.3, jumlahIni: 3, jumlahLalu: 5 },
  ...{ selisihKeTarget: 34, belumDilayani: 49 },
})
const baris: BarisDukungan = {
  ...{ kode: '99.01.01.2001', nama: 'Bukit Cempaka', puskesmas: 'Teluk Kenari', angka },
  sebab: [
    { kode: 'turun', dari: 5, ke: 3 },
    { kode: 'unit-turun', unit: 'Teluk Kenari', jenis: 'puskesmas', dari: 3, ke: 1 },
  ],
  penanggungJawab: { nama: 'Indah', jabatan: 'Bidan desa', unit: 'Pustu Anggrek' },
}
const indikator: DukunganJawaban['indikator'] = {
  ...{ kode: 'X', nama: 'K6 (ANC)', kelompok: 'ibu', klaster: 2, jenis: 'cakupan', periode: 'kumulatif' },
  ...{ arah: 'naik', satuan: 'persen', skala: 100, sensitif: false },
}
const isi = {
  ...{ indikator, bulan: '2026-10', orang: 'Ibu hamil', jarak: 'selisih' as const },
  wilayah: { kode: '99.01', nama: 'Kabupaten Contoh', tingkat: 'kabupaten' as const },
}

test('the message about a desa says what is short, what its reports show, and to whom', () => {
  assert.equal(
    pesanDesa(baris, isi).replaceAll('\u00a0', ' '),
    [
      'Yth. Indah (Bidan desa, Pustu Anggrek)',
      '',
      '*K6, Desa Bukit Cempaka, s.d. Oktober 2026*',
      '41 dari 90 ibu hamil (45,6 %); target s.d. bulan ini 83,3 %.',
      'Selisih ke target: *34 ibu hamil*.',
      'Dari laporan: turun: bulan ini 3, bulan lalu 5; paling turun di Puskesmas Teluk Kenari, dari 3 menjadi 1.',
      '',
      'Mohon ibu hamil yang belum terlayani dikunjungi minggu ini dan hasilnya dikabarkan. Terima kasih.',
    ].join('\n'),
  )
})

test('one message about several desa keeps their order and names who answers for each', () => {
  const teks = pesanBanyak([baris, { ...baris, nama: 'Suka Maju', sebab: [] }], { ...isi, jarak: 'belum' })
  const baru = teks.replaceAll('\u00a0', ' ').split('\n')
  assert.deepEqual(
    [baru[0], baru[2], baru[6], baru[8]],
    [
      '*2 desa untuk dikunjungi minggu ini: K6, Kabupaten Contoh, s.d. Oktober 2026*',
      '1. *Bukit Cempaka*: 49 ibu hamil belum dilayani (41 dari 90, 45,6 %)',
      '2. *Suka Maju*: 49 ibu hamil belum dilayani (41 dari 90, 45,6 %)',
      '   Penanggung jawab: Indah (Bidan desa, Pustu Anggrek)',
    ],
  )
})

test('what a month shows is told from its figures, also where nothing fell', () => {
  const tulis = (...sebab: SebabDukungan[]) => tulisSebab({ angka, sebab })
  assert.deepEqual(
    [tulis(), tulis({ kode: 'tetap', bulan: 3 }), tulis({ kode: 'unit-belum', unit: 'Melati', jenis: 'posyandu' })],
    [
      'bulan ini 3, bulan lalu 5',
      'tidak ada tambahan 3 bulan berturut-turut',
      'Posyandu Melati belum melapor bulan ini',
    ],
  )
})

test('where no name is known the post stands, and where nobody is named the puskesmas', () => {
  assert.deepEqual(
    [
      sebutPenanggungJawab({ ...baris, penanggungJawab: { nama: null, jabatan: 'Bidan desa', unit: 'Pustu A' } }),
      sebutPenanggungJawab({ ...baris, penanggungJawab: null }),
    ],
    ['Bidan desa, Pustu A', 'Puskesmas Teluk Kenari'],
  )
})

test('people are called as in a sentence; an abbreviation stays', () => {
  assert.deepEqual(['Ibu hamil', 'ODGJ berat', 'Bayi bertahan hidup (surviving infant)', null].map(sebutOrang), [
    'ibu hamil',
    'ODGJ berat',
    'bayi bertahan hidup',
    'orang',
  ])
})

test('where hardly a desa is short beyond chance, those not served at all are pointed to', () => {
  const urutan = (orang: number, desa: number): NonNullable<DukunganJawaban['selisih']> => ({
    ...{ orang, baris: Array.from({ length: desa }, () => baris), pisah: [] },
    separuh: { desa: 1, orang },
  })
  const tabel: readonly (readonly [string, DukunganJawaban['selisih'], DukunganJawaban['belum'], string | null])[] = [
    [
      'none beyond chance',
      urutan(0, 0),
      urutan(1234, 90),
      'Apa pun targetnya, 1.234 ibu hamil di 90 desa belum dilayani.',
    ],
    ['few', urutan(30, 4), urutan(1234, 90), 'Apa pun targetnya, 1.234 ibu hamil di 90 desa belum dilayani.'],
    ['enough', urutan(30, 5), urutan(1234, 90), null],
    ['nobody is left', urutan(0, 0), urutan(0, 0), null],
    ['not counted in persons', null, null, null],
  ]
  for (const [apa, selisih, belum, harap] of tabel)
    assert.equal(kalimatKeBelum({ selisih, belum, orang: 'Ibu hamil' }), harap, apa)
})

const kosong: DukunganRingkas['selisih'] = { orang: 0, desa: 0, separuh: { desa: 0, orang: 0 }, tertunda: 0 }
const ringkas: readonly [string, Partial<DukunganRingkas>, string][] = [
  [
    'persons and desa',
    { selisih: { orang: 30, desa: 4, separuh: { desa: 2, orang: 18 }, tertunda: 1 } },
    '30 ibu hamil, 4 desa; separuhnya di 2 desa',
  ],
  ['nobody', {}, 'tidak ada desa yang perlu diurutkan'],
  [
    'laporan to wait for',
    { selisih: { ...kosong, tertunda: 7 } },
    'belum dapat diurutkan: laporan, sasaran, atau target 7 desa belum lengkap',
  ],
  ['a withheld figure', { tanpaDesa: 'ditahan' }, 'tidak ditampilkan per desa untuk peran Anda'],
  ['no figure by desa', { tanpaDesa: 'tidak-per-desa' }, 'tidak dihitung per desa'],
]

for (const [nama, sebagian, harap] of ringkas) {
  test(`a priority indikator with ${nama} says so`, () => {
    const satu: DukunganRingkas = {
      ...{ bagian: 'ibu', indikator, orang: 'Ibu hamil', tanpaDesa: null, selisih: kosong, belum: kosong },
      ...sebagian,
    }
    assert.equal(ringkasDukungan(satu, 'selisih').replaceAll('\u00a0', ' '), harap)
  })
}

const urutan = { orang: 219, separuh: { desa: 9, orang: 112 }, baris: [baris], pisah: [] }
const kalimat: readonly [string, number | null, Partial<DukunganJawaban>, RegExp][] = [
  ['whose desa hide behind others', 0, {}, /Kabupaten Contoh sendiri sudah memenuhi target\.$/],
  ['that is less short than its desa', 25, {}, /Selisih Kabupaten Contoh sendiri 25 ibu hamil\.$/],
  ['as short as its desa', 219, {}, /219 ibu hamil di 1 desa\.$/],
  ['withheld by desa', 9, { tanpaDesa: 'ditahan' }, /tidak ditampilkan per desa untuk peran Anda/],
  [
    'without sasaran',
    null,
    { selisih: { ...urutan, orang: 0, baris: [] } },
    /laporan, sasaran, atau target belum ada\.$/,
  ],
]

for (const [nama, selisihKeTarget, sebagian, harap] of kalimat) {
  test(`the sentence of an area ${nama} tells it`, () => {
    const jawaban: DukunganJawaban = {
      ...{ ...isi, hierarki: 'kerja', dasar: 'proyeksi', versi: 1, targetTahun: null, tanpaDesa: null, prioritas: [] },
      ...{ total: { ...angka, selisihKeTarget }, selisih: urutan, belum: urutan },
      ...sebagian,
    }
    assert.match(kalimatDukungan({ ...jawaban, jarak: 'selisih' }).replaceAll('\u00a0', ' '), harap)
  })
}
