// Wilayah & Unit as the dinas keeps them: a desa moves, a posyandu closes and is no longer waited for.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aktorUji } from '#support/aktor.ts'
import { buatIndikatorUji, buatLimaDesa } from '#support/kisah-lembar.ts'
import { freshDatabase } from '#support/postgres.ts'
import { susunWajibPuskesmas } from '#usecases/susun-wajib.ts'
import { serveWholeApp } from './support/app.ts'
import { assertAksesibel, assertTenang, assertTidakMelebar, openLayar } from './support/browser.ts'

const database = await freshDatabase()
await buatIndikatorUji(database.db)
const { kab } = await buatLimaDesa(database.db)
await susunWajibPuskesmas(database.db, kab.kabId)
const dinas = aktorUji({ peran: 'dinas', tempat: [{ jenis: 'kabupaten', kabId: kab.kabId }] })
const { origin } = await serveWholeApp(database, new Date('2025-10-12T03:00:00Z'), dinas)
const alamat = `${origin}/wilayah?wilayah=99.01`

for (const [ukuran, tema] of [
  ['laptop', 'light'],
  ['telepon', 'dark'],
] as const) {
  test(`the list, a desa and a form are in order on a ${ukuran}, ${tema}`, async () => {
    const layar = await openLayar(alamat, { ukuran, tema })
    const { page } = layar
    await page.locator('.say').waitFor()
    assert.match((await page.locator('.say').textContent()) ?? '', /^5 desa\/kelurahan, 2 kecamatan, 2 puskesmas/)
    await assertTidakMelebar(layar)
    await assertAksesibel(layar)
    await page.getByRole('button', { name: 'Desa A', exact: true }).click()
    await page.getByText('Di wilayah kerja Puskesmas Satu').waitFor()
    await assertAksesibel(layar)
    await page.getByRole('button', { name: 'Mekarkan', exact: true }).click()
    await page.getByLabel('Kode', { exact: true }).fill('99.01.01.2009')
    await page.getByLabel('Nama', { exact: true }).fill('Desa Baru')
    await page.getByText('Unit mana melapor untuk desa mana?').waitFor()
    await page.getByLabel('Posyandu A').selectOption('99.01.01.2009')
    await page.getByLabel('Dokumen').fill('Perda 3/2025')
    await page.getByRole('button', { name: 'Lihat akibatnya' }).click()
    await page.getByText('Belum ada yang disimpan.').waitFor()
    await assertAksesibel(layar)
    await assertTidakMelebar(layar)
    assertTenang(layar)
  })
}

test('a desa moves to another puskesmas by keyboard, after a look at what it does, and its history says so', async () => {
  const layar = await openLayar(alamat)
  const { page } = layar
  await page.getByLabel('Cari desa, kecamatan, puskesmas, atau kode').fill('desa b')
  const desa = page.getByRole('button', { name: 'Desa B', exact: true })
  await desa.focus()
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Pindah puskesmas' }).press('Enter')
  await page.getByLabel('Puskesmas tujuan').selectOption({ label: 'Dua' })
  await page.getByLabel('Berlaku mulai bulan').fill('2025-10')
  await page.getByLabel('Dokumen').fill('SK Bupati 12/2025')
  await page.keyboard.press('Enter')
  await page.getByText('Desa Desa B (99.01.01.2002), puskesmas sejak 2025-10').waitFor()
  // What it does is in sight and under the keys.
  await page.locator('.kelola-pratinjau:focus').waitFor()
  await page.getByRole('button', { name: 'Terapkan' }).press('Enter')
  await page.getByText('Tercatat.').waitFor()
  await page.getByRole('button', { name: 'Kembali ke Desa B' }).press('Enter')
  const riwayat = page.locator('.kelola-riwayat li').first()
  assert.equal(
    await riwayat.textContent(),
    'Di wilayah kerja Puskesmas Duasejak Oktober 2025 Lembar Satu, September 2025Lembar Dua, Oktober 2025',
  )
  await page.keyboard.press('Escape')
  await page.locator('tr[data-kunci="99.01.01.2002"]', { hasText: 'Dua' }).waitFor()
  assertTenang(layar)
})

test('a posyandu that closes is waited for until its last month only', async () => {
  const layar = await openLayar(alamat)
  const { page } = layar
  const belum = async (bulan: string) => {
    await page.goto(`${origin}/kelengkapan?wilayah=99.01.01.2003&bulan=${bulan}`)
    await page.locator('.say').first().waitFor()
    await page.getByText('Pustu C').first().waitFor()
    return page.getByText('Posyandu C').count()
  }
  const semula = await belum('2025-09')
  assert.ok(semula > 0)
  await page.goto(alamat)
  await page.getByRole('button', { name: 'Desa C', exact: true }).click()
  await page.getByRole('button', { name: 'Atur Posyandu C' }).click()
  await page.getByRole('button', { name: 'Tutup unit' }).click()
  await page.getByLabel('Bulan terakhir buka').fill('2025-08')
  await page.getByLabel('Dokumen').fill('Berita acara 4/2025')
  await page.getByRole('button', { name: 'Lihat akibatnya' }).click()
  await page.getByRole('button', { name: 'Terapkan' }).click()
  await page.getByText('Tercatat.').waitFor()
  await page.getByRole('button', { name: 'Kembali ke Desa C' }).click()
  await page.getByText('tutup sesudah Agustus 2025').waitFor()
  // Its months before stay in the table of months; it is no longer among those waited for.
  const kini = await belum('2025-09')
  assert.ok(kini < semula, `${kini} of ${semula}`)
  assertTenang(layar)
})
