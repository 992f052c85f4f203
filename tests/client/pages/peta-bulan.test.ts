import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bulanJendela, caraBersama, jendelaBulan, lembarBulan, tampakSemua } from '#client/pages/peta/peta-bulan.ts'
import type { Lembar, PetaBulanJawaban } from '#contract/peta.ts'
import '#support/teks.ts'
import { contohBaris, limaDesa, tanpaNilai } from '../contoh-lembar.ts'

for (const [arti, batas, jendela] of [
  ['the last twelve', { bulan: '2026-10', pertama: '2025-01', terakhir: '2026-10' }, '2025-11 … 2026-10, 12'],
  [
    'the same for every month in them',
    { bulan: '2025-11', pertama: '2025-01', terakhir: '2026-10' },
    '2025-11 … 2026-10, 12',
  ],
  [
    'the ones before for an earlier month',
    { bulan: '2025-10', pertama: '2024-01', terakhir: '2026-10' },
    '2024-11 … 2025-10, 12',
  ],
  [
    'fewer where laporan begin later',
    { bulan: '2025-10', pertama: '2025-01', terakhir: '2026-10' },
    '2025-01 … 2025-10, 10',
  ],
  [
    'up to a month after the last laporan',
    { bulan: '2026-11', pertama: '2025-01', terakhir: '2026-10' },
    '2025-12 … 2026-11, 12',
  ],
  ['one where there is one', { bulan: '2025-01', pertama: '2025-01', terakhir: '2025-01' }, '2025-01 … 2025-01, 1'],
  [
    'all twelve for a month before the first laporan',
    { bulan: '2024-06', pertama: '2025-01', terakhir: '2025-03' },
    '2024-04 … 2025-03, 12',
  ],
  ['twelve where nothing was reported', { bulan: '2025-03', pertama: null, terakhir: null }, '2024-04 … 2025-03, 12'],
] as const) {
  test(`months of the slider: ${arti}`, () => {
    const bulan = bulanJendela(jendelaBulan(batas))
    assert.equal(`${bulan[0]} … ${bulan.at(-1)}, ${bulan.length}`, jendela)
  })
}

const LAMA = limaDesa()
const KOLOM = {
  ...{ sel: ['belum-lapor', 'nilai'], bulanIni: ['belum-lapor', 'nilai'], sdBulan: [null, '2025-06'] },
  ...{ status: [null, 'baik'], sementara: [false, false], kedaluwarsa: [false, false], pembilang: [null, 60] },
  ...{ penyebut: [null, 120], persen: [null, 50], laju: [null, null], target: [37.5, 45], tren: [null, 'naik'] },
  ...{ laporanMasuk: [0, 5], laporanWajib: [5, 5] },
} satisfies Partial<PetaBulanJawaban['baris'][number]>
const JAWABAN: PetaBulanJawaban = {
  ...{ indikator: LAMA.indikator, wilayah: LAMA.wilayah, rincian: 'desa', versi: 7, bulan: ['2025-05', '2025-06'] },
  ...{ targetTahun: [null, LAMA.targetTahun], total: [LAMA.total, LAMA.total] },
  baris: [{ ...KOLOM, kode: '74.10.01.A', nama: 'A', induk: '74.10.01', bersama: [] }],
}
const TETAP = { hierarki: 'administrasi', dasar: 'proyeksi' } as const

test('a month out of several is a sheet of its own, with what the map, legend and table show', () => {
  const lembar = lembarBulan(JAWABAN, '2025-06', TETAP)
  const { baris: lima, ...kepala } = LAMA
  const [a] = lima
  assert.deepEqual(lembar, {
    ...kepala,
    baris: [
      {
        ...a,
        ...{ jumlahIni: null, jumlahLalu: null, persenIni: null, persenLalu: null },
        ...{ belumDilayani: null, selisihKeTarget: null, desaLapor: 0 },
      },
    ],
  })
  assert.deepEqual(
    lembarBulan(JAWABAN, '2025-05', TETAP)?.baris.map(({ sel, persen, status, laporanMasuk }) => [
      sel,
      persen,
      status,
      laporanMasuk,
    ]),
    [['belum-lapor', null, null, 0]],
  )
})

test('a month that the answer does not hold is none', () => {
  assert.equal(lembarBulan(JAWABAN, '2025-07', TETAP), null)
})

const tanpaStatus = (...persen: readonly number[]): Lembar => ({
  ...LAMA,
  baris: persen.map((n) => contohBaris(`D${n}`, { status: null, persen: n })),
})

test('months side by side share their classes; where one has statuses all go by status', () => {
  const kelas = null
  assert.deepEqual(caraBersama([tanpaStatus(10, 20), tanpaStatus(30)]), {
    ...{ acuan: [10, 20, 30], hanyaStatus: false, kelas },
  })
  assert.deepEqual(caraBersama([tanpaStatus(10), LAMA]), { acuan: [10], hanyaStatus: true, kelas })
  const rata = { cara: 'rata', banyak: 3 } as const
  assert.deepEqual(caraBersama([tanpaStatus(10), tanpaStatus(30)], rata).acuan, [10, 30])
})

test('a legend of several months lists every look of any of them', () => {
  const kosong = { ...LAMA, baris: [contohBaris('X', tanpaNilai('belum-lapor'))] }
  assert.deepEqual([...tampakSemua([LAMA, kosong])], ['baik', 'kurang', 'cukup', 'jelek', 'belum-lapor'])
})
