// Tindak Lanjut as people use it: at home, on the board, and one notification from receiving to closing.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { NotifikasiJawaban } from '#contract/notifikasi.ts'
import type { Aktor } from '#domain/peran.ts'
import { findKabupatenDari } from '#store/pohon.ts'
import { aktorUji } from '#support/aktor.ts'
import { contohDatabase, SEKARANG_CONTOH } from '#support/contoh.ts'
import { jsonOf } from '#support/http.ts'
import { tinjauNotifikasi } from '#usecases/tinjau-notifikasi.ts'
import { serveWholeApp } from './support/app.ts'
import { assertAksesibel, assertTenang, assertTidakMelebar, openLayar } from './support/browser.ts'

const database = await contohDatabase()
const { db } = database
const kab = await findKabupatenDari(db, '99.01')
assert(kab)
await tinjauNotifikasi(db, kab, { pada: SEKARANG_CONTOH, harian: 'semua' })
const { unit_id: id } = await db
  .selectFrom('unit')
  .select('unit_id')
  .where('kode', '=', '99.01-puskesmas-teluk-kenari')
  .executeTakeFirstOrThrow()
const kepala: Aktor = aktorUji({
  ...{ peran: 'kepala-puskesmas', tempat: [{ jenis: 'puskesmas', kabId: kab.kab_id, id }] },
  ...{ namaPengguna: 'kepala', nama: 'Kepala Puskesmas' },
})
const { origin, get } = await serveWholeApp(database, SEKARANG_CONTOH, kepala)
const WILAYAH = '99.01-puskesmas-teluk-kenari'
const papan = jsonOf(await get(`/api/notifikasi?wilayah=${WILAYAH}`)) as NotifikasiJawaban
const satu = papan.baris.find(({ lajur, perihal }) => lajur === 'baru' && perihal === 'indikator')
assert(satu, 'the example has something to be told of')

for (const ukuran of ['laptop', 'telepon'] as const) {
  test(`home shows what is open before its sentence, and its text for WhatsApp, on a ${ukuran}`, async () => {
    const layar = await openLayar(`${origin}/ringkasan?wilayah=${WILAYAH}&bulan=2026-03`, { ukuran })
    const { page } = layar
    await page.locator('.tindak-rumah .tindak-kartu').first().waitFor()
    const [rumah, kalimat] = await Promise.all([
      page.locator('.tindak-rumah').boundingBox(),
      page.locator('.say').first().boundingBox(),
    ])
    assert(rumah && kalimat && rumah.y < kalimat.y)
    await page.getByRole('button', { name: 'Teks untuk WhatsApp' }).click()
    const teks = await page.locator('.tindak-rumah textarea').inputValue()
    assert.match(teks, /^\*Notifikasi PWS, .*\*\n/)
    await assertTidakMelebar(layar)
    assertTenang(layar)
  })

  test(`the board has its stages with counts, and is accessible, on a ${ukuran}`, async () => {
    const layar = await openLayar(`${origin}/tindak-lanjut?wilayah=${WILAYAH}`, { ukuran })
    const { page } = layar
    await page.locator('.tindak-kartu').first().waitFor()
    assert.deepEqual(await page.locator('.tindak-lajur > h2').allTextContents(), [
      `Baru ${papan.jumlah.baru}`,
      ...['Diterima 0', 'Direncanakan 0', 'Dikerjakan 0'],
    ])
    await assertTidakMelebar(layar)
    await assertAksesibel(layar)
    assertTenang(layar)
  })
}

test('one notification is received, planned, visited, evaluated and closed, and its page tells it all', async () => {
  const layar = await openLayar(`${origin}/tindak-lanjut/notifikasi?wilayah=${satu.desa.kode}&nomor=${satu.nomor}`)
  const { page } = layar
  const tahap = (nama: string) => page.locator('.tindak-tahap [aria-current]', { hasText: nama }).waitFor()
  await tahap('Baru')
  await page.getByRole('button', { name: 'Terima', exact: true }).click()
  await tahap('Diterima')

  await page.getByRole('button', { name: 'Rencanakan' }).click()
  await page.getByLabel('Apa yang akan dilakukan').fill('Mengunjungi sasaran yang belum dilayani')
  await page.getByRole('button', { name: 'Simpan' }).click()
  await tahap('Direncanakan')

  await page.getByRole('button', { name: 'Catat kunjungan rumah' }).click()
  for (const [medan, n] of Object.entries({ Dikunjungi: '5', Ditemukan: '6', Dilayani: '2', Dirujuk: '0' }))
    await page.getByLabel(medan, { exact: true }).fill(n)
  await page.getByRole('button', { name: 'Simpan' }).click()
  await page.getByText('Ditemukan tidak dapat lebih dari yang dikunjungi.').waitFor()
  await page.getByLabel('Ditemukan', { exact: true }).fill('3')
  await page.getByRole('button', { name: 'Simpan' }).click()
  await tahap('Dikerjakan')

  await page.getByRole('button', { name: 'Evaluasi mingguan' }).click()
  await page.getByLabel('Apa yang sudah dilakukan').fill('Lima rumah dikunjungi bersama Ny. Siti')
  await page.getByLabel('Apa yang dilakukan berikutnya').fill('Mengunjungi yang tersisa')
  await page.getByRole('button', { name: 'Simpan' }).click()
  await page.getByText('tampak memuat nama orang').waitFor()
  await page.getByLabel('Apa yang sudah dilakukan').fill('Lima rumah dikunjungi bersama kader')
  await page.getByRole('button', { name: 'Simpan' }).click()
  await page.locator('.tindak-riwayat', { hasText: 'Evaluasi mingguan' }).waitFor()
  await assertAksesibel(layar)

  await page.getByRole('button', { name: 'Tutup bulanan' }).click()
  await page.getByLabel('Hasil').selectOption('data-diperbaiki')
  await page.getByRole('button', { name: 'Simpan' }).click()
  await tahap('Ditutup')
  const riwayat = await page.locator('.tindak-riwayat li > span').allTextContents()
  for (const apa of [
    'Muncul',
    'Diterima',
    'Direncanakan',
    'Kunjungan rumah',
    'Evaluasi mingguan',
    'Ditutup: Data diperbaiki',
  ])
    assert.ok(
      riwayat.some((teks) => teks.startsWith(apa)),
      `${apa}: ${riwayat.join(' | ')}`,
    )
  assert.equal(await page.locator('.tindak-laku').count(), 0)
})
