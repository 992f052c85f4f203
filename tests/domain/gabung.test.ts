import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gabungkan, type Pasangan } from '#domain/gabung.ts'
import { type Gabung, JENIS_UNIT, type JenisUnit, parseBentukTarget, parseGabung } from '#domain/indikator.ts'
import { desaPada, indikatorKisah, indikatorTimbang, petik, sukuElemen, susun } from '#support/susun.ts'

const isi = (kisah: Partial<Record<JenisUnit, Pasangan>>): Map<number, Pasangan> =>
  new Map(Object.entries(kisah).map(([jenis, p]) => [JENIS_UNIT[jenis as JenisUnit], p])) // keys of the story

const p = (jumlah: number): Pasangan => ({ p: jumlah, q: null })
const pq = (jumlah: number, penyebut: number): Pasangan => ({ p: jumlah, q: penyebut })
const semua = isi({ posyandu: p(7), pustu: p(9), puskesmas: p(6), 'faskes-lain': p(2), sekolah: p(1) })

const kasus: readonly [string, Gabung, Map<number, Pasangan>, Pasangan | null][] = [
  ['jumlah adds every unit', { aturan: 'jumlah' }, semua, p(25)],
  ['jumlah-nakes leaves the posyandu as a cross-check', { aturan: 'jumlah-nakes' }, semua, p(17)],
  ['jumlah-nakes with posyandu alone has no figure', { aturan: 'jumlah-nakes' }, isi({ posyandu: p(7) }), null],
  [
    'tunggal takes the first source that reported, pembilang and penyebut',
    parseGabung('tunggal(rekap-desa>puskesmas>pustu)'),
    isi({ pustu: pq(3, 30), puskesmas: pq(5, 40) }),
    pq(5, 40),
  ],
  [
    'tunggal falls to the next source',
    parseGabung('tunggal(rekap-desa>puskesmas>pustu)'),
    isi({ pustu: pq(3, 30), posyandu: pq(9, 90) }),
    pq(3, 30),
  ],
  ['rekap-desa stands alone under jumlah', { aturan: 'jumlah' }, isi({ 'rekap-desa': p(11), pustu: p(9) }), p(11)],
  ['utama-plus without its owner has no figure', parseGabung('utama-plus(posyandu)'), isi({ pustu: pq(4, 5) }), null],
]

for (const [judul, gabung, sumber, harap] of kasus) {
  test(judul, () => {
    const hasil = gabungkan(gabung, sumber)
    assert.deepEqual(hasil && { p: hasil.p, q: hasil.q }, harap)
  })
}

test('utama-plus adds the owner and what pustu and puskesmas reached outside it', () => {
  const bahan = susun({
    indikator: indikatorTimbang(),
    desa: [
      {
        unit: [
          { jenis: 'posyandu', lapor: { 202501: { S: 60, D: 40 } } },
          { jenis: 'posyandu', lapor: { 202501: { S: 40, D: 30 } } },
          { jenis: 'pustu', wajib: false, lapor: { 202501: { D: 99, D_LUAR: 6 } } },
        ],
      },
    ],
  })
  assert.deepEqual(petik(desaPada(bahan, 1, 202501), 'pembilang', 'penyebut'), { pembilang: 76, penyebut: 100 })
})

test('maksimum is decided on the cumulative, not month by month', () => {
  const bahan = susun({
    indikator: indikatorKisah({ gabung: { aturan: 'maksimum' } }),
    desa: [
      {
        sasaran: { orang: 100 },
        unit: [
          { jenis: 'posyandu', lapor: { 202501: { X: 10 }, 202502: { X: 1 } } },
          { jenis: 'pustu', lapor: { 202501: { X: 2 }, 202502: { X: 8 } } },
        ],
      },
    ],
  })
  assert.equal(desaPada(bahan, 1, 202502).pembilang, 11)
})

test('maksimum of a ratio takes both sides from the source with the larger penyebut', () => {
  const bahan = susun({
    indikator: indikatorTimbang({ gabung: { aturan: 'maksimum' }, periode: 'rasio-kumulatif' }),
    desa: [
      {
        unit: [
          { jenis: 'posyandu', lapor: { 202501: { S: 50, D: 20 } } },
          { jenis: 'puskesmas', lapor: { 202501: { S: 40, D: 39 } } },
        ],
      },
    ],
  })
  assert.deepEqual(petik(desaPada(bahan, 1, 202501), 'pembilang', 'penyebut'), { pembilang: 20, penyebut: 50 })
})

test('of two alternatives the one that was reported is read', () => {
  const bahan = susun({
    indikator: indikatorTimbang({
      pembilang: [[sukuElemen('N')]],
      penyebut: [[sukuElemen('DK')], [sukuElemen('N'), sukuElemen('T')]],
    }),
    desa: [
      { unit: [{ jenis: 'posyandu', lapor: { 202501: { N: 30, T: 10, DK: 45 } } }] },
      { unit: [{ jenis: 'posyandu', lapor: { 202501: { N: 30, T: 10 } } }] },
    ],
  })
  assert.deepEqual(
    [1, 2].map((d) => desaPada(bahan, d, 202501).penyebut),
    [45, 40],
  )
})

test('a derived figure below nought is shown without a verdict, and a floor of nought holds where asked', () => {
  const selisih = { pembilang: [[sukuElemen('A'), sukuElemen('B', -1)]], penyebut: [[sukuElemen('A')]] }
  const desa = [{ unit: [{ jenis: 'pustu' as const, lapor: { 202501: { A: 20, B: 25 } } }] }]
  const indikator = indikatorKisah({
    ...selisih,
    periode: 'rasio-kumulatif',
    bentukTarget: { bentuk: 'datar' },
    arah: 'turun',
  })
  assert.deepEqual(petik(desaPada(susun({ indikator, desa }), 1, 202501, 5), 'persen', 'status'), {
    persen: -25,
    status: null,
  })
  assert.equal(desaPada(susun({ indikator: { ...indikator, minimalNol: true }, desa }), 1, 202501).pembilang, 0)
})

test('rules and shapes that the catalogue does not know are refused', () => {
  assert.deepEqual(parseGabung('turunan(jumlah-nakes)'), { aturan: 'jumlah-nakes' })
  assert.throws(() => parseGabung('tunggal(apotek)'))
  assert.throws(() => parseGabung('rata-rata'))
  assert.deepEqual(parseBentukTarget('mulai:8'), { bentuk: 'mulai', bulan: 8 })
  assert.deepEqual(parseBentukTarget('jadwal:{"6":100}'), { bentuk: 'jadwal', persen: { 6: 100 } })
  assert.throws(() => parseBentukTarget('cekung'))
})
