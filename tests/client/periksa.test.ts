import assert from 'node:assert/strict'
import { test } from 'node:test'
import { kelompokUnit } from '#client/format/kelompok-temuan.ts'
import { kalimatPeriksa, kelompokDesa, menunggu, susunLaku, tahapUtama } from '#client/format/periksa.ts'
import { denganJawaban, kueriTemuan, readSaring } from '#client/format/temuan-saring.ts'
import { ubahPilihan } from '#client/pages/periksa/periksa-pilihan.ts'
import type { LaporanPeriksa, Tahap } from '#contract/tahap.ts'
import '#support/teks.ts'
import { contohTemuan } from './contoh-kelengkapan.ts'

const laporan = (nama: string, ubah: Partial<LaporanPeriksa> = {}): LaporanPeriksa => ({
  unit: { kode: `unit-${nama}`, nama, jenis: 'posyandu' },
  desa: { kode: '99.01.01.2001', nama: 'Suka' },
  puskesmas: null,
  ...{ bulan: '2026-03', minggu: 0, versi: 1, keadaan: 'terkirim', tidakBuka: null, oleh: 'kader' },
  ...{ diubahPada: '2026-03-31T03:00:00.000Z', terkirimPada: '2026-03-31T03:00:00.000Z', terlambat: false },
  ...{ temuan: 0, temuanJelaskan: 0, belumLengkap: [], boleh: ['terverifikasi'] },
  ...ubah,
})

const KEPALA: Tahap[] = ['terverifikasi', 'tervalidasi', 'terkunci', 'dibuka']
const NIHIL = { terkirim: 0, terverifikasi: 0, tervalidasi: 0, terkunci: 0 }

for (const [judul, bolehTahap, jumlah, perluDicek, tanggalTutup, kalimat] of [
  [
    'a bidan is told what waits to be verified',
    ['terverifikasi', 'dibuka'],
    { ...NIHIL, terkirim: 28, tervalidasi: 7 },
    { ...NIHIL, terkirim: 5, tervalidasi: 1 },
    '2026-04-15',
    [
      '**28 laporan Maret 2026 menunggu diverifikasi**; 5 di antaranya perlu dicek.',
      'Yang tervalidasi terkunci sendiri setelah 15 Apr.',
    ],
  ],
  [
    'a kepala puskesmas is told what waits to be validated, and what the desa has not seen',
    KEPALA,
    { ...NIHIL, terkirim: 3, terverifikasi: 9 },
    { ...NIHIL, terverifikasi: 2 },
    null,
    ['**12 laporan Maret 2026 menunggu divalidasi**; 2 di antaranya perlu dicek; 3 belum diverifikasi desa.', null],
  ],
  [
    'the dinas is told what waits to be locked',
    ['terkunci', 'dibuka'],
    { ...NIHIL, terkirim: 3, tervalidasi: 4 },
    NIHIL,
    null,
    ['**4 laporan Maret 2026 sudah tervalidasi, belum dikunci**.', null],
  ],
  [
    'where all is done, it says so',
    KEPALA,
    { ...NIHIL, tervalidasi: 2, terkunci: 1 },
    NIHIL,
    null,
    ['**Semua 3 laporan Maret 2026 yang masuk sudah divalidasi.**', null],
  ],
  [
    'where nothing came in, it says from where',
    KEPALA,
    NIHIL,
    NIHIL,
    null,
    ['**Belum ada laporan Maret 2026** dari Uji yang dikirim.', null],
  ],
  [
    'a locked month is closed',
    KEPALA,
    { ...NIHIL, terkunci: 2 },
    NIHIL,
    null,
    ['**Semua 2 laporan Maret 2026 sudah terkunci.**', null],
  ],
] as const) {
  test(judul, () => {
    const isi = kalimatPeriksa({
      wilayah: { kode: '99.01', nama: 'Uji', tingkat: 'kabupaten' },
      bulan: '2026-03',
      jumlah: { ...jumlah, denganTemuan: 0 },
      perluDicek,
      bolehTahap: [...bolehTahap],
      tanggalTutup,
    })
    assert.deepEqual([isi.kalimat, isi.catatan], kalimat)
  })
}

test('who may validate is waited for to validate, the dinas to lock', () => {
  assert.deepEqual(
    [KEPALA, ['terverifikasi', 'dibuka'] as Tahap[], ['terkunci', 'dibuka'] as Tahap[]].map(tahapUtama),
    ['tervalidasi', 'terverifikasi', 'terkunci'],
  )
})

test('what waits for a step is what stands before it and may be lifted by who looks', () => {
  const semua = [
    laporan('a', { boleh: KEPALA }),
    laporan('b', { keadaan: 'terverifikasi', boleh: ['tervalidasi'] }),
    laporan('c', { keadaan: 'tervalidasi', boleh: ['terkunci'] }),
    laporan('d', { boleh: [] }),
  ]
  const nama = (utama: 'tervalidasi' | 'terkunci') => menunggu(semua, utama).map(({ unit }) => unit.nama)
  assert.deepEqual([nama('tervalidasi'), nama('terkunci')], [['a', 'b'], ['c']])
})

test('each button counts those selected that it can be done with, the role’s own step first', () => {
  const pilihan = [
    laporan('a', { boleh: ['terverifikasi', 'tervalidasi'], temuan: 2 }),
    laporan('b', { keadaan: 'terverifikasi', boleh: ['tervalidasi', 'dibuka'] }),
  ]
  assert.deepEqual(
    susunLaku(pilihan, KEPALA).map(({ tahap, laporan: milik, ...lain }) => [tahap, milik.length, lain]),
    [
      ['tervalidasi', 2, { tanpaVerifikasi: 1, dicek: 1 }],
      ['terverifikasi', 1, { tanpaVerifikasi: 0, dicek: 1 }],
      ['dibuka', 1, { tanpaVerifikasi: 0, dicek: 0 }],
    ],
  )
})

test('one that is selected keeps the version that was seen, and one that cannot be lifted is not selected', () => {
  const awal = ubahPilihan(new Map(), [laporan('a'), laporan('b', { boleh: [] })], true)
  const lagi = ubahPilihan(awal, [laporan('a', { versi: 2 })], true)
  assert.deepEqual(
    [...lagi.values()].map(({ unit, versi }) => [unit.nama, versi]),
    [['a', 1]],
  )
  assert.equal(ubahPilihan(lagi, [laporan('a', { versi: 2 })], false).size, 0)
})

test('laporan stand under their desa in the order given', () => {
  const lain = { desa: { kode: '99.01.01.2002', nama: 'Maju' } }
  assert.deepEqual(
    kelompokDesa([laporan('a'), laporan('b'), laporan('c', lain)]).map(({ nama, laporan: milik }) => [
      nama,
      milik.length,
    ]),
    [
      ['Suka', 2],
      ['Maju', 1],
    ],
  )
})

test('findings are asked for as the address says, and what it gets wrong is what nobody has answered', () => {
  assert.deepEqual(kueriTemuan(readSaring({ tanya: 'entah', keadaan: '<b>' }), 0), {
    ...{ panjang: 1, temuanPanjang: 1, temuanKeadaan: 'belum-dijawab' },
  })
  assert.deepEqual(kueriTemuan(readSaring({ tanya: 'nol', keparahan: 'lunak', keadaan: 'semua', mundur: '12' }), 500), {
    ...{ panjang: 1, temuanPanjang: 12, temuanKeadaan: 'semua' },
    ...{ temuanJenis: 'nol', temuanKeparahan: 'lunak', temuanMulai: 500 },
  })
})

test('an answer given here stays where its question stood, until the list bears it itself', () => {
  const [a, b, c] = ['a', 'b', 'c'].map((aturan) => contohTemuan('Suka', { aturan }))
  assert.ok(a && b && c)
  const jawaban = { temuan: { ...b, keadaan: 'dijelaskan' as const }, ke: 1 }
  const urut = (temuan: readonly (typeof a)[]) =>
    denganJawaban(temuan, [jawaban]).map(({ aturan, keadaan }) => `${aturan} ${keadaan}`)
  assert.deepEqual(urut([a, c]), ['a terbuka', 'b dijelaskan', 'c terbuka'])
  assert.deepEqual(urut([a, b, c]), ['a terbuka', 'b terbuka', 'c terbuka'])
})

test('units with questions stand by desa and name, however many questions they have', () => {
  const milik = (desa: string, unit: string) => contohTemuan(desa, { unit, kodeUnit: unit })
  const kelompok = kelompokUnit([milik('Suka', 'Z'), milik('Maju', 'B'), milik('Suka', 'Z'), milik('Maju', 'A')])
  assert.deepEqual(
    kelompok.map(({ temuan }) => [temuan[0]?.desa, temuan[0]?.unit, temuan.length]),
    [
      ['Maju', 'A', 1],
      ['Maju', 'B', 1],
      ['Suka', 'Z', 2],
    ],
  )
})
