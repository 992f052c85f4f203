import assert from 'node:assert/strict'
import { test } from 'node:test'
import { artiTampak, kataTampak } from '#client/format/kata.ts'
import { getTampak, getTanda } from '#client/format/tampak.ts'
import type { Angka } from '#contract/angka.ts'
import { contohAngka, tanpaNilai } from '../contoh-lembar.ts'
import '#support/teks.ts'

const KASUS: readonly (readonly [string, Partial<Angka>, string])[] = [
  ['a value with a status', { status: 'kurang' }, 'kurang'],
  ['a value without target', { status: null, target: null }, 'nilai'],
  ['an incomplete value', { status: null, sementara: true }, 'sementara'],
  ['a cumulative value whose month has not reported', { status: null, bulanIni: 'belum-lapor' }, 'tertinggal'],
  ['nothing reported', tanpaNilai('belum-lapor'), 'belum-lapor'],
  ['no round this month', tanpaNilai('tidak-dijadwalkan'), 'tidak-dijadwalkan'],
  ['nobody to be served', tanpaNilai('tanpa-sasaran'), 'tanpa-sasaran'],
  ['too old', { ...tanpaNilai('belum-lapor'), kedaluwarsa: true }, 'kedaluwarsa'],
]

for (const [judul, ubah, harapan] of KASUS) {
  test(`${judul} looks like ${harapan}`, () => {
    assert.equal(getTampak(contohAngka(ubah)), harapan)
  })
}

test('statuses and kinds of cell carry different attributes', () => {
  assert.deepEqual(
    [getTanda('jelek'), getTanda('belum-lapor')],
    [{ 'data-status': 'jelek' }, { 'data-sel': 'belum-lapor' }],
  )
})

test('where less is better a status says met or not met', () => {
  assert.deepEqual(
    [
      kataTampak('di-bawah-target', 'naik'),
      kataTampak('di-bawah-target', 'turun'),
      artiTampak('kurang', 'naik'),
      artiTampak('kurang', 'turun'),
    ],
    ['di bawah target', 'belum memenuhi target', 'di atas target, bulan ini turun', 'memenuhi target, memburuk'],
  )
})
