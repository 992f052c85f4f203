import assert from 'node:assert/strict'
import { test } from 'node:test'
import { besaran, nilaiGambar } from '#client/charts/besaran.ts'
import type { Angka } from '#contract/angka.ts'
import { contohAngka, tanpaNilai } from '../contoh-lembar.ts'

const NOL_PER_NOL = { pembilang: 0, penyebut: 0, persen: null, laju: null, status: null }
const HITUNGAN = { pembilang: 3, penyebut: null, persen: null, laju: null, status: null }
const LAJU = { pembilang: 3, penyebut: 900, persen: null, laju: 333.3, status: null }

const kasus: readonly [string, readonly Partial<Angka>[], ReturnType<typeof besaran>][] = [
  ['a share', [{}], 'persen'],
  ['nobody reported', [tanpaNilai('belum-lapor')], 'persen'],
  ['shares of none are no counts', [NOL_PER_NOL, NOL_PER_NOL], 'persen'],
  ['events', [HITUNGAN, tanpaNilai('belum-lapor')], 'jumlah'],
  ['rates', [LAJU, LAJU], 'laju'],
  ['a rate beside a count is drawn as counts', [LAJU, HITUNGAN], 'jumlah'],
]

for (const [judul, angka, ukuran] of kasus)
  test(judul, () => assert.equal(besaran(angka.map((satu) => contohAngka(satu))), ukuran))

test('a share of none is drawn in no measure', () => {
  for (const ukuran of ['persen', 'laju', 'jumlah'] as const)
    assert.equal(nilaiGambar(contohAngka(NOL_PER_NOL), ukuran), null)
})
