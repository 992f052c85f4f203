import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  bolehDisebut,
  cobaLagi,
  HAL_KABAR,
  type HalDisebut,
  type Irama,
  type JamTenang,
  jatuhTempo,
  mauDikabari,
  type PeristiwaKabar,
  sesudahTenang,
} from '#domain/kabar.ts'
import type { Peran } from '#domain/peran.ts'

const MALAM: JamTenang = { dari: 21 * 60, sampai: 6 * 60 }
const SIANG: JamTenang = { dari: 12 * 60, sampai: 13 * 60 + 30 }

// In Jayapura it is nine hours later than in the universal time of the first and last column; 22 November 2026 is a Sunday.
for (const [sekarang, tenang, jatuh] of [
  ['2026-11-22T03:00:20Z', null, '2026-11-22T03:00:20Z'],
  ['2026-11-22T02:59:59Z', SIANG, '2026-11-22T02:59:59Z'],
  ['2026-11-22T03:00:20Z', SIANG, '2026-11-22T04:30:00Z'],
  ['2026-11-22T04:30:00Z', SIANG, '2026-11-22T04:30:00Z'],
  ['2026-11-22T11:59:59Z', MALAM, '2026-11-22T11:59:59Z'],
  ['2026-11-22T12:00:00Z', MALAM, '2026-11-22T21:00:00Z'],
  ['2026-11-22T15:10:00Z', MALAM, '2026-11-22T21:00:00Z'],
  ['2026-11-22T20:59:59Z', MALAM, '2026-11-22T21:00:00Z'],
  ['2026-11-22T21:00:00Z', MALAM, '2026-11-22T21:00:00Z'],
  ['2026-11-22T21:00:00Z', { dari: 360, sampai: 360 }, '2026-11-22T21:00:00Z'],
] as const) {
  test(`at ${sekarang} with quiet hours ${tenang ? `${tenang.dari} to ${tenang.sampai}` : 'none'} it is told at ${jatuh}`, () => {
    const saat = { sekarang: new Date(sekarang), zonaWaktu: 'Asia/Jayapura' }
    assert.deepEqual(sesudahTenang(tenang, saat), new Date(jatuh))
  })
}

const WIB = { zonaWaktu: 'Asia/Jakarta', jam: 7, hari: 1, tenang: MALAM as JamTenang | null }
for (const [apa, irama, sekarang, lain, jatuh] of [
  ['at once', 'seketika', '2026-11-22T03:15:30Z', {}, '2026-11-22T03:15:30Z'],
  ['at once, but at night', 'seketika', '2026-11-22T15:00:00Z', {}, '2026-11-22T23:00:00Z'],
  ['daily, before its hour', 'harian', '2026-11-22T23:30:00Z', {}, '2026-11-23T00:00:00Z'],
  ['daily, in its minute', 'harian', '2026-11-22T00:00:30Z', {}, '2026-11-23T00:00:00Z'],
  ['daily, after it', 'harian', '2026-11-22T03:00:00Z', {}, '2026-11-23T00:00:00Z'],
  ['daily, in WIT', 'harian', '2026-11-22T03:00:00Z', { zonaWaktu: 'Asia/Jayapura' }, '2026-11-22T22:00:00Z'],
  ['daily at an hour that is quiet', 'harian', '2026-11-22T03:00:00Z', { jam: 5 }, '2026-11-22T23:00:00Z'],
  ['daily at midnight', 'harian', '2026-11-22T03:00:00Z', { jam: 0, tenang: null }, '2026-11-22T17:00:00Z'],
  ['weekly, on the day before', 'mingguan', '2026-11-22T03:00:00Z', {}, '2026-11-23T00:00:00Z'],
  ['weekly, on its day before its hour', 'mingguan', '2026-11-22T23:30:00Z', {}, '2026-11-23T00:00:00Z'],
  ['weekly, on its day after it', 'mingguan', '2026-11-23T00:30:00Z', {}, '2026-11-30T00:00:00Z'],
  ['weekly, two days later', 'mingguan', '2026-11-22T03:00:00Z', { hari: 3 }, '2026-11-25T00:00:00Z'],
] as const satisfies readonly (readonly [string, Irama, string, Partial<typeof WIB>, string])[]) {
  test(`what happens is told ${apa}`, () => {
    const { zonaWaktu, ...pilihan } = { ...WIB, ...lain }
    assert.deepEqual(jatuhTempo(pilihan, irama, { sekarang: new Date(sekarang), zonaWaktu }), new Date(jatuh))
  })
}

test('after a failure it waits longer each time, and the eighth is the last', () => {
  const sekarang = new Date('2026-11-22T00:00:00Z')
  const menit = [1, 2, 3, 4, 5, 6, 7, 8].map((ke) => {
    const lagi = cobaLagi(ke, sekarang)
    return lagi && (lagi.getTime() - sekarang.getTime()) / 60_000
  })
  assert.deepEqual(menit, [1, 5, 15, 60, 180, 360, 720, null])
})

const MUNCUL: PeristiwaKabar = { jenis: 'muncul', perihal: 'indikator', dinaikkan: 0 }
const NAIK: PeristiwaKabar = { ...MUNCUL, jenis: 'dinaikkan', dinaikkan: 1 }
for (const [apa, peran, hal, peristiwa, mau] of [
  ['a matter that one wants', 'bidan-desa', ['indikator'], MUNCUL, true],
  ['a matter that one does not want', 'bidan-desa', ['laporan', 'dinaikkan'], MUNCUL, false],
  ['one that is loud again', 'kader', ['indikator'], { ...MUNCUL, jenis: 'bersuara' }, true],
  ['one raised to the head of the puskesmas', 'kepala-puskesmas', ['dinaikkan'], NAIK, true],
  ['one raised, which one does not want', 'kepala-puskesmas', ['indikator'], NAIK, false],
  ['one raised to somebody else', 'dinas', HAL_KABAR, NAIK, false],
  ['one raised to the dinas', 'dinas', HAL_KABAR, { ...NAIK, dinaikkan: 2 }, true],
  ['one raised past the bidan', 'bidan-desa', HAL_KABAR, { ...NAIK, dinaikkan: 2 }, false],
] as const satisfies readonly (readonly [string, Peran, readonly string[], PeristiwaKabar, boolean])[]) {
  test(`${peran} ${mau ? 'hears' : 'does not hear'} of ${apa}`, () => {
    assert.equal(mauDikabari(hal, peran, peristiwa), mau)
  })
}

for (const [apa, hal, boleh] of [
  ['a proportion', { perihal: 'indikator', indikator: { sensitif: false, jenis: 'cakupan' } }, true],
  ['a sensitive one', { perihal: 'indikator', indikator: { sensitif: true, jenis: 'cakupan' } }, false],
  ['a death', { perihal: 'indikator', indikator: { sensitif: false, jenis: 'kejadian' } }, false],
  ['one that nobody knows', { perihal: 'indikator', indikator: null }, false],
  ['laporan', { perihal: 'laporan', indikator: null }, true],
] as const satisfies readonly (readonly [string, HalDisebut, boolean])[]) {
  test(`${apa} is ${boleh ? 'named' : 'only counted'}`, () => {
    assert.equal(bolehDisebut(hal), boleh)
  })
}
