import assert from 'node:assert/strict'
import { test } from 'node:test'
import { geserLabel, type Label } from '#client/charts/label.ts'
import '#support/teks.ts'

const kasus: readonly [string, readonly Label[], Record<string, number>][] = [
  [
    'words that are apart stay where they are',
    [
      { kunci: 'target', letak: '06', nilai: 45 },
      { kunci: 'nilai', letak: '06', nilai: 30 },
    ],
    { target: 0, nilai: 0 },
  ],
  [
    'of two that would touch the upper one moves up',
    [
      { kunci: 'target', letak: '06', nilai: 45 },
      { kunci: 'nilai', letak: '06', nilai: 43 },
    ],
    { target: -9, nilai: 0 },
  ],
  [
    'equal heights at different months do not touch',
    [
      { kunci: 'target', letak: '06', nilai: 45 },
      { kunci: 'nilai', letak: '12', nilai: 45 },
    ],
    { target: 0, nilai: 0 },
  ],
  [
    'three at one height stand above each other',
    [
      { kunci: 'a', letak: '12', nilai: 80 },
      { kunci: 'b', letak: '12', nilai: 80 },
      { kunci: 'c', letak: '12', nilai: 80 },
    ],
    { a: 0, b: -15, c: -30 },
  ],
]

for (const [judul, label, geser] of kasus)
  test(judul, () => assert.deepEqual(Object.fromEntries([...geserLabel(label, 3)].map(([k, n]) => [k, n + 0])), geser))
