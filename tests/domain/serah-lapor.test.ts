import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Bulan, rentang } from '#domain/bulan.ts'
import { type MasaWajib, masaWajib, type RiwayatPemegang, serahLapor } from '#domain/serah-lapor.ts'

const [A, B, C, Z] = [1, 2, 3, 9]
const SEMULA = 190001

for (const [apa, mulai, terakhir, serah] of [
  ['nothing in hand', 202607, null, 202607],
  ['the last in hand before the change', 202607, 202606, 202607],
  ['the month of the change in hand', 202607, 202607, 202608],
  ['three months in hand', 202607, 202609, 202610],
  ['December in hand', 202611, 202612, 202701],
] as const) {
  test(`with ${apa}, the duty goes over in ${serah}`, () => {
    assert.equal(serahLapor(mulai, terakhir), serah)
  })
}

const milik = (unitId: number, ...bulan: Bulan[]) => bulan.map((satu) => ({ unitId, bulan: satu }))
const sejak = (unitId: number, mulai: Bulan) => ({ unitId, mulai })
const tulis = (masa: readonly MasaWajib[]) => masa.map((m) => `${'?ABC'[m.unitId] ?? 'Z'} ${m.mulai}-${m.akhir ?? ''}`)

type Kasus = readonly [string, Partial<RiwayatPemegang> & Pick<RiwayatPemegang, 'pemegang'>, readonly string[]]
const KASUS: readonly Kasus[] = [
  ['never moved', { pemegang: [sejak(A, SEMULA)], diTangan: milik(A, 202601) }, ['A 190001-']],
  [
    'strays of others in a desa that never moved',
    { pemegang: [sejak(A, SEMULA)], diTangan: milik(Z, 202601) },
    ['A 190001-'],
  ],
  ['moved with nothing in hand', { pemegang: [sejak(A, SEMULA), sejak(B, 202608)] }, ['A 190001-202607', 'B 202608-']],
  [
    'moved with August to October in hand',
    { pemegang: [sejak(A, SEMULA), sejak(B, 202608)], diTangan: milik(A, 202607, 202608, 202609, 202610) },
    ['A 190001-202610', 'B 202611-'],
  ],
  [
    'moved with October in hand alone: the gaps before it stay the old one’s',
    { pemegang: [sejak(A, SEMULA), sejak(B, 202608)], diTangan: milik(A, 202610) },
    ['A 190001-202610', 'B 202611-'],
  ],
  [
    'moved after the new one had begun to report',
    { pemegang: [sejak(A, SEMULA), sejak(B, 202608)], diTangan: [...milik(A, 202608), ...milik(B, 202609, 202610)] },
    ['A 190001-202608', 'B 202609-'],
  ],
  [
    'a month that both have in hand: the holder’s',
    { pemegang: [sejak(A, SEMULA), sejak(B, 202608)], diTangan: [...milik(A, 202608, 202609), ...milik(B, 202608)] },
    ['A 190001-202607', 'B 202608-202608', 'A 202609-202609', 'B 202610-'],
  ],
  [
    'moved again before the second had anything to hand in',
    { pemegang: [sejak(A, SEMULA), sejak(B, 202608), sejak(C, 202609)], diTangan: milik(A, 202608, 202609, 202610) },
    ['A 190001-202610', 'C 202611-'],
  ],
  [
    'moved there and back: what is its own again is not in hand from before',
    {
      pemegang: [sejak(A, SEMULA), sejak(B, 202508), sejak(A, 202601)],
      diTangan: [...milik(A, 202508, 202601, 202602), ...milik(B, 202509, 202601)],
    },
    ['A 190001-202508', 'B 202509-202512', 'A 202601-'],
  ],
  [
    'the second one’s row corrected away after it had reported',
    {
      pemegang: [sejak(A, SEMULA), sejak(C, 202608)],
      diTangan: [...milik(A, 202608), ...milik(B, 202609)],
      pernah: [A, B],
    },
    ['A 190001-202608', 'B 202609-202609', 'C 202610-'],
  ],
  [
    'given to another since ever, by a list',
    { pemegang: [sejak(B, SEMULA)], diTangan: milik(A, 202509, 202610), pernah: [A] },
    ['A 190001-202610', 'B 202611-'],
  ],
  [
    'a stray of somebody who never had it',
    { pemegang: [sejak(A, SEMULA), sejak(B, 202608)], diTangan: milik(Z, 202610) },
    ['A 190001-202607', 'B 202608-'],
  ],
  [
    'the one that comes later has handed in early',
    { pemegang: [sejak(A, SEMULA), sejak(B, 202508), sejak(C, 202601)], diTangan: milik(C, 202511), pernah: [A, B, C] },
    ['A 190001-202507', 'B 202508-202512', 'C 202601-'],
  ],
  [
    'a desa that ends',
    { pemegang: [sejak(A, SEMULA), sejak(B, 202608)], diTangan: milik(A, 202608), akhir: 202610 },
    ['A 190001-202608', 'B 202609-202610'],
  ],
  ['a desa that ended before', { pemegang: [sejak(A, 202601)], akhir: 202512 }, []],
]

for (const [apa, riwayat, harap] of KASUS) {
  test(`a desa ${apa}: who owes`, () => {
    const masa = masaWajib({ diTangan: [], akhir: null, ...riwayat })
    assert.deepEqual(tulis(masa), harap)
    // Every month is owed by exactly one.
    const awal = Math.max(202501, riwayat.pemegang[0]?.mulai ?? 0)
    for (const bulan of rentang(awal, riwayat.akhir ?? 202701))
      assert.equal(masa.filter((m) => m.mulai <= bulan && (m.akhir ?? bulan) >= bulan).length, 1, String(bulan))
  })
}
