import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { AturanRiwayat } from '#domain/mutu-aturan.ts'
import { lonjakan, pencilan } from '#domain/mutu-pencilan.ts'

const dasar: Omit<AturanRiwayat, 'kode' | 'jenis' | 'ambang'> = {
  ...{ keparahan: 'lunak', sifat: [], kecuali: [], jenisUnit: [], kiri: [], kanan: [], pesan: '{nama}?' },
}
const PENCILAN: AturanRiwayat = {
  ...dasar,
  ...{ kode: 'pencilan', jenis: 'pencilan', ambang: { bulan: 24, minimal: 8, simpangan: 5, musim: 3 } },
}
const LONJAKAN: AturanRiwayat = {
  ...dasar,
  ...{ kode: 'lonjakan', jenis: 'lonjakan', ambang: { persen: 50, minimal: 10, simpangan: 3.3, musim: 3 } },
}

/** '12 11 - 14': months in order, the last one asked about; - is a month without laporan. */
const deret = (teks: string) => teks.split(' ').map((satu) => (satu === '-' ? null : Number(satu)))
const tanya = (cek: typeof pencilan, aturan: AturanRiwayat, teks: string) => {
  const nilai = deret(teks)
  const temuan = cek(aturan, { kode: 'D', deret: nilai, letak: nilai.length - 1 })
  return temuan && `${temuan.aturan} ${temuan.kiri} ${temuan.kanan}`
}

test('a count is asked about where it is far from what the unit usually reports', () => {
  const kasus: [string, string, string | null][] = [
    ['a digit too many', '12 11 13 12 10 12 14 11 12 125', 'pencilan:D 125 12'],
    ['a digit lost', '31 28 33 30 32 29 35 31 30 3', 'pencilan:D 3 31'],
    ['as chance has it', '12 11 13 12 10 12 14 11 12 19', null],
    ['few become a few more', '1 0 2 1 1 0 1 2 1 5', null],
    ['a unit that varies a lot', '5 60 12 90 3 70 20 44 8 100', null],
    ['months without laporan say nothing', '12 - 13 12 - 12 14 11 - 12 10 120', 'pencilan:D 120 12'],
    ['too few months to know what is usual', '12 11 13 12 10 12 14 120', null],
    ['not reported at all', '12 11 13 12 10 12 14 11 12 -', null],
    ['the same in the season of the year before', '12 11 130 12 10 12 14 11 12 10 12 13 12 11 128', null],
    ['a new level, where it begins', '12 11 13 12 10 12 14 11 12 60', 'pencilan:D 60 12'],
    ['and not while it goes on', '12 11 13 12 10 12 14 11 12 60 58 63', null],
  ]
  assert.deepEqual(
    kasus.map(([apa, teks]) => [apa, tanya(pencilan, PENCILAN, teks)]),
    kasus.map(([apa, , hasil]) => [apa, hasil]),
  )
})

test('a leap from one month to the next is asked about beyond half as much, ten people and chance', () => {
  const kasus: [string, string, string | null][] = [
    ['three times as many', '14 12 15 13 42', 'lonjakan:D 42 13'],
    ['a fifth', '41 38 40 39 8', 'lonjakan:D 8 39'],
    ['by less than half', '100 104 98 101 140', null],
    ['fewer than ten before and after', '2 3 2 1 9', null],
    ['ten and sixteen may be chance', '10 11 9 10 16', null],
    ['coming back from a month out of the ordinary', '14 12 15 13 12 14 60 13', null],
    ['last month was not reported', '14 12 15 - 42', null],
    ['too little is known', '14 12 42', null],
  ]
  assert.deepEqual(
    kasus.map(([apa, teks]) => [apa, tanya(lonjakan, LONJAKAN, teks)]),
    kasus.map(([apa, , hasil]) => [apa, hasil]),
  )
})
