import assert from 'node:assert/strict'
import { createHmac } from 'node:crypto'
import { test } from 'node:test'
import pg from 'pg'
import { openDatabase } from '#db/connection.ts'
import type { JejakBaru } from '#domain/jejak.ts'
import { listHakBerlebih, listJejak } from '#store/jejak.ts'
import { freshDatabase } from '#support/postgres.ts'
import { catat } from '#usecases/catat-jejak.ts'
import { checkAudit, type KepalaSegel, segelJejak } from '#usecases/segel-jejak.ts'

const KUNCI = Buffer.alloc(32, 7)
// The trail's own clock is the caller's: rows lie well before the moment of the check.
const SEKARANG = new Date('2026-12-05T02:00:00Z')
const JEJAK: JejakBaru = {
  pada: new Date('2026-12-05T01:00:00Z'),
  aktor: null,
  namaPengguna: 'operator',
  alamat: 'perintah',
  tindakan: 'kirim-laporan',
  kabId: 1,
  objek: 'laporan 1',
  sebelum: null,
  sesudah: { D: 40 },
}

/** A trail of `banyak` sealed rows, the database's superuser beside it, and the newest seal as the log remembers it. */
async function jejakTersegel(banyak: number) {
  const basis = await freshDatabase()
  for (let i = 1; i <= banyak; i++) await catat(basis.db, { ...JEJAK, objek: `laporan ${i}` })
  const kepala = await segelJejak(basis.db, KUNCI, SEKARANG)
  assert.ok(kepala)
  const pemilik = new pg.Client({ connectionString: basis.ownerUrl })
  await pemilik.connect()
  const periksa = (dikenal: readonly KepalaSegel[] = [kepala], kunci = KUNCI) =>
    checkAudit(basis.db, { kunci, kepala: dikenal, sekarang: SEKARANG })
  return { ...basis, kepala, pemilik, periksa }
}

test('a trail that nobody touched is whole, and sealing again finds nothing to do', async () => {
  const { db, kepala, pemilik, periksa } = await jejakTersegel(3)
  assert.deepEqual(await periksa(), { diperiksa: 3, masalah: [], kepala })
  assert.equal(await segelJejak(db, KUNCI, SEKARANG), null)
  await catat(db, JEJAK)
  assert.equal((await segelJejak(db, KUNCI, SEKARANG))?.urutan, 4)
  assert.deepEqual((await periksa()).masalah, [])
  await pemilik.end()
})

test('a row that was altered is found', async () => {
  const { pemilik, periksa } = await jejakTersegel(3)
  await pemilik.query(`update jejak set sesudah = '{"D": 41}' where objek = 'laporan 2'`)
  assert.deepEqual((await periksa()).masalah, ['Jejak 2 berubah, atau segelnya (2) dibuat tanpa kunci.'])
  await pemilik.end()
})

test('a row deleted in the middle is found, with its seal or without', async () => {
  const satu = await jejakTersegel(3)
  await satu.pemilik.query(`delete from jejak where objek = 'laporan 2'`)
  assert.deepEqual((await satu.periksa()).masalah, ['Jejak 2 dihapus (segel 2).'])
  await satu.pemilik.query('delete from segel where urutan = 2')
  assert.deepEqual((await satu.periksa()).masalah, ['Segel 2 hilang dari rantai.'])
  await satu.pemilik.end()
})

test('the last row deleted with its seal is found by what the log remembers', async () => {
  const { pemilik, periksa } = await jejakTersegel(3)
  await pemilik.query(`delete from jejak where objek = 'laporan 3'`)
  await pemilik.query('delete from segel where urutan = 3')
  assert.deepEqual((await periksa([])).masalah, [])
  assert.deepEqual((await periksa()).masalah, ['Segel sesudah 2 sampai 3 hilang: jejak terakhir dihapus.'])
  await pemilik.end()
})

test('a chain computed anew without the key is found', async () => {
  const { pemilik, periksa } = await jejakTersegel(2)
  await pemilik.query(`update jejak set objek = 'laporan palsu' where objek = 'laporan 1'`)
  const palsu = createHmac('sha256', 'tebakan').update('laporan palsu').digest()
  await pemilik.query('update segel set hmac = $1', [palsu])
  const { masalah } = await periksa()
  assert.deepEqual(masalah, [
    'Jejak 1 berubah, atau segelnya (1) dibuat tanpa kunci.',
    'Jejak 2 berubah, atau segelnya (2) dibuat tanpa kunci.',
    'Segel 2 bukan lagi yang dicatat di luar basis data: rantai dibuat ulang.',
  ])
  await pemilik.end()
})

test('a chain made anew with the key itself still differs from what the log remembers', async () => {
  const { db, pemilik, periksa } = await jejakTersegel(2)
  await pemilik.query('delete from segel')
  await pemilik.query(`update jejak set objek = 'laporan palsu' where objek = 'laporan 1'`)
  await segelJejak(db, KUNCI, SEKARANG)
  assert.deepEqual((await periksa()).masalah, [
    'Segel 2 bukan lagi yang dicatat di luar basis data: rantai dibuat ulang.',
  ])
  await pemilik.end()
})

test('a row that commits after a later one is sealed after it', async () => {
  const { db, url, pemilik, periksa } = await jejakTersegel(1)
  const lain = openDatabase({ connectionString: url, applicationName: 'pws-uji', maxConnections: 1 })
  await lain.db.transaction().execute(async (trx) => {
    await catat(trx, { ...JEJAK, objek: 'laporan lambat' })
    await catat(db, { ...JEJAK, objek: 'laporan cepat' })
    assert.equal((await segelJejak(db, KUNCI, SEKARANG))?.urutan, 2)
  })
  assert.equal((await segelJejak(db, KUNCI, SEKARANG))?.urutan, 3)
  assert.deepEqual((await periksa()).masalah, [])
  await lain.close()
  await pemilik.end()
})

test('rows that stay without a seal are told', async () => {
  const { db, pemilik, periksa } = await jejakTersegel(1)
  await catat(db, JEJAK)
  assert.deepEqual((await periksa()).masalah, ['1 jejak tanpa segel, mulai nomor 2.'])
  await pemilik.end()
})

test('the role of the application can add and read, and no more', async () => {
  const { db, pool, ownerUrl } = await freshDatabase()
  assert.deepEqual(await listHakBerlebih(db), [])
  await catat(db, JEJAK)
  for (const perintah of [
    `update jejak set objek = ''`,
    'delete from jejak',
    'truncate jejak',
    'update segel set urutan = 9',
  ]) {
    await assert.rejects(pool.query(perintah), /permission denied/)
  }
  const pemilik = openDatabase({ connectionString: ownerUrl, applicationName: 'pws-uji', maxConnections: 1 })
  assert.ok((await listHakBerlebih(pemilik.db)).includes('pemilik tabel jejak'))
  await pemilik.close()
})

test('what names a secret is not kept', async () => {
  const { db } = await freshDatabase()
  const sesudah = { nama: 'Sari', sandi: 'rahasia123', di: { tokenBaru: 'abc', gantiSandi: true } }
  await catat(db, { ...JEJAK, sesudah })
  const zona = 'Asia/Jakarta'
  const saring = { kabId: null, dari: null, sampai: null, zona, namaPengguna: null, tindakan: null, objek: null }
  const [jejak] = await listJejak(db, { ...saring, sebelumId: null, banyak: 1 })
  assert.deepEqual(jejak?.sesudah, {
    nama: 'Sari',
    sandi: '(tidak disimpan)',
    di: { tokenBaru: '(tidak disimpan)', gantiSandi: true },
  })
})
