import assert from 'node:assert/strict'
import { test } from 'node:test'
import { lipatTeks } from '#client/format/lipat-teks.ts'
import { namaPendek } from '#client/format/nama-indikator.ts'
import { namaKabupaten, namaWilayah } from '#client/format/nama-wilayah.ts'
import { saringButir } from '#client/format/saring.ts'
import { urutkan } from '#client/format/urutkan.ts'
import '#support/teks.ts'

test('rows without a value come last in both directions', () => {
  const nilai = (n: number | null) => n
  assert.deepEqual(urutkan([3, null, 1, 2], nilai, 'naik'), [1, 2, 3, null])
  assert.deepEqual(urutkan([3, null, 1, 2], nilai, 'turun'), [3, 2, 1, null])
})

test('a list is searched without case, accents, apostrophes and order of words', () => {
  const kelompok = [
    {
      judul: 'Kulisusu',
      butir: [
        { kunci: 'a', teks: "Sara'ea" },
        { kunci: 'b', teks: 'Bonelipu' },
      ],
    },
    { judul: 'Bonegunu', butir: [{ kunci: 'c', teks: 'Banu-Banua Jaya', cari: '74.10.01.2003' }] },
  ]
  const kunci = (cari: string) => saringButir(kelompok, cari).flatMap(({ butir }) => butir.map((satu) => satu.kunci))
  assert.deepEqual(
    [kunci('SARAEA'), kunci('jaya banu'), kunci('01.2003'), kunci('x'), kunci(' ')],
    [['a'], ['c'], ['c'], [], ['a', 'b', 'c']],
  )
})

test('a name is broken at its spaces and cut where it does not fit', () => {
  assert.deepEqual(lipatTeks('Tanjung Harapan', 11, 3), ['Tanjung', 'Harapan'])
  assert.deepEqual(lipatTeks('Air Manis', 11, 3), ['Air Manis'])
  assert.deepEqual(lipatTeks('a b c d', 1, 2), ['a', 'b…'])
})

test('inside a sentence an indikator loses its brackets', () => {
  assert.deepEqual(
    [namaPendek('K1 akses (kunjungan pertama)'), namaPendek('D/S'), namaPendek('(x)')],
    ['K1 akses', 'D/S', '(x)'],
  )
})

test('an area says what it is, once', () => {
  assert.deepEqual(
    [
      namaWilayah({ nama: 'Pagak', tingkat: 'kecamatan' }),
      namaWilayah({ nama: 'Puskesmas Pagak', tingkat: 'puskesmas' }),
      namaWilayah({ nama: 'Malang', tingkat: 'kabupaten' }),
      namaKabupaten({ nama: 'Malang', jenis: 'kabupaten' }),
      namaKabupaten({ nama: 'Kota Batu', jenis: 'kota' }),
    ],
    ['Kecamatan Pagak', 'Puskesmas Pagak', 'Malang', 'Kabupaten Malang', 'Kota Batu'],
  )
})
