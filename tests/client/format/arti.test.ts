import assert from 'node:assert/strict'
import { test } from 'node:test'
import { kataKeyakinan, listKeterangan } from '#client/format/arti.ts'
import type { IndikatorLengkap } from '#contract/indikator.ts'
import { contohIndikator } from '../contoh-lembar.ts'
import '#support/teks.ts'

const indikator: IndikatorLengkap = {
  ...contohIndikator(),
  rumusPembilang: 'ibu hamil yang diperiksa',
  rumusPenyebut: 'sasaran ibu hamil setahun',
  bentukTarget: 'linear',
  gabung: 'jumlah-nakes',
  sekaliPer: 'kehamilan',
  tempatHitung: 'domisili',
  umurMaks: null,
  jadwal: [],
  pelapor: ['pustu'],
  spm: null,
  targetContoh: 100,
  dokumenTarget: 'contoh',
  definisi: 'Berapa ibu hamil yang sudah diperiksa.',
  sumber: 'Juknis',
  keyakinan: 'S; umur M',
  berlakuDari: 2020,
}

test('beneath a definition stand formula, period, direction, target, source and confidence', () => {
  assert.deepEqual(
    listKeterangan(indikator, { persen: 90, tingkat: 'kabupaten', dokumen: 'Renstra' }).map(
      ({ judul, isi }) => `${judul}: ${isi}`,
    ),
    [
      'Pembilang: ibu hamil yang diperiksa',
      'Penyebut: sasaran ibu hamil setahun',
      'Periode: dijumlahkan dari Januari sampai bulan ini, dibagi sasaran setahun',
      'Arah: makin tinggi makin baik',
      'Target: 90\u00a0% setahun, Renstra',
      'Sumber: Juknis',
      'Keyakinan: tertulis dalam sumbernya, kecuali: umur',
    ],
  )
})

test('what an indikator does not have is left out; an example target is called one', () => {
  const judul = (ubah: Partial<IndikatorLengkap>, contoh: boolean) =>
    listKeterangan({ ...indikator, ...ubah }, contoh ? { persen: 90, tingkat: 'contoh', dokumen: 'PKP' } : null).map(
      ({ judul: satu, isi }) => (satu === 'Target' ? `${satu}: ${isi}` : satu),
    )
  assert.deepEqual(judul({ rumusPenyebut: '-', arah: 'netral' }, true), [
    'Pembilang',
    'Periode',
    'Arah',
    'Sumber',
    'Keyakinan',
  ])
  assert.equal(judul({}, true)[4], 'Target: 90\u00a0% setahun, contoh: PKP')
  assert.equal(judul({}, false)[4], 'Target: belum ada yang menetapkan')
})

test('a mark of confidence that is not known is shown as the catalogue wrote it', () => {
  assert.deepEqual(['S', 'M', 'D', 'S; aturan R', 'X'].map(kataKeyakinan), [
    'tertulis dalam sumbernya',
    'menurut praktik; belum dicocokkan dengan dokumennya',
    'ditetapkan dinas kesehatan kabupaten/kota',
    'tertulis dalam sumbernya, kecuali: aturan',
    'X',
  ])
})
