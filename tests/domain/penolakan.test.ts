import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { banyakMinggu, checkIsian, type KonteksPeriksa, type LaporanDiperiksa } from '#domain/penolakan.ts'
import { KATALOG, POSYANDU, PUSTU } from '#support/katalog-murni.ts'

const LAPORAN: LaporanDiperiksa = {
  ...{ bulan: 202503, minggu: 0, status: 'terkirim', tidakBuka: null, alasan: null },
  isian: [{ elemen: 'D', jumlah: 48 }],
}
const posyandu = { nama: 'Melati', jenisUnitId: POSYANDU, jenis: 'posyandu', mulai: 190001, akhir: null }
const pustu = { ...posyandu, nama: 'Pustu', jenisUnitId: PUSTU, jenis: 'pustu' }
const KONTEKS: KonteksPeriksa = {
  unit: posyandu,
  desa: { mulai: 190001, akhir: null },
  bulanIni: 202503,
  statusSekarang: null,
}
const isian = (elemen: string, jumlah: number | null, pilah?: string): Partial<LaporanDiperiksa> => ({
  isian: [{ elemen, jumlah, pilah }],
})

describe('a laporan is accepted', () => {
  const kasus: [nama: string, laporan: Partial<LaporanDiperiksa>, konteks: Partial<KonteksPeriksa>][] = [
    ['as it is', {}, {}],
    ['with zero', isian('D', 0), {}],
    ['with an empty cell', isian('D', null), {}],
    ['with the largest count that fits', isian('D', 2_147_483_647), {}],
    ['with more weighed than there are: that is a question, no refusal', isian('D', 900), {}],
    ['for the first month of a unit', {}, { unit: { ...posyandu, mulai: 202503 } }],
    ['for the last month of a unit', {}, { unit: { ...posyandu, akhir: 202503 } }],
    ['off the months of its group: the round is judged when read', isian('VITA', 3), {}],
    ['in the fifth week of a month with five Saturdays', { ...isian('DIARE', 2), minggu: 5 }, { unit: pustu }],
    ['as a correction of a validated one', {}, { statusSekarang: 'tervalidasi' }],
    ['without services of a unit that was not open', { ...isian('D', 0), tidakBuka: 'banjir' }, {}],
    ['with a state of a unit that was not open', { ...isian('S', 60), tidakBuka: 'banjir' }, {}],
  ]
  for (const [nama, laporan, konteks] of kasus) {
    const bulan = laporan.minggu === 5 ? { bulan: 202503 } : {}
    it(nama, () =>
      assert.deepEqual(checkIsian(KATALOG, { ...LAPORAN, ...laporan, ...bulan }, { ...KONTEKS, ...konteks }), []),
    )
  }
})

describe('a laporan is refused', () => {
  type Kasus = [laporan: Partial<LaporanDiperiksa>, konteks: Partial<KonteksPeriksa>, kolom: string, alasan: string]
  const kasus: Kasus[] = [
    [isian('D', -1), {}, 'D', 'Nilainya kurang dari nol.'],
    [isian('BUKA', 7), {}, 'BUKA', 'Nilainya lebih dari 1.'],
    [isian('D', 1.5), {}, 'D', 'Nilainya bukan bilangan bulat.'],
    [isian('D', Number.NaN), {}, 'D', 'Nilainya bukan bilangan bulat.'],
    [isian('D', 2_147_483_648), {}, 'D', 'Nilainya lebih dari 2.147.483.647.'],
    [isian('X', 1), {}, 'X', 'Isian ini tidak dikenal.'],
    [isian('D', 1, 'Q'), {}, 'D (Q)', 'Pilahan "Q" tidak dikenal.'],
    [isian('SBI', 1), {}, 'SBI', 'Isian SBI tidak dilaporkan oleh posyandu.'],
    [isian('DIARE', 1), { unit: pustu }, 'DIARE', 'Isian DIARE dilaporkan per minggu.'],
    [{ minggu: 1 }, {}, 'D', 'Isian D dilaporkan per bulan.'],
    [
      { ...isian('DIARE', 1), bulan: 202502, minggu: 5 },
      { unit: pustu },
      'minggu',
      'Minggu itu tidak ada di bulan ini.',
    ],
    [{ bulan: 202504 }, {}, 'bulan', 'Bulan ini belum tiba.'],
    [{ bulan: 199912 }, {}, 'bulan', 'Bulan ini terlalu lampau.'],
    [{}, { unit: null }, 'unit', 'Unit tidak dikenal.'],
    [{}, { desa: null }, 'desa', 'Desa tidak dikenal.'],
    [
      {},
      { unit: { ...posyandu, mulai: 202504 } },
      'unit',
      'Melati tidak ada (belum mulai atau sudah berakhir) pada bulan ini.',
    ],
    [
      {},
      { unit: { ...posyandu, akhir: 202502 } },
      'unit',
      'Melati tidak ada (belum mulai atau sudah berakhir) pada bulan ini.',
    ],
    [{}, { desa: { mulai: 202504, akhir: null } }, 'desa', 'Desa ini belum ada atau sudah berakhir pada bulan ini.'],
    [{}, { statusSekarang: 'terkunci' }, 'status', 'Laporan ini sudah terkunci.'],
    [{ status: 'draf' }, { statusSekarang: 'terkirim' }, 'status', 'Laporan ini sudah terkirim.'],
    [{ tidakBuka: 'banjir' }, {}, 'D', 'Unit dinyatakan tidak buka, tetapi isian ini lebih dari nol.'],
    [{ alasan: 'NIK 3507 0112 3456 7890' }, {}, 'alasan', 'Teks ini memuat nomor 16 angka.'],
  ]
  for (const [laporan, konteks, kolom, alasan] of kasus) {
    it(`${kolom}: ${alasan}`, () => {
      const penolakan = checkIsian(KATALOG, { ...LAPORAN, ...laporan }, { ...KONTEKS, ...konteks })
      assert.deepEqual(
        penolakan.map((satu) => [satu.kolom, satu.alasan]),
        [[kolom, alasan]],
      )
      assert.ok(penolakan.every(({ saran }) => saran.length > 0))
    })
  }

  it('cell by cell, all at once, and a cell given twice', () => {
    const tiga = [
      { elemen: 'D', jumlah: -1 },
      { elemen: 'X', jumlah: 2 },
      { elemen: 'D', jumlah: 3, pilah: 'semua' },
    ]
    const penolakan = checkIsian(KATALOG, { ...LAPORAN, isian: tiga }, KONTEKS)
    assert.deepEqual(
      penolakan.map(({ kolom, nilai }) => [kolom, nilai]),
      [
        ['D', '-1'],
        ['X', '2'],
        ['D (semua)', '3'],
      ],
    )
  })
})

describe('weeks of a month, by its Saturdays', () => {
  for (const [bulan, banyak] of [
    [202501, 4],
    [202502, 4],
    [202503, 5],
    [202508, 5],
    [202402, 4],
    [202512, 4],
  ] as const) {
    it(`${bulan} has ${banyak}`, () => assert.equal(banyakMinggu(bulan), banyak))
  }
})
