import assert from 'node:assert/strict'
import { test } from 'node:test'
import { JENIS_UNIT } from '#domain/indikator.ts'
import { akhirTenggat, hitungLapor, type PasanganLapor, TENGGAT_BAWAAN } from '#domain/kelengkapan.ts'

const pasangan = (lain: Partial<PasanganLapor>): PasanganLapor => ({
  bulan: 202501,
  desaId: 1,
  unitId: 1,
  sumber: JENIS_UNIT.posyandu,
  kelompokWajib: 2,
  kelompokLengkap: 2,
  kelompokKurang: 0,
  terkirimPada: new Date('2025-01-31T16:59:59Z'),
  status: 'terkirim',
  ...lain,
})

test('a month ends at midnight of the kabupaten itself: WIB, WITA, WIT', () => {
  const akhir = (zona: string) => new Date(akhirTenggat(202501, 0, zona)).toISOString()
  assert.equal(akhir('Asia/Jakarta'), '2025-01-31T17:00:00.000Z')
  assert.equal(akhir('Asia/Makassar'), '2025-01-31T16:00:00.000Z')
  assert.equal(akhir('Asia/Jayapura'), '2025-01-31T15:00:00.000Z')
})

test('the fifth of the next month is in time through its whole day, over New Year too', () => {
  assert.equal(new Date(akhirTenggat(202512, 5, 'Asia/Jakarta')).toISOString(), '2026-01-05T17:00:00.000Z')
})

test('received counts whole laporan only, and in time only what came by the deadline', () => {
  const hitung = hitungLapor(
    [
      pasangan({ status: 'tervalidasi' }),
      pasangan({ terkirimPada: new Date('2025-01-31T17:00:00Z') }),
      pasangan({ kelompokLengkap: 1, kelompokKurang: 1 }),
      pasangan({ kelompokLengkap: 0, terkirimPada: null }),
      pasangan({ sumber: JENIS_UNIT.pustu, terkirimPada: new Date('2025-02-02T16:00:00Z') }),
    ],
    TENGGAT_BAWAAN,
    'Asia/Jakarta',
  )
  assert.deepEqual(hitung, { wajib: 5, masuk: 3, tepat: 2, terverifikasi: 1, tervalidasi: 1 })
})
