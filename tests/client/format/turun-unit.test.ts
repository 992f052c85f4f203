import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cariTurun, kalimatTurun } from '#client/format/turun-unit.ts'
import type { AngkaJawaban, Sumbangan } from '#contract/rincian-angka.ts'
import { contohIndikator } from '../contoh-lembar.ts'
import '#support/teks.ts'

/** January, February, ... of one unit; null is a month that it did not report. */
const unit = (nama: string, bulanan: readonly (number | null)[], ubah: Partial<Sumbangan> = {}): Sumbangan => ({
  unit: { kode: nama, nama, jenis: 'posyandu' },
  desa: { kode: '74.10.01.2001', nama: 'Bente' },
  ...{ peran: 'dihitung', wajib: true, jumlahPembilang: 0, jumlahPenyebut: null },
  bulan: bulanan.map((pembilang, i) => ({ bulan: `2026-0${i + 1}`, pembilang, penyebut: null, laporan: null })),
  ...ubah,
})

const isi = (sumbangan: readonly Sumbangan[], indikator = contohIndikator()) => {
  const panjang = sumbangan[0]?.bulan.length ?? 1
  // Of the long form of an indikator only what the short one has is read here.
  const lengkap = indikator as AngkaJawaban['indikator']
  return { indikator: lengkap, sumbangan: [...sumbangan], bulan: `2026-0${panjang}` }
}

const kasus: readonly (readonly [judul: string, isi: ReturnType<typeof isi>, kalimat: readonly string[]])[] = [
  [
    'the unit that lost most is named with its month and counts',
    isi([unit('Melati', [12, 12, 3]), unit('Mawar', [18, 18, 15])]),
    [
      'Turun pada **Maret 2026** dari 30 menjadi 18, terutama **Posyandu Melati** (12 → 3), **Posyandu Mawar** (18 → 15).',
    ],
  ],
  [
    'one unit that is the whole figure is said once',
    isi([unit('Melati', [7, 11, 5])]),
    ['Turun pada **Maret 2026**: **Posyandu Melati** dari 11 menjadi 5.'],
  ],
  [
    'a fall months ago is found while the month shown went up again',
    isi([unit('Melati', [12, 3, 4, 5])]),
    ['Turun pada **Februari 2026**: **Posyandu Melati** dari 12 menjadi 3.'],
  ],
  [
    'the month shown comes first, then the largest fall before it',
    isi([unit('Melati', [12, 3, 9, 6])]),
    [
      'Turun pada **April 2026**: **Posyandu Melati** dari 9 menjadi 6.',
      'Turun pada **Februari 2026**: **Posyandu Melati** dari 12 menjadi 3.',
    ],
  ],
  [
    'a unit that did not report is no unit that served nobody',
    isi([unit('Melati', [12, null]), unit('Mawar', [18, 19])]),
    ['Tanpa laporan pada **Februari 2026**: **Posyandu Melati** (Januari 12).'],
  ],
  [
    'what only stands beside the figure is told apart from it',
    isi([
      unit('Teluk Kenari', [11, 5], { unit: { kode: 'p', nama: 'Teluk Kenari', jenis: 'puskesmas' } }),
      unit('Melati', [6, 1], { peran: 'pembanding' }),
    ]),
    [
      'Turun pada **Februari 2026**: **Puskesmas Teluk Kenari** dari 11 menjadi 5. Pembanding ikut turun: **Posyandu Melati** (6 → 1).',
    ],
  ],
  ['one person fewer says nothing', isi([unit('Melati', [7, 6])]), []],
  ['what rose says nothing', isi([unit('Melati', [5, 9])]), []],
  [
    'a fall of one unit that another made good is none of the desa',
    isi([unit('Melati', [9, 5]), unit('Mawar', [5, 9])]),
    [],
  ],
  ['the first month has none before it', isi([unit('Melati', [3])]), []],
  [
    'what ought to go down is not told as a loss',
    isi([unit('Melati', [12, 3])], contohIndikator({ arah: 'turun' })),
    [],
  ],
  ['a state is not the sum of its months', isi([unit('Melati', [12, 3])], contohIndikator({ periode: 'potret' })), []],
]

for (const [judul, jawaban, kalimat] of kasus)
  test(judul, () =>
    assert.deepEqual(
      cariTurun(jawaban).map((turun) => kalimatTurun(turun).replaceAll('\u00a0', ' ')),
      kalimat,
    ),
  )
