import assert from 'node:assert/strict'
import { test } from 'node:test'
import { periksaBerkas } from '#berkas/periksa.ts'
import { tulisCsv } from '#fixtures/berkas-uji.ts'
import { imporUnit, KODE, PILIHAN, petikJawaban, siapkanKabupaten } from '#fixtures/wilayah-uji.ts'
import { listPenanggungJawab } from '#store/pindah-desa.ts'
import { freshDatabase } from '#support/postgres.ts'
import { importPenanggungJawab } from '#usecases/import/import-penanggung-jawab.ts'

const { db } = await freshDatabase()
await siapkanKabupaten(db)
await imporUnit(db, [
  ['puskesmas', 'desa', 'jenis', 'nama', 'kode'],
  ['SUMBER', 'KEPUH', 'pustu', 'Pustu Kepuh', 'pustu-kepuh'],
])

const JUDUL = ['puskesmas', 'desa', 'nama', 'jabatan', 'unit', 'mulai']
const impor = async (baris: readonly (readonly string[])[]) => {
  const berkas = await periksaBerkas(tulisCsv('petugas.csv', [JUDUL, ...baris]))
  return importPenanggungJawab(db, { kodeKab: KODE, berkas, pilihan: PILIHAN })
}
const SEMUA = [
  ['SUMBER', 'KEPUH', 'Siti Rahma', 'Bidan desa', 'Pustu Kepuh', ''],
  ['SUMBER', 'KEPUH', 'Dewi Lestari', 'Bidan desa', 'pustu-kepuh', '2025-03'],
  ['TIRTO', 'MARANG', '', 'Perawat', '', '2025-01'],
]

test('a list says who answers for a desa and since when: of a unit that serves it, or of its puskesmas', async () => {
  assert.deepEqual(petikJawaban(await impor(SEMUA)), { baru: 3, berubah: 0, sama: 0, ditolak: [], diterapkan: true })
  const { kab_id } = await db.selectFrom('kabupaten').select('kab_id').executeTakeFirstOrThrow()
  assert.deepEqual(
    (await listPenanggungJawab(db, kab_id)).map((p) => [p.mulai, p.nama, p.jabatan, p.namaUnit]).sort(),
    [
      [190001, 'Siti Rahma', 'Bidan desa', 'Pustu Kepuh'],
      [202501, null, 'Perawat', 'Puskesmas Tirto'],
      [202503, 'Dewi Lestari', 'Bidan desa', 'Pustu Kepuh'],
    ],
  )
})

test('the same list again changes nothing, another name of the same month is told old and new', async () => {
  assert.deepEqual(petikJawaban(await impor(SEMUA)), { baru: 0, berubah: 0, sama: 3, ditolak: [], diterapkan: true })
  const { perubahan } = await impor([
    ['SUMBER', 'KEPUH', 'Dewi Lestariningsih', 'Bidan desa', 'pustu-kepuh', 'Mar 2025'],
  ])
  assert.deepEqual(perubahan, [
    {
      apa: 'Desa 99.01.02.1003',
      kolom: 'penanggung jawab sejak 2025-03',
      lama: 'Dewi Lestari, Bidan desa, Pustu Kepuh',
      baru: 'Dewi Lestariningsih, Bidan desa, Pustu Kepuh',
    },
  ])
})

test('who cannot be is refused at the cell: a unit that serves another desa, no post, a number of a person, an earlier month', async () => {
  const jawaban = await impor([
    ['TIRTO', 'MARANG', 'Siti', 'Bidan desa', 'Pustu Kepuh', ''],
    ['TIRTO', 'MARANG', 'Siti', '', '', '2025-05'],
    ['TIRTO', 'MARANG', 'Siti 3507010101900001', 'Bidan desa', '', '2025-05'],
    ['SUMBER', 'KEPUH', 'Siti', 'Bidan desa', '', '2025-02'],
    ['SUMBER', 'ENTAH', 'Siti', 'Bidan desa', '', 'kapan'],
  ])
  assert.deepEqual(petikJawaban(jawaban), {
    ...{ baru: 0, berubah: 0, sama: 0, diterapkan: false },
    ditolak: [
      [2, 'E unit', 'Pustu Kepuh'],
      [3, 'D jabatan', null],
      [4, 'C nama', 'Siti 3507010101900001'],
      [5, 'F mulai', '2025-02'],
      [6, 'F mulai', 'kapan'],
      [6, 'B desa', 'ENTAH'],
    ],
  })
})
