// A view is shared, opened by somebody without an account, and taken back; and the tour that a first visit offers.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { serveClient } from '#http/static.ts'
import { buildClient, CLIENT_DIST, isClientStale } from '#server/client-build.ts'
import { contohDatabase, SEKARANG_CONTOH } from '#support/contoh.ts'
import { openProses } from '#support/pintu.ts'
import { assertAksesibel, assertTenang, assertTidakMelebar, openLayar } from './support/browser.ts'

const database = await contohDatabase()
if (isClientStale()) await buildClient()
const { origin } = await openProses(database, { sekarang: () => SEKARANG_CONTOH, client: serveClient(CLIENT_DIST) })
const LEMBAR = '/pws?wilayah=99.01-puskesmas-teluk-kenari&hierarki=kerja&bulan=2026-03'

async function masuk() {
  const layar = await openLayar(origin)
  await layar.page.getByRole('button', { name: 'Masuk sebagai kepala puskesmas' }).click()
  await layar.page.locator('.frame').waitFor()
  return layar
}

test('a sheet is shared, read on a phone without an account, and withdrawn', async () => {
  const pemilik = await masuk()
  await pemilik.page.goto(origin + LEMBAR)
  await pemilik.page.getByRole('button', { name: 'Ambil', exact: true }).click()
  await pemilik.page.getByRole('button', { name: /^Bagikan tautan/ }).click()
  const dialog = pemilik.page.getByRole('dialog', { name: 'Bagikan tautan' })
  await dialog.getByLabel('Untuk siapa').fill('Rapat camat Senin')
  await dialog.getByLabel('30 hari').check({ force: true })
  await assertAksesibel(pemilik)
  await dialog.getByRole('button', { name: 'Buat tautan' }).click()
  await dialog.getByText('Salin sekarang').waitFor()
  const tautan = await dialog.getByRole('textbox').inputValue()
  assert.match(tautan, /\/b#[\w-]{43}$/)

  const tamu = await openLayar(tautan, { ukuran: 'telepon' })
  await tamu.page.locator('.say').first().waitFor()
  const kalimat = await tamu.page.locator('.say').first().textContent()
  assert.match(kalimat ?? '', /Puskesmas Teluk Kenari/)
  assert.match((await tamu.page.locator('.bagikan-kepala').textContent()) ?? '', /Maret 2026.*hanya angka tervalidasi/)
  assert.equal(await tamu.page.getByRole('navigation').count(), 0)
  assert.equal(await tamu.page.getByRole('button', { name: 'Ambil', exact: true }).count(), 0)
  await assertTidakMelebar(tamu)
  await assertAksesibel(tamu)
  assertTenang(tamu)

  await pemilik.page.goto(`${origin}/saya`)
  await pemilik.page.getByRole('button', { name: 'Cabut tautan untuk Rapat camat Senin' }).click()
  await pemilik.page.getByText('Tidak ada tautan yang masih berlaku.').waitFor()
  await tamu.page.reload()
  await tamu.page.getByText('Tautan ini tidak berlaku lagi').first().waitFor()
})

test('a link cut short says so', async () => {
  const layar = await openLayar(`${origin}/b`)
  await layar.page.getByRole('heading', { name: 'Tautan ini tidak lengkap' }).waitFor()
})

test('the tour is offered once, walks by keyboard, and is not offered again', async () => {
  const layar = await openLayar(origin, { tur: true })
  const { page } = layar
  await page.getByRole('button', { name: 'Masuk sebagai kepala puskesmas' }).click()
  const tawaran = page.getByRole('complementary', { name: 'Tur singkat' })
  await tawaran.waitFor()
  await page.locator('main h1').waitFor({ state: 'attached' })
  await assertAksesibel(layar)
  await tawaran.getByRole('button', { name: 'Mulai tur' }).press('Enter')
  const judul: string[] = []
  for (let ke = 1; ke <= 6; ke += 1) {
    await page.getByText(`Langkah ${ke} dari 6`).waitFor()
    judul.push((await page.locator('.tur h2').textContent()) ?? '')
    await page.locator('.tur .button-utama').press('Enter')
  }
  assert.deepEqual(judul, [
    'Di mana',
    'Bulan',
    'Setiap angka dapat dibuka',
    'Empat status',
    'Bawa angkanya',
    'Layar lain',
  ])
  assert.equal(await page.locator('.tur').count(), 0)
  await page.reload()
  await page.locator('.say').first().waitFor()
  assert.equal(await page.locator('.tur').count(), 0)
  assertTenang(layar)
})
