import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  ABAIKAN,
  type BarisJudul,
  hurufKolom,
  type LembarBerkas,
  type PeranKolom,
  saranKolom,
  susunKolom,
  tebakJudul,
} from '#client/format/impor-kolom.ts'
import { bukaFormat, kurangFormat, lembarDari, namaFormatDari, susunFormat } from '#client/format/impor-susun.ts'
import { formatIsi, type KOLOM_BERNAMA } from '#contract/impor.ts'

const lembar = (baris: readonly (readonly [number, readonly string[]])[]): LembarBerkas => ({
  ...{ nama: 'Data', tersembunyi: false },
  baris: baris.map(([nomor, sel]) => ({ nomor, sel: [...sel] })),
})
const BERLAPIS = lembar([
  [1, ['REKAP HARI TIMBANG']],
  [3, ['No', 'Lokasi', '', 'Balita', '', 'Ket']],
  [4, ['', 'Puskesmas', 'Desa', 'ditimbang L', 'ditimbang P', '']],
  [5, ['1', 'Melur', 'Karang Pandan', '21', '20', 'hujan']],
  [6, ['2', 'Melur', 'Lembah Anggrek', '19', '18', '']],
])
const ELEMEN = [
  ['S', 'S: semua balita bulan ini', false],
  ['D', 'D: balita ditimbang', false],
  ['N', 'N: balita naik berat badannya', false],
  ['VITA', 'Bayi mendapat vitamin A', true],
].map(([kode, nama, sampaiBulanIni]) => ({
  ...{ kode: String(kode), nama: String(nama), kelompok: 'Gizi', sampaiBulanIni: sampaiBulanIni === true },
}))
const isian = (elemen: string, pilah: string | null = null): PeranKolom => ({
  ...{ jenis: 'isian', elemen: [elemen], pilah, sampaiBulanIni: false },
})

for (const [apa, isi, judul] of [
  [
    'one row',
    [
      [1, ['Desa', 'S', 'D']],
      [2, ['Melur', '4', '3']],
    ],
    { sampai: 1, banyak: 1 },
  ],
  [
    'a banner above it',
    [
      [1, ['REKAP']],
      [3, ['Desa', 'S', 'D']],
      [4, ['Melur', '4', '3']],
    ],
    { sampai: 3, banyak: 1 },
  ],
  [
    'no figures below it',
    [
      [2, ['Desa', 'S', 'D']],
      [3, ['Melur', '', '']],
    ],
    { sampai: 2, banyak: 1 },
  ],
  ['nothing at all', [], { sampai: 1, banyak: 1 }],
] as const satisfies readonly (readonly [string, Parameters<typeof lembar>[0], BarisJudul])[]) {
  test(`a header is guessed with ${apa}`, () => assert.deepEqual(tebakJudul(lembar(isi)), judul))
}

test('a header of two rows is guessed, and a merged title stands over its columns', () => {
  const judul = tebakJudul(BERLAPIS)
  assert.deepEqual(judul, { sampai: 4, banyak: 2 })
  assert.deepEqual(susunKolom(BERLAPIS, judul).slice(1, 5), [
    { huruf: 'B', judul: 'Lokasi Puskesmas', contoh: ['Melur', 'Melur'] },
    { huruf: 'C', judul: 'Lokasi Desa', contoh: ['Karang Pandan', 'Lembah Anggrek'] },
    { huruf: 'D', judul: 'Balita ditimbang L', contoh: ['21', '19'] },
    { huruf: 'E', judul: 'Balita ditimbang P', contoh: ['20', '18'] },
  ])
})

test('letters go on behind Z', () =>
  assert.deepEqual([0, 25, 26, 51, 52, 701, 702].map(hurufKolom), ['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA']))

const saranUntuk = (...judul: readonly string[]) =>
  saranKolom(
    judul.map((satu, i) => ({ huruf: hurufKolom(i), judul: satu, contoh: [] })),
    { elemen: ELEMEN, format: [] },
  )

for (const [judul, saran] of [
  ['Kelurahan', { jenis: 'tempat', tempat: 'desa' }],
  ['Nama Desa/Kelurahan', { jenis: 'tempat', tempat: 'desa' }],
  ['PKM', { jenis: 'tempat', tempat: 'puskesmas' }],
  ['Kode Desa', { jenis: 'tempat', tempat: 'kodeDesa' }],
  ['Nama Posyandu', { jenis: 'tempat', tempat: 'unit' }],
  ['Bulan', { jenis: 'tempat', tempat: 'bulan' }],
  ['D', isian('D')],
  ['Jumlah balita ditimbang', isian('D')],
  ['Balita ditimbang (L)', isian('D', 'L')],
  ['Balita naik berat badan perempuan', isian('N', 'P')],
  ['No', null],
  ['Catatan', null],
  ['', null],
] as const) {
  test(`a column called "${judul}" suggests ${saran ? JSON.stringify(saran) : 'nothing'}`, () =>
    assert.deepEqual(saranUntuk(judul), [saran]))
}

test('a title that a known format has means there and here the same, for all its elemen', () => {
  const peran = {
    kolom: { judul: ['Jml timbang'], huruf: null, bolehTiada: false },
    elemen: ['D', 'S'],
    pilah: null,
    sampaiBulanIni: true,
  }
  const format = {
    ...{ nama: 'lain', judul: 'Lain', keterangan: '', unit: 'rekap-desa' as const, lembar: null, barisJudul: null },
    ...{ kolom: {}, isian: [peran], bawaan: true, teruji: true, diubahPada: null, oleh: null },
    ...{ judulKode: false, versi: null, milik: null, dipakai: true, bolehUbah: false },
  }
  assert.deepEqual(
    saranKolom([{ huruf: 'A', judul: 'JML TIMBANG', contoh: [] }], { elemen: ELEMEN, format: [format] }),
    [{ jenis: 'isian', elemen: ['D', 'S'], pilah: null, sampaiBulanIni: true }],
  )
})

test('what one column is suggested for is not suggested for a second', () =>
  assert.deepEqual(saranUntuk('Desa', 'Kelurahan'), [{ jenis: 'tempat', tempat: 'desa' }, null]))

test('roles make a format that the contract takes; a letter is kept only where a title is not enough', () => {
  const kolom = ['Puskesmas', 'Desa', 'L', 'L', '', 'Ket'].map((judul, i) => ({
    huruf: hurufKolom(i),
    judul,
    contoh: [],
  }))
  const peran = [
    ...[{ jenis: 'tempat', tempat: 'puskesmas' } as const, { jenis: 'tempat', tempat: 'desa' } as const],
    ...[isian('S', 'L'), isian('D', 'L'), isian('N'), ABAIKAN],
  ]
  const barisJudul = { sampai: 1, banyak: 1 }
  const format = susunFormat({
    ...{ judul: 'Rekap KIA, Kab. Contoh', keterangan: '', unit: 'rekap-desa', lembar: null, barisJudul },
    ...{ judulKode: false, kolom, peran, asal: null, nama: null },
  })
  assert.deepEqual(formatIsi.parse(format), format)
  assert.deepEqual(format, {
    ...{ nama: 'rekap-kia-kab-contoh', judul: 'Rekap KIA, Kab. Contoh', keterangan: '', unit: 'rekap-desa' },
    ...{ lembar: null, barisJudul, judulKode: false },
    kolom: { puskesmas: kolomDi('Puskesmas'), desa: kolomDi('Desa') },
    isian: [
      { kolom: kolomDi('L', 'C'), elemen: ['S'], pilah: 'L', sampaiBulanIni: false },
      { kolom: kolomDi('L', 'D'), elemen: ['D'], pilah: 'L', sampaiBulanIni: false },
      { kolom: kolomDi('', 'E'), elemen: ['N'], pilah: null, sampaiBulanIni: false },
    ],
  })
})

function kolomDi(judul: string, huruf: string | null = null) {
  return { judul: judul === '' ? [] : [judul], huruf, bolehTiada: false }
}

const TERSIMPAN = {
  ...({ judul: 'Rekap', keterangan: 'Bulanan', unit: 'rekap-desa', lembar: null, judulKode: true } as const),
  barisJudul: { sampai: 4, banyak: 2 },
  kolom: {
    puskesmas: { judul: ['PKM', 'Lokasi Puskesmas'], huruf: null, bolehTiada: false },
    desa: kolomDi('Desa'),
    minggu: { ...kolomDi('Pekan'), bolehTiada: true },
  },
  isian: [
    { kolom: kolomDi('Balita ditimbang L', 'D'), elemen: ['D'], pilah: 'L', sampaiBulanIni: false },
    { kolom: kolomDi('Naik'), elemen: ['N'], pilah: null, sampaiBulanIni: false },
  ],
}

for (const [apa, dilihat] of [
  ['the sheet of a file', BERLAPIS],
  ['a sheet of its own', lembarDari(TERSIMPAN)],
] as const) {
  test(`a format that is opened on ${apa} and saved as it is reads as before`, () => {
    const judul = { sampai: 4, banyak: apa === 'the sheet of a file' ? 2 : 1 }
    const kolom = susunKolom(dilihat, judul)
    const asal = bukaFormat(TERSIMPAN, kolom)
    const peran = kolom.map(({ huruf }) => asal.peran.get(huruf) ?? ABAIKAN)
    const { judulKode, unit, lembar: milik, barisJudul, keterangan } = TERSIMPAN
    const kepala = { judul: 'Nama baru', keterangan, unit, lembar: milik, barisJudul, judulKode, nama: 'rekap' }
    const { isian, ...hasil } = susunFormat({ ...kepala, kolom, peran, asal })
    const urut = (semua: typeof isian) => semua.toSorted((a, b) => a.elemen.join().localeCompare(b.elemen.join()))
    assert.deepEqual({ ...hasil, isian: urut(isian) }, { ...TERSIMPAN, judul: 'Nama baru', nama: 'rekap' })
  })
}

test('what a format has and a sheet has not is kept apart, and a title may be that of the last row alone', () => {
  const { peran, sisa } = bukaFormat(TERSIMPAN, susunKolom(BERLAPIS, { sampai: 4, banyak: 2 }))
  assert.deepEqual(
    [[...peran.keys()].toSorted(), sisa.map(({ kolom }) => kolom.judul)],
    [
      ['B', 'C', 'D'],
      [['Pekan'], ['Naik']],
    ],
  )
})

for (const [judul, nama] of [
  ['Rekap Gizi', 'rekap-gizi'],
  ['  --é 2026! ', 'e-2026'],
  ['?', 'format-baru'],
  ['x', 'format-x'],
  [`a${' b'.repeat(60)}`, `a${'-b'.repeat(60)}`.slice(0, 60)],
] as const) {
  test(`a format called "${judul}" is asked for as ${nama}`, () => {
    assert.equal(namaFormatDari(judul), nama)
    assert.equal(formatIsi.shape.nama.safeParse(namaFormatDari(judul)).success, true)
  })
}

const tempat = (...semua: readonly (typeof KOLOM_BERNAMA)[number][]): PeranKolom[] =>
  semua.map((satu) => ({ jenis: 'tempat', tempat: satu }))
for (const [unit, peran, kurang] of [
  ['rekap-desa', [], ['desa', 'induk', 'isian']],
  ['rekap-desa', [...tempat('desa', 'puskesmas'), isian('D')], []],
  ['rekap-desa', [...tempat('kodeDesa'), isian('D')], []],
  ['puskesmas', [...tempat('desa'), isian('D')], ['puskesmas']],
  ['kolom', [...tempat('desa'), isian('D')], ['unit']],
  ['kolom', tempat('unit'), ['isian']],
  ['kolom', tempat('unit', 'elemen'), ['isian']],
  ['kolom', tempat('unit', 'elemen', 'jumlah'), []],
] as const) {
  test(`${unit} with ${peran.length} columns lacks ${kurang.join(', ') || 'nothing'}`, () =>
    assert.deepEqual(kurangFormat(unit, peran), kurang))
}
