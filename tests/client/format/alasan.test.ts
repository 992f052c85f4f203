import assert from 'node:assert/strict'
import { test } from 'node:test'
import { alasanTanpaStatus } from '#client/format/alasan.ts'
import type { Angka } from '#contract/angka.ts'
import { contohAngka, tanpaNilai } from '../contoh-lembar.ts'
import '#support/teks.ts'

const naik = { arah: 'naik', jenis: 'cakupan', periode: 'kumulatif' } as const
const potret = { arah: 'turun', jenis: 'prevalensi', periode: 'potret' } as const
const UKUR = { ukur: { pembilang: 1, penyebut: 9 } }

const kasus: readonly [string, Partial<Angka>, Parameters<typeof alasanTanpaStatus>[1], string | null][] = [
  ['a figure with a status needs no reason', {}, naik, null],
  ['nobody reported', tanpaNilai('belum-lapor'), naik, 'belum-lapor'],
  ['nobody to be served', tanpaNilai('tanpa-sasaran'), naik, 'tanpa-sasaran'],
  ['not its month', tanpaNilai('tidak-dijadwalkan'), naik, 'tidak-dijadwalkan'],
  ['too old comes before not reported', { ...tanpaNilai('belum-lapor'), kedaluwarsa: true }, naik, 'kedaluwarsa'],
  ['the cumulative stands without this month', { status: null, bulanIni: 'belum-lapor' }, naik, 'bulan-ini'],
  ['between two rounds', { status: null, bulanIni: 'tidak-dijadwalkan' }, naik, 'luar-putaran'],
  ['laporan are incomplete', { status: null, sementara: true }, naik, 'sementara'],
  [
    'incomplete comes before too few measured',
    { status: null, sementara: true, ukur: { pembilang: 1, penyebut: 9 } },
    naik,
    'sementara',
  ],
  ['too few measured', { status: null, ukur: { pembilang: 1, penyebut: 9 } }, naik, 'kurang-ukur'],
  ['too few measured last month', { status: null, bulanIni: 'belum-lapor', ...UKUR }, potret, 'kurang-ukur'],
  ['a share of none', { status: null, pembilang: 0, penyebut: 0, persen: null }, naik, 'tanpa-penyebut'],
  ['no target', { status: null, target: null }, naik, 'tanpa-target'],
  ['below zero', { status: null, persen: -3 }, naik, 'periksa'],
  ['an indikator that is never judged', { status: null }, { ...naik, arah: 'netral' }, 'netral'],
  ['an event', { status: null, target: null }, { arah: 'turun', jenis: 'kejadian', periode: 'kejadian' }, 'netral'],
]

for (const [judul, ubah, indikator, alasan] of kasus)
  test(judul, () => assert.equal(alasanTanpaStatus(contohAngka(ubah), indikator), alasan))
