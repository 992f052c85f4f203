// Every screen of the navigation at 200 and 400 %, with reduced motion, and by Tab alone.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { HALAMAN } from '#client/frame/halaman.ts'
import { serveWholeApp } from '#e2e/app.ts'
import { assertTenang, assertTidakMelebar, openLayar } from '#e2e/browser.ts'
import { belumDilalui, fokusKini, gerakan, teksTerpotong } from '#e2e/tata-letak.ts'
import { contohDatabase, SEKARANG_CONTOH } from '#support/contoh.ts'

const database = await contohDatabase()
const { origin } = await serveWholeApp(database, SEKARANG_CONTOH)

const DIAM_DETIK = 0.01
/** 1440 x 900 at 200 %, and 1280 px at 400 %, the width that WCAG 1.4.10 asks for. */
const PEMBESARAN = [
  { nama: '200 %', width: 720, height: 450 },
  { nama: '400 %', width: 320, height: 450 },
] as const
const BANYAK_TAB = 40
const BANYAK_SAMPAI = 120
const BANYAK_DALAM = 12
const KUERI = 'bulan=2026-03&indikator=BUMIL_K1'
const PUSKESMAS = '99.01-puskesmas-teluk-kenari'
const WILAYAH: Readonly<Record<string, string>> = { '/profil': '99.01.01.2001', '/ringkasan': PUSKESMAS }
const alamat = (jalur: string) => `${origin}${jalur}?wilayah=${WILAYAH[jalur] ?? '99.01'}&${KUERI}`

/** All of it is there: what is drawn when one comes near it has been come near to. */
async function utuhkan(page: Page): Promise<void> {
  await page.locator('h1').first().waitFor()
  await page.waitForFunction(() => {
    const nanti = document.querySelector('.skeleton, [data-nanti]')
    nanti?.scrollIntoView()
    return !nanti && !document.querySelector('[aria-busy="true"]')
  })
  await page.evaluate(() => window.scrollTo(0, 0))
}

for (const { jalur } of HALAMAN) {
  test(`${jalur} has room at 200 and 400 %, stands still, and never loses focus`, async () => {
    const layar = await openLayar(alamat(jalur), { ukuran: 'dibesarkan' })
    const { page } = layar
    await utuhkan(page)
    for (const { nama, ...ukuran } of PEMBESARAN) {
      await page.setViewportSize(ukuran)
      await page.evaluate(() => new Promise((jadi) => requestAnimationFrame(() => requestAnimationFrame(jadi))))
      await utuhkan(page)
      await assertTidakMelebar(layar)
      assert.deepEqual(await teksTerpotong(page), [], nama)
    }
    assert.deepEqual(await gerakan(page, DIAM_DETIK), [])
    await page.setViewportSize(PEMBESARAN[0])
    await telusuri(page)
    assertTenang(layar)
  })
}

/** From the top by Tab, as far as `cukup`: each stop can be seen, and none is passed over. */
async function telusuri(page: Page, cukup?: string): Promise<void> {
  for (let i = 0; i < (cukup ? BANYAK_SAMPAI : BANYAK_TAB); i++) {
    await page.keyboard.press('Tab')
    const fokus = await fokusKini(page)
    // Past the last one the window itself is next.
    if (fokus.nama === '') return assert.deepEqual(await belumDilalui(page), [])
    assert.deepEqual({ ...fokus, nama: '' }, { nama: '', tampak: true, terlihat: true }, fokus.nama)
    if (cukup && (await page.locator(':focus').and(page.locator(cukup)).count()) > 0) return
  }
  if (cukup) assert.fail(`${cukup} is not reached by Tab`)
}

test('the map jumps where nothing is to move, and glides where it may', async () => {
  const { page } = await openLayar(alamat('/peta'))
  for (const gerak of ['reduce', 'no-preference'] as const) {
    await page.emulateMedia({ reducedMotion: gerak })
    await page.reload()
    await utuhkan(page)
    assert.equal((await gerakan(page, DIAM_DETIK)).length > 0, gerak === 'no-preference')
    assert.equal(await meluncur(page), gerak === 'no-preference')
  }
})

/** Whether the map glides when it is made larger: Leaflet says so while it does. */
const meluncur = (page: Page): Promise<boolean> =>
  page.evaluate(async () => {
    const peta = document.querySelector('.leaflet-map-pane')
    let luncur = false
    const lihat = new MutationObserver(() => {
      luncur ||= peta?.classList.contains('leaflet-zoom-anim') ?? false
    })
    if (peta) lihat.observe(peta, { attributes: true, attributeFilter: ['class'] })
    const tombol = document.querySelector('button[aria-label="Perbesar"]')
    if (tombol instanceof HTMLElement) tombol.click()
    for (let i = 0; i < 3; i++) await new Promise((jadi) => requestAnimationFrame(jadi))
    return luncur
  })

test('from home by Tab and Enter to a file, a figure of a desa, and back by Escape', async () => {
  const layar = await openLayar(alamat('/ringkasan'))
  const { page } = layar
  await utuhkan(page)
  for (const pemicu of ['.ambil', '.banding-sel']) {
    await telusuri(page, pemicu)
    await bukaTutup(page)
    assert.equal(await page.locator(':focus').and(page.locator(pemicu)).count(), 1, pemicu)
  }
  assertTenang(layar)
})

test('the map by keyboard: its pickers open and close, and each desa through its table', async () => {
  const layar = await openLayar(alamat('/peta'))
  const { page } = layar
  await utuhkan(page)
  const menu = page.locator('.popover > button:visible')
  assert.ok((await menu.count()) > 2)
  for (const tombol of await menu.all()) {
    await tombol.focus()
    await page.keyboard.press('Enter')
    await page.locator('.popover-panel').waitFor()
    await page.keyboard.press('Escape')
    await page.locator('.popover-panel').waitFor({ state: 'detached' })
    assert.equal(await tombol.evaluate((satu) => satu === document.activeElement), true)
  }
  await telusuri(page, '.peta-kanan .table-buka')
  await bukaTutup(page)
  assert.equal(await page.locator('.peta-kanan .table-buka:focus').count(), 1)
  assertTenang(layar)
})

/** Enter opens a panel that keeps focus to itself, Escape closes it. */
async function bukaTutup(page: Page): Promise<void> {
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog')
  await dialog.waitFor()
  for (let i = 0; i < BANYAK_DALAM; i++) {
    await page.keyboard.press('Tab')
    const di = await page.evaluate(() => document.activeElement?.closest('dialog, body')?.tagName)
    const { nama, tampak } = await fokusKini(page)
    assert.ok(nama === '' || (di === 'DIALOG' && tampak), nama)
  }
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })
}
