import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  akhirSeri,
  gambarTren,
  jenisTanda,
  jenisTitik,
  susunBerurutan,
  susunPerTahun,
} from '#client/charts/baris-tren.ts'
import { contohTitik, tanpaNilai } from '../contoh-lembar.ts'
import '#support/teks.ts'

test('a month without laporan is a gap, also where the cumulative before it still stands', () => {
  const gambar = gambarTren(
    [
      contohTitik('2025-04', { persen: 30 }),
      contohTitik('2025-05', { persen: 30, bulanIni: 'belum-lapor' }),
      contohTitik('2025-06', { persen: 45 }),
    ],
    'kumulatif',
  )
  assert.deepEqual(
    gambar.baris.map((b) => [b.bulan, b.jenis, b.nilai]),
    [
      ['2025-04', 'nilai', 30],
      ['2025-05', 'belum-lapor', null],
      ['2025-06', 'nilai', 45],
    ],
  )
})

test('a cumulative starts a new line each January, what is measured monthly runs on', () => {
  const titik = [contohTitik('2024-12'), contohTitik('2025-01')]
  assert.deepEqual(gambarTren(titik, 'kumulatif').segmen, [2024, 2025])
  assert.deepEqual(gambarTren(titik, 'bulanan').segmen, [0])
  assert.deepEqual(gambarTren(titik, 'tahun-ajaran').segmen, [2024])
})

test('months come in order whatever order they were sent in', () => {
  const gambar = gambarTren([contohTitik('2025-02'), contohTitik('2024-12'), contohTitik('2025-01')], 'bulanan')
  assert.deepEqual(
    gambar.baris.map((b) => b.bulan),
    ['2024-12', '2025-01', '2025-02'],
  )
})

test('this year over last year puts both years at the same month and leaves unknown months empty', () => {
  const gambar = gambarTren([contohTitik('2024-06', { persen: 40 }), contohTitik('2025-06', { persen: 44 })], 'bulanan')
  const { letak, seri } = susunPerTahun(gambar)
  assert.deepEqual(seri, [2024, 2025])
  assert.deepEqual(letak[0], { kunci: '01', isi: {} })
  assert.deepEqual([letak[5]?.kunci, letak[5]?.isi[2024]?.nilai, letak[5]?.isi[2025]?.nilai], ['06', 40, 44])
})

test('of two years over each other only the last marks its missing months', () => {
  const gambar = gambarTren(
    [
      contohTitik('2024-05', tanpaNilai('tanpa-sasaran')),
      contohTitik('2024-06'),
      contohTitik('2025-05', tanpaNilai('belum-lapor')),
      contohTitik('2025-06'),
    ],
    'bulanan',
  )
  assert.deepEqual(jenisTanda(susunPerTahun(gambar), true), ['belum-lapor'])
  assert.deepEqual(jenisTanda(susunBerurutan(gambar), false), ['tanpa-sasaran', 'belum-lapor'])
})

test('the direct label stands at the last month of its line that has a value', () => {
  const susunan = susunBerurutan(
    gambarTren(
      [contohTitik('2025-04'), contohTitik('2025-05'), contohTitik('2025-06', tanpaNilai('belum-lapor'))],
      'kumulatif',
    ),
  )
  assert.equal(akhirSeri(susunan, 2025)?.bulan, '2025-05')
  assert.equal(akhirSeri(susunan, 2024), null)
})

const jenis: readonly [Parameters<typeof jenisTitik>[0], string][] = [
  [{ sel: 'nilai', bulanIni: 'nilai', kedaluwarsa: false }, 'nilai'],
  [{ sel: 'nilai', bulanIni: 'belum-lapor', kedaluwarsa: false }, 'belum-lapor'],
  [{ sel: 'nilai', bulanIni: 'tidak-dijadwalkan', kedaluwarsa: false }, 'tidak-dijadwalkan'],
  [{ sel: 'nilai', bulanIni: 'belum-lapor', kedaluwarsa: true }, 'kedaluwarsa'],
  [{ sel: 'tanpa-sasaran', bulanIni: 'tanpa-sasaran', kedaluwarsa: false }, 'tanpa-sasaran'],
  [{ sel: 'belum-lapor', bulanIni: 'belum-lapor', kedaluwarsa: false }, 'belum-lapor'],
]
for (const [angka, hasil] of jenis)
  test(`${JSON.stringify(angka)} is drawn as ${hasil}`, () => {
    assert.equal(jenisTitik(angka), hasil)
  })
