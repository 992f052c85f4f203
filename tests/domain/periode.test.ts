import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Bulan } from '#domain/bulan.ts'
import { geser, mingguEpidemiologi, parseBulan, rentang, selisihBulan } from '#domain/bulan.ts'
import type { Indikator } from '#domain/indikator.ts'
import { bulanPembanding, bulanPertamaDibutuhkan, jendela, kampanyePada } from '#domain/periode.ts'
import { indikatorKisah } from '#support/susun.ts'

const potret = { periode: 'potret', umurMaks: 3 } as const
const putaran = { periode: 'terjadwal', jadwal: [2, 8] } as const

const kasus: readonly [Partial<Indikator>, Bulan, readonly [Bulan, Bulan] | null][] = [
  [{ periode: 'kumulatif' }, 202506, [202501, 202506]],
  [{ periode: 'rasio-kumulatif' }, 202501, [202501, 202501]],
  [{ periode: 'bulanan' }, 202506, [202506, 202506]],
  [{ periode: 'kejadian' }, 202506, [202506, 202506]],
  [potret, 202501, [202410, 202501]],
  [putaran, 202501, null],
  [putaran, 202502, [202502, 202502]],
  [putaran, 202507, [202502, 202503]],
  [putaran, 202512, [202508, 202509]],
  [{ periode: 'tahun-ajaran' }, 202506, [202407, 202506]],
  [{ periode: 'tahun-ajaran' }, 202507, [202507, 202507]],
  [{ periode: 'kumulatif-3-tahun' }, 202506, [202207, 202506]],
  [{ periode: '12-bulan' }, 202506, [202407, 202506]],
  [{ periode: 'kohort-triwulan' }, 202505, [202501, 202503]],
  [{ periode: 'kohort-triwulan' }, 202506, [202504, 202506]],
]

for (const [lain, bulan, harap] of kasus) {
  test(`${lain.periode} in ${bulan} counts ${harap?.join(' to ') ?? 'nothing yet'}`, () => {
    const kapan = jendela(indikatorKisah(lain), bulan)
    assert.deepEqual(kapan && [kapan.pembilang[0], kapan.pembilang.at(-1)], harap)
  })
}

test('a cohort is held against the same quarter of the year before', () => {
  const kapan = jendela(indikatorKisah({ periode: 'kohort-triwulan' }), 202506)
  assert.deepEqual(kapan?.penyebut, [202404, 202405, 202406])
})

const pembanding: readonly [Partial<Indikator>, Bulan, Bulan][] = [
  [{ periode: 'kumulatif' }, 202501, 202412],
  [putaran, 202502, 202409],
  [putaran, 202503, 202409],
  [putaran, 202508, 202503],
  [{ periode: 'kohort-triwulan' }, 202506, 202503],
]
for (const [lain, bulan, harap] of pembanding) {
  test(`${lain.periode} in ${bulan} is compared with ${harap}`, () => {
    assert.equal(bulanPembanding(indikatorKisah(lain), bulan), harap)
  })
}

test('what a store must fetch reaches back over every window and its comparison', () => {
  for (const [lain, bulan] of kasus) {
    const indikator = indikatorKisah(lain)
    const sebelum = bulanPembanding(indikator, bulan)
    const pertama = bulanPertamaDibutuhkan(indikator, bulan)
    const awal = [jendela(indikator, bulan), sebelum === null ? null : jendela(indikator, sebelum)].flatMap((k) => [
      ...(k?.pembilang ?? []),
      ...(k?.penyebut ?? []),
    ])
    assert.deepEqual(
      awal.filter((b) => b < pertama),
      [],
      `${lain.periode} ${bulan}`,
    )
  }
})

test('a campaign is found from its first month to the end of its year', () => {
  const daftar = [{ mulai: '2024-11-20', selesai: '2025-01-10' }]
  assert.deepEqual(
    [202410, 202411, 202512, 202601].map((b) => kampanyePada(daftar, b)?.mulai ?? null),
    [null, '2024-11-20', '2024-11-20', null],
  )
})

test('months count across New Year', () => {
  assert.equal(geser(202501, -1), 202412)
  assert.equal(geser(202412, 1), 202501)
  assert.equal(geser(202501, -35), 202202)
  assert.equal(selisihBulan(202411, 202502), 3)
  assert.deepEqual(rentang(202411, 202502), [202411, 202412, 202501, 202502])
  assert.deepEqual(rentang(202502, 202501), [])
  assert.equal(parseBulan('2025-13'), null)
  assert.equal(parseBulan('2025-07'), 202507)
})

const minggu: readonly [string, Bulan, number][] = [
  ['2025-01-04', 202501, 1],
  ['2025-01-05', 202501, 2],
  ['2024-12-29', 202501, 1],
  ['2025-01-31', 202502, 1],
  ['2025-02-28', 202503, 1],
  ['2025-05-31', 202505, 5],
]
for (const [hari, bulan, ke] of minggu) {
  test(`${hari} lies in week ${ke} of ${bulan}, the month of its Saturday`, () => {
    assert.deepEqual(mingguEpidemiologi(new Date(`${hari}T00:00:00Z`)), { bulan, minggu: ke })
  })
}
