import assert from 'node:assert/strict'
import { test } from 'node:test'
import { buatDaerah, buatPewarnaan } from '#client/pages/peta/peta-daerah.ts'
import type { WilayahJawaban } from '#contract/wilayah.ts'
import { contohBaris, limaDesa, tanpaNilai } from '../contoh-lembar.ts'

const pohon = (desa: readonly (readonly [kode: string, kecamatan: string])[]): WilayahJawaban => ({
  kabupatenSemua: [],
  kabupaten: null,
  kecamatan: [],
  puskesmas: [],
  desa: desa.map(([kode, kecamatan]) => ({
    kode,
    nama: kode,
    terbaca: true,
    jenis: 'desa',
    kecamatan,
    puskesmas: null,
  })),
})

test('rows with statuses colour their desa by status', () => {
  const lembar = limaDesa()
  const pewarnaan = buatPewarnaan(lembar)
  const daerah = buatDaerah({ lembar, pohon: pohon([]), pewarnaan, saring: new Set() })
  assert.deepEqual(
    [...daerah.values()].map(({ tanda, redup }) => [tanda, redup]),
    [
      [{ 'data-status': 'baik' }, false],
      [{ 'data-status': 'kurang' }, false],
      [{ 'data-status': 'cukup' }, false],
      [{ 'data-status': 'jelek' }, false],
      [{ 'data-status': 'jelek' }, false],
    ],
  )
})

test('the legend as filter puts back what does not have the chosen look', () => {
  const lembar = limaDesa()
  const daerah = buatDaerah({
    lembar,
    pohon: pohon([]),
    pewarnaan: buatPewarnaan(lembar),
    saring: new Set(['jelek'] as const),
  })
  assert.deepEqual(
    [...daerah.values()].map(({ redup }) => redup),
    [true, true, true, false, false],
  )
})

test('kecamatan of which few can be judged are coloured by value, or not at all: no verdict points at those few', () => {
  const baris = [
    contohBaris('A', { status: 'jelek', persen: 23.4 }),
    contohBaris('B', { status: null, sementara: true, persen: 10 }),
    contohBaris('C', { status: null, sementara: true, persen: 12 }),
  ]
  const tanda = (rincian: 'kecamatan' | 'desa', cara: Parameters<typeof buatPewarnaan>[1]) =>
    baris
      .map(buatPewarnaan({ ...limaDesa(), rincian, baris }, cara).tandaDari)
      .map((satu) => satu['data-status'] ?? null)
  const tabel = [
    ['kecamatan', {}, null],
    ['kecamatan', { hanyaStatus: true }, null],
    ['desa', {}, 'jelek'],
  ] as const
  for (const [rincian, cara, harap] of tabel)
    assert.equal(tanda(rincian, cara)[0], harap, `${rincian} ${Object.keys(cara)}`)
})

test('where no row has a status the values are classed, and cells without a value keep their own look', () => {
  const baris = [
    contohBaris('A', { status: null, persen: 10 }),
    contohBaris('B', { status: null, persen: 90 }),
    contohBaris('C', tanpaNilai('belum-lapor')),
  ]
  const pewarnaan = buatPewarnaan({ ...limaDesa(), baris })
  assert.deepEqual(baris.map(pewarnaan.tandaDari), [
    { 'data-kelas': '1' },
    { 'data-kelas': '5' },
    { 'data-sel': 'belum-lapor' },
  ])
})

test('the row of a kecamatan colours all its desa', () => {
  const lembar = {
    ...limaDesa(),
    rincian: 'kecamatan' as const,
    baris: [{ ...contohBaris('A', { status: 'cukup' }), kode: 'k1' }],
  }
  const daerah = buatDaerah({
    lembar,
    pohon: pohon([
      ['d1', 'k1'],
      ['d2', 'k1'],
      ['d3', 'k2'],
    ]),
    pewarnaan: buatPewarnaan(lembar),
    saring: new Set(),
  })
  assert.deepEqual(
    [...daerah].map(([kode, { kunci }]) => [kode, kunci]),
    [
      ['d1', 'k1'],
      ['d2', 'k1'],
    ],
  )
})

test('beside months that have statuses one without is not put into classes; among such months they share theirs', () => {
  const lembar = { ...limaDesa(), baris: [contohBaris('A', { status: null, persen: 10 })] }
  const tanda = (cara: Parameters<typeof buatPewarnaan>[1]) => {
    const { kelas, tandaDari } = buatPewarnaan(lembar, cara)
    return [kelas.map(({ jumlah }) => jumlah), lembar.baris.map(tandaDari)]
  }
  assert.deepEqual(tanda({ hanyaStatus: true }), [[], [{ 'data-sel': 'nilai' }]])
  assert.deepEqual(tanda({}), [[1], [{ 'data-kelas': '1' }]])
  assert.deepEqual(tanda({ acuan: [0, 2, 5, 8] }), [[0, 0, 0, 0, 1], [{ 'data-kelas': '5' }]])
})

test('a reader who asks for classes gets them beside statuses; what is provisional stays out of them', () => {
  const baris = [
    contohBaris('A', { persen: 60 }),
    contohBaris('B', { persen: 90 }),
    contohBaris('C', { persen: 2, status: null, sementara: true }),
    contohBaris('D', tanpaNilai('tanpa-sasaran')),
  ]
  const pewarnaan = buatPewarnaan({ ...limaDesa(), baris }, { kelas: { cara: 'sendiri', batas: [80] } })
  assert.deepEqual(baris.map(pewarnaan.tandaDari), [
    { 'data-kelas': '1' },
    { 'data-kelas': '5' },
    { 'data-sel': 'sementara' },
    { 'data-sel': 'tanpa-sasaran' },
  ])
  assert.deepEqual(baris.map(pewarnaan.saringDari), ['kelas-1', 'kelas-2', 'sementara', 'tanpa-sasaran'])
})
