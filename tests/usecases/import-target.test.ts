import assert from 'node:assert/strict'
import { test } from 'node:test'
import { periksaBerkas } from '#berkas/periksa.ts'
import { tulisCsv } from '#fixtures/berkas-uji.ts'
import { KODE, PILIHAN, petikJawaban, siapkanKabupaten } from '#fixtures/wilayah-uji.ts'
import { freshDatabase } from '#support/postgres.ts'
import { importTarget } from '#usecases/import/import-target.ts'

const { db } = await freshDatabase()
await siapkanKabupaten(db)
const JUDUL = ['indikator', 'tingkat', 'wilayah', 'persen', 'dokumen']

async function impor(baris: readonly (readonly (string | number)[])[]) {
  const berkas = await periksaBerkas(tulisCsv('target.csv', [JUDUL, ...baris]))
  return importTarget(db, { kodeKab: KODE, berkas, tahun: 2025, pilihan: PILIHAN })
}

const kode = (await db.selectFrom('indikator').select('kode').orderBy('kode').executeTakeFirstOrThrow()).kode
const SEMUA = [
  [kode, 'kabupaten', '', '87,5', 'Renstra'],
  [kode.toLowerCase(), 'kecamatan', 'PAGAR', 80, 'SK Camat'],
  [kode, 'puskesmas', 'Puskesmas Tirto', '90 %', 'PKP'],
  [kode, 'desa', '99.01.02.1003', 75, 'Perdes'],
]

test('targets come in by level, each with its document', async () => {
  assert.deepEqual(petikJawaban(await impor(SEMUA)), { baru: 4, berubah: 0, sama: 0, ditolak: [], diterapkan: true })
  const baris = await db.selectFrom('target').select(['tingkat', 'persen', 'dokumen']).orderBy('persen').execute()
  assert.deepEqual(
    baris.map(({ tingkat, persen, dokumen }) => [tingkat, Number(persen), dokumen]),
    [
      ['desa', 75, 'Perdes'],
      ['kecamatan', 80, 'SK Camat'],
      ['kabupaten', 87.5, 'Renstra'],
      ['puskesmas', 90, 'PKP'],
    ],
  )
})

test('the same again changes nothing, a new figure is told old and new', async () => {
  assert.deepEqual(petikJawaban(await impor(SEMUA)), { baru: 0, berubah: 0, sama: 4, ditolak: [], diterapkan: true })
  const { perubahan } = await impor([[kode, 'kecamatan', '99.01.01', 85, 'SK Camat']])
  assert.deepEqual(perubahan, [{ apa: `${kode}, kecamatan 99.01.01`, kolom: 'persen', lama: 80, baru: 85 }])
})

test('what is unknown, empty or below zero is refused at its cell', async () => {
  const jawaban = await impor([
    ['ENTAH', 'kabupaten', '', 80, 'SK'],
    [kode, 'rt', '', 80, 'SK'],
    [kode, 'kecamatan', 'Entah', 80, 'SK'],
    [kode, 'kabupaten', '', -1, 'SK'],
    [kode, 'kabupaten', '', 80, ''],
  ])
  assert.deepEqual(petikJawaban(jawaban).ditolak, [
    [2, 'A indikator', 'ENTAH'],
    [3, 'B tingkat', 'rt'],
    [4, 'C wilayah', 'Entah'],
    [5, 'D persen', '-1'],
    [6, 'E dokumen', null],
  ])
})
