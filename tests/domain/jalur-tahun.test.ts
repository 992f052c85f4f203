import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Periode } from '#domain/indikator.ts'
import { bulanSetahun, jalurTahun, orangMenuju } from '#domain/jalur-tahun.ts'

const orang: readonly [number | null, number | null, number | null, number | null][] = [
  [100, 60, 100, 40],
  [75, 60, 100, 15],
  [75, 60, 81, 1],
  [50, 60, 100, 0],
  // 60 % of 5 persons are 3, whatever the division says
  [60, 0, 5, 3],
  [null, 60, 100, null],
  [100, null, 100, null],
  [100, 60, null, null],
]

for (const [persen, p, q, harap] of orang) {
  test(`to ${persen} % of ${q} it takes ${harap} persons more than ${p}`, () => {
    assert.equal(orangMenuju(persen, { p, q }), harap)
  })
}

const kasus: readonly [string, Periode, number, number, readonly unknown[]][] = [
  ['from September on', 'kumulatif', 202509, 100, [202509, 3, 202512, 34, 20]],
  ['from February on', 'kumulatif', 202502, 100, [202502, 10, 202512, 10, 20]],
  ['in December, too late', 'kumulatif', 202512, 7, [202512, 0, 202512, null, 20]],
  ['at the target', 'kumulatif', 202509, 0, [202509, 3, 202512, 0, 20]],
  ['from November of a school year on', 'tahun-ajaran', 202511, 70, [202511, 7, 202606, 10, 20]],
]

for (const [nama, periode, dari, sisa, harap] of kasus) {
  test(`the way to the year's target ${nama}`, () => {
    const jalur = jalurTahun({ periode }, dari, { sisa, laju: 20 })
    assert.deepEqual([jalur.dari, jalur.bulanSisa, jalur.akhir, jalur.perBulan, jalur.laju], harap)
  })
}

test('a year has its twelve months, a school year from July on', () => {
  const tepi = (periode: Periode, bulan: number) => {
    const semua = bulanSetahun({ periode }, bulan)
    return [semua.length, semua[0], semua.at(-1)]
  }
  assert.deepEqual(tepi('kumulatif', 202505), [12, 202501, 202512])
  assert.deepEqual(tepi('tahun-ajaran', 202505), [12, 202407, 202506])
})
