import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bagiPapan, pilihUtama } from '#client/format/papan.ts'
import { contohPrioritas } from '../contoh-ringkasan.ts'
import '#support/teks.ts'

const KATALOG = [
  { kode: 'K6', spm: '1' },
  { kode: 'KF', spm: null },
  { kode: 'SPM01', spm: '1' },
  { kode: 'SPM02', spm: '2' },
]
const spm = (nama: string, status: Parameters<typeof contohPrioritas>[1] = {}) =>
  contohPrioritas(nama, { bagian: 'Wajib', ...status })

test('a part whose rows are all services of the SPM is known as such and comes last', () => {
  const bagian = bagiPapan([spm('SPM01'), spm('SPM02'), contohPrioritas('K6'), contohPrioritas('KF')], KATALOG)
  assert.deepEqual(
    bagian.map((satu) => [satu.judul, satu.spm, satu.baris.map(({ indikator }) => indikator.kode)]),
    [
      ['Ibu dan bayi', false, ['K6', 'KF']],
      ['Wajib', true, ['SPM01', 'SPM02']],
    ],
  )
})

const utama = (...baris: readonly ReturnType<typeof contohPrioritas>[]) =>
  pilihUtama(bagiPapan(baris, KATALOG))?.indikator.kode ?? null

test('the one with most desa jelek is spoken of first, then that with most below the target, then the first', () => {
  assert.equal(utama(contohPrioritas('K6'), contohPrioritas('KF', { status: { jelek: 24 } })), 'KF')
  assert.equal(utama(contohPrioritas('K6'), contohPrioritas('KF', { status: { jelek: 23, cukup: 16 } })), 'KF')
  assert.equal(utama(contohPrioritas('K6'), contohPrioritas('KF')), 'K6')
})

test('what may not be judged, or is not of this month, is not spoken of', () => {
  assert.equal(utama(contohPrioritas('K6', { angka: { status: null } }), contohPrioritas('KF')), 'KF')
  assert.equal(utama(contohPrioritas('K6', { angka: { bulanIni: 'belum-lapor' } })), null)
  assert.equal(utama(contohPrioritas('K6', { status: {} })), null)
})

test('the SPM is spoken of only where nothing else may be judged', () => {
  const banyak = { status: { jelek: 90 } }
  assert.equal(utama(contohPrioritas('K6'), contohPrioritas('KF'), spm('SPM01', banyak)), 'K6')
  assert.equal(utama(contohPrioritas('KF', { angka: { status: null } }), spm('SPM01', banyak)), 'SPM01')
})
