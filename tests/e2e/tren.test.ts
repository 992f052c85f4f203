// The trend as people use it: a line that breaks where nobody reported, by keyboard, with its table beneath.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import type { TrenJawaban } from '#contract/tren.ts'
import { contohDatabase, SEKARANG_CONTOH } from '#support/contoh.ts'
import { jsonOf } from '#support/http.ts'
import { serveWholeApp } from './support/app.ts'
import {
  assertAksesibel,
  assertAksesibelDuaTema,
  assertTenang,
  assertTidakMelebar,
  openLayar,
} from './support/browser.ts'

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

test('areas of any level are compared by typing their names, each line with a dash and a number of its own', async () => {
  const layar = await openLayar(alamat)
  const { page } = layar
  await titik(page).first().waitFor()
  const cari = page.getByRole('combobox', { name: 'Bandingkan dengan wilayah lain' })
  await cari.fill('puskesmas teluk')
  await page.keyboard.press('Enter')
  await page.waitForURL(/dengan=99.01-puskesmas-teluk-kenari/)
  // The same season twice.
  await page.waitForURL(/panjang=25/)
  await page.locator('.tren-banding-tabel tbody tr').nth(1).waitFor()
  await cari.fill('muara kenari')
  await page.keyboard.press('Enter')
  await page.locator('.tren-banding-tabel tbody tr').nth(2).waitFor()

  const garis = await page
    .locator('.grafik .garis-banding .recharts-line-curve')
    .evaluateAll((semua) => semua.map((satu) => getComputedStyle(satu).strokeDasharray))
  assert.equal(new Set(garis).size, 3)
  const kata = await page.locator('.grafik-kata[data-garis]').allTextContents()
  assert.deepEqual(
    kata.map((satu) => satu.trim()[0]),
    ['1', '2', '3'],
  )
  assert.equal(await page.locator('.grafik-target').count(), 1)
  assert.match(
    (await page.locator('.say').first().textContent()) ?? '',
    /^D\/S, Maret 2026: Kabupaten Contoh .*, Puskesmas Teluk Kenari .*, Muara Kenari /,
  )
  const judul = (await page.locator('.grafik svg title').first().textContent()) ?? ''
  assert.match(judul, /^Grafik tren D\/S, 3 wilayah\..* dari .* menjadi /)
  await assertAksesibel(layar)

  // One address for the same picture; a line taken out leaves it.
  const { page: sama } = await openLayar(page.url(), { ukuran: 'telepon' })
  await sama.locator('.tren-banding-tabel tbody tr').nth(2).waitFor()
  await assertTidakMelebar({ page: sama, keluhan: [] })
  await page.getByRole('button', { name: /Keluarkan Puskesmas Teluk Kenari/ }).click()
  await page.waitForFunction(() => document.querySelectorAll('.tren-banding-tabel tbody tr').length === 2)
  assert.doesNotMatch(page.url(), /puskesmas-teluk/)
  assertTenang(layar)
})

test('a cumulative goes on to December under its assumption, and says what the target takes', async () => {
  const layar = await openLayar(`${origin}/tren?wilayah=99.01&indikator=BUMIL_K1&bulan=2026-03`)
  const { page } = layar
  await page.locator('.grafik-proyeksi').waitFor()
  const kalimat = await page.locator('.tren-proyeksi li').allTextContents()
  assert.match(
    kalimat[0] ?? '',
    /^Bila laju 3 bulan terakhir bertahan \(\d+ ibu hamil per bulan; rata-rata Januari 2026, Februari 2026, Maret 2026\), Desember 2026 mencapai /,
  )
  assert.match(kalimat[1] ?? '', /^Target \d+.% tercapai bila \d+ ibu hamil per bulan terlayani sampai Desember/)
  await page.locator('.grafik-kata-target', { hasText: 'bila laju 3 bulan bertahan' }).waitFor()
  assert.match(
    (await page.locator('.grafik svg title').first().textContent()) ?? '',
    /Bila laju 3 bulan terakhir bertahan/,
  )
  await assertAksesibel(layar)

  // What is measured every month anew has no December to go to.
  await page.goto(alamat)
  await titik(page).first().waitFor()
  assert.equal(await page.locator('.tren-proyeksi, .grafik-proyeksi').count(), 0)
  assertTenang(layar)
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

for (const ukuran of ['laptop', 'telepon'] as const) {
  test(`the trend is accessible and fits: ${ukuran}, in light and dark`, async () => {
    const layar = await openLayar(alamat, { ukuran })
    await titik(layar.page).first().waitFor()
    await assertAksesibelDuaTema(layar)
    await assertTidakMelebar(layar)
    assertTenang(layar)
  })
}
