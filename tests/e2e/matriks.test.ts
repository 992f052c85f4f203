// The matrix as people use it: read, sorted, folded, pinned and walked through by keyboard, on a laptop and a phone.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { bacaKolom } from '#client/format/matriks.ts'
import { hitungBaris, hitungMatriks } from '#client/format/matriks-hitung.ts'
import { teksSel } from '#client/format/matriks-sel.ts'
import type { KolomMatriks, MatriksJawaban } from '#contract/matriks.ts'
import { contohDatabase, SEKARANG_CONTOH } from '#support/contoh.ts'
import { jsonOf } from '#support/http.ts'
import { serveWholeApp } from './support/app.ts'
import { assertAksesibelDuaTema, assertTenang, assertTidakMelebar, openLayar } from './support/browser.ts'

const database = await contohDatabase()
const { origin, get } = await serveWholeApp(database, SEKARANG_CONTOH)

const KUERI = 'wilayah=99.01&bulan=2026-03'
const alamat = `${origin}/matriks?${KUERI}`
// The server's own answer, held against its contract before it left.
const jawaban = jsonOf(await get(`/api/matriks?${KUERI}&rincian=desa`)) as MatriksJawaban
const kolomKode = (kode: string): KolomMatriks => {
  const kolom = jawaban.kolom.find(({ indikator }) => indikator.kode === kode)
  assert(kolom)
  return kolom
}

const kueriDari = (page: Page, nama: string) => new URL(page.url()).searchParams.get(nama)
const kisi = (page: Page) => page.getByRole('grid')
/** The texts of one column, by its head, from the rows below the whole area. */
async function isiKolom(page: Page, nama: string): Promise<string[]> {
  const k = await page.locator(`.matriks-judul[aria-label="${nama}"]`).getAttribute('data-k')
  const sel = page.locator(`.matriks-baris:not([data-b^="-"]) > .matriks-sel[data-k="${k}"]`)
  return (await sel.allTextContents()).map((satu) => satu.trim())
}
const namaBaris = (page: Page) => page.locator('.matriks-baris:not([data-b^="-"]) .matriks-nama-teks').allTextContents()
/** The cell that the grid names as the active one. */
const aktif = (page: Page) =>
  page.evaluate(() => {
    const id = document.querySelector('[role=grid]')?.getAttribute('aria-activedescendant')
    const sel = id ? document.getElementById(id) : null
    return [sel?.parentElement?.getAttribute('data-b'), sel?.getAttribute('data-k')].map(Number)
  })

test('every desa and every indikator is there, each cell with the value that the server answered', async () => {
  const layar = await openLayar(alamat)
  const { page } = layar
  await kisi(page).waitFor()
  assert.deepEqual(
    [await kisi(page).getAttribute('aria-rowcount'), await kisi(page).getAttribute('aria-colcount')],
    [String(jawaban.baris.length + 3), String(jawaban.kolom.length + 2)],
  )
  assert.deepEqual(
    await namaBaris(page),
    jawaban.baris.map(({ nama }) => nama),
  )
  const k6 = kolomKode('BUMIL_K6')
  assert.deepEqual(await isiKolom(page, k6.indikator.nama), bacaKolom(k6).map(teksSel))
  assertTenang(layar)
})

test('it opens with what can be judged, and each row says how much of it is below target', async () => {
  const { page } = await openLayar(alamat)
  await page.locator('.say').waitFor()
  const { bawah, dinilai } = hitungMatriks(jawaban.kolom)
  const angka = (n: number) => new Intl.NumberFormat('id-ID').format(n)
  const kalimat = (await page.locator('.say').textContent()) ?? ''
  assert.ok(
    kalimat.startsWith(`Pada Maret 2026 ${angka(bawah)} dari ${angka(dinilai)} angka desa yang dapat dinilai`),
    kalimat,
  )
  assert.deepEqual(
    await page.locator('.matriks-baris:not([data-b^="-"]) > .matriks-ringkas').allTextContents(),
    hitungBaris(jawaban.kolom, jawaban.baris.length).map((h) => (h.dinilai === 0 ? '–' : `${h.bawah}/${h.dinilai}`)),
  )
})

test('a press on a head sorts, again the other way, and the address keeps it', async () => {
  const layar = await openLayar(alamat)
  const { page } = layar
  const k6 = kolomKode('BUMIL_K6')
  const kepala = page.getByRole('columnheader', { name: k6.indikator.nama, exact: true })
  await kepala.click()
  await page.waitForURL((url) => url.searchParams.get('urut') === 'BUMIL_K6.turun')
  const lengkap = bacaKolom(k6).filter((s) => s.nilai !== null && !s.sementara && !s.tertinggal)
  const angka = lengkap.map((s) => s.nilai ?? 0).sort((a, b) => b - a)
  const tampil = async () => (await isiKolom(page, k6.indikator.nama)).slice(0, angka.length)
  const tulis = (n: number) => n.toFixed(1).replace('.', ',')
  assert.deepEqual(await tampil(), angka.map(tulis))
  await kepala.click()
  await page.waitForURL((url) => url.searchParams.get('urut') === 'BUMIL_K6.naik')
  assert.deepEqual(await tampil(), angka.toReversed().map(tulis))
  assert.equal(await kepala.getAttribute('aria-sort'), 'ascending')

  await page.reload()
  await kisi(page).waitFor()
  assert.deepEqual(await tampil(), angka.toReversed().map(tulis))
  assertTenang(layar)
})

test('a klaster folds into one column and opens again', async () => {
  const { page } = await openLayar(alamat)
  const klaster = page.getByRole('columnheader', { name: /^Klaster 2/ })
  await klaster.click()
  await page.waitForURL((url) => url.searchParams.get('lipat') === '2')
  assert.equal(await klaster.getAttribute('aria-expanded'), 'false')
  const dua = jawaban.kolom.filter(({ indikator }) => indikator.klaster === 2)
  assert.equal(await kisi(page).getAttribute('aria-colcount'), String(jawaban.kolom.length + 3 - dua.length))
  const isi = await page.locator('.matriks-baris:not([data-b^="-"]) > .matriks-lipatan').allTextContents()
  assert.deepEqual(
    isi,
    hitungBaris(dua, jawaban.baris.length).map((h) => (h.dinilai === 0 ? '–' : `${h.bawah}/${h.dinilai}`)),
  )
  await klaster.click()
  await page.waitForURL((url) => !url.searchParams.has('lipat'))
  assert.equal(await kisi(page).getAttribute('aria-colcount'), String(jawaban.kolom.length + 2))
})

test('everything by keyboard: one stop of Tab, arrows to move, P to pin, Enter to open, and focus comes back', async () => {
  const layar = await openLayar(alamat)
  const { page } = layar
  await kisi(page).focus()
  assert.deepEqual(await aktif(page), [0, 0])
  for (const tombol of ['ArrowDown', 'ArrowDown', 'ArrowRight']) await page.keyboard.press(tombol)
  assert.deepEqual(await aktif(page), [2, 1])
  await page.keyboard.press('Control+End')
  assert.deepEqual(await aktif(page), [jawaban.baris.length - 1, jawaban.kolom.length - 1])
  await page.keyboard.press('Home')
  await page.keyboard.press('p')
  await page.waitForURL((url) => url.searchParams.get('sematBaris') === jawaban.baris.at(-1)?.kode)
  assert.equal((await namaBaris(page))[0], jawaban.baris.at(-1)?.nama)

  await page.keyboard.press('Control+Home')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await page.getByRole('dialog').waitFor()
  const pertama = jawaban.kolom[0]
  assert.deepEqual(
    [kueriDari(page, 'indikator'), kueriDari(page, 'buka')],
    [pertama?.indikator.kode, jawaban.baris.at(-1)?.kode],
  )
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('role')), 'grid')
  await page.keyboard.press('Tab')
  assert.equal(await kisi(page).evaluate((e) => e.contains(document.activeElement)), false)
  assertTenang(layar)
})

test('a pinned column stays in sight when the grid is pushed to its far end', async () => {
  const { page } = await openLayar(`${alamat}&semat=BUMIL_K6`)
  await kisi(page).waitFor()
  const letak = () => page.locator('.matriks-judul').first().boundingBox()
  const awal = await letak()
  assert.equal(
    await page.locator('.matriks-judul').first().getAttribute('aria-label'),
    kolomKode('BUMIL_K6').indikator.nama,
  )
  await kisi(page).evaluate((e) => e.scrollTo(e.scrollWidth, 0))
  const akhir = jawaban.kolom.findLast(({ indikator }) => indikator.klaster === 1)?.indikator.nama ?? ''
  await page.locator(`.matriks-judul[aria-label="${akhir}"]`).waitFor()
  assert.deepEqual(await letak(), awal)
})

test('a search leaves the rows that fit, and only what is below target the columns with any of it', async () => {
  const { page } = await openLayar(alamat)
  await page.getByRole('searchbox', { name: 'Cari desa' }).fill('mel')
  await page.waitForURL((url) => url.searchParams.get('cari') === 'mel')
  assert.deepEqual(
    await namaBaris(page),
    jawaban.baris.map(({ nama }) => nama).filter((nama) => /mel/i.test(nama)),
  )
  await page.getByRole('searchbox', { name: 'Cari desa' }).fill('')
  await page.getByLabel('Hanya yang di bawah target').check()
  await page.waitForURL((url) => url.searchParams.get('hanya') === 'bawah')
  const bawah = jawaban.kolom.filter(({ status }) => /[cjw]/.test(status))
  assert.ok(bawah.length < jawaban.kolom.length)
  assert.equal(await kisi(page).getAttribute('aria-colcount'), String(bawah.length + 2))
  await page.getByRole('button', { name: 'Susunan awal' }).click()
  await page.waitForURL((url) => !url.searchParams.has('hanya'))
})

test('an indikator that is looked for comes into sight as the active cell', async () => {
  const { page } = await openLayar(alamat)
  const akhir = jawaban.kolom.findLast(({ indikator }) => indikator.klaster === 1)?.indikator
  assert(akhir)
  await page.getByRole('button', { name: 'Lompat ke indikator' }).click()
  await page.keyboard.type(akhir.kode)
  await page.keyboard.press('Enter')
  await page.locator(`.matriks-judul[aria-label="${akhir.nama}"]`).waitFor()
  await page.locator('.matriks-uraian', { hasText: akhir.nama }).waitFor()
})

test('posyandu stand with their own counts, without a verdict', async () => {
  const { page } = await openLayar(`${alamat}&tampil=posyandu`)
  await kisi(page).waitFor()
  const unit = jsonOf(await get(`/api/matriks?${KUERI}&rincian=posyandu`)) as MatriksJawaban
  assert.equal(await kisi(page).getAttribute('aria-rowcount'), String(unit.baris.length + 3))
  assert.equal(await page.locator('.matriks-baris:not([data-b^="-"]) > .matriks-sel[data-status]').count(), 0)
  assert.equal(
    (await page.locator('.matriks-baris:not([data-b^="-"]) > .matriks-sel[data-sel="nilai"]').count()) > 0,
    true,
  )
})

test('only what is in sight is drawn, and all of it on paper', async () => {
  const { page } = await openLayar(alamat)
  await kisi(page).waitFor()
  const tergambar = await page.locator('.matriks-judul').count()
  assert.ok(tergambar < jawaban.kolom.length / 3, `${tergambar} columns`)
  await page.emulateMedia({ media: 'print' })
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')))
  assert.equal(
    await page.locator('.matriks-cetak td.matriks-sel').count(),
    jawaban.kolom.length * (jawaban.baris.length + 1),
  )
})

for (const ukuran of ['laptop', 'telepon'] as const) {
  test(`the matrix is accessible and fits: ${ukuran}, in light and dark`, async () => {
    const layar = await openLayar(alamat, { ukuran })
    await kisi(layar.page).waitFor()
    await assertAksesibelDuaTema(layar)
    await assertTidakMelebar(layar)
    assertTenang(layar)
  })
}
