import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type BarisPohon, cariWilayah, jalurTarget, pohonPada, rincikan } from '#domain/pohon.ts'

const sejakSemula = { mulai: 190001, akhir: null }
const BARIS: BarisPohon = {
  kabupaten: { id: 1, kode: '99.01', nama: 'Contoh' },
  kecamatan: [
    { id: 11, kode: '99.01.01', nama: 'Hulu', ...sejakSemula },
    { id: 12, kode: '99.01.02', nama: 'Hilir', ...sejakSemula },
  ],
  puskesmas: [
    { id: 21, kode: '99.01-puskesmas-a', nama: 'A', ...sejakSemula },
    { id: 22, kode: '99.01-puskesmas-b', nama: 'B', ...sejakSemula },
  ],
  desa: [
    { desaId: 1, ...sejakSemula },
    { desaId: 2, ...sejakSemula },
    { desaId: 3, mulai: 202507, akhir: null },
    { desaId: 4, mulai: 190001, akhir: 202506 },
  ],
  identitas: [
    { desaId: 1, mulai: 190001, kode: '99.01.01.2001', nama: 'Lama', jenis: 'desa' },
    { desaId: 1, mulai: 202504, kode: '99.01.01.1001', nama: 'Baru', jenis: 'kelurahan' },
    { desaId: 2, mulai: 190001, kode: '99.01.02.2001', nama: 'Dua', jenis: 'desa' },
    { desaId: 3, mulai: 202507, kode: '99.01.02.2002', nama: 'Tiga', jenis: 'desa' },
    { desaId: 4, mulai: 190001, kode: '99.01.02.2003', nama: 'Empat', jenis: 'desa' },
  ],
  kecamatanDesa: [
    { desaId: 1, mulai: 190001, indukId: 11 },
    { desaId: 2, mulai: 190001, indukId: 12 },
    { desaId: 3, mulai: 202507, indukId: 12 },
    { desaId: 4, mulai: 190001, indukId: 12 },
  ],
  puskesmasDesa: [
    { desaId: 1, mulai: 190001, indukId: 21 },
    { desaId: 1, mulai: 202507, indukId: 22 },
    { desaId: 2, mulai: 190001, indukId: 22 },
  ],
  pemekaran: [],
}

const anggota = (bulan: number, kode: string) => cariWilayah(pohonPada(BARIS, bulan), kode)?.desa.map((d) => d.desaId)

test('a view of a month uses the tree of that month', () => {
  assert.deepEqual(anggota(202506, '99.01-puskesmas-a'), [1])
  assert.deepEqual(anggota(202507, '99.01-puskesmas-a'), [])
  assert.deepEqual(anggota(202507, '99.01-puskesmas-b'), [1, 2])
  assert.deepEqual(anggota(202506, '99.01.02'), [2, 4])
  assert.deepEqual(anggota(202507, '99.01.02'), [2, 3])
})

test('code and name are those of the month', () => {
  assert.equal(cariWilayah(pohonPada(BARIS, 202503), '99.01.01.2001')?.nama, 'Lama')
  assert.equal(cariWilayah(pohonPada(BARIS, 202504), '99.01.01.2001'), null)
  assert.equal(cariWilayah(pohonPada(BARIS, 202504), '99.01.01.1001')?.nama, 'Baru')
})

test('an area is divided by either hierarchy, whatever its own', () => {
  const kabupaten = cariWilayah(pohonPada(BARIS, 202508), '99.01')
  assert.ok(kabupaten)
  const bagian = (rincian: 'kecamatan' | 'puskesmas' | 'desa') =>
    rincikan(kabupaten, rincian).map((w) => [w.nama, w.desa.map((d) => d.desaId)])
  assert.deepEqual(bagian('kecamatan'), [
    ['Hulu', [1]],
    ['Hilir', [2, 3]],
  ])
  assert.deepEqual(bagian('puskesmas'), [['B', [1, 2]]])
})

test('the target is looked for along the hierarchy that is shown', () => {
  const desa = cariWilayah(pohonPada(BARIS, 202503), '99.01.01.2001')
  assert.ok(desa)
  assert.deepEqual(
    jalurTarget(desa, 'kerja').map((j) => j.tingkat),
    ['desa', 'puskesmas', 'kabupaten', 'provinsi', 'nasional'],
  )
  assert.deepEqual(jalurTarget(desa, 'administrasi')[1], { tingkat: 'kecamatan', wilayahId: 11 })
})
