// The map as people use it: by keyboard, on a laptop and a phone, light and dark, while laporan come in.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { JENIS_UNIT } from '#domain/indikator.ts'
import { isiContoh } from '#seeds/contoh/isi-contoh.ts'
import { buatDesa, buatKabupaten } from '#support/kisah.ts'
import { freshDatabase } from '#support/postgres.ts'
import { serveWholeApp } from './support/app.ts'
import { assertAksesibel, assertTenang, assertTidakMelebar, openLayar } from './support/browser.ts'

const SEKARANG = new Date('2026-04-12T03:00:00Z')
const database = await freshDatabase()
await isiContoh(database.db, {
  sampai: 202603,
  banyakBulan: 3,
  sekarang: SEKARANG,
  puskesmas: ['99.01-puskesmas-teluk-kenari'],
})
const { origin, post } = await serveWholeApp(database, SEKARANG)

const INDIKATOR = 'BUMIL_K1'
// The form group that its elemen belong to.
const ANC = 1
const peta = (kueri = '') => `${origin}/peta?wilayah=99.01&indikator=${INDIKATOR}&bulan=2026-03${kueri}`
const kueriDari = (page: Page, nama: string) => new URL(page.url()).searchParams.get(nama)
const bidang = (page: Page) => page.locator('.leaflet-pane .shape-desa')
const baris = (page: Page) => page.locator('.peta-kanan tbody tr')

test('without an area and a month the map opens at the latest month that was reported', async () => {
  const layar = await openLayar(`${origin}/peta`)
  await bidang(layar.page).nth(11).waitFor()
  assert.deepEqual(
    {
      jalur: new URL(layar.page.url()).pathname,
      wilayah: kueriDari(layar.page, 'wilayah'),
      bulan: kueriDari(layar.page, 'bulan'),
      bidang: await bidang(layar.page).count(),
      baris: await baris(layar.page).count(),
    },
    { jalur: '/peta', wilayah: '99.01', bulan: '2026-03', bidang: 12, baris: 12 },
  )
  assertTenang(layar)
})

test('every polygon looks as its row does', async () => {
  const layar = await openLayar(peta())
  await bidang(layar.page).nth(11).waitFor()
  const tampak = (nama: string) =>
    layar.page.locator(nama).evaluateAll((semua) =>
      semua.map((satu) => {
        const tanda = satu.matches('tr') ? satu.querySelector('.mark') : satu
        return `${satu.getAttribute('data-kunci')} ${tanda?.getAttribute('data-status') ?? tanda?.getAttribute('data-sel')}`
      }),
    )
  assert.deepEqual((await tampak('.leaflet-pane .shape-desa')).sort(), (await tampak('.peta-kanan tbody tr')).sort())
})

test('a figure is found and taken apart by keyboard alone', async () => {
  const layar = await openLayar(peta())
  const { page } = layar
  await baris(page).first().waitFor()
  const tekan = async (nama: string, tombol: string) => {
    await page.getByRole('button', { name: nama }).first().focus()
    await page.keyboard.press(tombol)
  }

  await tekan('Indikator', 'Enter')
  await page.keyboard.type('k6')
  await page.keyboard.press('Enter')
  await page.waitForFunction(() => /K6/.test(document.querySelector('.picker-utama')?.textContent ?? ''))
  assert.notEqual(kueriDari(page, 'indikator'), INDIKATOR)

  await tekan('Bulan sebelumnya', 'Enter')
  await page.waitForURL(/bulan=2026-02/)
  await page.locator('.peta[aria-busy="false"] h1', { hasText: 'Februari 2026' }).waitFor()

  await page.getByRole('columnheader', { name: 'Nilai' }).getByRole('button').focus()
  await page.keyboard.press('Enter')
  assert.equal(await page.locator('th[aria-sort]').getAttribute('aria-sort'), 'descending')

  await page.locator('.peta-kanan .table-buka').first().focus()
  await page.keyboard.press('ArrowDown')
  const kode = await baris(page).nth(1).getAttribute('data-kunci')
  await page.keyboard.press('Enter')
  await page.getByRole('dialog').waitFor()
  assert.equal(kueriDari(page, 'buka'), kode)

  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  assert.equal(await page.evaluate(() => document.activeElement?.closest('tr')?.getAttribute('data-kunci')), kode)
  assertTenang(layar)
})

test('the legend filters map and table alike', async () => {
  const { page } = await openLayar(peta())
  await bidang(page).nth(11).waitFor()
  const butir = page.locator('button.legend-butir:enabled').first()
  const jumlah = Number(await butir.locator('.legend-jumlah').textContent())
  await butir.click()
  assert.deepEqual(
    [await baris(page).count(), await page.locator('.leaflet-pane .shape-desa:not([data-redup])').count()],
    [jumlah, jumlah],
  )
})

test('a laporan that comes in repaints the open map', async () => {
  const layar = await openLayar(peta().replace('2026-03', '2026-04'))
  const { page } = layar
  const laporan = page.locator('tr[data-kunci="99.01.01.2001"] td').last()
  await laporan.waitFor()
  const semula = await laporan.textContent()
  const elemen = await database.db
    .selectFrom('elemen')
    .innerJoin('elemen_pelapor', 'elemen_pelapor.elemen_id', 'elemen.elemen_id')
    .select('elemen.kode')
    .where('kelompok_id', '=', ANC)
    .where('jenis_unit_id', '=', JENIS_UNIT.pustu)
    .execute()
  const jawaban = await post('/api/laporan', {
    unit: '99.01-pustu-muara-kenari',
    desa: '99.01.01.2001',
    bulan: '2026-04',
    isian: elemen.map(({ kode }) => ({ elemen: kode, jumlah: 3 })),
  })
  assert.equal(jawaban.status, 201, jawaban.body.toString())
  await page.waitForFunction(
    (lama) => document.querySelector('tr[data-kunci="99.01.01.2001"] td:last-child')?.textContent !== lama,
    semula,
    { timeout: 3_000 },
  )
  assert.match((await page.locator('.segar').textContent()) ?? '', /1 desa baru diperbarui/)
  assertTenang(layar)
})

test('a kabupaten without boundaries is drawn as squares, one for each desa', async () => {
  const kab = await buatKabupaten(database.db, { kode: '98.01', nama: 'Tanpa Batas' })
  for (const nomor of [1, 2, 3]) await buatDesa(database.db, kab, { kode: `98.01.01.200${nomor}` })
  const layar = await openLayar(`${origin}/peta?wilayah=98.01&indikator=${INDIKATOR}&bulan=2026-03`)
  await layar.page.locator('.kotak').waitFor()
  assert.deepEqual(
    [await layar.page.locator('.kotak .shape-desa').count(), await layar.page.locator('.leaflet-container').count()],
    [3, 0],
  )
  assertTenang(layar)
})

test('an area that is not known says so and leads back', async () => {
  const { page } = await openLayar(`${origin}/peta?wilayah=97.01`)
  await page.getByRole('alert').waitFor()
  await page.getByRole('link', { name: 'Kembali ke awal' }).click()
  await page.locator('.ringkasan').waitFor()
})

for (const tema of ['light', 'dark'] as const) {
  for (const ukuran of ['laptop', 'telepon'] as const) {
    test(`the map is accessible and fits: ${tema}, ${ukuran}`, async () => {
      const layar = await openLayar(peta(), { tema, ukuran })
      await bidang(layar.page).nth(11).waitFor()
      await assertAksesibel(layar)
      await assertTidakMelebar(layar)
      if (ukuran === 'telepon') await layar.page.getByRole('button', { name: 'Ubah wilayah' }).click()
      else await layar.page.getByRole('button', { name: 'Indikator' }).first().click()
      await assertAksesibel(layar)
      await assertTidakMelebar(layar)
      assertTenang(layar)
    })
  }
}
