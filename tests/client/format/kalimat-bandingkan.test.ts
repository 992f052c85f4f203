import assert from 'node:assert/strict'
import { test } from 'node:test'
import { kalimatBandingkan, kalimatTriwulan, kataKelompok } from '#client/format/kalimat-bandingkan.ts'
import type { Angka } from '#contract/angka.ts'
import type { BarisBanding, SatuBanding } from '#contract/bandingkan.ts'
import '#support/teks.ts'
import { contohAngka, contohIndikator } from '../contoh-lembar.ts'

const WILAYAH = { kode: '99.01', nama: 'Kabupaten Contoh', tingkat: 'kabupaten' } as const
const latar = { rincian: 'kecamatan', bulan: '2026-10', wilayah: WILAYAH, ukurMinimal: 80 } as const
const triwulan: BarisBanding['triwulan'] = {
  ...{ hasil: 'perlu-dukungan', cara: 'angka-bulan', selisih: 2 },
  kini: { dari: '2026-10', sampai: '2026-10', rasio: { p: 20, q: 200 } },
  dulu: { dari: '2026-07', sampai: '2026-07', rasio: { p: 16, q: 200 } },
}
const baris = (nama: string, angka: Partial<Angka>): BarisBanding => ({
  ...{ kode: nama, nama, induk: null, angka: contohAngka(angka), nilai: 'perlu-dukungan', peringkat: 1, ukur: null },
  ...{ bulanLalu: { poin: null, tren: null }, triwulan, desa: [] },
  tahunLalu: { poin: null, persen: null, sel: 'belum-lapor', sementara: false },
})
const satu = (periode: 'potret' | 'bulanan', sdBulan: string): SatuBanding => ({
  ...{ indikator: contohIndikator({ nama: 'Prevalensi stunting', periode }), targetTahun: null, corong: null },
  total: baris('Contoh', { persen: 15.4, sdBulan }),
  baris: [baris('Batu Lawang', { sdBulan })],
})

const per: readonly (readonly [string, SatuBanding, string])[] = [
  ['a prevalence of an earlier month', satu('potret', '2026-09'), ' per September 2026'],
  ['one of this month', satu('potret', '2026-10'), ''],
  ['a monthly figure', satu('bulanan', '2026-09'), ''],
]
for (const [apa, isi, harap] of per) {
  test(`of ${apa} the comparison says '${harap}'`, () => {
    assert.match(
      kalimatBandingkan(isi, latar),
      new RegExp(`perlu dukungan untuk prevalensi stunting${harap}: lebih buruk dari target`),
    )
    assert.equal(
      kataKelompok(isi, latar).split('.')[0]?.replaceAll('\u00a0', ' '),
      `Prevalensi stunting: 15,4 %${harap}`,
    )
  })
}

for (const [rincian, nama, harap] of [
  ['kecamatan', 'Batu Lawang', 'Kecamatan Batu Lawang'],
  ['puskesmas', 'Batu Lawang', 'Puskesmas Batu Lawang'],
  ['desa', 'Batu Lawang', 'Batu Lawang'],
  ['puskesmas', 'Puskesmas Kota', 'Puskesmas Kota'],
] as const) {
  test(`a quarter of a ${rincian} called ${nama} is that of ${harap}`, () => {
    const kalimat = kalimatTriwulan(baris(nama, {}), contohIndikator(), { rincian })
    assert.ok(kalimat.startsWith(`${harap}, `), kalimat)
  })
}
