import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gugusTitik, jauhkanGugus } from '#client/map/gugus.ts'

const titik = (kunci: string, x: number, y: number) => ({ kunci, x, y })

for (const [arti, isi, gugus] of [
  ['points apart stay alone', [titik('a', 5, 5), titik('b', 45, 5)], ['a 5,5', 'b 45,5']],
  ['points close by are one, in their middle', [titik('a', 2, 4), titik('b', 8, 6)], ['a+b 5,5']],
  ['points on one spot are one', [titik('a', 3, 3), titik('b', 3, 3), titik('c', 3, 3)], ['a+b+c 3,3']],
  ['none are none', [], []],
] as const) {
  test(`marks that would lie on each other: ${arti}`, () => {
    assert.deepEqual(
      gugusTitik(isi, 20).map(({ kunci, x, y }) => `${kunci.join('+')} ${x},${y}`),
      gugus,
    )
  })
}

test('moving the map by whole squares groups as before', () => {
  const awal = [titik('a', 3, 3), titik('b', 18, 3), titik('c', 25, 3)]
  const digeser = awal.map((satu) => ({ ...satu, x: satu.x + 200 }))
  const kelompok = (isi: typeof awal) => gugusTitik(isi, 20).map(({ kunci }) => kunci)
  assert.deepEqual(kelompok(digeser), kelompok(awal))
  assert.deepEqual(kelompok(awal), [['a', 'b'], ['c']])
})

const tanda = (x: number, tetap: boolean) => ({ x, y: 0, sisi: 20, tetap })

for (const [arti, isi, letak] of [
  ['numbers apart stay', [tanda(0, false), tanda(30, false)], ['0,0', '30,0']],
  ['a number on a unit gives way', [tanda(0, true), tanda(5, false)], ['0,0', '21,0']],
  ['a number drawn first gives way as well', [tanda(5, false), tanda(0, true)], ['21,0', '0,0']],
  ['units stand where they are, even on each other', [tanda(0, true), tanda(1, true)], ['0,0', '1,0']],
] as const) {
  test(`numbers beside other marks: ${arti}`, () => {
    assert.deepEqual(
      jauhkanGugus(isi).map(({ x, y }) => `${Math.round(x)},${Math.round(y)}`),
      letak,
    )
  })
}
