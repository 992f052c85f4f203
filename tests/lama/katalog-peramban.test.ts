// Indikator as the dinas keeps them: a new formula from a year on, an indikator of one's own, and what others read of it.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { serveWholeApp } from '#e2e/app.ts'
import { assertAksesibel, assertTenang, assertTidakMelebar, openLayar } from '#e2e/browser.ts'
import { aktorUji } from '#support/aktor.ts'
import { kirim } from '#support/kisah.ts'
import { buatIndikatorUji, buatLimaDesa, sasarankan, timbang } from '#support/kisah-lembar.ts'
import { freshDatabase } from '#support/postgres.ts'

const SEKARANG = new Date('2026-02-12T03:00:00Z')
const database = await freshDatabase()
const { db } = database
await buatIndikatorUji(db)
const { kab, satu, desa } = await buatLimaDesa(db)
// K1 of January 2026: 34 of 410 mothers to be.
for (const [huruf, jumlah, sasaran] of [
  ['A', 10, 120],
  ['B', 7, 80],
  ['C', 8, 100],
  ['D', 5, 60],
  ['E', 4, 50],
] as const) {
  const { desa: satuDesa, pustu, posyandu } = desa[huruf]
  const pada = new Date('2026-02-01T03:00:00Z')
  await sasarankan(db, kab, { desa: satuDesa, jenis: 'ibu-hamil', jumlah: sasaran, tahun: 2026 })
  await kirim(db, kab, { unit: pustu, desa: satuDesa, bulan: 202601, isian: { UJI_K1: jumlah } }, { pada })
  // Desa E has weighed none, so nobody knows of anybody there.
  if (huruf !== 'E') {
    await kirim(db, kab, { unit: posyandu, desa: satuDesa, bulan: 202601, isian: timbang(40, 30) }, { pada })
  }
}
const dinas = aktorUji({ peran: 'dinas', tempat: [{ jenis: 'kabupaten', kabId: kab.kabId }] })
const { origin } = await serveWholeApp(database, SEKARANG, dinas)
const kepala = aktorUji({
  ...{ peran: 'kepala-puskesmas', penggunaId: 2 },
  tempat: [{ jenis: 'puskesmas', kabId: kab.kabId, id: satu.unitId }],
})
const bacaSaja = await serveWholeApp(database, SEKARANG, kepala)

const alamat = (jalur: string, lain = '', asal = origin) => `${asal}${jalur}?wilayah=99.01${lain}`
const tombol = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true })
const langkah = (page: Page, n: number) => page.getByText(`Langkah ${n} dari 5`).waitFor()

/** The value of a month on the screen of trends. */
async function nilaiTren(page: Page, indikator: string, bulan: string): Promise<string> {
  await page.goto(alamat('/tren', `&indikator=${indikator}&bulan=2026-01&panjang=13`))
  const baris = page.locator('.tren-tabel tbody tr', { hasText: bulan })
  await baris.waitFor()
  return (await baris.textContent()) ?? ''
}

test('a new formula holds from its year on, after a trial beside the old one, and leaves earlier months alone', async () => {
  const layar = await openLayar(alamat('/katalog', '&tahun=2026'))
  const { page } = layar
  assert.match(await nilaiTren(page, 'UJI_CAKUPAN', 'Juni 2025'), /43,9/)
  assert.match(await nilaiTren(page, 'UJI_CAKUPAN', 'Januari 2026'), /8,3/)
  await page.goto(alamat('/katalog', '&tahun=2026'))
  await page.getByLabel('Cari indikator atau kode').fill('cakupan uji')
  await tombol(page, 'Cakupan uji').click()
  await page.getByRole('link', { name: 'Susun rumus baru' }).click()

  await langkah(page, 1)
  await tombol(page, 'Lanjut: Rumus').click()
  await page.getByText('Tulis artinya dalam satu atau dua kalimat').waitFor()
  const arti = page.getByLabel('Apa artinya?')
  await page.locator('textarea:focus').waitFor()
  await arti.fill('Dari separuh ibu hamil setahun, berapa yang sudah diperiksa.')
  await tombol(page, 'Lanjut: Rumus').click()

  await langkah(page, 2)
  await page.getByLabel('Dikali, sasaran Ibu hamil').fill('50 %')
  await page.getByText('Dari 50 % × sasaran Ibu hamil, berapa K1').waitFor()
  await tombol(page, 'Lanjut: Mulai berlaku').click()
  await langkah(page, 3)
  await page.getByText('Bulan-bulan sampai Desember 2025 tetap dihitung dengan rumus yang sekarang.').waitFor()
  await tombol(page, 'Lanjut: Uji coba').click()

  await langkah(page, 4)
  await tombol(page, 'Coba dengan data Januari 2026').click()
  const kalimat = page.locator('.katalog-hasil .say')
  await kalimat.waitFor()
  assert.equal(
    (await kalimat.textContent())?.replaceAll('\u00a0', ' '),
    `${await namaKab(page)}, Januari 2026: 16,6 % menurut rancangan, 8,3 % menurut rumus yang berlaku. +8,3 poin`,
  )
  await page.getByText('2 dari 2 puskesmas nilainya berubah.').waitFor()
  await assertAksesibel(layar)
  await tombol(page, 'Lanjut: Aktifkan').click()

  await langkah(page, 5)
  await page.getByLabel('Dokumen dasar').fill('SK Kepala Dinas 440/12/2026')
  await tombol(page, 'Lihat akibatnya').click()
  await page.getByText('Belum ada yang diubah.').waitFor()
  await assertAksesibel(layar)
  await tombol(page, 'Aktifkan mulai Januari 2026').click()
  await page.getByText('Cakupan uji aktif mulai Januari 2026.').waitFor()

  assert.match(await nilaiTren(page, 'UJI_CAKUPAN', 'Juni 2025'), /43,9/)
  assert.match(await nilaiTren(page, 'UJI_CAKUPAN', 'Januari 2026'), /16,6/)
  await page.goto(alamat('/katalog', '&tahun=2026&buka=UJI_CAKUPAN'))
  const riwayat = page.locator('.katalog-riwayat li')
  await riwayat.first().waitFor()
  assert.match(
    (await riwayat.first().textContent()) ?? '',
    /Rumus kabupaten, mulai 2026.*SK Kepala Dinas 440\/12\/2026/,
  )
  assert.match((await riwayat.nth(1).textContent()) ?? '', /Katalog bawaan, mulai 2020.*2020–2025/)
  await assertAksesibel(layar)
  assertTenang(layar)
})

const namaKab = async (page: Page): Promise<string> =>
  (await page.locator('.katalog-hasil tfoot th').textContent()) ?? ''

test('an indikator of one’s own is made by keyboard, left and gone on with, tried, chosen, and stopped', async () => {
  const layar = await openLayar(alamat('/katalog/rancangan'))
  const { page } = layar
  await page.getByLabel('Nama indikator').fill('Balita ditimbang posyandu')
  await page.getByLabel('Apa artinya?').fill('Dari balita yang ada di posyandu, berapa yang ditimbang bulan ini.')
  await page.getByLabel('Siklus hidup').selectOption('balita')
  assert.equal(await page.getByLabel('Kode').inputValue(), 'LOK_BALITA_DITIMBANG_POSYANDU')
  await page.getByText('Rancangan tersimpan.').waitFor()
  await page.getByRole('link', { name: 'Semua indikator' }).click()
  await page.getByText('indikator baru mulai 2026 · belum diuji coba').waitFor()
  await page.getByRole('link', { name: /^Lanjutkan.*Balita ditimbang/ }).press('Enter')

  await page.getByLabel('Nama indikator').waitFor()
  assert.equal(await page.getByLabel('Nama indikator').inputValue(), 'Balita ditimbang posyandu')
  await tombol(page, 'Lanjut: Rumus').press('Enter')
  await langkah(page, 2)
  await page.getByLabel('Bulan yang dihitung').selectOption('bulanan')
  for (const [sisi, cari] of [
    ['Pembilang: Pilih isian laporan', 'uji_d ditimbang'],
    ['Penyebut: Pilih isian atau sasaran', 'uji_s'],
  ] as const) {
    await tombol(page, sisi).press('Enter')
    await page.getByRole('combobox', { name: /: Cari/ }).fill(cari)
    await page.keyboard.press('Enter')
  }
  await page.getByText('Dari Balita yang ada, berapa Balita ditimbang: bulan itu saja.').waitFor()
  await tombol(page, 'Lanjut: Mulai berlaku').press('Enter')
  await langkah(page, 3)
  await tombol(page, 'Lanjut: Uji coba').press('Enter')
  await langkah(page, 4)
  await page.getByRole('radio', { name: 'Per desa' }).check()
  await tombol(page, 'Coba dengan data Januari 2026').press('Enter')
  await page.getByText('1 dari 5 desa belum melaporkan isian rumus ini.').waitFor()
  await tombol(page, /^Tampilkan hanya ini/).press('Enter')
  assert.deepEqual(await page.locator('.katalog-baris tbody tr td:first-child').allTextContents(), ['Desa E'])
  await tombol(page, 'Lanjut: Aktifkan').press('Enter')
  await langkah(page, 5)
  await page.getByLabel('Dokumen dasar').fill('SK Kepala Dinas 440/13/2026')
  await page.keyboard.press('Enter')
  await tombol(page, 'Aktifkan mulai Januari 2026').press('Enter')
  await page.getByText('Balita ditimbang posyandu aktif mulai Januari 2026.').waitFor()

  assert.match(await nilaiTren(page, 'LOK_BALITA_DITIMBANG_POSYANDU', 'Januari 2026'), /75,0/)
  await tombol(page, /^Indikator: /).click()
  await page.getByRole('combobox', { name: 'Indikator: Cari indikator' }).fill('ditimbang posyandu')
  await page.getByRole('option', { name: 'Balita ditimbang posyandu' }).waitFor()

  await page.goto(alamat('/katalog', '&tahun=2026&buka=LOK_BALITA_DITIMBANG_POSYANDU'))
  await tombol(page, 'Hentikan indikator ini').click()
  await page.getByLabel('Tahun pertama tanpa ini').selectOption('2027')
  await page.getByLabel('Dokumen dasar').fill('SK Kepala Dinas 440/14/2026')
  await tombol(page, 'Lihat akibatnya').click()
  await tombol(page, 'Hentikan mulai 2027').click()
  await page.getByText('Tercatat. Semua layar mengikutinya.').waitFor()
  await page.keyboard.press('Escape')
  await page.locator('.katalog-daftar li', { hasText: 'berhenti sesudah 2026' }).waitFor()
  await page.getByLabel('Tahun', { exact: true }).selectOption('2027')
  await page.getByText('dihentikan sesudah 2026').waitFor()
  assertTenang(layar)
})

for (const [ukuran, tema] of [
  ['laptop', 'light'],
  ['telepon', 'dark'],
] as const) {
  test(`list, panel and form are in order on a ${ukuran}, ${tema}`, async () => {
    const layar = await openLayar(alamat('/katalog', '&tahun=2026'), { ukuran, tema })
    const { page } = layar
    await page.locator('.katalog-daftar').waitFor()
    await assertAksesibel(layar)
    await assertTidakMelebar(layar)
    await tombol(page, 'D/S uji').click()
    await page.getByRole('link', { name: 'Susun rumus baru' }).waitFor()
    await assertAksesibel(layar)
    await page.getByRole('link', { name: 'Susun rumus baru' }).click()
    await page.getByLabel('Apa artinya?').fill('Dari balita yang ada, berapa yang ditimbang bulan ini.')
    await assertAksesibel(layar)
    await tombol(page, 'Lanjut: Rumus').click()
    await langkah(page, 2)
    await tombol(page, 'Pembilang: Tambah isian').click()
    await page.getByRole('combobox', { name: /: Cari/ }).fill('naik')
    await assertTidakMelebar(layar)
    await page.keyboard.press('Enter')
    await page.getByLabel('Tambah atau kurang, Balita naik').selectOption('minus')
    await page.getByText('berapa Balita ditimbang − Balita naik').waitFor()
    await assertAksesibel(layar)
    await assertTidakMelebar(layar)
    await tombol(page, 'Lanjut: Mulai berlaku').click()
    await langkah(page, 3)
    await assertAksesibel(layar)
    await tombol(page, 'Lanjut: Uji coba').click()
    await langkah(page, 4)
    await tombol(page, 'Coba dengan data Januari 2026').click()
    await page.locator('.katalog-baris tbody tr').first().waitFor()
    await assertAksesibel(layar)
    await assertTidakMelebar(layar)
    await page.goto(alamat('/katalog', '&tahun=2026'))
    await tombol(page, /^Buang rancangan.*D\/S uji/).click()
    await assertAksesibel(layar)
    await tombol(page, 'Ya, buang').click()
    await tombol(page, /^Buang rancangan.*D\/S uji/).waitFor({ state: 'detached' })
    assertTenang(layar)
  })
}

test('a puskesmas reads the catalogue and its history, and is offered nothing to change', async () => {
  const layar = await openLayar(alamat('/katalog', '&tahun=2026', bacaSaja.origin))
  const { page } = layar
  await tombol(page, 'Cakupan uji').click()
  await page.getByText('Riwayat rumus').waitFor()
  assert.equal(await page.getByRole('link', { name: /Susun/ }).count(), 0)
  assert.equal(await page.getByRole('button', { name: /Cabut|Hentikan/ }).count(), 0)
  await page.goto(alamat('/katalog/rancangan', '', bacaSaja.origin))
  await page.getByRole('heading', { name: 'Hanya untuk dibaca' }).waitFor()
  assertTenang(layar)
})
