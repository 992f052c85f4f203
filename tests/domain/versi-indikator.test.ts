import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type BerlakuVersi, masaVersi, versiPada } from '#domain/versi-indikator.ts'

const program = (berlakuDari: number): BerlakuVersi => ({ milik: 'program', berlakuDari, berakhir: null })
const kab = (berlakuDari: number, berakhir: number | null = null): BerlakuVersi => ({
  ...{ milik: 'kabupaten', berlakuDari, berakhir },
})
const sebut = (v: BerlakuVersi | undefined) => (v ? `${v.milik} ${v.berlakuDari}` : '-')

/** Which version holds in 2019, 2024, 2026, 2027 and 2030. */
const KASUS: readonly [apa: string, versi: readonly BerlakuVersi[], harap: readonly string[]][] = [
  ['the program alone', [program(2020)], ['-', 'program 2020', 'program 2020', 'program 2020', 'program 2020']],
  [
    'a formula of the kabupaten from 2026 on',
    [program(2020), kab(2026)],
    ['-', 'program 2020', 'kabupaten 2026', 'kabupaten 2026', 'kabupaten 2026'],
  ],
  [
    'one that was stopped after a year gives way to the program again',
    [program(2020), kab(2026, 2026)],
    ['-', 'program 2020', 'kabupaten 2026', 'program 2020', 'program 2020'],
  ],
  [
    'a younger one of the program supersedes it, at a tie the kabupaten stays',
    [kab(2026), program(2020), program(2026), program(2028)],
    ['-', 'program 2020', 'kabupaten 2026', 'kabupaten 2026', 'program 2028'],
  ],
  [
    'an indikator of its own, stopped from 2028 on',
    [kab(2025, 2027)],
    ['-', '-', 'kabupaten 2025', 'kabupaten 2025', '-'],
  ],
  ['one that was stopped before it began never holds', [kab(2026, 2025)], ['-', '-', '-', '-', '-']],
]

for (const [apa, versi, harap] of KASUS) {
  test(`the version of a year: ${apa}`, () => {
    assert.deepEqual(
      [2019, 2024, 2026, 2027, 2030].map((tahun) => sebut(versiPada(versi, tahun))),
      harap,
    )
  })
}

test('the years of a version, run by run, are those in which it is the one that holds', () => {
  const lama = program(2020)
  const pertama = kab(2024, 2024)
  const kedua = kab(2026)
  const semua = [lama, pertama, kedua, kab(2025, 2024)]
  assert.deepEqual(
    semua.map((v) => masaVersi(semua, v)),
    [
      [
        { dari: 2020, sampai: 2023 },
        { dari: 2025, sampai: 2025 },
      ],
      [{ dari: 2024, sampai: 2024 }],
      [{ dari: 2026, sampai: null }],
      [],
    ],
  )
})

test('runs of years and the version of a year say the same, whatever versions there are', () => {
  let benih = 7
  const acak = (n: number) => {
    benih = (benih * 48271) % 2147483647
    return benih % n
  }
  for (let ke = 0; ke < 300; ke += 1) {
    const semua = Array.from({ length: 1 + acak(4) }, () => {
      const dari = 2020 + acak(8)
      return acak(3) === 0 ? program(dari) : kab(dari, acak(2) === 0 ? null : dari - 1 + acak(5))
    }).filter((v, i, daftar) => daftar.findIndex((w) => w.milik === v.milik && w.berlakuDari === v.berlakuDari) === i)
    for (let tahun = 2018; tahun < 2034; tahun += 1) {
      const menurutMasa = semua.filter((v) =>
        masaVersi(semua, v).some((m) => m.dari <= tahun && (m.sampai === null || tahun <= m.sampai)),
      )
      assert.deepEqual(menurutMasa, [versiPada(semua, tahun) ?? []].flat())
    }
  }
})
