import assert from 'node:assert/strict'
import { test } from 'node:test'
import { kataKurang } from '#client/format/kata-kurang.ts'
import '#support/teks.ts'

for (const [nama, satuan] of [
  ['KK stop BABS', 'KK'],
  ['K6 (ibu hamil)', 'orang'],
  ['KKR lengkap', 'orang'],
] as const) {
  test(`what ${nama} falls short by is counted in ${satuan}`, () => assert.equal(kataKurang({ nama }), satuan))
}
