import assert from 'node:assert/strict'
import { test } from 'node:test'
import { getElemen } from '#contract/elemen.ts'
import { openAplikasi } from '#support/aplikasi.ts'
import { jsonOf } from '#support/http.ts'
import { freshDatabase } from '#support/postgres.ts'

const { db } = await freshDatabase()
const app = await openAplikasi(db, new Date('2025-06-30T02:00:00Z'))

test('every elemen and every breakdown of the catalogue can be named, but for the total', async () => {
  const { elemen, pilah } = getElemen.keluaran.strict().parse(jsonOf(await app.get('/api/elemen')))
  const hitung = (tabel: 'elemen' | 'pilah') =>
    db
      .selectFrom(tabel)
      .select((e) => e.fn.countAll<number>().as('n'))
      .executeTakeFirstOrThrow()
  assert.equal(elemen.length, Number((await hitung('elemen')).n))
  assert.equal(pilah.length, Number((await hitung('pilah')).n) - 1)
  assert.deepEqual(elemen[0], {
    ...{ kode: 'K1', nama: 'K1: kontak pertama ibu hamil', kelompok: 'Pemeriksaan kehamilan (ANC)' },
    sampaiBulanIni: false,
  })
  assert.deepEqual(
    pilah.find(({ kode }) => kode === 'L:0-5-bulan'),
    { kode: 'L:0-5-bulan', jenisKelamin: 'L', umur: '0-5-bulan', disabilitas: null },
  )
})
