import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isHari } from '#domain/bulan.ts'

test('a day is one of the calendar, of a year in which there are months', () => {
  const hari = ['2026-11-21', '2024-02-29', '1900-01-01', '2999-12-31']
  const bukan = [
    '2026-02-29',
    '2026-02-31',
    '2026-13-01',
    '2026-00-10',
    '2026-99-99',
    '0000-00-00',
    '0001-01-01',
    '3000-01-01',
  ]
  const rusak = ['', '2026-1-1', '2026-11-21T00:00', ' 2026-11-21', '21-11-2026']
  assert.deepEqual(
    hari.map(isHari),
    hari.map(() => true),
  )
  assert.deepEqual([...bukan, ...rusak].filter(isHari), [])
})
