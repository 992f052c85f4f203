// Formats that come with the program, and those that count since January.
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { sql } from 'kysely'
import { listFormatBawaan, readFormat } from '#berkas/format.ts'
import { periksaBerkas } from '#berkas/periksa.ts'
import { checkFormat, type FormatLaporan } from '#domain/format-impor.ts'
import { JENIS_UNIT } from '#domain/indikator.ts'
import { tulisCsv } from '#fixtures/berkas-uji.ts'
import { KODE, LEWATI, SEKARANG, siapkanKabupaten } from '#fixtures/wilayah-uji.ts'
import { loadKatalogIsian } from '#store/katalog-isian.ts'
import { freshDatabase } from '#support/postgres.ts'
import { importLaporan } from '#usecases/import/import-laporan.ts'

const { db } = await freshDatabase()
await siapkanKabupaten(db, { alias: true })
const katalog = await loadKatalogIsian(db)

test('every format of the program fits the catalogue, and fills only what its kind of unit reports', () => {
  const semua = listFormatBawaan()
  assert.deepEqual(
    semua.map(({ nama, teruji }) => `${nama}${teruji ? '' : ' belum dicoba'}`),
    [
      'baku',
      'asik-posyandu belum dicoba',
      'e-ppgbm belum dicoba',
      'epuskesmas-kunjungan belum dicoba',
      'sigizi-balita-gizi',
      'sigizi-balita-kia belum dicoba',
      'sigizi-ibu-hamil belum dicoba',
      'sitb-tb belum dicoba',
    ],
  )
  assert.deepEqual(
    semua.flatMap((format) => checkFormat(format, katalog).map((galat) => [format.nama, galat])),
    [],
  )
  const jenis = { 'rekap-desa': JENIS_UNIT['rekap-desa'], puskesmas: JENIS_UNIT.puskesmas, kolom: JENIS_UNIT.posyandu }
  const asing = semua.flatMap(({ nama, unit, isian }) =>
    isian
      .flatMap(({ elemen }) => elemen)
      .filter((kode) => !katalog.elemen.get(kode)?.pelapor.has(jenis[unit]))
      .map((kode) => `${nama} ${kode}`),
  )
  assert.deepEqual(asing, [])
})

const AKAR = fileURLToPath(new URL('../../', import.meta.url))

test('no format is named in the program: each is only rows of seeds/format', () => {
  const nama = new RegExp(
    `\\b(?:${listFormatBawaan()
      .map((satu) => satu.nama)
      .join('|')})\\b`,
  )
  const program = ['server', 'client', 'migrations'].flatMap((folder) =>
    readdirSync(join(AKAR, folder), { recursive: true, encoding: 'utf8' }).map((berkas) => join(folder, berkas)),
  )
  const sumber = program.filter(
    (berkas) => /\.(?:tsx?|css|js|sql)$/.test(berkas) && !berkas.startsWith(join('client', 'dist')),
  )
  assert(sumber.length > 500)
  assert.deepEqual(
    sumber.filter((berkas) => nama.test(readFileSync(join(AKAR, berkas), 'utf8'))),
    [],
  )
})

test('a format that has read no real file says so in words', () => {
  const diam = listFormatBawaan().filter(
    ({ teruji, keterangan }) => !teruji && !/Belum dicoba pada berkas asli/.test(keterangan),
  )
  assert.deepEqual(diam, [])
})

const IBU = readFormat('sigizi-ibu-hamil')
const K1 = IBU.isian.find(({ elemen }) => elemen.includes('K1'))?.kolom.judul[0] ?? ''
const K6 = IBU.isian.find(({ elemen }) => elemen.includes('K6'))?.kolom.judul[0] ?? ''

async function impor(nama: string, baris: readonly (readonly (string | number | null)[])[]) {
  const berkas = await periksaBerkas(tulisCsv(nama, [['Puskesmas', 'Kelurahan', 'Bulan', K1, K6], ...baris]))
  const dasar = { kodeKab: KODE, berkas, format: IBU, tahun: 2025, bulan: null, sekarang: SEKARANG, pilihan: LEWATI }
  const { ditolak, catatan } = await importLaporan(db, dasar)
  return { ditolak: ditolak.map((p) => [p.baris, p.kolom?.slice(0, 1), p.nilai, p.alasan]), catatan }
}

async function bulanan(elemen: string): Promise<string[]> {
  const { rows } = await sql<{ isi: string }>`
    select i.bulan || ' ' || d.nama || ' ' || i.jumlah as isi from isian i join elemen e using (elemen_id)
    join desa_identitas d using (kab_id, desa_id) where e.kode = ${elemen} order by d.nama, i.bulan`.execute(db)
  return rows.map(({ isi }) => isi)
}

test('of a count since January each month keeps what it adds, over files and within one', async () => {
  assert.deepEqual((await impor('jan.csv', [['PAGAR', 'GAMPINGAN', 1, 5, 2]])).ditolak, [])
  const dua = [
    ['PAGAR', 'GAMPINGAN', 3, 15, 9],
    ['PAGAR', 'GAMPINGAN', 2, 8, 2],
  ]
  const { ditolak, catatan } = await impor('feb-mar.csv', dua)
  assert.deepEqual(
    [ditolak, catatan.filter((satu) => /bulan/.test(satu) && !/Kolom/.test(satu))],
    [[], ['Berkas ini berisi 2 bulan: 2025-02 (1 laporan), 2025-03 (1 laporan)']],
  )
  assert.deepEqual(await bulanan('K1'), ['202501 Gampingan 5', '202502 Gampingan 3', '202503 Gampingan 7'])
  assert.deepEqual(await bulanan('K6'), ['202501 Gampingan 2', '202502 Gampingan 0', '202503 Gampingan 7'])
})

test('the same file again is the same', async () => {
  const sebelum = await bulanan('K1')
  await impor('mar.csv', [['PAGAR', 'GAMPINGAN', 3, 15, 9]])
  assert.deepEqual(await bulanan('K1'), sebelum)
})

test('a count since January that falls is refused at its cell', async () => {
  const { ditolak } = await impor('apr.csv', [['PAGAR', 'GAMPINGAN', 4, 12, 10]])
  const alasan = 'Angka sejak Januari ini kurang daripada jumlah bulan-bulan sebelumnya (15).'
  assert.deepEqual(ditolak, [[2, 'D', '12', alasan]])
})

test('where nothing of the year came before, all since January falls into the month, and that is said', async () => {
  const { catatan } = await impor('mei.csv', [['SUMBER', 'KEPUH', 5, 20, 3]])
  assert.match(
    catatan.join('\n'),
    /1 baris berisi angka sejak Januari tanpa laporan bulan sebelumnya tahun ini: seluruhnya masuk ke 2025-05/,
  )
})

const judul = (satu: string) => ({ judul: [satu], huruf: null })
const TEMPAT = { puskesmas: judul('PKM'), desa: judul('Wilayah'), bulan: judul('Periode') }
const REKAP = {
  ...{ nama: 'uji', judul: 'Uji', keterangan: '', lembar: null, barisJudul: null },
  unit: 'rekap-desa' as const,
}

async function imporSebagai(
  format: FormatLaporan,
  nama: string,
  baris: readonly (readonly (string | number | null)[])[],
) {
  const berkas = await periksaBerkas(tulisCsv(nama, baris))
  const dasar = { kodeKab: KODE, berkas, tahun: 2025, bulan: null, sekarang: SEKARANG, pilihan: LEWATI }
  const { ditolak } = await importLaporan(db, { ...dasar, format })
  return ditolak.map((p) => [p.baris, p.kolom, p.alasan])
}

test('any format may know columns by the code of an elemen, beside those that it lists', async () => {
  const isian = [{ kolom: judul('Anak ditimbang'), elemen: ['D'], pilah: null, sampaiBulanIni: false }]
  const format = { ...REKAP, kolom: TEMPAT, isian, judulKode: true }
  const baris = [
    ['PKM', 'Wilayah', 'Periode', 'Anak ditimbang', 'S', 'N (L)', 'Catatan'],
    ['SUMBER', 'KEPUH', 6, 30, 40, 11, 'hujan'],
  ]
  assert.deepEqual(await imporSebagai(format, 'kode.csv', baris), [])
  assert.deepEqual(
    [await bulanan('D'), await bulanan('S'), await bulanan('N')],
    // Of boys alone, which are then all that is known of the total.
    [['202506 Kepuh 30'], ['202506 Kepuh 40'], ['202506 Kepuh 11', '202506 Kepuh 11']],
  )
})

test('any format may hold one count per row, and its mistakes are named at their cells', async () => {
  const angka = { elemen: judul('Isian'), pilah: { ...judul('Rincian'), bolehTiada: true }, jumlah: judul('Nilai') }
  const format = { ...REKAP, kolom: { ...TEMPAT, ...angka }, isian: [] }
  assert.deepEqual(checkFormat(format, katalog), [])
  const baris = [
    ['PKM', 'Wilayah', 'Periode', 'Isian', 'Nilai'],
    ['SUMBER', 'KEPUH', 7, 'D', 31],
    ['SUMBER', 'KEPUH', 7, 'S', 41],
    ['SUMBER', 'KEPUH', 7, 'ENTAH', 1],
    ['SUMBER', 'KEPUH', 7, 'N', 'dua'],
  ]
  assert.deepEqual(await imporSebagai(format, 'panjang.csv', baris), [
    [4, 'D Isian', 'Isian ini tidak dikenal.'],
    [5, 'E Nilai', 'Berisi teks, bukan angka.'],
  ])
  assert.deepEqual((await bulanan('D')).at(-1), '202507 Kepuh 31')
})
