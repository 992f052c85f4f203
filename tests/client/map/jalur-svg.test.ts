import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Geometri } from '#client/map/geometri.ts'
import { gabungMenurut, gambarKotak, gambarSvg, tulisJalur } from '#client/map/jalur-svg.ts'

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
  bidangInduk: () => new Map(),
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

test('a smaller picture has the same shapes in smaller units', () => {
  const { lebar, tinggi, bentuk } = gambarSvg(GEOMETRI, { fokus: new Set(['b']), indukDari: () => null, lebar: 100 })
  assert.deepEqual([lebar, tinggi, bentuk[0]?.d], [100, 100, 'M0.0 100.0L100.0 100.0L100.0 0.0L0.0 0.0L0.0 100.0Z'])
})

test('without boundaries there is a square for each desa, group by group, within the width', () => {
  const kelompok = [
    { desa: ['a', 'b'].map((kode) => ({ kode })) },
    { desa: Array.from({ length: 7 }, (_, i) => ({ kode: `c${i}` })) },
    { desa: [{ kode: 'd' }] },
  ]
  const { lebar, tinggi, bentuk, garis } = gambarKotak(kelompok, 90)
  const letak = Object.fromEntries(bentuk.map(({ kode, d }) => [kode, d.split('h')[0]]))
  assert.deepEqual(
    [lebar, tinggi, garis, bentuk.length, letak.a, letak.b, letak.c0, letak.c6, letak.d],
    [85, 35, '', 10, 'M0 0', 'M10 0', 'M25 0', 'M25 10', 'M0 25'],
  )
})

test('shapes that look alike are one path', () => {
  const bentuk = [
    { kode: 'a', d: 'M1' },
    { kode: 'b', d: 'M2' },
    { kode: 'c', d: 'M3' },
  ]
  assert.deepEqual(
    gabungMenurut(bentuk, (kode) => ({ 'data-status': kode === 'b' ? 'jelek' : 'baik' })),
    [
      { tanda: { 'data-status': 'baik' }, d: 'M1M3' },
      { tanda: { 'data-status': 'jelek' }, d: 'M2' },
    ],
  )
})
