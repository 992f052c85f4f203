// A campaign and membership of JKN over a part of the example: read by the dinas, reported by a puskesmas on a phone.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { contohDatabase, SEKARANG_CONTOH } from '#support/contoh.ts'
import { serveWholeApp } from './support/app.ts'
import { assertAksesibelDuaTema, assertTenang, assertTidakMelebar, openLayar } from './support/browser.ts'

const app = await serveWholeApp(await contohDatabase(), SEKARANG_CONTOH)
const PUSKESMAS = '99.01-puskesmas-teluk-kenari'

for (const ukuran of ['laptop', 'telepon'] as const) {
  test(`a campaign says how far it is, what it takes and who has not reported, on a ${ukuran}`, async () => {
    const layar = await openLayar(`${app.origin}/kampanye?wilayah=${PUSKESMAS}`, { ukuran })
    const { page } = layar
    await page.locator('.say', { hasText: /PIN Polio April 2026: .* dilayani .*, hari ke-7 dari 10/ }).waitFor()
    assert.match(await page.locator('.say').innerText(), /Untuk target 95\s% perlu \S+ anak per hari/)
    assert.match(await page.locator('.kampanye-unit').innerText(), /\d+ dari \d+ unit belum melapor/)
    assert.equal(await page.locator('.kampanye-hari > li').count(), 7)
    await assertTidakMelebar(layar)
    await assertAksesibelDuaTema(layar)
    assertTenang(layar)
  })

  test(`membership tells its three figures, their month and the way to everybody's, on a ${ukuran}`, async () => {
    const layar = await openLayar(`${app.origin}/jkn?wilayah=${PUSKESMAS}&bulan=2026-03`, { ukuran })
    const { page } = layar
    await page.locator('.say', { hasText: /memiliki JKN aktif/ }).waitFor()
    assert.match(await page.locator('.say').innerText(), /jiwa per bulan sampai Desember/)
    assert.equal(await page.locator('.jkn-angka > li').count(), 3)
    assert.equal(await page.locator('.jkn tbody tr').count(), 12)
    await assertTidakMelebar(layar)
    await assertAksesibelDuaTema(layar)
    assertTenang(layar)
  })
}

test('a day is typed on a phone, outlives the page, and is sent', async () => {
  const alamat = `${app.origin}/kampanye?wilayah=99.01.01.1001&tampil=isi`
  const layar = await openLayar(alamat, { ukuran: 'telepon' })
  const { page } = layar
  const medan = page.locator('.kampanye-medan input').first()
  await medan.waitFor()
  await medan.fill('12')
  await page.reload()
  await medan.waitFor()
  assert.equal(await medan.inputValue(), '12')
  await assertTidakMelebar(layar)
  await assertAksesibelDuaTema(layar)
  await page.getByRole('button', { name: 'Kirim 1 isian' }).click()
  await page.getByText('1 isian tersimpan.').waitFor()
  assert.match(await page.locator('.kampanye-medan li').first().innerText(), /Terakhir dicatat oleh/)
  assertTenang(layar)
})
