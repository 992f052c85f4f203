import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bacaKolom } from '#client/format/matriks.ts'
import { kataSel, nilaiUrut, teksSel, uraianSel } from '#client/format/matriks-sel.ts'
import type { KolomMatriks } from '#contract/matriks.ts'
import '#support/teks.ts'
import { contohKolom } from '../contoh-matriks.ts'

const satu = (ubah: Partial<KolomMatriks>) => {
  const kolom = contohKolom('A', ubah)
  const [sel] = bacaKolom(kolom)
  assert(sel)
  const bersih = (teks: string) => teks.replaceAll('\u00a0', ' ')
  return [
    teksSel(sel),
    bersih(kataSel(sel, kolom.indikator)),
    bersih(uraianSel(sel, kolom.indikator)),
    nilaiUrut(sel),
  ] as const
}
const kosong = { pembilang: [], penyebut: null, selisih: null }
const jelek = { sel: 'n', status: 'j', tanda: '8', pembilang: [20], penyebut: [80], selisih: [16] }

const KASUS: readonly (readonly [string, Partial<KolomMatriks>, readonly unknown[]])[] = [
  [
    'a figure with a verdict',
    jelek,
    ['25,0', '25,0 %, jelek', '25,0 %, jelek · 20/80 · target 45 % · selisih ke target 16 orang · perlu dukungan', 25],
  ],
  [
    'a provisional one',
    { sel: 'n', status: '-', tanda: '1', pembilang: [20], penyebut: [80], selisih: null },
    ['25,0', '25,0 %, sementara', '25,0 %, sementara · 20/80 · target 45 %', 25],
  ],
  [
    'a plain count, of a unit or an event',
    { sel: 'n', status: '-', tanda: '0', pembilang: [1234], penyebut: null, selisih: null, target: null },
    ['1.234', '1.234', '1.234', 1234],
  ],
  [
    'a figure that is out of date',
    { sel: 'n', status: '-', tanda: '2', pembilang: [20], penyebut: [80], selisih: null },
    ['', 'kedaluwarsa', 'kedaluwarsa', null],
  ],
  ['nothing reported', { sel: 'b', status: '-', tanda: '4', ...kosong }, ['', 'belum lapor', 'belum lapor', null]],
  [
    'nothing scheduled',
    { sel: 'd', status: '-', tanda: '0', ...kosong },
    ['', 'tidak dijadwalkan', 'tidak dijadwalkan', null],
  ],
  ['nobody to serve', { sel: 't', status: '-', tanda: '0', ...kosong }, ['', 'tanpa sasaran', 'tanpa sasaran', null]],
  [
    'what another row counts',
    { sel: 'g', status: '-', tanda: '0', ...kosong },
    ['', 'dihitung di baris lain', 'dihitung di baris lain', null],
  ],
  [
    'what may not be read',
    { sel: 'x', status: '-', tanda: '0', ...kosong },
    ['', 'tidak ditampilkan bagi peran ini', 'tidak ditampilkan bagi peran ini', null],
  ],
]

for (const [nama, ubah, hasil] of KASUS) {
  test(`${nama} reads "${hasil[1]}"`, () => assert.deepEqual(satu(ubah), hasil))
}
