import assert from 'node:assert/strict'
import { tmpdir } from 'node:os'
import { test } from 'node:test'
import { CFB } from '@e965/xlsx'
import { periksaBerkas } from '#berkas/periksa.ts'
import { type BentukTabel, readTabel } from '#berkas/tabel.ts'
import { ImporGagal } from '#domain/impor.ts'
import { tulisBerkas, tulisCsv, tulisXlsx } from '#fixtures/berkas-uji.ts'

const BENTUK: BentukTabel = {
  kolom: [
    { kunci: 'puskesmas', judul: ['puskesmas'], wajib: true },
    { kunci: 'desa', judul: ['desa', 'kelurahan'], wajib: true },
    { kunci: 'lakiLaki', judul: ['balita L'] },
    { kunci: 'perempuan', judul: ['balita P'] },
    { kunci: 'tanggal', judul: ['tanggal'] },
  ],
}

async function baca(jalur: string, bentuk = BENTUK) {
  const hasil: unknown[] = []
  for await (const baris of readTabel(await periksaBerkas(jalur), bentuk)) {
    hasil.push([baris.lembar, baris.nomor, ...baris.kunci.map((kunci) => baris.sel(kunci)?.nilai)])
  }
  return hasil
}

const ISI = [
  ['Puskesmas', 'Kelurahan'],
  ['PAGAK', 'Sumberejo'],
]

for (const [apa, jalur] of [
  ['commas', tulisCsv('koma.csv', ISI)],
  ['semicolons', tulisBerkas('titik-koma.csv', 'Puskesmas;Kelurahan\r\nPAGAK;Sumberejo\r\n')],
  ['tabs', tulisBerkas('tab.csv', 'Puskesmas\tKelurahan\nPAGAK\tSumberejo')],
  ['a line that names the separator', tulisBerkas('sep.csv', 'sep=;\nPuskesmas;Kelurahan\nPAGAK;Sumberejo')],
  ['a byte order mark', tulisBerkas('bom.csv', '\uFEFFPuskesmas,Kelurahan\nPAGAK,Sumberejo')],
  [
    'quoted headers with underscores and spaces',
    tulisBerkas('kutip.csv', '" PUSKESMAS_ ","kelurahan"\nPAGAK,Sumberejo'),
  ],
  ['UTF-16', tulisBerkas('utf16.csv', Buffer.from('\uFEFFPuskesmas,Kelurahan\nPAGAK,Sumberejo', 'utf16le'))],
] as const) {
  test(`a CSV with ${apa} is read`, async () => {
    assert.deepEqual(
      (await baca(jalur)).map((baris) => (baris as unknown[]).slice(2)),
      [['PAGAK', 'Sumberejo']],
    )
  })
}

test('a CSV whose first title begins as an archive would is a CSV', async () => {
  const { jenis } = await periksaBerkas(tulisBerkas('pkm.csv', 'PKM,Desa\nPAGAK,Sumberejo\n'))
  assert.equal(jenis, 'csv')
})

test('lists of desa and decimal commas inside cells do not pass for the separator', async () => {
  const daftar = tulisBerkas('daftar.csv', 'Puskesmas,Desa\nPAGAK,A;B;C;D;E\nWAJAK,F;G;H\n')
  assert.deepEqual(await baca(daftar), [
    [null, 2, 'PAGAK', 'A;B;C;D;E'],
    [null, 3, 'WAJAK', 'F;G;H'],
  ])
  const desimal = tulisBerkas('desimal.csv', 'Puskesmas;Desa;balita L\n"PAGAK";1,5 dan 2,5;3,5\nWAJAK;1,5;2,5\n')
  assert.deepEqual(await baca(desimal), [
    [null, 2, 'PAGAK', '1,5 dan 2,5', '3,5'],
    [null, 3, 'WAJAK', '1,5', '2,5'],
  ])
})

test('what is no UTF-8 is read as Windows-1252', async () => {
  const jalur = tulisBerkas('1252.csv', Buffer.from('Puskesmas,Desa\nPAGAK,Caf\xe9 \x96 Baru\n', 'latin1'))
  assert.deepEqual(await baca(jalur), [[null, 2, 'PAGAK', 'Café – Baru']])
})

test('rows keep the numbers that a spreadsheet shows, also after empty lines and lines with breaks', async () => {
  const jalur = tulisBerkas(
    'kosong.csv',
    'Laporan\n\nPuskesmas,"Desa\n(nama)",Desa\n1,2,3\nPAGAK,,Sumberejo\n\n,,\nPAGAK,,Tlogo\n',
  )
  assert.deepEqual(await baca(jalur), [
    [null, 5, 'PAGAK', 'Sumberejo'],
    [null, 8, 'PAGAK', 'Tlogo'],
  ])
})

test('a workbook gives typed cells, results of formulas and merged headers of two rows, sheet by sheet', async () => {
  const jalur = await tulisXlsx('buku.xlsx', [
    { nama: 'Sampul', baris: [['Laporan bulanan']] },
    {
      nama: 'Januari',
      gabung: ['C2:D2'],
      baris: [
        ['Laporan'],
        ['Puskesmas', 'Desa', 'Balita', null, 'Tanggal'],
        [null, null, 'L', 'P', null],
        [1, 2, 3, 4, 5],
        ['PAGAK', 'Sumberejo', { formula: '1+2', result: 3 }, '1.234', new Date('2025-01-31')],
        [],
        ['PAGAK', { richText: [{ text: 'Tlogo' }, { text: 'rejo' }] }, { formula: 'A1' }, null, null],
      ],
    },
    { nama: 'Februari', baris: [...ISI, [null, null]] },
  ])
  assert.deepEqual(await baca(jalur), [
    ['Januari', 5, 'PAGAK', 'Sumberejo', 3, '1.234', new Date('2025-01-31')],
    ['Januari', 7, 'PAGAK', 'Tlogorejo', '#RUMUS', null, null],
    ['Februari', 2, 'PAGAK', 'Sumberejo'],
  ])
})

test('a cell knows its column by letter and header', async () => {
  const berkas = await periksaBerkas(tulisCsv('alamat.csv', ISI))
  for await (const baris of readTabel(berkas, BENTUK)) assert.equal(baris.sel('desa')?.kolom, 'B Kelurahan')
})

test('headers that nobody knows are told', async () => {
  const temuan: unknown[] = []
  const jalur = tulisCsv('asing.csv', [
    ['No', 'Puskesmas', 'Desa', 'Ketua RT'],
    [1, 'PAGAK', 'Sumberejo', 'x'],
  ])
  await baca(jalur, { ...BENTUK, catatJudul: (judul) => temuan.push(judul) })
  assert.deepEqual(temuan, [{ lembar: null, ada: ['puskesmas', 'desa'], ganda: [], takDikenal: ['No', 'Ketua RT'] }])
})

/** The least of a zip: one part's header, and the directory that names it. */
function zip(nama: string, tanda = 0): Buffer {
  const awal = Buffer.from(`504b03040a00${tanda === 1 ? '0100' : '0000'}`, 'hex')
  const isi = Buffer.alloc(46)
  isi.write('504b0102', 0, 'hex')
  return Buffer.concat([awal, Buffer.alloc(22), isi, Buffer.from(nama)])
}

/** The beginning of a workbook of Excel 97 that says that a password is needed for the rest. */
function xlsTerkunci(): Buffer {
  const awal = '09081000000605000dbbcc07c100000006030000'
  const sandi = `2f0036000100010001000000${'00'.repeat(48)}`
  const wadah = CFB.utils.cfb_new()
  CFB.utils.cfb_add(wadah, '/Workbook', Buffer.from(`${awal}${sandi}0a000000${'00'.repeat(4096)}`, 'hex'))
  return CFB.write(wadah, { type: 'buffer' })
}

for (const [apa, jalur, pesan] of [
  [
    'without the required columns',
    tulisCsv('tanpa.csv', [
      ['a', 'b'],
      ['1', '2'],
    ]),
    /tidak ditemukan baris judul dengan kolom puskesmas, desa/,
  ],
  ['that is not there', '/tidak/ada.csv', /tidak ada/],
  ['that is empty', tulisBerkas('nol.csv', ''), /kosong/],
  [
    'that is an old workbook',
    tulisBerkas('lama.xls', Buffer.from('d0cf11e0a1b11ae1', 'hex')),
    /simpan ulang sebagai \.xlsx/,
  ],
  [
    'that only claims to be a workbook',
    tulisBerkas('palsu.xlsx', 'PK\x03\x04 bukan zip'),
    /tidak terbaca sebagai Excel \(\.xlsx\): isinya rusak atau terpotong/,
  ],
  [
    'that is cut short',
    tulisBerkas('potong.xlsx', Buffer.concat([zip('xl/workbook.xml'), Buffer.alloc(10)])),
    /potong\.xlsx tidak terbaca sebagai Excel \(\.xlsx\): isinya rusak atau terpotong; salin ulang/,
  ],
  [
    'that is a PDF',
    tulisBerkas('laporan.csv', '%PDF-1.7\n1 0 obj'),
    /^laporan\.csv adalah berkas PDF, bukan tabel; minta/,
  ],
  [
    'that is a photo',
    tulisBerkas('foto.xlsx', Buffer.from('ffd8ffe000104a464946', 'hex')),
    /adalah gambar, bukan tabel/,
  ],
  ...(
    [
      ['foto.csv', '49492a0008000000', /gambar/],
      ['foto.xlsx', '524946460000000057454250', /gambar/],
      ['foto.png', '0000001866747970686569630000', /foto atau video/],
      ['arsip.csv', '1f8b0800000000', /arsip gzip/],
      ['data.png', Buffer.from('{"unit": 1}').toString('hex'), /berkas JSON/],
      ['data.csv', Buffer.from(' [ {"unit": 1} ]').toString('hex'), /berkas JSON/],
    ] as const
  ).map(
    ([nama, isi, apa]) =>
      [
        `${nama} that is ${apa.source}`,
        tulisBerkas(nama, Buffer.from(isi, 'hex')),
        new RegExp(`adalah ${apa.source}, bukan tabel; minta berkas Excel atau CSV-nya`),
      ] as const,
  ),
  [
    'of LibreOffice itself',
    tulisBerkas(
      'a.ods',
      Buffer.concat([zip(''), Buffer.from('mimetypeapplication/vnd.oasis.opendocument.spreadsheet')]),
    ),
    /^a\.ods adalah buku kerja OpenDocument \(\.ods\); buka di LibreOffice, pilih Simpan Sebagai/,
  ],
  ['that is another archive', tulisBerkas('surat.docx', zip('word/document.xml')), /arsip zip atau dokumen lain/],
  [
    'that is a workbook with a password',
    tulisBerkas(
      'sandi.xlsx',
      Buffer.concat([
        Buffer.from('d0cf11e0a1b11ae1', 'hex'),
        Buffer.alloc(70_000),
        Buffer.from('EncryptedPackage', 'utf16le'),
      ]),
    ),
    /^sandi\.xlsx terkunci kata sandi; .*hapus kata sandinya/,
  ],
  ['that is a zip with a password', tulisBerkas('zip.xlsx', zip('xl/workbook.xml', 1)), /terkunci kata sandi/],
  ['that is a page of the web', tulisBerkas('web.xls', '<html><table><tr><td>Desa'), /halaman web, bukan tabel/],
  [
    'that is neither',
    tulisBerkas('rekaman.csv', Buffer.from('4f676753000200000000', 'hex')),
    /rekaman\.csv bukan CSV dan bukan Excel/,
  ],
  ['that is a folder', tmpdir(), /adalah folder; tulis nama berkas di dalamnya/],
  ['that is only a header', tulisCsv('judul.csv', ISI.slice(0, 1)), /^judul\.csv: berkas ini hanya berisi judul kolom/],
  [
    'that is only a header and its numbers',
    tulisCsv('nomor.csv', [
      ['Puskesmas', 'Desa', 'balita L'],
      [1, 2, 3],
    ]),
    /hanya berisi judul kolom/,
  ],
  [
    'that is an old workbook with a password',
    tulisBerkas('kunci.xls', xlsTerkunci()),
    /^kunci\.xls terkunci kata sandi; buka/,
  ],
  [
    'with an open quote',
    tulisBerkas('rusak.csv', 'Puskesmas,Desa\nPAGAK,Tlogo\n"PAGAK,Sumberejo\n'),
    /^rusak\.csv tidak terbaca sebagai CSV pada baris 3: tanda kutip \("\) dibuka tetapi tidak ditutup/,
  ],
  [
    'with a line without end',
    tulisBerkas('panjang.csv', `Puskesmas,Desa\n"${'x'.repeat(2_100_000)}`),
    /pada baris 2: barisnya terlalu panjang/,
  ],
] as const) {
  test(`a file ${apa} is answered with one sentence`, async () => {
    await assert.rejects(baca(jalur), (error) => {
      assert(error instanceof ImporGagal)
      assert.match(error.message, pesan)
      assert(!error.message.includes('\n'))
      return true
    })
  })
}

test('a workbook that unpacks to more than anybody needs is refused unopened', async () => {
  const isi = Buffer.alloc(64)
  isi.write('504b0102', 0, 'hex')
  isi.writeUInt32LE(4_000_000_000, 24)
  const jalur = tulisBerkas('bom.xlsx', Buffer.concat([Buffer.from('PK\x03\x04'), isi]))
  await assert.rejects(baca(jalur), /terurai menjadi 4000 MB/)
})

test('a row of too many columns is refused', async () => {
  const jalur = tulisBerkas('lebar.csv', `Puskesmas,Desa\n${','.repeat(2_500)}\n`)
  await assert.rejects(baca(jalur), /lebih dari 2000 kolom/)
})
