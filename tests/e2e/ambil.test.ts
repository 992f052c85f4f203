// Taking a screen along: by keyboard, with a file that has the screen's figures, and a refusal in words.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import type { Lembar } from '#contract/peta.ts'
import { bacaCsv } from '#support/baca-berkas.ts'
import { contohDatabase, SEKARANG_CONTOH } from '#support/contoh.ts'
import { jsonOf } from '#support/http.ts'
import { serveWholeApp } from './support/app.ts'
import { assertAksesibel, assertTenang, openLayar } from './support/browser.ts'

const database = await contohDatabase()
const { origin, get } = await serveWholeApp(database, SEKARANG_CONTOH)
const TELUK = 'wilayah=99.01-puskesmas-teluk-kenari&hierarki=kerja&bulan=2026-03&indikator=BUMIL_K6'

test('a sheet is taken along by keyboard, and the file has its figures', async () => {
  const layar = await openLayar(`${origin}/pws?${TELUK}`)
  const { page } = layar
  await page.getByRole('button', { name: 'Ambil' }).focus()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Ambil tampilan ini' })
  await dialog.waitFor()
  await assertAksesibel(layar)
  const csv = dialog.getByRole('button', { name: /^CSV/ })
  await csv.focus()
  const [unduhan] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')])
  assert.equal(unduhan.suggestedFilename(), 'pws-bumil-k6-puskesmas-teluk-kenari-2026-03.csv')
  const { baris } = bacaCsv(readFileSync(await unduhan.path()))
  const lembar = jsonOf(await get(`/api/pws?${TELUK}`)) as Lembar
  assert.deepEqual(
    baris.map(([kode, nama, , pembilang, penyebut]) => [kode, nama, pembilang, penyebut]),
    lembar.baris.map(({ kode, nama, pembilang, penyebut }) => [kode, nama, pembilang, penyebut]),
  )
  await dialog.getByRole('status').filter({ hasText: 'tersimpan' }).waitFor()
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })
  assert.equal(await page.evaluate(() => document.activeElement?.textContent), 'Ambil')
  assertTenang(layar)
})

test('every screen with figures can be taken along', async () => {
  for (const [jalur, kueri] of [
    ['ringkasan', TELUK],
    ['peta', TELUK],
    ['tren', TELUK],
    ['matriks', TELUK],
    ['kelengkapan', TELUK],
    ['profil', 'wilayah=99.01.01.2001&bulan=2026-03'],
  ] as const) {
    const { page } = await openLayar(`${origin}/${jalur}?${kueri}`)
    await page.getByRole('button', { name: 'Ambil' }).click()
    const dialog = page.getByRole('dialog', { name: 'Ambil tampilan ini' })
    const [unduhan] = await Promise.all([
      page.waitForEvent('download'),
      dialog.getByRole('button', { name: /^CSV/ }).click(),
    ])
    assert.match(unduhan.suggestedFilename(), new RegExp(`^${jalur}-.*-2026-03\\.csv$`))
  }
})
