// One month of the whole example kabupaten, worked out a second time from the raw rows by rules written down again
// (tests/saksi): every indikator, every area of both hierarchies, both dasar, against what the application answers.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Bagian } from '#saksi/angka.ts'
import type { Indikator } from '#saksi/baris.ts'
import { bacaMentah } from '#saksi/mentah.ts'
import type { Dasar } from '#saksi/penyebut.ts'
import {
  bagianKab,
  type Pilihan,
  periksaAngka,
  periksaLembar,
  periksaProfil,
  periksaRingkasan,
  type Saksi,
} from '#saksi/periksa.ts'
import { openAplikasi } from '#support/aplikasi.ts'
import { contohDatabase } from '#support/contoh.ts'

const KAB = '99.01'
const SEKARANG = new Date('2026-07-15T02:00:00Z')
/** Three months after a desa split, a year after another moved. */
const BULAN = 202606

const { db } = await contohDatabase({ sampai: BULAN, banyakBulan: 24, sekarang: SEKARANG, puskesmas: undefined })
const { read } = await openAplikasi(db, SEKARANG)
const mentah = await bacaMentah(db, KAB, 2026)
const saksi: Saksi = { baca: read, mentah, kab: KAB, m: BULAN }

const berSasaran = mentah.indikator.filter((i) => i.suku.some((s) => s.sumber === 'sasaran' || s.sumber === 'desa'))
const ingatan = new Map<string, Bagian[]>()

/** The cells of every desa, worked out once for every area and page. */
const bagianDari =
  (dasar: Dasar) =>
  (i: Indikator): Bagian[] => {
    const kunci = `${dasar} ${i.kode}`
    const bagian = ingatan.get(kunci) ?? bagianKab(saksi, i, dasar)
    ingatan.set(kunci, bagian)
    return bagian
  }

const ADMINISTRASI: Pilihan = { dasar: 'proyeksi', hierarki: 'administrasi' }

test('the witness knows the whole catalogue and the whole kabupaten', () => {
  assert.deepEqual([mentah.indikator.length, mentah.desa.length, mentah.kecamatan.length], [183, 158, 11])
})

for (const [dasar, daftar] of [
  ['proyeksi', mentah.indikator],
  ['riil', berSasaran],
] as const) {
  test(`every indikator over ${dasar} agrees for every desa, kecamatan, puskesmas and the kabupaten`, async () => {
    const beda: string[] = []
    for (const i of daftar) {
      const bagian = bagianDari(dasar)(i)
      const lembar = { dasar, hierarki: 'administrasi' } as const
      beda.push(...(await periksaLembar(saksi, i, bagian, { ...lembar, jalur: 'peta', rincian: 'desa' })))
      beda.push(...(await periksaLembar(saksi, i, bagian, { ...lembar, jalur: 'pws', rincian: 'kecamatan' })))
      const kerja = { dasar, hierarki: 'kerja' } as const
      beda.push(...(await periksaLembar(saksi, i, bagian, { ...kerja, jalur: 'pws', rincian: 'puskesmas' })))
      beda.push(...(await periksaAngka(saksi, i, bagian, kerja, { kode: PUSKESMAS, tingkat: 'puskesmas' })))
    }
    assert.deepEqual(beda, [])
  })
}

/** Its work area is the split desa's. */
const PUSKESMAS = '99.01-puskesmas-sumber-makmur'
/** Split, split off, moved, and one where nothing happened. */
const DESA = ['99.01.06.2014', '99.01.06.2016', '99.01.07.2006', '99.01.01.2004']

test('the page of a desa agrees on every indikator', async () => {
  const beda: string[] = []
  for (const kode of DESA) beda.push(...(await periksaProfil(saksi, kode, bagianDari('proyeksi'), ADMINISTRASI)))
  assert.deepEqual(beda, [])
})

test('the home agrees for the kabupaten, every kecamatan and every puskesmas', async () => {
  const beda: string[] = []
  const puskesmas = [...mentah.unit.values()].filter((u) => u.jenis === 'puskesmas')
  const area = [
    { kode: KAB, tingkat: 'kabupaten' as const },
    ...mentah.kecamatan.map(({ kode }) => ({ kode, tingkat: 'kecamatan' as const })),
    ...puskesmas.map(({ kode }) => ({ kode, tingkat: 'puskesmas' as const })),
  ]
  for (const satu of area) {
    const hierarki = satu.tingkat === 'puskesmas' ? 'kerja' : 'administrasi'
    beda.push(...(await periksaRingkasan(saksi, satu, bagianDari('proyeksi'), { dasar: 'proyeksi', hierarki })))
  }
  assert.deepEqual(beda, [])
})

test('before a desa moved it was the old puskesmas’, since then it is the new one’s with its whole year', async () => {
  const beda: string[] = []
  const satuTiapPeriode = [...new Map(mentah.indikator.map((i) => [i.periode, i])).values()]
  for (const m of [202506, 202507]) {
    for (const i of satuTiapPeriode) {
      const dulu = { ...saksi, m }
      const pilihan = { dasar: 'proyeksi', hierarki: 'kerja' } as const
      const bagian = bagianKab(dulu, i, 'proyeksi')
      beda.push(...(await periksaLembar(dulu, i, bagian, { ...pilihan, jalur: 'pws', rincian: 'puskesmas' })))
    }
  }
  assert.deepEqual(beda, [])
})
