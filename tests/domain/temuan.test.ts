import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { type BarisIsian, isianDari } from '#domain/isian.ts'
import { type AturanCek, temuanLaporan, temuanTurun } from '#domain/temuan.ts'
import { KATALOG } from '#support/katalog-murni.ts'

const aturan = (kode: string, kiri: string[], pembanding: '<=' | '=', kanan: string[]): AturanCek => ({
  ...{ kode, kiri, pembanding, kanan, keparahan: 'jelaskan', hanyaBulan: null, pesan: `${kode}!` },
})
const D_S = aturan('d-s', ['D'], '<=', ['S'])
const NK_D = aturan('nk-d', ['N', 'K'], '<=', ['D'])
const SAMA = { ...aturan('sama', ['N', 'K'], '=', ['D']), hanyaBulan: 1 }

describe('a comparison within a laporan', () => {
  const kasus: [nama: string, aturan: AturanCek, isian: BarisIsian[], nilai: [number, number] | null][] = [
    [
      'finds a left side above the right',
      D_S,
      [
        [3, 0, 61],
        [1, 0, 60],
      ],
      [61, 60],
    ],
    [
      'finds nothing where they are equal',
      D_S,
      [
        [3, 0, 60],
        [1, 0, 60],
      ],
      null,
    ],
    [
      'adds a side up',
      NK_D,
      [
        [4, 0, 30],
        [2, 0, 20],
        [3, 0, 48],
      ],
      [50, 48],
    ],
    ['asks nothing of an empty right side: empty is not zero', D_S, [[3, 0, 61]], null],
    ['asks nothing of an empty left side', D_S, [[1, 0, 60]], null],
    [
      'finds a part of the left side that is too much already',
      NK_D,
      [
        [4, 0, 49],
        [3, 0, 48],
      ],
      [49, 48],
    ],
    [
      'finds a difference',
      SAMA,
      [
        [4, 0, 30],
        [2, 0, 10],
        [3, 0, 48],
      ],
      [40, 48],
    ],
    [
      'does not call a partly empty side different',
      SAMA,
      [
        [4, 0, 30],
        [3, 0, 48],
      ],
      null,
    ],
    [
      'looks at totals only',
      D_S,
      [
        [3, 1, 61],
        [1, 0, 60],
      ],
      null,
    ],
    [
      'keeps a sum that does not fit within what is stored',
      NK_D,
      [
        [4, 0, 2147483647],
        [2, 0, 5],
        [3, 0, 1],
      ],
      [2147483647, 1],
    ],
  ]
  for (const [nama, satu, isian, nilai] of kasus) {
    it(nama, () => {
      const temuan = temuanLaporan(KATALOG, [satu], isianDari(isian), 202501)
      const { kode, keparahan, kiri, kanan, pesan } = satu
      const harus = nilai && {
        aturan: kode,
        keparahan,
        elemen: [...kiri, ...kanan],
        kiri: nilai[0],
        kanan: nilai[1],
        pesan,
      }
      assert.deepEqual(temuan, harus ? [harus] : [])
    })
  }

  it('of one month of the year is left alone in the others', () => {
    const isian = isianDari([
      [4, 0, 30],
      [2, 0, 10],
      [3, 0, 48],
    ])
    assert.deepEqual(temuanLaporan(KATALOG, [SAMA], isian, 202502), [])
  })
})

describe('a year-to-date', () => {
  const kasus: [nama: string, deret: [bulan: number, jumlah: number | null][], turun: [number, number, number][]][] = [
    [
      'that grows or stays raises nothing',
      [
        [202501, 4],
        [202502, 9],
        [202503, 9],
      ],
      [],
    ],
    [
      'that falls is asked about in the month it fell',
      [
        [202501, 4],
        [202502, 9],
        [202503, 7],
      ],
      [[202503, 9, 7]],
    ],
    [
      'is held against the last month reported, across a gap',
      [
        [202501, 9],
        [202502, null],
        [202503, 7],
      ],
      [[202503, 9, 7]],
    ],
    [
      'goes on from its new value',
      [
        [202501, 9],
        [202502, 7],
        [202503, 8],
      ],
      [[202502, 9, 7]],
    ],
  ]
  for (const [nama, deret, turun] of kasus) {
    it(nama, () => {
      const bulanan = deret.map(([bulan, jumlah]) => ({
        bulan,
        isian: isianDari(jumlah === null ? [] : [[5, 0, jumlah]]),
      }))
      const hasil = temuanTurun(KATALOG, bulanan)
      const baris = [...hasil].flatMap(([bulan, temuan]) => temuan.map(({ kiri, kanan }) => [bulan, kiri, kanan]))
      assert.deepEqual(baris, turun)
    })
  }

  it('says so in words and names its elemen', () => {
    const deret = [
      { bulan: 202501, isian: isianDari([[5, 0, 9]]) },
      { bulan: 202502, isian: isianDari([[5, 0, 7]]) },
    ]
    assert.deepEqual(temuanTurun(KATALOG, deret).get(202502), [
      {
        ...{ aturan: 'sampai-bulan-ini-turun:SBI', keparahan: 'jelaskan', elemen: ['SBI'], kiri: 9, kanan: 7 },
        pesan: 'Isian SBI: jumlah sampai bulan ini lebih kecil daripada yang dilaporkan sebelumnya (2025-01).',
      },
    ])
  })
})
