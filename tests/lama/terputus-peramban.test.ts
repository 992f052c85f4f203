// A page that is open while Postgres cannot be reached goes on showing what it has, says of when that is, and catches up by
// itself; what is opened meanwhile comes by itself, too.
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { openDatabase } from '#db/connection.ts'
import { serveWholeApp } from '#e2e/app.ts'
import { openLayar } from '#e2e/browser.ts'
import { bumpVersi } from '#store/versi-data.ts'
import { contohDatabase, SEKARANG_CONTOH } from '#support/contoh.ts'
import { openPerantara } from '#support/perantara.ts'

const asli = await contohDatabase()
const perantara = await openPerantara(asli.url)
const lewat = openDatabase({ connectionString: perantara.url, applicationName: 'uji', connectTimeoutMs: 2_000 })
after(() => lewat.close())
const { origin } = await serveWholeApp({ ...asli, db: lewat.db, url: perantara.url }, SEKARANG_CONTOH)
const alamat = `${origin}/ringkasan?wilayah=99.01&bulan=2026-03`

test('an open page keeps its figures, says calmly of when they are, and catches up', async () => {
  const { page } = await openLayar(alamat)
  const kalimat = page.locator('.say').first()
  await kalimat.waitFor()
  const semula = await kalimat.textContent()
  const segar = page.locator('.segar')
  await page.locator('.segar[data-sambung="ya"]').waitFor()
  perantara.putuskan()
  await page.locator('.segar[data-sambung="tidak"]').waitFor()
  assert.match((await segar.textContent()) ?? '', /yang tampil keadaan pukul \d\d\.\d\d; menyambung kembali …$/)
  assert.equal(await kalimat.textContent(), semula)
  assert.equal(await page.locator('.empty[role="alert"]').count(), 0)

  // Another month was not asked for before: it says what is wrong, and what is there stays in its frame.
  await page.getByRole('link', { name: 'Tren', exact: true }).first().click()
  const galat = page.locator('.empty[role="alert"]')
  await galat.getByText('Basis data sedang tidak dapat dihubungi').waitFor()
  assert.equal(await page.locator('.segar[data-sambung="tidak"]').count(), 1)

  perantara.pulihkan()
  await page.locator('.segar[data-sambung="ya"]').waitFor()
  await galat.waitFor({ state: 'detached' })
  assert.doesNotMatch((await segar.textContent()) ?? '', /menyambung/)

  await bumpVersi(asli.db, 1)
  await segar.getByText('baru diperbarui').waitFor()
})

test('a page opened while the database is away comes by itself', async () => {
  perantara.putuskan()
  const { page } = await openLayar(alamat)
  await page.getByText('Basis data sedang tidak dapat dihubungi').waitFor()
  perantara.pulihkan()
  await page.locator('.say').first().waitFor()
})

test('a stream that a proxy answers with an error is opened again', async () => {
  const { page } = await openLayar(alamat)
  await page.locator('.segar[data-sambung="ya"]').waitFor()
  // As a proxy does whose program is being started anew: to a browser's own stream, that is the end.
  let ditolak = 0
  await page.route('**/api/peristiwa?**', (route) => {
    ditolak += 1
    return route.fulfill({ status: 502, body: 'Bad Gateway' })
  })
  await page.reload()
  await page.locator('.segar[data-sambung="tidak"]').waitFor()
  await page.unroute('**/api/peristiwa?**')
  await page.locator('.segar[data-sambung="ya"]').waitFor()
  assert.ok(ditolak > 0)
})
