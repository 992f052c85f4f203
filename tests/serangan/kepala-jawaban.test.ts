// What every answer says to the browser besides its body.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { routes } from '#server/routes.ts'
import { SEKARANG } from '#support/aplikasi.ts'
import { buatOrang, masukkan } from '#support/dunia-izin.ts'
import { buatKabupaten } from '#support/kisah.ts'
import { openProses } from '#support/pintu.ts'
import { freshDatabase } from '#support/postgres.ts'

const { db, url } = await freshDatabase()
const { kabId } = await buatKabupaten(db)
const dinas = await buatOrang(db, 'dinas', { peran: 'dinas', tempat: [{ jenis: 'kabupaten', kabId }] })
const app = await openProses({ db, url }, { sekarang: () => SEKARANG })

/** What may be kept to be asked about again: nothing in it is about people or their health. */
const BOLEH_DISIMPAN = ['getBatas']

for (const { endpoint } of routes) {
  test(`${endpoint.nama} answers data that no page can run, frame or guess, and leaves no figure in the browser`, async () => {
    const { metode, jalur, nama } = endpoint
    const kueri = '?wilayah=99.01&bulan=2025-06&indikator=BUMIL_K1'
    for (const kepala of [await masukkan(db, dinas), {}]) {
      const reply = metode === 'GET' ? await app.get(jalur + kueri, kepala) : await app.post(jalur, {}, kepala)
      const { headers, status } = reply
      assert.equal(headers['content-security-policy'], "default-src 'none'; frame-ancestors 'none'")
      assert.equal(headers['x-content-type-options'], 'nosniff')
      assert.equal(headers['referrer-policy'], 'no-referrer')
      assert.equal(headers['cross-origin-resource-policy'], 'same-origin')
      assert.match(String(headers['content-type']), /^application\/(?:problem\+)?json/)
      assert.equal(headers['access-control-allow-origin'], undefined)
      assert.equal(headers['x-powered-by'], undefined)
      const simpan = status === 200 && BOLEH_DISIMPAN.includes(nama)
      assert.equal(headers['cache-control'], simpan ? 'private, no-cache' : 'no-store', `${nama} ${status}`)
    }
  })
}

test('pages run no script but their own files, send forms nowhere else, and stand in no frame', async () => {
  const { headers } = await app.get('/masuk')
  const aturan = String(headers['content-security-policy']).split(';')
  for (const satu of [
    "default-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ])
    assert.ok(aturan.includes(satu), satu)
  assert.doesNotMatch(aturan.join(), /unsafe|script-src|\*/)
  assert.deepEqual([headers['x-content-type-options'], headers['x-frame-options']], ['nosniff', 'SAMEORIGIN'])
})
