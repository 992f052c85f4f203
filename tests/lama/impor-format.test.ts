// A format from its first file on: a puskesmas teaches it, changes it, gives it another name; the dinas makes it everybody's and
// takes it out of use.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { assertAksesibel, assertTenang, assertTidakMelebar, type Layar, openLayar, type Ukuran } from '#e2e/browser.ts'
import { imporUnit, PILIHAN } from '#fixtures/wilayah-uji.ts'
import { serveClient } from '#http/static.ts'
import { isiContoh } from '#seeds/contoh/isi-contoh.ts'
import { buildClient, CLIENT_DIST, isClientStale } from '#server/client-build.ts'
import { findPenggunaMenurutNama, saveSandi } from '#store/pengguna.ts'
import { SANDI_UJI } from '#support/masuk.ts'
import { openProses } from '#support/pintu.ts'
import { freshDatabase } from '#support/postgres.ts'
import { hashSandi } from '#usecases/hash-sandi.ts'
import { namaContoh } from '#usecases/masuk-contoh.ts'

const SEKARANG = new Date('2026-04-12T03:00:00Z')
const database = await freshDatabase()
const { db } = database
await isiContoh(db, {
  ...{ sampai: 202603, banyakBulan: 2, sekarang: SEKARANG },
  puskesmas: ['99.01-puskesmas-teluk-kenari'],
})
const REKAP = [
  ['Puskesmas', 'Kelurahan'],
  ['Teluk Kenari', 'Muara Kenari'],
]
await imporUnit(db, REKAP, { ...PILIHAN, sebagaiContoh: true })
if (isClientStale()) await buildClient()
const { origin } = await openProses(database, { sekarang: () => SEKARANG, client: serveClient(CLIENT_DIST) })
const sandi = await hashSandi(SANDI_UJI)

async function masuk(nama: string, ukuran: Ukuran = 'laptop', tema: 'light' | 'dark' = 'light'): Promise<Layar> {
  const namaPengguna = namaContoh(nama)
  const pengguna = await findPenggunaMenurutNama(db, namaPengguna)
  assert.ok(pengguna, nama)
  await saveSandi(db, pengguna.penggunaId, sandi, false)
  const layar = await openLayar(`${origin}/impor`, { ukuran, tema })
  await layar.page.getByLabel('Nama pengguna').fill(namaPengguna)
  await layar.page.getByLabel('Kata sandi').fill(SANDI_UJI)
  await layar.page.getByRole('button', { name: 'Masuk', exact: true }).click()
  await layar.page.locator('.impor').waitFor()
  return layar
}

async function unggah({ page }: Layar, nama: string): Promise<void> {
  const isi = ['PKM;Kampung;Periode;Hadir;Bertambah', 'Teluk Kenari;Muara Kenari;2026-04;41;29'].join('\n')
  await page.getByRole('button', { name: 'Pilih berkas' }).waitFor()
  await page.locator('input[type=file]').setInputFiles({ name: nama, mimeType: 'text/csv', buffer: Buffer.from(isi) })
  await page.getByRole('heading', { name: nama }).waitFor()
}

const isian = async ({ page }: Layar, huruf: string, cari: string): Promise<void> => {
  await page.getByRole('button', { name: new RegExp(`^Kolom ${huruf} `) }).click()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Isian: Pilih isian/ })
    .click()
  await page.getByRole('combobox', { name: /^Isian/ }).waitFor()
  await page.keyboard.type(cari)
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
}

const format = ({ page }: Layar, judul: string) =>
  page.locator('.impor-format li').filter({ has: page.getByText(judul, { exact: true }) })

test('a puskesmas teaches a format, opens it again, changes and renames it; older files say by which version they were read', async () => {
  const layar = await masuk('kepala-puskesmas')
  const { page } = layar
  await unggah(layar, 'satu.csv')
  await page.getByRole('link', { name: 'Tunjuk kolomnya' }).click()
  await page.getByRole('button', { name: /^Kolom B / }).click()
  await page.getByRole('dialog').getByRole('radio', { name: 'Nama desa/kelurahan' }).check()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: /^Pakai \d+ saran/ }).click()
  await isian(layar, 'D', 'balita ditimbang')
  await page.getByLabel('Nama format').fill('Buku timbang')
  await page.getByRole('button', { name: 'Simpan format dan baca berkas' }).click()
  await page.getByRole('button', { name: 'Terapkan: tulis 1 laporan baru' }).click()
  await page.getByText('Sudah diterapkan').waitFor()

  await page.getByRole('link', { name: 'Impor berkas lain' }).click()
  await format(layar, 'Buku timbang').getByText('milik Teluk Kenari · versi 1').waitFor()
  await unggah(layar, 'dua.csv')
  await page.getByText('Baca dengan cara lain').click()
  await page.getByRole('link', { name: 'Ubah format Buku timbang' }).click()
  await page.getByRole('button', { name: /^Kolom D Hadir: D/ }).waitFor()
  await isian(layar, 'E', 'naik berat')
  await page.getByRole('button', { name: 'Coba baca' }).click()
  await page.getByText('1 baris terbaca, 0 ditolak').waitFor()
  await assertAksesibel(layar)
  await page.getByRole('button', { name: 'Simpan format dan baca berkas' }).click()
  await page.getByText('Buku timbang (versi 2)').waitFor()

  await page.goto(`${origin}/impor`)
  await page.locator('.impor-daftar li').filter({ hasText: 'satu.csv' }).getByText('Buku timbang (versi 1)').waitFor()
  await page.getByRole('link', { name: 'Buka Buku timbang' }).click()
  await page.getByRole('button', { name: /^Kolom E Bertambah: N/ }).waitFor()
  await page.getByLabel('Nama format').fill('Buku timbang bidan')
  await assertAksesibel(layar)
  await page.getByRole('button', { name: 'Simpan format', exact: true }).click()
  await format(layar, 'Buku timbang bidan').getByText('milik Teluk Kenari · versi 2').waitFor()
  assertTenang(layar)
})

test('the dinas sees the format of a puskesmas, makes it everybody’s, takes it out of use and back', async () => {
  const layar = await masuk('dinas')
  const { page } = layar
  const milik = format(layar, 'Buku timbang bidan')
  await milik.getByText('milik Teluk Kenari · versi 2').waitFor()
  await milik.getByRole('button', { name: 'Pakai sekabupaten' }).click()
  await milik.getByText('sekabupaten · versi 2').waitFor()
  await milik.getByRole('button', { name: 'Berhenti memakai' }).click()
  await page.getByText('1 format yang tidak dipakai lagi').click()
  await unggah(layar, 'tiga.csv')
  await page.getByText('Kolom berkas ini belum dikenal.').waitFor()
  await page.goto(`${origin}/impor`)
  await page.getByText('1 format yang tidak dipakai lagi').click()
  await milik.getByRole('button', { name: 'Pakai lagi' }).click()
  await milik.getByRole('button', { name: 'Berhenti memakai' }).waitFor()
  assertTenang(layar)
})

for (const [ukuran, tema] of [
  ['laptop', 'dark'],
  ['telepon', 'light'],
  ['telepon', 'dark'],
] as const) {
  test(`list of formats and an opened one are accessible and no wider than a ${ukuran}, ${tema}`, async () => {
    const layar = await masuk('dinas', ukuran, tema)
    const { page } = layar
    await format(layar, 'Buku timbang bidan').waitFor()
    await assertTidakMelebar(layar)
    await assertAksesibel(layar)
    await page.getByRole('link', { name: 'Buka Buku timbang bidan' }).click()
    await page.getByRole('button', { name: /^Kolom \w Hadir/ }).click()
    await assertTidakMelebar(layar)
    await assertAksesibel(layar)
    assertTenang(layar)
  })
}
