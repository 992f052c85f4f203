import assert from 'node:assert/strict'
import { test } from 'node:test'
import { barisDitolak, kalimatImpor, kataBesar, kataHitung, kataPilah, kataTerap } from '#client/format/impor.ts'
import { TEMPAT } from '#client/format/impor-kolom.ts'
import { completeTeks } from '#client/messages/t.ts'
import { BERKAS_TERBESAR } from '#client/pages/impor/impor-unggah.ts'
import { type BerkasImpor, type HitungImpor, KOLOM_BERNAMA, UNGGAHAN_TERBESAR } from '#contract/impor.ts'

await completeTeks()
const KINI = new Date('2026-04-12T03:00:00Z')

const hitung = (isi: Partial<HitungImpor>): HitungImpor => ({
  ...{ baru: 0, berubah: 0, sama: 0, ditolak: 0, barisDitolak: 0, peringatan: 0, ...isi },
})
const berkas = (isi: Partial<BerkasImpor>): BerkasImpor => ({
  ...{ impor: 1, jenis: 'laporan', wilayah: '99.01', namaBerkas: 'a.csv', sidik: 'ab', bita: 1, format: 'baku' },
  ...{
    versiFormat: null,
    tahun: null,
    bulan: null,
    status: 'selesai',
    hitung: hitung({ baru: 3 }),
    oleh: 'dinas',
    peran: 'dinas',
  },
  ...{ mulaiPada: '2026-04-02T03:00:00Z', selesaiPada: null, ...isi },
})
const kalimat = (impor: readonly BerkasImpor[], berikut: number | null = null) =>
  kalimatImpor({ impor, berikut }, KINI, (nama) => nama.toUpperCase())

test('the browser stops at the size at which the server does, and knows its words for places', () => {
  assert.equal(BERKAS_TERBESAR, UNGGAHAN_TERBESAR)
  assert.deepEqual([...TEMPAT].toSorted(), [...KOLOM_BERNAMA].toSorted())
})

test('the sentence counts the files applied this month and what waits', () =>
  assert.deepEqual(
    kalimat([
      berkas({ status: 'siap', format: null }),
      berkas({ status: 'perlu-format', format: null }),
      berkas({ status: 'dibatalkan' }),
      berkas({ hitung: hitung({ baru: 3, berubah: 2, sama: 9 }) }),
      berkas({ format: 'sigizi' }),
      berkas({}),
      berkas({ jenis: 'unit', status: 'selesai' }),
      berkas({ mulaiPada: '2026-03-02T03:00:00Z' }),
    ]),
    {
      kalimat:
        'Bulan ini **3 berkas** diterapkan, **11 laporan** tertulis dari situ. **2 berkas menunggu** keputusan Anda.',
      catatan: 'Datang dari: BAKU (2), SIGIZI (1).',
    },
  ))

test('a month without files says so, and a page that ends inside the month claims no more than it shows', () => {
  assert.deepEqual(kalimat([]), {
    ...{ kalimat: 'Bulan ini **belum ada berkas** yang diterapkan. Tidak ada yang menunggu keputusan.', catatan: null },
  })
  assert.match(kalimat([berkas({})], 1).kalimat, /^Bulan ini sedikitnya \*\*1 berkas\*\*/)
})

for (const [isi, kata] of [
  [{ baru: 4 }, 'Terapkan: tulis 4 laporan baru'],
  [{ berubah: 1200 }, 'Terapkan: ubah 1.200 laporan'],
  [{ baru: 4, berubah: 3, sama: 9 }, 'Terapkan 7 laporan: 4 baru, 3 berubah'],
] as const) {
  test(`the button says "${kata}"`, () => assert.equal(kataTerap(hitung(isi)), kata))
}

test('counts that are nil are left out', () =>
  assert.equal(
    kataHitung(hitung({ baru: 4, sama: 9, ditolak: 8, barisDitolak: 3, peringatan: 1 })),
    '4 baru · 9 sama · 3 baris ditolak · 1 ditanyakan',
  ))

test('sizes are told in what people know', () =>
  assert.deepEqual([40, 1_499, 99_000, 1_234_567, 40_000_000].map(kataBesar), [
    '1 kB',
    '1 kB',
    '99 kB',
    '1,2 MB',
    '40 MB',
  ]))

test('breakdowns are told in words', () =>
  assert.deepEqual(['semua', 'L', 'P:0-5-bulan', 'disabilitas'].map(kataPilah), [
    ...['', 'laki-laki', 'perempuan, 0–5 bulan', 'disabilitas'],
  ]))

test('the list of refusals has a head and a row for each, also where the whole row is meant', () =>
  assert.deepEqual(
    barisDitolak([
      {
        lembar: null,
        baris: 4,
        unit: 'Melati 1',
        desa: 'Kepuh',
        kolom: 'E D',
        nilai: 'x',
        alasan: 'Teks.',
        saran: 'Angka.',
        ejaan: null,
      },
      {
        lembar: 'Data',
        baris: 9,
        unit: null,
        desa: null,
        kolom: null,
        nilai: null,
        alasan: 'Ganda.',
        saran: null,
        ejaan: null,
      },
    ]),
    [
      ['Lembar', 'Baris', 'Kolom', 'Tertulis', 'Mengapa', 'Cara memperbaiki', 'Unit', 'Desa/kelurahan'],
      [null, 4, 'E D', 'x', 'Teks.', 'Angka.', 'Melati 1', 'Kepuh'],
      ['Data', 9, null, null, 'Ganda.', null, null, null],
    ],
  ))
