// A real month of a real kabupaten, where its files lie beside the project (or where PWS_DATA_NYATA points); elsewhere
// these tests are skipped. Nothing of them is kept in the project.
import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { brotliCompressSync, constants } from 'node:zlib'
import { readBatas } from '#berkas/batas.ts'
import { readFormat } from '#berkas/format.ts'
import { periksaBerkas } from '#berkas/periksa.ts'
import { readWilayah } from '#berkas/wilayah-indonesia.ts'
import type { PilihanImpor } from '#domain/impor.ts'
import { freshDatabase } from '#support/postgres.ts'
import { aliasDesa } from '#usecases/import/alias-desa.ts'
import { importBatas } from '#usecases/import/import-batas.ts'
import { importLaporan } from '#usecases/import/import-laporan.ts'
import { importUnit } from '#usecases/import/import-unit.ts'
import { importWilayah } from '#usecases/import/import-wilayah.ts'

const DATA = process.env.PWS_DATA_NYATA ?? '../shared/data'
const berkas = (nama: string): string => join(DATA, nama)
const skip = existsSync(berkas('sigizi')) ? false : `tidak ada ${DATA}`

const PILIHAN: PilihanImpor = { kering: false, lewatiYangDitolak: false, oleh: 'uji' }
const LEWATI: PilihanImpor = { ...PILIHAN, lewatiYangDitolak: true }
const EJAAN = [
  ['SUMBERREJO', '35.07.02.2008', 'Pagak'],
  ['GUBUKKLAKAH', '35.07.07.2016', 'Poncokusumo'],
  ['GEDOG KULON', '35.07.09.2005', 'Turen'],
  ['GEDOG WETAN', '35.07.09.2006', 'Turen'],
  ['BANJARREJO', '35.07.18.2002', 'Pakis'],
] as const

const { db } = await freshDatabase()

async function imporWilayah(kode: string) {
  const wilayah = await readWilayah(kode)
  assert(wilayah)
  return importWilayah(db, { wilayah, berkas: { nama: kode, sidik: kode }, pilihan: PILIHAN })
}

const imporBatas = async (kodeKab: string, nama: string) =>
  importBatas(db, { kodeKab, berkas: await readBatas(berkas(nama)), pilihan: PILIHAN })

const imporUnit = async (pilihan: PilihanImpor) =>
  importUnit(db, {
    kodeKab: '35.07',
    berkas: await periksaBerkas(berkas('sigizi/malang-puskesmas-desa.csv')),
    rekapDesa: true,
    pilihan,
  })

const imporJanuari = async (pilihan: PilihanImpor) =>
  importLaporan(db, {
    kodeKab: '35.07',
    berkas: await periksaBerkas(berkas('sigizi/balita-gizi-malang-2025-01.csv')),
    format: readFormat('sigizi-balita-gizi'),
    tahun: 2025,
    bulan: null,
    sekarang: new Date('2026-01-05T02:00:00Z'),
    pilihan,
  })

/** D and S of all desa, and how many of the desa that owe the month's SKDN have not sent it. */
async function keadaan() {
  const angka = await db
    .selectFrom('rekap as r')
    .innerJoin('elemen as e', 'e.elemen_id', 'r.elemen_id')
    .select(['e.kode', (eb) => eb.fn.sum<number>('r.jumlah').as('jumlah')])
    .where('e.kode', 'in', ['D', 'S'])
    .where('r.bulan', '=', 202501)
    .groupBy('e.kode')
    .orderBy('e.kode')
    .execute()
  const belum = await db
    .selectFrom('wajib_lapor as w')
    .innerJoin('kelompok_isian as k', 'k.kelompok_id', 'w.kelompok_id')
    .leftJoin('laporan as l', (join) =>
      join.onRef('l.unit_id', '=', 'w.unit_id').onRef('l.desa_id', '=', 'w.desa_id').on('l.bulan', '=', 202501),
    )
    .select((eb) => [eb.fn.countAll<number>().as('wajib'), eb.fn.count<number>('l.versi').as('masuk')])
    .where('k.kode', '=', 'skdn')
    .executeTakeFirstOrThrow()
  return {
    ...Object.fromEntries(angka.map(({ kode, jumlah }) => [kode, Number(jumlah)])),
    wajib: belum.wajib,
    belum: belum.wajib - belum.masuk,
  }
}

test('both kabupaten come in with every desa and its boundary, light enough for a telephone', { skip }, async () => {
  for (const [kode, banyak, nama] of [
    ['35.07', 390, 'wilayah/35.07-malang-desa.geojson'],
    ['74.10', 90, 'wilayah/74.10-buton-utara-desa.geojson'],
  ] as const) {
    assert.equal((await imporWilayah(kode)).baru, banyak)
    const { baru, ditolak, catatan } = await imporBatas(kode, nama)
    assert.deepEqual([baru, ditolak, catatan.filter((satu) => satu.includes('tidak ada'))], [banyak, [], []])
  }
  for (const { topologi } of await db.selectFrom('batas_ringkas').select('topologi').execute()) {
    const ringan = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }
    assert(brotliCompressSync(JSON.stringify(topologi), ringan).length <= 120_000)
  }
})

test('the list of units is refused at exactly the five names that no desa bears', { skip }, async () => {
  const { ditolak, diterapkan } = await imporUnit(PILIHAN)
  assert.deepEqual(ditolak.map(({ nilai }) => nilai).sort(), EJAAN.map(([nama]) => nama).sort())
  for (const [nama, kode] of EJAAN) {
    assert(ditolak.find(({ nilai }) => nilai === nama)?.saran?.includes(kode), nama)
  }
  assert.equal(diterapkan, false)
  const { baru, sama } = await imporUnit(LEWATI)
  assert.deepEqual({ baru, sama }, { baru: 385, sama: 0 })
})

test('the month is refused at exactly one row, and nothing is written', { skip }, async () => {
  const { baru, ditolak, diterapkan } = await imporJanuari(PILIHAN)
  assert.deepEqual(
    [baru, ditolak.map(({ baris, nilai }) => [baris, nilai]), diterapkan],
    [115, [[3, 'SUMBERREJO']], false],
  )
  assert.deepEqual(await keadaan(), { wajib: 390, belum: 390 })
})

test('with leave to skip, 115 desa are in and 275 have not reported', { skip }, async () => {
  assert.equal((await imporJanuari(LEWATI)).baru, 115)
  assert.deepEqual(await keadaan(), { D: 39_443, S: 47_153, wajib: 390, belum: 275 })
})

test('once the spellings are known, the last desa comes in, and a third time changes nothing', { skip }, async () => {
  for (const [nama, kodeDesa, di] of EJAAN) await aliasDesa(db, { nama, kodeDesa, di, pilihan: PILIHAN })
  const unit = await imporUnit(PILIHAN)
  assert.deepEqual([unit.baru, unit.sama, unit.ditolak], [5, 385, []])
  const kedua = await imporJanuari(PILIHAN)
  assert.deepEqual([kedua.baru, kedua.berubah, kedua.sama], [1, 0, 115])
  assert.deepEqual(await keadaan(), { D: 39_568, S: 47_438, wajib: 390, belum: 274 })
  const versi = () => db.selectFrom('versi_data').select('versi').orderBy('kab_id').execute()
  const sebelum = await versi()
  const ketiga = await imporJanuari(PILIHAN)
  assert.deepEqual([ketiga.baru, ketiga.berubah, ketiga.sama], [0, 0, 116])
  assert.deepEqual(await versi(), sebelum)
})
