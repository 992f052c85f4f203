// Somebody of a dinas who tries to become more: by links, roles, sheets and the people of others.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { insertPenugasan } from '#store/penugasan.ts'
import { SEKARANG } from '#support/aplikasi.ts'
import { beriToken, buatOrang, masukkan, type OrangIzin } from '#support/dunia-izin.ts'
import { buatDesa, buatKabupaten, buatUnit } from '#support/kisah.ts'
import { openProses } from '#support/pintu.ts'
import { freshDatabase } from '#support/postgres.ts'

const { db, url } = await freshDatabase()
const [sini, sana] = [await buatKabupaten(db, { kode: '99.01' }), await buatKabupaten(db, { kode: '88.01' })]
const desa = await buatDesa(db, sini, { kode: '99.01.01.2001' })
const posyandu = await buatUnit(db, sini, { jenis: 'posyandu', nama: 'Melati', desa })
const kabupaten = ({ kabId }: { readonly kabId: number }) => ({ jenis: 'kabupaten', kabId }) as const
const kader = { peran: 'kader', tempat: [{ jenis: 'unit', kabId: sini.kabId, id: posyandu.unitId }] } as const
const dinas = await buatOrang(db, 'dinas', { peran: 'dinas', tempat: [kabupaten(sini)] })
const dinasSana = await buatOrang(db, 'dinas-sana', { peran: 'dinas', tempat: [kabupaten(sana)] })
const admin = await buatOrang(db, 'kepala-sistem', { peran: 'admin', tempat: [{ jenis: 'sistem' }] })
// A kader here who is of the dinas there, and one who was an admin.
const rangkap = await buatOrang(db, 'rangkap', kader)
await insertPenugasan(db, rangkap.penggunaId, { peran: 'dinas', tempat: [kabupaten(sana)], mulai: '2020-01-01' })
const bekasAdmin = await buatOrang(db, 'bekas-admin', kader)
await insertPenugasan(db, bekasAdmin.penggunaId, {
  ...{ peran: 'admin', tempat: [{ jenis: 'sistem' }], mulai: '2020-01-01', akhir: '2021-01-01' },
})
const app = await openProses({ db, url }, { sekarang: () => SEKARANG })

/** All of accounts, by what an attack might change. */
async function keadaan(): Promise<unknown> {
  const { rows } = await sql`select
    (select json_agg(p order by pengguna_id) from pengguna p) as pengguna,
    (select json_agg(p order by penugasan_id) from penugasan p) as penugasan,
    (select json_agg(t order by penugasan_id, urutan) from penugasan_tempat t) as tempat,
    (select count(*) from tautan_masuk) as tautan, (select count(*) from token_api) as token`.execute(db)
  return rows
}

const tugas = (peran: string, ...tempat: string[]) => ({ peran, tempat, mulai: '2026-01-01' })
const baris = (peran: string, tempat: string) => ({
  ...{ kering: false, baris: [{ namaPengguna: 'susupan', nama: 'Susupan', peran, tempat, mulai: '2026-01-01' }] },
})
const MUSUH = { dinasSana, admin, rangkap, bekasAdmin }

type Percobaan = readonly [apa: string, jalur: string, isi: object, status: number]

const orangLain = Object.entries(MUSUH).flatMap(([nama, { penggunaId }]): Percobaan[] => [
  [`${nama}: a link`, 'tautan', { penggunaId }, 403],
  [`${nama}: a link that takes the second factor off`, 'tautan', { penggunaId, lepasFaktorKedua: true }, 403],
  [`${nama}: suspension`, 'tangguhkan', { penggunaId, tangguhkan: true }, 403],
])
const akhiri = ({ penugasanId }: OrangIzin) => ({ penugasanId, akhir: '2026-01-01' })

const PERCOBAAN: readonly Percobaan[] = [
  ...orangLain,
  ['dinasSana: the end of their role', 'penugasan/akhiri', akhiri(dinasSana), 403],
  ['admin: the end of their role', 'penugasan/akhiri', akhiri(admin), 403],
  ['oneself: suspension', 'tangguhkan', { penggunaId: dinas.penggunaId, tangguhkan: true }, 422],
  ['oneself as admin', 'penugasan', { penggunaId: dinas.penggunaId, ...tugas('admin') }, 403],
  ['oneself as provinsi', 'penugasan', { penggunaId: dinas.penggunaId, ...tugas('provinsi', '99') }, 403],
  ['oneself as dinas there', 'penugasan', { penggunaId: dinas.penggunaId, ...tugas('dinas', '88.01') }, 403],
  [
    'oneself as dinas here and there',
    'penugasan',
    { penggunaId: dinas.penggunaId, ...tugas('dinas', '99.01', '88.01') },
    403,
  ],
  [
    'somebody unseen drawn into sight',
    'penugasan',
    { penggunaId: admin.penggunaId, ...tugas('kader', posyandu.kode) },
    404,
  ],
  ['a new admin', '', { namaPengguna: 'susupan', nama: 'Susupan', ...tugas('admin', '99.01') }, 403],
  ['a new dinas there', '', { namaPengguna: 'susupan', nama: 'Susupan', ...tugas('dinas', '88.01') }, 403],
  [
    'a name that is taken',
    '',
    { namaPengguna: 'KEPALA-sistem ', nama: 'Susupan', ...tugas('kader', posyandu.kode) },
    422,
  ],
  [
    'a role at a place of the wrong kind',
    '',
    { namaPengguna: 'susupan', nama: 'Susupan', ...tugas('dinas', '99.01.01') },
    422,
  ],
  ['a new admin by sheet', 'impor', baris('admin', '99.01'), 201],
  ['a new provinsi by sheet', 'impor', baris('provinsi', '99'), 201],
  ['a new dinas there by sheet', 'impor', baris('Dinas', '88.01'), 201],
]

const post = async (orang: OrangIzin, jalur: string, isi: object) =>
  app.post(`/api/pengguna${jalur && `/${jalur}`}`, isi, await masukkan(db, orang))

for (const [apa, jalur, isi, status] of PERCOBAAN) {
  test(`a dinas does not get ${apa}`, async () => {
    const sebelum = await keadaan()
    const reply = await post(dinas, jalur, isi)
    assert.equal(reply.status, status, reply.body.toString())
    // A sheet is answered row by row: refused, and nothing applied.
    if (status === 201) assert.match(reply.body.toString(), /"diterapkan":false.*"hasil":"ditolak"/)
    assert.deepEqual(await keadaan(), sebelum)
  })
}

test('a dinas whose role has ended, and a program with a token of it, administer nobody', async () => {
  const usai = await buatOrang(db, 'usai', { peran: 'dinas', tempat: [kabupaten(sini)], akhir: '2026-12-04' })
  const token = await beriToken(db, dinas)
  const sebelum = await keadaan()
  assert.equal((await post(usai, 'tangguhkan', { penggunaId: rangkap.penggunaId, tangguhkan: true })).status, 401)
  assert.equal((await app.post('/api/pengguna/tautan', { penggunaId: dinas.penggunaId }, token)).status, 403)
  assert.deepEqual(await keadaan(), sebelum)
})

test('what is one’s own to administer works by the same requests: these tests can fail', async () => {
  const milik = await buatOrang(db, 'milik', kader)
  assert.equal((await post(dinas, 'tautan', { penggunaId: milik.penggunaId })).status, 201)
  assert.equal(
    (await post(dinas, 'penugasan', { penggunaId: milik.penggunaId, ...tugas('kader', posyandu.kode) })).status,
    201,
  )
  assert.equal((await post(dinas, 'tangguhkan', { penggunaId: milik.penggunaId, tangguhkan: true })).status, 201)
})
