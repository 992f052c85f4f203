import assert from 'node:assert/strict'
import { test } from 'node:test'
import { keadaanBerkas } from '#client/format/berkas-lembar.ts'

const [A, B, C, D] = ['A', 'B', 'C', 'D'].map((kode) => ({ kode })) as [Satu, Satu, Satu, Satu]
type Satu = { readonly kode: string }

test('sheets to be printed together are not ready until each has its answer', () => {
  assert.deepEqual(keadaanBerkas([A, B], new Map([['A', 'ada']]), false), {
    ...{ selesai: false, dicatat: 1, dicetak: [A] },
    ...{ kosong: [], tanpaNilai: 0, gagal: [] },
  })
})

const HASIL = new Map([
  ['D', 'ada'],
  ['A', 'ada'],
  ['B', 'kosong'],
  ['C', 'gagal'],
  ['lain', 'ada'],
] as const)

test('a sheet without a value is named and left out, one that failed is named, the rest keep their order', () => {
  assert.deepEqual(keadaanBerkas([A, B, C, D], HASIL, false), {
    ...{ selesai: true, dicatat: 4, dicetak: [A, D] },
    ...{ kosong: [B], tanpaNilai: 1, gagal: [C] },
  })
})

test('sheets without a value are printed where they are asked for', () => {
  assert.deepEqual(keadaanBerkas([A, B, C, D], HASIL, true), {
    ...{ selesai: true, dicatat: 4, dicetak: [A, B, D] },
    ...{ kosong: [], tanpaNilai: 1, gagal: [C] },
  })
})
