// The checklist as Dinsos keeps it, over the real codes of Buton Utara: desa of Bonegunu that have not handed in their list.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readWilayah } from '#berkas/wilayah-indonesia.ts'
import type { PendataanJawaban } from '#contract/pendataan.ts'
import { PILIHAN } from '#fixtures/wilayah-uji.ts'
import { findKabupatenDari } from '#store/pohon.ts'
import { aktorUji } from '#support/aktor.ts'
import { jsonOf } from '#support/http.ts'
import { freshDatabase } from '#support/postgres.ts'
import { importWilayah } from '#usecases/import/import-wilayah.ts'
import { serveWholeApp } from './support/app.ts'
import { assertAksesibelDuaTema, assertTenang, assertTidakMelebar, openLayar } from './support/browser.ts'

const SEKARANG = new Date('2026-11-22T03:00:00Z')
const database = await freshDatabase()
const { db } = database
const wilayah = await readWilayah('74.10')
assert(wilayah)
await importWilayah(db, { wilayah, berkas: { nama: 'kode.csv', sidik: 'uji' }, pilihan: PILIHAN })
const kab = await findKabupatenDari(db, '74.10')
assert(kab)
const dinsos = aktorUji({ peran: 'opd', tempat: [{ jenis: 'kabupaten', kabId: kab.kab_id }], nama: 'Dinas Sosial' })
const app = await serveWholeApp(database, SEKARANG, dinsos)
const BONEGUNU = '74.10.03'
const baca = async (): Promise<PendataanJawaban> =>
  jsonOf(await app.get(`/api/pendataan?wilayah=${BONEGUNU}`)) as PendataanJawaban
const desa = wilayah.desa.filter(({ kecamatanKode }) => kecamatanKode === BONEGUNU)

test('Dinsos begins a round, marks what came in, and has the names of those to be reminded', async () => {
  const layar = await openLayar(`${app.origin}/pendataan?wilayah=${BONEGUNU}`)
  const { page } = layar
  await page.getByText('Belum ada putaran pendataan.').waitFor()
  await page.getByRole('button', { name: 'Putaran baru' }).click()
  await page.getByLabel('Nama putaran').fill('DTSEN triwulan IV 2026')
  await page.getByLabel('Batas penyerahan').fill('2026-11-30')
  await page.getByRole('button', { name: 'Simpan' }).click()
  const kalimat = page.locator('.say')
  const belum = (n: number) => kalimat.filter({ hasText: `${n} dari ${desa.length} desa belum menyerahkan` }).waitFor()
  await belum(desa.length)
  assert.match(await kalimat.innerText(), /batas 30 November 2026\. 8 hari lagi\./)

  const { putaran } = (await baca()).putaran ?? assert.fail()
  const masuk = { putaran, versi: 0, status: 'diserahkan', diserahkanPada: '2026-11-20', keluarga: 90, alasan: '' }
  for (const { kode } of desa.slice(3)) await app.post('/api/pendataan', { wilayah: kode, ...masuk })
  // Told to the open page by itself.
  await belum(3)
  const [satu, dua, tiga] = desa
  assert(satu && dua && tiga)
  await page
    .getByRole('row', { name: new RegExp(satu.nama) })
    .getByRole('button', { name: 'Catat' })
    .click()
  const formulir = page.getByRole('dialog')
  await formulir.getByRole('radio', { name: 'Dikembalikan' }).check({ force: true })
  await formulir.getByLabel('Keluarga').fill('75')
  await page.getByLabel('Yang harus diperbaiki desa').fill('Kolom desil kosong')
  await page.getByRole('button', { name: 'Simpan' }).click()
  await belum(2)

  await page.getByRole('button', { name: 'Teks untuk WhatsApp' }).click()
  const pesan = await page.getByRole('dialog').locator('textarea').inputValue()
  assert.match(pesan, /^\*Pengingat: DTSEN triwulan IV 2026\*\nYth\. kepala desa\/lurah dan operator/)
  assert.deepEqual(
    pesan.split('\n').filter((baris) => baris.startsWith('- ')),
    [`- ${satu.nama} (dikembalikan: Kolom desil kosong)`, `- ${dua.nama}`, `- ${tiga.nama}`],
  )
  await page.keyboard.press('Escape')
  await assertAksesibelDuaTema(layar)
  assertTenang(layar)
})

test('a sheet of the checklist is refused with what to mend, and then comes in; on a phone it fits', async () => {
  const layar = await openLayar(`${app.origin}/pendataan?wilayah=74.10`, { ukuran: 'telepon' })
  const { page } = layar
  await page.getByRole('button', { name: 'Masukkan berkas' }).click()
  const [, dua] = desa
  assert(dua)
  const berkas = (status: string) => ({
    ...{ name: 'dtsen.csv', mimeType: 'text/csv' },
    buffer: Buffer.from(`kode desa,desa,status,tanggal,keluarga\n${dua.kode},${dua.nama},${status},2026-11-21,88\n`),
  })
  const dialog = page.getByRole('dialog')
  await dialog.locator('input[type=file]').setInputFiles(berkas('sudah'))
  await dialog.getByRole('button', { name: 'Periksa berkas' }).click()
  await dialog.getByText(/Status tidak dikenal/).waitFor()
  await dialog.locator('input[type=file]').setInputFiles(berkas('diperiksa'))
  await dialog.getByRole('button', { name: 'Periksa berkas' }).click()
  await dialog.getByRole('button', { name: 'Terapkan 1 perubahan' }).click()
  await dialog.getByText('1 perubahan disimpan.').waitFor()
  await page.keyboard.press('Escape')
  assert.equal((await baca()).baris.find(({ kode }) => kode === dua.kode)?.status, 'diperiksa')
  await assertTidakMelebar(layar)
  await assertAksesibelDuaTema(layar)
  assertTenang(layar)
})
