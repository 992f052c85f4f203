import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Alasan } from '#client/format/alasan.ts'
import { catatanAlasan } from '#client/format/catatan-alasan.ts'
import type { Angka } from '#contract/angka.ts'
import '#support/teks.ts'
import { contohAngka, contohIndikator, tanpaNilai } from '../contoh-lembar.ts'

const KASUS: readonly (readonly [string, Alasan, Partial<Angka>, string | null])[] = [
  [
    'a desa that has not reported',
    'belum-lapor',
    { ...tanpaNilai('belum-lapor'), laporanMasuk: 1, laporanWajib: 4 },
    '1 dari 4 laporan',
  ],
  ['an incomplete desa', 'sementara', { laporanMasuk: 3, laporanWajib: 4 }, '3 dari 4 laporan'],
  ['an incomplete area', 'sementara', { desaLapor: 7, desaSemua: 12 }, '7 dari 12 desa'],
  ['an area whose desa are all in', 'sementara', { desaLapor: 12, desaSemua: 12 }, '5 dari 5 laporan'],
  ['what nobody owes a laporan for', 'belum-lapor', { laporanMasuk: 0, laporanWajib: 0 }, null],
  ['too few measured', 'kurang-ukur', { ukur: { pembilang: 30, penyebut: 120 } }, 'diukur 25,0 %'],
  ['nobody to be measured', 'kurang-ukur', { ukur: { pembilang: 0, penyebut: 0 } }, null],
  ['what is out of date', 'kedaluwarsa', { kedaluwarsa: true, sdBulan: '2025-01' }, 'data Jan 25'],
  ['a desa without sasaran', 'tanpa-sasaran', tanpaNilai('tanpa-sasaran'), null],
  ['a value without target', 'tanpa-target', { persen: 61.24, target: null }, '61,2 %'],
  ['what has no value at all', 'netral', tanpaNilai('belum-lapor'), null],
]

for (const [nama, alasan, ubah, catatan] of KASUS) {
  test(`${nama} stands with ${catatan ? `"${catatan}"` : 'nothing'} beside its name`, () => {
    assert.equal(
      catatanAlasan(contohAngka({ status: null, ...ubah }), contohIndikator(), alasan)?.replaceAll('\u00a0', ' ') ??
        null,
      catatan,
    )
  })
}
