import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import {
  type BarisIsian,
  barisIsian,
  belumLengkap,
  isianDari,
  isianTidakBuka,
  mergeIsian,
  type SelKirim,
} from '#domain/isian.ts'
import { KATALOG, POSYANDU, PUSTU } from '#support/katalog-murni.ts'

const sel = (teks: string): SelKirim[] =>
  teks.split(' ').map((satu) => {
    const [, elemen = '', pilah, jumlah] = /^(\w+?)(?:\/(.+))?=(.*)$/.exec(satu) ?? []
    return { elemen, jumlah: jumlah === '-' ? null : Number(jumlah), ...(pilah !== undefined && { pilah }) }
  })

describe('cells that arrive', () => {
  const kasus: [nama: string, sebelum: BarisIsian[], kirim: string, sesudah: BarisIsian[]][] = [
    [
      'fill an empty laporan',
      [],
      'S=60 D=0',
      [
        [1, 0, 60],
        [3, 0, 0],
      ],
    ],
    [
      'replace their own and leave the others',
      [
        [1, 0, 60],
        [3, 0, 48],
      ],
      'D=50',
      [
        [1, 0, 60],
        [3, 0, 50],
      ],
    ],
    [
      'are emptied by null, which is not zero',
      [
        [1, 0, 60],
        [3, 0, 48],
      ],
      'D=-',
      [[1, 0, 60]],
    ],
    [
      'give the total from details by sex',
      [],
      'D/L=20 D/P=25',
      [
        [3, 0, 45],
        [3, 1, 20],
        [3, 2, 25],
      ],
    ],
    [
      'give it from the dimension that holds most',
      [],
      'D/L=20 D/0-5=30',
      [
        [3, 0, 30],
        [3, 1, 20],
        [3, 3, 30],
      ],
    ],
    [
      'do not add dimensions up',
      [],
      'D/L=20 D/L:0-5=15',
      [
        [3, 0, 20],
        [3, 1, 20],
        [3, 4, 15],
      ],
    ],
    ['take no total from people with a disability', [], 'D/disabilitas=3', [[3, 5, 3]]],
    [
      'keep a total that is sent with its details',
      [],
      'D=50 D/L=20',
      [
        [3, 0, 50],
        [3, 1, 20],
      ],
    ],
    [
      'move a total that followed its details',
      [
        [3, 0, 20],
        [3, 1, 20],
      ],
      'D/P=5',
      [
        [3, 0, 25],
        [3, 1, 20],
        [3, 2, 5],
      ],
    ],
    [
      'leave a total that somebody counted',
      [
        [3, 0, 50],
        [3, 1, 20],
      ],
      'D/P=5',
      [
        [3, 0, 50],
        [3, 1, 20],
        [3, 2, 5],
      ],
    ],
    [
      'empty a total with its last detail',
      [
        [3, 0, 20],
        [3, 1, 20],
      ],
      'D/L=-',
      [],
    ],
  ]
  for (const [nama, sebelum, kirim, sesudah] of kasus) {
    it(nama, () => assert.deepEqual(barisIsian(mergeIsian(KATALOG, isianDari(sebelum), sel(kirim))), sesudah))
  }
})

describe('a unit that was not open', () => {
  const tutup = (lain: object) => ({
    ...{ jenisUnitId: POSYANDU, bulan: 202503, minggu: 0, wajib: [1, 2, 4], isian: isianDari([]) },
    terakhir: isianDari([
      [1, 0, 60],
      [5, 0, 12],
    ]),
    ...lain,
  })
  const kasus: [nama: string, lain: object, isian: BarisIsian[]][] = [
    [
      'served nobody; S stands as last known, K was never known',
      {},
      [
        [1, 0, 60],
        [3, 0, 0],
        [4, 0, 0],
        [9, 0, 0],
      ],
    ],
    ['says nothing of groups it does not owe', { wajib: [] }, []],
    ['owes vitamin A in February', { wajib: [4], bulan: 202502 }, [[8, 0, 0]]],
    [
      'takes the state that is sent',
      {
        isian: isianDari([
          [1, 0, 61],
          [3, 1, 9],
        ]),
      },
      [
        [1, 0, 61],
        [3, 0, 0],
        [4, 0, 0],
        [9, 0, 0],
      ],
    ],
    [
      'leaves the year-to-date where it was',
      { jenisUnitId: PUSTU },
      [
        [5, 0, 12],
        [6, 0, 0],
      ],
    ],
    [
      'begins the year at zero',
      { jenisUnitId: PUSTU, bulan: 202501 },
      [
        [5, 0, 0],
        [6, 0, 0],
      ],
    ],
    ['reports the week alone in a week', { jenisUnitId: PUSTU, minggu: 2, wajib: [2, 3] }, [[7, 0, 0]]],
  ]
  for (const [nama, lain, isian] of kasus) {
    it(nama, () => assert.deepEqual(barisIsian(isianTidakBuka(KATALOG, tutup(lain))), isian))
  }
})

describe('a group', () => {
  const kasus: [nama: string, isian: BarisIsian[], kurang: ReturnType<typeof belumLengkap>][] = [
    ['without any cell is not reported, so nothing is missing', [], []],
    [
      'is complete without what is optional',
      [
        [1, 0, 60],
        [3, 0, 48],
        [4, 0, 30],
      ],
      [],
    ],
    ['names what is missing', [[1, 0, 60]], [{ kelompok: 'timbang', kosong: ['D', 'N'] }]],
    [
      'is not filled by a detail',
      [
        [1, 0, 6],
        [3, 1, 4],
        [4, 0, 3],
      ],
      [{ kelompok: 'timbang', kosong: ['D'] }],
    ],
  ]
  for (const [nama, isian, kurang] of kasus) {
    it(nama, () => assert.deepEqual(belumLengkap(KATALOG, POSYANDU, isianDari(isian)), kurang))
  }
})
