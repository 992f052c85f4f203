import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { AturanRiwayat } from '#domain/mutu-aturan.ts'
import { type LaporanRiwayat, susunRiwayat, type UnitRiwayat } from '#domain/mutu-deret.ts'
import { nol } from '#domain/mutu-nol.ts'
import { type Dilihat, diamTerus, samaBulanLalu, samaJumlahLain, samaUnitLain } from '#domain/mutu-sama.ts'

const dasar: Omit<AturanRiwayat, 'kode' | 'jenis' | 'ambang'> = {
  ...{ keparahan: 'lunak', sifat: [], kecuali: [], jenisUnit: [], kiri: [], kanan: [], pesan: '' },
}
const aturan = (jenis: AturanRiwayat['jenis'], ambang: Record<string, number>, jenisUnit: number[] = []) => ({
  ...dasar,
  ...{ kode: jenis, jenis, ambang, jenisUnit },
})
const DILIHAT: Dilihat = new Map(Array.from({ length: 10 }, (_, i) => [i + 1, `E${i + 1}`]))
const [PUSTU, POSYANDU] = [2, 3]

/** A unit's laporan from January 2025 on, each a list of counts of E1, E2 ...; null: not handed in, 'tutup': not open. */
const laporan = (unitId: number, jenisUnitId: number, bulanan: (number[] | null | 'tutup')[]): LaporanRiwayat[] =>
  bulanan.flatMap((isi, i) => {
    if (isi === null) return []
    const angka = isi === 'tutup' ? [0, 0, 0] : isi
    const jumlah = new Map(angka.map((n, e) => [e + 1, n]))
    return [{ unitId, jenisUnitId, bulan: 202501 + i, tidakBuka: isi === 'tutup', jumlah }]
  })
const riwayat = (...semua: LaporanRiwayat[][]) => susunRiwayat(semua.flat(), 202501, 12)
const satu = (bulanan: (number[] | null | 'tutup')[]): UnitRiwayat => {
  const [unit] = riwayat(laporan(1, POSYANDU, bulanan)).unit
  assert.ok(unit)
  return unit
}

const BIASA = [14, 9, 22, 7, 5, 31, 12, 8]
const LAIN = [11, 12, 19, 6, 9, 27, 14, 5]

test('a laporan that is last month’s is asked about, one with some equal counts is not', () => {
  const ulang = aturan('sama-bulan-lalu', { sel: 6, bagian: 90, kebetulan: 5 })
  const tanya = (bulanan: (number[] | null | 'tutup')[]) =>
    samaBulanLalu(ulang, DILIHAT, satu(bulanan), bulanan.length - 1).map((t) => [t.aturan, t.kiri, t.kanan])
  assert.deepEqual(tanya([BIASA, BIASA]), [['sama-bulan-lalu', 8, 8]])
  assert.deepEqual(tanya([LAIN, BIASA]), [])
  assert.deepEqual(tanya([[14, 9, 22, 6, 9, 27, 14, 5], BIASA]), [])
  assert.deepEqual(tanya([BIASA, null, BIASA]), [])
  // Zeros twice say nothing, and five counts are too few.
  assert.deepEqual(
    tanya([
      [0, 0, 0, 0, 0, 0, 3, 2],
      [0, 0, 0, 0, 0, 0, 3, 2],
    ]),
    [],
  )
  assert.deepEqual(tanya([BIASA.slice(0, 5), BIASA.slice(0, 5)]), [])
})

test('a count that stands still is asked about once it has stood long enough, and not again', () => {
  const diam = aturan('sama-bulan-lalu', { minimal: 10, kebetulan: 3.3 })
  const tanya = (deret: number[]) =>
    deret.flatMap((_, i) => diamTerus(diam, 'D', deret, i) ?? []).map((t) => [t.aturan, t.kiri, t.kanan])
  assert.deepEqual(tanya([41, 38, 44, 40, 40, 40, 40, 40, 40, 37]), [['sama-bulan-lalu:D', 40, 4]])
  assert.deepEqual(tanya([41, 38, 40, 40, 37, 40]), [])
  // Fewer than ten, and a count that hardly ever changes.
  assert.deepEqual(tanya([9, 8, 9, 9, 9, 9, 9, 9]), [])
  assert.deepEqual(tanya([20, 20, 20, 21, 21, 21, 20, 20, 20, 20]), [])
})

test('two posyandu with the same laporan: asked is the one that is further from its own usual', () => {
  const kembar = aturan('sama-unit-lain', { sel: 6, bagian: 95, kebetulan: 6 }, [POSYANDU])
  const besar = BIASA.map((n) => n * 2)
  const desa = riwayat(laporan(1, POSYANDU, [BIASA, LAIN, BIASA]), laporan(2, POSYANDU, [besar, besar, BIASA]))
  const hasil = samaUnitLain(kembar, DILIHAT, desa, 2).map(({ unitId, temuan }) => [unitId, temuan.kiri, temuan.kanan])
  assert.deepEqual(hasil, [[2, 8, 8]])
  assert.deepEqual(samaUnitLain(kembar, DILIHAT, desa, 1), [])
})

test('a pustu that reports what its posyandu report together is asked once it goes on', () => {
  const pustu = aturan('sama-unit-lain', { bulan: 2, kebetulan: 4 }, [PUSTU, POSYANDU])
  const kelompok = new Map([['layanan', new Map([...DILIHAT].slice(0, 4))]])
  const [a, b] = [
    [14, 9, 22, 7],
    [5, 31, 12, 8],
  ]
  const jumlah = [19, 40, 34, 15]
  const desa = riwayat(
    laporan(1, PUSTU, [[18, 3, 9, 2], jumlah, jumlah, jumlah, jumlah]),
    laporan(2, POSYANDU, [a, a, a, a, a]),
    laporan(3, POSYANDU, [b, b, b, b, b]),
  )
  const tanya = (letak: number) =>
    samaJumlahLain(pustu, kelompok, desa, letak).map(({ unitId, temuan }) => [unitId, temuan.aturan, temuan.kiri])
  assert.deepEqual([0, 1, 2, 3, 4].map(tanya), [[], [], [[1, 'sama-unit-lain:layanan', 2]], [], []])
})

test('nothing at all is asked of a unit that normally has people, unless it was not open or it is the season', () => {
  const kosong = aturan('nol', { bulan: 6, minimal: 7 })
  const kelompok = new Map([['layanan', new Map([...DILIHAT].slice(0, 3))]])
  const biasa = Array.from({ length: 6 }, () => [4, 3, 5])
  const tanya = (bulanan: (number[] | null | 'tutup')[]) =>
    nol(kosong, kelompok, satu(bulanan), bulanan.length - 1).map((t) => [t.aturan, t.kiri, t.kanan])
  assert.deepEqual(tanya([...biasa, [0, 0, 0]]), [['nol:layanan', 0, 12]])
  assert.deepEqual(tanya([...biasa, [0, 1, 0]]), [])
  assert.deepEqual(tanya([...biasa, 'tutup']), [])
  assert.deepEqual(tanya([...biasa.slice(1), [0, 0, 0], [0, 0, 0]]), [])
  assert.deepEqual(tanya([...biasa.map(() => [1, 0, 2]), [0, 0, 0]]), [])
})
