import assert from 'node:assert/strict'
import { test } from 'node:test'
import { judulTarget, kataStatusBriefing } from '#client/format/briefing-spm.ts'
import type { Angka } from '#contract/angka.ts'
import { contohAngka } from '../contoh-lembar.ts'
import '#support/teks.ts'

const indikator = {
  ...{ kode: 'SPM4', nama: 'Pelayanan kesehatan balita', kelompok: 'SPM', klaster: 2, jenis: 'cakupan' },
  ...{ periode: 'kumulatif', arah: 'naik' as const, satuan: 'persen', skala: 100, sensitif: false },
}
const tanpa = { status: null, sdBulan: '2026-10', sementara: false, ukur: null } as const

const kasus: readonly (readonly [judul: string, angka: Partial<Angka>, sah: boolean, kata: string])[] = [
  ['a status', { status: 'kurang', sdBulan: '2026-10' }, true, 'kurang'],
  ['the lowest status outside of the dinas', { status: 'jelek' }, true, 'prioritas pembinaan'],
  ['nothing validated this month', { ...tanpa, bulanIni: 'belum-lapor' }, true, 'belum divalidasi'],
  [
    'a figure of an older month',
    { ...tanpa, bulanIni: 'belum-lapor', sdBulan: '2026-09' },
    true,
    'belum divalidasi (s.d. Sep 26)',
  ],
  ['too few validated', { ...tanpa, sementara: true }, true, 'belum cukup divalidasi'],
  ['too few came in', { ...tanpa, sementara: true }, false, 'laporan belum lengkap (sementara)'],
  ['nothing came in this month', { ...tanpa, bulanIni: 'belum-lapor' }, false, 'bulan ini belum lapor'],
]

for (const [judul, angka, sah, kata] of kasus)
  test(`the word beside a figure: ${judul}`, () => {
    const baris = { indikator, angka: contohAngka(angka) }
    assert.equal(kataStatusBriefing(baris, { sah, bulan: '2026-10' }), kata)
  })

test('the target names the month that it runs to', () => {
  assert.equal(judulTarget({ bulan: '2026-08' }), 'Target s.d. Agustus')
})
