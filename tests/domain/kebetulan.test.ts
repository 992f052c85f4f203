import assert from 'node:assert/strict'
import { test } from 'node:test'
import { diLuarKebetulan } from '#domain/kebetulan.ts'

const kasus: readonly ['naik' | 'turun' | 'netral', number, number, number, boolean][] = [
  ['naik', 5, 16, 50, false],
  ['naik', 50, 160, 50, true],
  ['naik', 70, 160, 50, false],
  ['naik', 159, 160, 100, true],
  ['turun', 4, 20, 14, false],
  ['turun', 80, 400, 14, true],
  ['turun', 40, 400, 14, false],
  ['netral', 0, 100, 50, false],
  ['naik', 0, 0, 50, false],
]

for (const [arah, p, q, target, harap] of kasus) {
  test(`${p} of ${q} against ${target} % (${arah}) is ${harap ? 'more than' : 'explained by'} chance`, () => {
    assert.equal(diLuarKebetulan(arah, { p, q }, target), harap)
  })
}
