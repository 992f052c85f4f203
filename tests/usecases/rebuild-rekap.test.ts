import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { saveSidikKatalog } from '#store/katalog-simpan.ts'
import { getVersi } from '#store/versi-data.ts'
import { buatKatalogUji } from '#support/katalog-uji.ts'
import { angkat, buatDesa, buatKabupaten, buatUnit, lapor } from '#support/kisah.ts'
import { freshDatabase } from '#support/postgres.ts'
import { checkRekap } from '#usecases/check-rekap.ts'
import { rebuildRekap } from '#usecases/rebuild-rekap.ts'
import { seedKatalog } from '#usecases/seed-katalog.ts'

const { db } = await freshDatabase()
await buatKatalogUji(db)
const kab = await buatKabupaten(db)
const puskesmas = await buatUnit(db, kab, { jenis: 'puskesmas', nama: 'Pusat' })
const satu = await buatDesa(db, kab, { kode: '99.01.01.2001', puskesmas })
const dua = await buatDesa(db, kab, { kode: '99.01.02.2001' })

const pustuDua = await buatUnit(db, kab, { jenis: 'pustu', nama: 'Pustu katalog', desa: dua })

for (const desa of [satu, dua]) {
  const posyandu = await buatUnit(db, kab, { jenis: 'posyandu', nama: `Melati ${desa.kode}`, desa })
  const pustu = await buatUnit(db, kab, { jenis: 'pustu', nama: `Pustu ${desa.kode}`, desa })
  const isian = { UJI_S: 60, UJI_D: 48, UJI_N: 30, 'UJI_D:UJI_L': 20 }
  await lapor(db, kab, { unit: posyandu, desa, bulan: 202501, isian })
  await lapor(db, kab, { unit: posyandu, desa, bulan: 202502, isian: { UJI_S: 60 } })
  await lapor(db, kab, { unit: pustu, desa, bulan: 202501, minggu: 1, isian: { UJI_DIARE: 2 } })
  await lapor(db, kab, { unit: pustu, desa, bulan: 202501, minggu: 2, isian: { UJI_DIARE: 3 } })
  await lapor(db, kab, { unit: pustu, desa, bulan: 202501, isian: { UJI_K1: 4 }, status: 'draf' })
  await angkat(db, kab, { laporan: { desaId: desa.desaId, bulan: 202501, unitId: pustu.unitId, minggu: 1 } })
}

const selisih = async (kode: string | null) => (await checkRekap(db, kode))?.selisih

const ubah = (perintah: string) => sql.raw(perintah).execute(db)

test('what was written is what the slow path counts', async () => {
  assert.deepEqual(await selisih(null), [])
})

test('rows that are corrupted, missing, surplus or of nobody are named, and a rebuild mends them', async () => {
  await ubah(`update rekap set jumlah = 999 where elemen_id = 30003 and pilah_id = 0 and desa_id = ${satu.desaId}`)
  await ubah(`delete from rekap where elemen_id = 30001 and desa_id = ${satu.desaId}`)
  await ubah(`insert into rekap values (${kab.kabId}, 30005, 202501, ${dua.desaId}, 2, 0, 4, 1, 0)`)
  await ubah(`insert into rekap values (${kab.kabId}, 32000, 202403, 31999, 9, 32000, 4, 1, 0)`)
  await ubah(
    `update rekap_lapor set unit = '{}' where kelompok_id = 30001 and desa_id = ${dua.desaId} and bulan = 202501`,
  )
  const baris = await selisih(null)
  const unit = (await db.selectFrom('unit').select('unit_id').where('nama', '=', `Melati ${dua.kode}`).execute())[0]
  assert.deepEqual(baris, [
    {
      ...{ tabel: 'rekap', desa: satu.kode, bulan: 202501, sumber: 'posyandu', tersimpan: null },
      ...{ semestinya: '60 dari 1 unit, valid 0', apa: 'UJI_S' },
    },
    {
      ...{ tabel: 'rekap', desa: satu.kode, bulan: 202501, sumber: 'posyandu' },
      ...{ tersimpan: '999 dari 1 unit, valid 0', semestinya: '48 dari 1 unit, valid 0', apa: 'UJI_D' },
    },
    {
      ...{ tabel: 'rekap', desa: dua.kode, bulan: 202501, sumber: 'pustu' },
      ...{ tersimpan: '4 dari 1 unit, valid 0', semestinya: null, apa: 'UJI_K1' },
    },
    {
      ...{ tabel: 'rekap', desa: 'desa_id 31999', bulan: 202403, sumber: 'sumber 9' },
      ...{ tersimpan: '4 dari 1 unit, valid 0', semestinya: null, apa: 'elemen_id 32000 (pilah_id 32000)' },
    },
    {
      ...{ tabel: 'rekap_lapor', desa: dua.kode, bulan: 202501, sumber: 'posyandu' },
      tersimpan: 'lengkap {} kurang {} tervalidasi {}',
      semestinya: `lengkap {${unit?.unit_id}} kurang {} tervalidasi {}`,
      apa: 'uji-timbang',
    },
  ])
  const sebelum = await getVersi(db, kab.kabId)
  const hasil = await rebuildRekap(db, { kabId: kab.kabId, desaId: null, bulan: null })
  assert.deepEqual(hasil, { iris: 5, baris: 5 })
  assert.deepEqual(await selisih(null), [])
  assert.equal(await getVersi(db, kab.kabId), sebelum + 1)
})

test('a check can be narrowed to a kecamatan, a puskesmas or a desa', async () => {
  await ubah(`update rekap set jumlah = 1 where elemen_id = 30001 and desa_id = ${satu.desaId}`)
  const banyak = async (kode: string) => (await selisih(kode))?.length
  assert.deepEqual(await Promise.all(['99.01', '99.01.01', satu.kode, puskesmas.kode].map(banyak)), [1, 1, 1, 1])
  assert.deepEqual(await Promise.all(['99.01.02', dua.kode].map(banyak)), [0, 0])
  assert.equal(await checkRekap(db, '99.01.03'), null)
  const elsewhere = await rebuildRekap(db, { kabId: kab.kabId, desaId: [satu.desaId], bulan: 202502 })
  assert.deepEqual(elsewhere, { iris: 1, baris: 0 })
  const hasil = await rebuildRekap(db, { kabId: kab.kabId, desaId: [satu.desaId], bulan: 202501 })
  assert.deepEqual(hasil, { iris: 1, baris: 1 })
})

test('loading another catalogue rebuilds what its groups say anew', async () => {
  await lapor(db, kab, { unit: pustuDua, desa: dua, bulan: 202503, isian: { K1: 4 } })
  await ubah(
    `update elemen_pelapor set wajib = false where elemen_id = (select elemen_id from elemen where kode = 'K1')`,
  )
  await ubah(`update rekap_lapor set unit = unit_kurang, unit_kurang = '{}' where bulan = 202503`)
  await saveSidikKatalog(db, 'katalog lama')
  assert.equal(await seedKatalog(db), true)
  assert.deepEqual(await selisih(null), [])
})
