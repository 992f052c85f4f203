// What stands beside a figure: its distances, who reported, what it waits for, and what it is held against.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { areaPada, desaPada, indikatorKisah, petik, susun } from '#support/susun.ts'

const LAPOR = { 202501: { X: 40 } }

for (const [periode, jarak] of [
  ['kumulatif', { belumDilayani: 60, selisihKeTarget: 0 }],
  ['bulanan', { belumDilayani: 60, selisihKeTarget: 50 }],
  ['potret', { belumDilayani: 60, selisihKeTarget: 50 }],
] as const) {
  test(`a ${periode} figure over a sasaran says how many are not served, and how many the target is short of`, () => {
    const bentuk = periode === 'kumulatif' ? 'linear' : 'datar'
    const indikator = indikatorKisah({ periode, umurMaks: 3, bentukTarget: { bentuk } })
    const bahan = susun({ indikator, desa: [{ sasaran: { orang: 100 }, unit: [{ jenis: 'pustu', lapor: LAPOR }] }] })
    assert.deepEqual(petik(desaPada(bahan, 1, 202501, 90), 'belumDilayani', 'selisihKeTarget'), jarak)
  })
}
