import assert from 'node:assert/strict'
import { test } from 'node:test'
import { basi, namaCadangan, pilihDibuang, saatCadangan, tempoTerakhir, waktunyaCadangan } from '#domain/cadangan.ts'

const utc = (teks: string): Date => new Date(`${teks}Z`)

const tempo: readonly (readonly [string, string, number, string])[] = [
  // Two in the morning in Jakarta is 19:00 UTC of the day before.
  ['2026-11-22T19:00:00', 'Asia/Jakarta', 120, '2026-11-22T19:00:00'],
  ['2026-11-22T18:59:59', 'Asia/Jakarta', 120, '2026-11-21T19:00:00'],
  ['2026-11-22T18:00:00', 'Asia/Makassar', 120, '2026-11-22T18:00:00'],
  ['2026-11-22T17:00:00', 'Asia/Jayapura', 120, '2026-11-22T17:00:00'],
  ['2026-11-22T16:59:00', 'Asia/Jayapura', 120, '2026-11-21T17:00:00'],
  ['2026-11-22T16:59:00', 'Asia/Jakarta', 1439, '2026-11-22T16:59:00'],
  ['2026-11-22T17:00:00', 'Asia/Jakarta', 0, '2026-11-22T17:00:00'],
  ['2027-01-01T00:00:00', 'Asia/Jakarta', 0, '2026-12-31T17:00:00'],
]
for (const [sekarang, zona, menit, harus] of tempo) {
  test(`at ${sekarang} in ${zona} the last backup at minute ${menit} was due at ${harus}`, () => {
    assert.deepEqual(tempoTerakhir(utc(sekarang), { menit, zona }), utc(harus))
  })
}

const TEMPO = utc('2026-11-22T19:00:00')
const waktunya: readonly (readonly [string, string, string | null, string | null, boolean])[] = [
  ['none was ever made', '2026-11-22T19:01:00', null, null, true],
  ['the last is of yesterday', '2026-11-22T19:01:00', '2026-11-21T19:00:10', null, true],
  ['one was made since', '2026-11-23T10:00:00', '2026-11-22T19:00:00', null, false],
  ['one failed a moment ago', '2026-11-22T19:10:00', null, '2026-11-22T19:05:00', false],
  ['one failed a quarter of an hour ago', '2026-11-22T19:20:00', null, '2026-11-22T19:05:00', true],
  ['one failed before this one was due', '2026-11-22T19:01:00', null, '2026-11-22T18:59:00', true],
]
for (const [nama, sekarang, berhasil, gagal, harus] of waktunya) {
  test(`whether one is to be made where ${nama}: ${harus}`, () => {
    const pada = { tempo: TEMPO, berhasil: berhasil && utc(berhasil), gagal: gagal && utc(gagal) }
    assert.equal(
      waktunyaCadangan(utc(sekarang), { tempo: TEMPO, berhasil: pada.berhasil || null, gagal: pada.gagal || null }),
      harus,
    )
  })
}

test('a day and a half without a backup is too long, and so is never', () => {
  const sekarang = utc('2026-11-22T12:00:00')
  assert.deepEqual(
    [null, utc('2026-11-21T00:00:00'), utc('2026-11-20T23:59:59')].map((saat) => basi(sekarang, saat)),
    [true, false, true],
  )
})

test('a name says when, and names of others say nothing', () => {
  assert.equal(namaCadangan(utc('2026-11-22T19:00:05')), 'pws-20261122-190005.cadangan')
  assert.deepEqual(saatCadangan('pws-20261122-190005.cadangan'), utc('2026-11-22T19:00:05'))
  for (const lain of ['pws-20261122-190005.cadangan.12.sementara', 'catatan.txt', 'pws-20261322-990005.cadangan', ''])
    assert.equal(saatCadangan(lain), null)
})

const SIMPAN = { harian: 7, mingguan: 4, bulanan: 12 }
const hari = (banyak: number, akhir = '2026-11-22T19:00:00'): string[] =>
  Array.from({ length: banyak }, (_, i) => namaCadangan(new Date(utc(akhir).getTime() - i * 86_400_000)))

test('of two years of nights, seven days, four weeks and twelve months stay', () => {
  const semua = hari(730)
  const dibuang = new Set(pilihDibuang(semua, SIMPAN, 'Asia/Jakarta'))
  // The night of 22 November in UTC is Monday the 23rd in Jakarta.
  assert.deepEqual(
    semua.filter((nama) => !dibuang.has(nama)).map((nama) => nama.slice(4, 12)),
    [
      ...['20261122', '20261121', '20261120', '20261119', '20261118', '20261117', '20261116'],
      // Sundays there; the week that has just begun is the first of the four.
      ...['20261114', '20261107', '20261030', '20260929', '20260830', '20260730', '20260629', '20260530', '20260429'],
      ...['20260330', '20260227', '20260130', '20251230'],
    ],
  )
})

test('of several on one day the last stays', () => {
  const nama = ['01', '09', '15'].map((jam) => `pws-20261110-${jam}0000.cadangan`)
  assert.deepEqual(pilihDibuang([...nama, ...hari(1)], SIMPAN, 'Asia/Jakarta'), [nama[1], nama[0]])
})

test('the newest stays whatever is set, and what is not ours is never touched', () => {
  const nama = [...hari(3), 'catatan.txt', 'lain-20200101-000000.cadangan', `${hari(1)[0]}.7.sementara`]
  assert.deepEqual(pilihDibuang(nama, { harian: 0, mingguan: 0, bulanan: 0 }, 'Asia/Jakarta'), hari(3).slice(1))
  assert.deepEqual(pilihDibuang([], SIMPAN, 'Asia/Jakarta'), [])
})

test('months without a backup take no place of those that have one', () => {
  const nama = [2026, 2024, 2022, 2020].map((tahun) => `pws-${tahun}0301-190000.cadangan`)
  assert.deepEqual(pilihDibuang(nama, { harian: 1, mingguan: 1, bulanan: 3 }, 'Asia/Jakarta'), [
    'pws-20200301-190000.cadangan',
  ])
})
