import assert from 'node:assert/strict'
import { test } from 'node:test'
import { alihkanLapisan, lapisanTampak } from '#client/map/lapisan.ts'

const DALAM = ['puskesmas', 'pustu', 'posyandu']

for (const [arti, keadaan, tampak] of [
  ['a kabupaten from afar shows its puskesmas', { pilihan: null, tingkat: 'kabupaten', dekat: false }, ['puskesmas']],
  ['a kabupaten from near shows what is inside its desa', { pilihan: null, tingkat: 'kabupaten', dekat: true }, DALAM],
  ['a kecamatan does from afar too', { pilihan: null, tingkat: 'kecamatan', dekat: false }, DALAM],
  ['a puskesmas does', { pilihan: null, tingkat: 'puskesmas', dekat: false }, DALAM],
  ['a desa does', { pilihan: null, tingkat: 'desa', dekat: false }, DALAM],
  ['what was chosen is shown', { pilihan: ['sekolah'], tingkat: 'desa', dekat: true }, ['sekolah']],
  ['nothing chosen is nothing', { pilihan: [], tingkat: 'desa', dekat: true }, []],
] as const) {
  test(`layers of the map: ${arti}`, () => {
    assert.deepEqual([...lapisanTampak(keadaan)], tampak)
  })
}

test('a layer is switched on and off, in the order of the control', () => {
  assert.deepEqual(
    [alihkanLapisan(new Set(['posyandu']), 'puskesmas'), alihkanLapisan(new Set(['posyandu', 'garis']), 'posyandu')],
    [['puskesmas', 'posyandu'], ['garis']],
  )
})
