// The dashboards as people use them: read, put together by keyboard, saved, shared, removed and brought back; on a phone too.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import type { PapanJawaban } from '#contract/papan.ts'
import { insertPengguna } from '#store/pengguna.ts'
import { DINAS_UJI } from '#support/aktor.ts'
import { contohDatabase, SEKARANG_CONTOH } from '#support/contoh.ts'
import { jsonOf } from '#support/http.ts'
import { serveWholeApp } from './support/app.ts'
import {
  assertAksesibel,
  assertAksesibelDuaTema,
  assertTenang,
  assertTidakMelebar,
  openLayar,
} from './support/browser.ts'

const database = await contohDatabase()
const penggunaId = await insertPengguna(database.db, { namaPengguna: 'penyusun', nama: 'Penyusun' })
assert(penggunaId)
const { origin, get } = await serveWholeApp(database, SEKARANG_CONTOH, { ...DINAS_UJI, penggunaId })

const alamat = `${origin}/papan?wilayah=99.01&hierarki=kerja&bulan=2026-03`
const judul = async (page: Page) => (await page.locator('.papan-potongan h2').allTextContents()).map((s) => s.trim())
const milik = async () =>
  (jsonOf(await get('/api/papan?wilayah=99.01')) as PapanJawaban).papan.filter(({ asal }) => asal === 'sendiri')

test('Klaster 2 says what is short of its target, then shows its pieces, in light and dark', async () => {
  const layar = await openLayar(`${alamat}&papan=klaster-2`)
  const { page } = layar
  await page.locator('.papan-kisi').waitFor()
  assert.match((await page.locator('.say').textContent()) ?? '', /indikator Kabupaten Contoh yang dapat dinilai/)
  assert.deepEqual((await judul(page)).slice(0, 1), ['Ibu dan bayi'])
  await page.locator('.papan-potongan[data-jenis="lembar"] .lembar-daftar').waitFor()
  await assertAksesibelDuaTema(layar)
  assertTenang(layar)
})

test('every figure opens what it is made of, every piece its full screen with the same area and month', async () => {
  const { page } = await openLayar(`${alamat}&papan=klaster-2`)
  await page.locator('.prioritas [data-kunci="BUMIL_K6"] .prioritas-angka').click()
  await page.getByRole('dialog').waitFor()
  await page.keyboard.press('Escape')
  const ke = await page.getByRole('link', { name: 'Matriks: Ibu dan anak menurut wilayah' }).getAttribute('href')
  const kueri = new URL(ke ?? '', origin)
  assert.deepEqual(
    [kueri.pathname, kueri.searchParams.get('wilayah'), kueri.searchParams.get('bulan')],
    ['/matriks', '99.01', '2026-03'],
  )
})

test('a copy is arranged by keyboard alone, saved, shared, removed and brought back', async () => {
  const layar = await openLayar(`${alamat}&papan=klaster-4`)
  const { page } = layar
  await page.getByRole('button', { name: 'Susun salinan' }).press('Enter')
  const semula = await judul(page)
  await page.getByRole('button', { name: `Pindah ke bawah: ${semula[0]}` }).press('Enter')
  await page.waitForFunction(() => document.activeElement?.getAttribute('data-ke') === '1')
  assert.deepEqual((await judul(page)).slice(0, 2), [semula[1], semula[0]])
  await page.keyboard.press('Alt+ArrowUp')
  await page.waitForFunction(() => document.activeElement?.getAttribute('data-ke') === '0')
  assert.deepEqual(await judul(page), semula)
  await page.getByRole('button', { name: `Hapus potongan: ${semula[0]}` }).press('Enter')
  assert.equal((await judul(page))[0], semula[1])
  await page.getByRole('button', { name: 'Urungkan' }).press('Enter')
  assert.equal((await judul(page))[0], semula[0])
  await page.getByRole('button', { name: `Hapus potongan: ${semula[0]}` }).press('Enter')
  await page.getByLabel('Jenis', { exact: true }).selectOption('teks')
  await page.getByLabel('Isi catatan').fill('Bahas di lokmin.')
  await page.getByRole('button', { name: 'Tambahkan' }).press('Enter')
  await page.getByLabel('Nama papan').fill('Rakor TBC')
  await assertAksesibel(layar)
  await page.getByLabel('Nama papan').press('Enter')
  await page.getByRole('button', { name: 'Rakor TBC' }).waitFor()
  const [satu] = await milik()
  assert.deepEqual(
    [satu?.nama, satu?.lingkup, satu?.potongan[0]?.judul, satu?.potongan.at(-1)?.teks],
    ['Rakor TBC', 'sendiri', semula[1], 'Bahas di lokmin.'],
  )
  await page.getByRole('radio', { name: 'Kabupaten' }).press(' ')
  await page.getByText('Papan kini dibuka: kabupaten.').waitFor()
  assert.equal((await milik())[0]?.lingkup, 'kabupaten')
  await page.getByRole('button', { name: 'Hapus papan' }).press('Enter')
  await page.getByText('Papan Rakor TBC dihapus.').waitFor()
  assert.deepEqual(await milik(), [])
  await page.getByRole('button', { name: 'Kembalikan' }).press('Enter')
  await page.getByRole('button', { name: 'Rakor TBC' }).waitFor()
  assert.equal((await milik())[0]?.nama, 'Rakor TBC')
  assertTenang(layar)
})

test('on a phone every dashboard stands in one column and no wider than the window', async () => {
  const layar = await openLayar(`${alamat}&papan=utama`, { ukuran: 'telepon' })
  const { page } = layar
  await page.locator('.papan-kisi').waitFor()
  const kolom = await page.locator('.papan-kisi').evaluate((kisi) => getComputedStyle(kisi).gridTemplateColumns)
  assert.equal(kolom.split(' ').length, 1)
  await assertTidakMelebar(layar)
  await assertAksesibel(layar)
})
