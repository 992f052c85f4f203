import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { UnitJawaban } from '#contract/unit.ts'
import { bumpVersi } from '#store/versi-data.ts'
import { openAplikasi } from '#support/aplikasi.ts'
import { TIMBANG } from '#support/katalog-uji.ts'
import { buatDesa, buatKabupaten, buatUnit, kirim, wajibkan } from '#support/kisah.ts'
import { buatIndikatorUji, timbang } from '#support/kisah-lembar.ts'
import { freshDatabase } from '#support/postgres.ts'

/** A posyandu with a place and one without, a puskesmas that owes nothing, BPJS that stands nowhere; one closes in 2025. */
const { db } = await freshDatabase()
await buatIndikatorUji(db)
const kab = await buatKabupaten(db)
await buatUnit(db, kab, { jenis: 'puskesmas', nama: 'Induk' })
await buatUnit(db, kab, { jenis: 'bpjs', nama: 'BPJS' })
const desa = await buatDesa(db, kab, { kode: '99.01.01.2001' })
const melati = await buatUnit(db, kab, { jenis: 'posyandu', nama: 'Melati', desa })
const mawar = await buatUnit(db, kab, { jenis: 'posyandu', nama: 'Mawar', desa, akhir: 202501 })
for (const unit of [melati, mawar]) await wajibkan(db, kab, { unit, desa, kelompok: TIMBANG })
await db
  .updateTable('unit')
  .set({ lintang: -5, bujur: 110, dusun: 'Krajan', rw: '03', strata: 'purnama' })
  .where('unit_id', '=', melati.unitId)
  .execute()
await bumpVersi(db, kab.kabId)
await kirim(
  db,
  kab,
  { unit: melati, desa, bulan: 202501, isian: timbang(60, 48) },
  { pada: new Date('2025-01-30T02:00:00Z') },
)
const app = await openAplikasi(db)
const read = (bulan: string) => app.read<UnitJawaban>(`/api/unit?wilayah=99.01&bulan=${bulan}`)

const TANPA = { ragam: null, kodeDesa: null, dusun: null, rw: null, strata: null, lintang: null, bujur: null }
const INDUK = { kode: '99.01-puskesmas-induk', nama: 'Induk', jenis: 'puskesmas', ...TANPA }
const MAWAR = { ...TANPA, kode: mawar.kode, nama: 'Mawar', jenis: 'posyandu', kodeDesa: desa.kode }
const MELATI = {
  ...{ ...MAWAR, kode: melati.kode, nama: 'Melati' },
  ...{ dusun: 'Krajan', rw: '03', strata: 'purnama', lintang: -5, bujur: 110 },
}

test('units of a month say where they stand, or that nobody knows, and how their laporan of that month stand', async () => {
  assert.deepEqual(await read('2025-01'), {
    bulan: '2025-01',
    unit: [
      { ...MAWAR, keadaan: 'belum', laporanMasuk: 0, laporanWajib: 1 },
      { ...MELATI, keadaan: 'tepat', laporanMasuk: 1, laporanWajib: 1 },
      { ...INDUK, keadaan: 'tidak-wajib', laporanMasuk: 0, laporanWajib: 0 },
    ],
  })
})

test('a unit that has closed is gone the month after, and the others owe anew', async () => {
  assert.deepEqual(
    (await read('2025-02')).unit.map(({ nama, keadaan }) => [nama, keadaan]),
    [
      ['Melati', 'belum'],
      ['Induk', 'tidak-wajib'],
    ],
  )
})

test('a kabupaten that nobody has imported is told as a problem', async () => {
  assert.equal((await app.get('/api/unit?wilayah=12.34&bulan=2025-01')).status, 404)
})
