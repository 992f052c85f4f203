import assert from 'node:assert/strict'
import { afterEach, test } from 'node:test'
import { formatDesimal, formatJumlah, formatPersen, formatTarget } from '#client/format/bilangan.ts'
import { formatBulan, formatWaktu, geserBulan } from '#client/format/bulan.ts'
import { setBahasa } from '#client/messages/t.ts'
import '#support/teks.ts'

afterEach(() => setBahasa('id'))

test('numbers are written as in Indonesia, percentages with a space that does not break', () => {
  assert.deepEqual(
    [formatJumlah(39568), formatDesimal(9.27), formatPersen(83.4098), formatTarget(45), formatTarget(100 / 12)],
    ['39.568', '9,3', '83,4\u00a0%', '45\u00a0%', '8,3\u00a0%'],
  )
})

test('a number that does not exist is a dash, and 0 is a number', () => {
  assert.deepEqual(
    [formatJumlah(null), formatPersen(null), formatJumlah(0), formatPersen(0)],
    ['–', '–', '0', '0,0\u00a0%'],
  )
})

test('more than 100 percent is shown as it is', () => {
  assert.equal(formatPersen(101.4), '101,4\u00a0%')
})

test('months have names and step over the end of a year', () => {
  assert.deepEqual(
    [formatBulan('2025-01'), geserBulan('2025-01', -1), geserBulan('2025-12', 1), geserBulan('2025-06', -13)],
    ['Januari 2025', '2024-12', '2026-01', '2024-05'],
  )
})

test('a time of today has no date, another day has one', () => {
  const kini = new Date(2025, 6, 5, 15, 0)
  const pada = (hari: Date) => formatWaktu(hari.toISOString(), kini)
  assert.deepEqual(
    [pada(new Date(2025, 6, 5, 12, 4)), pada(new Date(2025, 6, 3, 12, 4)), pada(new Date(2024, 6, 3, 12, 4))],
    ['12.04', '3 Jul 12.04', '3 Jul 2024 12.04'],
  )
})

test('the second language writes its own numbers and months', async () => {
  await setBahasa('en')
  assert.deepEqual(
    [formatJumlah(39568), formatPersen(83.41), formatBulan('2025-01')],
    ['39,568', '83.4%', 'January 2025'],
  )
})
