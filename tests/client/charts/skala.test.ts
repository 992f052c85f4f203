import assert from 'node:assert/strict'
import { test } from 'node:test'
import { skala } from '#client/charts/skala.ts'
import '#support/teks.ts'

const kasus: readonly [readonly (number | null)[], { bilangan?: boolean }, number, number][] = [
  [[], {}, 1, 0.2],
  [[null, 0], {}, 1, 0.2],
  [[43.9, 65.3], {}, 80, 20],
  [[100], {}, 100, 20],
  [[100.1], {}, 125, 25],
  [[340], {}, 400, 100],
  [[0.8], {}, 0.8, 0.2],
  [[3], { bilangan: true }, 3, 1],
  [[12], { bilangan: true }, 15, 5],
  [[1], { bilangan: true }, 1, 1],
]

for (const [nilai, pilihan, maks, langkah] of kasus) {
  test(`an axis for ${JSON.stringify(nilai)}${pilihan.bilangan ? ' counts' : ''} goes to ${maks} by ${langkah}`, () => {
    const hasil = skala(nilai, pilihan)
    assert.deepEqual(
      [hasil.maks, hasil.langkah].map((n) => Number(n.toFixed(6))),
      [maks, langkah],
    )
  })
}
