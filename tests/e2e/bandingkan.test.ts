// Areas beside each other: who is off the target by more than chance, who measured too few, which way a quarter went.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { BandingkanJawaban, LebihJawaban } from '#contract/bandingkan.ts'
import { contohDatabase, SEKARANG_CONTOH } from '#support/contoh.ts'
import { jsonOf } from '#support/http.ts'
import { serveWholeApp } from './support/app.ts'
import { assertAksesibel, assertTenang, assertTidakMelebar, openLayar } from './support/browser.ts'

const { origin, get } = await serveWholeApp(await contohDatabase(), SEKARANG_CONTOH)

const KUERI = 'wilayah=99.01-puskesmas-teluk-kenari&hierarki=kerja&bulan=2026-03'
const K6 = `${KUERI}&indikator=BUMIL_K6`
const alamat = `${origin}/bandingkan?${K6}`
// The server's own answers, held against their contract before they left.
const jawaban = jsonOf(await get(`/api/bandingkan?${K6}`)) as BandingkanJawaban
const baris = jawaban.banding[0]?.baris ?? []

test('the areas stand in their order with value, dots and verdict; what is not judged comes last and has no place', async () => {
  const layar = await openLayar(alamat)
  const { page } = layar
  const tampil = page.locator('.peringkat li')
  await tampil.first().waitFor()
  assert.equal(await tampil.count(), baris.length + 1)
  const tempat = (await page.locator('.peringkat li .peringkat-tempat').allTextContents()).filter(Boolean)
  const harap = baris.flatMap(({ peringkat }) => peringkat ?? []).sort((a, b) => a - b)
  assert.deepEqual(tempat, harap.map(String))
  const perlu = baris.filter(({ nilai }) => nilai === 'perlu-dukungan').length
  assert.equal((await page.locator('.peringkat ol .sebaran-nilai[data-nilai="perlu-dukungan"]').count()) >= perlu, true)
  const kata = (await page.locator('.peringkat ol .sebaran').first().getAttribute('aria-label')) ?? ''
  assert.match(kata, /: \d+,\d.%, /)
  assertTenang(layar)
})

test('a figure opens by keyboard', async () => {
  const { page } = await openLayar(alamat)
  await page.locator('.peringkat-nilai').first().focus()
  await page.keyboard.press('Enter')
  await page.locator('.rinci').waitFor()
  assert.ok(baris.some(({ kode }) => kode === new URL(page.url()).searchParams.get('buka')))
})

test('an area against itself a quarter ago: worse, better, or not to be told', async () => {
  const { page } = await openLayar(alamat)
  const [pertama] = baris
  await page.locator('.triwulan select').selectOption(pertama?.kode ?? '')
  const kalimat = (await page.locator('.triwulan .say').textContent()) ?? ''
  assert.ok(kalimat.startsWith(`${pertama?.nama}, K6: `), kalimat)
})

test('a prevalence says how many were measured, fewest first', async () => {
  const { page } = await openLayar(`${origin}/bandingkan?${KUERI}&indikator=GIZI_STUNTING`)
  await page.locator('.ukur tbody tr').first().waitFor()
  assert.match((await page.locator('.say').first().textContent()) ?? '', /80 % dari yang semestinya diukur/)
  const persen = await page.locator('.ukur-nilai').allTextContents()
  const angka = persen.map((teks) => Number.parseFloat(teks.replace(',', '.')))
  assert.deepEqual(
    angka,
    angka.toSorted((a, b) => a - b),
  )
})

test('the funnel draws a dot an area within its limits, says what it finds, and has its table', async () => {
  const layar = await openLayar(`${alamat}&tampil=corong`)
  const { page } = layar
  await page.locator('.corong-titik').first().waitFor()
  const bernilai = baris.filter(({ angka }) => angka.persen !== null && angka.penyebut)
  assert.deepEqual(
    [await page.locator('.corong-titik').count(), await page.locator('.corong-batas polyline').count()],
    [bernilai.length, 4],
  )
  assert.match((await page.locator('.corong svg').getAttribute('aria-label')) ?? '', /^Corong di sekitar target/)
  assertTenang(layar)
})

test('a group shows every one of its indikator on a line, and a name leads to its ranking', async () => {
  const { page } = await openLayar(`${alamat}&tampil=kelompok`)
  await page.locator('.kelompok-banding li').nth(3).waitFor()
  await page.locator('.kelompok-banding li > button').nth(1).click()
  await page.locator('.peringkat li').first().waitFor()
  assert.notEqual(new URL(page.url()).searchParams.get('indikator'), 'BUMIL_K6')
})

test('desa over 100 % come with their likely reason', async () => {
  const lebih = jsonOf(await get(`/api/lebih-100?${K6}`)) as LebihJawaban
  const layar = await openLayar(`${alamat}&tampil=lebih`)
  const { page } = layar
  await page.locator('.say', { hasText: 'di atas 100 %' }).waitFor()
  assert.equal((await page.locator('.table tbody tr').count()) > 0, lebih.baris.length > 0)
  assertTenang(layar)
})

for (const [tema, ukuran, tampil] of [
  ['light', 'laptop', 'peringkat'],
  ['dark', 'telepon', 'peringkat'],
  ['dark', 'laptop', 'corong'],
  ['light', 'telepon', 'lebih'],
] as const) {
  test(`the comparison is accessible and fits: ${tema}, ${ukuran}, ${tampil}`, async () => {
    const layar = await openLayar(`${alamat}&tampil=${tampil}`, { tema, ukuran })
    await layar.page
      .locator(tampil === 'peringkat' ? '.peringkat li' : '.table tbody tr')
      .first()
      .waitFor()
    await assertAksesibel(layar)
    await assertTidakMelebar(layar)
    // A phone zooms out from a page that is too wide: its window grows with it, the screen does not.
    const lebar = await layar.page.evaluate(() => document.documentElement.scrollWidth)
    assert.ok(lebar <= (layar.page.viewportSize()?.width ?? 0), `${lebar} px wide`)
    assertTenang(layar)
  })
}
