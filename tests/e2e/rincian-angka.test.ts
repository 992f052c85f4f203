// One number taken apart: the panel tells value, rule, sources, units, laporan and meaning, and nothing that differs.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { AngkaJawaban } from '#contract/rincian-angka.ts'
import { contohDatabase, SEKARANG_CONTOH } from '#support/contoh.ts'
import { jsonOf } from '#support/http.ts'
import { serveWholeApp } from './support/app.ts'
import { assertAksesibelDuaTema, assertTenang, assertTidakMelebar, openLayar } from './support/browser.ts'

const database = await contohDatabase()
const { origin, get } = await serveWholeApp(database, SEKARANG_CONTOH)

const DESA = '99.01.01.2001'
const KUERI = 'indikator=BUMIL_K6&bulan=2026-03'
const alamat = `${origin}/pws?wilayah=99.01&${KUERI}&buka=${DESA}`
// The server's own answer, held against its contract before it left.
const jawaban = jsonOf(await get(`/api/angka?wilayah=${DESA}&${KUERI}`)) as AngkaJawaban

test('the panel gives value, counts, rule and make-up, and its parts add up to its figure', async () => {
  const layar = await openLayar(alamat)
  const { page } = layar
  await page.locator('.rinci').waitFor()
  const { angka } = jawaban
  assert.equal(
    await page.locator('.rinci-nilai b').textContent(),
    `${angka.persen?.toFixed(1).replace('.', ',')}\u00a0%`,
  )
  assert.equal(await page.locator('.rinci-hitung').textContent(), `${angka.pembilang} dari ${angka.penyebut}`)
  assert.match((await page.locator('.rinci-aturan').textContent()) ?? '', /^Dijumlahkan menurut pemberi layanan/)
  const sumber = await page.locator('.rinci-asal tr[data-peran="dihitung"] td').allTextContents()
  assert.equal(
    sumber.reduce((jumlah, n) => jumlah + Number(n), 0),
    angka.pembilang,
  )
  assertTenang(layar)
})

test('each unit opens into its months and the laporan behind them', async () => {
  const { page } = await openLayar(alamat)
  const unit = page.locator('.rinci-unit details')
  await unit.first().waitFor()
  assert.equal(await unit.count(), jawaban.sumbangan.length)
  await unit.first().locator('summary').focus()
  await page.keyboard.press('Enter')
  const bulan = unit.first().locator('tbody tr')
  await bulan.first().waitFor()
  assert.equal(await bulan.count(), jawaban.sumbangan[0]?.bulan.length)
  assert.match((await bulan.first().textContent()) ?? '', /versi \d/)
})

test('a figure that fell says which unit lost, in which month, with its counts', async () => {
  const kueri = 'indikator=IMUN_IDL&bulan=2026-03'
  const { sumbangan } = jsonOf(await get(`/api/angka?wilayah=99.01.01.2003&${kueri}`)) as AngkaJawaban
  const [satu] = sumbangan.filter(({ peran }) => peran === 'dihitung')
  const pada = (bulan: string) => satu?.bulan.find((b) => b.bulan === bulan)?.pembilang
  const { page } = await openLayar(`${origin}/pws?wilayah=99.01&${kueri}&buka=99.01.01.2003`)
  await page.locator('.rinci').waitFor()
  assert.equal(
    await page.locator('.rinci-turun .say').first().textContent(),
    `Turun pada Maret 2026: Puskesmas ${satu?.unit.nama} dari ${pada('2026-02')} menjadi ${pada('2026-03')}.`,
  )
})

test('target, sasaran and meaning stand beside the figure, an example target marked as such', async () => {
  const { page } = await openLayar(alamat)
  await page.locator('.rinci').waitFor()
  const isi = (await page.locator('.rinci').textContent()) ?? ''
  assert.equal(await page.locator('.rinci-lencana', { hasText: 'contoh' }).count(), 1)
  for (const harus of [jawaban.indikator.definisi, jawaban.targetTahun?.dokumen, jawaban.sasaran[0]?.dokumen])
    assert.ok(harus && isi.includes(harus), harus ?? 'missing in the answer')
})

test('a tap beside the panel closes it, and the address forgets it', async () => {
  const { page } = await openLayar(alamat)
  await page.locator('.rinci').waitFor()
  await page.mouse.click(40, 450)
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  assert.equal(new URL(page.url()).searchParams.get('buka'), null)
})

test('from the panel the trend of the same desa is one step away', async () => {
  const { page } = await openLayar(alamat)
  await page.getByRole('link', { name: 'Lihat tren' }).click()
  await page.waitForURL(/\/tren\?/)
  const diUrl = new URL(page.url()).searchParams
  assert.deepEqual([diUrl.get('wilayah'), diUrl.get('indikator'), diUrl.get('buka')], [DESA, 'BUMIL_K6', null])
  await page.locator('.tren-tabel').waitFor()
})

for (const ukuran of ['laptop', 'telepon'] as const) {
  test(`the panel is accessible and fits: ${ukuran}, in light and dark`, async () => {
    const layar = await openLayar(alamat, { ukuran })
    await layar.page.locator('.rinci').waitFor()
    await assertAksesibelDuaTema(layar)
    await assertTidakMelebar(layar)
    assertTenang(layar)
  })
}
