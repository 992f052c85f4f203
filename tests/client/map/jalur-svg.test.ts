import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Geometri } from '#client/map/geometri.ts'
import { gambarSvg, tulisJalur } from '#client/map/jalur-svg.ts'

// Two unit squares side by side on the equator, where a degree is as long either way.
const kotak = (kode: string, x: number) => ({
  type: 'Feature' as const,
  properties: { kode },
  geometry: {
    type: 'Polygon' as const,
    coordinates: [
      [
        [x, -0.5],
        [x + 1, -0.5],
        [x + 1, 0.5],
        [x, 0.5],
        [x, -0.5],
      ],
    ],
  },
})
const GEOMETRI: Geometri = {
  fitur: [kotak('a', 100), kotak('b', 101)],
  kode: new Set(['a', 'b']),
  garisInduk: (indukDari) => ({
    type: 'MultiLineString',
    coordinates: indukDari('a')
      ? [
          [
            [100, 0.5],
            [101, 0.5],
          ],
        ]
      : [],
  }),
}

test('desa of an area become paths, north up, as wide as the picture', () => {
  assert.deepEqual(gambarSvg(GEOMETRI, { fokus: new Set(['a', 'b']), indukDari: () => 'kec' }), {
    lebar: 400,
    tinggi: 200,
    bentuk: [
      { kode: 'a', d: 'M0.0 200.0L200.0 200.0L200.0 0.0L0.0 0.0L0.0 200.0Z' },
      { kode: 'b', d: 'M200.0 200.0L400.0 200.0L400.0 0.0L200.0 0.0L200.0 200.0Z' },
    ],
    garis: 'M0.0 0.0L200.0 0.0',
  })
})

test('only the desa asked for are drawn, and none gives an empty picture', () => {
  const satu = gambarSvg(GEOMETRI, { fokus: new Set(['b']), indukDari: () => 'kec' })
  assert.deepEqual([satu.bentuk.map(({ kode }) => kode), satu.garis], [['b'], ''])
  assert.deepEqual(gambarSvg(GEOMETRI, { fokus: new Set(['x']), indukDari: () => null }).bentuk, [])
})

test('points that cannot be told apart are left out, and what is too small to be seen is not drawn', () => {
  const garis = [
    [0, 0],
    [0.2, 0],
    [5, 0],
    [5.1, 0.1],
    [9, 0],
  ]
  assert.equal(tulisJalur(garis, false), 'M0.0 0.0L5.0 0.0L9.0 0.0')
  assert.equal(
    tulisJalur(
      [
        [0, 0],
        [0.1, 0],
        [0.1, 0.1],
        [0, 0],
      ],
      true,
    ),
    '',
  )
})
