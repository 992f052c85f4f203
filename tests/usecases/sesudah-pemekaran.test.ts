// Whole files brought in after a move or a split: what was recorded with its month stays.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { imporUnit, imporWilayah, LEWATI, PILIHAN, petikJawaban, siapkanKabupaten } from '#fixtures/wilayah-uji.ts'
import { lapor } from '#support/kisah.ts'
import { freshDatabase } from '#support/postgres.ts'
import { importBatas } from '#usecases/import/import-batas.ts'
import { mekarkanDesa } from '#usecases/mekarkan-desa.ts'
import { pindahDesa } from '#usecases/pindah-desa.ts'

const { db } = await freshDatabase()
await siapkanKabupaten(db, { alias: true })

const DAFTAR = [
  ['puskesmas', 'desa', 'jenis', 'nama', 'strata'],
  ['PAGAR', 'Gampingan', 'posyandu', 'Melati 1', 'madya'],
  ['PAGAR', 'Gampingan', 'posyandu', 'Melati 2', 'madya'],
] as const

const kotak = (barat: number) => ({
  type: 'Polygon' as const,
  coordinates: [
    [112, 112.1, 112.1, 112, 112].map((x, i): [number, number] => [x + barat, i === 2 || i === 3 ? -8 : -8.1]),
  ],
})

const imporBatas = (kode: readonly string[], mulai?: number) =>
  importBatas(db, {
    kodeKab: '99.01',
    berkas: {
      nama: 'batas.geojson',
      sidik: String(mulai),
      fitur: kode.map((satu, i) => ({ nomor: i + 1, kode: satu, nama: '', kecamatan: null, geometri: kotak(i / 10) })),
    },
    ...(mulai !== undefined && { mulai }),
    pilihan: PILIHAN,
  })

/** Codes that the map draws, by the month from which it does. */
async function digambar(): Promise<Record<number, string[]>> {
  const rows = await db.selectFrom('batas_ringkas').select(['mulai', 'topologi']).orderBy('mulai').execute()
  return Object.fromEntries(
    rows.map(({ mulai, topologi }) => {
      // Written by ringkasBatas.
      const { objects } = topologi as unknown as { objects: Record<string, { geometries: { id: string }[] }> }
      return [
        mulai,
        Object.values(objects)
          .flatMap(({ geometries }) => geometries.map(({ id }) => id))
          .sort(),
      ]
    }),
  )
}

test('a list from before the split changes what it says of a unit, not where the unit went', async () => {
  await imporUnit(db, DAFTAR, PILIHAN, false)
  await mekarkanDesa(db, {
    ...{
      kodeKab: '99.01',
      induk: 'Gampingan',
      indukBerakhir: false,
      sejak: 202507,
      dokumen: 'Perda',
      pilihan: PILIHAN,
    },
    bagian: [{ kode: '99.01.01.2009', nama: 'Gampingan Baru' }],
    unit: [{ unit: 'Melati 2', ke: '99.01.01.2009' }],
  })
  const lama = DAFTAR.map((baris, i) => (i === 2 ? [...baris.slice(0, 4), 'mandiri'] : baris))
  const jawaban = await imporUnit(db, lama, PILIHAN, false)
  assert.deepEqual(petikJawaban(jawaban), { baru: 0, berubah: 1, sama: 1, ditolak: [], diterapkan: true })
  assert.deepEqual(jawaban.catatan, ['1 unit tetap di desanya sesudah pemekaran, bukan di desa menurut berkas'])
  const rows = await db
    .selectFrom('unit as u')
    .innerJoin('desa_identitas as i', 'i.desa_id', 'u.desa_id')
    .select(['u.nama', 'u.strata', 'i.kode'])
    .where('u.jenis_unit_id', '=', 3)
    .orderBy('u.kode')
    .execute()
  assert.deepEqual(rows, [
    { nama: 'Melati 1', strata: 'madya', kode: '99.01.01.2002' },
    { nama: 'Melati 2', strata: 'mandiri', kode: '99.01.01.2009' },
  ])
})

test('a code that a desa gave up is not taken for a new desa', async () => {
  await pindahDesa(db, {
    ...{ kodeKab: '99.01', desa: 'Ngadirejo', sejak: 202508, dokumen: 'SK', pilihan: PILIHAN },
    tujuan: { kecamatan: 'Sumber', kode: '99.01.02.2009' },
  })
  assert.deepEqual(petikJawaban(await imporWilayah(db)), {
    baru: 0,
    berubah: 0,
    sama: 10,
    ditolak: [],
    diterapkan: true,
  })
})

test('boundaries are drawn under the codes of their month, also when they come in afterwards', async () => {
  await imporBatas(['99.01.01.2002', '99.01.01.2009', '99.01.02.2009'])
  assert.deepEqual(await digambar(), {
    190001: ['99.01.01.2002', '99.01.03.2004'],
    202507: ['99.01.01.2002', '99.01.01.2009', '99.01.03.2004'],
    202508: ['99.01.01.2002', '99.01.01.2009', '99.01.02.2009'],
  })
})

test('a parent that ends is drawn until its last month, and its parts after it', async () => {
  await mekarkanDesa(db, {
    ...{ kodeKab: '99.01', induk: 'Ngadirejo', indukBerakhir: true, sejak: 202509, dokumen: 'Perda', pilihan: LEWATI },
    bagian: [
      { kode: '99.01.02.2010', nama: 'Ngadi' },
      { kode: '99.01.02.2011', nama: 'Rejo' },
    ],
    unit: [],
  })
  assert.deepEqual((await digambar())[202509], ['99.01.01.2002', '99.01.01.2009'])
  await imporBatas(['99.01.02.2010', '99.01.02.2011'], 202509)
  assert.deepEqual((await digambar())[202509], ['99.01.01.2002', '99.01.01.2009', '99.01.02.2010', '99.01.02.2011'])
  assert.deepEqual((await digambar())[202508], ['99.01.01.2002', '99.01.01.2009', '99.01.02.2009'])
})

test('a part that a national list named already begins with the split, unless it has reported before', async () => {
  const mekar = (kode: string, nama: string, sejak: number) =>
    mekarkanDesa(db, {
      ...{ kodeKab: '99.01', induk: '99.01.03.2001', indukBerakhir: false, dokumen: 'Perda', pilihan: PILIHAN },
      ...{ bagian: [{ kode, nama }], unit: [], sejak },
    })
  await assert.rejects(mekar('99.01.03.2002', 'Nama Lain', 202507), /99\.01\.03\.2002 sudah dipakai Banjarejo/)
  const { baru, berubah, perubahan } = await mekar('99.01.03.2002', 'BANJAREJO', 202507)
  assert.deepEqual(
    { baru, berubah, perubahan },
    {
      baru: 0,
      berubah: 1,
      perubahan: [{ apa: 'Desa BANJAREJO (99.01.03.2002)', kolom: 'mulai', lama: null, baru: '2025-07' }],
    },
  )
  const { rows } = await sql<{ nama: string; mulai: number; wajib: number }>`
    select i.nama, d.mulai, (select min(w.mulai) from wajib_lapor w where w.desa_id = d.desa_id) as wajib
    from desa d join desa_identitas i using (kab_id, desa_id, mulai) where i.kode = '99.01.03.2002'`.execute(db)
  assert.deepEqual(rows, [{ nama: 'Banjarejo', mulai: 202507, wajib: 202507 }])
  const { unit_id: unitId } = await db
    .selectFrom('unit')
    .select('unit_id')
    .where('kode', '=', '99.01.03.2003-rekap-desa')
    .executeTakeFirstOrThrow()
  const { desa_id: desaId, kab_id: kabId } = await db
    .selectFrom('desa_identitas')
    .select(['desa_id', 'kab_id'])
    .where('kode', '=', '99.01.03.2003')
    .executeTakeFirstOrThrow()
  const unit = { unitId, kode: '', nama: '' }
  await lapor(db, { kabId }, { unit, desa: { desaId }, bulan: 202506, isian: { D: 1 } })
  await assert.rejects(mekar('99.01.03.2003', 'Wono Sari', 202507), /sudah punya laporan sebelum 2025-07/)
})
