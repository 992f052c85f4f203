import assert from 'node:assert/strict'
import { test } from 'node:test'
import { siapkanBahan } from '#domain/bahan.ts'
import { anggotaPecahan, pecahanPada, satukanPecahan, wakilDari } from '#domain/pemekaran.ts'
import { kelengkapanBulan } from '#domain/wajib-desa.ts'
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

test('who splits in January has no month of the year in common and stands alone at once', () => {
  const januari = PEMEKARAN.map((p) => ({ ...p, mulai: 202601 }))
  assert.equal(pecahanPada(januari, { periode: 'kumulatif' }, 202606).wakil.size, 0)
})

test('a unit that owes for two parts is in only when it is in for both; one that changed over is in wherever it handed in', () => {
  const pecahan = pecahanPada(PEMEKARAN, { periode: 'kumulatif' }, 202508)
  const wajib = (unitId: number, desaId: number, mulai: number, akhir: number | null) => ({
    ...{ unitId, desaId, mulai, akhir, sumber: 2, kelompokId: 1 },
  })
  const lapor = (desaId: number, unit: readonly number[]) => ({
    ...{ desaId, unit, bulan: 202508, kelompokId: 1, sumber: 2, unitKurang: [] },
  })
  const dasar = susun(KISAH)
  const masuk = (baris: readonly ReturnType<typeof lapor>[]) =>
    kelengkapanBulan(
      siapkanBahan(
        satukanPecahan(
          {
            ...dasar,
            wajib: [
              wajib(9, 2, 202507, null),
              wajib(9, 3, 202507, null),
              wajib(8, 2, 190001, 202507),
              wajib(8, 3, 202508, null),
            ],
            lapor: baris,
          },
          pecahan,
        ),
      ),
      2,
      202508,
    )
  assert.deepEqual(masuk([lapor(2, [9, 8])]), { wajib: [9, 8], masuk: [8] })
  assert.deepEqual(masuk([lapor(2, [9]), lapor(3, [9])]), { wajib: [9, 8], masuk: [9] })
})
