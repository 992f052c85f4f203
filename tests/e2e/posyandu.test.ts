// Posyandu & kader as people use it: who needs training, what a posyandu lacks and why, a skill ticked, and Sarolangun's question
// at the end of a year: which kader are to be honoured. The list is the program's, the choice is not.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { assertAksesibelDuaTema, assertTenang, assertTidakMelebar } from './support/browser.ts'
import { bukaPintuContoh } from './support/pintu.ts'

const { origin, masuk } = await bukaPintuContoh()
const alamat = (lain = '') => `${origin}/posyandu?wilayah=99.01-puskesmas-teluk-kenari&bulan=2026-03${lain}`

test('a puskesmas finds whose training is due, opens why a posyandu is not judged, and ticks a skill', async () => {
  const layar = await masuk('petugas-puskesmas')
  const { page } = layar
  await page.goto(alamat())
  await page.getByText(/kader di \d+ posyandu/).waitFor()
  await assertAksesibelDuaTema(layar)
  await page.getByLabel('Tampilkan').selectOption('latihan')
  await page.locator('.register .table-buka').last().click()
  const buka = page.locator('.register-kriteria summary', { hasText: 'Hari buka sedikitnya 8 kali' }).first()
  await buka.click()
  await page
    .getByText(/Belum ada laporan: Apr/)
    .first()
    .waitFor()
  const kotak = page.locator('.register-kisi input').first()
  const sebelum = await kotak.isChecked()
  const tersimpan = page.waitForResponse((r) => r.url().endsWith('/api/kader') && r.request().method() === 'POST')
  await kotak.click()
  assert.equal((await tersimpan).status(), 201)
  await page.waitForFunction(
    (lama) => document.querySelector<HTMLInputElement>('.register-kisi input')?.checked === !lama,
    sebelum,
  )
  await assertAksesibelDuaTema(layar)
  assertTenang(layar)
})

test('the register goes out as a sheet and comes back: a wrong row refuses all of it, the mended sheet is on the screen', async () => {
  const layar = await masuk('dinas')
  const { page } = layar
  await page.goto(alamat())
  await page.getByText(/kader di \d+ posyandu/).waitFor()
  await page.getByRole('button', { name: 'Ambil', exact: true }).click()
  const unduhan = page.waitForEvent('download')
  await page.getByRole('button', { name: /^Register kader \(CSV\)/ }).click()
  const register = readFileSync(await (await unduhan).path(), 'utf8')
  const baris = register.split('\n').find((satu) => /^99\.01[^;]*-posyandu/.test(satu)) ?? ''
  const [kodePosyandu, namaPosyandu] = baris.split(';')
  assert.ok(kodePosyandu && namaPosyandu, register.slice(0, 200))
  await page.keyboard.press('Escape')

  const banyak = async () =>
    Number(/(\d+) kader di/.exec((await page.locator('.say').first().textContent()) ?? '')?.[1])
  const semula = await banyak()
  await page.getByRole('button', { name: 'Unggah register' }).click()
  const dialog = page.getByRole('dialog')
  const unggah = async (kader: string) => {
    const isi = `kode posyandu,posyandu,kader,mulai,dilatih,keterampilan\n${kodePosyandu},${namaPosyandu},${kader},2025-02,,\n`
    await dialog
      .locator('input[type=file]')
      .setInputFiles({ name: 'kader.csv', mimeType: 'text/csv', buffer: Buffer.from(isi) })
    await dialog.getByRole('button', { name: 'Periksa berkas' }).click()
  }
  await unggah('Siti')
  await dialog.getByText(/^Baris 2, /).waitFor()
  assert.equal(await dialog.getByRole('button', { name: /^Terapkan/ }).count(), 0)
  await assertAksesibelDuaTema(layar)
  await unggah('K90')
  await dialog.getByRole('button', { name: 'Terapkan 1 perubahan' }).click()
  await dialog.getByText('1 perubahan disimpan.').waitFor()
  await page.keyboard.press('Escape')
  await page
    .getByText(new RegExp(`${semula + 1} kader di`))
    .first()
    .waitFor()
  assertTenang(layar)
})

test('the dinas takes the shortlist of kader by the alphabet and writes down whom people chose, and why', async () => {
  const layar = await masuk('dinas')
  const { page } = layar
  await page.goto(alamat('&tampil=penghargaan'))
  const calon = page.locator('section', { has: page.getByRole('heading', { name: 'Calon kader berprestasi' }) }).last()
  await calon.locator('li').first().waitFor()
  const nama = await calon.locator('li b').allInnerTexts()
  const posyandu = nama.map((satu) => satu.replace(/^K\d+ /, ''))
  assert.ok(
    nama.every((satu) => /^K\d+ /.test(satu)),
    'kader are codes',
  )
  assert.deepEqual(
    posyandu,
    posyandu.toSorted((a, b) => a.localeCompare(b, 'id')),
  )
  await calon
    .getByRole('button', { name: `Tetapkan ${nama[0]}` })
    .first()
    .click()
  await page.getByLabel('Sebutan').fill('Kader teladan 2026')
  await page.getByLabel('Alasan').fill('Rajin kunjungan rumah dan melatih kader lain')
  await page.getByRole('dialog').getByRole('button', { name: 'Tetapkan' }).click()
  await calon.getByText(/Kader teladan 2026, ditetapkan/).waitFor()
  await assertAksesibelDuaTema(layar)
  await page.goto(`${origin}/jejak`)
  await page
    .getByText(/penghargaan 2026 kader/)
    .first()
    .waitFor()
  assertTenang(layar)
})

test('on a phone nothing runs out of the side', async () => {
  const layar = await masuk('petugas-puskesmas', 'telepon')
  const { page } = layar
  for (const [lain, tanda] of [
    ['', /kader di \d+ posyandu/],
    ['&tampil=pustu', /pustu.*sesuai standar/],
    ['&tampil=penghargaan', /memenuhi semua syarat proses/],
  ] as const) {
    await page.goto(alamat(lain))
    await page.getByText(tanda).first().waitFor()
    await assertTidakMelebar(layar)
  }
  await page.goto(alamat())
  await page.locator('.register .table-buka').last().click()
  await page.locator('.register-kisi').waitFor()
  await assertTidakMelebar(layar)
})
