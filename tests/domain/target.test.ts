import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type BentukTarget, type Periode, parseBentukTarget } from '#domain/indikator.ts'
import { type BarisTarget, bagianTarget, type Jalur, targetBerlaku, targetSampai } from '#domain/target.ts'
import { indikatorKisah } from '#support/susun.ts'

const sampai = (bentukTarget: BentukTarget, periode: Periode, bulan: number, persen = 100): number | null => {
  const bagian = bagianTarget({ bentukTarget, periode }, bulan)
  return bagian && Number(targetSampai(persen, bagian).toFixed(4))
}

const kasus: readonly [bentuk: string, periode: Periode, bulan: number, persen: number, harap: number | null][] = [
  ['linear', 'kumulatif', 202509, 80, 60],
  ['linear', 'kumulatif', 202501, 100, 8.3333],
  ['linear', 'kumulatif', 202512, 95, 95],
  ['linear', 'tahun-ajaran', 202507, 96, 8],
  ['linear', 'tahun-ajaran', 202506, 96, 96],
  ['datar', 'bulanan', 202503, 80, 80],
  ['mulai:8', 'kumulatif', 202507, 100, null],
  ['mulai:8', 'kumulatif', 202508, 100, 20],
  ['mulai:8', 'kumulatif', 202512, 100, 100],
  ['jadwal:{"12":50,"6":100}', 'tahun-ajaran', 202511, 90, null],
  ['jadwal:{"12":50,"6":100}', 'tahun-ajaran', 202603, 90, 45],
  ['jadwal:{"12":50,"6":100}', 'tahun-ajaran', 202606, 90, 90],
  ['-', 'kejadian', 202503, 90, null],
]

for (const [bentuk, periode, bulan, persen, harap] of kasus) {
  test(`${bentuk} of ${persen} % in ${bulan} (${periode}) is ${harap ?? 'no target'}`, () => {
    assert.equal(sampai(parseBentukTarget(bentuk), periode, bulan, persen), harap)
  })
}

const jalur: Jalur = [
  { tingkat: 'desa', wilayahId: 7 },
  { tingkat: 'puskesmas', wilayahId: 3 },
  { tingkat: 'kabupaten', wilayahId: 0 },
  { tingkat: 'nasional', wilayahId: 0 },
]
const baris = (tingkat: BarisTarget['tingkat'], wilayahId: number, persen: number): BarisTarget => ({
  tingkat,
  wilayahId,
  persen,
  dokumen: 'SK',
})

const berlaku: readonly [string, readonly BarisTarget[], number | null, string | null][] = [
  ['the own row comes first', [baris('desa', 7, 70), baris('kabupaten', 0, 90)], 70, 'desa'],
  ['else the nearest level up', [baris('nasional', 0, 80), baris('kabupaten', 0, 90)], 90, 'kabupaten'],
  ['a sister area or one below never serves', [baris('desa', 8, 70), baris('puskesmas', 4, 60)], 85, 'contoh'],
]

for (const [judul, daftar, persen, tingkat] of berlaku) {
  test(`of targets ${judul}`, () => {
    const hasil = targetBerlaku(indikatorKisah({ targetContoh: 85, dokumenTarget: 'contoh PKP' }), daftar, jalur)
    assert.deepEqual(hasil && { persen: hasil.persen, tingkat: hasil.tingkat }, { persen, tingkat })
  })
}

test('where nobody has set a target and the catalogue has none, there is none', () => {
  assert.equal(targetBerlaku(indikatorKisah(), [], jalur), null)
})
