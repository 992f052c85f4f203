import assert from 'node:assert/strict'
import { test } from 'node:test'
import { kalimatPeta } from '#client/format/kalimat-peta.ts'
import type { Lembar } from '#contract/peta.ts'
import { contohAngka, contohBaris, contohIndikator, limaDesa, tanpaNilai } from '../contoh-lembar.ts'
import '#support/teks.ts'

const lembar = (ubah: Partial<Lembar>): Lembar => ({ ...limaDesa(), ...ubah })

const KASUS: readonly (readonly [string, Lembar, ReturnType<typeof kalimatPeta>])[] = [
  [
    'the five desa of the worked example',
    limaDesa(),
    {
      kalimat:
        '**2 dari 5 desa di bawah target dan tidak naik**, 1 lagi di bawah target. ' +
        'Layanan contoh Kecamatan Bonegunu **43,9\u00a0%**, target s.d. Juni 45\u00a0%.',
      catatan: null,
    },
  ],
  [
    'an area of which too few reported: counts, and no verdict',
    lembar({
      baris: [
        contohBaris('A', { status: 'di-atas-target' }),
        contohBaris('B', { status: 'di-bawah-target' }),
        contohBaris('C', tanpaNilai('belum-lapor')),
        contohBaris('D', tanpaNilai('belum-lapor')),
      ],
      total: contohAngka({ persen: 83.41, sementara: true, status: null, desaLapor: 116, desaSemua: 390 }),
      wilayah: { kode: '35.07', nama: 'Malang', tingkat: 'kabupaten' },
    }),
    {
      kalimat:
        '**1 dari 2 desa yang dapat dinilai di bawah target**. Layanan contoh Malang **83,4\u00a0%**, tetapi baru ' +
        '**116 dari 390 desa** melapor: laporan masuk kurang dari 80\u00a0%, jadi Malang belum dinilai.',
      catatan: '2 desa belum lapor.',
    },
  ],
  [
    'a prevalence measured in too few: why it is not judged, and no praise of the rest',
    lembar({
      indikator: contohIndikator({ arah: 'turun', periode: 'potret', jenis: 'prevalensi' }),
      baris: [contohBaris('A', { status: 'baik' })],
      total: contohAngka({ persen: 0.9, target: 14, status: null, ukur: { pembilang: 60, penyebut: 100 } }),
    }),
    {
      kalimat:
        'Layanan contoh Kecamatan Bonegunu **0,9\u00a0%**, target 14\u00a0%. Baru 60,0\u00a0% dari yang semestinya ' +
        'sudah diukur, jadi Kecamatan Bonegunu belum diberi status.',
      catatan: null,
    },
  ],
  [
    'one area that measured too few: named, for its low share would be praised',
    lembar({
      indikator: contohIndikator({ arah: 'turun', periode: 'potret', jenis: 'prevalensi' }),
      baris: [
        contohBaris('A', { persen: 15, target: 14, status: 'jelek' }),
        contohBaris('B', { persen: 0.9, target: 14, status: null, ukur: { pembilang: 60, penyebut: 100 } }),
      ],
      total: contohAngka({ persen: 14.5, target: 14, status: 'jelek' }),
    }),
    {
      kalimat:
        '**1 dari 1 desa yang dapat dinilai belum memenuhi target dan tidak membaik**. ' +
        'Layanan contoh Kecamatan Bonegunu **14,5\u00a0%**, target 14\u00a0%.',
      catatan: 'Terlalu sedikit yang diukur untuk dipercaya: B.',
    },
  ],
  [
    'rows that all sit on their target to the person: to be checked, not praised',
    lembar({
      baris: [31, 45, 54].map((pembilang, i) =>
        contohBaris(`D${i}`, { pembilang, penyebut: [70, 100, 120][i] ?? 0, target: 45, status: 'baik' }),
      ),
      total: contohAngka({ persen: 45, target: 45, status: 'baik' }),
    }),
    {
      kalimat:
        'Layanan contoh Kecamatan Bonegunu **45,0\u00a0%**, target s.d. Juni 45\u00a0%. ' +
        '3 desa tepat pada target sampai ke orangnya, perlu dicek.',
      catatan: null,
    },
  ],
  [
    'of few kecamatan that can be judged none is named, only why the others cannot',
    lembar({
      rincian: 'kecamatan',
      indikator: contohIndikator({ arah: 'turun', periode: 'potret', jenis: 'prevalensi' }),
      baris: [
        contohBaris('A', { persen: 23.4, target: 14, status: 'jelek' }),
        ...['B', 'C', 'D'].map((nama) => contohBaris(nama, { persen: 15, target: 14, status: null, sementara: true })),
      ],
      total: contohAngka({ persen: 15.4, target: 14, status: null, sementara: true, desaLapor: 98, desaSemua: 158 }),
    }),
    {
      kalimat:
        '**3 dari 4 kecamatan belum dapat dinilai**; laporan belum lengkap (sementara): 3. ' +
        'Layanan contoh Kecamatan Bonegunu **15,4\u00a0%**, tetapi baru **98 dari 158 desa** melapor: laporan masuk kurang dari 80\u00a0%, jadi ' +
        'Kecamatan Bonegunu belum dinilai.',
      catatan: null,
    },
  ],
  [
    'a month without a round',
    lembar({ baris: [contohBaris('A', tanpaNilai('tidak-dijadwalkan'))] }),
    {
      kalimat: '**Layanan contoh tidak dijadwalkan pada Juni 2025.**',
      catatan: 'Pelayanan ini hanya pada bulan tertentu; pilih bulan lain.',
    },
  ],
  [
    'nobody has reported',
    lembar({ baris: [contohBaris('A', tanpaNilai('belum-lapor'))] }),
    { kalimat: '**Belum ada laporan Layanan contoh untuk Juni 2025** dari 1 desa.', catatan: null },
  ],
  [
    'no sasaran anywhere',
    lembar({ baris: [contohBaris('A', tanpaNilai('tanpa-sasaran'))] }),
    {
      kalimat: '**Belum ada sasaran untuk Layanan contoh Kecamatan Bonegunu**, jadi cakupannya belum dapat dihitung.',
      catatan: null,
    },
  ],
  [
    'less is better: met and not met instead of above and below',
    lembar({
      indikator: contohIndikator({ arah: 'turun', periode: 'potret', nama: 'Prevalensi contoh (TB/U)' }),
      baris: [contohBaris('A', { status: 'jelek' }), contohBaris('B', { status: 'cukup' })],
    }),
    {
      kalimat:
        '**1 dari 2 desa belum memenuhi target dan tidak membaik**, 1 lagi belum memenuhi target. ' +
        'Prevalensi contoh Kecamatan Bonegunu **43,9\u00a0%**, target 45\u00a0%.',
      catatan: null,
    },
  ],
  [
    'a count that is not judged',
    lembar({
      indikator: contohIndikator({ arah: 'netral', jenis: 'kejadian', satuan: 'kasus', skala: 100_000 }),
      baris: [contohBaris('A', { status: null, persen: null, penyebut: null, target: null })],
      total: contohAngka({ status: null, persen: null, penyebut: null, target: null, pembilang: 12, laju: 114.5 }),
    }),
    {
      kalimat: 'Layanan contoh Kecamatan Bonegunu: **12 kasus** pada Juni 2025, laju 114,5 per 100.000.',
      catatan: 'Indikator ini tidak dinilai baik atau jelek.',
    },
  ],
]

for (const [judul, masukan, harapan] of KASUS) {
  test(`the map opens with a sentence: ${judul}`, () => {
    assert.deepEqual(kalimatPeta(masukan), harapan)
  })
}
