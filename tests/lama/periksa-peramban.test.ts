// Verifying, validating and opening again through the real door, with somebody else at work on the same laporan.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import type { PeriksaJawaban } from '#contract/tahap.ts'
import {
  assertAksesibel,
  assertAksesibelDuaTema,
  assertTenang,
  assertTidakMelebar,
  type Layar,
  openLayar,
  type Ukuran,
} from '#e2e/browser.ts'
import { serveClient } from '#http/static.ts'
import { buildClient, CLIENT_DIST, isClientStale } from '#server/client-build.ts'
import { findPenggunaMenurutNama, saveSandi } from '#store/pengguna.ts'
import { contohDatabase, SEKARANG_CONTOH } from '#support/contoh.ts'
import { SANDI_UJI } from '#support/masuk.ts'
import { openProses } from '#support/pintu.ts'
import { hashSandi } from '#usecases/hash-sandi.ts'
import { namaContoh } from '#usecases/masuk-contoh.ts'

const PUSKESMAS = '99.01-puskesmas-teluk-kenari'
const database = await contohDatabase()
if (isClientStale()) await buildClient()
const { origin } = await openProses(database, { sekarang: () => SEKARANG_CONTOH, client: serveClient(CLIENT_DIST) })
const sandi = await hashSandi(SANDI_UJI)

type Pilihan = { readonly ukuran?: Ukuran; readonly tema?: 'light' | 'dark' }

/** Comes in as somebody of the example and opens an address. */
async function masuk(nama: string, jalur: string, pilihan: Pilihan = {}): Promise<Layar> {
  const namaPengguna = namaContoh(nama)
  const pengguna = await findPenggunaMenurutNama(database.db, namaPengguna)
  assert.ok(pengguna, nama)
  await saveSandi(database.db, pengguna.penggunaId, sandi, false)
  const layar = await openLayar(origin, pilihan)
  await layar.page.getByLabel('Nama pengguna').fill(namaPengguna)
  await layar.page.getByLabel('Kata sandi').fill(SANDI_UJI)
  await layar.page.getByRole('button', { name: 'Masuk', exact: true }).click()
  await layar.page.locator('.frame, .frame-akun').first().waitFor()
  await layar.page.goto(`${origin}${jalur}`)
  return layar
}

/** Draws the rows below those in sight, by a press that does not scroll: coming near would draw some as well. */
const lengkapi = (page: Page): Promise<void> =>
  page
    .getByRole('button', { name: /^Tampilkan .* baris selebihnya$/ })
    .evaluate((tombol) => tombol instanceof HTMLElement && tombol.click())
    .then(() => undefined)
const jalurPeriksa = (bulan = '2026-03') => `/periksa?bulan=${bulan}`
const baris = (page: Page) => page.locator('.periksa-baris')
const angkaKalimat = async (page: Page) => Number((await page.locator('.say').innerText()).match(/^(\d+)/)?.[1] ?? 0)
const hasil = (page: Page) => page.locator('.periksa-hasil')

test('a bidan verifies by keyboard alone: arrows, Shift and Space, and the button that counts', async () => {
  const layar = await masuk('petugas-pustu', jalurPeriksa())
  const { page } = layar
  await baris(page).first().waitFor()
  assert.match(await page.locator('.say').innerText(), /laporan Maret 2026 menunggu diverifikasi/)
  const semula = await angkaKalimat(page)
  await baris(page).first().getByRole('checkbox').focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Shift+ArrowDown')
  const tombol = page.getByRole('button', { name: 'Verifikasi 3 laporan' })
  await tombol.waitFor()
  await assertAksesibel(layar)
  await tombol.focus()
  await page.keyboard.press('Enter')
  await hasil(page).getByText('3 laporan diverifikasi.').waitFor()
  assert.equal(await page.locator('.tahap[data-tahap="terverifikasi"]').count(), 3)
  assert.equal(await angkaKalimat(page), semula - 3)
  // A bidan is offered neither to validate nor to lock.
  await page
    .getByRole('checkbox', { name: /Pilih semua dari/ })
    .first()
    .check()
  const laku = await page.locator('.periksa-tombol .button').allInnerTexts()
  assert.deepEqual(
    laku.filter((teks) => /Validasi|Kunci/.test(teks)),
    [],
  )
  assertTenang(layar)
})

test('a kepala puskesmas validates many; one that somebody changed meanwhile is refused, and looked at again', async () => {
  const layar = await masuk('kepala-puskesmas', jalurPeriksa())
  const { page } = layar
  await baris(page).first().waitFor()
  const desa = page.locator('.periksa-daftar section').filter({ has: page.locator('[data-tahap="terkirim"]') })
  const bidan = await masuk('petugas-pustu', `${jalurPeriksa()}&tahap=terkirim`)
  await baris(bidan.page).first().waitFor()
  const namaDesa = await bidan.page.locator('.periksa-desa h2').first().innerText()
  await lengkapi(page)
  const sini = desa.filter({ has: page.getByRole('heading', { name: namaDesa, exact: true }) }).first()
  await sini.getByRole('checkbox', { name: `Pilih semua dari ${namaDesa}` }).check()
  const tombol = page.getByRole('button', { name: /^Validasi \d+ laporan$/ })
  const banyak = Number((await tombol.innerText()).match(/\d+/)?.[0])
  assert.ok(banyak > 3, `${banyak} laporan`)
  assert.match(await page.locator('.periksa-tindakan').innerText(), /belum diverifikasi desa: boleh divalidasi/)

  await baris(bidan.page).first().getByRole('checkbox').check()
  await bidan.page.getByRole('button', { name: 'Verifikasi 1 laporan' }).click()
  await hasil(bidan.page).getByText('1 laporan diverifikasi.').waitFor()
  await sini.getByText('berubah sejak dipilih').waitFor()

  await tombol.click()
  await hasil(page)
    .getByText(`${banyak - 1} laporan divalidasi.`, { exact: false })
    .waitFor()
  const kabar = await hasil(page).innerText()
  assert.match(kabar, /divalidasi tanpa verifikasi desa/)
  assert.match(kabar, /1 ditolak:/)
  assert.match(kabar, /sudah berubah menjadi versi 2/)
  await assertAksesibel(layar)

  await hasil(page).getByRole('button', { name: 'Lihat lagi' }).click()
  const panel = page.getByRole('dialog')
  await panel.getByText('Versi 2').waitFor()
  await assertAksesibel(layar)
  await panel.getByRole('button', { name: 'Validasi laporan ini' }).click()
  await panel.getByText('Versi 3').waitFor()
  await page.keyboard.press('Escape')
  await hasil(page).getByText('1 laporan divalidasi.').waitFor()
  assertTenang(layar)
})

test('opening again wants a reason, which its version then bears', async () => {
  const layar = await masuk('kepala-puskesmas', `${jalurPeriksa()}&tahap=tervalidasi`)
  const { page } = layar
  await baris(page).first().waitFor()
  const kunci = await baris(page).first().getAttribute('data-kunci')
  await baris(page).first().getByRole('checkbox').check()
  await page.getByRole('button', { name: 'Buka kembali 1 laporan …' }).click()
  const dialog = page.getByRole('dialog')
  const kirim = dialog.getByRole('button', { name: 'Buka kembali 1 laporan' })
  assert.equal(await kirim.isDisabled(), true)
  await dialog.getByLabel('Mengapa dibuka kembali?').fill('atas nama 3507011234567890')
  await kirim.click()
  await dialog
    .getByRole('alert')
    .getByText(/16 angka/)
    .waitFor()
  await dialog.getByLabel('Mengapa dibuka kembali?').fill('D dan N tertukar di register')
  await assertAksesibel(layar)
  await kirim.click()
  await hasil(page).getByText('1 laporan dibuka kembali.').waitFor()
  await page.getByRole('combobox', { name: 'Tahap' }).selectOption('terkirim')
  await page.waitForURL(/tahap=terkirim/)
  await lengkapi(page)
  await page.locator(`.periksa-baris[data-kunci="${kunci}"]`).getByRole('checkbox').focus()
  await page.keyboard.press('Enter')
  await page.getByRole('dialog').getByText('Alasan: D dan N tertukar di register').waitFor()
})

test('what may be a name is warned about before it is kept; a klarifikasi is kept, shown, and found again', async () => {
  const layar = await masuk('kepala-puskesmas', `/kelengkapan?wilayah=${PUSKESMAS}&hierarki=kerja&bulan=2026-03`)
  const { page } = layar
  const dicek = page.locator('#perlu-dicek')
  await dicek
    .getByRole('button', { name: /^Jelaskan: / })
    .first()
    .click()
  const medan = dicek.getByRole('textbox', { name: /Klarifikasi/ })
  await medan.fill('Menurut Ny. Sari memang begitu')
  await dicek.getByRole('button', { name: 'Simpan klarifikasi' }).click()
  await dicek.getByText('Teks ini mungkin memuat nama orang', { exact: false }).waitFor()
  await assertAksesibel(layar)
  // Other words are looked at anew.
  await medan.fill('Balita pindahan dari desa sebelah ikut ditimbang')
  assert.equal(await dicek.getByRole('button', { name: 'Tidak ada nama, simpan' }).count(), 0)
  await dicek.getByRole('button', { name: 'Simpan klarifikasi' }).click()
  await dicek.getByText('Klarifikasi tersimpan.').waitFor()
  await dicek.locator('blockquote').getByText('Balita pindahan dari desa sebelah ikut ditimbang').waitFor()
  await dicek.getByRole('combobox', { name: 'Keadaan' }).selectOption('dijelaskan')
  await page.waitForURL(/keadaan=dijelaskan/)
  await page.reload()
  await dicek.locator('blockquote').getByText('Balita pindahan dari desa sebelah ikut ditimbang').waitFor()
  assert.match(await dicek.locator('blockquote footer').innerText(), /^Kepala Puskesmas, /)
  assert.equal(await dicek.locator('.temuan-tanda:not([data-keadaan="dijelaskan"])').count(), 0)
  assertTenang(layar)
})

test('the dinas sets deadlines and the closing day; a kepala puskesmas reads them', async () => {
  const dinas = await masuk('dinas', jalurPeriksa())
  await dinas.page.getByRole('button', { name: 'Tenggat dan tanggal tutup' }).click()
  const dialog = dinas.page.getByRole('dialog')
  await dialog.getByLabel('Pustu').fill('4')
  await dialog.getByLabel('Kunci sendiri yang tervalidasi').check()
  await assertAksesibel(dinas)
  await dialog.getByRole('button', { name: 'Simpan' }).click()
  await dialog.getByText('Tersimpan.').waitFor()
  await dinas.page.keyboard.press('Escape')
  await dinas.page.getByText('Yang tervalidasi terkunci sendiri setelah 15 Apr.').waitFor()

  const kepala = await masuk('kepala-puskesmas', jalurPeriksa())
  await kepala.page.getByRole('button', { name: 'Tenggat dan tanggal tutup' }).click()
  const baca = kepala.page.getByRole('dialog')
  await baca.getByText('tanggal 4').waitFor()
  assert.equal(await baca.getByRole('button', { name: 'Simpan' }).count(), 0)
})

test('who does not verify is not offered the screen', async () => {
  const { page } = await masuk('kader', jalurPeriksa())
  await page.getByRole('heading', { name: 'Bukan untuk peran ini' }).first().waitFor()
  assert.equal(await page.getByRole('link', { name: 'Periksa Laporan' }).count(), 0)
})

test('a kabupaten of 390 desa is drawn as one comes to it, and a page of it lifted in one press', async () => {
  const layar = await masuk('kepala-puskesmas', '/ringkasan')
  const { page } = layar
  await page.route('**/api/periksa?*', (route) => route.fulfill({ json: besar() }))
  await page.goto(`${origin}${jalurPeriksa()}`)
  await baris(page).first().waitFor()
  assert.ok((await baris(page).count()) <= 180, `${await baris(page).count()} rows at once`)
  await page.getByRole('checkbox', { name: 'Pilih semua yang menunggu di halaman ini (500)' }).check()
  await page.getByText('Yang terpilih hanya di halaman ini', { exact: false }).waitFor()
  await page.getByRole('button', { name: 'Validasi 500 laporan' }).waitFor()
  await lengkapi(page)
  await page.getByText('1–500 dari 780 laporan').waitFor()
  await page.getByRole('button', { name: 'Berikutnya', exact: true }).waitFor()
  assert.equal(await baris(page).count(), 500)
})

/** The first page of 780 laporan of 390 desa. */
function besar(): PeriksaJawaban {
  const laporan = Array.from({ length: 500 }, (_, i): PeriksaJawaban['laporan'][number] => ({
    unit: { kode: `99.01-posyandu-${i}`, nama: `Melati ${i + 1}`, jenis: 'posyandu' },
    desa: { kode: `99.01.01.${2001 + (i >> 1)}`, nama: `Desa ${1 + (i >> 1)}` },
    puskesmas: { kode: PUSKESMAS, nama: 'Teluk Kenari' },
    ...{ bulan: '2026-03', minggu: 0, versi: 1, keadaan: 'terkirim', tidakBuka: null, oleh: 'kader' },
    ...{
      diubahPada: SEKARANG_CONTOH.toISOString(),
      terkirimPada: SEKARANG_CONTOH.toISOString(),
      terlambat: i % 5 === 0,
    },
    ...{ temuan: i % 7 === 0 ? 2 : 0, temuanJelaskan: 0, belumLengkap: [], boleh: ['terverifikasi', 'tervalidasi'] },
  }))
  const tahap = { terkirim: 780, terverifikasi: 0, tervalidasi: 0, terkunci: 0 }
  return {
    wilayah: { kode: '99.01', nama: 'Contoh', tingkat: 'kabupaten' },
    ...{ bulan: '2026-03', banyak: 780, perHalaman: 500, tanggalTutup: null, laporan },
    jumlah: { ...tahap, denganTemuan: 110 },
    perluDicek: { ...tahap, terkirim: 110 },
    bolehTahap: ['terverifikasi', 'tervalidasi', 'terkunci', 'dibuka'],
  }
}

for (const ukuran of ['laptop', 'telepon'] as const) {
  test(`checking is accessible and fits: ${ukuran}, in light and dark`, async () => {
    const layar = await masuk('kepala-puskesmas', jalurPeriksa(), { ukuran })
    const { page } = layar
    await baris(page).first().getByRole('checkbox').check()
    await page.locator('.periksa-tindakan').waitFor()
    await assertAksesibelDuaTema(layar)
    await assertTidakMelebar(layar)
    await page
      .getByRole('button', { name: /^Lihat versi/ })
      .first()
      .click()
    await page.getByRole('dialog').locator('.periksa-versi').waitFor()
    await assertAksesibelDuaTema(layar)
    await assertTidakMelebar(layar)
    assertTenang(layar)
  })
}

test('the screens are there in English', async () => {
  const { page } = await masuk('kepala-puskesmas', jalurPeriksa())
  await baris(page).first().waitFor()
  await page.evaluate(() => localStorage.setItem('pws.bahasa', 'en'))
  await page.reload()
  await baris(page).first().waitFor()
  const isi = (await page.locator('main').innerText()) ?? ''
  assert.match(isi, /reports for March 2026/)
  assert.doesNotMatch(isi, /\bmenunggu\b|\bterlambat\b|periksa\./)
})
