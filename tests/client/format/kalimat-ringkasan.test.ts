import assert from 'node:assert/strict'
import { afterEach, test } from 'node:test'
import { kalimatRingkasan } from '#client/format/kalimat-ringkasan.ts'
import type { BagianPapan } from '#client/format/papan.ts'
import { setBahasa } from '#client/messages/t.ts'
import type { WilayahRingkas } from '#contract/angka.ts'
import { tanpaNilai } from '../contoh-lembar.ts'
import { butuh, contohBagian, contohPrioritas } from '../contoh-ringkasan.ts'
import '#support/teks.ts'

const KAB: WilayahRingkas = { kode: '74.10', nama: 'Kabupaten Contoh', tingkat: 'kabupaten' }
const DESA: WilayahRingkas = { kode: '74.10.01.2001', nama: 'Bente', tingkat: 'desa' }

type Kasus = {
  readonly judul: string
  readonly bagian: readonly BagianPapan[]
  readonly wilayah?: WilayahRingkas
  readonly wajib?: number
  readonly masuk?: number
  readonly id: readonly [string, string | null]
  readonly en: readonly [string, string | null]
}

const kasus: readonly Kasus[] = [
  {
    judul: 'the indikator with most desa jelek is spoken of, with what is new and what support would do',
    bagian: contohBagian(
      contohPrioritas('KN lengkap', { status: { jelek: 9, baik: 149 } }),
      contohPrioritas('K6 (enam kali)', {
        jelekBaru: 5,
        angka: { selisihKeTarget: 212 },
        perluDukungan: [butuh('A', 60), butuh('B', 40)],
      }),
    ),
    id: [
      '**23 dari 158 desa di bawah target K6 dan tidak naik**; 5 di antaranya baru sejak Mei. Bila selisih di 2 desa yang perlu dukungan teratasi, selisih Kabupaten Contoh tinggal 112 dari 212 orang.',
      '2 dari 2 indikator prioritas belum memenuhi target. Laporan masuk 82 %.',
    ],
    en: [
      '**23 of 158 desa below the target of K6 and not rising**; 5 of them new since May. If the gap in the 2 desa that need support is closed, the gap of Kabupaten Contoh falls to 112 of 212 people.',
      '2 of 2 priority indicators do not meet the target. 82% of reports are in.',
    ],
  },
  {
    judul: 'where all are new, and the gap closes with those few desa, both are said so',
    bagian: contohBagian(
      contohPrioritas('Imunisasi dasar', {
        status: { jelek: 3, baik: 155 },
        jelekBaru: 3,
        angka: { selisihKeTarget: 30 },
        perluDukungan: [butuh('A', 31)],
      }),
    ),
    id: [
      '**3 dari 158 desa di bawah target imunisasi dasar dan tidak naik**, baru sejak Mei. Bila selisih di 1 desa yang perlu dukungan teratasi, seluruh selisih Kabupaten Contoh (30 orang) tertutup.',
      '1 dari 1 indikator prioritas belum memenuhi target. Laporan masuk 82 %.',
    ],
    en: [
      '**3 of 158 desa below the target of imunisasi dasar and not rising**, new since May. If the gap in the 1 desa that need support is closed, the whole gap of Kabupaten Contoh (30 people) is closed.',
      '1 of 1 priority indicators do not meet the target. 82% of reports are in.',
    ],
  },
  {
    judul: 'only desa that can be judged are counted, and where less is better the words turn',
    bagian: contohBagian(
      contohPrioritas('Stunting', { indikator: { arah: 'turun' }, status: { jelek: 2, baik: 80 }, jelekBaru: 0 }),
    ),
    id: [
      '**2 dari 82 desa yang dapat dinilai belum memenuhi target stunting dan tidak membaik**.',
      '1 dari 1 indikator prioritas belum memenuhi target. Laporan masuk 82 %.',
    ],
    en: [
      '**2 of 82 desa that can be judged not meeting the target of stunting and not improving**.',
      '1 of 1 priority indicators do not meet the target. 82% of reports are in.',
    ],
  },
  {
    judul: 'without any jelek the desa below the target are counted',
    bagian: contohBagian(
      contohPrioritas('K6', { status: { cukup: 4, 'di-bawah-target': 2, baik: 152 }, angka: { status: 'baik' } }),
    ),
    id: ['**6 dari 158 desa di bawah target K6**.', 'Laporan masuk 82 %.'],
    en: ['**6 of 158 desa below the target of K6**.', '82% of reports are in.'],
  },
  {
    judul: 'all above their targets is said in one sentence',
    bagian: contohBagian(
      contohPrioritas('K6', { status: { baik: 158 }, angka: { status: 'baik' } }),
      contohPrioritas('KN', { status: { baik: 158 }, angka: { status: 'baik' } }),
    ),
    id: ['**Semua desa memenuhi target** di 2 indikator prioritas Kabupaten Contoh.', 'Laporan masuk 82 %.'],
    en: ['**All desa meet the target** of 2 priority indicators in Kabupaten Contoh.', '82% of reports are in.'],
  },
  {
    judul: 'a desa speaks of its indikator and of its largest gap',
    wilayah: DESA,
    bagian: contohBagian(
      contohPrioritas('K6', { angka: { selisihKeTarget: 9 } }),
      contohPrioritas('Persalinan', { angka: { status: 'cukup', selisihKeTarget: 12 } }),
      contohPrioritas('KN', { angka: { status: 'baik' } }),
    ),
    id: [
      '**2 dari 3 indikator prioritas Bente belum memenuhi target**; 1 di antaranya jelek. Selisih terbesar: persalinan, 12 orang.',
      'Laporan masuk 82 %.',
    ],
    en: [
      '**2 of 3 priority indicators of Bente do not meet the target**; 1 of them poor. Largest gap: persalinan, 12 people.',
      '82% of reports are in.',
    ],
  },
  {
    judul: 'a month without any laporan is no news, whatever older figures still stand',
    masuk: 0,
    bagian: contohBagian(contohPrioritas('Stunting', { angka: { bulanIni: 'belum-lapor' } })),
    id: ['**Belum ada laporan Kabupaten Contoh untuk Juni 2025.**', '200 laporan ditunggu.'],
    en: ['**No reports from Kabupaten Contoh for June 2025 yet.**', '200 reports are awaited.'],
  },
  {
    judul: 'too few laporan: how many came in, and what else stands in the way',
    masuk: 58,
    bagian: contohBagian(
      contohPrioritas('D/S', { angka: { status: null, sementara: true }, status: { 'di-atas-target': 80 } }),
      contohPrioritas('K6', { angka: tanpaNilai('tanpa-sasaran'), status: {} }),
    ),
    id: [
      '**Baru 58 dari 200 laporan Kabupaten Contoh masuk untuk Juni 2025**, jadi belum dinilai.',
      '1 indikator tanpa sasaran.',
    ],
    en: [
      '**Only 58 of 200 reports of Kabupaten Contoh are in for June 2025**, so nothing is judged.',
      '1 indicators (no sasaran).',
    ],
  },
  {
    judul: 'complete laporan without targets say that the targets are missing',
    bagian: contohBagian(contohPrioritas('K6', { angka: { status: null, target: null }, status: {} })),
    id: [
      '**Belum ada indikator prioritas Kabupaten Contoh yang dapat dinilai** untuk Juni 2025: 1 indikator belum ada target.',
      'Laporan masuk 82 %.',
    ],
    en: [
      '**No priority indicator of Kabupaten Contoh can be judged** for June 2025: 1 indicators (no target yet).',
      '82% of reports are in.',
    ],
  },
  {
    judul: 'where nobody has to report there is nothing to wait for',
    wajib: 0,
    masuk: 0,
    bagian: contohBagian(contohPrioritas('K6', { angka: tanpaNilai('belum-lapor'), status: {} })),
    id: ['**Belum ada laporan Kabupaten Contoh untuk Juni 2025.**', 'Belum ada unit yang wajib melapor.'],
    en: ['**No reports from Kabupaten Contoh for June 2025 yet.**', 'No unit is required to report yet.'],
  },
]

afterEach(() => setBahasa('id'))

const rapi = (teks: string | null) => teks?.replaceAll('\u00a0', ' ') ?? null

for (const { judul, bagian, wilayah = KAB, wajib = 200, masuk = 164, id, en } of kasus)
  test(judul, async () => {
    const isi = {
      wilayah,
      bulan: '2025-06',
      bagian,
      kelengkapan: { wajib, masuk, tepat: 0, bulanan: [], bagian: [] },
    }
    await setBahasa('id')
    const indonesia = kalimatRingkasan(isi)
    await setBahasa('en')
    const inggris = kalimatRingkasan(isi)
    assert.deepEqual(
      { id: [rapi(indonesia.kalimat), rapi(indonesia.catatan)], en: [inggris.kalimat, inggris.catatan] },
      { id, en },
    )
  })
