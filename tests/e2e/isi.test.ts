// Isi Laporan with keys and fingers: what is owed, the form of a posyandu.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isDeepStrictEqual } from 'node:util'
import type { Page } from 'playwright-core'
import {
  assertAksesibel,
  assertAksesibelDuaTema,
  assertTenang,
  assertTidakMelebar,
  type Layar,
  openLayar,
} from './support/browser.ts'
import { BULAN_ISI, bukaKembali, bukaPanggungIsi, setelJam } from './support/isi.ts'

const PUSTU = '99.01-pustu-karang-pandan'
const DESA = '99.01.01.2004'
const { database, jaringan, masuk, versi } = await bukaPanggungIsi()

async function sebagai(nama: string, pilihan: Parameters<typeof openLayar>[1] = {}): Promise<Layar> {
  const layar = await openLayar('about:blank', pilihan)
  await setelJam(layar.page.context())
  await masuk(layar.page, nama)
  return layar
}

const posyandu = (n: number): string => `${DESA}-posyandu-${n}`

async function bukaFormulir(page: Page, unit: string): Promise<void> {
  await page.goto(`${jaringan.origin}/isi/formulir?${new URLSearchParams({ unit, desa: DESA, bulan: BULAN_ISI })}`)
  await page.locator('input[data-sel]').first().waitFor()
}

const teks = async (page: Page, pemilih: string): Promise<string> =>
  (await page.locator(pemilih).allInnerTexts()).join(' ')
const medan = (page: Page, sel: string) => page.locator(`input[data-sel="${sel}"]`)

test('a posyandu’s laporan needs one key per field and its digits, and says what it changed for the desa', async () => {
  const { page, keluhan } = await sebagai('petugas-pustu')
  await bukaFormulir(page, posyandu(1))
  const wajib = page.locator('.isi-siklus input[data-sel]:visible')
  const n = await wajib.count()
  assert.ok(n >= 30, `${n} fields`)
  const lalu = await page.locator('.isi-siklus .isian-lalu:visible').allInnerTexts()
  const angka = lalu.slice(0, n).map((teks) => /\d[\d.]*$/.exec(teks)?.[0].replaceAll('.', '') ?? '0')
  let tombol = 0
  for (const satu of angka) {
    await page.keyboard.type(satu)
    await page.keyboard.press('Enter')
    tombol += satu.length + 1
  }
  await page.locator('.isi-hasil').waitFor()
  assert.equal(tombol, n + angka.join('').length)
  const [kiriman, ...lain] = await versi(posyandu(1), DESA)
  assert.deepEqual(lain, [])
  assert.deepEqual(Object.values(kiriman?.isian ?? {}).length, n)
  await page.locator('.isi-dampak li').first().waitFor()
  const pengaruh = /Pengaruh pada cakupan Karang Pandan\s*Dihitung atas sasaran (\w+)\.[\s\S]*→/
  const [, dasar = 'none'] = pengaruh.exec(await teks(page, '.isi-hasil')) ?? []
  assert.match(await teks(page, '.isian-sasaran'), new RegExp(`^Sasaran desa: .*\\d \\(${dasar}\\)`))
  await assertAksesibel({ page, keluhan })
  assertTenang({ page, keluhan })
})

test('who filled it in is told that it was opened again, also without a network, until it is sent again', async () => {
  const unit = posyandu(1)
  await bukaKembali(database.db, unit, DESA)
  const layar = await sebagai('petugas-pustu', { ukuran: 'telepon' })
  const { page } = layar
  const diminta = page.locator('.isi-bagian', { hasText: 'Perlu diperbaiki' })
  const sebab = /Dibuka kembali oleh Kepala .*: uji/
  await diminta.waitFor()
  assert.match(await diminta.innerText(), sebab)
  await assertTidakMelebar(layar)
  await assertAksesibel(layar)
  await bukaFormulir(page, unit)
  jaringan.putus()
  try {
    await page.goto(`${jaringan.origin}/isi?bulan=${BULAN_ISI}`)
    await diminta.waitFor()
    assert.match(await diminta.innerText(), sebab)
    await diminta.locator('.isi-baris-utama').first().click()
    await page.locator('.isi-kepala .isi-dibuka').waitFor()
    assert.match(await teks(page, '.isi-kepala .isi-dibuka'), sebab)
  } finally {
    jaringan.sambung()
  }
  await bukaFormulir(page, unit)
  const [d, s] = await Promise.all(['D', 'S'].map((sel) => medan(page, sel).inputValue()))
  await medan(page, 'D').fill(String(Number(s) + 1))
  await page.locator('.isi-bilah-cek button').click()
  assert.equal(await page.locator(':focus').getAttribute('data-sel'), 'D', d)
  await page.locator('[data-kirim]').click()
  await page.locator('.isi-hasil').waitFor()
  assert.equal(await page.locator('.isi-dibuka').count(), 0)
  // What is asked is explained where it was sent from.
  await page.locator('.isi-hasil .temuan-laku button').first().click()
  await page.locator('.isi-hasil textarea').fill('dua balita pendatang ikut ditimbang')
  await page.locator('.isi-hasil .kirim button[type=submit]').click()
  await page.locator('.isi-hasil .temuan-klarifikasi', { hasText: 'dua balita pendatang' }).waitFor()
  await assertTidakMelebar(layar)
  await assertAksesibel(layar)
  await page.getByRole('link', { name: 'Daftar laporan' }).first().click()
  await page.locator('.isi-baris').first().waitFor()
  assert.equal(await diminta.count(), 0)
})

test('what does not go together is asked at its field and holds nobody up; what is no number is not sent', async () => {
  const { page } = await sebagai('petugas-pustu', { ukuran: 'telepon' })
  await bukaFormulir(page, posyandu(2))
  await medan(page, 'S').fill('60')
  await medan(page, 'D').fill('50')
  await medan(page, 'N').fill('40')
  await medan(page, 'T').fill('14')
  const pesan = page.locator('.isian-ket .isian-cek').first()
  await pesan.waitFor()
  assert.match(await teks(page, '.isian-ket .isian-cek'), /N \+ T lebih besar daripada D.*Paling banyak/)
  const kirim = page.locator('[data-kirim]')
  assert.equal(await kirim.isEnabled(), true)
  await medan(page, 'T').fill('1x')
  assert.equal(await kirim.isDisabled(), true)
  assert.match(await teks(page, '.isi-formulir'), /Tulis bilangan bulat 0 atau lebih/)
  await medan(page, 'T').fill('10')
  assert.equal(await pesan.count(), 0)
  await assertTidakMelebar({ page, keluhan: [] })
  await assertAksesibel({ page, keluhan: [] })
  await page.reload()
  await medan(page, 'T').waitFor()
  assert.equal(await medan(page, 'T').inputValue(), '10')
})

test('a posyandu that was not open is reported with one tap and a reason', async () => {
  const layar = await sebagai('petugas-pustu', { ukuran: 'telepon' })
  const { page } = layar
  const baris = page.locator('.isi-baris', { hasText: 'Kamboja' })
  await baris.getByRole('button', { name: 'Tidak buka bulan ini' }).tap()
  const alasan = page.getByRole('dialog').getByLabel('Alasan lain')
  await alasan.fill('kader 3507011234567890 sakit')
  await page.getByRole('dialog').getByRole('button', { name: 'Kirim' }).tap()
  // What is refused is mended where it is read.
  await baris.getByText('perlu diperbaiki').waitFor()
  await baris.locator('.isi-baris-utama').tap()
  await page.getByRole('button', { name: 'Ubah alasannya' }).tap()
  assert.equal(await alasan.inputValue(), 'kader 3507011234567890 sakit')
  await page.getByRole('button', { name: 'Cuaca buruk atau bencana' }).tap()
  await page.locator('.isi-hasil').waitFor()
  await page.getByRole('link', { name: 'Daftar laporan' }).first().tap()
  await page.locator('.isi-bagian', { hasText: 'Sudah dikirim' }).getByText('Kamboja').waitFor()
  const [kiriman] = await versi(posyandu(2), DESA)
  assert.equal(kiriman?.isian.D, 0)
  await assertTidakMelebar(layar)
  await assertAksesibel(layar)
})

for (const ukuran of ['laptop', 'telepon'] as const) {
  test(`list, form and grid are accessible and fit their window, ${ukuran}, in light and dark`, async () => {
    const layar = await sebagai('petugas-pustu', { ukuran })
    const { page } = layar
    await page.locator('.isi-baris').first().waitFor()
    await assertAksesibelDuaTema(layar)
    await assertTidakMelebar(layar)
    await bukaFormulir(page, PUSTU)
    await assertAksesibelDuaTema(layar)
    await assertTidakMelebar(layar)
    await page.goto(`${jaringan.origin}/isi/tabel?${new URLSearchParams({ pustu: PUSTU, bulan: BULAN_ISI })}`)
    await page.locator('.isi-tabel input').first().waitFor()
    await assertAksesibelDuaTema(layar)
    await assertTidakMelebar(layar)
    assertTenang(layar)
  })
}

test('a week’s home visits are a short form of their own', async () => {
  const { page } = await sebagai('petugas-pustu')
  await page.locator('.isi-minggu-butir').first().click()
  await page.locator('input[data-sel]').first().waitFor()
  assert.match(await teks(page, '.isi-kepala'), /Minggu 1/)
  assert.ok((await page.locator('.isi-siklus input[data-sel]').count()) <= 12)
})

test('who comes in on a device finds nothing of others on it but what these have not sent', async () => {
  const { page } = await sebagai('petugas-pustu', { ukuran: 'telepon' })
  await bukaFormulir(page, posyandu(3))
  await medan(page, 'S').fill('61')
  await page.getByText('tersimpan di perangkat ini').waitFor()
  const masukLain = async (nama: string, tujuan?: Parameters<typeof masuk>[2]) => {
    await page.context().clearCookies()
    await masuk(page, nama, tujuan)
  }
  const lain = { jalur: '/ringkasan', tanda: '.say' }
  await masukLain('bupati', lain)
  const simpanan = () =>
    page.evaluate(async () => {
      const nama = (await indexedDB.databases()).flatMap((satu) => satu.name ?? [])
      const isi = nama.map(async (satu): Promise<[string, Record<string, number>]> => {
        const basis = await new Promise<IDBDatabase>((jadi, gagal) => {
          const minta = indexedDB.open(satu)
          minta.onsuccess = () => jadi(minta.result)
          minta.onerror = () => gagal(minta.error)
        })
        const banyak = [...basis.objectStoreNames].map(
          (gudang) =>
            new Promise<[string, number]>((jadi) => {
              const minta = basis.transaction(gudang).objectStore(gudang).count()
              minta.onsuccess = () => jadi([gudang, minta.result])
            }),
        )
        const hasil = Object.fromEntries(await Promise.all(banyak))
        basis.close()
        return [satu, hasil]
      })
      return Object.fromEntries(await Promise.all(isi))
    })
  const tersisa = { 'pws-isi:contoh.petugas-pustu': { formulir: 0, laporan: 1, saya: 0, tugas: 0 } }
  await tungguSama(simpanan, tersisa)
  // Back again it is still there, and once it is sent nothing stays for the next.
  await masukLain('petugas-pustu')
  await bukaFormulir(page, posyandu(3))
  assert.equal(await medan(page, 'S').inputValue(), '61')
  await page.locator('[data-kirim]').click()
  await page.locator('.isi-hasil').waitFor()
  await masukLain('bupati', lain)
  await tungguSama(simpanan, {})
})

/** The page tidies up behind what it shows. */
async function tungguSama(baca: () => Promise<unknown>, harap: unknown): Promise<void> {
  const sampai = Date.now() + 10_000
  for (;;) {
    const kini = await baca()
    if (isDeepStrictEqual(kini, harap) || Date.now() > sampai) return assert.deepEqual(kini, harap)
  }
}
