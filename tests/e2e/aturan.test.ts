// The rules of a kabupaten as the dinas sets them: tried in words, saved once by each who saw them, and back to the program's own.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { assertAksesibelDuaTema, assertTenang, assertTidakMelebar } from './support/browser.ts'
import { bukaPintuContoh } from './support/pintu.ts'

const { origin, masuk } = await bukaPintuContoh()
const alamat = (tentang: string) => `${origin}/tindak-lanjut/aturan?wilayah=99.01&tentang=${tentang}`

test('a threshold of posyandu is tried, saved, and not over what somebody else saved meanwhile', async () => {
  const [satu, dua] = [await masuk('dinas'), await masuk('dinas')]
  const buka = 'Ubah dan coba: Kader sedikitnya 5 orang'
  for (const { page } of [satu, dua]) {
    await page.goto(alamat('posyandu'))
    await page.getByRole('button', { name: buka }).click()
  }
  await satu.page.getByText('Sama dengan bawaan program.').waitFor()
  await satu.page.getByLabel('Sedikitnya', { exact: true }).fill('3')
  await satu.page.getByRole('button', { name: 'Coba aturan ini' }).click()
  await satu.page.getByText(/dengan ambang ini terpenuhi di \d+ dari \d+ posyandu; kini di \d+\./).waitFor()
  await assertAksesibelDuaTema(satu)
  await satu.page.getByRole('button', { name: 'Simpan' }).click()
  await satu.page.getByRole('heading', { name: 'Kader sedikitnya 3 orang' }).waitFor()
  await dua.page.getByLabel('Sedikitnya', { exact: true }).fill('7')
  await dua.page.getByRole('button', { name: 'Simpan' }).click()
  await dua.page.getByText('Sudah diubah orang lain; belum ada yang disimpan.').waitFor()
  await dua.page.getByRole('heading', { name: 'Kader sedikitnya 3 orang' }).waitFor()
  assert.equal(await dua.page.getByLabel('Sedikitnya', { exact: true }).inputValue(), '7')
  await dua.page.getByRole('button', { name: 'Isi dengan bawaan program' }).click()
  await dua.page.getByRole('button', { name: 'Simpan' }).click()
  await dua.page.getByRole('heading', { name: 'Kader sedikitnya 5 orang' }).waitFor()
  assertTenang(satu)
})

test('a rule of notifications says what it would have raised, and the days until it is raised further are set, on a phone', async () => {
  const layar = await masuk('dinas')
  const { page } = layar
  await page.setViewportSize({ width: 360, height: 740 })
  await page.goto(alamat('notifikasi'))
  await page.getByRole('button', { name: 'Ubah dan coba: Banyak orang di bawah target' }).click()
  await page.getByLabel('Orang paling sedikit').fill('10')
  await page.getByRole('button', { name: 'Coba aturan ini' }).click()
  await page.getByText(/Akan muncul [\d.]+ kali di [\d.]+ desa/).waitFor()
  await assertTidakMelebar(layar)
  await assertAksesibelDuaTema(layar)
  await page.getByRole('button', { name: 'Tutup: Banyak orang di bawah target' }).click()
  await page.getByRole('button', { name: 'Ubah dan coba: Dinaikkan bila belum direncanakan' }).click()
  await page.getByLabel('Ke kepala puskesmas sesudah (hari)').fill('5')
  await page.getByRole('button', { name: 'Simpan' }).click()
  await page.getByText('dinaikkan ke kepala puskesmas sesudah 5 hari, dan ke dinas sesudah 14 hari').waitFor()
  assertTenang(layar)
})
