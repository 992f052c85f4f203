import assert from 'node:assert/strict'
import { test } from 'node:test'
import { JENIS_UNIT } from '#domain/indikator.ts'
import { menurutSumberWilayah } from '#domain/rincian.ts'
import { areaPada, desaPada, indikatorKisah, indikatorTimbang, petik, susun } from '#support/susun.ts'

test('the sources that entered add up to the figure, what was served outside the posyandu among them', () => {
  const bahan = susun({
    indikator: indikatorTimbang(),
    desa: [
      {
        unit: [
          { jenis: 'posyandu', lapor: { 202501: { S: 60, D: 40 } } },
          { jenis: 'pustu', wajib: false, lapor: { 202501: { D: 99, S: 99, D_LUAR: 6 } } },
        ],
      },
    ],
  })
  const bagian = menurutSumberWilayah(bahan, [1], [202501]).map(({ sumber, peran, pembilang }) => ({
    sumber,
    peran,
    pembilang,
  }))
  assert.deepEqual(bagian, [
    { sumber: JENIS_UNIT.pustu, peran: 'dihitung', pembilang: 6 },
    { sumber: JENIS_UNIT.posyandu, peran: 'dihitung', pembilang: 40 },
    { sumber: JENIS_UNIT.pustu, peran: 'pembanding', pembilang: 99 },
  ])
  assert.equal(desaPada(bahan, 1, 202501).pembilang, 46)
})

test('a posyandu under jumlah-nakes stands beside the figure as a cross-check', () => {
  const bahan = susun({
    indikator: indikatorKisah({ gabung: { aturan: 'jumlah-nakes' } }),
    desa: [
      {
        sasaran: { orang: 62 },
        unit: [
          { jenis: 'posyandu', lapor: { 202501: { X: 7 } } },
          { jenis: 'pustu', lapor: { 202501: { X: 9 } } },
          { jenis: 'puskesmas', lapor: { 202501: { X: 6 } } },
        ],
      },
    ],
  })
  const bagian = menurutSumberWilayah(bahan, [1], [202501])
  assert.deepEqual(
    bagian.map(({ peran, pembilang }) => [peran, pembilang]),
    [
      ['dihitung', 6],
      ['dihitung', 9],
      ['pembanding', 7],
    ],
  )
})

const jumlahDihitung = (bagian: ReturnType<typeof menurutSumberWilayah>) => {
  const dihitung = bagian.filter((b) => b.peran === 'dihitung')
  const jumlah = (nilai: readonly (number | null)[]) => nilai.reduce<number>((a, n) => a + (n ?? 0), 0)
  return { pembilang: jumlah(dihitung.map((b) => b.pembilang)), penyebut: jumlah(dihitung.map((b) => b.penyebut)) }
}

test('a state in the penyebut enters the make-up once, as it enters the figure', () => {
  const lapor = { 202501: { S: 100, D: 10 }, 202502: { S: 104, D: 20 } }
  const indikator = indikatorTimbang({ periode: 'kumulatif', gabung: { aturan: 'jumlah' } })
  const bahan = susun({ indikator, desa: [{ unit: [{ jenis: 'puskesmas', lapor }] }] })
  const angka = petik(desaPada(bahan, 1, 202502), 'pembilang', 'penyebut')
  assert.deepEqual(angka, { pembilang: 30, penyebut: 104 })
  assert.deepEqual(jumlahDihitung(menurutSumberWilayah(bahan, [1], [202501, 202502])), angka)
})

test('of a potret each desa gives the make-up only the laporan that it shows', () => {
  const indikator = indikatorTimbang({ periode: 'potret', umurMaks: 2, gabung: { aturan: 'jumlah' } })
  const unit = (lapor: Record<number, Record<string, number>>) => [{ jenis: 'puskesmas' as const, lapor }]
  const bahan = susun({
    indikator,
    desa: [
      { unit: unit({ 202501: { S: 100, D: 10 } }) },
      { unit: unit({ 202501: { S: 50, D: 5 }, 202502: { S: 60, D: 6 } }) },
    ],
  })
  const angka = petik(areaPada(bahan, [1, 2], 202502), 'pembilang', 'penyebut')
  assert.deepEqual(angka, { pembilang: 16, penyebut: 160 })
  assert.deepEqual(jumlahDihitung(menurutSumberWilayah(bahan, [1, 2], [202501, 202502])), angka)
})

test('late additions to a round enter the make-up with the penyebut that the figure has', () => {
  const indikator = indikatorTimbang({ periode: 'terjadwal', jadwal: [2], gabung: { aturan: 'jumlah' } })
  const lapor = { 202502: { S: 50, D: 40 }, 202503: { S: 50, D: 5 } }
  const bahan = susun({ indikator, desa: [{ unit: [{ jenis: 'posyandu', lapor }] }] })
  const angka = petik(desaPada(bahan, 1, 202503), 'pembilang', 'penyebut')
  assert.deepEqual(angka, { pembilang: 45, penyebut: 50 })
  assert.deepEqual(jumlahDihitung(menurutSumberWilayah(bahan, [1], [202502, 202503])), angka)
})
