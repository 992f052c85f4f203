import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readBatas } from '#berkas/batas.ts'
import { tulisBerkas } from '#fixtures/berkas-uji.ts'
import { imporWilayah, KODE, LEWATI, PILIHAN, petikJawaban, WILAYAH } from '#fixtures/wilayah-uji.ts'
import { freshDatabase } from '#support/postgres.ts'
import { importBatas } from '#usecases/import/import-batas.ts'

const { db } = await freshDatabase()
await imporWilayah(db)

const kotak = (ke: number, sisi = 0.1) => {
  const x = 112 + (ke % 5) * 0.1
  const y = -8 + Math.floor(ke / 5) * 0.1
  const cincin = [
    [x, y],
    [x + sisi, y],
    [x + sisi, y + sisi],
    [x, y + sisi],
    [x, y],
  ]
  return { type: 'Polygon', coordinates: [cincin] }
}
const fitur = (properties: object, geometry: unknown) => ({ type: 'Feature', properties, geometry })
const SEMUA = WILAYAH.desa.map(({ kode, nama }, i) => fitur({ kode, nama }, kotak(i)))

async function impor(
  isi: readonly unknown[],
  { mulai, pilihan = PILIHAN }: { mulai?: number; pilihan?: typeof PILIHAN } = {},
) {
  const jalur = tulisBerkas('batas.geojson', JSON.stringify({ type: 'FeatureCollection', features: isi }))
  return importBatas(db, { kodeKab: KODE, berkas: await readBatas(jalur), pilihan, ...(mulai && { mulai }) })
}

type Topologi = { objects: { desa: { geometries: { id: string; properties: { nama: string } }[] } } }

async function ringkas() {
  const baris = await db.selectFrom('batas_ringkas').select(['mulai', 'topologi']).orderBy('mulai').execute()
  return baris.map(({ mulai, topologi }) => {
    const { geometries } = (topologi as unknown as Topologi).objects.desa
    return [mulai, geometries.length, geometries[0]?.id, geometries[0]?.properties.nama]
  })
}

test('boundaries are kept as received and simplified, by code', async () => {
  assert.deepEqual(petikJawaban(await impor(SEMUA)), { baru: 10, berubah: 0, sama: 0, ditolak: [], diterapkan: true })
  assert.deepEqual(await ringkas(), [[190001, 10, '99.01.01.2001', 'Sumberejo']])
  const { geometri } = await db.selectFrom('batas').select('geometri').orderBy('desa_id').executeTakeFirstOrThrow()
  assert.deepEqual(geometri, kotak(0))
})

test('the same file again changes nothing', async () => {
  assert.deepEqual(petikJawaban(await impor(SEMUA)), { baru: 0, berubah: 0, sama: 10, ditolak: [], diterapkan: true })
})

test('without a code a name counts within its kecamatan, and by itself not at all', async () => {
  const jawaban = await impor([
    fitur({ desa: 'BANJAREJO', kecamatan: 'Sumber' }, kotak(4)),
    fitur({ nmdesa: 'banja-rejo', nmkec: 'TIRTO', kddesa: '9901030002' }, kotak(7)),
    fitur({ desa: 'Kepuh' }, kotak(5)),
    fitur({ desa: 'Kepuuh', kecamatan: 'Sumber' }, kotak(5)),
  ])
  assert.deepEqual(petikJawaban(jawaban), {
    baru: 0,
    berubah: 0,
    sama: 2,
    ditolak: [
      [3, 'nama', 'Kepuh'],
      [4, 'nama', 'Kepuuh'],
    ],
    diterapkan: false,
  })
  assert.match(jawaban.ditolak[1]?.saran ?? '', /Mungkin Kepuh \(99\.01\.02\.1003/)
})

test('what is not a desa of this kabupaten is left out and counted aloud', async () => {
  const luar = [
    fitur({ kode: '99' }, kotak(0)),
    fitur({ kode: KODE }, kotak(0)),
    fitur({ kode: '99.02.01.2001' }, kotak(0)),
  ]
  const jawaban = await impor([...SEMUA.slice(0, 9), ...luar])
  assert.deepEqual(jawaban.catatan, ['3 bidang bukan desa di 99.01, dilewati', '1 desa tidak ada di berkas ini'])
})

test('a shape without area is refused by name, one that can be mended is mended and told', async () => {
  const garis = {
    type: 'Polygon',
    coordinates: [
      [
        [112, -8],
        [112.1, -8],
        [112, -8],
      ],
    ],
  }
  const terbuka = { type: 'Polygon', coordinates: [kotak(2).coordinates[0]?.slice(0, 4)] }
  const jawaban = await impor([fitur({ kode: '99.01.01.2002' }, garis), fitur({ kode: '99.01.01.2003' }, terbuka)], {
    pilihan: LEWATI,
  })
  assert.deepEqual(petikJawaban(jawaban), {
    baru: 0,
    berubah: 0,
    sama: 1,
    ditolak: [[1, 'geometri', 'Gampingan']],
    diterapkan: true,
  })
  assert(jawaban.catatan.includes('1 bidang diperbaiki: cincin ditutup'))
})

test('several pieces of one desa are one boundary', async () => {
  const kode = '99.01.01.2001'
  const jawaban = await impor([fitur({ kode }, kotak(0)), fitur({ kode }, kotak(9, 0.02))])
  assert.deepEqual([jawaban.berubah, jawaban.perubahan[0]?.apa], [1, `Desa ${kode}`])
  await impor(SEMUA)
})

test('boundaries that hold since a month stand beside the earlier ones', async () => {
  const jawaban = await impor([fitur({ kode: '99.01.01.2001' }, kotak(0, 0.05))], { mulai: 202501 })
  assert.equal(jawaban.berubah, 1)
  assert.deepEqual(await ringkas(), [
    [190001, 10, '99.01.01.2001', 'Sumberejo'],
    [202501, 10, '99.01.01.2001', 'Sumberejo'],
  ])
})
