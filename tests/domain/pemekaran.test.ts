import assert from 'node:assert/strict'
import { test } from 'node:test'
import { siapkanBahan } from '#domain/bahan.ts'
import { anggotaPecahan, pecahanPada, satukanPecahan, wakilDari } from '#domain/pemekaran.ts'
import { areaPada, desaPada, indikatorKisah, petik, susun } from '#support/susun.ts'

// Desa 1 splits in July 2025 into desa 2 and 3; desa 4 is a neighbour.
const PEMEKARAN = [
  { desaId: 2, asalDesaId: 1, mulai: 202507 },
  { desaId: 3, asalDesaId: 1, mulai: 202507 },
]
const KISAH = {
  indikator: indikatorKisah(),
  desa: [
    { sasaran: { orang: 100 }, unit: [{ jenis: 'pustu' as const, lapor: { 202506: { X: 40 } } }] },
    { sasaran: { orang: 70 }, unit: [{ jenis: 'pustu' as const, lapor: { 202507: { X: 5 }, 202601: { X: 3 } } }] },
    { sasaran: { orang: 40 }, unit: [{ jenis: 'pustu' as const, lapor: { 202507: { X: 2 }, 202601: { X: 4 } } }] },
    { sasaran: { orang: 50 }, unit: [{ jenis: 'pustu' as const, lapor: { 202506: { X: 10 }, 202507: { X: 1 } } }] },
  ],
}

const lihat = (bulan: number, desaId: readonly number[]) => {
  const pecahan = pecahanPada(PEMEKARAN, KISAH.indikator, bulan)
  const bahan = siapkanBahan(satukanPecahan(susun(KISAH), pecahan))
  const dihitung = [...new Set(desaId.map((d) => wakilDari(pecahan, d)))]
  return petik(areaPada(bahan, dihitung, bulan), 'pembilang', 'penyebut')
}

test('until December the parts carry one figure together, what was served before the split included', () => {
  assert.deepEqual(lihat(202507, [2]), { pembilang: 47, penyebut: 100 })
  assert.deepEqual(lihat(202507, [3]), { pembilang: 47, penyebut: 100 })
  assert.deepEqual(lihat(202512, [2, 3, 4]), { pembilang: 58, penyebut: 150 })
})

test('from January the parts stand alone', () => {
  assert.deepEqual(lihat(202601, [2]), { pembilang: 3, penyebut: 70 })
  assert.deepEqual(lihat(202601, [3]), { pembilang: 4, penyebut: 40 })
})

test('before the split, and for figures of a single month, nothing is counted together', () => {
  assert.equal(pecahanPada(PEMEKARAN, { periode: 'kumulatif' }, 202506).wakil.size, 0)
  assert.equal(pecahanPada(PEMEKARAN, { periode: 'bulanan' }, 202508).wakil.size, 0)
  assert.equal(desaPada(susun(KISAH), 1, 202506).pembilang, 40)
})

test('whoever asks for one part is given the rows of the whole group', () => {
  const pecahan = pecahanPada(PEMEKARAN, { periode: 'kumulatif' }, 202508)
  assert.deepEqual([...anggotaPecahan(pecahan, [3])].sort(), [1, 2, 3])
  assert.deepEqual(anggotaPecahan(pecahan, [4]), [4])
})
