import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dalamBahasa } from '#dokumen/bahasa.ts'
import { susunBuku } from '#dokumen/buku.ts'
import type { SelDokumen, TabelDokumen } from '#dokumen/tabel.ts'
import { tanpaKodeProgram } from '#dokumen/tabel-kode.ts'
import { tulisXlsx } from '#dokumen/xlsx.ts'
import { bacaXlsx, bukaXlsx } from '#support/baca-berkas.ts'
import { contohKonteks } from '#support/konteks-dokumen.ts'

const teks = (isi: string): SelDokumen => ({ teks: isi, angka: null, jenis: 'teks', status: null })
const persen = (angka: number, lain: Partial<SelDokumen> = {}): SelDokumen => ({
  ...{ teks: `${angka} %`, angka, jenis: 'nilai', status: null, bentuk: 'persen', ...lain },
})
const kosong = (jenis: SelDokumen['jenis'], kata: string): SelDokumen => ({
  ...{ teks: kata, angka: null, jenis, status: null },
})

/** One row for each way that a cell may be. */
const BARIS: readonly (readonly [string, SelDokumen])[] = [
  ['baik', persen(250 / 3, { status: 'baik' })],
  ['kurang', persen(80, { status: 'kurang' })],
  ['cukup', persen(40, { status: 'cukup' })],
  ['jelek', persen(20, { status: 'jelek' })],
  ['atas', persen(91, { status: 'di-atas-target' })],
  ['bawah', persen(12, { status: 'di-bawah-target' })],
  ['tanpa status', persen(50)],
  ['nol', persen(0)],
  ['sementara', persen(33, { sementara: true })],
  ['belum', kosong('belum-lapor', 'belum lapor')],
  ['jadwal', kosong('tidak-dijadwalkan', 'tidak dijadwalkan')],
  ['sasaran', kosong('tanpa-sasaran', 'tanpa sasaran')],
  ['lama', { ...kosong('nilai', 'kedaluwarsa'), kedaluwarsa: true }],
]

const TABEL: TabelDokumen = {
  judul: 'Lembar PWS K6, Teluk Kenari, Juni 2025',
  subjudul: ['Sasaran proyeksi'],
  kalimat: 'Sampai Juni 2025 mencapai 50 %.',
  kepala: [
    { teks: 'Nama', rata: 'kiri' },
    { teks: 'Persen', rata: 'kanan', kelompok: 'Ibu' },
    { teks: 'Jumlah', rata: 'kanan', kelompok: 'Ibu' },
  ],
  baris: BARIS.map(([nama, sel]) => [
    teks(nama),
    sel,
    { teks: '1.234', angka: 1234, jenis: 'nilai', status: null, bentuk: 'jumlah' },
  ]),
  kaki: [teks('Teluk Kenari'), persen(50, { status: 'baik' }), teks('–')],
  catatan: ['DATA CONTOH: semua angka dibuat untuk contoh.'],
  legenda: 'naik',
}

const cara = { bahasa: 'id', pembinaan: false } as const
const perihal = { wilayah: 'Teluk Kenari', bulan: '2025-06', indikator: ['CONTOH'] }
const berkas = await tulisXlsx(
  dalamBahasa(cara, () => susunBuku([{ nama: 'Lembar PWS', tabel: TABEL }], perihal, contohKonteks())),
)
const buku = await bukaXlsx(berkas)
const lembar = buku.getWorksheet('Lembar PWS')
assert(lembar)
const KEPALA = 6

test('numbers stay as they are and kinds of nothing are words', async () => {
  const { kepala, baris } = await bacaXlsx(berkas, 'Lembar PWS', 'Nama')
  assert.deepEqual(kepala, ['Nama', 'Persen', 'Jumlah'])
  assert.deepEqual(baris, [
    ['baik', 250 / 3, 1234],
    ['kurang', 80, 1234],
    ['cukup', 40, 1234],
    ['jelek', 20, 1234],
    ['atas', 91, 1234],
    ['bawah', 12, 1234],
    ['tanpa status', 50, 1234],
    ['nol', 0, 1234],
    ['sementara', 33, 1234],
    ['belum', '╱ belum lapor', 1234],
    ['jadwal', '· tidak dijadwalkan', 1234],
    ['sasaran', '▭ tanpa sasaran', 1234],
    ['lama', '◷ kedaluwarsa', 1234],
    ['Teluk Kenari', 50, null],
  ])
})

test('no two looks are filled alike, and each has a mark of its own', () => {
  const rupa = BARIS.filter(([nama]) => nama !== 'nol').map(([nama], i) => {
    const sel = lembar.getCell(KEPALA + 1 + (i > 6 ? i + 1 : i), 2)
    const tanda = typeof sel.value === 'number' ? sel.numFmt : String(sel.value)
    return { nama, isi: JSON.stringify([sel.fill ?? null, sel.border]), tanda }
  })
  assert.deepEqual(
    rupa.map(({ tanda }) => tanda),
    [
      '#,##0.0" % ▲"',
      '#,##0.0" % ▽"',
      '#,##0.0" % △"',
      '#,##0.0" % ▼"',
      '#,##0.0" % ■"',
      '#,##0.0" % □"',
      '#,##0.0" %"',
      '#,##0.0" % ○"',
      '╱ belum lapor',
      '· tidak dijadwalkan',
      '▭ tanpa sasaran',
      '◷ kedaluwarsa',
    ],
  )
  assert.equal(new Set(rupa.map(({ isi }) => isi)).size, rupa.length)
})

test('its head stays in sight and is printed on every page, filters stand on it, and its columns fit one A4 across', () => {
  const [tampak] = lembar.views
  assert.deepEqual(tampak && 'ySplit' in tampak ? [tampak.state, tampak.xSplit, tampak.ySplit] : tampak, [
    'frozen',
    1,
    KEPALA,
  ])
  const { paperSize, orientation, fitToWidth, fitToHeight, printTitlesRow } = lembar.pageSetup
  assert.deepEqual(
    { paperSize, orientation, fitToWidth, fitToHeight, printTitlesRow },
    { paperSize: 9, orientation: 'landscape', fitToWidth: 1, fitToHeight: 0, printTitlesRow: '5:6' },
  )
  assert.equal(lembar.autoFilter, `A6:C${KEPALA + BARIS.length}`)
})

test('the file says what it is about, and its second sheet what it means', () => {
  assert.deepEqual([buku.title, buku.subject, buku.creator], [TABEL.judul, 'Teluk Kenari, Juni 2025', 'PWS ILP'])
  const isi: string[] = []
  buku.getWorksheet('Keterangan')?.eachRow((baris) => {
    isi.push([1, 2].map((i) => String(baris.getCell(i).value ?? '')).join(' | '))
  })
  assert.deepEqual(isi, [
    `${TABEL.judul} | `,
    'Wilayah | Teluk Kenari',
    'Bulan | Juni 2025',
    ' | Sasaran proyeksi',
    'Posisi data | Posisi data 1 Juli 2025, 09.00 WIB',
    'Sumber | Sumber: laporan posyandu, pustu, dan puskesmas Kabupaten Contoh (PWS ILP)',
    'Perhatikan | ',
    'DATA CONTOH: semua angka dibuat untuk contoh. | ',
    'Arti warna dan tanda | ',
    '▲ baik | di atas target, bulan ini naik atau tetap',
    '▽ kurang | di atas target, bulan ini turun',
    '△ cukup | di bawah target, bulan ini naik',
    '▼ jelek | di bawah target, bulan ini turun atau tetap',
    '■ di atas target | arah bulan ini belum dapat dinilai',
    '□ di bawah target | arah bulan ini belum dapat dinilai',
    'tanpa status | ada nilai, tidak dinilai',
    '○ sementara | laporan belum lengkap, belum dinilai',
    '◌ bulan ini belum lapor | angka sampai bulan sebelumnya',
    '╱ belum lapor | tidak ada laporan; bukan nol',
    '· tidak dijadwalkan | bukan bulan pelayanannya',
    '▭ tanpa sasaran | sasaran 0 atau belum diisi',
    '◷ kedaluwarsa | laporan terakhir terlalu lama',
    'Arti indikator | ',
    'Kode | Indikator',
    'CONTOH | Layanan contoh',
  ])
})

test('a sentence stands across the columns of one page in as many lines as it takes, and no head is cut off', async () => {
  const kalimat = 'Sampai Juni 2025 mencapai lima puluh persen. '.repeat(12).trim()
  const tabel: TabelDokumen = {
    ...TABEL,
    kalimat,
    kepala: TABEL.kepala.map((satu, i) =>
      i === 2 ? { ...satu, teks: 'Orang yang belum dilayani menuju target' } : satu,
    ),
  }
  const isi = await tulisXlsx(dalamBahasa(cara, () => susunBuku([{ nama: 'A', tabel }], perihal, contohKonteks())))
  const satu = (await bukaXlsx(isi)).getWorksheet('A')
  assert(satu)
  assert.deepEqual(
    [1, 2, 3].map((n) => [
      satu.getCell(n, 1).isMerged,
      satu.getCell(n, 3).master.address,
      satu.getCell(n, 1).alignment.wrapText,
    ]),
    [1, 2, 3].map((n) => [true, `A${n}`, true]),
  )
  const huruf = [1, 2, 3].reduce((n, i) => n + (satu.getColumn(i).width ?? 0), 0)
  assert.ok(satu.getRow(3).height >= (kalimat.length / huruf) * 13)
  // Six words in a column as wide as the longest of them.
  assert.ok((satu.getColumn(3).width ?? 0) < 20 && satu.getRow(KEPALA).height >= 4 * 13)
})

test('codes of the program are in no sheet; beneath official ones the total has none', () => {
  const tabel = (kode: readonly string[], kaki: string): TabelDokumen => ({
    ...TABEL,
    kepala: [
      { teks: 'Kode', rata: 'kiri' },
      { teks: 'Nama', rata: 'kiri' },
    ],
    baris: kode.map((satu) => [teks(satu), teks('x')]),
    kaki: [teks(kaki), teks('y')],
  })
  const kata = (satu: TabelDokumen) => [...satu.baris, satu.kaki ?? []].map((baris) => baris.map((sel) => sel.teks))
  const puskesmas = '99.01-puskesmas-teluk-kenari'
  const semua = [
    tabel(['99.01.01', puskesmas], '99.01'),
    tabel(['99.01.01.2001'], puskesmas),
    tabel(['SPM01'], '99.01'),
  ]
  assert.deepEqual(
    dalamBahasa(cara, () => semua.map((satu) => kata(tanpaKodeProgram(satu)))),
    [
      [['x'], ['x'], ['y']],
      [
        ['99.01.01.2001', 'x'],
        ['', 'y'],
      ],
      [
        ['SPM01', 'x'],
        ['99.01', 'y'],
      ],
    ],
  )
})
