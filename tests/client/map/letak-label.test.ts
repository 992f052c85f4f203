import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type CalonLabel, letakkanLabel } from '#client/map/letak-label.ts'

const calon = (kunci: string, x: number, y: number, ubah: Partial<CalonLabel> = {}): CalonLabel => ({
  ...{ kunci, x, y, lebar: 60, tinggi: 12, bobot: 1 },
  ...ubah,
})
const tulis = (isi: readonly CalonLabel[], rintangan?: Parameters<typeof letakkanLabel>[1]) =>
  [...letakkanLabel(isi, rintangan)].map(([kunci, { x, y }]) => `${kunci} ${x},${Math.round(y)}`)

for (const [arti, isi, letak] of [
  ['a name alone stands where it belongs', [calon('a', 50, 50)], ['a 50,50']],
  ['the more important chooses first', [calon('a', 50, 50), calon('b', 50, 50, { bobot: 2 })], ['b 50,50', 'a 50,31']],
  [
    'a name that must stay in its shape is left out rather than moved',
    [calon('a', 50, 50, { bobot: 2 }), calon('b', 52, 52, { ruang: 0 })],
    ['a 50,50'],
  ],
  [
    'names without any room are left out',
    Array.from({ length: 9 }, (_, i) => calon(String(i), 50, 50)),
    ['0 50,50', '1 50,31', '2 50,69'],
  ],
  [
    'equals are ordered by their key, whatever came first',
    [calon('b', 50, 50, { ruang: 0 }), calon('a', 50, 50)],
    ['a 50,50'],
  ],
] as const) {
  test(`names on the map: ${arti}`, () => {
    assert.deepEqual(tulis(isi), letak)
  })
}

test('a name makes way for a mark where it can, and covers it where it cannot', () => {
  const tanda = [{ x: 50, y: 50, sisi: 14 }]
  assert.deepEqual(tulis([calon('a', 50, 50)], tanda), ['a 50,31'])
  assert.deepEqual(tulis([calon('a', 50, 50, { ruang: 0 })], tanda), ['a 50,50'])
})

test('no two of many names overlap', () => {
  const isi = Array.from({ length: 200 }, (_, i) => calon(String(i), (i * 37) % 400, (i * 61) % 300, { bobot: i % 7 }))
  const letak = [...letakkanLabel(isi).values()]
  assert.ok(letak.length > 20)
  const bertindih = letak.flatMap((a, i) =>
    letak.slice(i + 1).filter((b) => Math.abs(a.x - b.x) < 60 && Math.abs(a.y - b.y) < 12),
  )
  assert.deepEqual(bertindih, [])
})
