import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cariTempat, isKembar, namaKembar, type Tempat } from '#client/map/cari-tempat.ts'

const tempat = (jenis: Tempat['jenis'], nama: string, ubah: Partial<Tempat> = {}): Tempat => ({
  ...{ jenis, nama, kode: `${jenis} ${nama} ${ubah.kecamatan ?? ''}`, sebutan: jenis, desa: null, kecamatan: null },
  ...ubah,
})
const TEMPAT = [
  tempat('unit', 'Posyandu Melati 10', { desa: 'Turen', kecamatan: 'Turen' }),
  tempat('unit', 'Posyandu Melati 2', { desa: 'Gedog', kecamatan: 'Turen' }),
  tempat('desa', 'Turen', { kecamatan: 'Turen' }),
  tempat('desa', 'Sumber Turen', { kecamatan: 'Pagak' }),
  tempat('desa', 'Saturen', { kecamatan: 'Pagak' }),
  tempat('desa', 'Gedog Wetan', { kecamatan: 'Turen' }),
  tempat('desa', "Ma'rang", { kecamatan: 'Pagak' }),
  tempat('kecamatan', 'Turen'),
  tempat('puskesmas', 'Turen'),
  tempat('desa', 'Sumberejo', { kecamatan: 'Pagak' }),
  tempat('desa', 'Sumberejo', { kecamatan: 'Turen' }),
]

for (const [dicari, hasil] of [
  ['turen', ['kecamatan Turen', 'puskesmas Turen', 'desa Turen', 'desa Sumber Turen', 'desa Saturen']],
  ['MELATI', ['unit Posyandu Melati 2', 'unit Posyandu Melati 10']],
  ['gedog w', ['desa Gedog Wetan']],
  ['marang', ["desa Ma'rang"]],
  ['melati gedog', ['unit Posyandu Melati 2']],
  ['sumberejo pagak', ['desa Sumberejo']],
  ['  turen  ', ['kecamatan Turen', 'puskesmas Turen', 'desa Turen', 'desa Sumber Turen', 'desa Saturen']],
  ['', []],
  ['tidak ada', []],
] as const) {
  test(`places found for '${dicari}', the likeliest first`, () => {
    assert.deepEqual(
      cariTempat(TEMPAT, dicari).map(({ jenis, nama }) => `${jenis} ${nama}`),
      hasil,
    )
  })
}

test('no more are found than can be read', () => {
  assert.equal(cariTempat(TEMPAT, 'e', 3).length, 3)
})

test('a name that several places bear is known as such, whatever kind they are', () => {
  const kembar = namaKembar(TEMPAT)
  assert.deepEqual(
    ['Sumberejo', 'TUREN', 'Gedog Wetan'].map((nama) => isKembar(kembar, { nama })),
    [true, true, false],
  )
})
