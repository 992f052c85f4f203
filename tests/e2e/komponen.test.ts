// Every component in every state: accessible in both themes, and none wider than the smallest phone.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { URUTAN_TAMPAK } from '#client/format/tampak.ts'
import { freshDatabase } from '#support/postgres.ts'
import { serveWholeApp } from './support/app.ts'
import { assertAksesibelDuaTema, assertTenang, assertTidakMelebar, openLayar } from './support/browser.ts'

const { origin } = await serveWholeApp(await freshDatabase(), new Date('2026-04-12T03:00:00Z'))
const alamat = `${origin}/contoh-komponen`

test('every look of a cell is on the page, and 390 rows in its table', async () => {
  const { page } = await openLayar(alamat)
  await page.locator('.contoh-tabel tbody tr').first().waitFor()
  const tampak = await page
    .locator('.contoh-angka [data-status], .contoh-angka [data-sel]')
    .evaluateAll((semua) => semua.map((satu) => satu.getAttribute('data-status') ?? satu.getAttribute('data-sel')))
  // A plain value bears no mark.
  assert.deepEqual(
    URUTAN_TAMPAK.filter((satu) => satu !== 'nilai' && !tampak.includes(satu)),
    [],
  )
  assert.equal(await page.locator('.contoh-tabel tbody tr').count(), 390)
})

test('it is in no navigation', async () => {
  const { page } = await openLayar(alamat)
  await page.locator('.contoh-tabel').waitFor()
  assert.equal(await page.locator('nav a').count(), 0)
})

for (const ukuran of ['laptop', 'telepon'] as const) {
  test(`all components are accessible and fit: ${ukuran}, in light and dark`, async () => {
    const layar = await openLayar(alamat, { ukuran })
    await layar.page.locator('.contoh-tabel tbody tr').first().waitFor()
    await assertAksesibelDuaTema(layar)
    await assertTidakMelebar(layar)
    // What hides its overflow would make the check above blind.
    const terpotong = await layar.page
      .locator('.contoh-komponen > section')
      .evaluateAll((semua) =>
        semua.filter((satu) => satu.scrollWidth > satu.clientWidth).map((satu) => satu.getAttribute('aria-label')),
      )
    assert.deepEqual(terpotong, [])
    assertTenang(layar)
  })
}
