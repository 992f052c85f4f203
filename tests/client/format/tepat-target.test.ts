import assert from 'node:assert/strict'
import { test } from 'node:test'
import { hitungTepat } from '#client/format/tepat-target.ts'

const baris = (...pasangan: readonly (readonly [pembilang: number | null, penyebut: number])[]) =>
  pasangan.map(([pembilang, penyebut]) => ({ pembilang, penyebut, target: 50 }))

const KASUS = [
  ['three of three to the person, a half rounded either way', baris([50, 100], [30, 61], [31, 61]), 3],
  ['two may be chance', baris([50, 100], [30, 60]), 0],
  ['half of them may be chance', baris([50, 100], [30, 60], [40, 80], [1, 90], [2, 90], [3, 90]), 0],
  ['more than half of them are not', baris([50, 100], [30, 60], [40, 80], [1, 90], [2, 90]), 3],
  ['few people meet a target by chance', baris([5, 10], [6, 12], [7, 14], [8, 16]), 0],
  ['one person beside the target is beside it', baris([51, 100], [31, 60], [41, 80]), 0],
  ['what was not reported is not on it', baris([null, 100], [null, 60], [null, 80]), 0],
] as const

for (const [judul, isi, harap] of KASUS) test(judul, () => assert.equal(hitungTepat(isi), harap))

test('without a target nothing is on it', () =>
  assert.equal(hitungTepat(baris([50, 100], [30, 60], [40, 80]).map((b) => ({ ...b, target: null }))), 0))
