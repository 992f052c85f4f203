import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gambarLembar, urutanBatang } from '#client/charts/baris-lembar.ts'
import { contohAngka, contohBaris, limaDesa, tanpaNilai } from '../contoh-lembar.ts'
import '#support/teks.ts'

const nama = (batang: readonly { nama: string }[]) => batang.map((b) => b.nama)

test('the sheet ranks the worked example highest first with the whole area last', () => {
  const gambar = gambarLembar(limaDesa())
  assert.deepEqual(nama(urutanBatang(gambar)), ['A', 'B', 'E', 'C', 'D', 'Bonegunu'])
  assert.deepEqual(gambar.skala, { maks: 50, langkah: 10, garis: [0, 10, 20, 30, 40, 50] })
})

test('an incomplete figure keeps its bar but stands after the ranked ones, and what has no value has no bar', () => {
  const lembar = limaDesa()
  const gambar = gambarLembar({
    ...lembar,
    baris: [
      contohBaris('Sementara', { persen: 99, sementara: true, status: null }),
      contohBaris('Tanpa', tanpaNilai('tanpa-sasaran')),
      contohBaris('Belum', tanpaNilai('belum-lapor')),
      ...lembar.baris,
    ],
  })
  assert.deepEqual(nama(gambar.peringkat), ['A', 'B', 'E', 'C', 'D'])
  assert.deepEqual(nama(gambar.tanpaPeringkat), ['Sementara'])
  assert.deepEqual(
    gambar.tanpaNilai.map((b) => [b.nama, b.tinggi]),
    [
      ['Belum', null],
      ['Tanpa', null],
    ],
  )
})

test('a month without laporan keeps the cumulative bar in its rank and marks it', () => {
  const lembar = limaDesa()
  const gambar = gambarLembar({
    ...lembar,
    baris: [contohBaris('Konde', { persen: 48, bulanIni: 'belum-lapor' }), ...lembar.baris],
  })
  assert.deepEqual(
    gambar.peringkat.slice(0, 2).map((b) => [b.nama, b.tinggi, b.tanpaBulanIni]),
    [
      ['A', 50, false],
      ['Konde', 48, true],
    ],
  )
})

test('0 % is a value with a bar of no height, never a missing one', () => {
  const gambar = gambarLembar({ ...limaDesa(), baris: [contohBaris('Nol', { pembilang: 0, persen: 0 })] })
  assert.deepEqual(nama(gambar.peringkat), ['Nol'])
  assert.equal(gambar.peringkat[0]?.tinggi, 0)
})

test('more than 100 % is drawn at its height and flagged', () => {
  const gambar = gambarLembar({ ...limaDesa(), baris: [contohBaris('Banyak', { persen: 132.5 })] })
  assert.deepEqual(gambar.skala, { maks: 150, langkah: 50, garis: [0, 50, 100, 150] })
  assert.deepEqual([gambar.peringkat[0]?.tinggi, gambar.peringkat[0]?.lebihDari100], [132.5, true])
})

test('an indikator without penyebut is drawn as counts on whole steps, without a target', () => {
  const hitungan = { persen: null, penyebut: null, target: 45, status: null }
  const gambar = gambarLembar({
    ...limaDesa(),
    baris: [contohBaris('Dua', { ...hitungan, pembilang: 2 }), contohBaris('Tiga', { ...hitungan, pembilang: 3 })],
    total: contohAngka({ ...hitungan, pembilang: 5 }),
  })
  assert.equal(gambar.besaran, 'jumlah')
  assert.deepEqual(gambar.skala, { maks: 5, langkah: 1, garis: [0, 1, 2, 3, 4, 5] })
  assert.deepEqual(
    gambar.peringkat.map((b) => [b.nama, b.tinggi, b.target]),
    [
      ['Tiga', 3, null],
      ['Dua', 2, null],
    ],
  )
})

test('a kedaluwarsa figure has no bar', () => {
  const gambar = gambarLembar({ ...limaDesa(), baris: [contohBaris('Lama', { kedaluwarsa: true, persen: null })] })
  assert.deepEqual(nama(gambar.tanpaNilai), ['Lama'])
})

test('a rate is drawn only where every row has one; beside a count it would be read as one', () => {
  const kejadian = { persen: null, penyebut: null, target: null, status: null }
  const gambar = (laju: (number | null)[]) =>
    gambarLembar({
      ...limaDesa(),
      baris: laju.map((l, i) => contohBaris(`D${i}`, { ...kejadian, pembilang: 2, laju: l })),
      total: contohAngka({ ...kejadian, pembilang: 4, laju: 1.5 }),
    }).besaran
  assert.deepEqual([gambar([1.2, 1.8]), gambar([1.2, null]), gambar([null, null])], ['laju', 'jumlah', 'jumlah'])
})

test('a prevalence measured in too few keeps its bar and has no rank', () => {
  const gambar = gambarLembar({
    ...limaDesa(),
    baris: [
      contohBaris('Sedikit', { persen: 0, status: null, ukur: { pembilang: 4, penyebut: 90 } }),
      contohBaris('A'),
    ],
  })
  assert.deepEqual([nama(gambar.peringkat), nama(gambar.tanpaPeringkat)], [['A'], ['Sedikit']])
})
