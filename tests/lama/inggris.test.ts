// English by a switch: no reading screen and no document of it shows what the catalogue calls by another name in English.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { serveWholeApp } from '#e2e/app.ts'
import { openLayar } from '#e2e/browser.ts'
import { bacaPdf } from '#support/baca-pdf.ts'
import { contohDatabase, SEKARANG_CONTOH } from '#support/contoh.ts'
import { KATA_INDONESIA, kataIndonesia } from '#support/kata-katalog.ts'

const { origin, get, post } = await serveWholeApp(await contohDatabase(), SEKARANG_CONTOH)

const DESA = '99.01.01.2003'
const LAYAR: readonly (readonly [alamat: string, siap: string])[] = [
  ['/ringkasan?wilayah=99.01', '.ringkasan-dua'],
  [`/ringkasan?wilayah=${DESA}`, '.ringkasan-dua'],
  ['/dukungan?wilayah=99.01&indikator=BUMIL_K6', '.say'],
  ['/peta?wilayah=99.01&indikator=IMUN_IDL', '.say'],
  ['/pws?wilayah=99.01&indikator=IMUN_IDL', '.say'],
  ['/matriks?wilayah=99.01', '.say'],
  ['/tren?wilayah=99.01&indikator=BUMIL_K6', '.say'],
  ['/bandingkan?wilayah=99.01&indikator=BUMIL_K6', '.say'],
  ['/spm?wilayah=99.01', '.spm-satu'],
  ['/papan?wilayah=99.01&papan=klaster-1', '.say'],
  [`/profil?wilayah=${DESA}`, '.say'],
  ['/briefing?wilayah=99.01', 'h1'],
  ['/kelengkapan?wilayah=99.01', '.say'],
  [`/peta?wilayah=99.01&indikator=STBM_SBS&buka=${DESA}`, '[role=dialog], .sheet'],
]

test('the catalogue gives words to look for', () => assert.ok(KATA_INDONESIA.length > 500))

test('an Indonesian screen shows them, so that their absence says something', async () => {
  const { page } = await openLayar(`${origin}/spm?wilayah=99.01&bulan=2026-03`)
  await page.locator('.spm-satu').first().waitFor()
  assert.ok(kataIndonesia(await page.locator('body').innerText()).length >= 12)
})

for (const [alamat, siap] of LAYAR)
  test(`${alamat} shows no Indonesian of the catalogue`, async () => {
    const { page } = await openLayar(`${origin}${alamat}&bulan=2026-03`, { bahasa: 'en' })
    await page.locator(`main ${siap}, ${siap}`).first().waitFor()
    await page.locator('[aria-busy=true]').waitFor({ state: 'detached' })
    assert.equal(await page.locator('html').getAttribute('lang'), 'en')
    assert.deepEqual(kataIndonesia(await page.locator('body').innerText()), [])
  })

const teksPdf = (berkas: Buffer): string =>
  bacaPdf(berkas)
    .flatMap(({ teks }) => teks)
    .join('')

test('the page for the bupati and the sheet are in English on paper as well', async () => {
  const briefing = await get('/api/briefing/berkas?wilayah=99.01&bulan=2026-03&bentuk=pdf&bahasa=en')
  const kueri = { wilayah: '99.01', bulan: '2026-03', indikator: 'IMUN_IDL', rincian: 'desa' }
  const lembar = await post('/api/berkas', { tampilan: 'pws', bentuk: 'pdf', bahasa: 'en', kueri })
  assert.deepEqual([briefing.status, lembar.status], [200, 200])
  assert.ok(teksPdf(briefing.body).includes('Health services for'))
  assert.ok(teksPdf(lembar.body).includes('Complete basic immunisation'))
  assert.deepEqual([...kataIndonesia(teksPdf(briefing.body)), ...kataIndonesia(teksPdf(lembar.body))], [])
})
