import assert from 'node:assert/strict'
import { test } from 'node:test'
import { geserAgarTampak, jendela } from '#client/format/matriks-jendela.ts'

const ukuran = { tampak: 280, satu: 28, banyak: 390, cadangan: 8 }

for (const [geser, dari, sampai] of [
  [0, 0, 24],
  [27, 0, 24],
  [28 * 8, 0, 32],
  [28 * 100, 88, 120],
  [28 * 380, 368, 390],
  [-40, 0, 24],
] as const) {
  test(`scrolled by ${geser} pixels, rows ${dari} to ${sampai} are drawn`, () => {
    assert.deepEqual(jendela({ ...ukuran, geser }), { dari, sampai })
  })
}

test('all that is in sight is drawn wherever it is scrolled to, and a small push draws nothing anew', () => {
  let gambar = 0
  let lama = ''
  for (let geser = 0; geser <= 390 * 28 - 280; geser += 7) {
    const { dari, sampai } = jendela({ ...ukuran, geser })
    assert.ok(dari * 28 <= geser && sampai * 28 >= Math.min(390 * 28, geser + 280), `at ${geser}`)
    if (`${dari}-${sampai}` !== lama) gambar += 1
    lama = `${dari}-${sampai}`
  }
  assert.ok(gambar < 110, `${gambar} drawings`)
})

test('nothing is drawn of what is empty', () => {
  assert.deepEqual(jendela({ ...ukuran, geser: 0, banyak: 0 }), { dari: 0, sampai: 0 })
})

for (const [ke, geser, hasil] of [
  [3, 0, 0],
  [12, 0, 84],
  [2, 140, 56],
  [10, 28, 28],
] as const) {
  test(`row ${ke} comes into sight from ${geser} by scrolling to ${hasil}`, () => {
    assert.equal(geserAgarTampak(ke, { geser, tampak: 280, satu: 28 }), hasil)
  })
}
