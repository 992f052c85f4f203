// Numbers and months are written by hand: as the browser's own formatters write them, in both languages.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { formatDesimal, formatJumlah } from '#client/format/bilangan.ts'
import {
  formatBulan,
  formatBulanPendek,
  formatHari,
  formatNamaBulan,
  formatNamaBulanPendek,
  formatWaktu,
} from '#client/format/bulan.ts'
import { tulisBilangan } from '#client/messages/bilangan.ts'
import { setBahasa } from '#client/messages/t.ts'

const LOCALE = { id: 'id-ID', en: 'en-GB' } as const
const BAHASA = ['id', 'en'] as const
const BILANGAN = [
  ...[0, -0, 1, 7, 10, 12, 999, 1000, 1234, 12345, 123456, 1234567, 1e9, 123456789.987],
  ...[0.05, 0.25, 0.35, 1.005, 2.5, 8.345, 83.65, 83.649999, 99.95, 99.94, 1 / 3, 2 / 3, 1e-7, 5e-4, 0.0004999],
  ...[-1, -0.04, -2.5, -1234.5, -12.25, Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
]
const BULAN = Array.from({ length: 12 }, (_, i) => `2025-${String(i + 1).padStart(2, '0')}`)

test('a number is written as the browser would write it', () => {
  for (const bahasa of BAHASA)
    for (const [sedikitnya, paling] of [
      [0, 0],
      [1, 1],
      [2, 2],
      [0, 3],
    ] as const) {
      const { format } = new Intl.NumberFormat(LOCALE[bahasa], {
        minimumFractionDigits: sedikitnya,
        maximumFractionDigits: paling,
      })
      assert.deepEqual(
        BILANGAN.map((n) => tulisBilangan(n, bahasa, { sedikitnya, paling })),
        BILANGAN.map((n) => format(n)),
      )
    }
})

test('a month and a day are written as the browser would write them, and a minute as well', async () => {
  const saat = new Date(2025, 8, 7, 5, 4)
  for (const bahasa of BAHASA) {
    await setBahasa(bahasa)
    const tulis = (hari: Date, bentuk: Intl.DateTimeFormatOptions) =>
      new Intl.DateTimeFormat(LOCALE[bahasa], bentuk).format(hari)
    for (const bulan of BULAN) {
      const hari = new Date(2025, Number(bulan.slice(5)) - 1, 1)
      assert.deepEqual(
        [
          formatBulan(bulan),
          formatNamaBulan(bulan),
          formatNamaBulanPendek(bulan),
          formatBulanPendek(bulan),
          formatHari(`${bulan}-01`),
        ],
        [
          tulis(hari, { month: 'long', year: 'numeric' }),
          tulis(hari, { month: 'long' }),
          tulis(hari, { month: 'short' }),
          tulis(hari, { month: 'short', year: '2-digit' }),
          tulis(hari, { day: 'numeric', month: 'short' }),
        ],
      )
    }
    const jam = tulis(saat, { hour: '2-digit', minute: '2-digit' })
    assert.deepEqual(
      [saat, new Date(2025, 0, 1), new Date(2026, 0, 1)].map((kini) => formatWaktu(saat.toISOString(), kini)),
      [
        jam,
        `${tulis(saat, { day: 'numeric', month: 'short' })} ${jam}`,
        `${tulis(saat, { day: 'numeric', month: 'short', year: 'numeric' })} ${jam}`,
      ],
    )
    assert.deepEqual([formatJumlah(1234), formatDesimal(null)], [bahasa === 'id' ? '1.234' : '1,234', '–'])
  }
  await setBahasa('id')
})
