import assert from 'node:assert/strict'
import { test } from 'node:test'
import { kalimatMatriks } from '#client/format/kalimat-matriks.ts'
import { hitungMatriks } from '#client/format/matriks-hitung.ts'
import type { MatriksJawaban } from '#contract/matriks.ts'
import '#support/teks.ts'
import { contohKolom, contohMatriks } from '../contoh-matriks.ts'

const kalimat = (ubah: Partial<MatriksJawaban>) => {
  const jawaban = contohMatriks(ubah)
  return kalimatMatriks(jawaban, hitungMatriks(jawaban.kolom))
}

test('it opens with how much of what can be judged is below target, beyond chance, and where', () => {
  const kolom = [contohKolom('SATU'), contohKolom('DUA', { status: 'jjbj', tanda: '8008' })]
  assert.equal(
    kalimat({ kolom }),
    'Pada Juni 2025 **5 dari 8 angka desa yang dapat dinilai belum memenuhi target** di Kecamatan Bonegunu. ' +
      '2 di antaranya lebih jauh daripada yang dapat dijelaskan oleh kebetulan: di situlah perlu dukungan. ' +
      'Terbanyak pada **DUA**: 3 dari 4 desa.',
  )
})

test('what was not reported or is provisional is in neither count, and no indikator is named on too few complete rows', () => {
  const kolom = [contohKolom('SATU', { sel: 'nbnn', status: 'j-b-', tanda: '0401', pembilang: [1, 2, 3] })]
  assert.equal(
    kalimat({ kolom }),
    'Pada Juni 2025 **1 dari 2 angka desa yang dapat dinilai belum memenuhi target** di Kecamatan Bonegunu. ' +
      'Tidak ikut dinilai: 1 belum lapor, 1 masih sementara.',
  )
})

test('where all meet their target, or nothing can be judged, it says so', () => {
  assert.equal(
    kalimat({ kolom: [contohKolom('SATU', { status: 'bbab' })] }),
    'Pada Juni 2025 **semua 4 angka desa yang dapat dinilai memenuhi target** di Kecamatan Bonegunu.',
  )
  assert.equal(
    kalimat({ kolom: [contohKolom('SATU', { status: '----' })] }),
    'Pada Juni 2025 belum ada angka Kecamatan Bonegunu yang dapat dinilai.',
  )
})

test('single units are counted and never judged', () => {
  assert.equal(
    kalimat({ rincian: 'posyandu' }),
    'Hitungan 4 posyandu pada Juni 2025 untuk 1 indikator. **Satu unit tidak diberi status**: penyebutnya milik desa.',
  )
})
