// Criteria of posyandu and pustu: judged by what came in, and only where nothing that is missing could change the answer.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readKatalog } from '#berkas/katalog.ts'
import { type BarisAturan, susunAturan } from '#domain/aturan-posyandu.ts'
import { rentang } from '#domain/bulan.ts'
import { type BahanKriteria, type Kriteria, nilaiKriteria, type Putusan } from '#domain/kriteria-posyandu.ts'
import { bacaStrata, strataDari } from '#domain/strata.ts'

const SETAHUN = rentang(202501, 202512)

/** Months 1..12 of one elemen: a number, or '-' where no laporan came in. */
const isiDari = (elemen: Readonly<Record<string, string>>): BahanKriteria['isi'] =>
  new Map(
    SETAHUN.map((bulan, i) => [
      bulan,
      new Map(
        Object.entries(elemen).flatMap(([kode, teks]) => {
          const sel = teks.split(' ')[i] ?? '-'
          return sel === '-' ? [] : [[kode, Number(sel)] as const]
        }),
      ),
    ]),
  )

const bahan = (elemen: Readonly<Record<string, string>>, lain: Partial<BahanKriteria> = {}): BahanKriteria => ({
  ...{ bulan: SETAHUN, isi: isiDari(elemen), mulai: 190001, jadwal: () => null, keadaan: null, temuan: 0 },
  ...lain,
})

const BUKA: Kriteria = { ukur: 'jumlah', elemen: 'X', minimal: 8 }
const TERAKHIR: Kriteria = { ukur: 'terakhir', elemen: 'X', minimal: 5 }
const TERISI: Kriteria = { ukur: 'bulan-terisi', elemen: 'X', minimal: 10, prorata: true }
const RATA: Kriteria = { ukur: 'rata', elemen: 'X', minimal: 20, minimalLapor: 0.8 }
const SUM: Kriteria = { ukur: 'rasio-jumlah', rasio: [{ atas: 'X', bawah: 'Y' }], minimalRasio: 0.8, minimalLapor: 0.8 }
const FEB: Kriteria = { ...SUM, minimalLapor: 1, bulan: [2, 8] }
const BULAN: Kriteria = {
  ukur: 'bulan-rasio',
  rasio: [{ atas: 'X', bawah: 'Y' }],
  minimalRasio: 0.5,
  bulan: 8,
  dari: 1,
}
const LEBIH: Kriteria = { ukur: 'tidak-lebih', atas: 'X', bawah: 'Y' }

const penuh = (n: number) => Array(12).fill(n).join(' ')

const KASUS: readonly (readonly [string, Kriteria, BahanKriteria, Putusan, number | null])[] = [
  ['eight open months are enough', BUKA, bahan({ X: '1 1 1 1 1 1 1 1 0 0 0 0' }), 'ya', 8],
  ['eight are enough, whatever the missing say', BUKA, bahan({ X: '1 1 1 1 1 1 1 1 - - - -' }), 'ya', 8],
  ['seven and a missing month are not known', BUKA, bahan({ X: '1 1 1 1 1 1 1 0 0 0 0 -' }), 'belum-tahu', 7],
  ['six and one missing month are too few', BUKA, bahan({ X: '1 1 1 1 1 1 0 0 0 0 0 -' }), 'tidak', 6],
  ['no laporan at all is no verdict', BUKA, bahan({}), 'belum-tahu', 0],
  ['five months old: nobody knows', BUKA, bahan({ X: penuh(1) }, { mulai: 202508 }), 'belum-tahu', 5],
  ['the latest count speaks', TERAKHIR, bahan({ X: '6 6 6 4 4 4 4 4 4 4 4 5' }), 'ya', 5],
  ['a low count with the later month missing', TERAKHIR, bahan({ X: '6 6 6 4 4 4 4 4 4 4 4 -' }), 'belum-tahu', 4],
  ['a low count of the last month', TERAKHIR, bahan({ X: penuh(4) }), 'tidak', 4],
  [
    'a quarterly elemen owes its own months alone',
    TERAKHIR,
    bahan({ X: '- - 4 - - 4 - - 4 - - 4' }, { jadwal: () => [3, 6, 9, 12] }),
    'tidak',
    4,
  ],
  ['of six months five are asked', TERISI, bahan({ X: penuh(3) }, { bulan: rentang(202501, 202506) }), 'ya', 6],
  ['a month with none is not filled', TERISI, bahan({ X: '0 0 0 3 3 3 3 3 3 3 3 3' }), 'tidak', 9],
  ['the mean over what came in', RATA, bahan({ X: '20 20 20 20 20 20 20 20 20 20 - -' }), 'ya', 20],
  [
    'under 80 % reported nothing is said of a mean',
    RATA,
    bahan({ X: '30 30 30 30 30 30 30 30 30 - - -' }),
    'belum-tahu',
    30,
  ],
  [
    'sum over sum, not a mean of shares',
    SUM,
    bahan({ X: '1 90 0 0 0 0 0 0 0 0 0 0', Y: '10 100 0 0 0 0 0 0 0 0 0 0' }),
    'ya',
    91 / 110,
  ],
  ['a half month does not enter', SUM, bahan({ X: penuh(9), Y: '10 10 10 10 10 10 10 10 10 10 10 -' }), 'ya', 0.9],
  ['February and August alone', FEB, bahan({ X: '0 8 0 0 0 0 0 7 0 0 0 0', Y: penuh(10) }), 'tidak', 0.75],
  ['August missing', FEB, bahan({ X: '0 9 0 0 0 0 0 - 0 0 0 0', Y: penuh(10) }), 'belum-tahu', 0.9],
  ['eight months at half', BULAN, bahan({ X: '5 5 5 5 5 5 5 5 4 4 4 4', Y: penuh(10) }), 'ya', 1],
  ['seven, and one missing', BULAN, bahan({ X: '5 5 5 5 5 5 5 4 4 4 4 -', Y: penuh(10) }), 'belum-tahu', 0],
  ['0 of 0 reaches nothing', BULAN, bahan({ X: penuh(0), Y: penuh(0) }), 'tidak', 0],
  ['one month above is above', LEBIH, bahan({ X: '9 9 11 - 9 9 9 9 9 9 9 9', Y: penuh(10) }), 'tidak', 1],
  ['none above, but one missing', LEBIH, bahan({ X: '9 9 9 - 9 9 9 9 9 9 9 9', Y: penuh(10) }), 'belum-tahu', 0],
  ['an open question', { ukur: 'temuan', maksimal: 0 }, bahan({}, { temuan: 1 }), 'tidak', 1],
  ['none of the staff written down', { ukur: 'keadaan', butir: 'bidan', minimal: 1 }, bahan({}), 'belum-tahu', null],
  ['no midwife', { ukur: 'keadaan', butir: 'bidan', minimal: 1 }, bahan({}, { keadaan: { bidan: 0 } }), 'tidak', 0],
  [
    'half of the families',
    { ukur: 'keadaan-rasio', atas: 'a', bawah: 'b', minimalRasio: 0.5 },
    bahan({}, { keadaan: { a: 50, b: 100 } }),
    'ya',
    0.5,
  ],
  [
    'one of two services',
    { ukur: 'keadaan-daftar', butir: 'layanan', isi: ['lansia', 'dewasa'] },
    bahan({}, { keadaan: { layanan: ['dewasa', 'ibu-anak'] } }),
    'tidak',
    1,
  ],
]

for (const [judul, kriteria, milik, putusan, nilai] of KASUS) {
  test(`criterion: ${judul}`, () => {
    const hasil = nilaiKriteria(kriteria, milik)
    assert.deepEqual([hasil.putusan, hasil.nilai], [putusan, nilai])
  })
}

test('a criterion names the months whose laporan are missing', () => {
  const hasil = nilaiKriteria(BUKA, bahan({ X: '1 - 1 1 1 1 1 0 0 0 - 0' }, { mulai: 202502 }))
  assert.deepEqual([hasil.kosong, hasil.belumAda], [[202502, 202511], 1])
})

test('strata stop at the first level that is not met, and say nothing beyond one that is not known', () => {
  const tingkat = (madya: Putusan, purnama: Putusan, mandiri: Putusan) =>
    strataDari([
      { kode: 'pratama', putusan: [] },
      { kode: 'madya', putusan: ['ya', madya] },
      { kode: 'purnama', putusan: [purnama] },
      { kode: 'mandiri', putusan: [mandiri] },
    ])
  assert.deepEqual(tingkat('tidak', 'ya', 'ya'), { strata: 'pratama', setidaknya: 'pratama' })
  assert.deepEqual(tingkat('ya', 'tidak', 'belum-tahu'), { strata: 'madya', setidaknya: 'madya' })
  assert.deepEqual(tingkat('ya', 'belum-tahu', 'ya'), { strata: null, setidaknya: 'madya' })
  assert.deepEqual(tingkat('ya', 'ya', 'belum-tahu'), { strata: null, setidaknya: 'purnama' })
  assert.deepEqual(tingkat('ya', 'ya', 'ya'), { strata: 'mandiri', setidaknya: 'mandiri' })
  assert.deepEqual([' Purnama', 'lama', null].map(bacaStrata), ['purnama', null, null])
})

test("the catalogue's rules fit together, and name every criterion that its indikator ask of a posyandu", () => {
  const katalog = readKatalog()
  // Columns of the file are those of the row, but for the name in English.
  const aturan = susunAturan(katalog.aturanPosyandu.map((b) => ({ ...b, namaEn: b.nama_en }) as unknown as BarisAturan))
  const bernama = new Set([...aturan.kriteria.values()].map((k) => JSON.stringify(k.kriteria)))
  for (const { indikator } of aturan.indikator) {
    const syarat = katalog.suku.find((s) => s.indikator_kode === indikator && s.syarat)?.syarat
    const { kriteria } = (typeof syarat === 'string' ? JSON.parse(syarat) : syarat) as { kriteria: unknown[] }
    for (const satu of kriteria) assert.ok(bernama.has(JSON.stringify(satu)), `${indikator} ${JSON.stringify(satu)}`)
  }
  const elemen = new Set(katalog.elemen.map((e) => e.kode))
  for (const { kriteria } of aturan.kriteria.values()) {
    const hasil = nilaiKriteria(kriteria, bahan({}))
    for (const { atas, bawah } of hasil.deret) {
      assert.ok(elemen.has(atas), atas)
      assert.ok(bawah === null || elemen.has(bawah), String(bawah))
    }
  }
  assert.deepEqual(
    [aturan.strata.map((s) => s.kode), aturan.pustu.length, aturan.penghargaan.posyandu.length],
    [['pratama', 'madya', 'purnama', 'mandiri'], 5, 7],
  )
  assert.equal(katalog.keterampilan.length, 25)
})
