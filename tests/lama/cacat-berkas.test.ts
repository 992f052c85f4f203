// The catalogue of defects: each alone, named at its cell; all at once are in tests/lama/impor-cacat.test.ts.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { utils, write } from '@e965/xlsx'
import { sql } from 'kysely'
import { periksaBerkas } from '#berkas/periksa.ts'
import type { FormatLaporan } from '#domain/format-impor.ts'
import type { Penolakan } from '#domain/impor.ts'
import { tulisBerkas, tulisCsv, tulisXlsx } from '#fixtures/berkas-uji.ts'
import { BOLEH_DITULIS, CACAT_BARIS, type Isi, KEPALA } from '#fixtures/cacat-berkas.ts'
import { KODE, siapkanKabupaten } from '#fixtures/wilayah-uji.ts'
import { insertImpor } from '#store/impor.ts'
import { listPenolakan } from '#store/impor-baris.ts'
import { countRamalan, listSelPratinjau, saveRamalan } from '#store/impor-pratinjau.ts'
import { freshDatabase } from '#support/postgres.ts'
import { siapkanImpor } from '#usecases/import/import-laporan-siap.ts'

const { db } = await freshDatabase()
await siapkanKabupaten(db)
const { kab_id: kabId } = await db
  .selectFrom('kabupaten')
  .select('kab_id')
  .where('kode', '=', KODE)
  .executeTakeFirstOrThrow()

const kolom = (judul: string) => ({ judul: [judul], huruf: null })
const FORMAT: FormatLaporan = {
  ...{ nama: 'uji', judul: 'Uji', keterangan: '', unit: 'rekap-desa', lembar: null, barisJudul: null },
  kolom: { puskesmas: kolom('Puskesmas'), desa: kolom('Kelurahan'), bulan: kolom('Bulan') },
  isian: ['S', 'D', 'N', 'T'].map((kode) => ({
    kolom: kolom(kode),
    elemen: [kode],
    pilah: null,
    sampaiBulanIni: false,
  })),
}

type Dibaca = {
  readonly ditolak: readonly Penolakan[]
  readonly ditanya: readonly Penolakan[]
  readonly catatan: readonly string[]
  readonly laporan: number
  readonly d: readonly (number | null)[]
}

async function baca(jalur: string, format: FormatLaporan | null = FORMAT): Promise<Dibaca> {
  const berkas = await periksaBerkas(jalur)
  const imporId = await insertImpor(db, {
    ...{
      kabId,
      jenis: 'laporan',
      namaBerkas: berkas.nama,
      sidik: berkas.sidik,
      pilihan: {},
      status: 'disiapkan',
      oleh: 'uji',
    },
  })
  const { catatan } = await siapkanImpor(db, {
    ...{ kabId, imporId, berkas, format, tahun: 2025, bulan: null, bulanIni: 202512, aktor: null },
    kabarkan: () => undefined,
  })
  await saveRamalan(db, { kabId, imporId })
  const halaman = { kabId, imporId, dari: 0, banyak: 100 }
  const { rows } = await sql<{ d: number | null }>`
    select (s ->> 2)::int as d from impor_baris b cross join lateral jsonb_array_elements(b.isi) s
    join elemen e on e.elemen_id = (s ->> 0)::int
    where b.impor_id = ${imporId} and b.penolakan is null and e.kode = 'D' order by b.nomor`.execute(db)
  const { baru, berubah, sama } = await countRamalan(db, { kabId, imporId })
  return {
    ditolak: await listPenolakan(db, { kabId, imporId }),
    ditanya: await listSelPratinjau(db, { ...halaman, apa: 'peringatan' }),
    ...{ catatan, laporan: baru + berubah + sama, d: rows.map(({ d }) => d) },
  }
}

const huruf = ({ kolom: milik }: Penolakan): string | null => milik?.split(' ')[0] ?? null

let nomor = 0
function nama(akhiran: string): string {
  nomor += 1
  return `cacat-${nomor}.${akhiran}`
}

for (const { cacat, baris, kolom: dimana, alasan, boleh } of CACAT_BARIS) {
  test(`${cacat} is named at its cell`, async () => {
    const jalur = await tulisXlsx(nama('xlsx'), [{ nama: 'Januari', baris: [[...KEPALA], [...baris]] }])
    const { ditolak, ditanya } = await baca(jalur)
    const temuan = boleh ? ditanya : ditolak
    assert.deepEqual([boleh ? ditolak : ditanya, temuan[0]?.lembar, temuan[0]?.baris], [[], 'Januari', 2])
    assert(
      temuan.some((satu) => huruf(satu) === dimana && alasan.test(satu.alasan)),
      JSON.stringify(temuan),
    )
  })
}

for (const [apa, isi, jumlah] of BOLEH_DITULIS) {
  test(`${apa} is read as ${jumlah}`, async () => {
    const baris: Isi[] = ['SUMBER', 'KEPUH', 1, 2000, isi, null, null]
    const { ditolak, d } = await baca(await tulisXlsx(nama('xlsx'), [{ nama: 'J', baris: [[...KEPALA], baris] }]))
    assert.deepEqual([ditolak, d], [[], [jumlah]])
  })
}

const BAIK: readonly Isi[] = ['SUMBER', 'KEPUH', 1, 100, 80, 40, 20]
const LAIN: readonly Isi[] = ['PAGAR', 'GAMPINGAN', 1, 100, 70, 40, 20]
const teks = (baris: readonly (readonly Isi[])[], pemisah = ','): string =>
  baris.map((satu) => satu.join(pemisah)).join('\r\n')

for (const [apa, buat] of [
  ['semicolons', () => tulisBerkas(nama('csv'), teks([KEPALA, BAIK], ';'))],
  ['tabs', () => tulisBerkas(nama('csv'), teks([KEPALA, BAIK], '\t'))],
  ['a byte order mark', () => tulisBerkas(nama('csv'), `\uFEFF${teks([KEPALA, BAIK])}`)],
  ['UTF-16', () => tulisBerkas(nama('csv'), Buffer.from(`\uFEFF${teks([KEPALA, BAIK])}`, 'utf16le'))],
  [
    'Windows-1252',
    () => tulisBerkas(nama('csv'), Buffer.from(`Laporan \x96 gizi\r\n${teks([KEPALA, BAIK])}`, 'latin1')),
  ],
  ['an old workbook (.xls)', () => tulisBerkas(nama('xls'), lama([KEPALA, BAIK]))],
  [
    'a title and empty rows above',
    () => tulisXlsx(nama('xlsx'), [{ nama: 'J', baris: [['LAPORAN'], [], [...KEPALA], [...BAIK]] }]),
  ],
  [
    'a merged header of two rows',
    () =>
      tulisXlsx(nama('xlsx'), [
        {
          ...{ nama: 'J', gabung: ['D1:G1'] },
          baris: [['Puskesmas', 'Kelurahan', 'Bulan', 'Balita'], [null, null, null, 'S', 'D', 'N', 'T'], [...BAIK]],
        },
      ]),
  ],
  ['empty columns between', () => tulisXlsx(nama('xlsx'), [{ nama: 'J', baris: [renggang(KEPALA), renggang(BAIK)] }])],
  [
    'columns in another order',
    () => tulisXlsx(nama('xlsx'), [{ nama: 'J', baris: [KEPALA.toReversed(), BAIK.toReversed()] }]),
  ],
] as const) {
  test(`a file with ${apa} is read as it is meant`, async () => {
    const { ditolak, d } = await baca(await buat())
    assert.deepEqual([ditolak, d], [[], [80]])
  })
}

const renggang = (baris: readonly Isi[]): Isi[] => baris.flatMap((isi) => [isi, null])

function lama(baris: readonly (readonly Isi[])[]): Buffer {
  const buku = utils.book_new()
  utils.book_append_sheet(buku, utils.aoa_to_sheet(baris.map((satu) => [...satu])), 'Januari')
  return write(buku, { type: 'buffer', bookType: 'biff8' })
}

test('rows that claim the same laporan are both refused, each naming the other', async () => {
  const { ditolak, laporan } = await baca(
    tulisCsv(nama('csv'), [KEPALA, BAIK, LAIN, BAIK] as (string | number | null)[][]),
  )
  assert.deepEqual(
    [laporan, ditolak.map((satu) => [satu.baris, satu.alasan])],
    [
      1,
      [
        [2, 'Unit, desa dan bulan yang sama ada juga di baris 4.'],
        [4, 'Unit, desa dan bulan yang sama ada juga di baris 2.'],
      ],
    ],
  )
})

test('rows of sums and headers that come again are left out, and named', async () => {
  const jumlah = ['JUMLAH', null, null, 200, 150, 80, 40]
  const isi = [KEPALA, BAIK, KEPALA, LAIN, jumlah] as (string | number | null)[][]
  const { ditolak, laporan, catatan } = await baca(tulisCsv(nama('csv'), isi))
  assert.deepEqual([ditolak, laporan], [[], 2])
  assert.deepEqual(catatan, [
    'Baris judul yang berulang, dilewati: 3',
    '1 baris tanpa isian atau baris jumlah, dilewati: 5',
  ])
})

test('a hidden sheet is not read, and named', async () => {
  const { default: ExcelJS } = await import('exceljs')
  const buku = new ExcelJS.Workbook()
  buku.addWorksheet('Kini').addRows([[...KEPALA], [...BAIK]])
  buku.addWorksheet('Lama', { state: 'hidden' }).addRows([[...KEPALA], [...LAIN]])
  const jalur = tulisBerkas(nama('xlsx'), Buffer.from(await buku.xlsx.writeBuffer()))
  const { catatan, laporan } = await baca(jalur)
  assert.deepEqual([laporan, catatan], [1, ['Lembar tersembunyi, tidak dibaca: Lama']])
})

test('a column twice is read once, and the other named', async () => {
  const isi = [
    [...KEPALA, 'D'],
    [...BAIK, 99],
  ] as (string | number | null)[][]
  const { d, catatan } = await baca(tulisCsv(nama('csv'), isi))
  assert.deepEqual(
    [d, catatan.filter((satu) => /sama/.test(satu))],
    [[80], ['Kolom berjudul sama dengan kolom sebelumnya, tidak dibaca: H D']],
  )
})

test('two months in one file are told apart, and told', async () => {
  const { laporan, catatan } = await baca(
    tulisCsv(nama('csv'), [KEPALA, BAIK, BAIK.with(2, 2)] as (string | number | null)[][]),
  )
  assert.deepEqual([laporan, catatan], [2, ['Berkas ini berisi 2 bulan: 2025-01 (1 laporan), 2025-02 (1 laporan)']])
})

test('a month that is yet to come is refused', async () => {
  const format = { ...FORMAT, kolom: { ...FORMAT.kolom } }
  const isi = [KEPALA, BAIK.with(2, '2025-12')] as (string | number | null)[][]
  const jalur = tulisCsv(nama('csv'), isi)
  const berkas = await periksaBerkas(jalur)
  const imporId = await insertImpor(db, {
    ...{ kabId, jenis: 'laporan', namaBerkas: berkas.nama, sidik: 'x', pilihan: {}, status: 'disiapkan', oleh: 'uji' },
  })
  const dasar = { kabId, imporId, berkas, format, tahun: 2025, bulan: null, bulanIni: 202506, aktor: null }
  await siapkanImpor(db, { ...dasar, kabarkan: () => undefined })
  assert.match((await listPenolakan(db, { kabId, imporId }))[0]?.alasan ?? '', /Bulan ini belum tiba/)
})

const BAKU = ['unit', 'desa', 'bulan', 'D']
for (const [apa, baris, dimana, alasan] of [
  ['a unit that nobody knows', ['99.01-entah', '', '2025-01', 5], 'A', /Unit ini tidak dikenal/],
  ['a unit without a name', ['', 'KEPUH', '2025-01', 5], 'A', /Unit kosong/],
  [
    'an elemen that the unit does not report',
    ['99.01.02.1003-rekap-desa', '', '2025-01', 5],
    'D',
    /tidak dilaporkan oleh/,
  ],
] as const) {
  test(`${apa} is named at its cell in our own form`, async () => {
    const kepala = apa.startsWith('an elemen') ? [...BAKU.slice(0, 3), 'K1'] : BAKU
    const { ditolak } = await baca(tulisCsv(nama('csv'), [kepala, [...baris]]), null)
    assert.deepEqual(
      ditolak.map((satu) => [satu.baris, huruf(satu)]),
      [[2, dimana]],
    )
    assert.match(ditolak[0]?.alasan ?? '', alasan)
  })
}

test('a recap of another desa, and a name that two desa bear, are asked about or refused', async () => {
  const { ditanya } = await baca(
    tulisCsv(nama('csv'), [BAKU, ['99.01.02.1003-rekap-desa', '99.01.02.2001', '2025-01', 5]]),
    null,
  )
  assert.deepEqual(
    ditanya.map((satu) => [huruf(satu), satu.alasan]),
    [['A', 'Rekap Kepuh berada di desa lain.']],
  )
  const tanpaPuskesmas: FormatLaporan = { ...FORMAT, kolom: { desa: kolom('Kelurahan'), bulan: kolom('Bulan') } }
  const { ditolak } = await baca(
    tulisCsv(nama('csv'), [KEPALA, BAIK.with(1, 'BANJAREJO')] as (string | number | null)[][]),
    tanpaPuskesmas,
  )
  assert.deepEqual(
    ditolak.map((satu) => [satu.baris, huruf(satu)]),
    [[2, 'B']],
  )
})
