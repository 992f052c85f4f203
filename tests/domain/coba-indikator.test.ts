import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type AngkaDicoba, selisihCoba, tandaCoba } from '#domain/coba-indikator.ts'

type Angka = AngkaDicoba['angka']
const persen = (pembilang: number, penyebut: number, status: Angka['status'] = null): AngkaDicoba => ({
  angka: { sel: 'nilai', pembilang, penyebut, persen: penyebut === 0 ? null : (pembilang / penyebut) * 100, status },
  periode: 'kumulatif',
})
const kosong = (sel: Angka['sel']): AngkaDicoba => ({
  ...{ angka: { sel, pembilang: null, penyebut: null, persen: null, status: null }, periode: 'kumulatif' },
})
const kejadian = (pembilang: number): AngkaDicoba => ({
  ...{ angka: { sel: 'nilai', pembilang, penyebut: null, persen: null, status: null }, periode: 'kejadian' },
})

const KASUS: readonly [
  apa: string,
  baru: AngkaDicoba,
  lama: AngkaDicoba | null,
  tanda: string,
  selisih: number | null,
][] = [
  ['a figure in order', persen(50, 100), null, '', null],
  ['the same by both', persen(1, 3), persen(2, 6), '', 0],
  ['over 100 %', persen(101, 100), null, 'lebih-100', null],
  ['exactly 100 %', persen(100, 100), null, '', null],
  ['below zero', persen(-1, 100), null, 'negatif', null],
  ['a denominator of zero', persen(3, 0), null, 'tanpa-penyebut', null],
  ['no sasaran', kosong('tanpa-sasaran'), null, 'tanpa-penyebut', null],
  ['nothing reported', kosong('belum-lapor'), persen(1, 2), 'belum-lapor nilai-berubah', null],
  ['half of it', persen(25, 100), persen(50, 100), 'nilai-berubah', -25],
  ['another status', persen(50, 100, 'baik'), persen(50, 100, 'jelek'), 'status-berubah', 0],
  ['a count', kejadian(5), kejadian(8), 'nilai-berubah', -3],
  ['a count beside a percentage', kejadian(50), persen(50, 100), '', null],
]

for (const [apa, baru, lama, tanda, selisih] of KASUS) {
  test(`what a trial says of ${apa}`, () => {
    assert.deepEqual([tandaCoba(baru, lama).join(' '), selisihCoba(baru, lama)], [tanda, selisih])
  })
}
