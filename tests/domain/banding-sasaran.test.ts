import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type BandingKabupaten, bandingSasaran, type PasanganSasaran, rasioKabupaten } from '#domain/banding-sasaran.ts'
import { buatAcak } from '#support/acak.ts'

const SAMA: BandingKabupaten = { rasio: 0.9, umum: 0.9, sebar: 0 }

const kasus: readonly [apa: string, PasanganSasaran, BandingKabupaten, ReturnType<typeof bandingSasaran>][] = [
  ['as the kabupaten', { proyeksi: 100, riil: 90 }, SAMA, { rasio: 0.9, bawah: 52, atas: 128, cek: false }],
  ['twice as many', { proyeksi: 100, riil: 180 }, SAMA, { rasio: 1.8, bawah: 52, atas: 128, cek: true }],
  ['a third', { proyeksi: 100, riil: 30 }, SAMA, { rasio: 0.3, bawah: 52, atas: 128, cek: true }],
  ['twice as many of a few', { proyeksi: 5, riil: 9 }, SAMA, { rasio: 1.8, bawah: 0, atas: 13, cek: false }],
  ['none of a few', { proyeksi: 8, riil: 0 }, SAMA, { rasio: 0, bawah: 0, atas: 18, cek: false }],
  ['a digit too many', { proyeksi: 5, riil: 50 }, SAMA, { rasio: 10, bawah: 0, atas: 13, cek: true }],
  ['over nobody', { proyeksi: 0, riil: 40 }, SAMA, { rasio: null, bawah: 0, atas: 0, cek: true }],
  [
    'as far as desa differ here',
    { proyeksi: 1000, riil: 1150 },
    { rasio: 0.9, umum: 0.9, sebar: 0.1 },
    { rasio: 1.15, bawah: 520, atas: 1280, cek: false },
  ],
  [
    'without anything to hold against',
    { proyeksi: 0, riil: 3 },
    { rasio: null, umum: null, sebar: 0 },
    { rasio: null, bawah: null, atas: null, cek: false },
  ],
]

for (const [apa, pasangan, kabupaten, harap] of kasus) {
  test(`${apa}: ${pasangan.riil} of ${pasangan.proyeksi} is ${harap.cek ? 'asked about' : 'left alone'}`, () => {
    assert.deepEqual(bandingSasaran(pasangan, kabupaten), harap)
  })
}

test('the ratio of the kabupaten is that of the sums, not the mean of ratios', () => {
  assert.deepEqual(
    rasioKabupaten([
      { proyeksi: 300, riil: 300 },
      { proyeksi: 100, riil: 60 },
    ]).rasio,
    0.9,
  )
  assert.deepEqual(rasioKabupaten([]), { rasio: null, umum: null, sebar: 0 })
})

/** As many as chance gives around an expectation: a sum of many small draws. */
function sekitar(acak: ReturnType<typeof buatAcak>, harap: number): number {
  const banyak = Math.max(1, Math.round(harap * 10))
  let jumlah = 0
  for (let i = 0; i < banyak; i++) if (acak.bulat(10_000) < (harap / banyak) * 10_000) jumlah += 1
  return jumlah
}

/** A kabupaten whose desa differ by chance and by up to a tenth either way. */
function kabupatenAcak(benih: number): PasanganSasaran[] {
  const acak = buatAcak(benih)
  return Array.from({ length: 158 }, () => {
    const proyeksi = 3 + acak.bulat(acak.sesekali(3) ? 2000 : 60)
    return { proyeksi, riil: sekitar(acak, proyeksi * 0.97 * (0.9 + acak.bulat(21) / 100)) }
  })
}

test('of 30 kabupaten without an error hardly a desa is asked about, and one with a digit too many always is', () => {
  let ditanya = 0
  for (let benih = 1; benih <= 30; benih++) {
    const desa = kabupatenAcak(benih)
    const kabupaten = rasioKabupaten(desa)
    ditanya += desa.filter((d) => bandingSasaran(d, kabupaten).cek).length
    const salah = desa.map((d, i) => (i % 40 === 0 ? { ...d, riil: 10 * d.riil + 7 } : d))
    const lagi = rasioKabupaten(salah)
    salah.forEach((d, i) => {
      if (i % 40 === 0 && d.riil > 40) assert.ok(bandingSasaran(d, lagi).cek, `${benih}: ${d.riil} of ${d.proyeksi}`)
    })
  }
  assert.ok(ditanya <= 30 * 158 * 0.002, `${ditanya} asked about`)
})
