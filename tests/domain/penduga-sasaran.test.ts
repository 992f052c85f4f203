import assert from 'node:assert/strict'
import { test } from 'node:test'
import { duga, PENDUGA, perkirakan, TETAPAN_BAWAAN, type TetapanPenduga } from '#domain/penduga-sasaran.ts'
import { buatAcak } from '#support/acak.ts'

const satu = (nilai: number) => ({ nilai, sumber: 'uji', tahun: 2024 })
const TETAPAN: TetapanPenduga = {
  ...TETAPAN_BAWAAN,
  ...{ cbr: satu(20.1), akb: satu(16) },
  ...{ 'prevalensi-hipertensi': satu(30.8), 'prevalensi-dm': satu(2.2), 'prevalensi-odgj-berat': satu(0.17) },
}

const pendugaDari = (jenis: string) => {
  const penduga = PENDUGA.find((p) => p.jenis === jenis)
  assert(penduga, jenis)
  return penduga
}

for (const [jenis, jumlah, hasil] of [
  ['lahir-hidup', 2815, 57],
  ['bayi', 2815, 57],
  ['ibu-hamil', 2815, 62],
  ['ibu-bersalin', 2815, 59],
  ['surviving-infant', 2815, 56],
  ['hipertensi', 2000, 616],
  ['dm', 2000, 44],
  ['odgj-berat', 2815, 5],
  ['ibu-hamil', 0, 0],
] as const) {
  test(`${jenis} of ${jumlah} ${pendugaDari(jenis).dari} is estimated at ${hasil}`, () => {
    assert.equal(duga(pendugaDari(jenis), jumlah, TETAPAN), hasil)
  })
}

test('half a person counts as one, also where the binary product lies below it', () => {
  // 1.15 x 20 per 1,000 x 4,500 is 103.5.
  const tetapan = { cbr: satu(20), 'faktor-ibu-hamil': satu(1.15) }
  assert.equal(duga(pendugaDari('ibu-hamil'), 4500, tetapan), 104)
})

test('without a rate there is no estimate, and the rate that is missing is named', () => {
  assert.equal(duga(pendugaDari('bayi'), 2815, TETAPAN_BAWAAN), null)
  const [pertama] = perkirakan({ tetapan: TETAPAN_BAWAAN, total: new Map(), desa: [new Map([['penduduk', 2815]])] })
  assert.deepEqual(pertama, {
    ...{ jenis: 'lahir-hidup', dari: 'penduduk', jumlahDari: 2815, kurang: ['cbr'], ditetapkan: false },
    ...{ tetapan: ['cbr'], total: null, bagian: [null] },
  })
})

const orang = (penduduk: number | null, dewasa: number | null = null) =>
  new Map<string, number>([
    ...(penduduk === null ? [] : [['penduduk', penduduk] as const]),
    ...(dewasa === null ? [] : [['penduduk-15-plus', dewasa] as const]),
  ])

test('a desa whose population is not on record gets nothing, which is not zero', () => {
  const hasil = perkirakan({
    tetapan: TETAPAN,
    total: new Map(),
    desa: [orang(3000), orang(null), orang(1000), orang(0)],
  })
  const hamil = hasil.find(({ jenis }) => jenis === 'ibu-hamil')
  // 1.10 x 20.1 per 1,000 x 4,000 = 88.44
  assert.deepEqual([hamil?.jumlahDari, hamil?.total, hamil?.bagian], [4000, 88, [66, null, 22, 0]])
})

test('estimated patients follow the people of 15 and above, not everybody', () => {
  const hasil = perkirakan({ tetapan: TETAPAN, total: new Map(), desa: [orang(1000, 900), orang(1000, 100)] })
  const hipertensi = hasil.find(({ jenis }) => jenis === 'hipertensi')
  assert.deepEqual([hipertensi?.dari, hipertensi?.total, hipertensi?.bagian], ['penduduk-15-plus', 308, [277, 31]])
})

test('a total that was decided is only shared out, with or without an estimator', () => {
  const total = new Map([
    ['kasus-tbc', 10],
    ['ibu-hamil', 50],
  ])
  const hasil = perkirakan({ tetapan: TETAPAN, total, desa: [orang(700), orang(300)] })
  const petik = (jenis: string) => {
    const milik = hasil.find((p) => p.jenis === jenis)
    return [milik?.ditetapkan, milik?.tetapan, milik?.total, milik?.bagian]
  }
  assert.deepEqual(petik('kasus-tbc'), [true, [], 10, [7, 3]])
  assert.deepEqual(petik('ibu-hamil'), [true, [], 50, [35, 15]])
})

test('whatever the desa and the rates, the parts sum to the total exactly and nobody is off by a whole person', () => {
  const acak = buatAcak(20260101)
  for (let kali = 0; kali < 300; kali++) {
    const desa = Array.from({ length: 1 + acak.bulat(390) }, () =>
      acak.sesekali(20) ? orang(null) : orang(acak.bulat(9000), acak.bulat(7000)),
    )
    const tetapan: TetapanPenduga = { ...TETAPAN, cbr: satu(10 + acak.bulat(200) / 10) }
    for (const { jenis, total, bagian, dari, jumlahDari } of perkirakan({ tetapan, total: new Map(), desa })) {
      if (total === null) continue
      assert.equal(
        bagian.reduce<number>((n, b) => n + (b ?? 0), 0),
        total,
        jenis,
      )
      desa.forEach((d, i) => {
        const tepat = d.has(dari) ? (total * (d.get(dari) ?? 0)) / jumlahDari : null
        if (tepat === null) assert.equal(bagian[i], null)
        else assert.ok(Math.abs((bagian[i] ?? -9) - tepat) < 1, `${jenis} ${i}`)
      })
    }
  }
})
