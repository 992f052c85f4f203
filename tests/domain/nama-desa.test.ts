import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  cocokkanDesa,
  type DesaBernama,
  indeksDesa,
  jarakEja,
  type Lingkup,
  normalkanNama,
  normalkanTempat,
  rapikanNama,
  slug,
} from '#domain/nama-desa.ts'

const desa = (desaId: number, kode: string, nama: string): DesaBernama => ({
  desaId,
  kode,
  nama,
  kecamatanKode: kode.slice(0, 8),
  kecamatanNama: `Kecamatan ${kode.slice(6, 8)}`,
})
const SEMUA = [
  desa(1, '99.01.01.2001', 'Sumberejo'),
  desa(2, '99.01.01.2002', 'Gampingan'),
  desa(3, '99.01.02.2001', 'Sumberejo'),
  desa(4, '99.01.02.2002', "Ma'rang"),
  desa(5, '99.01.02.2003', 'Ma Rang'),
]
const indeks = indeksDesa(SEMUA)
const kecamatan = (kode: string): Lingkup => ({ alias: new Map(), lingkaran: [(d) => d.kecamatanKode === kode] })

test('case, spaces, punctuation, apostrophes and accents do not tell two names apart', () => {
  const sama = ['Sumbermanjing Wetan', 'SUMBERMANJING-WETAN', ' sumber manjing  wetan ', "Sumber'manjing Wétan"]
  assert.deepEqual([...new Set(sama.map(normalkanNama))], ['sumbermanjingwetan'])
})

test('a letter more or less does tell them apart', () => {
  assert.notEqual(normalkanNama('SUMBERREJO'), normalkanNama('Sumberejo'))
})

for (const [teks, normal] of [
  ['PAGAK', 'pagak'],
  ['UPT Puskesmas Pagak', 'pagak'],
  ['UPTD. PKM Pagak', 'pagak'],
  ['Kec. Pagak', 'pagak'],
  ['Kecamatan Pagak', 'pagak'],
  ['Kecapi', 'kecapi'],
] as const) {
  test(`as a place, "${teks}" is ${normal}`, () => assert.equal(normalkanTempat(teks), normal))
}

test('names in capitals are written as names are, Roman numerals and mixed names stay', () => {
  assert.deepEqual(['SUMBER PUCUNG II', 'Ngajum', "MA'RANG"].map(rapikanNama), [
    'Sumber Pucung II',
    'Ngajum',
    "Ma'rang",
  ])
})

test('a slug has nothing but letters, digits and single dashes', () => {
  assert.equal(slug("  Ma'rang – Timur (II) "), 'marang-timur-ii')
})

test('a name counts inside its kecamatan', () => {
  assert.deepEqual(cocokkanDesa(indeks, { nama: 'SUMBEREJO' }, kecamatan('99.01.02')), {
    hasil: 'cocok',
    desa: SEMUA[2],
  })
})

test('a name that two desa of the same circle bear is ambiguous, with both as candidates', () => {
  const hasil = cocokkanDesa(indeks, { nama: 'marang' }, kecamatan('99.01.02'))
  assert.deepEqual(hasil, { hasil: 'rancu', calon: [SEMUA[3], SEMUA[4]] })
})

test('the first circle that knows a name decides', () => {
  const lingkaran = [(d: DesaBernama) => d.desaId === 3, () => true]
  const hasil = cocokkanDesa(indeks, { nama: 'Sumberejo' }, { alias: new Map(), lingkaran })
  assert.deepEqual(hasil, { hasil: 'cocok', desa: SEMUA[2] })
})

test('a code decides alone, whatever the name', () => {
  const hasil = cocokkanDesa(indeks, { nama: 'salah', kode: '99.01.01.2002' }, kecamatan('99.01.02'))
  assert.deepEqual(hasil, { hasil: 'cocok', desa: SEMUA[1] })
})

test('a likeness is a suggestion and never a match', () => {
  const hasil = cocokkanDesa(indeks, { nama: 'SUMBERREJO' }, kecamatan('99.01.01'))
  assert.deepEqual(hasil, { hasil: 'tidak-dikenal', calon: [SEMUA[0]] })
})

test('a remembered spelling counts in its scope', () => {
  const alias = new Map([['sumberrejo', SEMUA[0] as DesaBernama]])
  const lingkup = { ...kecamatan('99.01.01'), alias }
  assert.deepEqual(cocokkanDesa(indeks, { nama: 'Sumberrejo' }, lingkup), { hasil: 'cocok', desa: SEMUA[0] })
})

test('the distance of two spellings counts letters put in, left out and exchanged', () => {
  const kasus = [
    ['gedog', 'gedok', 1],
    ['gubukklakah', 'gubugklakah', 1],
    ['sumberrejo', 'sumberejo', 1],
    ['', 'abc', 3],
    ['sama', 'sama', 0],
  ] as const
  for (const [a, b, jarak] of kasus) assert.equal(jarakEja(a, b), jarak, `${a} ${b}`)
})
