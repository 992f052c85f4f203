// The twelve SPM as people use them, above all on a phone.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { SpmJawaban } from '#contract/spm.ts'
import { contohDatabase, SEKARANG_CONTOH } from '#support/contoh.ts'
import { jsonOf } from '#support/http.ts'
import { serveWholeApp } from './support/app.ts'
import { assertAksesibel, assertTenang, assertTidakMelebar, openLayar } from './support/browser.ts'

const { origin, get } = await serveWholeApp(await contohDatabase(), SEKARANG_CONTOH)

const KUERI = 'wilayah=99.01&bulan=2026-03'
const alamat = `${origin}/spm?${KUERI}`
// The server's own answer, held against its contract before it left.
const jawaban = jsonOf(await get(`/api/spm?${KUERI}`)) as SpmJawaban
const ribuan = (n: number | null | undefined) => (n == null ? '–' : new Intl.NumberFormat('id-ID').format(n))

test('the sentence names the largest gap in persons and the pace that it takes to December', async () => {
  const layar = await openLayar(alamat, { ukuran: 'telepon' })
  const satu = jawaban.spm.find(({ nomor }) => nomor === jawaban.terbesar)
  const kalimat = (await layar.page.locator('.say').textContent()) ?? ''
  assert.ok(
    kalimat.includes(`SPM ${satu?.nomor},`) &&
      kalimat.includes(`masih ${ribuan(satu?.sisa)} ${satu?.indikator.satuanHitung}`),
    kalimat,
  )
  assert.ok(
    kalimat.includes(
      `Butuh ${ribuan(satu?.jalur?.perBulan)} ${satu?.indikator.satuanHitung} per bulan sampai Desember`,
    ),
    kalimat,
  )
  assertTenang(layar)
})

test('a phone shows all twelve by number, each with persons to go and persons per month', async () => {
  const { page } = await openLayar(alamat, { ukuran: 'telepon' })
  await page.locator('.spm-satu').nth(11).waitFor()
  assert.deepEqual(
    await page.locator('.spm-nomor').allTextContents(),
    Array.from({ length: 12 }, (_, i) => String(i + 1)),
  )
  assert.deepEqual(
    await page
      .locator('.spm-satu')
      .evaluateAll((baris) =>
        baris.map((satu) => [...satu.querySelectorAll('.spm-angka b')].map((b) => b.textContent)),
      ),
    jawaban.spm.map(({ selisih, sisa, jalur }) => [ribuan(selisih), ribuan(sisa), ribuan(jalur?.perBulan)]),
  )
})

test('by persons those with most to go come first', async () => {
  const { page } = await openLayar(alamat)
  await page.getByRole('radio', { name: 'Orang terbanyak' }).check({ force: true })
  await page.waitForURL(/urut=orang/)
  assert.equal(await page.locator('.spm-nomor').first().textContent(), String(jawaban.terbesar))
})

test('a row opens by keyboard into its parts, and a part into its figure', async () => {
  const layar = await openLayar(alamat)
  const { page } = layar
  const kepala = page.locator('.spm-nama button').first()
  await kepala.focus()
  await page.keyboard.press('Enter')
  await page.locator('.spm-rinci tbody tr').first().waitFor()
  assert.equal(await kepala.getAttribute('aria-expanded'), 'true')
  const [satu] = jawaban.spm
  const kecamatan = satu?.baris.filter(({ tingkat }) => tingkat === 'kecamatan') ?? []
  assert.equal(await page.locator('.spm-rinci tbody tr').count(), kecamatan.length)
  assert.equal(
    await page.locator('.spm-pendamping li').count(),
    (satu?.pendamping.length ?? 0) + (satu?.bagian.length ?? 0),
  )
  await page.locator('.spm-rinci tbody button').first().click()
  await page.locator('.rinci').waitFor()
  const diUrl = new URL(page.url()).searchParams
  assert.deepEqual([diUrl.get('indikator'), diUrl.get('lipat')], [satu?.indikator.kode, '1'])
  assertTenang(layar)
})

test('by the other dasar it says that these are not figures of SPM', async () => {
  const { page } = await openLayar(`${alamat}&dasar=riil`)
  await page.locator('.say-catatan', { hasText: 'bukan angka SPM' }).waitFor()
})

for (const [tema, ukuran] of [
  ['dark', 'laptop'],
  ['light', 'telepon'],
] as const) {
  test(`the SPM are accessible and fit: ${tema}, ${ukuran}`, async () => {
    const layar = await openLayar(`${alamat}&lipat=1`, { tema, ukuran })
    await layar.page.locator('.spm-rinci tbody tr').first().waitFor()
    await assertAksesibel(layar)
    await assertTidakMelebar(layar)
    assertTenang(layar)
  })
}
