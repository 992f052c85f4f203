import assert from 'node:assert/strict'
import { test } from 'node:test'
import { lingkupPapan, mayOpenPapan } from '#domain/izin.ts'
import { checkPotongan, indikatorPapan, type MilikPapan, type Potongan } from '#domain/papan.ts'
import type { Peran, TempatTugas } from '#domain/peran.ts'
import { adaKelompokKecil, type BarisPilah, pilahkan } from '#domain/pilah.ts'
import { aktorUji } from '#support/aktor.ts'

const potongan = (isi: Partial<Potongan>): Potongan => ({
  ...{ jenis: 'angka', judul: null, indikator: [], lebar: 'penuh', rincian: null, teks: null },
  ...isi,
})
const banyak = (n: number) => Array.from({ length: n }, (_, i) => `I${i}`)

const BENTUK: readonly (readonly [Partial<Potongan>, ReturnType<typeof checkPotongan>])[] = [
  [{ jenis: 'angka', indikator: ['A'] }, null],
  [{ jenis: 'angka' }, 'indikator-kurang'],
  [{ jenis: 'angka', indikator: banyak(17) }, 'indikator-lebih'],
  [{ jenis: 'angka', indikator: ['A', 'A'] }, 'indikator-ganda'],
  [{ jenis: 'matriks', indikator: banyak(12) }, null],
  [{ jenis: 'matriks', indikator: banyak(13) }, 'indikator-lebih'],
  [{ jenis: 'tren', indikator: ['A', 'B'] }, 'indikator-lebih'],
  [{ jenis: 'kelengkapan' }, null],
  [{ jenis: 'kelengkapan', indikator: ['A'] }, 'indikator-lebih'],
  [{ jenis: 'teks', teks: 'Catatan' }, null],
  [{ jenis: 'teks', teks: '  ' }, 'tanpa-teks'],
  [{ jenis: 'belum' }, 'tanpa-teks'],
  [{ jenis: 'peta', indikator: ['A'], teks: 'x' }, 'teks-lebih'],
]
for (const [isi, harus] of BENTUK)
  test(`a piece ${JSON.stringify(isi).slice(0, 60)} is ${harus ?? 'drawn'}`, () => {
    assert.equal(checkPotongan(potongan(isi)), harus)
  })

test('an arrangement asks for each indikator once, in the order in which they occur', () => {
  const isi = [potongan({ indikator: ['B', 'A'] }), potongan({ jenis: 'peta', indikator: ['A'] })]
  assert.deepEqual(indikatorPapan(isi), ['B', 'A'])
})

const orang = (penggunaId: number, puskesmasId: readonly number[], peran: Peran = 'petugas-puskesmas') => ({
  aktor: aktorUji({ peran, tempat: [], penggunaId }),
  puskesmasId,
})
const papan = (isi: Partial<MilikPapan>): MilikPapan => ({
  ...{ penggunaId: 1, lingkup: 'sendiri', puskesmasId: null },
  ...isi,
})

test('a board is opened by its maker, by those it is shared with, and the program’s own by all', () => {
  const buka = (isi: Partial<MilikPapan>) =>
    [orang(1, [7]), orang(2, [7]), orang(3, [8])].map((satu) => mayOpenPapan(satu, papan(isi)))
  assert.deepEqual(buka({}), [true, false, false])
  assert.deepEqual(buka({ lingkup: 'puskesmas', puskesmasId: 7 }), [true, true, false])
  assert.deepEqual(buka({ lingkup: 'kabupaten' }), [true, true, true])
  assert.deepEqual(buka({ penggunaId: null }), [true, true, true])
})

test('how far somebody shares follows from where they work', () => {
  const bagi = (peran: Peran, tempat: TempatTugas, puskesmasId: readonly number[]) =>
    lingkupPapan({ aktor: aktorUji({ peran, tempat: [tempat] }), puskesmasId }).join(' ')
  const kabupaten = { jenis: 'kabupaten', kabId: 1 } as const
  assert.equal(bagi('dinas', kabupaten, []), 'sendiri kabupaten')
  assert.equal(bagi('kepala-puskesmas', { jenis: 'puskesmas', kabId: 1, id: 7 }, [7]), 'sendiri puskesmas kabupaten')
  assert.equal(bagi('kader', { jenis: 'unit', kabId: 1, id: 9 }, [7]), 'sendiri puskesmas')
  assert.equal(bagi('provinsi', { jenis: 'provinsi', kodeProvinsi: '99' }, []), 'sendiri')
})

const NAKES = { gabung: { aturan: 'jumlah-nakes' } } as const
const baris = (sumber: number, pilahId: number, jumlah: number): BarisPilah => ({
  ...{ desaId: 1, bulan: 202501, sumber, pilahId, jumlah },
})

test('groups are added of the very sources that enter the figure', () => {
  // puskesmas 1 and pustu 2 count, posyandu 3 is a cross-check.
  const isi = [
    baris(1, 0, 10),
    baris(1, 1, 4),
    baris(1, 2, 6),
    baris(2, 0, 5),
    baris(2, 1, 5),
    baris(3, 0, 9),
    baris(3, 1, 9),
  ]
  const { semua, rinci } = pilahkan(NAKES, isi)
  assert.deepEqual(
    [semua, [...rinci]],
    [
      15,
      [
        [1, 9],
        [2, 6],
      ],
    ],
  )
})

test('a desa whose recap stands alone has the groups of that recap', () => {
  const { semua, rinci } = pilahkan(NAKES, [baris(1, 0, 10), baris(1, 1, 4), baris(8, 0, 12), baris(8, 1, 7)])
  assert.deepEqual([semua, [...rinci]], [12, [[1, 7]]])
})

test('where nobody broke a count down there are no groups, and where nobody reported no count', () => {
  assert.deepEqual(pilahkan(NAKES, [baris(1, 0, 10)]), { semua: 10, rinci: new Map() })
  assert.deepEqual(pilahkan(NAKES, []), { semua: null, rinci: new Map() })
})

test('a group of one to four is small, none and five are not', () => {
  const kecil = (n: number) => adaKelompokKecil({ semua: n, rinci: new Map([[1, n]]) })
  assert.deepEqual([0, 1, 4, 5].map(kecil), [false, true, true, false])
})
