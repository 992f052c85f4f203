import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Bulan, geser } from '#domain/bulan.ts'
import { type LajuLengkap, lajuLengkap, mulaiLaju, type TitikLaju } from '#domain/laju-lengkap.ts'

const titik = (bulan: Bulan, jumlahIni: number, ubah: Partial<TitikLaju> = {}): TitikLaju => ({
  ...{ bulan, sel: 'nilai', bulanIni: 'nilai', sementara: false, penyebut: 1200, jumlahIni },
  ...{ laporanMasuk: 10, laporanWajib: 10, ...ubah },
})
const belum: Partial<TitikLaju> = { bulanIni: 'belum-lapor', jumlahIni: null, laporanMasuk: 0 }
const [JUN, JUL, AGU, SEP, OKT, NOV] = [202606, 202607, 202608, 202609, 202610, 202611]
const enam = (ubah: Readonly<Record<Bulan, Partial<TitikLaju>>> = {}) =>
  [JUN, JUL, AGU, SEP, OKT, NOV].map((bulan, i) => titik(bulan, 40 + 10 * i, ubah[bulan]))

const kasus: readonly (readonly [string, readonly TitikLaju[], Bulan, LajuLengkap | null])[] = [
  ['three complete months', enam(), NOV, { dari: NOV, dasar: [SEP, OKT, NOV], perBulan: 80 }],
  [
    'a month that nobody reported yet',
    enam({ [NOV]: belum }),
    NOV,
    { dari: OKT, dasar: [AGU, SEP, OKT], perBulan: 70 },
  ],
  ['a provisional one', enam({ [NOV]: { sementara: true } }), NOV, { dari: OKT, dasar: [AGU, SEP, OKT], perBulan: 70 }],
  [
    'an incomplete one between them, which is skipped',
    enam({ [OKT]: { laporanMasuk: 7 } }),
    NOV,
    { dari: NOV, dasar: [AGU, SEP, NOV], perBulan: 220 / 3 },
  ],
  ['two complete months', enam().slice(-2), NOV, { dari: NOV, dasar: [OKT, NOV], perBulan: null }],
  ['three months without any', enam({ [SEP]: belum, [OKT]: belum, [NOV]: belum }), NOV, null],
  [
    'a month of the year before',
    [titik(202510, 40), titik(202511, 50), titik(202512, 60), titik(202601, 0, belum)],
    202601,
    null,
  ],
  [
    'months across New Year',
    [titik(202511, 50), titik(202512, 60), titik(202601, 10)],
    202601,
    { dari: 202601, dasar: [202511, 202512, 202601], perBulan: 40 },
  ],
]

for (const [nama, isi, bulan, harap] of kasus) {
  test(`the pace of an area with ${nama}`, () =>
    assert.deepEqual(lajuLengkap({ periode: 'kumulatif' }, isi, { bulan, tingkat: 'kecamatan' }), harap))
}

test('of a desa all its units must have reported', () => {
  const isi = enam({ [NOV]: { laporanMasuk: 9 } })
  assert.equal(lajuLengkap({ periode: 'kumulatif' }, isi, { bulan: NOV, tingkat: 'desa' })?.dari, OKT)
  assert.equal(lajuLengkap({ periode: 'kumulatif' }, isi, { bulan: NOV, tingkat: 'puskesmas' })?.dari, NOV)
})

test('months are read as far back as the rule may look', () => {
  assert.equal(mulaiLaju(NOV), geser(NOV, -7))
})
