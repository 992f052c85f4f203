import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { PengaturanJawaban } from '#contract/pengaturan.ts'
import type { SayaJawaban } from '#contract/saya.ts'
import { PERAN, type Peran, type TempatTugas } from '#domain/peran.ts'
import { SEKARANG } from '#support/aplikasi.ts'
import { buatOrang, masukkan, type OrangIzin } from '#support/dunia-izin.ts'
import { jsonOf } from '#support/http.ts'
import { buatDesa, buatKabupaten, buatUnit } from '#support/kisah.ts'
import { openProses } from '#support/pintu.ts'
import { freshDatabase } from '#support/postgres.ts'

const { db, url } = await freshDatabase()
const kab = await buatKabupaten(db, { kode: '99.01' })
const { kabId } = kab
const { kabId: kabLain } = await buatKabupaten(db, { kode: '88.01' })
const desa = await buatDesa(db, kab, { kode: '99.01.01.2001' })
const puskesmas = await buatUnit(db, kab, { jenis: 'puskesmas', nama: 'Satu', desa })
const posyandu = await buatUnit(db, kab, { jenis: 'posyandu', nama: 'Melati', desa })

const TEMPAT: Readonly<Record<Peran, TempatTugas>> = {
  admin: { jenis: 'sistem' },
  dinas: { jenis: 'kabupaten', kabId },
  'kepala-puskesmas': { jenis: 'puskesmas', kabId, id: puskesmas.unitId },
  'petugas-puskesmas': { jenis: 'puskesmas', kabId, id: puskesmas.unitId },
  'bidan-desa': { jenis: 'desa', kabId, id: desa.desaId },
  kader: { jenis: 'unit', kabId, id: posyandu.unitId },
  pimpinan: { jenis: 'kabupaten', kabId },
  'kepala-desa': { jenis: 'desa', kabId, id: desa.desaId },
  opd: { jenis: 'kabupaten', kabId },
  provinsi: { jenis: 'provinsi', kodeProvinsi: '99' },
}
const orang = new Map<Peran, OrangIzin>()
for (const peran of PERAN) orang.set(peran, await buatOrang(db, `${peran}-uji`, { peran, tempat: [TEMPAT[peran]] }))
const dinasLain = await buatOrang(db, 'dinas-lain', {
  peran: 'dinas',
  tempat: [{ jenis: 'kabupaten', kabId: kabLain }],
})
const app = await openProses({ db, url }, { sekarang: () => SEKARANG })

async function sebagai(siapa: OrangIzin | undefined) {
  assert.ok(siapa)
  return masukkan(db, siapa)
}

/** Roles to whom getSaya says that jelek is called prioritas pembinaan. */
async function membacaPembinaan(): Promise<Peran[]> {
  const hasil: Peran[] = []
  for (const [peran, siapa] of orang) {
    const { saya } = jsonOf(await app.get('/api/saya', await sebagai(siapa))) as SayaJawaban
    if (saya?.pandangan.pembinaan) hasil.push(peran)
  }
  return hasil
}

const ubah = async (prioritasPembinaan: readonly string[], siapa = orang.get('dinas')) =>
  app.post('/api/pengaturan', { wilayah: '99.01', prioritasPembinaan }, await sebagai(siapa))

test('outside of dinas and puskesmas jelek reads prioritas pembinaan, where nothing is set', async () => {
  assert.deepEqual(await membacaPembinaan(), ['kader', 'pimpinan', 'kepala-desa', 'opd', 'provinsi'])
  const reply = await app.get('/api/pengaturan?wilayah=99.01', await sebagai(orang.get('dinas')))
  assert.deepEqual(jsonOf(reply) as PengaturanJawaban, {
    prioritasPembinaan: ['kader', 'pimpinan', 'kepala-desa', 'opd', 'provinsi'],
    bawaan: { prioritasPembinaan: ['kader', 'pimpinan', 'kepala-desa', 'opd', 'provinsi'] },
    peran: PERAN.filter((peran) => peran !== 'admin'),
  })
})

test('the dinas sets for whom, which everybody of the kabupaten is told and which leaves a trace', async () => {
  assert.equal((await ubah(['pimpinan', 'bidan-desa', 'provinsi', 'admin'])).status, 201)
  assert.deepEqual(await membacaPembinaan(), ['bidan-desa', 'pimpinan', 'provinsi'])
  const jejak = await db
    .selectFrom('jejak')
    .select(['nama_pengguna', 'objek', 'sebelum', 'sesudah'])
    .where('tindakan', '=', 'ubah-pengaturan')
    .execute()
  assert.deepEqual(jejak, [
    {
      ...{ nama_pengguna: 'dinas-uji', objek: 'sebutan status' },
      sebelum: { prioritasPembinaan: ['kader', 'pimpinan', 'kepala-desa', 'opd', 'provinsi'] },
      sesudah: { prioritasPembinaan: ['bidan-desa', 'pimpinan', 'provinsi'] },
    },
  ])
  assert.equal((await ubah([])).status, 201)
  assert.deepEqual(await membacaPembinaan(), [])
})

test('nobody else sets it, nor the dinas of another kabupaten, nor for a role that does not exist', async () => {
  for (const peran of PERAN.filter((satu) => satu !== 'dinas'))
    assert.equal((await ubah(['pimpinan'], orang.get(peran))).status, 403, peran)
  assert.equal((await ubah(['pimpinan'], dinasLain)).status, 403)
  assert.equal((await ubah(['camat'])).status, 400)
  assert.deepEqual(await membacaPembinaan(), [])
})
