import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { insertJejak } from '#store/jejak.ts'
import { SEKARANG } from '#support/aplikasi.ts'
import { buatOrang, masukkan, type OrangIzin } from '#support/dunia-izin.ts'
import { jsonOf } from '#support/http.ts'
import { buatDesa, buatKabupaten, buatUnit } from '#support/kisah.ts'
import { openProses } from '#support/pintu.ts'
import { freshDatabase } from '#support/postgres.ts'

const { db, url } = await freshDatabase()
const sini = await buatKabupaten(db, { kode: '99.01' })
const sana = await buatKabupaten(db, { kode: '88.01' })
await sql`update kabupaten set zona_waktu = 'Asia/Jayapura' where kab_id = ${sana.kabId}`.execute(db)
const kabupaten = ({ kabId }: { readonly kabId: number }) => ({ jenis: 'kabupaten', kabId }) as const
const desa = await buatDesa(db, sini, { kode: '99.01.01.2001' })
const posyandu = await buatUnit(db, sini, { jenis: 'posyandu', nama: 'Melati', desa })
const dinas = await buatOrang(db, 'dinas-sini', { peran: 'dinas', tempat: [kabupaten(sini)] })
const dinasSana = await buatOrang(db, 'dinas-sana', { peran: 'dinas', tempat: [kabupaten(sana)] })
const admin = await buatOrang(db, 'kepala-sistem', { peran: 'admin', tempat: [{ jenis: 'sistem' }] })
const kader = await buatOrang(db, 'kader-sini', {
  ...{ peran: 'kader', tempat: [{ jenis: 'unit', kabId: sini.kabId, id: posyandu.unitId }] },
})
const app = await openProses({ db, url }, { sekarang: () => SEKARANG })

const PENUH = { alamat: '10.0.0.1', objek: 'pengguna', sebelum: null, sesudah: null }
const pada = new Date('2026-12-01T12:00:00Z')

type Baris = { readonly tindakan: string; readonly namaPengguna: string }
type Jawaban = { readonly baris: readonly Baris[]; readonly zona: string }

const baca = async (orang: OrangIzin, kueri: string): Promise<Jawaban> =>
  jsonOf(await app.get(`/api/jejak?${kueri}`, await masukkan(db, orang))) as Jawaban

const aktorDari = ({ penggunaId, penugasanId }: OrangIzin, peran: 'kader' | 'dinas' | 'admin') => ({
  ...{ penggunaId, namaPengguna: '', nama: '' },
  penugasan: { penugasanId, peran, tempat: [], klaster: null, mulai: '2020-01-01', akhir: null },
})

test('a dinas sees the sign-ins of its own people, also those that failed, and of nobody else', async () => {
  const masuk = (namaPengguna: string, aktor: ReturnType<typeof aktorDari>) => ({
    ...{ ...PENUH, pada, aktor, namaPengguna, tindakan: 'masuk', kabId: null },
  })
  const gagal = (namaPengguna: string) => ({
    ...{ ...PENUH, pada, aktor: null, namaPengguna, tindakan: 'masuk-gagal', kabId: null },
  })
  await insertJejak(db, [
    masuk('kader-sini', aktorDari(kader, 'kader')),
    masuk('dinas-sana', aktorDari(dinasSana, 'dinas')),
    masuk('kepala-sistem', aktorDari(admin, 'admin')),
    ...['kader-sini', 'dinas-sana', 'kepala-sistem', 'tidak-ada'].map(gagal),
  ])
  const siapa = async (orang: OrangIzin) =>
    (await baca(orang, 'dari=2026-12-01&sampai=2026-12-01')).baris.map((b) => `${b.tindakan} ${b.namaPengguna}`)
  assert.deepEqual(await siapa(dinas), ['masuk-gagal kader-sini', 'masuk kader-sini'])
  assert.deepEqual(await siapa(dinasSana), ['masuk-gagal dinas-sana', 'masuk dinas-sana'])
  assert.equal((await siapa(admin)).length, 7)
})

test('who has left is no longer seen at the door, and what was seen before stays', async () => {
  const bekas = await buatOrang(db, 'bekas', {
    ...{ peran: 'kader', tempat: [{ jenis: 'unit', kabId: sini.kabId, id: posyandu.unitId }] },
  })
  await sql`update penugasan set akhir = '2026-11-15' where penugasan_id = ${bekas.penugasanId}`.execute(db)
  const gagal = (hari: string) => ({
    ...{ ...PENUH, pada: new Date(`2026-11-${hari}T12:00:00Z`), aktor: null, namaPengguna: 'bekas' },
    ...{ tindakan: 'masuk-gagal', kabId: null, objek: hari },
  })
  await insertJejak(db, ['10', '20'].map(gagal))
  const { baris } = await baca(dinas, 'pengguna=bekas')
  assert.deepEqual(
    baris.map((satu) => (satu as Baris & { objek: string }).objek),
    ['10'],
  )
})

test('the days of the filter are those of the kabupaten, and the answer says whose', async () => {
  const saat = ['2026-10-09T14:59:59Z', '2026-10-09T15:00:00Z', '2026-10-09T17:00:00Z', '2026-10-10T15:00:00Z']
  await insertJejak(
    db,
    [sini, sana].flatMap(({ kabId }) =>
      saat.map((satu) => ({ ...PENUH, pada: new Date(satu), aktor: null, namaPengguna: satu, tindakan: 'uji', kabId })),
    ),
  )
  const hari = async (orang: OrangIzin) => {
    const { baris, zona } = await baca(orang, 'tindakan=uji&dari=2026-10-10&sampai=2026-10-10')
    return [zona, ...baris.map(({ namaPengguna }) => saat.indexOf(namaPengguna))]
  }
  assert.deepEqual(await hari(dinas), ['Asia/Jakarta', 3, 2])
  assert.deepEqual(await hari(dinasSana), ['Asia/Jayapura', 2, 1])
  // Of several zones none is the admin's: the most common one, said so.
  assert.deepEqual(await hari(admin), ['Asia/Jakarta', 3, 2, 3, 2])
})
