// Profil Kesehatan Desa as people use it: found by search, read, asked, filtered, printed.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import type { ProfilJawaban } from '#contract/profil.ts'
import { contohDatabase, SEKARANG_CONTOH } from '#support/contoh.ts'
import { jsonOf } from '#support/http.ts'
import { serveWholeApp } from './support/app.ts'
import { assertAksesibelDuaTema, assertTenang, assertTidakMelebar, openLayar } from './support/browser.ts'

const database = await contohDatabase()
const { origin, get } = await serveWholeApp(database, SEKARANG_CONTOH)

const DESA = '99.01.01.2001'
const alamat = `${origin}/profil?wilayah=${DESA}&bulan=2026-03`
// The server's own answer, held against its contract before it left.
const profil = jsonOf(await get(`/api/profil?wilayah=${DESA}&bulan=2026-03`)) as ProfilJawaban
const bernilai = profil.indikator.filter(({ angka }) => angka.sel === 'nilai' && !angka.kedaluwarsa)

const kueriDari = (page: Page, nama: string) => new URL(page.url()).searchParams.get(nama)
const baris = (page: Page) => page.locator('.profil-indikator tbody tr')

test('of a larger area a desa is found by its name and opened with the keyboard alone', async () => {
  const layar = await openLayar(`${origin}/profil?wilayah=99.01&bulan=2026-03`)
  const { page } = layar
  const cari = page.getByRole('searchbox')
  await cari.focus()
  await page.keyboard.type(profil.desa.nama.toLowerCase())
  const tautan = page.locator('.profil-daftar a')
  await page.waitForFunction(() => document.querySelectorAll('.profil-daftar a').length === 1)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await baris(page).first().waitFor()
  assert.equal(await tautan.count(), 0)
  assert.equal(kueriDari(page, 'wilayah'), DESA)
  assert.match((await page.locator('h1').textContent()) ?? '', new RegExp(`^Profil Kesehatan .*${profil.desa.nama}`))
  assertTenang(layar)
})

test('every indikator of the answer is there: with its value, or folded by the kind of nothing it is', async () => {
  const { page } = await openLayar(alamat)
  await baris(page).first().waitFor()
  const lipat = await page.locator('.profil-kelompok .profil-kosong li').count()
  assert.deepEqual(
    { bernilai: await baris(page).count(), semua: (await baris(page).count()) + lipat },
    { bernilai: bernilai.length, semua: profil.indikator.length },
  )
  assert.equal(await page.locator('.profil-unit tbody tr').count(), profil.unit.length)
})

test('a figure is taken apart by keyboard, and Escape leads back to the page as it was', async () => {
  const { page } = await openLayar(alamat)
  const nilai = baris(page)
    .first()
    .getByRole('button', { name: /^Uraikan/ })
  await nilai.focus()
  await page.keyboard.press('Enter')
  await page.locator('.rinci').waitFor()
  assert.deepEqual([kueriDari(page, 'buka'), kueriDari(page, 'indikator')], [DESA, bernilai[0]?.indikator.kode])
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  assert.equal(kueriDari(page, 'buka'), null)
  assert.equal(await baris(page).count(), bernilai.length)
})

test('what a name means opens beside it, and the focus goes back where it was', async () => {
  const { page } = await openLayar(alamat)
  const tombol = baris(page)
    .first()
    .getByRole('button', { name: /^Apa artinya/ })
  await tombol.focus()
  await page.keyboard.press('Enter')
  const catatan = page.locator('.arti:popover-open')
  await catatan.waitFor()
  // Its words are fetched with the first note.
  await catatan.getByText('Periode').waitFor()
  assert.match(
    (await catatan.textContent()) ?? '',
    new RegExp(`${bernilai[0]?.definisi.slice(0, 40)}.*Pembilang.*Periode`),
  )
  await page.keyboard.press('Escape')
  await catatan.waitFor({ state: 'detached' })
  assert.match((await page.locator(':focus').getAttribute('aria-label')) ?? '', /^Apa artinya/)
})

test('only what is below its target: the choice stands in the address', async () => {
  const { page } = await openLayar(`${alamat}&saring=bawah`)
  await baris(page).first().waitFor()
  const bawah = profil.indikator.filter(({ angka }) =>
    ['jelek', 'cukup', 'di-bawah-target'].includes(angka.status ?? ''),
  )
  assert.equal(await baris(page).count(), bawah.length)
  await page.getByRole('radio', { name: 'Semua', exact: true }).check({ force: true })
  await page.waitForURL((url) => !url.searchParams.has('saring'))
  assert.equal(await baris(page).count(), bernilai.length)
})

test('it prints on two sheets of A4 at most, without what is sensitive, and says so', async () => {
  const { page } = await openLayar(alamat)
  await baris(page).first().waitFor()
  const pdf = await page.pdf({ preferCSSPageSize: true })
  const lembar = pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0
  assert.ok(lembar === 1 || lembar === 2, `${lembar} sheets`)
  await page.emulateMedia({ media: 'print' })
  const sensitif = bernilai.filter(({ indikator }) => indikator.sensitif)
  assert.deepEqual(
    {
      tercetak: await baris(page).filter({ visible: true }).count(),
      sensitif: await page.locator('tr[data-sensitif]').filter({ visible: true }).count(),
      dikatakan: await page.getByText(`${sensitif.length} indikator sensitif tidak dicetak.`).isVisible(),
      pita: await page.locator('.ribbon').isVisible(),
    },
    { tercetak: bernilai.length - sensitif.length, sensitif: 0, dikatakan: sensitif.length > 0, pita: true },
  )
})

for (const ukuran of ['laptop', 'telepon'] as const) {
  test(`the profile is accessible and fits: ${ukuran}, in light and dark`, async () => {
    const layar = await openLayar(alamat, { ukuran })
    await baris(layar.page).first().waitFor()
    await assertAksesibelDuaTema(layar)
    await assertTidakMelebar(layar)
    assertTenang(layar)
  })
}
