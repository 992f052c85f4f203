import assert from 'node:assert/strict'
import { test } from 'node:test'
import { banding, bandingRasio, type Status, statusPws, type Tren } from '#domain/status.ts'

const kasus: readonly [arah: 'naik' | 'turun', persen: number, tren: Tren | null, harap: Status][] = [
  ['naik', 45, 'naik', 'baik'],
  ['naik', 45, 'tetap', 'baik'],
  ['naik', 45, 'turun', 'kurang'],
  ['naik', 44.9, 'naik', 'cukup'],
  ['naik', 44.9, 'turun', 'jelek'],
  ['naik', 44.9, 'tetap', 'jelek'],
  ['naik', 50, null, 'di-atas-target'],
  ['naik', 40, null, 'di-bawah-target'],
  ['turun', 45, 'turun', 'baik'],
  ['turun', 40, 'naik', 'kurang'],
  ['turun', 46, 'turun', 'cukup'],
  ['turun', 46, 'naik', 'jelek'],
]

for (const [arah, persen, tren, harap] of kasus) {
  test(`${persen} % against 45 %, arah ${arah}, ${tren ?? 'no direction'}: ${harap}`, () => {
    const nilai = { p: persen * 10, q: 1000 }
    assert.equal(statusPws({ arah, nilai, targetPersen: 45, tren, statusTetap: 'jelek' }), harap)
  })
}

test('figures are compared as counts, so what rounds to the same percent still differs', () => {
  assert.equal(bandingRasio({ p: 1000, q: 3000 }, { p: 1001, q: 3000 }), -1)
  assert.equal(bandingRasio({ p: 1, q: 3 }, { p: 100, q: 300 }), 0)
  assert.equal(bandingRasio({ p: 1, q: 0 }, { p: 1, q: 3 }), null)
  assert.equal(banding(0.1 + 0.2, 0.3), 0)
})
