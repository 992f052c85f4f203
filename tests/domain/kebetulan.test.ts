import assert from 'node:assert/strict'
import { test } from 'node:test'
import { batasCorong, bedaDuaRasio, diLuarKebetulan, garisCorong, lebihBaikDariKebetulan } from '#domain/kebetulan.ts'

const kasus: readonly ['naik' | 'turun' | 'netral', number, number, number, boolean][] = [
  ['naik', 5, 16, 50, false],
  ['naik', 50, 160, 50, true],
  ['naik', 70, 160, 50, false],
  // at 100 % one person not reached is no verdict, four of so few are
  ['naik', 85, 86, 100, false],
  ['naik', 159, 160, 100, false],
  ['naik', 150, 160, 100, true],
  ['naik', 0, 3, 100, true],
  ['naik', 2, 3, 100, false],
  ['turun', 1, 60, 0, false],
  ['turun', 6, 60, 0, true],
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

const lebihBaik: readonly ['naik' | 'turun' | 'netral', number, number, number, boolean][] = [
  ['naik', 110, 160, 50, true],
  ['naik', 85, 160, 50, false],
  ['turun', 20, 400, 14, true],
  ['turun', 2, 20, 14, false],
  ['netral', 160, 160, 50, false],
]

for (const [arah, p, q, target, harap] of lebihBaik) {
  test(`${p} of ${q} is ${harap ? '' : 'not '}better than ${target} % (${arah}) beyond chance`, () => {
    assert.equal(lebihBaikDariKebetulan(arah, { p, q }, target), harap)
  })
}

test('the limits of a funnel are twice as wide for a quarter of the persons, stay between none and all, and have a width at all', () => {
  const bulat = (n: number) => Math.round(n * 1000) / 1000
  const batas = (target: number, q: number) => {
    const { dalam, luar } = batasCorong(target, q)
    return [dalam.bawah, dalam.atas, luar.bawah, luar.atas].map(bulat)
  }
  assert.deepEqual(batas(50, 400), [45.1, 54.9, 42.275, 57.725])
  assert.deepEqual(batas(50, 100), [40.2, 59.8, 34.55, 65.45])
  assert.deepEqual(batas(95, 20), [76.386, 100, 61.356, 100])
  assert.deepEqual(batas(120, 20), [83.887, 100, 67.686, 100])
})

test('the lines of a funnel run from the smallest area to the largest', () => {
  const garis = garisCorong(50, [400, 0, 16])
  assert.deepEqual([garis.length, Math.round(garis[0]?.q ?? 0), Math.round(garis.at(-1)?.q ?? 0)], [40, 16, 400])
  assert.deepEqual(garisCorong(50, []), [])
  assert.deepEqual(garisCorong(50, [16, 16]), [batasCorong(50, 16)])
})

/** now p q, then p q */
const dua: readonly [number, number, number, number, ReturnType<typeof bedaDuaRasio>][] = [
  [84, 400, 110, 400, 'turun'],
  [110, 400, 84, 400, 'naik'],
  [8, 40, 11, 40, 'tidak-berbeda'],
  [100, 400, 100, 400, 'tidak-berbeda'],
  [2, 60, 6, 60, 'terlalu-kecil'],
  [10, 60, 0, 60, 'naik'],
  // without the correction for whole persons 1.97, with it 1.8
  [30, 100, 18, 100, 'tidak-berbeda'],
  [130, 100, 120, 100, 'tidak-berbeda'],
  [1600, 1000, 1200, 1000, 'naik'],
  [0, 0, 5, 10, null],
]

for (const [p, q, pLalu, qLalu, harap] of dua) {
  test(`${p} of ${q} after ${pLalu} of ${qLalu}: ${harap ?? 'nothing to compare'}`, () => {
    assert.equal(bedaDuaRasio({ p, q }, { p: pLalu, q: qLalu }), harap)
  })
}
