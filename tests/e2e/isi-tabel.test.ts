// The grid of a pustu: a block copied from a spreadsheet, keys, and all of it sent.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { assertAksesibel, assertTenang, openLayar } from './support/browser.ts'
import { BULAN_ISI, bukaPanggungIsi, setelJam } from './support/isi.ts'

const { jaringan, masuk } = await bukaPanggungIsi('99.01-puskesmas-muara-selasih')

test('five posyandu go in as one paste, are taken back and put again, and are sent together', async () => {
  const layar = await openLayar('about:blank')
  const { page } = layar
  await setelJam(page.context())
  await masuk(page, 'dinas')
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  const pustu = '99.01-pustu-labuhan-nibung'
  await page.goto(`${jaringan.origin}/isi/tabel?${new URLSearchParams({ pustu, bulan: BULAN_ISI })}`)
  await page.locator('.isi-tabel input').first().waitFor()
  const nama = await page.locator('.isi-tabel thead th a').allInnerTexts()
  assert.equal(nama.length, 5, nama.join())
  const baris = await page.locator('.isi-tabel tbody th[scope=row]').allInnerTexts()
  // Another order of columns than the grid's, and names without "Posyandu", as people keep them.
  const kolom = nama.map((satu, i) => ({ satu, i })).reverse()
  const blok = [
    ['Isian', ...kolom.map(({ satu }) => satu.replace('Posyandu ', ''))],
    // A yes or no is 1 or 0.
    ...baris.map((satu) => [satu, ...kolom.map(({ i }) => String(satu.includes('(1 ya, 0 tidak)') ? i % 2 : i))]),
  ]
  await page.evaluate((teks) => navigator.clipboard.writeText(teks), blok.map((satu) => satu.join('\t')).join('\n'))
  await page.locator('.isi-tabel input').first().focus()
  await page.keyboard.press('Control+V')
  await page.getByText(`${baris.length * nama.length} isian ditempel ke ${nama.length} unit.`).waitFor()
  const isi = () =>
    page
      .locator('.isi-tabel tbody tr:nth-child(2) input')
      .evaluateAll((el) => el.map((e) => (e as HTMLInputElement).value))
  const harapan = nama.map((_, i) => String(i))
  assert.deepEqual(await isi(), harapan)
  await page.keyboard.press('Control+Z')
  assert.deepEqual(
    await isi(),
    nama.map(() => ''),
  )
  await page.keyboard.press('Control+Y')
  assert.deepEqual(await isi(), harapan)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowRight')
  assert.equal(await page.evaluate(() => (document.activeElement as HTMLElement).dataset.letak), '1:1')
  await page.getByRole('button', { name: `Kirim ${nama.length} laporan` }).click()
  await page
    .locator('.isi-tabel thead .isian-tanda[data-keadaan=terkirim]')
    .nth(nama.length - 1)
    .waitFor()
  await assertAksesibel(layar)
  assertTenang(layar)
})
