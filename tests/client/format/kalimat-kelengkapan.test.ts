import assert from 'node:assert/strict'
import { afterEach, test } from 'node:test'
import { kalimatKelengkapan } from '#client/format/kalimat-kelengkapan.ts'
import { setBahasa } from '#client/messages/t.ts'
import type { KelengkapanJawaban } from '#contract/kelengkapan.ts'
import { contohKelengkapan, contohTemuan, contohUnit } from '../contoh-kelengkapan.ts'
import '#support/teks.ts'

const unit = (...huruf: readonly string[]) => huruf.map((satu, i) => contohUnit(`Melati ${i}`, 'Bente', satu))

const kasus: readonly {
  readonly judul: string
  readonly jawaban: KelengkapanJawaban
  readonly id: readonly [string, string | null]
  readonly en: readonly [string, string | null]
}[] = [
  {
    judul: 'how many are in, on time, missing, incomplete, and silent for long',
    jawaban: contohKelengkapan(unit('TTT', 'TTL', 'BBB', 'TTB', 'TTS'), {
      temuan: [contohTemuan('Bente', { keparahan: 'jelaskan' }), contohTemuan('Bente')],
    }),
    id: [
      '**2 dari 5 laporan** Kabupaten Contoh untuk Juni 2025 sudah masuk (40 %), 1 tepat waktu. **2 belum lapor**, 1 belum lengkap. 1 di antaranya sudah tiga bulan berturut-turut.',
      '1 angka perlu dijelaskan.',
    ],
    en: [
      '**2 of 5 reports** of Kabupaten Contoh for June 2025 are in (40%), 1 on time. **2 not reported**, 1 incomplete. 1 of them for three months in a row.',
      '1 figures must be explained.',
    ],
  },
  {
    judul: 'months before anybody reported say nothing about a unit',
    jawaban: contohKelengkapan(unit('BBT', 'BBB')),
    id: [
      '**1 dari 2 laporan** Kabupaten Contoh untuk Juni 2025 sudah masuk (50 %), 1 tepat waktu. **1 belum lapor**.',
      null,
    ],
    en: ['**1 of 2 reports** of Kabupaten Contoh for June 2025 are in (50%), 1 on time. **1 not reported**.', null],
  },
  {
    judul: 'what is not complete never reads 100 %',
    jawaban: contohKelengkapan(unit(...Array.from({ length: 299 }, () => 'TTT'), 'TTB')),
    id: [
      '**299 dari 300 laporan** Kabupaten Contoh untuk Juni 2025 sudah masuk (99 %), 299 tepat waktu. **1 belum lapor**.',
      null,
    ],
    en: [
      '**299 of 300 reports** of Kabupaten Contoh for June 2025 are in (99%), 299 on time. **1 not reported**.',
      null,
    ],
  },
  {
    judul: 'all in',
    jawaban: contohKelengkapan(unit('TTT', 'TTL')),
    id: ['**Semua 2 laporan** Kabupaten Contoh untuk Juni 2025 sudah masuk, 1 tepat waktu.', null],
    en: ['**All 2 reports** of Kabupaten Contoh for June 2025 are in, 1 on time.', null],
  },
  {
    judul: 'none in',
    jawaban: contohKelengkapan(unit('TTB', 'TTB')),
    id: ['**Belum ada laporan Kabupaten Contoh untuk Juni 2025** dari 2 yang ditunggu.', null],
    en: ['**No reports of Kabupaten Contoh for June 2025 yet**; 2 are awaited.', null],
  },
  {
    judul: 'none due',
    jawaban: contohKelengkapan([]),
    id: ['**Tidak ada unit yang wajib melapor** di Kabupaten Contoh pada Juni 2025.', null],
    en: ['**No unit is required to report** in Kabupaten Contoh in June 2025.', null],
  },
]

afterEach(() => setBahasa('id'))

for (const { judul, jawaban, id, en } of kasus)
  test(judul, async () => {
    await setBahasa('id')
    const indonesia = kalimatKelengkapan(jawaban)
    await setBahasa('en')
    const inggris = kalimatKelengkapan(jawaban)
    assert.deepEqual(
      {
        id: [indonesia.kalimat.replaceAll('\u00a0', ' '), indonesia.catatan],
        en: [inggris.kalimat, inggris.catatan],
      },
      { id, en },
    )
  })
