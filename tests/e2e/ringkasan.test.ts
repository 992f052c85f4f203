// The home as people use it: by keyboard, on a laptop and a phone, light and dark; and what its first view weighs.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import type { RingkasanJawaban } from '#contract/ringkasan.ts'
import { contohDatabase, SEKARANG_CONTOH } from '#support/contoh.ts'
import { jsonOf } from '#support/http.ts'
import { buatDesa, buatKabupaten } from '#support/kisah.ts'
import { serveWholeApp } from './support/app.ts'
import {
  assertAksesibel,
  assertAksesibelDuaTema,
  assertTenang,
  assertTidakMelebar,
  openLayar,
} from './support/browser.ts'

const database = await contohDatabase()
const { origin, get } = await serveWholeApp(database, SEKARANG_CONTOH)

const ringkasan = (wilayah = '99.01', bulan = '2026-03') => `${origin}/ringkasan?wilayah=${wilayah}&bulan=${bulan}`
// The server's own answer, held against its contract before it left.
const jawaban = jsonOf(await get('/api/ringkasan?wilayah=99.01&bulan=2026-03')) as RingkasanJawaban
const diUrl = (page: Page, nama: string) => new URL(page.url()).searchParams.get(nama)
const peta = (page: Page) => page.locator('.peta-kecil .shape-desa').first()

test('the bare address opens the home of the latest month that was reported', async () => {
  const layar = await openLayar(origin)
  await peta(layar.page).waitFor()
  assert.deepEqual(
    [new URL(layar.page.url()).pathname, diUrl(layar.page, 'wilayah'), diUrl(layar.page, 'bulan')],
    ['/ringkasan', '99.01', '2026-03'],
  )
  assertTenang(layar)
})

test('every priority of the board has its row, and every part its months of completeness', async () => {
  const { page } = await openLayar(ringkasan())
  await page.locator('.panas tbody tr').first().waitFor()
  const kode = await page
    .locator('.prioritas-tabel [data-kunci]')
    .evaluateAll((semua) => semua.map((satu) => satu.getAttribute('data-kunci')))
  assert.deepEqual(kode.sort(), jawaban.prioritas.map(({ indikator }) => indikator.kode).sort())
  assert.equal(await page.locator('.garis-kecil').count(), jawaban.prioritas.length)
  assert.equal(await page.locator('.panas tbody tr').count(), jawaban.kelengkapan.bagian.length)
})

test('the map is of the indikator that the sentence speaks of, and its legend counts every desa', async () => {
  const { page } = await openLayar(ringkasan())
  await peta(page).waitFor()
  const judul = (await page.getByRole('heading', { name: /per desa$/ }).textContent())?.replace(' per desa', '') ?? ''
  assert.ok((await page.locator('.say').textContent())?.toLowerCase().includes(judul.toLowerCase()), judul)
  const jumlah = await page.locator('.peta-kecil-legenda li > .redup').allTextContents()
  assert.equal(
    jumlah.reduce((n, satu) => n + Number(satu), 0),
    12,
  )
})

test('by keyboard alone a figure is taken apart, and its name leads to the map with the same state', async () => {
  const layar = await openLayar(ringkasan())
  const { page } = layar
  const baris = page.locator('.prioritas-tabel [data-kunci]').first()
  await baris.waitFor()
  const kode = await baris.getAttribute('data-kunci')
  await baris.getByRole('button', { name: /Uraikan angka/ }).focus()
  await page.keyboard.press('Enter')
  await page.locator('.rinci').waitFor()
  assert.deepEqual([diUrl(page, 'indikator'), diUrl(page, 'buka')], [kode, '99.01'])
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  assert.equal(await page.evaluate(() => document.activeElement?.closest('tr')?.getAttribute('data-kunci')), kode)

  await baris.getByRole('link').focus()
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/peta\?/)
  assert.deepEqual(
    [diUrl(page, 'wilayah'), diUrl(page, 'bulan'), diUrl(page, 'indikator'), diUrl(page, 'buka')],
    ['99.01', '2026-03', kode, null],
  )
  await page.locator('.peta-kanan tbody tr').first().waitFor()
  assertTenang(layar)
})

test('the twelve services of the SPM are folded until they are asked for', async () => {
  const { page } = await openLayar(ringkasan())
  const spm = page.locator('.prioritas-spm')
  await spm.locator('summary').focus()
  assert.equal(await spm.locator('tr[data-kunci]').first().isVisible(), false)
  await page.keyboard.press('Enter')
  await spm.locator('tr[data-kunci]').first().waitFor()
  assert.equal(await spm.locator('tr[data-kunci]').count(), 12)
})

test('who needs support is ranked by persons and opens the figure of that desa', async () => {
  const butuh = jawaban.prioritas.find(({ perluDukungan }) => perluDukungan.length > 0)
  assert.ok(butuh, 'the example has a desa that needs support')
  const { page } = await openLayar(ringkasan())
  const daftar = page.locator('.dukungan-daftar li')
  await daftar.first().waitFor()
  const orang = (await daftar.locator('b').allTextContents()).map(Number)
  assert.deepEqual(
    orang,
    [...orang].sort((a, b) => b - a),
  )
  assert.doesNotMatch((await page.locator('main').textContent()) ?? '', /terburuk/i)
  await daftar.first().getByRole('button').focus()
  await page.keyboard.press('Enter')
  await page.locator('.rinci').waitFor()
  assert.match(diUrl(page, 'buka') ?? '', /^99\.01\.01\.\d{4}$/)
})

const WILAYAH = [
  ['99.01.01', /desa/],
  ['99.01-puskesmas-teluk-kenari', /Puskesmas Teluk Kenari/],
  ['99.01.01.2001', /indikator prioritas|laporan/],
] as const

for (const [wilayah, kata] of WILAYAH)
  test(`the home of ${wilayah} speaks of that area`, async () => {
    const layar = await openLayar(ringkasan(wilayah))
    await peta(layar.page).waitFor()
    assert.match((await layar.page.locator('.say').textContent()) ?? '', kata)
    assert.match((await layar.page.locator('h1').textContent()) ?? '', /^Ringkasan .+, Maret 2026$/)
    assertTenang(layar)
  })

test('a puskesmas reads its desa by priority first; arrows move between the figures and Escape comes back to one', async () => {
  const layar = await openLayar(ringkasan('99.01-puskesmas-teluk-kenari'))
  const { page } = layar
  await page.locator('.banding-tabel tbody tr').first().waitFor()
  const atas = (pilih: string) => page.locator(pilih).evaluate((satu) => satu.getBoundingClientRect().top)
  assert.ok((await atas('.banding')) < (await atas('.prioritas')))
  assert.equal(await page.locator('.banding-tabel tbody tr').count(), 12)
  assert.equal(await page.locator('.banding-sel[tabindex="0"]').count(), 1)
  await page.locator('[data-letak="0 0"]').focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('ArrowUp')
  const letak = () => page.evaluate(() => document.activeElement?.getAttribute('data-letak'))
  assert.equal(await letak(), '0 1')
  await page.keyboard.press('Enter')
  await page.locator('.rinci').waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  assert.equal(await letak(), '0 1')
  assertTenang(layar)
})

test('desa by priority scroll inside their table on a phone, not the page', async () => {
  const layar = await openLayar(ringkasan('99.01-puskesmas-teluk-kenari'), { ukuran: 'telepon' })
  await layar.page.locator('.banding-tabel tbody tr').first().waitFor()
  await assertTidakMelebar(layar)
  await assertAksesibel(layar)
})

test('a puskesmas has a message ready for each pustu that there is something to say to', async () => {
  const { page } = await openLayar(ringkasan('99.01-puskesmas-teluk-kenari'))
  const kepada = page.getByRole('combobox', { name: /Untuk/ })
  await kepada.waitFor()
  const teks = page.locator('.salin textarea')
  const pertama = await teks.inputValue()
  assert.match(pertama, /^Yth\. .+ keadaan Maret 2026:/)
  await kepada.selectOption({ index: 1 })
  assert.notEqual(await teks.inputValue(), pertama)
})

test('a desa has its posyandu side by side and reads who is waited for', async () => {
  const layar = await openLayar(ringkasan('99.01.01.2001'))
  const { page } = layar
  await page.locator('.posyandu tbody tr').first().waitFor()
  assert.match((await page.locator('.posyandu thead').textContent()) ?? '', /K\/S.*D\/S.*N\/D/)
  await page.getByRole('heading', { name: /^Belum lapor/ }).waitFor()
  await page.getByRole('heading', { name: /^Perlu dicek/ }).waitFor()
  await assertAksesibel(layar)
  assertTenang(layar)
})

test('a month that nobody has reported says so', async () => {
  const { page } = await openLayar(ringkasan('99.01', '2026-04'))
  await page.locator('.say').waitFor()
  assert.match((await page.locator('.say').textContent()) ?? '', /^Belum ada laporan Kabupaten .+ untuk April 2026\./)
})

test('a kabupaten without units, targets and boundaries is sensible and says why', async () => {
  const kab = await buatKabupaten(database.db, { kode: '98.01', nama: 'Tanpa Laporan' })
  await buatDesa(database.db, kab, { kode: '98.01.01.2001' })
  const layar = await openLayar(ringkasan('98.01'))
  await layar.page.locator('.ringkasan-dua').waitFor()
  const isi = (await layar.page.locator('main').textContent()) ?? ''
  for (const kata of [
    /Belum ada unit yang wajib melapor/,
    /desa tidak diurutkan/,
    /Belum ada angka yang dapat dipetakan/,
  ])
    assert.match(isi, kata)
  await assertAksesibel(layar)
  assertTenang(layar)
})

test('the first view is at most 120 kB of script and style, as Chromium received it until it was idle', async () => {
  const { page } = await openLayar('about:blank')
  const jaringan = await page.context().newCDPSession(page)
  await jaringan.send('Network.enable')
  const jenis = new Map<string, string>()
  const terima: { readonly jenis: string; readonly byte: number }[] = []
  jaringan.on('Network.responseReceived', ({ requestId, type }) => jenis.set(requestId, type))
  jaringan.on('Network.loadingFinished', ({ requestId, encodedDataLength }) =>
    terima.push({ jenis: jenis.get(requestId) ?? '', byte: encodedDataLength }),
  )
  await page.goto(ringkasan())
  // The small map is the last that comes by itself.
  await peta(page).waitFor()
  await page.evaluate(() => new Promise((selesai) => requestIdleCallback(selesai)))
  const berat = terima.filter((satu) => ['Script', 'Stylesheet'].includes(satu.jenis))
  const jumlah = berat.reduce((n, { byte }) => n + byte, 0)
  assert.ok(berat.length > 1 && jumlah > 40_000, `only ${berat.length} files, ${jumlah} bytes were seen`)
  assert.ok(jumlah <= 120_000, `the first view weighs ${jumlah} bytes: ${JSON.stringify(berat)}`)
  assert.equal(await page.locator('.leaflet-container, .recharts-wrapper').count(), 0)
})

for (const ukuran of ['laptop', 'telepon'] as const) {
  test(`the home is accessible and fits: ${ukuran}, in light and dark`, async () => {
    const layar = await openLayar(ringkasan(), { ukuran })
    await layar.page.locator('.say').waitFor()
    await layar.page.locator('.prioritas-spm summary').click()
    await layar.page.getByRole('heading', { name: 'Perlu dicek' }).scrollIntoViewIfNeeded()
    await peta(layar.page).waitFor()
    // What the bar at the top half covers while scrolling would be counted as too small.
    await layar.page.evaluate(() => scrollTo(0, 0))
    await assertAksesibelDuaTema(layar)
    await assertTidakMelebar(layar)
    assertTenang(layar)
  })
}
