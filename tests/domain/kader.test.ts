// Kader by number: levels by skills, training that is due, and what a shortlist asks of them.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { AturanPosyandu } from '#domain/aturan-posyandu.ts'
import {
  bacaKodeKader,
  type Kader,
  type Keterampilan,
  kodeKader,
  perluLatihan,
  rekapKader,
  tingkatKader,
} from '#domain/kader.ts'
import { kurangKader, urutAbjad } from '#domain/penghargaan.ts'

const KETERAMPILAN: readonly Keterampilan[] = [
  { kode: 'a', nama: 'A', namaEn: 'A', kelompok: 'pengelolaan', aktif: true, versi: 0 },
  { kode: 'b', nama: 'B', namaEn: 'B', kelompok: 'ibu', aktif: true, versi: 0 },
  { kode: 'c', nama: 'C', namaEn: 'C', kelompok: 'dewasa-lansia', aktif: true, versi: 0 },
  { kode: 'x', nama: 'X', namaEn: 'X', kelompok: 'pengelolaan', aktif: false, versi: 1 },
]
const TINGKAT: AturanPosyandu['tingkat'] = [
  { tingkat: 'purwa', kelompok: ['pengelolaan'] },
  { tingkat: 'madya', kelompok: ['pengelolaan', 'ibu'] },
  { tingkat: 'utama', kelompok: ['pengelolaan', 'ibu', 'dewasa-lansia'] },
]
const aturan = {
  ...{ tingkat: TINGKAT, latihanBulan: 24 },
  penghargaan: { posyandu: [], kader: { tingkat: 'madya', bulan: 12 } },
} as const

const kader = (nomor: number, isi: Partial<Kader> = {}): Kader => ({
  ...{ unitId: 1, nomor, mulai: 202301, akhir: null, skNomor: null, skTanggal: null, dilatihPada: null },
  ...{ keterampilan: [], akun: null, versi: 1, ...isi },
})

test('a level is reached with all skills of its groups, and asks none that the kabupaten left out', () => {
  const kasus: readonly (readonly [string, string | null])[] = [
    ['', null],
    ['b c', null],
    ['a', 'purwa'],
    ['a c', 'purwa'],
    ['a b', 'madya'],
    ['a b c', 'utama'],
  ]
  for (const [punya, tingkat] of kasus)
    assert.equal(tingkatKader(punya.split(' '), KETERAMPILAN, TINGKAT), tingkat, punya)
  assert.equal(tingkatKader(['a'], [], TINGKAT), null)
})

test('training is due when there was none, and two years later to the day', () => {
  const kasus: readonly (readonly [string | null, boolean])[] = [
    [null, true],
    ['2024-03-15', true],
    ['2024-03-16', false],
    ['2025-01-01', false],
  ]
  for (const [pada, perlu] of kasus) assert.equal(perluLatihan(pada, '2026-03-15', 24), perlu, String(pada))
})

test('a recap counts those active in the month, by level, training and decree', () => {
  const semua = [
    kader(1, { keterampilan: ['a', 'b', 'c'], dilatihPada: '2025-06-01', skNomor: '1/2025' }),
    kader(2, { keterampilan: ['a'] }),
    kader(3),
    kader(4, { akhir: 202512 }),
    kader(5, { mulai: 202604 }),
  ]
  assert.deepEqual(rekapKader(semua, { keterampilan: KETERAMPILAN, aturan, bulan: 202603, hari: '2026-03-15' }), {
    aktif: 3,
    purwa: 1,
    madya: 0,
    utama: 1,
    belum: 1,
    latihan: 2,
    sk: 1,
  })
})

test('a kader is known by a number', () => {
  assert.deepEqual(['K1', 'k12', ' 3 ', 'K0', 'K100', 'Siti', ''].map(bacaKodeKader), [
    1,
    12,
    3,
    null,
    null,
    null,
    null,
  ])
  assert.equal(kodeKader(7), 'K7')
})

test('a shortlist says what a kader lacks, and stands in the order of the alphabet', () => {
  const minta = { aturan, keterampilan: KETERAMPILAN, bulan: 202512, hari: '2025-12-31' }
  const cukup = { keterampilan: ['a', 'b'], dilatihPada: '2025-01-01', skNomor: '1', mulai: 202501 }
  assert.deepEqual(kurangKader(kader(1, cukup), minta), [])
  assert.deepEqual(kurangKader(kader(1, { ...cukup, mulai: 202502 }), minta), ['bulan'])
  assert.deepEqual(kurangKader(kader(1, { ...cukup, akhir: 202512 }), minta), ['bulan'])
  assert.deepEqual(kurangKader(kader(1), minta), ['tingkat', 'latihan', 'sk'])
  const urut = urutAbjad([
    { nama: 'Mawar', kode: 'K10' },
    { nama: 'Mawar', kode: 'K2' },
    { nama: 'Anggrek', kode: 'K9' },
  ])
  assert.deepEqual(
    urut.map((k) => k.nama + k.kode),
    ['AnggrekK9', 'MawarK2', 'MawarK10'],
  )
})
