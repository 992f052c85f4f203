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

const capai = (isi: Readonly<Record<number, number>>) => (bulan: number) => isi[bulan] ?? null

const kasus: readonly [string, Periode, number, number, Readonly<Record<number, number>>, readonly unknown[]][] = [
  ['in September', 'kumulatif', 202509, 100, { 202506: 200, 202509: 260 }, [3, 202512, 34, 20]],
  ['in February, with two months to look back on', 'kumulatif', 202502, 100, { 202502: 30 }, [10, 202512, 10, 15]],
  ['in March, from nothing', 'kumulatif', 202503, 90, { 202412: 900, 202503: 30 }, [9, 202512, 10, 10]],
  ['in December, too late', 'kumulatif', 202512, 7, { 202509: 80, 202512: 110 }, [0, 202512, null, 10]],
  ['at the target', 'kumulatif', 202509, 0, { 202506: 200, 202509: 260 }, [3, 202512, 0, 20]],
  ['a month nobody reported', 'kumulatif', 202509, 100, { 202509: 260 }, [3, 202512, 34, null]],
  ['a school year in November', 'tahun-ajaran', 202511, 70, { 202508: 10, 202511: 40 }, [7, 202606, 10, 10]],
]

for (const [nama, periode, bulan, sisa, isi, harap] of kasus) {
  test(`the way to the year's target ${nama}`, () => {
    const { bulanSisa, akhir, perBulan, laju } = jalurTahun({ periode }, bulan, { sisa, baca: capai(isi) })
    assert.deepEqual([bulanSisa, akhir, perBulan, laju], harap)
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
