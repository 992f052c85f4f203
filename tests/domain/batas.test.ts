import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Cincin, findSilang, gabungGeometri, luasCincin, perbaikiGeometri } from '#domain/batas.ts'

const KOTAK: Cincin = [
  [112, -8],
  [113, -8],
  [113, -7],
  [112, -7],
  [112, -8],
]
const poligon = (...cincin: readonly unknown[]) => ({ type: 'Polygon', coordinates: cincin })

test('a sound polygon stays as it is', () => {
  assert.deepEqual(perbaikiGeometri(poligon(KOTAK)), { geometri: poligon(KOTAK), perbaikan: [] })
})

for (const [apa, cincin, perbaikan] of [
  ['an open ring is closed', KOTAK.slice(0, 4), ['cincin ditutup']],
  ['doubled points are dropped', [KOTAK[0], KOTAK[0], ...KOTAK.slice(1)], ['titik ganda dibuang']],
  [
    'an outer ring that runs clockwise is turned',
    [KOTAK[0], ...[...KOTAK.slice(1, 4)].reverse(), KOTAK[0]],
    ['arah cincin dibalik'],
  ],
  ['exchanged axes are exchanged back', KOTAK.map(([x, y]) => [y, x]), ['lintang dan bujur ditukar']],
] as const) {
  test(apa, () => {
    const hasil = perbaikiGeometri(poligon(cincin))
    assert('geometri' in hasil)
    assert.deepEqual(hasil.perbaikan, perbaikan)
    const luar = hasil.geometri.coordinates[0] as Cincin
    assert.equal(luasCincin(luar), 1)
    assert.deepEqual(luar[0], luar.at(-1))
  })
}

test('a hole runs clockwise', () => {
  const lubang = KOTAK.map(([x, y]) => [112 + (x - 112) / 2 + 0.1, y / 2 - 3.8])
  const hasil = perbaikiGeometri(poligon(KOTAK, lubang))
  assert('geometri' in hasil && hasil.geometri.type === 'Polygon')
  assert.deepEqual(
    hasil.geometri.coordinates.map((cincin) => Math.sign(luasCincin(cincin))),
    [1, -1],
  )
  assert.deepEqual(hasil.perbaikan, ['arah cincin dibalik'])
})

test('a ring that crosses itself like an eight becomes two', () => {
  const delapan = [
    [112, -8],
    [113, -7],
    [113, -8],
    [112, -7],
    [112, -8],
  ]
  // Its two halves cancel out, so the ring is given some more land on one side.
  const miring = [...delapan.slice(0, 2), [114, -7.5], ...delapan.slice(2)]
  const hasil = perbaikiGeometri(poligon(miring))
  assert('geometri' in hasil && hasil.geometri.type === 'MultiPolygon')
  assert.deepEqual(hasil.perbaikan.includes('garis yang menyilang diurai'), true)
  assert.equal(hasil.geometri.coordinates.length, 2)
  for (const [cincin] of hasil.geometri.coordinates) {
    assert(cincin)
    assert.equal(findSilang(cincin), null)
    assert(luasCincin(cincin) > 0)
  }
})

for (const [apa, geometri] of [
  ['a line', poligon([KOTAK[0], KOTAK[1], KOTAK[0]])],
  ['a ring without area', poligon([KOTAK[0], KOTAK[1], KOTAK[1], KOTAK[0]])],
  ['nothing', null],
  ['a point', { type: 'Point', coordinates: [112, -8] }],
  ['a position that is no number', poligon([[112, 'x'], ...KOTAK])],
  ['a place in Europe', poligon(KOTAK.map(([x, y]) => [x - 100, y + 55]))],
  ['metres instead of degrees', poligon(KOTAK.map(([x, y]) => [x * 1e4, y * 1e4]))],
] as const) {
  test(`${apa} is refused with a reason`, () => assert('alasan' in perbaikiGeometri(geometri)))
}

test('several pieces of one desa become one MultiPolygon', () => {
  const satu = { type: 'Polygon' as const, coordinates: [KOTAK] }
  assert.deepEqual(gabungGeometri([satu]), satu)
  assert.deepEqual(gabungGeometri([satu, satu]), { type: 'MultiPolygon', coordinates: [[KOTAK], [KOTAK]] })
})
