import assert from 'node:assert/strict'
import { test } from 'node:test'
import { barisGaris, susunBanding, targetBersama } from '#client/charts/susun-banding.ts'
import { tebarLabel } from '#client/charts/tebar-label.ts'
import type { TitikTren } from '#contract/tren.ts'
import { contohTitik, contohTren, tanpaNilai } from '../contoh-lembar.ts'
import '#support/teks.ts'

const di = (nama: string, titik: readonly TitikTren[]) =>
  contohTren(titik, { wilayah: { kode: nama, nama, tingkat: 'puskesmas' } })

test('each area keeps its own line, broken where it did not report and where its count starts anew', () => {
  const susunan = susunBanding([
    di('A', [contohTitik('2024-12', { persen: 80 }), contohTitik('2025-01', { persen: 7 })]),
    di('B', [contohTitik('2024-12', { persen: 90 }), contohTitik('2025-01', tanpaNilai('belum-lapor'))]),
  ])
  assert.deepEqual(
    susunan.garis.map(({ nomor, nama, seri, akhir }) => [nomor, nama, seri, akhir?.bulan, akhir?.nilai]),
    [
      [1, 'A', [12024, 12025], '2025-01', 7],
      [2, 'B', [22024, 22025], '2024-12', 90],
    ],
  )
  assert.deepEqual(
    susunan.letak.map((letak) => [letak.kunci, ...susunan.garis.map((satu) => barisGaris(letak, satu)?.nilai)]),
    [
      ['2024-12', 80, 90],
      ['2025-01', 7, null],
    ],
  )
})

for (const [judul, target, hasil] of [
  ['one target line serves all where they agree', [80, 80], 'sama'],
  ['an area without a target is no other target', [80, null], 'sama'],
  ['targets of their own are told', [80, 75], 'beda'],
  ['nobody has a target', [null, null], null],
] as const) {
  test(judul, () => {
    const semua = target.map((n, i) => di(String(i), [contohTitik('2025-06', { target: n })]))
    assert.equal(targetBersama(susunBanding(semua)), hasil)
  })
}

for (const [judul, y, hasil] of [
  ['words far apart stay at their lines', [20, 100], [20, 100]],
  ['words at one height stand under each other in order', [50, 50, 51], [50, 66, 82]],
  ['at the foot they move up instead of leaving the picture', [190, 195, 199], [168, 184, 200]],
  ['at the top they begin inside it', [0, 4], [10, 26]],
] as const) {
  test(judul, () => {
    const letak = tebarLabel(
      y.map((satu, i) => ({ kunci: String(i), y: satu })),
      10,
      200,
    )
    assert.deepEqual(
      y.map((_, i) => letak.get(String(i))),
      hasil,
    )
  })
}
