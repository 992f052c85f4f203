import assert from 'node:assert/strict'
import { test } from 'node:test'
import { kelompokProfil, type SaringProfil } from '#client/format/kelompok-profil.ts'
import { tanpaNilai } from '../contoh-lembar.ts'
import { contohBarisProfil } from '../contoh-profil.ts'
import '#support/teks.ts'

const baris = [
  contohBarisProfil('ibu baik', { status: 'baik' }, { kelompok: 'ibu', klaster: 2 }),
  contohBarisProfil('anak belum', tanpaNilai('belum-lapor'), { kelompok: 'anak', klaster: 4 }),
  contohBarisProfil('ibu jelek', { status: 'jelek' }, { kelompok: 'ibu', klaster: 2 }),
  contohBarisProfil('ibu tanpa', tanpaNilai('tanpa-sasaran'), { kelompok: 'ibu', klaster: 2 }),
  contohBarisProfil('anak lama', { kedaluwarsa: true, status: null }, { kelompok: 'anak', klaster: 2 }),
  contohBarisProfil('anak nol', { pembilang: 0, persen: 0, status: 'cukup' }, { kelompok: 'anak', klaster: 2 }),
  contohBarisProfil(
    'anak tertinggal',
    { bulanIni: 'belum-lapor', status: null, sdBulan: '2025-05' },
    { kelompok: 'anak', klaster: 2 },
  ),
]

const ringkas = (saring: SaringProfil) =>
  kelompokProfil(baris, saring).map((satu) => [
    `${satu.nama} ${satu.klaster}`,
    satu.baris.map(({ indikator }) => indikator.nama).join(', '),
    satu.kosong.map((k) => `${k.jenis} ${k.baris.length}`).join(', '),
  ])

test('stages of life keep their order, klaster part them, and what has no value is folded by its kind', () => {
  assert.deepEqual(ringkas('semua'), [
    ['ibu 2', 'ibu baik, ibu jelek', 'tanpa-sasaran 1'],
    ['anak 2', 'anak nol, anak tertinggal', 'kedaluwarsa 1'],
    ['anak 4', '', 'belum-lapor 1'],
  ])
})

test('only what is below its target: a group that keeps nothing goes', () => {
  assert.deepEqual(ringkas('bawah'), [
    ['ibu 2', 'ibu jelek', ''],
    ['anak 2', 'anak nol', ''],
  ])
})

test('only what was reported this month: a zero is reported, a value of last month is not', () => {
  assert.deepEqual(ringkas('lapor'), [
    ['ibu 2', 'ibu baik, ibu jelek', ''],
    ['anak 2', 'anak nol', ''],
  ])
})
