// Perlu dukungan as people use it: which desa to visit, why, and what to tell their bidan.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { DukunganJawaban } from '#contract/dukungan.ts'
import { contohDatabase, SEKARANG_CONTOH } from '#support/contoh.ts'
import { jsonOf } from '#support/http.ts'
import { serveWholeApp } from './support/app.ts'
import { assertAksesibel, assertTenang, assertTidakMelebar, openLayar } from './support/browser.ts'

const { origin, get } = await serveWholeApp(await contohDatabase(), SEKARANG_CONTOH)

const KUERI = 'wilayah=99.01-puskesmas-teluk-kenari&hierarki=kerja&indikator=BUMIL_K6&bulan=2026-03'
const alamat = `${origin}/dukungan?${KUERI}`
// The server's own answer, held against its contract before it left.
const jawaban = jsonOf(await get(`/api/dukungan?${KUERI}`)) as DukunganJawaban
const [selisih, belum] = [jawaban.selisih, jawaban.belum]
assert(selisih && belum && belum.baris.length > 5, 'the example has desa to show')

test('the sentence says how few desa hold half of the persons, and the line in the list stands there', async () => {
  const layar = await openLayar(`${alamat}&urut=belum`)
  const { page } = layar
  await page.locator('.perlu-daftar > li').first().waitFor()
  const kalimat = (await page.locator('.say').textContent()) ?? ''
  assert.match(
    kalimat,
    new RegExp(`^${belum.separuh.orang} ibu hamil, separuh .* ada di ${belum.separuh.desa} desa teratas`),
  )
  const nama = await page.locator('.perlu-nama b').allTextContents()
  assert.deepEqual(
    nama,
    belum.baris.slice(0, 10).map((b) => b.nama),
  )
  const separuh = page
    .locator('.perlu-daftar > li')
    .nth(belum.separuh.desa - 1)
    .locator('.perlu-separuh')
  assert.equal(await separuh.count(), 1)
  assertTenang(layar)
})

test('the two distances are two orders, and the one shown stands in the address', async () => {
  const { page } = await openLayar(alamat)
  await page.locator('.perlu-dua').waitFor()
  assert.deepEqual(
    await page.locator('.perlu-nama b').allTextContents(),
    selisih.baris.slice(0, 10).map((b) => b.nama),
  )
  await page.getByRole('radio', { name: 'Belum dilayani' }).check({ force: true })
  await page.waitForURL(/urut=belum/)
  await page.locator('.perlu-daftar > li').nth(5).waitFor()
  assert.match((await page.locator('.perlu-orang').first().textContent()) ?? '', /belum dilayani/)
})

test('one button makes the message about the five desa on top, each with its bidan', async () => {
  const { page } = await openLayar(`${alamat}&urut=belum`)
  await page.getByRole('button', { name: 'Salin pesan untuk 5 desa teratas' }).click()
  const teks = await page.locator('.perlu-pesan textarea').inputValue()
  const lima = belum.baris.slice(0, 5)
  assert.deepEqual(
    lima.map(({ nama, penanggungJawab }) => [
      teks.includes(`*${nama}*`),
      penanggungJawab?.nama == null || teks.includes(penanggungJawab.nama),
    ]),
    lima.map(() => [true, true]),
  )
  assert.match(teks, /^\*5 desa untuk dikunjungi minggu ini: K6, /)
})

test('by keyboard a row tells its own message and opens its figure, and focus comes back', async () => {
  const layar = await openLayar(`${alamat}&urut=belum`)
  const { page } = layar
  const [pertama] = belum.baris
  const angka = page.locator('.perlu-angka button').first()
  await angka.focus()
  await page.keyboard.press('Enter')
  await page.locator('.rinci').waitFor()
  assert.equal(new URL(page.url()).searchParams.get('buka'), pertama?.kode)
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  const teks = await page.locator('.perlu-daftar textarea').inputValue()
  assert.match(teks, new RegExp(`Belum dilayani: \\*${pertama?.angka.belumDilayani} ibu hamil\\*`))
  assertTenang(layar)
})

test('those that are not ranked are listed apart with the reason', async () => {
  const { page } = await openLayar(alamat)
  const ringkasan = page.locator('.perlu-pisah summary')
  await ringkasan.click()
  assert.equal(await ringkasan.textContent(), `Tidak diurutkan: ${selisih.pisah.length} desa`)
  assert.equal(await page.locator('.perlu-pisah li').count(), selisih.pisah.length)
})

test('another priority indikator takes the place of the one shown; one without people to count says so', async () => {
  const { page } = await openLayar(alamat)
  await page.locator('.perlu-prioritas a', { hasText: 'Imunisasi dasar lengkap' }).click()
  await page.waitForURL(/indikator=IMUN_IDL/)
  await page.locator('.say', { hasText: 'dasar lengkap' }).waitFor()
  const { page: tanpa } = await openLayar(`${origin}/dukungan?${KUERI.replace('BUMIL_K6', 'GIZI_STUNTING')}`)
  await tanpa.getByRole('link', { name: 'Buka Bandingkan' }).waitFor()
})

for (const [tema, ukuran] of [
  ['light', 'laptop'],
  ['dark', 'telepon'],
] as const) {
  test(`who needs support is accessible and fits: ${tema}, ${ukuran}`, async () => {
    const layar = await openLayar(`${alamat}&urut=belum`, { tema, ukuran })
    await layar.page.locator('.perlu-daftar > li').first().waitFor()
    await layar.page.locator('.perlu-daftar .perlu-pesan button').first().click()
    await assertAksesibel(layar)
    await assertTidakMelebar(layar)
    assertTenang(layar)
  })
}
