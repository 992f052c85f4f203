import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readAlamat, tulisAlamat } from '#client/frame/alamat.ts'
import { desaDalam, findJalur, wilayahDalam } from '#client/frame/jalur.ts'
import type { WilayahJawaban } from '#contract/wilayah.ts'
import '#support/teks.ts'

const POHON: WilayahJawaban = {
  kabupatenSemua: [],
  kabupaten: null,
  kecamatan: [
    { kode: '99.01.01', nama: 'Utara', terbaca: true },
    { kode: '99.01.02', nama: 'Selatan', terbaca: true },
  ],
  puskesmas: [{ kode: '99.01-puskesmas-satu', nama: 'Satu', terbaca: true }],
  desa: [
    {
      kode: '99.01.01.2001',
      nama: 'A',
      terbaca: true,
      jenis: 'desa',
      kecamatan: '99.01.01',
      puskesmas: '99.01-puskesmas-satu',
    },
    {
      kode: '99.01.02.2001',
      nama: 'B',
      terbaca: true,
      jenis: 'desa',
      kecamatan: '99.01.02',
      puskesmas: '99.01-puskesmas-satu',
    },
  ],
}

test('an address says the whole state and is read back as it was written', () => {
  const alamat = tulisAlamat('/peta', {
    wilayah: '99.01-puskesmas-satu',
    hierarki: 'kerja',
    indikator: 'CONTOH',
    bulan: '2025-01',
    dasar: 'riil',
    rincian: 'puskesmas',
    buka: '99.01.01.2001',
  })
  assert.equal(
    alamat,
    '/peta?wilayah=99.01-puskesmas-satu&hierarki=kerja&indikator=CONTOH&bulan=2025-01&dasar=riil&rincian=puskesmas&buka=99.01.01.2001',
  )
  assert.equal(tulisAlamat('/peta', readAlamat(alamat.slice('/peta'.length))), alamat)
})

for (const [kueri, lapisan] of [
  ['', null],
  ['lapisan=tanpa', []],
  ['lapisan=sekolah,puskesmas', ['puskesmas', 'sekolah']],
  ['lapisan=posyandu,kedai', ['posyandu']],
  ['lapisan=kedai', null],
] as const) {
  test(`layers of the map are read from '${kueri}' and written back in the order of their control`, () => {
    const terbaca = readAlamat(kueri)
    assert.deepEqual(terbaca.lapisan, lapisan)
    assert.equal(
      tulisAlamat('', { lapisan: terbaca.lapisan ?? null }),
      lapisan ? `?${new URLSearchParams({ lapisan: lapisan.join(',') || 'tanpa' })}` : '',
    )
  })
}

for (const [kueri, terbaca] of [
  ['', { dengan: [], kedua: null, kelas: null }],
  [
    'wilayah=99.01&dengan=99.01.02,99.01-puskesmas-satu&kedua=2025-03&kelas=kuantil-4',
    { dengan: ['99.01.02', '99.01-puskesmas-satu'], kedua: '2025-03', kelas: 'kuantil-4' },
  ],
  [
    // Of another kabupaten, itself, twice, nothing at all: left out; never more than five.
    'wilayah=99.01&dengan=35.07.01,99.01,99.01.01,99.01.01,x,99.01.02,99.01.03,99.01.04,99.01.05,99.01.06&kedua=KIA_K6&kelas=50_80.5_95',
    {
      dengan: ['99.01.01', '99.01.02', '99.01.03', '99.01.04', '99.01.05'],
      kedua: 'KIA_K6',
      kelas: '50_80.5_95',
    },
  ],
  ['wilayah=99.01&kedua=maret&kelas=rata-9', { dengan: [], kedua: null, kelas: null }],
] as const) {
  test(`what stands beside the screen's own is read from '${kueri}' and written back`, () => {
    const alamat = readAlamat(kueri)
    const { dengan, kedua, kelas } = alamat
    assert.deepEqual({ dengan, kedua, kelas }, terbaca)
    assert.deepEqual(readAlamat(tulisAlamat('', alamat)), alamat)
  })
}

test('the twelve small maps and an open unit are part of the address', () => {
  const { duaBelas, unit } = readAlamat('gambar=12&unit=99.01-posyandu-melur-1')
  assert.equal(
    tulisAlamat('/peta', { duaBelas: duaBelas ?? false, unit: unit ?? null }),
    '/peta?gambar=12&unit=99.01-posyandu-melur-1',
  )
  assert.deepEqual([readAlamat('unit=<b>').unit, readAlamat('gambar=11').duaBelas], [null, false])
})

test('what lists are narrowed to is part of the address, as far as it can be a filter', () => {
  const { cek } = readAlamat('tahap=terkirim&dicek=ya&tanya=<b>&keadaan=&lain=x')
  assert.deepEqual(cek, { tahap: 'terkirim', dicek: 'ya' })
  assert.equal(tulisAlamat('/periksa', { cek: cek ?? {} }), '/periksa?tahap=terkirim&dicek=ya')
})

test('how a matrix is arranged is part of the address, as far as it can be an arrangement', () => {
  const { susunan } = readAlamat('urut=BUMIL_K6.turun&semat=BUMIL_K6,KN1&cari=tel&hanya=<b>&lipat=')
  assert.deepEqual(susunan, { urut: 'BUMIL_K6.turun', semat: 'BUMIL_K6,KN1', cari: 'tel' })
  assert.equal(
    tulisAlamat('/matriks', { susunan: susunan ?? {} }),
    '/matriks?urut=BUMIL_K6.turun&semat=BUMIL_K6%2CKN1&cari=tel',
  )
})

test('what is as by default is left out of the address', () => {
  assert.equal(
    tulisAlamat('/tren', { wilayah: '99.01', hierarki: 'administrasi', dasar: 'proyeksi', rincian: null, buka: null }),
    '/tren?wilayah=99.01',
  )
})

test('what an address gets wrong is left to the defaults', () => {
  const { wilayah, bulan, indikator, hierarki, dasar, rincian } = readAlamat(
    '?wilayah=<b>&bulan=2025-13&indikator=a b&hierarki=x&dasar=x&rincian=x',
  )
  assert.deepEqual(
    { wilayah, bulan, indikator, hierarki, dasar, rincian },
    {
      wilayah: undefined,
      bulan: undefined,
      indikator: undefined,
      hierarki: 'administrasi',
      dasar: 'proyeksi',
      rincian: null,
    },
  )
})

test('the path to a desa leads through its kecamatan or its puskesmas, by hierarchy', () => {
  const nama = (hierarki: 'administrasi' | 'kerja') => {
    const { tengah, desa } = findJalur(POHON, { wilayah: '99.01.02.2001', hierarki })
    return [tengah?.nama, desa?.nama]
  }
  assert.deepEqual(
    [nama('administrasi'), nama('kerja')],
    [
      ['Selatan', 'B'],
      ['Satu', 'B'],
    ],
  )
})

test('a change of hierarchy keeps a desa and leaves a kecamatan for its kabupaten', () => {
  assert.deepEqual([wilayahDalam(POHON, '99.01.01.2001'), wilayahDalam(POHON, '99.01.01')], ['99.01.01.2001', '99.01'])
})

test('the desa of an area are those of either hierarchy', () => {
  assert.deepEqual(
    ['99.01', '99.01.02', '99.01-puskesmas-satu', '99.01.01.2001'].map((kode) => desaDalam(POHON, kode).size),
    [2, 1, 2, 1],
  )
})
