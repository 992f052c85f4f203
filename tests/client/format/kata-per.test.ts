import assert from 'node:assert/strict'
import { test } from 'node:test'
import { kataPer } from '#client/format/kata-per.ts'
import type { Angka } from '#contract/angka.ts'
import '#support/teks.ts'

const kasus: readonly [string, string, Pick<Angka, 'sel' | 'sdBulan'>, string][] = [
  ['a prevalence of an earlier month', 'potret', { sel: 'nilai', sdBulan: '2026-09' }, ' per September 2026'],
  ['a prevalence of this month', 'potret', { sel: 'nilai', sdBulan: '2026-10' }, ''],
  ['one without value', 'potret', { sel: 'belum-lapor', sdBulan: '2026-07' }, ''],
  ['a sum since January', 'kumulatif', { sel: 'nilai', sdBulan: '2026-09' }, ''],
]

for (const [nama, periode, angka, harap] of kasus) {
  test(`in the view of October ${nama} says '${harap}'`, () =>
    assert.equal(kataPer(angka, { periode }, '2026-10'), harap))
}
