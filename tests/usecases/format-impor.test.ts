// Formats that come with the program, and those that count since January.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { listFormatBawaan, readFormat } from '#berkas/format.ts'
import { periksaBerkas } from '#berkas/periksa.ts'
import { checkFormat } from '#domain/format-impor.ts'
import { JENIS_UNIT } from '#domain/indikator.ts'
import { tulisCsv } from '#fixtures/berkas-uji.ts'
import { KODE, LEWATI, SEKARANG, siapkanKabupaten } from '#fixtures/wilayah-uji.ts'
import { loadKatalogIsian } from '#store/katalog-isian.ts'
import { freshDatabase } from '#support/postgres.ts'
import { importLaporan } from '#usecases/import-laporan.ts'

const { db } = await freshDatabase()
await siapkanKabupaten(db, { alias: true })
const katalog = await loadKatalogIsian(db)

test('every format of the program fits the catalogue, and fills only what its kind of unit reports', () => {
  const semua = listFormatBawaan().filter(({ nama }) => nama !== 'baku')
  assert.deepEqual(
    semua.map(({ nama, teruji }) => `${nama}${teruji ? '' : ' belum dicoba'}`),
    [
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
