import assert from 'node:assert/strict'
import { test } from 'node:test'
import { periksaBerkas } from '#berkas/periksa.ts'
import { tulisCsv } from '#fixtures/berkas-uji.ts'
import { KODE, PILIHAN, petikJawaban, siapkanKabupaten } from '#fixtures/wilayah-uji.ts'
import { freshDatabase } from '#support/postgres.ts'
import { importSasaran, type PermintaanSasaran } from '#usecases/import/import-sasaran.ts'

const { db } = await freshDatabase()
await siapkanKabupaten(db)

type Isi = readonly (readonly (string | number)[])[]

async function impor(isi: Isi, lain: Partial<PermintaanSasaran> = {}) {
  const berkas = await periksaBerkas(tulisCsv('sasaran.csv', isi))
  return importSasaran(db, {
    kodeKab: KODE,
    berkas,
    tahun: 2025,
    dasar: 'proyeksi',
    mulai: null,
    pilihan: PILIHAN,
    ...lain,
  })
}

async function sasaran(jenis: string, dasar = 'proyeksi') {
  const baris = await db
    .selectFrom('sasaran as s')
    .innerJoin('desa_identitas as i', 'i.desa_id', 's.desa_id')
    .innerJoin('jenis_sasaran as j', 'j.jenis_sasaran_id', 's.jenis_sasaran_id')
    .select(['i.kode', 's.mulai', 's.jumlah'])
    .where('j.kode', '=', jenis)
    .where('s.dasar', '=', dasar)
    .orderBy('i.kode')
    .orderBy('s.mulai')
    .execute()
  return baris.map(({ kode, mulai, jumlah }) => `${kode.slice(6)} ${mulai} ${jumlah}`)
}

const versi = async () => (await db.selectFrom('versi_data').select('versi').executeTakeFirstOrThrow()).versi

test('a wide list has a column per kind, by code or by name; an empty cell says nothing', async () => {
  const jawaban = await impor([
    ['Kecamatan', 'Desa', 'Penduduk', 'ibu-hamil', 'Sasaran balita'],
    ['Sumber', 'BANJAREJO', '2.815', 62, ''],
    ['Tirto', 'Banjarejo', 1000, '', 80],
  ])
  assert.deepEqual(petikJawaban(jawaban), { baru: 2, berubah: 0, sama: 0, ditolak: [], diterapkan: true })
  assert.deepEqual(await sasaran('penduduk'), ['02.2002 202501 2815', '03.2002 202501 1000'])
  assert.deepEqual(await sasaran('ibu-hamil'), ['02.2002 202501 62'])
})

test('a long list has a row per kind; what changed is told old and new, and raises the data version', async () => {
  const sebelum = await versi()
  const isi = [
    ['kode desa', 'desa', 'jenis', 'jumlah', 'dokumen'],
    ['99.01.02.2002', '', 'ibu-hamil', 65, 'SK 1'],
    ['99.01.02.2002', '', 'penduduk', 2815, ''],
  ]
  const jawaban = await impor(isi)
  assert.deepEqual(
    { ...petikJawaban(jawaban), perubahan: jawaban.perubahan },
    {
      baru: 0,
      berubah: 1,
      sama: 1,
      ditolak: [],
      diterapkan: true,
      perubahan: [{ apa: 'Banjarejo (99.01.02.2002)', kolom: 'ibu-hamil', lama: 62, baru: 65 }],
    },
  )
  assert.equal(await versi(), sebelum + 1)
  assert.deepEqual(petikJawaban(await impor(isi)), { baru: 0, berubah: 0, sama: 2, ditolak: [], diterapkan: true })
  assert.equal(await versi(), sebelum + 1)
})

test('riil counts hold from a month on, earlier ones stay', async () => {
  const isi = (jumlah: number) => [
    ['desa', 'kecamatan', 'jenis', 'jumlah'],
    ['Kepuh', 'Sumber', 'balita', jumlah],
  ]
  await impor(isi(50), { dasar: 'riil' })
  await impor(isi(54), { dasar: 'riil', mulai: 202507 })
  assert.deepEqual(await sasaran('balita', 'riil'), ['02.1003 202501 50', '02.1003 202507 54'])
})

test('a total of the kabupaten is shared out by population, and the parts sum to it', async () => {
  const desa = [
    ['desa', 'kecamatan', 'penduduk'],
    ['Kepuh', 'Sumber', 500],
    ['Gampingan', 'Pagar', 500],
  ]
  await impor(desa)
  await impor([
    ['desa', 'jenis', 'jumlah'],
    [KODE, 'pus', 101],
  ])
  const bagian = await sasaran('pus')
  assert.equal(bagian.length, 10)
  assert.equal(
    bagian.reduce((n, satu) => n + Number(satu.split(' ')[2]), 0),
    101,
  )
  assert.deepEqual(
    bagian.filter((satu) => satu.startsWith('02')),
    ['02.1003 202501 10', '02.2001 202501 0', '02.2002 202501 59'],
  )
})

test('what the file lacks is estimated from population where a birth rate is given, and no count is replaced', async () => {
  const isi = [
    ['kode desa', 'desa', 'penduduk', 'bayi'],
    ['99.01.01.2003', '', 2815, 50],
  ]
  const { catatan } = await impor(isi, { duga: { cbr: 0.0201, akb: null } })
  assert.deepEqual(catatan, ['3 sasaran diduga dari penduduk'])
  const hasil = await Promise.all(['bayi', 'ibu-hamil', 'ibu-bersalin', 'lahir-hidup'].map((jenis) => sasaran(jenis)))
  assert.deepEqual(
    hasil.map((baris) => baris.find((satu) => satu.startsWith('01.2003'))?.split(' ')[2]),
    ['50', '62', '59', '57'],
  )
})

test('unknown kinds, unknown desa, fractions and a desa given twice are refused at their cells', async () => {
  const jawaban = await impor([
    ['desa', 'kecamatan', 'jenis', 'jumlah'],
    ['Kepuh', 'Sumber', 'kucing', 1],
    ['Entah', 'Sumber', 'balita', 1],
    ['Kepuh', 'Sumber', 'balita', '1,5'],
    ['Gampingan', 'Pagar', 'balita', 1],
    ['Gampingan', 'Pagar', 'balita', 2],
    ['Kepuh', '', 'balita', 2],
  ])
  assert.deepEqual(petikJawaban(jawaban).ditolak, [
    [2, 'C jenis', 'kucing'],
    [3, 'A desa', 'Entah'],
    [4, 'D jumlah', '1,5'],
    [7, 'A desa', 'Kepuh'],
    [5, null, 'Gampingan'],
    [6, null, 'Gampingan'],
  ])
  assert.equal(jawaban.diterapkan, false)
})

test('a proyeksi holds a whole year', async () => {
  await assert.rejects(impor([['desa', 'jenis', 'jumlah']], { mulai: 202507 }), /berlaku setahun penuh/)
  await assert.rejects(impor([['desa', 'jenis', 'jumlah']], { dasar: 'riil', mulai: 202407 }), /bulan di tahun 2025/)
})
