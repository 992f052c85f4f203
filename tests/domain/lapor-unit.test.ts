import assert from 'node:assert/strict'
import { test } from 'node:test'
import { JENIS_UNIT } from '#domain/indikator.ts'
import { type PasanganLapor, TENGGAT_BAWAAN } from '#domain/kelengkapan.ts'
import { laporUnit } from '#domain/lapor-unit.ts'

const pasangan = (ubah: Partial<PasanganLapor>): PasanganLapor => ({
  bulan: 202501,
  desaId: 1,
  unitId: 1,
  sumber: JENIS_UNIT.pustu,
  kelompokWajib: 2,
  kelompokLengkap: 2,
  kelompokKurang: 0,
  terkirimPada: new Date('2025-01-31T00:00:00Z'),
  status: 'terkirim',
  ...ubah,
})
const TEPAT = pasangan({})
const TERLAMBAT = pasangan({ terkirimPada: new Date('2025-03-01T00:00:00Z') })
const SEBAGIAN = pasangan({ kelompokLengkap: 1 })
const BELUM = pasangan({ kelompokLengkap: 0, terkirimPada: null, status: null })

for (const [arti, semua, keadaan, masuk] of [
  ['a unit that owes nothing', [], 'tidak-wajib', 0],
  ['all in time', [TEPAT, TEPAT], 'tepat', 2],
  ['one of two late', [TEPAT, TERLAMBAT], 'terlambat', 2],
  ['one of two missing', [TEPAT, BELUM], 'sebagian', 1],
  ['one begun, one missing', [SEBAGIAN, BELUM], 'sebagian', 0],
  ['all missing', [BELUM, BELUM], 'belum', 0],
] as const) {
  test(`the laporan of one unit taken together: ${arti}`, () => {
    assert.deepEqual(laporUnit(semua, 'Asia/Jakarta', TENGGAT_BAWAAN), {
      keadaan,
      laporanMasuk: masuk,
      laporanWajib: semua.length,
    })
  })
}
