import assert from 'node:assert/strict'
import { it } from 'node:test'
import { sql } from 'kysely'
import type { Db } from '#db/connection.ts'
import { formatBulan } from '#domain/bulan.ts'
import { readModel, readPenduga } from '#seeds/contoh/data.ts'
import { type Bahan, createBahan } from '#seeds/contoh/hitungan.ts'
import { isiContoh, urutanBulan } from '#seeds/contoh/isi-contoh.ts'
import { laporanBulan } from '#seeds/contoh/laporan.ts'
import { susunBuku } from '#seeds/contoh/resep.ts'
import { readSengaja } from '#seeds/contoh/sengaja.ts'
import { readTempat } from '#seeds/contoh/tempat.ts'
import { prepareContoh } from '#server/contoh.ts'
import { loadKatalogIsian } from '#store/katalog-isian.ts'
import { freshDatabase } from '#support/postgres.ts'

const SEKARANG = new Date('2025-09-20T02:00:00Z')
const KECIL = { sekarang: SEKARANG, puskesmas: ['99.01-puskesmas-muara-nilam'] }
const SAMPAI_JUNI = { ...KECIL, sampai: 202506, banyakBulan: 6 }
const SAMPAI_AGUSTUS = { ...KECIL, sampai: 202508, banyakBulan: 8 }

/** Laporan as they stand, by codes: ids depend on the order of writing. */
async function isiSampai(db: Db, bulan: number): Promise<unknown[]> {
  const { rows } = await sql`
    select u.kode as unit, d.kode as desa, v.bulan, v.minggu, v.versi, v.status, v.tidak_buka, v.isi, v.pada
    from laporan_versi v
    join unit u on u.kab_id = v.kab_id and u.unit_id = v.unit_id
    join desa_identitas d on d.kab_id = v.kab_id and d.desa_id = v.desa_id
    where v.bulan <= ${bulan} order by 1, 2, 3, 4, 5`.execute(db)
  return rows
}

it('has the same past whenever it was filled, and goes on where an older one ended', async () => {
  const { db: juni } = await freshDatabase()
  const { db: agustus } = await freshDatabase()
  await isiContoh(juni, SAMPAI_JUNI)
  await isiContoh(agustus, SAMPAI_AGUSTUS)
  const april = await isiSampai(agustus, 202504)
  assert.ok(april.length > 0)
  assert.deepEqual(await isiSampai(juni, 202504), april)

  const demo = { demo: true, demoSampai: undefined }
  assert.equal(await prepareContoh({ db: juni }, demo, SEKARANG), 202508)
  assert.equal(await prepareContoh({ db: agustus }, demo, SEKARANG), null)
  await isiContoh(juni, SAMPAI_AGUSTUS)
  assert.deepEqual(await isiSampai(juni, 202508), await isiSampai(agustus, 202508))
  assert.equal(await prepareContoh({ db: juni }, demo, SEKARANG), null)
})

it('leaves alone what somebody corrected before it went on', async () => {
  const { db } = await freshDatabase()
  await isiContoh(db, SAMPAI_JUNI)
  await sql`update laporan set tidak_buka = 'Diubah pengguna.' where bulan = 202506 and minggu = 0`.execute(db)
  await isiContoh(db, SAMPAI_AGUSTUS)
  const { rows } = await sql`
    select count(*) filter (where tidak_buka = 'Diubah pengguna.') > 0 as ada from laporan where bulan = 202506`.execute(
    db,
  )
  assert.deepEqual(rows, [{ ada: true }])
})

async function bahanDari(db: Db, puskesmas?: readonly string[]): Promise<Bahan> {
  const katalog = await loadKatalogIsian(db)
  const buku = susunBuku(katalog, readModel())
  return createBahan({ ...readTempat(puskesmas), buku, penduga: readPenduga(), sengaja: readSengaja(), katalog })
}

it('has the same counts in a part as in the whole, before and after desa moved and split', async () => {
  const { db } = await freshDatabase()
  const seluruh = await bahanDari(db)
  for (const puskesmas of [['99.01-puskesmas-teluk-kenari'], BERPINDAH, ['99.01-puskesmas-sumber-makmur']]) {
    const bagian = await bahanDari(db, puskesmas)
    for (const bulan of [202402, 202508, 202604]) {
      const milik = laporanBulan(bagian, { bulan, terakhir: false })
      const kode = new Set(milik.map((l) => l.kodeDesa))
      const sama = laporanBulan(seluruh, { bulan, terakhir: false }).filter((l) => kode.has(l.kodeDesa))
      assert.ok(milik.length > 0)
      assert.deepEqual(milik, sama, `${puskesmas} ${formatBulan(bulan)}`)
    }
  }
})

const BERPINDAH = ['99.01-puskesmas-muara-selasih', '99.01-puskesmas-pasar-selasih']

it('fills the newest year first, each year in order', () => {
  assert.deepEqual(urutanBulan({ sampai: 202602, banyakBulan: 4 }), [202601, 202602, 202511, 202512])
})
