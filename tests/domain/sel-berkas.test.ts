import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  BULAN_TANPA_TAHUN,
  bacaBilangan,
  bacaBulan,
  bacaDesimal,
  type IsiSel,
  sebutBulan,
  tahunDiNama,
} from '#domain/sel-berkas.ts'

const bilangan: readonly (readonly [IsiSel, number | null])[] = [
  [558, 558],
  ['558', 558],
  [' 558 ', 558],
  ['558.0', 558],
  ['558,0', 558],
  ['558.00', 558],
  ['1.234', 1234],
  ['1.234.567', 1_234_567],
  ['1.234,0', 1234],
  ['1,234.0', 1234],
  ['1 234', 1234],
  ['1\u00a0234', 1234],
  ['0', 0],
  [0, 0],
  ['', null],
  ['   ', null],
  ['-', null],
  ['–', null],
  [null, null],
]
for (const [isi, nilai] of bilangan) {
  test(`a cell of ${JSON.stringify(isi)} counts ${nilai}`, () => assert.deepEqual(bacaBilangan(isi), { nilai }))
}

const takTerbaca: readonly (readonly [IsiSel, RegExp])[] = [
  [12.5, /Pecahan/],
  ['12,5', /Pecahan/],
  [-3, /Kurang dari nol/],
  ['-3', /Kurang dari nol/],
  ['−3', /Kurang dari nol/],
  ['1,234', /tidak|jelas/i],
  ['dua', /teks/],
  ['12 orang', /jelas/],
  ['1e3', /jelas/],
  ['#REF!', /Rumus/],
  [true, /teks/],
  [new Date('2025-01-01'), /tanggal/],
  [3_000_000_000, /Terlalu besar/],
  [Number.NaN, /Bukan angka/],
]
for (const [isi, alasan] of takTerbaca) {
  test(`a cell of ${String(isi)} is refused, with how to mend it`, () => {
    const hasil = bacaBilangan(isi)
    assert('alasan' in hasil)
    assert.match(hasil.alasan, alasan)
    assert.notEqual(hasil.saran, '')
  })
}

const bulan: readonly (readonly [IsiSel, number | null, number | null])[] = [
  [1, 2025, 202501],
  ['1', 2025, 202501],
  ['1.0', 2025, 202501],
  ['Januari', 2025, 202501],
  ['PEBRUARI', 2025, 202502],
  ['Agt', 2025, 202508],
  ['Des-2025', null, 202512],
  ['Januari 2025', null, 202501],
  ['2025-01', null, 202501],
  ['2025-01-15', null, 202501],
  ['01/2025', null, 202501],
  ['15/01/2025', null, 202501],
  ['202501', null, 202501],
  [new Date('2025-03-01'), 2025, 202503],
  ['', 2025, null],
  [null, null, null],
]
for (const [isi, tahun, nilai] of bulan) {
  test(`a month of ${String(isi)}${tahun ? ` in ${tahun}` : ''} is ${nilai}`, () => {
    assert.deepEqual(bacaBulan(isi, tahun), { nilai })
  })
}

for (const [isi, tahun] of [
  ['13', 2025],
  ['1', null],
  ['Janu', 2025],
  ['2024-12', 2025],
  ['2025-13', null],
] as const) {
  test(`a month of ${isi}${tahun ? ` in ${tahun}` : ' without a year'} is refused`, () => {
    assert('alasan' in bacaBulan(isi, tahun))
  })
}

for (const isi of [1, '12', 'Januari', 'agt']) {
  test(`a month of ${isi} lacks nothing but its year`, () => {
    const hasil = bacaBulan(isi, null)
    assert.equal('alasan' in hasil && hasil.alasan, BULAN_TANPA_TAHUN)
  })
}

for (const isi of [13, 'Janwari']) {
  test(`a month of ${isi} is none, whatever the year`, () => {
    const hasil = bacaBulan(isi, null)
    assert.equal('alasan' in hasil && hasil.alasan, 'Bulan tidak terbaca.')
  })
}

const nama: readonly (readonly [string, number | null])[] = [
  ['balita-gizi-malang-2025-01.csv', 2025],
  ['Rekap Gizi Januari 2025.xlsx', 2025],
  ['rekap_202503.xlsx', 2025],
  ['rekap 2025 sd 2025.xlsx', 2025],
  ['rekap 2024-2025.xlsx', null],
  ['rekap 2031.xlsx', null],
  ['unduhan-120250117.csv', null],
  ['rekap.csv', null],
]
for (const [berkas, tahun] of nama) {
  test(`the name ${berkas} speaks of ${tahun ?? 'no year'}`, () => assert.equal(tahunDiNama(berkas, 2026), tahun))
}

test('percentages take a comma or a point and a sign', () => {
  assert.deepEqual(['87,5', '87.5', '90 %', 12, ''].map(bacaDesimal), [
    { nilai: 87.5 },
    { nilai: 87.5 },
    { nilai: 90 },
    { nilai: 12 },
    { nilai: null },
  ])
})

test('a month is said as people write it', () =>
  assert.deepEqual([202501, 202412].map(sebutBulan), ['Januari 2025', 'Desember 2024']))
