import assert from 'node:assert/strict'
import { test } from 'node:test'
import { alamatKelas, bacaBatas, readKelas } from '#client/format/cara-kelas.ts'
import { buatKelas, type CaraKelas, findKelas } from '#client/format/kelas.ts'
import '#support/teks.ts'

const SERATUS = Array.from({ length: 100 }, (_, i) => i)
// Most desa low, one far above: what equal width and equally many tell apart.
const MIRING = [1, 2, 3, 4, 5, 6, 7, 8, 9, 100]

const kasus: readonly (readonly [string, readonly number[], Parameters<typeof buatKelas>[1], readonly unknown[][]])[] =
  [
    [
      'a hundred even values fall into five classes of the same size at round borders',
      SERATUS,
      {},
      [
        [0, 20, 20, '1'],
        [20, 40, 20, '2'],
        [40, 60, 20, '3'],
        [60, 80, 20, '4'],
        [80, 99, 20, '5'],
      ],
    ],
    [
      'three classes are spread over the whole ramp',
      SERATUS,
      { cara: { cara: 'kuantil', banyak: 3 } },
      [
        [0, 35, 35, '1'],
        [35, 65, 30, '3'],
        [65, 99, 35, '5'],
      ],
    ],
    [
      'seven classes take places between the steps of the ramp',
      [10, 20, 30, 40, 50, 60, 70],
      { cara: { cara: 'rata', banyak: 7 } },
      [
        [10, 18, 1, '1'],
        [18, 28, 1, '7-2'],
        [28, 36, 1, '7-3'],
        [36, 44, 1, '3'],
        [44, 52, 1, '7-5'],
        [52, 62, 1, '7-6'],
        [62, 70, 1, '5'],
      ],
    ],
    [
      'equal width leaves classes empty where nobody is',
      MIRING,
      { cara: { cara: 'rata', banyak: 4 } },
      [
        [1, 25, 9, '1'],
        [25, 50, 0, '2'],
        [50, 75, 0, '4'],
        [75, 100, 1, '5'],
      ],
    ],
    [
      'own borders are open at both ends, also where no value lies beyond them',
      MIRING,
      { cara: { cara: 'sendiri', batas: [5, 50] } },
      [
        [1, 5, 4, '1', 'bawah'],
        [5, 50, 5, '3'],
        [50, 100, 1, '5', 'atas'],
      ],
    ],
    [
      'a first border below all values leaves its class empty',
      [60, 70],
      { cara: { cara: 'sendiri', batas: [50] } },
      [
        [50, 50, 0, '1', 'bawah'],
        [50, 70, 2, '5', 'atas'],
      ],
    ],
    [
      'a last border above all values leaves its class empty',
      [60, 70],
      { cara: { cara: 'sendiri', batas: [80] } },
      [
        [60, 80, 2, '1', 'bawah'],
        [80, 80, 0, '5', 'atas'],
      ],
    ],
    [
      'of what ought to go down the low values are the dark ones',
      SERATUS,
      { cara: { cara: 'kuantil', banyak: 3 }, terbalik: true },
      [
        [0, 35, 35, '5'],
        [35, 65, 30, '3'],
        [65, 99, 35, '1'],
      ],
    ],
    ['values that are all alike make one class, of the palest colour', [7, 7, 7], {}, [[7, 7, 3, '1']]],
    ['no values make no classes', [], {}, []],
  ]

for (const [judul, nilai, pilihan, hasil] of kasus)
  test(judul, () => {
    const kelas = buatKelas(nilai, pilihan)
    assert.deepEqual(
      kelas.map(({ dari, sampai, jumlah, warna, tepi }) => [dari, sampai, jumlah, warna, ...(tepi ? [tepi] : [])]),
      hasil,
    )
    assert.deepEqual(
      kelas.map((satu) => nilai.filter((n) => findKelas(kelas, n) === satu).length),
      kelas.map(({ jumlah }) => jumlah),
      'the count beside a class is that of the areas it colours',
    )
  })

const alamat: readonly (readonly [string | null, CaraKelas | null])[] = [
  ['kuantil-5', { cara: 'kuantil', banyak: 5 }],
  ['rata-7', { cara: 'rata', banyak: 7 }],
  ['50_80.5_95', { cara: 'sendiri', batas: [50, 80.5, 95] }],
  ['80', { cara: 'sendiri', batas: [80] }],
  ['rata-9', null],
  ['', null],
  [null, null],
]
for (const [teks, cara] of alamat)
  test(`the address '${teks}' is read and written back`, () => {
    assert.deepEqual(readKelas(teks), cara)
    if (cara) assert.equal(alamatKelas(cara), teks)
  })

for (const [teks, batas] of [
  ['50; 80,5 95', [50, 80.5, 95]],
  ['95 50 50', [50, 95]],
  ['lima puluh', null],
  ['', null],
  ['1 2 3 4 5 6 7', null],
  ['-5 10', null],
] as const)
  test(`borders typed as '${teks}' ${batas ? 'are sorted' : 'are refused'}`, () =>
    assert.deepEqual(bacaBatas(teks), batas && { cara: 'sendiri', batas }))
