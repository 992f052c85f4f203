// What a page of another site can make a signed-in browser send: nothing of it is done, at no endpoint.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { mayAct, type Tindakan } from '#domain/izin.ts'
import { routes } from '#server/routes.ts'
import { SEKARANG } from '#support/aplikasi.ts'
import { beriToken, buatOrang, masukkan } from '#support/dunia-izin.ts'
import { jsonOf } from '#support/http.ts'
import { buatKabupaten, buatUnit } from '#support/kisah.ts'
import { openProses } from '#support/pintu.ts'
import { freshDatabase } from '#support/postgres.ts'

const { db, url } = await freshDatabase()
const kab = await buatKabupaten(db)
const { kabId } = kab
const dinas = await buatOrang(db, 'dinas', { peran: 'dinas', tempat: [{ jenis: 'kabupaten', kabId }] })
const admin = await buatOrang(db, 'admin', { peran: 'admin', tempat: [{ jenis: 'sistem' }] })
const { unitId } = await buatUnit(db, kab, { jenis: 'puskesmas', nama: 'Uji' })
const kepala = await buatOrang(db, 'kepala', {
  peran: 'kepala-puskesmas',
  tempat: [{ jenis: 'puskesmas', kabId, id: unitId }],
})
const app = await openProses({ db, url }, { sekarang: () => SEKARANG })
const sesi = { dinas: await masukkan(db, dinas), admin: await masukkan(db, admin), kepala: await masukkan(db, kepala) }
/** Somebody who may do it, so that nothing but where it comes from stands in the way. */
const yangBoleh = (izin: Tindakan) =>
  izin === 'kelola-pengguna' || izin === 'baca-jejak' ? sesi.admin : mayAct('dinas', izin) ? sesi.dinas : sesi.kepala

const kode = async (jalur: string, kepala: Readonly<Record<string, string>>, isi: unknown = {}): Promise<string> => {
  const reply = await app.post(jalur, isi, kepala)
  return reply.status < 300 ? 'diterima' : String((jsonOf(reply) as { type: string }).type.split(':').at(-1))
}

const LINTAS: readonly Readonly<Record<string, string>>[] = [
  { 'Sec-Fetch-Site': 'cross-site' },
  { 'Sec-Fetch-Site': 'same-site' },
  { Origin: 'https://jahat.example' },
  { Origin: 'http://127.0.0.1' },
  { Origin: 'null' },
]

const KIRIMAN = routes.map(({ endpoint }) => endpoint).filter(({ metode }) => metode === 'POST')

test('there are writes to try: this test can fail', () => {
  assert.ok(KIRIMAN.length > 15)
  assert.ok(routes.every(({ endpoint }) => endpoint.metode === 'POST' || endpoint.isi.safeParse(undefined).success))
})

for (const { nama, jalur, izin } of KIRIMAN) {
  test(`${nama} is not sent from another site, with the mark of the page or without`, async () => {
    const milik = yangBoleh(izin)
    for (const asal of LINTAS)
      assert.equal(await kode(jalur, { ...milik, ...asal }), 'lintas-situs', JSON.stringify(asal))
    // Signing in has no session whose mark it could show.
    if (izin === 'umum') return
    const { 'X-CSRF': _, ...tanpaTanda } = milik
    assert.equal(await kode(jalur, tanpaTanda), 'tanda-csrf')
    assert.equal(await kode(jalur, { ...tanpaTanda, 'X-CSRF': 'x'.repeat(43) }), 'tanda-csrf')
    const { 'X-CSRF': tandaLain = '' } = await masukkan(db, dinas)
    assert.equal(await kode(jalur, { ...tanpaTanda, 'X-CSRF': tandaLain }), 'tanda-csrf')
  })
}

test('a program shows its token itself, so nothing else is asked of it; a cookie beside it counts for nothing', async () => {
  const token = await beriToken(db, dinas)
  assert.equal(await kode('/api/laporan', token), 'permintaan-tidak-sah')
  assert.equal(await kode('/api/laporan', { ...token, Cookie: sesi.dinas.Cookie }), 'permintaan-tidak-sah')
  // A wrong token is not made good by a cookie.
  const salah = { Authorization: 'Bearer pws_salah', Cookie: sesi.dinas.Cookie }
  assert.equal(await kode('/api/laporan', salah), 'token-tidak-berlaku')
})
