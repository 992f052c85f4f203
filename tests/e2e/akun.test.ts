// Coming in, people, and the audit trail, through the real door.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { assertAksesibel, assertTenang, assertTidakMelebar, openLayar } from './support/browser.ts'
import { bukaPintuContoh } from './support/pintu.ts'

const { origin, masuk } = await bukaPintuContoh()

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
  // Whether it is filled is asked of another address than who one is.
  await page.locator('.masuk-siap').waitFor({ state: 'detached' })
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
