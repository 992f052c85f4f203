// Coming in, each role's first screen, people, and the audit trail, through the real door.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { serveClient } from '#http/static.ts'
import { buildClient, CLIENT_DIST, isClientStale } from '#server/client-build.ts'
import { findPenggunaMenurutNama, saveSandi } from '#store/pengguna.ts'
import { contohDatabase, SEKARANG_CONTOH } from '#support/contoh.ts'
import { SANDI_UJI } from '#support/masuk.ts'
import { openProses } from '#support/pintu.ts'
import { hashSandi } from '#usecases/hash-sandi.ts'
import { namaContoh } from '#usecases/masuk-contoh.ts'
import {
  assertAksesibel,
  assertTenang,
  assertTidakMelebar,
  type Layar,
  openLayar,
  type Ukuran,
} from './support/browser.ts'

const database = await contohDatabase()
if (isClientStale()) await buildClient()
const { origin } = await openProses(database, { sekarang: () => SEKARANG_CONTOH, client: serveClient(CLIENT_DIST) })

const sandi = await hashSandi(SANDI_UJI)

/** Gives a person of the example a password, as if they had made one. */
async function beriSandi(nama: string): Promise<string> {
  const namaPengguna = namaContoh(nama)
  const pengguna = await findPenggunaMenurutNama(database.db, namaPengguna)
  assert.ok(pengguna, nama)
  await saveSandi(database.db, pengguna.penggunaId, sandi, false)
  return namaPengguna
}

async function masuk(nama: string, ukuran: Ukuran = 'laptop'): Promise<Layar> {
  const namaPengguna = await beriSandi(nama)
  const layar = await openLayar(origin, { ukuran })
  await layar.page.getByLabel('Nama pengguna').fill(namaPengguna)
  await layar.page.getByLabel('Kata sandi').fill(SANDI_UJI)
  await layar.page.getByRole('button', { name: 'Masuk', exact: true }).click()
  await layar.page.locator('.frame, .frame-akun').first().waitFor()
  return layar
}

/** What is in the first window, without scrolling. */
const terlihat = ({ page }: Layar, pemilih: string): Promise<boolean> =>
  page
    .locator(pemilih)
    .first()
    .evaluate((elemen) => elemen.getBoundingClientRect().top < window.innerHeight)

test('a door of the example lets one in with one press, to the area of that role', async () => {
  const layar = await openLayar(origin)
  await layar.page.getByRole('button', { name: 'Masuk sebagai kepala puskesmas' }).click()
  await layar.page.locator('.say').first().waitFor()
  const { searchParams, pathname } = new URL(layar.page.url())
  assert.equal(pathname, '/ringkasan')
  assert.equal(searchParams.get('wilayah'), '99.01-puskesmas-teluk-kenari')
  assert.ok(await layar.page.getByText('Kepala puskesmas · Teluk Kenari').isVisible())
  assertTenang(layar)
})

for (const ukuran of ['laptop', 'telepon'] as const) {
  test(`the door is accessible on a ${ukuran} and says what a wrong password means`, async () => {
    const layar = await openLayar(origin, { ukuran })
    await layar.page.getByLabel('Nama pengguna').fill('entah')
    await layar.page.getByLabel('Kata sandi').fill('entah siapa ini')
    await layar.page.getByRole('button', { name: 'Masuk', exact: true }).click()
    await layar.page.locator('.kirim-galat').first().waitFor()
    assert.match(await layar.page.locator('.kirim-galat').first().innerText(), /tidak cocok/i)
    await assertTidakMelebar(layar)
    await assertAksesibel(layar)
  })
}

// Role, the page and the area that it begins at, and what its first task stands in.
const BERANDA = [
  ['dinas', '/ringkasan', '99.01', '.banding'],
  ['kepala-puskesmas', '/ringkasan', '99.01-puskesmas-teluk-kenari', '.banding'],
  ['petugas-puskesmas', '/ringkasan', '99.01-puskesmas-teluk-kenari', '.tugas a'],
  ['petugas-pustu', '/ringkasan', '99.01.01.2', '.tugas a'],
  ['kader', '/ringkasan', '99.01.01.', '.tugas a'],
  ['bupati', '/ringkasan', '99.01', '.prioritas'],
  ['camat', '/ringkasan', '99.01.01', '.banding'],
  ['kepala-desa', '/profil', '99.01.01.', '.say'],
  ['opd', '/ringkasan', '99.01', '.prioritas'],
  ['provinsi', '/ringkasan', '99.01', '.prioritas'],
  ['admin', '/pengguna', '', '.button-utama'],
] as const

for (const [nama, halaman, wilayah, tugas] of BERANDA) {
  test(`${nama} finds the first task within one screen, on a laptop and on a phone`, async () => {
    for (const ukuran of ['laptop', 'telepon'] as const) {
      const layar = await masuk(nama, ukuran)
      const { page } = layar
      await page.locator(tugas).first().waitFor()
      const { pathname, searchParams } = new URL(page.url())
      assert.equal(pathname, halaman)
      assert.ok((searchParams.get('wilayah') ?? '').startsWith(wilayah), page.url())
      assert.ok(await terlihat(layar, tugas), `${tugas} is below the window`)
      assert.equal(await page.locator('.empty[role=alert]').count(), 0)
      const tombol = await page.locator('.nav-halaman > :is(a, button)').count()
      assert.ok(ukuran === 'laptop' || tombol <= 5, `${tombol} buttons at the foot`)
      await assertTidakMelebar(layar)
      await assertAksesibel(layar)
      assertTenang(layar)
      await page.context().close()
    }
  })
}

test('whoever reads only validated figures is told so, and what is withheld from them is called that', async () => {
  const { page } = await masuk('bupati')
  await page.getByText('hanya angka tervalidasi').waitFor()
  // What stands below the window is drawn when one comes near it.
  await page.locator('.prioritas').waitFor()
  await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight))
  await page.locator('.banding-ditahan').first().waitFor()
  assert.equal(await page.getByText('Tanda ×: tidak ditampilkan untuk peran ini.').count(), 1)
  assert.equal(await page.getByRole('link', { name: 'Kelengkapan & Mutu' }).count(), 0)
  await page.goto(`${origin}/kelengkapan`)
  await page.getByRole('heading', { name: 'Bukan untuk peran ini' }).first().waitFor()
  await page.goto(`${origin}/pws?indikator=TB_NOTIF`)
  await page.getByText(/tidak ditampilkan untuk peran Anda/).waitFor()
})

test('on a phone what has no place in the bar, and the way out, are behind its last button', async () => {
  const layar = await masuk('dinas', 'telepon')
  const { page } = layar
  await page.getByRole('button', { name: 'Lainnya' }).click()
  const lembar = page.getByRole('dialog')
  await assertAksesibel(layar)
  await lembar.getByRole('link', { name: 'Pengguna' }).click()
  await page.getByRole('heading', { name: 'Pengguna', level: 1 }).waitFor()
  assert.equal(await lembar.count(), 0)
  await page.getByRole('button', { name: 'Lainnya' }).click()
  await lembar.getByRole('button', { name: 'Keluar' }).click()
  await page.getByRole('heading', { name: 'Masuk' }).waitFor()
})

test('while the example is being filled the door says how far it is, and opens without a reload', async () => {
  const layar = await openLayar('about:blank')
  const { page } = layar
  let terisi = false
  const maju = { bulan: '2026-01', ke: 3, dari: 34, terbuka: false }
  const sehat = (isi: object) => ({ status: 'menyiapkan', versi: 'uji', contoh: { ada: true, selesai: false, ...isi } })
  await page.route('**/api/sehat', (route) => route.fulfill({ json: sehat({ maju: { ...maju, terbuka: terisi } }) }))
  await page.route('**/api/saya', async (route) => {
    if (terisi) return route.continue()
    const pintu = { contoh: [], oidc: false }
    return route.fulfill({ json: { keadaan: 'keluar', pintu, csrf: null, saya: null } })
  })
  await page.goto(origin)
  await page.getByText('Mengisi Januari 2026, bulan 3 dari 34.').waitFor()
  assert.equal(await page.locator('.masuk-contoh').count(), 0)
  await assertAksesibel(layar)
  await page.getByLabel('Nama pengguna').fill('tetap')
  terisi = true
  await page.getByRole('button', { name: 'Masuk sebagai dinas kesehatan' }).waitFor()
  assert.equal(await page.locator('.masuk-siap').count(), 0)
  assert.equal(await page.getByLabel('Nama pengguna').inputValue(), 'tetap')
})

test('somebody is invited, comes in by the link and makes a password of their own', async () => {
  const dinas = await masuk('dinas')
  await dinas.page.goto(`${origin}/pengguna`)
  await dinas.page.getByRole('button', { name: 'Undang orang' }).click()
  const dialog = dinas.page.getByRole('dialog')
  await dialog.getByLabel('Nama', { exact: true }).fill('Ratna')
  await dialog.getByLabel('Nama pengguna').fill('ratna.kenari')
  await dialog.getByLabel('Peran').selectOption('kepala-puskesmas')
  await dialog.getByLabel('Kode wilayah atau unit').fill('99.01-puskesmas-teluk-kenari')
  await dialog.getByLabel('Hari pertama').fill('2026-04-01')
  await dialog.getByRole('button', { name: 'Simpan' }).click()
  const tautan = await dialog.locator('textarea').inputValue()
  await assertAksesibel(dinas)

  const ratna = await openLayar(tautan)
  await ratna.page.getByRole('button', { name: 'Lanjutkan' }).click()
  await ratna.page.getByLabel('Kata sandi baru').fill('perahu di teluk pagi')
  await ratna.page.getByLabel('Tulis sekali lagi').fill('perahu di teluk pagi')
  await ratna.page.getByRole('button', { name: 'Lanjutkan' }).click()
  await ratna.page.locator('.say').first().waitFor()
  assert.ok(await ratna.page.getByText('Ratna').first().isVisible())
})

test('one’s own account and the audit trail are accessible, and a sign-in has left its trace', async () => {
  const layar = await masuk('dinas')
  await layar.page.goto(`${origin}/saya`)
  await layar.page.getByRole('heading', { name: 'Sesi' }).waitFor()
  await assertAksesibel(layar)
  await layar.page.goto(`${origin}/jejak`)
  await layar.page.getByRole('cell', { name: 'daftarkan pengguna' }).first().waitFor()
  await assertAksesibel(layar)
  await assertTidakMelebar(layar)
})

test('signing out leaves nothing of the page', async () => {
  const layar = await masuk('kepala-puskesmas')
  await layar.page.locator('.say').first().waitFor()
  await layar.page.getByRole('button', { name: 'Keluar' }).click()
  await layar.page.getByRole('heading', { name: 'Masuk' }).waitFor()
  assert.equal(await layar.page.locator('.say').count(), 0)
})
