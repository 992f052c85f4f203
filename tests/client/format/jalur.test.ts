import assert from 'node:assert/strict'
import { test } from 'node:test'
import { jalurSendiri } from '#client/format/jalur.ts'

const ASAL = 'https://pws.contoh.go.id'

for (const [jalur, ke] of [
  ['/', '/'],
  ['/peta/35.07?bulan=2025-06', '/peta/35.07?bulan=2025-06'],
  ['/saya#token', '/saya#token'],
  ['//lain.example/', '/'],
  ['//lain.example/peta', '/'],
  ['/\\lain.example/', '/'],
  ['/\t/lain.example/', '/'],
  ['///lain.example', '/'],
  ['https://lain.example/', '/'],
  ['javascript:alert(1)', '/'],
  ['//pws.contoh.go.id@lain.example/', '/'],
  ['//[', '/'],
  ['', '/'],
] as const) {
  test(`after signing in ${JSON.stringify(jalur)} leads to ${ke}`, () => {
    assert.equal(jalurSendiri(jalur, ASAL), ke)
  })
}
