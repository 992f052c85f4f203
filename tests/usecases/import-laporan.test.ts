import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readFormat } from '#berkas/format.ts'
import { periksaBerkas } from '#berkas/periksa.ts'
import type { Db } from '#db/connection.ts'
import type { FormatLaporan, KolomBernama } from '#domain/format-impor.ts'
import { ImporGagal, type PilihanImpor } from '#domain/impor.ts'
import { tulisBerkas, tulisCsv, tulisXlsx } from '#fixtures/berkas-uji.ts'
import {
  ingatEjaan,
  KERING,
  KODE,
  LEWATI,
  PILIHAN,
  petikJawaban,
  SEKARANG,
  siapkanKabupaten,
} from '#fixtures/wilayah-uji.ts'
import { freshDatabase } from '#support/postgres.ts'
import { batalkanImpor } from '#usecases/import/batalkan-impor.ts'
import { importLaporan } from '#usecases/import/import-laporan.ts'

type Isi = string | number | null
const SIGIZI = readFormat('sigizi-balita-gizi')

const JUDUL_TEMPAT: readonly KolomBernama[] = ['puskesmas', 'desa', 'bulan']

/** A file in the export's own form: the columns named get the cells given, every other count is 0. */
function barisSigizi(elemen: readonly string[], baris: readonly (readonly Isi[])[]): Isi[][] {
  const judul = SIGIZI.isian.map(({ kolom }) => kolom.judul[0] ?? '')
  const letak = elemen.map((satu) => SIGIZI.isian.findIndex((isian) => isian.elemen.includes(satu)))
  const isi = baris.map(([puskesmas, desa, bulan, ...nilai]) => {
    const sel: Isi[] = judul.map(() => 0)
    for (const [i, satu] of nilai.entries()) sel[letak[i] ?? 0] = satu
    return [1, puskesmas ?? '', desa ?? '', bulan ?? '', ...sel]
  })
  return [['No', ...JUDUL_TEMPAT.map((kunci) => SIGIZI.kolom[kunci]?.judul[0] ?? ''), ...judul], ...isi]
}

const JANUARI = barisSigizi(
  ['BALITA_SASARAN', 'S', 'D', 'N'],
  [
    ['PAGAR', 'SUMBERREJO', 1, '451.0', 285, 125, 122],
    ['PAGAR', 'GAMPINGAN', 1, '414.0', 247, 247, 247],
    ['SUMBER', 'SUMBEREJO', 1, '', 100, 80, 40],
    ['TIRTO', 'BANJAREJO', 1, '1.378', 351, 351, 323],
    ['JUMLAH', '', '', 2243, 983, 803, 732],
  ],
)

type Cara = { format?: FormatLaporan | null; tahun?: number | null; bulan?: number | null; pilihan?: PilihanImpor }

async function impor(
  db: Db,
  jalur: string,
  { format = SIGIZI, tahun = 2025, bulan = null, pilihan = PILIHAN }: Cara = {},
) {
  const berkas = await periksaBerkas(jalur)
  return importLaporan(db, { kodeKab: KODE, berkas, format, tahun, bulan, sekarang: SEKARANG, pilihan })
}

async function jumlah(db: Db, elemen: string) {
  const baris = await db
    .selectFrom('rekap as r')
    .innerJoin('elemen as e', 'e.elemen_id', 'r.elemen_id')
    .innerJoin('desa_identitas as i', 'i.desa_id', 'r.desa_id')
    .select(['i.kode', 'r.bulan', 'r.jumlah'])
    .where('e.kode', '=', elemen)
    .where('r.pilah_id', '=', 0)
    .orderBy('r.bulan')
    .orderBy('i.kode')
    .execute()
  return Object.fromEntries(baris.map((satu) => [`${satu.kode} ${satu.bulan}`, satu.jumlah]))
}

async function banyakVersi(db: Db) {
  const { banyak } = await db
    .selectFrom('laporan_versi')
    .select((eb) => eb.fn.countAll<number>().as('banyak'))
    .executeTakeFirstOrThrow()
  return banyak
}

const { db } = await freshDatabase()
await siapkanKabupaten(db)

test('one refused row means that nothing is written, and the row is named with how to mend it', async () => {
  const jawaban = await impor(db, tulisCsv('januari.csv', JANUARI))
  assert.deepEqual(petikJawaban(jawaban), {
    baru: 3,
    berubah: 0,
    sama: 0,
    ditolak: [[2, 'C Kelurahan', 'SUMBERREJO']],
    diterapkan: false,
  })
  assert.deepEqual(jawaban.catatan, ['1 baris tanpa isian atau baris jumlah, dilewati: 6'])
  assert.equal(await banyakVersi(db), 0)
})

test('a dry run tells the same and leaves no trace', async () => {
  const { baru, diterapkan, imporId } = await impor(db, tulisCsv('januari.csv', JANUARI), {
    pilihan: { ...KERING, lewatiYangDitolak: true },
  })
  assert.deepEqual({ baru, diterapkan, imporId }, { baru: 3, diterapkan: false, imporId: null })
  assert.equal(await banyakVersi(db), 0)
})

test('with leave to skip, the rest is written; "558.0" and "1.378" are whole numbers and an empty cell is none', async () => {
  const jawaban = await impor(db, tulisCsv('januari.csv', JANUARI), { pilihan: LEWATI })
  assert.deepEqual(petikJawaban(jawaban), {
    baru: 3,
    berubah: 0,
    sama: 0,
    ditolak: [[2, 'C Kelurahan', 'SUMBERREJO']],
    diterapkan: true,
  })
  assert.deepEqual(await jumlah(db, 'D'), {
    '99.01.01.2002 202501': 247,
    '99.01.02.2001 202501': 80,
    '99.01.03.2002 202501': 351,
  })
  assert.deepEqual(await jumlah(db, 'BALITA_SASARAN'), { '99.01.01.2002 202501': 414, '99.01.03.2002 202501': 1378 })
})

test('once the spelling is known, the same file adds the row that was missing, and a third time changes nothing', async () => {
  await ingatEjaan(db)
  assert.deepEqual(petikJawaban(await impor(db, tulisCsv('januari.csv', JANUARI))), {
    baru: 1,
    berubah: 0,
    sama: 3,
    ditolak: [],
    diterapkan: true,
  })
  const sebelum = await banyakVersi(db)
  assert.deepEqual(petikJawaban(await impor(db, tulisCsv('januari.csv', JANUARI))), {
    baru: 0,
    berubah: 0,
    sama: 4,
    ditolak: [],
    diterapkan: true,
  })
  assert.equal(await banyakVersi(db), sebelum)
})

test('a corrected file makes a version of what changed, old and new', async () => {
  const koreksi = JANUARI.map((baris) =>
    baris[2] === 'GAMPINGAN' ? baris.map((sel) => (sel === '414.0' ? '' : sel === 247 ? 246 : sel)) : baris,
  )
  const jawaban = await impor(db, tulisCsv('koreksi.csv', koreksi))
  assert.deepEqual(
    { ...petikJawaban(jawaban), perubahan: jawaban.perubahan },
    {
      baru: 0,
      berubah: 1,
      sama: 3,
      ditolak: [],
      diterapkan: true,
      perubahan: ['BALITA_SASARAN 414 null', 'S 247 246', 'D 247 246', 'N 247 246', 'BALITA_TIMBANG 247 246'].map(
        (satu) => {
          const [kolom = '', lama, baru] = satu.split(' ')
          const apa = 'Gampingan (99.01.01.2002), Rekap Gampingan, 2025-01'
          return { apa, kolom, lama: Number(lama), baru: baru === 'null' ? null : Number(baru) }
        },
      ),
    },
  )
})

test('an import is taken back whole, unless something newer rests on it', async () => {
  const nomor = async (hitungan: number) => {
    const baris = await db
      .selectFrom('impor')
      .select('impor_id')
      .where('jenis', '=', 'laporan')
      .where('status', '=', 'selesai')
      .orderBy('impor_id')
      .execute()
    return baris.at(hitungan)?.impor_id ?? 0
  }
  const minta = (imporId: number, pilihan = PILIHAN) =>
    batalkanImpor(db, { kodeKab: KODE, imporId, sekarang: SEKARANG, pilihan })
  const tertahan = await minta(await nomor(0))
  assert.equal(tertahan.diterapkan, false)
  assert.deepEqual(
    tertahan.ditolak.map(({ baris, nilai, alasan }) => [baris, nilai, alasan]),
    [
      [
        3,
        'Gampingan (99.01.01.2002), Rekap Gampingan, 2025-01',
        'Laporan ini sudah diubah lagi sesudah impor (versi 1 menjadi 2).',
      ],
    ],
  )
  assert.deepEqual(petikJawaban(await minta(await nomor(-1))), {
    baru: 0,
    berubah: 1,
    sama: 0,
    ditolak: [],
    diterapkan: true,
  })
  assert.equal((await jumlah(db, 'D'))['99.01.01.2002 202501'], 247)
  assert.deepEqual(petikJawaban(await minta(await nomor(1))), {
    baru: 0,
    berubah: 1,
    sama: 0,
    ditolak: [],
    diterapkan: true,
  })
  assert.equal((await jumlah(db, 'D'))['99.01.01.2001 202501'], undefined)
})

test('what cannot be taken back is said in one sentence', async () => {
  const minta = (imporId: number) => batalkanImpor(db, { kodeKab: KODE, imporId, sekarang: SEKARANG, pilihan: PILIHAN })
  await assert.rejects(minta(9999), /Tidak ada impor nomor 9999/)
  await assert.rejects(minta(1), /hanya impor laporan dapat dibatalkan/)
})

test('every cell that cannot be read is refused by itself', async () => {
  const isi = barisSigizi(
    ['S', 'D', 'N', 'T'],
    [
      ['PAGAR', 'GAMPINGAN', 2, 'dua', 12.5, -3, '1,234'],
      ['PAGAR', 'TLOGOREJO', 13, 1, 1, 1, 1],
      ['PAGER', 'GAMPINGAN', 2, 1, 1, 1, 1],
      ['TIRTO', 'KEPUH', 2, 1, 1, 1, 1],
    ],
  )
  const { ditolak } = await impor(db, tulisCsv('salah.csv', isi))
  assert.deepEqual(
    ditolak.map(({ baris, kolom, nilai }) => [baris, kolom?.split(' ')[1], nilai]),
    [
      [2, 'Jumlah_balita_bulan_ini', 'dua'],
      [2, 'Jumlah_balita_ditimbang', '12.5'],
      [2, 'Jumlah_balita_naik_berat_badannya_N', '-3'],
      [2, 'Jumlah_balita_tidak_naik_berat_badannya_T', '1,234'],
      [3, 'Bulan', '13'],
      [4, 'Puskesmas', 'PAGER'],
      [5, 'Kelurahan', 'KEPUH'],
    ],
  )
  assert.match(ditolak[5]?.saran ?? '', /Mungkin Pagar/)
  for (const { alasan, saran } of ditolak) assert(alasan && saran)
})

test('two rows of the same unit, desa and month are both refused, each naming the other', async () => {
  const isi = barisSigizi(
    ['S', 'D'],
    [
      ['PAGAR', 'GAMPINGAN', 3, 10, 8],
      ['PAGAR', 'TLOGOREJO', 3, 10, 8],
      ['PAGAR', 'GAMPINGAN', 3, 11, 8],
    ],
  )
  const jawaban = await impor(db, tulisCsv('ganda.csv', isi), { pilihan: LEWATI })
  assert.deepEqual(
    jawaban.ditolak.map(({ baris, alasan }) => [baris, alasan]),
    [
      [2, 'Unit, desa dan bulan yang sama ada juga di baris 4.'],
      [4, 'Unit, desa dan bulan yang sama ada juga di baris 2.'],
    ],
  )
  assert.equal(jawaban.baru, 1)
})

test('a month that has not come is refused', async () => {
  const { ditolak } = await impor(db, tulisCsv('kelak.csv', barisSigizi(['S'], [['PAGAR', 'GAMPINGAN', 1, 10]])), {
    tahun: 2027,
  })
  assert.deepEqual(
    ditolak.map(({ alasan }) => alasan),
    ['Bulan ini belum tiba.'],
  )
})

test('a workbook with merged headers, dates and several sheets is read like a CSV', async () => {
  const [judul = [], ...baris] = barisSigizi(
    ['S', 'D'],
    [
      ['PAGAR', 'GAMPINGAN', null, 30, 20],
      ['PAGAR', 'TLOGOREJO', null, 40, 30],
    ],
  )
  const tanggal = baris.map((satu) => satu.map((sel, i) => (i === 3 ? new Date('2025-04-01') : sel)))
  const jalur = await tulisXlsx('buku.xlsx', [
    { nama: 'PAGAR', baris: [['Balita Gizi'], judul, ...tanggal.slice(0, 1)] },
    { nama: 'LAIN', baris: [judul, ...tanggal.slice(1), [2, 'PAGAR', 'ENTAH', new Date('2025-04-01'), 1]] },
  ])
  const jawaban = await impor(db, jalur, { pilihan: LEWATI })
  assert.equal(jawaban.baru, 2)
  assert.deepEqual(
    jawaban.ditolak.map(({ lembar, baris: nomor, nilai }) => [lembar, nomor, nilai]),
    [['LAIN', 3, 'ENTAH']],
  )
})

test('our own form comes long: a cell per row, also of one breakdown, empty cells empty', async () => {
  const isi = [
    ['unit', 'desa', 'bulan', 'elemen', 'pilah', 'jumlah'],
    ['99.01.01.2002-rekap-desa', '99.01.01.2002', '2025-05', 'S', '', 50],
    ['99.01.01.2002-rekap-desa', '99.01.01.2002', '2025-05', 'd', '', '40'],
    ['99.01.01.2002-rekap-desa', '', 'Mei 2025', 'D', 'L', 25],
    ['99.01.01.2002-rekap-desa', 'Gampingan', '2025-05', 'D', 'P', 15],
    ['99.01.01.2002-rekap-desa', 'Gampingan', '2025-05', 'K', '', ''],
  ]
  const jawaban = await impor(db, tulisCsv('panjang.csv', isi), { format: null, tahun: null })
  assert.deepEqual(petikJawaban(jawaban), { baru: 1, berubah: 0, sama: 0, ditolak: [], diterapkan: true })
  const sel = await db
    .selectFrom('isian as i')
    .innerJoin('elemen as e', 'e.elemen_id', 'i.elemen_id')
    .innerJoin('pilah as p', 'p.pilah_id', 'i.pilah_id')
    .select(['e.kode as elemen', 'p.kode as pilah', 'i.jumlah'])
    .where('i.bulan', '=', 202505)
    .orderBy('i.elemen_id')
    .orderBy('i.pilah_id')
    .execute()
  assert.deepEqual(sel.map((satu) => `${satu.elemen} ${satu.pilah} ${satu.jumlah}`).sort(), [
    'D L 25',
    'D P 15',
    'D semua 40',
    'S semua 50',
  ])
})

test('the same cell twice in the long form is refused at both rows, and the laporan keeps its other cells', async () => {
  const unit = '99.01.01.2003-rekap-desa'
  const isi = [
    ['unit', 'desa', 'bulan', 'elemen', 'jumlah'],
    [unit, '', '2025-05', 'S', 9],
    [unit, '', '2025-05', 'D', 8],
    [unit, '', '2025-05', 'S', 7],
  ]
  const jawaban = await impor(db, tulisCsv('sel-ganda.csv', isi), { format: null, tahun: null, pilihan: LEWATI })
  assert.deepEqual(
    jawaban.ditolak.map(({ baris, alasan }) => [baris, alasan]),
    [
      [2, 'Isian yang sama ada juga di baris 4.'],
      [4, 'Isian yang sama ada juga di baris 2.'],
    ],
  )
  const { isi: tersimpan } = await db
    .selectFrom('laporan_versi')
    .select('isi')
    .where('impor_id', '=', jawaban.imporId)
    .executeTakeFirstOrThrow()
  assert.deepEqual(
    (tersimpan as number[][]).map(([, , n]) => n),
    [8],
  )
})

test('our own form comes wide: a column per elemen; what the unit does not report is refused', async () => {
  const isi = [
    ['Unit', 'Desa', 'Bulan', 'S', 'D (L)', 'D:P', 'K1'],
    ['99.01.01.2002-rekap-desa', 'Gampingan', 6, 50, 20, 22, ''],
    ['99.01.01.2003-rekap-desa', 'Tlogo Rejo', 6, 50, 20, 22, 3],
    ['tidak-ada', 'Gampingan', 6, 1, 1, 1, ''],
  ]
  const jawaban = await impor(db, tulisCsv('lebar.csv', isi), { format: null, pilihan: LEWATI })
  assert.deepEqual(petikJawaban(jawaban), {
    baru: 1,
    berubah: 0,
    sama: 0,
    ditolak: [
      [3, 'G K1', '3'],
      [4, 'A Unit', 'tidak-ada'],
    ],
    diterapkan: true,
  })
})

test('people from outside have a place of their own', async () => {
  const isi = [
    ['unit', 'desa', 'bulan', 'elemen', 'jumlah'],
    ['99.01-puskesmas-pagar', 'Luar wilayah', '2025-05', 'K1', 4],
  ]
  assert.equal((await impor(db, tulisCsv('luar.csv', isi), { format: null, tahun: null })).baru, 1)
})

for (const [apa, cara, isi, pesan] of [
  ['without a month', {}, 'Puskesmas,Kelurahan\nPAGAR,GAMPINGAN\n', /tidak ditemukan baris judul/],
  ['without a single count', {}, 'Puskesmas,Kelurahan,Bulan\nPAGAR,GAMPINGAN,1\n', /tidak punya satu pun kolom isian/],
  ['that is no table', {}, 'halo\n', /tidak ditemukan baris judul/],
] as const) {
  test(`a file ${apa} is answered with one sentence`, async () => {
    await assert.rejects(impor(db, tulisBerkas('aneh.csv', isi), cara), (error) => {
      assert(error instanceof ImporGagal)
      assert.match(error.message, pesan)
      return true
    })
  })
}

test('a file without a column for the month takes the month that is said, and one that differs is refused', async () => {
  const isi = barisSigizi(['S', 'D'], [['PAGAR', 'GAMPINGAN', '', 10, 8]]).map((baris) =>
    baris.filter((_, i) => i !== 3),
  )
  assert.equal((await impor(db, tulisCsv('tanpa-bulan.csv', isi), { bulan: 202507 })).baru, 1)
  const { ditolak } = await impor(db, tulisCsv('januari.csv', JANUARI), { bulan: 202502 })
  assert.equal(ditolak.length, 4)
})

test('an import that was cut short is finished by the next call with the same file', async () => {
  const { db: lain } = await freshDatabase()
  await siapkanKabupaten(lain, { alias: true })
  const jalur = tulisCsv('januari.csv', JANUARI)
  const pertama = await impor(lain, jalur)
  // As a process killed after its first transaction leaves it: one laporan applied, the others staged.
  await lain.updateTable('impor').set({ status: 'diterapkan' }).where('impor_id', '=', pertama.imporId).execute()
  await lain
    .updateTable('impor_baris')
    .set({ hasil: null, versi_sebelum: null, versi_sesudah: null })
    .where('impor_id', '=', pertama.imporId)
    .where('nomor', '>', 2)
    .execute()
  const kedua = await impor(lain, jalur)
  assert.deepEqual(
    [kedua.imporId, kedua.catatan, kedua.baru, kedua.sama],
    [pertama.imporId, ['Melanjutkan impor yang terputus'], 1, 3],
  )
  const { status } = await lain
    .selectFrom('impor')
    .select('status')
    .where('impor_id', '=', pertama.imporId)
    .executeTakeFirstOrThrow()
  assert.equal(status, 'selesai')
})

test('two imports at once, of the same and of different files, all end and count once', async () => {
  const { db: lain } = await freshDatabase()
  await siapkanKabupaten(lain, { alias: true })
  const balik = [...JANUARI.slice(0, 1), ...JANUARI.slice(1, 5).reverse()]
  const jalur = [tulisCsv('januari.csv', JANUARI), tulisCsv('januari.csv', JANUARI), tulisCsv('balik.csv', balik)]
  const jawaban = await Promise.all(jalur.map((satu) => impor(lain, satu)))
  assert.equal(
    jawaban.reduce((n, { baru }) => n + baru, 0),
    4,
  )
  assert.equal(
    jawaban.reduce((n, { sama }) => n + sama, 0),
    8,
  )
  assert.equal(await banyakVersi(lain), 4)
})

test('columns that nobody knows and columns that are missing are told', async () => {
  const isi = barisSigizi(['S', 'D'], [['PAGAR', 'GAMPINGAN', 8, 10, 8]]).map((baris, i) => [
    ...baris.slice(0, -1),
    i === 0 ? 'Kolom baru' : 1,
  ])
  const { catatan } = await impor(db, tulisCsv('kolom.csv', isi))
  const hilang = SIGIZI.isian.at(-1)?.kolom.judul[0]
  assert.deepEqual(catatan, [
    'Kolom yang tidak dikenal, tidak dibaca: Kolom baru',
    `Kolom yang tidak ada di berkas ini: ${hilang}`,
  ])
})

test('a format that is not there names those that are', () => {
  assert.throws(() => readFormat('entah'), /pakai --format baku atau .*--format sigizi-balita-gizi atau/)
})
