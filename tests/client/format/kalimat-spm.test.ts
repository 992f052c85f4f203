import assert from 'node:assert/strict'
import { test } from 'node:test'
import { kalimatLaju, kalimatSpm } from '#client/format/kalimat-spm.ts'
import type { SpmJawaban } from '#contract/spm.ts'
import '#support/teks.ts'
import { contohAngka, tanpaNilai } from '../contoh-lembar.ts'

const satu = (angka: SpmJawaban['spm'][number]['angka'], selisih: number | null): SpmJawaban['spm'][number] => ({
  ...{ nomor: 1, angka, targetTahun: null, orang: 'Ibu hamil', selisih, sisa: selisih, jalur: null },
  indikator: {
    ...{ kode: 'X', nama: 'K6', kelompok: 'ibu', klaster: 2, jenis: 'cakupan', periode: 'kumulatif' },
    ...{ arah: 'naik', satuan: 'persen', skala: 100, sensitif: false },
  },
  ...{ titik: [], pendamping: [], bagian: [], baris: [] },
})
const belum =
  'Belum ada SPM yang dapat dinilai di Contoh s.d. Oktober 2026: laporan belum lengkap atau belum divalidasi.'

const kasus: readonly [string, SpmJawaban['spm'], RegExp | string][] = [
  ['at their target', [satu(contohAngka({}), 0)], /^1 dari 1 SPM yang dapat dinilai di Contoh mencapai target/],
  ['that cannot be judged', [satu(contohAngka({ sementara: true, status: null }), null)], belum],
  ['nobody reported', [satu(contohAngka(tanpaNilai('belum-lapor')), null)], /^Belum ada laporan untuk SPM di Contoh/],
]

for (const [nama, spm, harap] of kasus) {
  test(`of SPM ${nama} the sentence says so`, () => {
    const kalimat = kalimatSpm({
      ...{ wilayah: { kode: '99.01', nama: 'Contoh', tingkat: 'kabupaten' }, hierarki: 'kerja', dasar: 'proyeksi' },
      ...{ dasarResmi: 'proyeksi', bulan: '2026-10', versi: 1, spm, terbesar: null },
    }).replaceAll('\u00a0', ' ')
    if (typeof harap === 'string') assert.equal(kalimat, harap)
    else assert.match(kalimat, harap)
  })
}

const jalur = { dari: '2026-10', sisa: 1169, bulanSisa: 2, akhir: '2026-12', perBulan: 585, laju: 517 }
for (const [bulan, ubah, harap] of [
  ['2026-10', {}, 'Butuh **585 orang per bulan** sampai Desember; tiga bulan terakhir rata-rata 517 per bulan.'],
  [
    '2026-11',
    {},
    'Dihitung dari Oktober 2026, bulan terakhir yang laporannya lengkap: masih 1.169 orang menuju target setahun. Butuh **585 orang per bulan** sampai Desember; tiga bulan terakhir rata-rata 517 per bulan.',
  ],
  ['2026-10', { laju: null }, 'Butuh **585 orang per bulan** sampai Desember.'],
  ['2026-11', { sisa: 0, perBulan: 0 }, 'Target setahun sudah tercapai.'],
] as const) {
  test(`seen in ${bulan} the way from October says: ${harap}`, () =>
    assert.equal(kalimatLaju({ ...jalur, ...ubah }, { satuan: 'orang', bulan }).replaceAll('\u00a0', ' '), harap))
}
