import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  checkKunjungan,
  checkTenggat,
  isRencanaLewat,
  type Kunjungan,
  keadaanBahaya,
  selisihHari,
  tahapSesudah,
  tambahHari,
} from '#domain/tindak-lanjut.ts'

const TAHAP = [
  ['baru', 'terima', 'diterima'],
  ['baru', 'rencana', 'direncanakan'],
  ['baru', 'kunjungan', 'dikerjakan'],
  ['baru', 'evaluasi', 'diterima'],
  ['baru', 'tutup', 'ditutup'],
  ['diterima', 'terima', null],
  ['diterima', 'rencana', 'direncanakan'],
  ['diterima', 'evaluasi', 'diterima'],
  ['direncanakan', 'terima', null],
  ['direncanakan', 'kunjungan', 'dikerjakan'],
  ['direncanakan', 'rencana-selesai', 'dikerjakan'],
  ['direncanakan', 'evaluasi', 'direncanakan'],
  ['dikerjakan', 'rencana', 'dikerjakan'],
  ['dikerjakan', 'evaluasi', 'dikerjakan'],
  ['dikerjakan', 'tutup', 'ditutup'],
  ['ditutup', 'terima', null],
  ['ditutup', 'rencana', null],
  ['ditutup', 'kunjungan', null],
  ['ditutup', 'rencana-selesai', null],
  ['ditutup', 'evaluasi', null],
  ['ditutup', 'tutup', null],
] as const

test('a step never takes a notification back, and what is closed stays closed', () => {
  for (const [tahap, langkah, harus] of TAHAP)
    assert.deepEqual([tahap, langkah, tahapSesudah(tahap, langkah)], [tahap, langkah, harus])
})

const KUNJUNGAN: Kunjungan = {
  ...{ tanggal: '2026-04-10', temuan: 'tanda-bahaya', dikunjungi: 8, ditemukan: 3, dilayani: 2, dirujuk: 1 },
  ditindaklanjutiPada: null,
}
const HARI_INI = '2026-04-12'

const SALAH: readonly (readonly [Partial<Kunjungan>, readonly string[]])[] = [
  [{}, []],
  [{ ditemukan: 0, dilayani: 0, dirujuk: 0 }, []],
  [{ ditindaklanjutiPada: '2026-04-12' }, []],
  [{ tanggal: '2026-04-13' }, ['tanggal hari-depan']],
  [{ tanggal: '2025-01-01' }, ['tanggal hari-lama']],
  [{ dikunjungi: 2 }, ['ditemukan ditemukan-lebih']],
  [{ dilayani: 4 }, ['dilayani dilayani-lebih']],
  [{ dirujuk: 4 }, ['dirujuk dirujuk-lebih']],
  [{ dikunjungi: 0, ditemukan: 1, dilayani: 0, dirujuk: 0 }, ['dikunjungi tidak-ada', 'ditemukan ditemukan-lebih']],
  [{ ditindaklanjutiPada: '2026-04-09' }, ['ditindaklanjutiPada tindak-sebelum']],
  [{ ditindaklanjutiPada: '2026-04-13' }, ['ditindaklanjutiPada hari-depan']],
  [
    { ditemukan: 0, dilayani: 0, dirujuk: 0, ditindaklanjutiPada: '2026-04-11' },
    ['ditindaklanjutiPada tindak-tanpa-temuan'],
  ],
]

test('a recap of visits that cannot hold says in which field', () => {
  for (const [ubahan, harus] of SALAH) {
    const galat = checkKunjungan({ ...KUNJUNGAN, ...ubahan }, HARI_INI)
    assert.deepEqual(
      galat.map(({ kolom, sebab }) => `${kolom} ${sebab}`),
      harus,
      JSON.stringify(ubahan),
    )
  }
})

const BAHAYA = [
  [{}, '2026-04-17', 'menunggu'],
  [{}, '2026-04-18', 'lewat'],
  [{ ditindaklanjutiPada: '2026-04-17' }, '2026-05-01', 'tepat'],
  [{ ditindaklanjutiPada: '2026-04-18' }, '2026-05-01', 'terlambat'],
  [{ ditemukan: 0 }, '2026-05-01', null],
  [{ temuan: 'gejala-tbc' }, '2026-05-01', null],
] as const

test('danger signs found have seven days, and finding none has no deadline', () => {
  for (const [ubahan, hari, harus] of BAHAYA)
    assert.equal(keadaanBahaya({ ...KUNJUNGAN, ...ubahan }, hari), harus, JSON.stringify(ubahan))
})

test('a plan is late the day after its day, unless it is done or called off', () => {
  const rencana = { tenggat: '2026-04-12', selesai: false, batal: false }
  assert.equal(isRencanaLewat(rencana, '2026-04-12'), false)
  assert.equal(isRencanaLewat(rencana, '2026-04-13'), true)
  assert.equal(isRencanaLewat({ ...rencana, selesai: true }, '2026-04-13'), false)
  assert.equal(isRencanaLewat({ ...rencana, batal: true }, '2026-04-13'), false)
  assert.equal(checkTenggat('2026-04-11', HARI_INI), 'lewat')
  assert.equal(checkTenggat('2026-04-12', HARI_INI), null)
  assert.equal(checkTenggat('2028-04-12', HARI_INI), 'terlalu-jauh')
})

test('days are counted over the ends of months and years', () => {
  assert.equal(tambahHari('2026-02-27', 7), '2026-03-06')
  assert.equal(selisihHari('2025-12-30', '2026-01-02'), 3)
})
