import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkPendataan, type IsiPendataan, ringkasPendataan, selisihHari } from '#domain/pendataan.ts'

const HARI_INI = '2026-11-22'
const isi = (lain: Partial<IsiPendataan>): IsiPendataan => ({
  ...{ status: 'diserahkan', diserahkanPada: '2026-11-20', keluarga: 120, alasan: '' },
  ...lain,
})

const KASUS: readonly (readonly [string, IsiPendataan, readonly string[]])[] = [
  ['a list that is in', isi({}), []],
  ['one that nobody has counted', isi({ keluarga: null }), []],
  ['one of no household at all, which is not an empty one', isi({ keluarga: 0 }), []],
  ['one without a day', isi({ diserahkanPada: null }), ['diserahkanPada']],
  ['one of tomorrow', isi({ diserahkanPada: '2026-11-23' }), ['diserahkanPada']],
  ['one that was checked, but not counted', isi({ status: 'diperiksa', keluarga: null }), ['keluarga']],
  ['one given back without a word', isi({ status: 'dikembalikan' }), ['alasan']],
  ['one given back, and why', isi({ status: 'dikembalikan', alasan: 'Kolom desil kosong' }), []],
  ['one taken off, with its day', isi({ status: 'belum', alasan: 'Salah desa' }), ['diserahkanPada']],
  ['one taken off', isi({ status: 'belum', diserahkanPada: null, keluarga: null, alasan: 'Salah desa' }), []],
]

test('a mark on the checklist is whole', () => {
  for (const [nama, satu, kolom] of KASUS)
    assert.deepEqual(
      checkPendataan(satu, HARI_INI).map((galat) => galat.kolom),
      kolom,
      nama,
    )
})

test('a list given back is not in, and its households are not counted; no count is not zero', () => {
  const semua = [isi({}), isi({ status: 'diperiksa', keluarga: 80 }), isi({ status: 'dikembalikan', keluarga: 40 })]
  const belum: IsiPendataan = { status: 'belum', diserahkanPada: null, keluarga: null, alasan: '' }
  assert.deepEqual(ringkasPendataan([...semua, belum]), {
    ...{ desa: 4, belum: 1, dikembalikan: 1, diserahkan: 1, diperiksa: 1, keluarga: 200 },
  })
  assert.equal(ringkasPendataan([belum]).keluarga, null)
})

test('days are counted over the end of a month and a year', () => {
  assert.deepEqual(
    [
      selisihHari('2026-12-30', '2027-01-02'),
      selisihHari('2026-11-22', '2026-11-22'),
      selisihHari('2026-11-22', '2026-11-20'),
    ],
    [3, 0, -2],
  )
})
