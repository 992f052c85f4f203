// One page for the head of a kabupaten: read on a laptop and a phone, its sentences opened, issued by the dinas, read by the pimpinan.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { BriefingJawaban } from '#contract/briefing.ts'
import { aktorUji } from '#support/aktor.ts'
import { contohDatabase, SEKARANG_CONTOH } from '#support/contoh.ts'
import { jsonOf } from '#support/http.ts'
import { serveWholeApp } from './support/app.ts'
import { assertAksesibel, assertTenang, assertTidakMelebar, openLayar } from './support/browser.ts'

const database = await contohDatabase()
const { origin, get } = await serveWholeApp(database, SEKARANG_CONTOH)
const kab = await database.db
  .selectFrom('kabupaten')
  .select('kab_id')
  .where('kode', '=', '99.01')
  .executeTakeFirstOrThrow()
const pimpinan = aktorUji({ peran: 'pimpinan', tempat: [{ jenis: 'kabupaten', kabId: kab.kab_id }] })
const untukPimpinan = await serveWholeApp(database, SEKARANG_CONTOH, pimpinan)

const alamat = (asal = origin) => `${asal}/briefing?wilayah=99.01&bulan=2026-03`
const { isi } = jsonOf(await get('/api/briefing?wilayah=99.01&bulan=2026-03')) as BriefingJawaban

test('the page has its sentences, the twelve services, and opens in each sentence the figures that it was made of', async () => {
  const layar = await openLayar(alamat())
  const { page } = layar
  await page.locator('.briefing-kalimat').waitFor()
  assert.equal(await page.locator('.briefing-kalimat li').count(), isi.fakta.length)
  assert.equal(await page.locator('.briefing-tabel tbody:first-of-type tr').count(), 12)
  assert.ok(await page.getByText('Pratinjau, belum diterbitkan').isVisible())
  const ke = isi.fakta.findIndex((f) => 'kode' in f)
  const fakta = isi.fakta[ke]
  if (fakta && 'kode' in fakta) {
    const baris = isi.baris.find(({ indikator }) => indikator.kode === fakta.kode)
    await page.locator('.briefing-kalimat li').nth(ke).getByRole('button').first().click()
    const angka = await page.locator('.briefing-fakta dd').allTextContents()
    assert.ok(angka.includes(new Intl.NumberFormat('id-ID').format(baris?.angka.pembilang ?? -1)), angka.join(' | '))
    await page.keyboard.press('Escape')
  }
  assert.equal(await page.locator('.briefing-fakta').count(), 0)
  await assertAksesibel(layar)
  assertTenang(layar)
})

test('on a phone nothing is wider than the screen, in the dark nothing is hard to read', async () => {
  const layar = await openLayar(alamat(), { ukuran: 'telepon', tema: 'dark' })
  await layar.page.locator('.briefing-kalimat').waitFor()
  await assertTidakMelebar(layar)
  await assertAksesibel(layar)
  assertTenang(layar)
})

test('the dinas changes a request and issues; the pimpinan finds it with one tap from home, and cannot issue', async () => {
  const { page } = await openLayar(alamat())
  await page.getByRole('button', { name: 'Terbitkan' }).click()
  await page.getByRole('button', { name: 'Tambah permintaan' }).click()
  const butir = page.locator('.briefing-susun li').last()
  await butir.getByLabel('Sektor').fill('Camat')
  await butir.getByLabel('Permintaan', { exact: true }).fill('Membuka posyandu di setiap dusun.')
  await page.locator('dialog').getByRole('button', { name: 'Terbitkan' }).click()
  await page.locator('.briefing-keadaan').getByText('Terbitan ke-1').waitFor()
  assert.ok(await page.locator('.briefing-sektor').getByText('Membuka posyandu di setiap dusun.').isVisible())

  const milikPimpinan = await openLayar(`${untukPimpinan.origin}/ringkasan?wilayah=99.01&bulan=2026-03`)
  await milikPimpinan.page.getByRole('link', { name: 'Ringkasan untuk Bupati' }).click()
  await milikPimpinan.page.locator('.briefing-keadaan').getByText('Terbitan ke-1').waitFor()
  assert.ok(
    await milikPimpinan.page.locator('.briefing-sektor').getByText('Membuka posyandu di setiap dusun.').isVisible(),
  )
  assert.equal(await milikPimpinan.page.getByRole('button', { name: /Terbitkan/ }).count(), 0)
})
