import assert from 'node:assert/strict'
import { test } from 'node:test'
import { kataTarget } from '#client/format/target.ts'
import type { TargetTahun } from '#contract/angka.ts'
import '#support/teks.ts'

const setahun = (persen: number): TargetTahun => ({ persen, tingkat: 'kabupaten', dokumen: 'SK' })
const naik = { arah: 'naik', periode: 'kumulatif' } as const
const kata = (masukan: Parameters<typeof kataTarget>[0]) => {
  const hasil = kataTarget(masukan)
  return hasil && [hasil.judul, hasil.turunan].map((s) => s?.replaceAll('\u00a0', ' ') ?? null)
}

const kasus: readonly [string, Parameters<typeof kataTarget>[0], (string | null)[] | null][] = [
  [
    'a target that grows by the month shows its months',
    { indikator: naik, bulan: '2025-06', target: 45, targetTahun: setahun(90), bentukTarget: 'linear' },
    ['target s.d. Juni 45 %', '90 % × 6/12'],
  ],
  [
    'a flat target is just itself',
    { indikator: naik, bulan: '2025-06', target: 80, targetTahun: setahun(80), bentukTarget: 'datar' },
    ['target 80 %', null],
  ],
  [
    'a target that starts in August counts the months from there',
    { indikator: naik, bulan: '2025-09', target: 40, targetTahun: setahun(100), bentukTarget: 'mulai:8' },
    ['target s.d. September 40 %', '100 % × 2/5'],
  ],
  [
    'a school year counts from July',
    {
      indikator: { arah: 'naik', periode: 'tahun-ajaran' },
      bulan: '2025-08',
      target: 15,
      targetTahun: setahun(90),
      bentukTarget: 'linear',
    },
    ['target s.d. Agustus 15 %', '90 % × 2/12'],
  ],
  [
    'a schedule of its own names the year only',
    { indikator: naik, bulan: '2025-06', target: 25, targetTahun: setahun(90), bentukTarget: 'jadwal:{"6":28}' },
    ['target s.d. Juni 25 %', 'dari 90 % setahun'],
  ],
  [
    'where less is better the target is the most there may be',
    {
      indikator: { arah: 'turun', periode: 'potret' },
      bulan: '2025-06',
      target: 18.8,
      targetTahun: setahun(18.8),
      bentukTarget: 'datar',
    },
    ['target paling tinggi 18,8 %', null],
  ],
  ['no target, no line', { indikator: naik, bulan: '2025-06', target: null, targetTahun: null }, null],
]

for (const [judul, masukan, hasil] of kasus) test(judul, () => assert.deepEqual(kata(masukan), hasil))
