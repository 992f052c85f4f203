import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  type AsalBerkas,
  bedaIsian,
  laporanLalu,
  mingguBerjalan,
  nilaiLalu,
  pekan,
  selDariBerkas,
} from '#domain/formulir.ts'
import { type Isian, kunciSel } from '#domain/isian.ts'

const isian = (isi: Readonly<Record<number, number>>): Isian =>
  new Map(Object.entries(isi).map(([elemen, jumlah]) => [kunciSel(Number(elemen), 0), jumlah]))

test('a week runs from Sunday to Saturday and belongs to the month of its Saturday', () => {
  assert.deepEqual(
    [pekan(202503, 1), pekan(202503, 5), pekan(202506, 1)],
    [
      { dari: '2025-02-23', sampai: '2025-03-01' },
      { dari: '2025-03-23', sampai: '2025-03-29' },
      { dari: '2025-06-01', sampai: '2025-06-07' },
    ],
  )
})

test('weeks are owed from their Sunday on', () => {
  assert.deepEqual(mingguBerjalan(202503, '2025-03-08'), [1, 2])
  assert.deepEqual(mingguBerjalan(202503, '2025-03-09'), [1, 2, 3])
  assert.deepEqual(mingguBerjalan(202503, '2025-02-22'), [])
  assert.deepEqual(mingguBerjalan(202502, '2025-06-01'), [1, 2, 3, 4])
})

test('beside a week stands the week before, also across the month', () => {
  const laporan = [
    { bulan: 202502, minggu: 4, isian: isian({ 1: 9 }) },
    { bulan: 202503, minggu: 1, isian: isian({ 1: 7 }) },
  ]
  const lalu = (minggu: number) =>
    laporanLalu(laporan, { jenisUnitId: 2, bulan: 202503, minggu }).isian.get(kunciSel(1, 0))
  assert.deepEqual([lalu(1), lalu(2), lalu(3)], [9, 7, undefined])
})

test('what was before: the month before, of a year-to-date the last of the same year', () => {
  const laporan = [
    { bulan: 202412, minggu: 0, isian: isian({ 1: 40, 2: 90 }) },
    { bulan: 202501, minggu: 0, isian: isian({ 2: 5 }) },
    { bulan: 202503, minggu: 0, isian: isian({ 1: 6 }) },
  ]
  const sebelum = (sifat: 'layanan' | 'sampai-bulan-ini', elemenId: number, bulan: number) =>
    nilaiLalu({ elemenId, sifat }, { laporan, bulan, lalu: laporanLalu(laporan, { jenisUnitId: 2, bulan, minggu: 0 }) })
  assert.deepEqual(sebelum('layanan', 1, 202504), { bulan: 202503, jumlah: 6 })
  assert.equal(sebelum('layanan', 1, 202505), null)
  assert.deepEqual(sebelum('sampai-bulan-ini', 2, 202505), { bulan: 202501, jumlah: 5 })
  assert.equal(sebelum('sampai-bulan-ini', 2, 202501), null)
})

const BERKAS: AsalBerkas = { format: 'baku', pada: new Date('2025-02-04T03:00:00Z') }
const orang = (isi: Readonly<Record<number, number>>) => ({ isian: isian(isi), berkas: null })
const berkas = (isi: Readonly<Record<number, number>>) => ({ isian: isian(isi), berkas: BERKAS })

test('a cell comes from a file while nobody has written it since', () => {
  const asal = (...versi: Parameters<typeof selDariBerkas>[0]) =>
    [1, 2].map((elemen) => selDariBerkas(versi).has(kunciSel(elemen, 0)))
  assert.deepEqual(asal(berkas({ 1: 5, 2: 6 })), [true, true])
  assert.deepEqual(asal(berkas({ 1: 5, 2: 6 }), orang({ 1: 4, 2: 6 })), [false, true])
  assert.deepEqual(asal(orang({ 1: 5 }), berkas({ 1: 5, 2: 6 })), [false, true])
  assert.deepEqual(asal(berkas({ 1: 5, 2: 6 }), orang({ 2: 6 })), [false, true])
  assert.deepEqual(asal(berkas({ 1: 5 }), orang({ 1: 4 }), berkas({ 1: 5 })), [true, false])
})

test('two versions differ in the cells that came, went or changed', () => {
  assert.deepEqual(bedaIsian(isian({ 1: 5, 2: 6, 3: 7 }), isian({ 1: 5, 2: 0, 4: 8 })), [
    { sel: kunciSel(2, 0), lama: 6, baru: 0 },
    { sel: kunciSel(3, 0), lama: 7, baru: null },
    { sel: kunciSel(4, 0), lama: null, baru: 8 },
  ])
})
