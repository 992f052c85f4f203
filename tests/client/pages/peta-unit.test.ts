import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  daftarTempat,
  hitungLapisan,
  sebutanUnit,
  sebutUnit,
  unitDalam,
  unitPeta,
} from '#client/pages/peta/peta-unit.ts'
import type { UnitTempat } from '#contract/unit.ts'
import type { WilayahJawaban } from '#contract/wilayah.ts'
import '#support/teks.ts'

const POHON: WilayahJawaban = {
  kabupatenSemua: [],
  kabupaten: null,
  kecamatan: [{ kode: '99.01.01', nama: 'Utara', terbaca: true }],
  puskesmas: [{ kode: 'induk', nama: 'Induk', terbaca: true }],
  desa: [
    { kode: '99.01.01.2001', nama: 'Suka', terbaca: true, jenis: 'desa', kecamatan: '99.01.01', puskesmas: 'induk' },
    {
      kode: '99.01.01.1002',
      nama: 'Maju',
      terbaca: true,
      jenis: 'kelurahan',
      kecamatan: '99.01.01',
      puskesmas: 'lain',
    },
  ],
}
const unit = (kode: string, jenis: UnitTempat['jenis'], ubah: Partial<UnitTempat> = {}): UnitTempat => ({
  ...{ kode, nama: kode, jenis, ragam: null, kodeDesa: null, dusun: null, rw: null, strata: null },
  ...{ lintang: -5, bujur: 110, keadaan: 'tepat', laporanMasuk: 1, laporanWajib: 1 },
  ...ubah,
})
const TANPA_TITIK = { lintang: null, bujur: null }
const UNIT = [
  unit('induk', 'puskesmas', TANPA_TITIK),
  unit('Melati', 'posyandu', { kodeDesa: '99.01.01.2001', keadaan: 'belum' }),
  unit('Mawar', 'posyandu', { kodeDesa: '99.01.01.1002', ...TANPA_TITIK }),
  unit('Tanpa desa', 'faskes-lain'),
]

test('units of an area are those inside it, and the puskesmas that serves it', () => {
  const dalam = (...kode: string[]) => unitDalam(UNIT, { fokus: new Set(kode), pohon: POHON }).map((satu) => satu.kode)
  assert.deepEqual(dalam('99.01.01.2001'), ['induk', 'Melati'])
  assert.deepEqual(dalam('99.01.01.1002'), ['Mawar'])
  assert.deepEqual(dalam('99.01.01.2001', '99.01.01.1002'), ['induk', 'Melati', 'Mawar', 'Tanpa desa'])
})

test('units without a place are counted, never drawn', () => {
  assert.deepEqual(hitungLapisan(UNIT), [
    { jenis: 'puskesmas', adaTitik: 0, tanpaTitik: 1 },
    { jenis: 'posyandu', adaTitik: 1, tanpaTitik: 1 },
    { jenis: 'faskes-lain', adaTitik: 1, tanpaTitik: 0 },
  ])
  assert.deepEqual(
    unitPeta(UNIT, new Set(['puskesmas', 'posyandu'])).map(({ kode, nama, tanda }) => [kode, nama, tanda]),
    [['Melati', 'Posyandu Melati', 'belum']],
  )
})

for (const [satu, sebutan, nama] of [
  [unit('Melati', 'posyandu'), 'Posyandu', 'Posyandu Melati'],
  [unit('Poskesdes Suka', 'pustu', { ragam: 'poskesdes' }), 'Poskesdes', 'Poskesdes Suka'],
  [unit('Maju', 'pustu', { ragam: 'pustu' }), 'Pustu', 'Pustu Maju'],
  [unit('SD Suka', 'sekolah'), 'Sekolah', 'SD Suka'],
  [unit('RSUD Utara', 'faskes-lain', { ragam: 'rs' }), 'Rumah sakit', 'RSUD Utara'],
] as const) {
  test(`${satu.kode} is called ${nama}, ${sebutan.toLowerCase()}`, () => {
    assert.deepEqual([sebutanUnit(satu), sebutUnit(satu)], [sebutan, nama])
  })
}

test('what can be looked for are areas, desa with their kecamatan and units with their desa; a puskesmas once', () => {
  assert.deepEqual(
    daftarTempat(POHON, UNIT).map(({ nama, sebutan, desa, kecamatan }) => [nama, sebutan, desa, kecamatan]),
    [
      ['Kecamatan Utara', 'Kecamatan', null, null],
      ['Puskesmas Induk', 'Puskesmas', null, null],
      ['Suka', 'Desa', null, 'Utara'],
      ['Maju', 'Kelurahan', null, 'Utara'],
      ['Posyandu Melati', 'Posyandu', 'Suka', 'Utara'],
      ['Posyandu Mawar', 'Posyandu', 'Maju', 'Utara'],
      ['Tanpa desa', 'Faskes lain', null, null],
    ],
  )
})
