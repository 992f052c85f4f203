import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { StatusLaporan } from '#domain/penolakan.ts'
import {
  bulanTertutup,
  isTerlambat,
  type LangkahTahap,
  langkahTahap,
  perluAlasan,
  tanggalTenggat,
} from '#domain/tahap.ts'

const TAHAP: readonly StatusLaporan[] = ['draf', 'terkirim', 'terverifikasi', 'tervalidasi', 'terkunci']

for (const [langkah, sesudah] of [
  ['terverifikasi', ['tolak', 'terverifikasi', 'sama', 'sama', 'sama']],
  ['tervalidasi', ['tolak', 'tervalidasi tanpa verifikasi', 'tervalidasi', 'sama', 'sama']],
  ['terkunci', ['tolak', 'tolak', 'tolak', 'terkunci', 'sama']],
  ['dibuka', ['tolak', 'sama', 'terkirim', 'terkirim', 'terkirim']],
] as const satisfies readonly (readonly [LangkahTahap, readonly string[]])[]) {
  test(`"${langkah}" takes a laporan from each stage to ${sesudah.join(', ')}`, () => {
    const hasil = TAHAP.map((status) => {
      const satu = langkahTahap(langkah, { status, versi: 3 }, 3)
      if (satu.hasil !== 'tulis') return satu.hasil === 'sama' ? 'sama' : 'tolak'
      return `${satu.status}${satu.tanpaVerifikasi ? ' tanpa verifikasi' : ''}`
    })
    assert.deepEqual(hasil, sesudah)
  })
}

test('a laporan that has changed since it was seen is refused, whatever it is to become', () => {
  for (const langkah of ['terverifikasi', 'tervalidasi', 'terkunci', 'dibuka'] as const)
    for (const status of TAHAP.slice(1)) {
      assert.equal(langkahTahap(langkah, { status, versi: 5 }, 3).hasil, 'ditolak')
    }
  assert.deepEqual(langkahTahap('tervalidasi', { status: 'terkirim', versi: 4 }, 3), {
    hasil: 'ditolak',
    alasan: 'Laporan ini sudah berubah menjadi versi 4 sejak Anda membukanya; lihat lagi sebelum meneruskan.',
  })
})

test('the same request once more finds its own version', () => {
  assert.deepEqual(langkahTahap('tervalidasi', { status: 'tervalidasi', versi: 4 }, 3), { hasil: 'sama' })
  // Opened: terkirim may as well be a correction that nobody has seen.
  assert.equal(langkahTahap('dibuka', { status: 'terkirim', versi: 4 }, 3).hasil, 'ditolak')
})

test('there is nothing to lift where there is no laporan', () => {
  assert.deepEqual(langkahTahap('terverifikasi', null, 1), { hasil: 'ditolak', alasan: 'Laporan ini belum ada.' })
})

test('a change wants a reason once somebody has vouched for the laporan', () => {
  assert.deepEqual([null, ...TAHAP].map(perluAlasan), [false, false, false, true, true, false])
})

const wib = (waktu: string) => new Date(`${waktu}+07:00`)

test('a month locks once the day of the next month is over in the kabupaten, from the month set on', () => {
  const tertutup = (sekarang: string, zonaWaktu = 'Asia/Jakarta') =>
    bulanTertutup({ hari: 15, sejak: 202501 }, { bulanIni: 202504, sekarang: wib(sekarang), zonaWaktu })
  assert.deepEqual(tertutup('2025-04-15T23:59'), [202501, 202502])
  assert.deepEqual(tertutup('2025-04-16T00:00'), [202501, 202502, 202503])
  assert.deepEqual(tertutup('2025-04-15T22:00', 'Asia/Jayapura'), [202501, 202502, 202503])
})

test('a deadline is a day of the next month, 0 the last of the month itself', () => {
  assert.deepEqual(
    [
      [202502, 0],
      [202402, 0],
      [202512, 5],
    ].map(([bulan = 0, hari = 0]) => tanggalTenggat(bulan, hari)),
    ['2025-02-28', '2024-02-29', '2026-01-05'],
  )
})

test('late is what came after the day, or has not come and the day is over', () => {
  const waktu = { bulan: 202501, hari: 2, zonaWaktu: 'Asia/Jakarta' }
  const lambat = (terkirim: string | null, sekarang: string) =>
    isTerlambat(terkirim === null ? null : wib(terkirim), waktu, wib(sekarang))
  assert.deepEqual(
    [
      lambat('2025-02-02T23:59', '2025-03-01T00:00'),
      lambat('2025-02-03T00:00', '2025-03-01T00:00'),
      lambat(null, '2025-02-02T23:59'),
      lambat(null, '2025-02-03T00:00'),
    ],
    [false, true, false, true],
  )
})
