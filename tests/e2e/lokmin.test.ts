// A lokmin as people hold it: drafted from figures, typed by two at once, one of them without a network for a while, on a wall.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { assertAksesibel, assertTenang, assertTidakMelebar } from './support/browser.ts'
import { bukaPintuContoh } from './support/pintu.ts'

const { origin, masuk } = await bukaPintuContoh()
const DAFTAR = `${origin}/lokmin?wilayah=99.01-puskesmas-teluk-kenari`

/** The planned lokmin, and the field of a point's decision. */
async function bukaRencana(page: Page) {
  await page.goto(DAFTAR)
  await page.locator('.lokmin-butir-daftar', { hasText: 'Direncanakan' }).first().click()
  await page.getByRole('button', { name: 'Susun agenda dari angka' }).waitFor()
}
const keputusan = (page: Page) => page.locator('.lokmin-urut > li').first().getByLabel('Keputusan')
const tersimpan = (page: Page) => page.locator('.lokmin-simpan[data-keadaan="tersimpan"]').waitFor()

test('two who type in one lokmin lose nothing, though one of them loses the network', async () => {
  const [ketua, notulis] = [await masuk('kepala-puskesmas'), await masuk('petugas-puskesmas')]
  for (const { page } of [ketua, notulis]) await bukaRencana(page)
  await ketua.page.getByRole('button', { name: 'Susun agenda dari angka' }).click()
  await ketua.page.getByText(/butir ditambahkan dari angka/).waitFor()
  // Told to the other page by itself.
  await keputusan(notulis.page).waitFor()
  assert.ok((await notulis.page.locator('.lokmin-acuan').count()) > 0)

  await keputusan(ketua.page).fill('Kelas ibu hamil tiap Kamis')
  await notulis.page.locator('.lokmin-urut > li').first().getByLabel('Masalah').fill('Kehadiran turun')
  for (const { page } of [ketua, notulis]) await tersimpan(page)
  await notulis.page.waitForFunction(() =>
    [...document.querySelectorAll('textarea')].some((t) => t.value === 'Kelas ibu hamil tiap Kamis'),
  )

  await notulis.page.context().setOffline(true)
  await keputusan(notulis.page).fill('Kelas ibu hamil tiap Sabtu')
  await notulis.page.locator('.lokmin-simpan[data-keadaan="luring"]').waitFor()
  await keputusan(ketua.page).fill('Kelas ibu hamil tiap Senin')
  await tersimpan(ketua.page)
  await notulis.page.context().setOffline(false)
  const bentrok = notulis.page.getByRole('region', { name: 'Ditulis bersamaan' })
  await bentrok.waitFor()
  // Closed and opened before anybody chose: it is kept on the device.
  await notulis.page.reload()
  await bentrok.waitFor()
  assert.match(await bentrok.innerText(), /tiap Sabtu[\s\S]*tiap Senin/)
  await assertAksesibel(notulis)
  await bentrok.getByRole('button', { name: 'Pakai keduanya' }).click()
  await tersimpan(notulis.page)
  await ketua.page.waitForFunction(() =>
    [...document.querySelectorAll('textarea')].some((t) => /tiap Senin\n.*tiap Sabtu/.test(t.value)),
  )
  assertTenang(ketua)
})

test('an RTL is typed and carried over; the wall shows one point at a time', async () => {
  const layar = await masuk('kepala-puskesmas')
  const { page } = layar
  await bukaRencana(page)
  await page.getByRole('button', { name: 'Tambah RTL' }).click()
  const baris = page.getByRole('group', { name: 'RTL' }).last()
  await baris.getByLabel('Apa', { exact: true }).fill('Kelas ibu hamil di pustu')
  await baris.getByLabel('Siapa (jabatan)').fill('Bidan desa')
  await baris.getByLabel('Sektor').fill('Puskesmas')
  await baris.getByLabel('Selambatnya').fill('2026-05-20')
  await tersimpan(page)
  await assertAksesibel(layar)
  await page.getByRole('button', { name: 'Layar proyektor' }).click()
  const dinding = page.getByRole('dialog', { name: 'Layar proyektor' })
  await dinding.getByText(/Butir 1 dari/).waitFor()
  await dinding.getByRole('button', { name: 'Butir berikutnya' }).click()
  await dinding.getByText(/Butir 2 dari/).waitFor()
  await assertAksesibel(layar)
  await dinding.getByRole('button', { name: 'Tutup layar' }).click()
  await page.goto(`${DAFTAR}&tampil=rtl`)
  await page.getByText('Kelas ibu hamil di pustu').waitFor()
  assertTenang(layar)
})

test('on a phone the list, the calendar and the RTL fit and are accessible', async () => {
  const layar = await masuk('kepala-puskesmas', 'telepon')
  const { page } = layar
  for (const [pilihan, tanda] of [
    ['Daftar', '.lokmin-daftar'],
    ['Kalender', '.lokmin-kisi'],
    ['RTL', '.lokmin-rtl'],
  ] as const) {
    await page.goto(DAFTAR)
    await page.getByRole('radio', { name: pilihan }).check()
    await page.locator(tanda).waitFor()
    await assertTidakMelebar(layar)
    await assertAksesibel(layar)
  }
})

test('who reads across sectors alone finds no monthly minutes, and nothing to change', async () => {
  const { page } = await masuk('bupati')
  await page.goto(`${origin}/lokmin?wilayah=99.01`)
  await page.locator('.lokmin-butir-daftar').first().waitFor()
  assert.equal(await page.locator('.lokmin-butir-daftar', { hasText: 'bulanan' }).count(), 0)
  await page.locator('.lokmin-butir-daftar', { hasText: 'lintas sektor' }).first().click()
  await page.getByRole('heading', { name: 'Komitmen kepala desa/lurah' }).waitFor()
  assert.equal(await page.locator('textarea').count(), 0)
})
