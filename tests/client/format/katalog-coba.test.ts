import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bulanCoba, formatSelisih, kalimatCoba, peringatanCoba, saringCoba } from '#client/format/katalog-coba.ts'
import type { Angka } from '#contract/angka.ts'
import type { BarisCoba, CobaJawaban, TandaCoba } from '#contract/kelola-katalog.ts'
import '#support/teks.ts'

const angka = (persen: number | null): Angka => ({
  ...{ sel: 'nilai', bulanIni: 'nilai', sdBulan: '2026-03', pembilang: 1, penyebut: 2, persen, laju: null },
  ...{ target: null, status: null, sementara: false, kedaluwarsa: false, laporanMasuk: 1, laporanWajib: 1 },
  ...{ jumlahIni: null, jumlahLalu: null, persenIni: null, persenLalu: null, tren: null, kecil: false, ukur: null },
  ...{ belumDilayani: null, selisihKeTarget: null, desaLapor: 1, desaSemua: 1, desaTanpaSasaran: 0 },
})

const baris = (kode: string, tanda: TandaCoba[], baru: number, lama: number | null): BarisCoba => ({
  ...{ kode, nama: kode, induk: null, tanda, baru: angka(baru), lama: lama === null ? null : angka(lama) },
  selisih: lama === null ? null : baru - lama,
})

const hasil = (lama: number | null, tanda: CobaJawaban['ringkasan']['tanda']): CobaJawaban => ({
  ...{ wilayah: { kode: '99.01', nama: 'Kabupaten Contoh', tingkat: 'kabupaten' }, bulan: '2026-03', rincian: 'desa' },
  indikator: {
    ...{ kode: 'UJI', nama: 'Uji', kelompok: 'balita', klaster: 2, jenis: 'cakupan', periode: 'bulanan' },
    ...{ arah: 'naik', satuan: 'persen', skala: 100, sensitif: false },
  },
  lama:
    lama === null
      ? null
      : { nama: 'Uji', milik: 'program', berlakuDari: 2020, rumusPembilang: 'a', rumusPenyebut: 'b' },
  pemeriksaan: { galat: [], peringatan: [], rumusPembilang: 'a', rumusPenyebut: 'b' },
  ...{ baris: [], total: baris('99.01', [], 71.25, lama), ringkasan: { baris: 12, bernilai: 9, tanda } },
  ...{ garis: [], dicobaPada: '2026-04-12T03:00:00Z' },
})

test('months to try on go back three years at most, and not before the first laporan', () => {
  assert.deepEqual(bulanCoba('2025-11', '2026-01'), ['2026-01', '2025-12', '2025-11'])
  assert.deepEqual([bulanCoba(null, '2026-01').length, bulanCoba(null, '2026-01').at(-1)], [36, '2023-02'])
  assert.deepEqual(bulanCoba(null, null), [])
})

test('a difference is in points, of events in counts, and without a sign where it rounds to nothing', () => {
  const [persen, hitungan] = [
    { jenis: 'cakupan', skala: 100 },
    { jenis: 'kejadian', skala: 100 },
  ]
  assert.deepEqual(
    [2.44, -12, 0, 0.004, null].map((n) => formatSelisih(n, persen)),
    ['+2,4 poin', '−12,0 poin', '0,0 poin', '0,0 poin', '–'],
  )
  assert.deepEqual(
    [3, -1200].map((n) => formatSelisih(n, hitungan)),
    ['+3', '−1.200'],
  )
})

test('a trial says the whole area’s figure, beside the one in force where there is one', () => {
  assert.deepEqual(kalimatCoba(hasil(null, [])), {
    kalimat: 'Kabupaten Contoh, Maret 2026: **71,3\u00a0%** menurut rancangan ini.',
    catatan: null,
  })
  assert.deepEqual(kalimatCoba(hasil(80, [])), {
    kalimat:
      'Kabupaten Contoh, Maret 2026: **71,3\u00a0%** menurut rancangan, **80,0\u00a0%** menurut rumus yang berlaku.',
    catatan: '−8,8 poin',
  })
})

test('what needs a look comes first, and a new indikator has nothing that changes', () => {
  const tanda: CobaJawaban['ringkasan']['tanda'] = [
    { tanda: 'nilai-berubah', banyak: 9 },
    { tanda: 'belum-lapor', banyak: 3 },
    { tanda: 'negatif', banyak: 0 },
    { tanda: 'lebih-100', banyak: 2 },
  ]
  const ringkas = (lama: number | null) => peringatanCoba(hasil(lama, tanda)).map((p) => [p.tanda, p.berat])
  assert.deepEqual(ringkas(80), [
    ['lebih-100', true],
    ['belum-lapor', true],
    ['nilai-berubah', false],
  ])
  assert.deepEqual(ringkas(null), [
    ['lebih-100', true],
    ['belum-lapor', true],
  ])
  assert.match(peringatanCoba(hasil(80, tanda))[0]?.pesan ?? '', /^2 dari 12 desa lebih dari 100 %\./)
})

test('rows can be looked at by one of their marks', () => {
  const semua = [baris('a', ['lebih-100'], 120, null), baris('b', [], 50, null)]
  const belum = { ...baris('c', [], 40, null), baru: { ...angka(40), sementara: true } }
  assert.deepEqual(saringCoba([...semua, belum], 'sementara'), [belum])
  const [pertama] = peringatanCoba({ ...hasil(null, []), baris: [...semua, belum] })
  assert.match(pertama?.pesan ?? '', /^1 dari 12 desa belum lengkap laporannya/)
  assert.deepEqual([saringCoba(semua, 'lebih-100').map((b) => b.kode), saringCoba(semua, null).length], [['a'], 2])
})
