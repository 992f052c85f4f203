import assert from 'node:assert/strict'
import { test } from 'node:test'
import { arahStatus } from '#client/format/banding-peta.ts'
import { kalimatBerdua } from '#client/format/kalimat-berdua.ts'
import type { Angka, Status } from '#contract/angka.ts'
import type { Lembar } from '#contract/peta.ts'
import { contohBaris, contohIndikator, limaDesa, tanpaNilai } from '../contoh-lembar.ts'
import '#support/teks.ts'

for (const [lama, baru, arah] of [
  ['jelek', 'baik', 'naik'],
  ['cukup', 'jelek', 'turun'],
  ['baik', 'kurang', 'turun'],
  ['cukup', 'kurang', 'naik'],
  ['baik', 'baik', 'tetap'],
  // Of a small area only the side of the target is known: what month by month went up or down is not held against it.
  ['di-bawah-target', 'jelek', 'tetap'],
  ['di-atas-target', 'cukup', 'turun'],
  ['jelek', 'di-atas-target', 'naik'],
  ['baik', null, null],
  [null, 'baik', null],
] as const)
  test(`from ${lama ?? 'no status'} to ${baru ?? 'no status'} is ${arah ?? 'not comparable'}`, () =>
    assert.equal(arahStatus(lama, baru), arah))

const berstatus = (bulan: string, status: readonly (Status | null)[]): Lembar => ({
  ...limaDesa(),
  bulan,
  baris: status.map((satu, i) => contohBaris(String(i), { status: satu })),
})
const bernilai = (bulan: string, ubah: readonly Partial<Angka>[]): Lembar => ({
  ...limaDesa(),
  bulan,
  indikator: contohIndikator({ arah: 'netral' }),
  baris: ubah.map((satu, i) => contohBaris(String(i), { status: null, ...satu })),
})
const lain = (status: readonly (Status | null)[]): Lembar => ({
  ...berstatus('2025-06', status),
  indikator: contohIndikator({ kode: 'LAIN', nama: 'Layanan lain' }),
})

const MARET = berstatus('2025-03', ['jelek', 'baik', 'baik', null])
const JUNI = berstatus('2025-06', ['cukup', 'jelek', 'baik', 'baik'])

const kasus: readonly (readonly [judul: string, satu: Lembar, dua: Lembar, kalimat: string])[] = [
  [
    'two months count who rose and who fell in status',
    JUNI,
    MARET,
    '**1 desa naik status, 1 turun** dari Maret 2025 ke Juni 2025; 1 tetap. 1 tidak dapat dibandingkan.',
  ],
  [
    'the earlier month comes first, on whichever side it stands',
    MARET,
    JUNI,
    '**1 desa naik status, 1 turun** dari Maret 2025 ke Juni 2025; 1 tetap. 1 tidak dapat dibandingkan.',
  ],
  [
    'what has no status goes by its value; what is provisional or missing is left out',
    bernilai('2025-06', [{ persen: 12 }, { persen: 5 }, { persen: 5.04 }, { persen: 9, sementara: true }]),
    bernilai('2025-05', [{ persen: 10 }, { persen: 7 }, { persen: 5 }, tanpaNilai('belum-lapor')]),
    '**1 desa lebih tinggi, 1 lebih rendah** pada Juni 2025 daripada Mei 2025; 1 sama. 1 tidak dapat dibandingkan.',
  ],
  [
    'two indikator are held against their targets together',
    JUNI,
    lain(['jelek', 'baik', 'di-bawah-target', null]),
    '**1 dari 3 desa belum memenuhi target pada keduanya**, 1 hanya pada Layanan contoh, 1 hanya pada Layanan lain.',
  ],
  [
    'where one of two indikator is not judged, nothing is counted',
    JUNI,
    lain([null, null, null, null]),
    'Layanan contoh dan Layanan lain berdampingan; tidak ada desa yang dinilai pada keduanya.',
  ],
]

for (const [judul, satu, dua, kalimat] of kasus) test(judul, () => assert.equal(kalimatBerdua(satu, dua), kalimat))
