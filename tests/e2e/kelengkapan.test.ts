// Who reported and who did not, as people use it: by keyboard, on a laptop and a phone, light and dark.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { kelompokTemuan } from '#client/format/kelompok-temuan.ts'
import type { KelengkapanJawaban } from '#contract/kelengkapan.ts'
import { contohDatabase, SEKARANG_CONTOH } from '#support/contoh.ts'
import { jsonOf } from '#support/http.ts'
import { buatDesa, buatKabupaten, buatUnit, wajibkan } from '#support/kisah.ts'
import { serveWholeApp } from './support/app.ts'
import {
  assertAksesibel,
  assertAksesibelDuaTema,
  assertTenang,
  assertTidakMelebar,
  openLayar,
} from './support/browser.ts'

const database = await contohDatabase()
const kosong = await buatKabupaten(database.db, { kode: '98.01', nama: 'Tanpa Laporan' })
await buatDesa(database.db, kosong, { kode: '98.01.01.2001' })
const terpencar = await buatKabupaten(database.db, { kode: '98.02', nama: 'Belum Terbagi' })
const puskesmas = await buatUnit(database.db, terpencar, { jenis: 'puskesmas', nama: 'Utama' })
for (const satu of [{ kode: '98.02.01.2001', puskesmas }, { kode: '98.02.01.2002' }]) {
  const desa = await buatDesa(database.db, terpencar, satu)
  const unit = await buatUnit(database.db, terpencar, {
    jenis: 'posyandu',
    nama: `Melati ${satu.kode.slice(-1)}`,
    desa,
  })
  await wajibkan(database.db, terpencar, { unit, desa, kelompok: 1 })
}
const { origin, get } = await serveWholeApp(database, SEKARANG_CONTOH)

const kelengkapan = (wilayah = '99.01', lain = '') => `${origin}/kelengkapan?wilayah=${wilayah}&bulan=2026-03${lain}`
const jawaban = jsonOf(await get('/api/kelengkapan?wilayah=99.01&bulan=2026-03')) as KelengkapanJawaban

test('each unit has its row and each of its months a mark that says the state in words', async () => {
  const layar = await openLayar(kelengkapan())
  const { page } = layar
  const baris = page.locator('.lapor-unit')
  await baris.first().waitFor()
  assert.equal(await baris.count(), jawaban.unit.length)
  const kata = {
    tepat: 'tepat waktu',
    terlambat: 'terlambat',
    sebagian: 'sebagian',
    belum: 'belum lapor',
    'tidak-wajib': 'tidak wajib',
  }
  assert.deepEqual(
    await baris.first().locator('td').allTextContents(),
    jawaban.unit[0]?.keadaan.map((satu) => kata[satu]),
  )
  assertTenang(layar)
})

test('what is missing can be shown alone, and the address keeps it', async () => {
  const { page } = await openLayar(kelengkapan())
  await page.locator('.lapor-unit').first().waitFor()
  await page.getByRole('checkbox', { name: 'Hanya yang belum lapor' }).focus()
  await page.keyboard.press('Space')
  await page.waitForURL(/belum=ya/)
  assert.equal(await page.locator('.lapor-unit').count(), jawaban.belumLapor.length)
  await page.getByRole('combobox', { name: 'Jenis unit' }).selectOption('puskesmas')
  await page.waitForURL(/jenis=puskesmas/)
  await page.reload()
  await page.locator('.lapor-saring').waitFor()
  const hanya = jawaban.belumLapor.filter(({ jenis }) => jenis === 'puskesmas').length
  assert.equal(await page.locator('.lapor-unit').count(), hanya)
  if (hanya === 0) await page.getByRole('button', { name: 'Tampilkan semua unit' }).click()
  await page.locator('.lapor-unit').first().waitFor()
})

test('a group opens and closes by keyboard', async () => {
  const { page } = await openLayar(kelengkapan())
  const tombol = page.locator('.lapor-kelompok button').first()
  await tombol.focus()
  const semula = await page.locator('.lapor-unit').count()
  await page.keyboard.press('Enter')
  assert.equal(await tombol.getAttribute('aria-expanded'), 'false')
  assert.ok((await page.locator('.lapor-unit').count()) < semula)
})

test('the message names everyone who is missing and is copied by one key', async () => {
  const { page } = await openLayar(kelengkapan())
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin })
  const teks = await page.getByRole('textbox', { name: 'Teks untuk disalin' }).inputValue()
  for (const { unit, desa } of jawaban.belumLapor) assert.match(teks, new RegExp(`- ${desa}: .*${unit}`))
  assert.match(teks, /\*Maret 2026\*/)
  await page.getByRole('button', { name: 'Salin teks' }).focus()
  await page.keyboard.press('Enter')
  await page.getByText('Tersalin.').waitFor()
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), teks)
})

test('the message to all names those under a puskesmas and those under none', async () => {
  const { page } = await openLayar(kelengkapan('98.02'))
  const pesan = page.getByRole('textbox', { name: 'Teks untuk disalin' })
  const disebut = async () => (await pesan.inputValue()).match(/Melati \d/g)
  assert.deepEqual(await disebut(), ['Melati 1', 'Melati 2'])
  await page.getByRole('combobox', { name: 'Untuk' }).selectOption('')
  assert.deepEqual(await disebut(), ['Melati 2'])
})

test('what is to be checked shows both values and leads to the desa', async () => {
  const { page } = await openLayar(kelengkapan())
  const awal = jawaban.temuan.find(({ keparahan }) => keparahan === 'jelaskan')
  assert.ok(awal, 'the example has a figure to be explained')
  const baris = page.locator('.dicek-tabel tbody tr').first()
  await baris.waitFor()
  assert.deepEqual(
    await baris.locator('td').allTextContents(),
    [awal.kiri, awal.kanan, awal.kiri - awal.kanan].map(String),
  )
  await baris.getByRole('link').focus()
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/profil\?/)
  assert.equal(new URL(page.url()).searchParams.get('wilayah'), awal.kodeDesa)
})

test('what is to be checked is narrowed and grouped by unit, and the address keeps it', async () => {
  const layar = await openLayar(kelengkapan())
  const { page } = layar
  const dicek = page.locator('#perlu-dicek')
  await dicek.locator('summary').first().waitFor()
  const banyak = await dicek.locator('h2 .redup').innerText()
  assert.equal(banyak, String(jawaban.jumlahTemuan.diminta))
  await dicek.getByRole('combobox', { name: 'Tingkat' }).selectOption('jelaskan')
  await dicek.getByRole('radio', { name: 'Unit' }).check()
  await page.waitForURL(/keparahan=jelaskan.*susun=unit/)
  await page.reload()
  const harap = jawaban.temuan.filter(({ keparahan }) => keparahan === 'jelaskan')
  await dicek.locator('.dicek-unit > li').first().waitFor()
  assert.equal(await dicek.locator('h2 .redup').innerText(), String(harap.length))
  const judul = await dicek.locator('details').count()
  assert.equal(judul, new Set(harap.map(({ kodeDesa, kodeUnit }) => `${kodeDesa} ${kodeUnit}`)).size)
  assert.equal(await dicek.locator('small[data-keparahan="lunak"]').count(), 0)
  await assertAksesibel(layar)
  await dicek.getByRole('combobox', { name: 'Pertanyaan' }).selectOption('tepat-target')
  await dicek.getByText('Tidak ada yang cocok dengan saringan.').waitFor()
  await dicek.getByRole('button', { name: 'Tampilkan yang belum dijawab' }).click()
  await dicek.locator('.dicek-tabel').first().waitFor()
  assertTenang(layar)
})

test('a finding leads to the form in which it is corrected', async () => {
  const { page } = await openLayar(kelengkapan())
  const tautan = page.locator('#perlu-dicek').getByRole('link', { name: 'Perbaiki di formulir' }).first()
  const alamat = new URL((await tautan.getAttribute('href')) ?? '', origin)
  const awal = kelompokTemuan(jawaban.temuan)[0]?.temuan[0]
  assert.deepEqual(
    [alamat.pathname, alamat.searchParams.get('bulan'), alamat.searchParams.get('desa')],
    ['/isi/formulir', awal?.bulan, awal?.kodeDesa],
  )
})

test('figures that have changed since are said to have, and what stands now is shown', async () => {
  const layar = await openLayar(kelengkapan())
  const { page } = layar
  const lama = { status: 409, contentType: 'application/problem+json' }
  const badan = {
    type: 'about:blank',
    status: 409,
    title: 'Angkanya sudah berubah',
    detail: 'Lihat angka yang sekarang.',
  }
  await page.route('**/api/temuan/jawab', (route) => route.fulfill({ ...lama, body: JSON.stringify(badan) }))
  const dicek = page.locator('#perlu-dicek')
  await dicek
    .getByRole('button', { name: /^Jelaskan: / })
    .first()
    .click()
  await dicek.getByRole('textbox', { name: /Klarifikasi/ }).fill('Sudah dihitung ulang')
  const lagi = page.waitForResponse('**/api/kelengkapan?*')
  await dicek.getByRole('button', { name: 'Simpan klarifikasi' }).click()
  await dicek.getByRole('alert').getByText('Lihat angka yang sekarang.').waitFor()
  // Asked anew: nothing is different here, so what the page remembers stands.
  assert.equal((await lagi).status(), 304)
  assert.equal(await dicek.getByRole('textbox', { name: /Klarifikasi/ }).inputValue(), 'Sudah dihitung ulang')
})

test('the parts of each unit’s quality stand as counts by desa, and by no count can they be sorted', async () => {
  const { page } = await openLayar(kelengkapan())
  const mutu = page.locator('#mutu')
  await mutu.locator('tbody tr').first().waitFor()
  assert.deepEqual(await mutu.locator('thead button').allTextContents(), ['Desa', 'Unit'])
  const [awal] = jawaban.unit
  assert.ok(awal)
  const { lapor, wajib, lengkap, tepat, tidakBuka, terbuka, dibiarkan, dijelaskan, diperbaiki } = awal.mutu
  assert.deepEqual((await mutu.locator('tbody tr').first().locator('td').allTextContents()).slice(2), [
    `${lapor} dari ${wajib}`,
    ...[lengkap, tepat, tidakBuka, terbuka, dibiarkan, dijelaskan, diperbaiki].map(String),
  ])
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')))
  assert.equal(await mutu.locator('tbody tr').count(), jawaban.unit.length)
})

test('from the home the count of what is to be checked leads to it', async () => {
  const { page } = await openLayar(`${origin}/ringkasan?wilayah=99.01&bulan=2026-03`)
  await page.locator('.dicek-ringkas a').click()
  await page.locator('.dicek-tabel').first().waitFor()
  assert.equal(new URL(page.url()).hash, '#perlu-dicek')
})

test('a kabupaten in which nobody has to report says so in every part', async () => {
  const layar = await openLayar(kelengkapan('98.01'))
  await layar.page.locator('.say').waitFor()
  const isi = (await layar.page.locator('main').textContent()) ?? ''
  for (const kata of [
    /Tidak ada unit yang wajib melapor/,
    /Tidak ada yang ditunggu/,
    /Belum ada laporan Maret 2026 yang dapat dicek/,
  ])
    assert.match(isi, kata)
  await assertAksesibel(layar)
  assertTenang(layar)
})

for (const ukuran of ['laptop', 'telepon'] as const) {
  test(`completeness is accessible and fits: ${ukuran}, in light and dark`, async () => {
    const layar = await openLayar(kelengkapan(), { ukuran })
    await layar.page.locator('.lapor-kelompok button').first().waitFor()
    if (ukuran === 'telepon') await layar.page.locator('.lapor-kelompok button').first().click()
    await layar.page.locator('.lapor-unit').first().waitFor()
    await assertAksesibelDuaTema(layar)
    await assertTidakMelebar(layar)
    assertTenang(layar)
  })
}
