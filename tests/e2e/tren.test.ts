// The trend as people use it: a line that breaks where nobody reported, by keyboard, with its table beneath.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import type { TrenJawaban } from '#contract/tren.ts'
import { contohDatabase, SEKARANG_CONTOH } from '#support/contoh.ts'
import { jsonOf } from '#support/http.ts'
import { serveWholeApp } from './support/app.ts'
import { assertAksesibel, assertTenang, assertTidakMelebar, openLayar } from './support/browser.ts'

const database = await contohDatabase()
const { origin, get } = await serveWholeApp(database, SEKARANG_CONTOH)

const KUERI = 'wilayah=99.01&indikator=GIZI_DS&bulan=2026-03'
const alamat = `${origin}/tren?${KUERI}`
// The server's own answer, held against its contract before it left.
const tren = jsonOf(await get(`/api/tren?${KUERI}`)) as TrenJawaban

const titik = (page: Page) => page.locator('.grafik-titik')
const baris = (page: Page) => page.locator('.tren-tabel tbody tr')

test('months without laporan are gaps with a mark on the axis, never a zero', async () => {
  const layar = await openLayar(alamat)
  const { page } = layar
  await titik(page).first().waitFor()
  const bernilai = tren.titik.filter((p) => p.sel === 'nilai' && p.bulanIni === 'nilai')
  assert.equal(tren.titik.length, 13)
  assert.deepEqual(
    {
      titik: await titik(page).count(),
      hampa: await page.locator('.grafik .tanda-kosong[data-sel="belum-lapor"]').count(),
      berongga: await page.locator('.grafik-titik[data-sementara="true"]').count(),
      baris: await baris(page).count(),
    },
    {
      titik: bernilai.length,
      hampa: 13 - bernilai.length,
      berongga: bernilai.filter((p) => p.sementara).length,
      baris: 13,
    },
  )
  assertTenang(layar)
})

test('length and this year over last year stand in the address', async () => {
  const layar = await openLayar(alamat)
  const { page } = layar
  await titik(page).first().waitFor()
  await page.getByRole('radio', { name: '25 bulan' }).check({ force: true })
  await page.waitForURL(/panjang=25/)
  await baris(page).nth(24).waitFor()
  await page.getByRole('checkbox', { name: 'Tahun ini dan tahun lalu' }).check()
  await page.waitForURL(/banding=ya/)
  await page.locator('.grafik-kata', { hasText: '2026' }).waitFor()

  const { page: sama } = await openLayar(page.url())
  await sama.locator('.grafik-kata', { hasText: '2026' }).waitFor()
  assertTenang(layar)
})

test('the arrow keys walk along the line and tell each month', async () => {
  const { page } = await openLayar(alamat)
  await titik(page).first().waitFor()
  await page.locator('.grafik svg.recharts-surface').first().focus()
  await page.keyboard.press('ArrowRight')
  const keterangan = page.locator('.grafik-keterangan')
  await keterangan.waitFor()
  const pertama = await keterangan.locator('dt').textContent()
  await page.keyboard.press('ArrowRight')
  await page.waitForFunction((lama) => document.querySelector('.grafik-keterangan dt')?.textContent !== lama, pertama)
})

test('who cannot see the picture is told what it finds', async () => {
  const { page } = await openLayar(alamat)
  await titik(page).first().waitFor()
  const judul = (await page.locator('.grafik svg title').first().textContent()) ?? ''
  assert.match(
    judul,
    /^Grafik tren D\/S, Kabupaten Contoh\..* Maret 2026: Kabupaten Contoh \d+,\d.%.* Tertinggi .* terendah /,
  )
})

test('a month of the table opens its own figure, and focus comes back to it', async () => {
  const layar = await openLayar(alamat)
  const { page } = layar
  const februari = page.getByRole('button', { name: 'Uraikan angka Februari 2026' })
  await februari.focus()
  await page.keyboard.press('Enter')
  await page.locator('.rinci').waitFor()
  assert.match((await page.locator('.rinci-judul').textContent()) ?? '', /Februari 2026/)
  const diUrl = new URL(page.url()).searchParams
  assert.deepEqual([diUrl.get('bulan'), diUrl.get('buka'), diUrl.get('bukaBulan')], ['2026-03', '99.01', '2026-02'])
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  assert.match((await page.evaluate(() => document.activeElement?.textContent)) ?? '', /Uraikan angka Februari 2026$/)
  assertTenang(layar)
})

test('an area nobody has reported from says so instead of drawing an empty frame', async () => {
  const { page } = await openLayar(`${origin}/tren?wilayah=99.01&indikator=GIZI_DS&bulan=2024-03`)
  await page.locator('.empty').waitFor()
  assert.equal(await page.locator('.grafik').count(), 0)
})

for (const tema of ['light', 'dark'] as const) {
  for (const ukuran of ['laptop', 'telepon'] as const) {
    test(`the trend is accessible and fits: ${tema}, ${ukuran}`, async () => {
      const layar = await openLayar(alamat, { tema, ukuran })
      await titik(layar.page).first().waitFor()
      await assertAksesibel(layar)
      await assertTidakMelebar(layar)
      assertTenang(layar)
    })
  }
}
