// The PWS sheet as people use it: read, walked through by keyboard, on a phone, and printed.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import type { IndikatorLengkap } from '#contract/indikator.ts'
import type { Lembar } from '#contract/peta.ts'
import { contohDatabase, SEKARANG_CONTOH } from '#support/contoh.ts'
import { jsonOf } from '#support/http.ts'
import { serveWholeApp } from './support/app.ts'
import {
  assertAksesibel,
  assertAksesibelDuaTema,
  assertTenang,
  assertTidakMelebar,
  openLayar,
} from './support/browser.ts'

const database = await contohDatabase()
const { origin, get } = await serveWholeApp(database, SEKARANG_CONTOH)

const KUERI = 'wilayah=99.01&indikator=BUMIL_K6&bulan=2026-03'
const alamat = `${origin}/pws?${KUERI}`
// The server's own answer, held against its contract before it left.
const lembar = jsonOf(await get(`/api/pws?${KUERI}&rincian=desa`)) as Lembar

const koma = (n: number | null) => (n === null ? '–' : n.toFixed(1).replace('.', ','))
const teks = async (page: Page, pemilih: string) => (await page.locator(pemilih).allTextContents()).map((s) => s.trim())
const kueriDari = (page: Page, nama: string) => new URL(page.url()).searchParams.get(nama)

test('the sheet ranks its desa, the whole area last, with the month and the month before under each bar', async () => {
  const layar = await openLayar(alamat)
  const { page } = layar
  await page.locator('.lembar').waitFor()
  const persen = await teks(page, '.lembar-kum > td:not(.lembar-kata)')
  const bernilai = lembar.baris.filter((b) => b.persen !== null)
  const berperingkat = bernilai.filter((b) => !b.sementara).map((b) => b.persen ?? 0)
  assert.deepEqual(
    persen.slice(0, berperingkat.length),
    berperingkat.sort((a, b) => b - a).map((n) => koma(n)),
  )
  assert.equal(persen.length, lembar.baris.length + 1)
  assert.deepEqual(
    [
      persen,
      await teks(page, '.lembar-ini > td:not(.lembar-kata)'),
      await teks(page, '.lembar-lalu > td:not(.lembar-kata)'),
    ].map((baris) => baris.at(-1)),
    [koma(lembar.total.persen), koma(lembar.total.persenIni), koma(lembar.total.persenLalu)],
  )
  assert.equal(await page.locator('.lembar-batang').count(), bernilai.length + 1)
  assertTenang(layar)
})

test('the sheet opens with a sentence and says where its target comes from', async () => {
  const { page } = await openLayar(alamat)
  await page.locator('.say').waitFor()
  const kalimat = ((await page.locator('.say').textContent()) ?? '').replaceAll('\u00a0', ' ')
  assert.match(kalimat, /^Sampai Maret 2026 Kabupaten Contoh mencapai \d+,\d %, (memenuhi|di bawah)? ?target 25 %\./)
  assert.equal(
    ((await page.locator('.lembar-kata-isi').textContent()) ?? '').replaceAll('\u00a0', ' ').trim(),
    'target s.d. Maret 25 % 100 % × 3/12 contoh',
  )
})

test('every desa stands in exactly one group, or with the reason why it has no status', async () => {
  const { page } = await openLayar(alamat)
  await page.locator('.kelompok').waitFor()
  assert.deepEqual((await teks(page, '.kelompok-butir')).sort(), lembar.baris.map((b) => b.nama).sort())
  for (const status of ['baik', 'kurang', 'cukup', 'jelek'] as const) {
    const kelompok = page.locator('.kelompok-satu', { has: page.locator(`.mark[data-status="${status}"]`) })
    assert.deepEqual(
      (await kelompok.locator('.kelompok-butir').allTextContents()).sort(),
      lembar.baris
        .filter((b) => b.status === status)
        .map((b) => b.nama)
        .sort(),
    )
  }
})

test('each name in the status table has its figure, or what came in of what was due', async () => {
  const { page } = await openLayar(alamat)
  await page.locator('.kelompok').waitFor()
  const butir = page.locator('.kelompok-nama li')
  const tampil = new Map(
    (
      await butir.evaluateAll((semua) =>
        semua.map(
          (li) => [li.querySelector('button')?.textContent ?? '', li.querySelector('span')?.textContent ?? ''] as const,
        ),
      )
    ).map(([nama, nilai]) => [nama, nilai.replaceAll('\u00a0', ' ')]),
  )
  for (const b of lembar.baris) {
    const harap = b.status
      ? `${koma(b.persen)} %`
      : b.laporanWajib > 0 && `${b.laporanMasuk} dari ${b.laporanWajib} laporan`
    if (harap) assert.equal(tampil.get(b.nama), harap, b.nama)
  }
})

test('the sheets of a klaster are turned like a pad: by arrow, by button, by a jump, and into another klaster', async () => {
  const layar = await openLayar(alamat)
  const { page } = layar
  await page.locator('.lembar').waitFor()
  const jelajah = page.getByRole('region', { name: 'Lembar di klaster ini' })
  const letak = async () => (await jelajah.locator('.picker-teks').textContent()) ?? ''
  const semula = await letak()
  assert.match(semula, /^\d+ dari \d+$/)
  await page.keyboard.press('ArrowRight')
  await page.waitForURL((url) => url.searchParams.get('indikator') !== 'BUMIL_K6')
  const [nomor = 0, semua = 0] = semula.split(' dari ').map(Number)
  assert.equal(await letak(), `${nomor + 1} dari ${semua}`)

  await jelajah.getByRole('button', { name: /^Lompat ke lembar/ }).click()
  await page.keyboard.type('BUMIL_K6')
  await page.keyboard.press('Enter')
  await page.waitForURL((url) => url.searchParams.get('indikator') === 'BUMIL_K6')
  assert.equal(await letak(), semula)

  await jelajah.getByRole('combobox', { name: 'Klaster' }).selectOption('4')
  await page.waitForURL((url) => url.searchParams.get('indikator') !== 'BUMIL_K6')
  assert.match(await letak(), /^1 dari /)
  assert.ok(await jelajah.getByRole('button', { name: /^Indikator sebelumnya/ }).isDisabled())
  assertTenang(layar)
})

// A kelompok of few sheets: enough to see that each has its page.
const { indikator: katalog } = jsonOf(await get('/api/indikator?tahun=2026&wilayah=99.01')) as {
  readonly indikator: readonly IndikatorLengkap[]
}
const sekelompok = ({ klaster, kelompok }: IndikatorLengkap) =>
  katalog.filter((lain) => lain.klaster === klaster && lain.kelompok === kelompok).length
const kecil = katalog.find((satu) => sekelompok(satu) >= 2 && sekelompok(satu) <= 5)

test('all sheets of a part of a klaster print one to a page, and those without a value are named instead', async () => {
  assert(kecil)
  const layar = await openLayar(`${alamat.replace('BUMIL_K6', kecil.kode)}&rincian=desa&cetak=kelompok`)
  const { page } = layar
  await page.getByRole('button', { name: /^Cetak \d+ lembar$/ }).waitFor()
  await page.locator('.lembar-berkas[aria-busy="false"]').waitFor()
  const dicetak = await page.locator('.lembar-satu').count()
  assert.equal(
    ((await page.locator('.say').first().textContent()) ?? '').startsWith(`${dicetak} lembar siap dicetak`),
    true,
  )
  const pilihan = await page
    .getByRole('combobox', { name: 'Lembar yang dicetak' })
    .locator('option:checked')
    .textContent()
  const kosong = (await page.locator('.lembar-berkas-catatan').allTextContents())
    .join()
    .split(', ')
    .filter(Boolean).length
  assert.equal(dicetak + kosong, Number(/\((\d+)\)$/.exec(pilihan ?? '')?.[1]))
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
  assert.equal(pdf.match(/\/Type\s*\/Page[^s]/g)?.length, dicetak)
  await assertAksesibel(layar)
  await page.getByRole('button', { name: 'Kembali ke satu lembar' }).click()
  await page.waitForURL((url) => !url.searchParams.has('cetak'))
  assertTenang(layar)
})

test('the keys [ and ] walk through the catalogue, but not while something is being typed', async () => {
  const layar = await openLayar(alamat)
  const { page } = layar
  await page.locator('.lembar').waitFor()
  await page.keyboard.press(']')
  await page.waitForURL((url) => url.searchParams.get('indikator') !== 'BUMIL_K6')
  const berikut = kueriDari(page, 'indikator')
  await page.keyboard.press('[')
  await page.waitForURL((url) => url.searchParams.get('indikator') === 'BUMIL_K6')
  await page.getByRole('button', { name: 'Indikator berikutnya' }).click()
  await page.waitForURL((url) => url.searchParams.get('indikator') === berikut)

  await page.getByRole('button', { name: 'Indikator' }).first().click()
  await page.keyboard.type('K6 ]')
  assert.equal(kueriDari(page, 'indikator'), berikut)
  assertTenang(layar)
})

test('a figure is taken apart from its column by keyboard, and focus comes back', async () => {
  const layar = await openLayar(alamat)
  const { page } = layar
  const nama = page.locator('.lembar-nama-butir').first()
  await nama.focus()
  await page.keyboard.press('Enter')
  await page.getByRole('dialog').waitFor()
  await page.locator('.rinci').waitFor()
  const judul = (await nama.textContent()) ?? ''
  assert.ok(((await page.getByRole('dialog').locator('h2').textContent()) ?? '').startsWith(judul))
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  assert.equal(await page.evaluate(() => document.activeElement?.textContent), judul)
  assertTenang(layar)
})

test('a phone shows the same figures as a list', async () => {
  const layar = await openLayar(alamat, { ukuran: 'telepon' })
  const { page } = layar
  await page.locator('.lembar-daftar li').first().waitFor()
  assert.equal(await page.locator('.lembar').isVisible(), false)
  const nilai = (await teks(page, '.lembar-daftar b')).map((s) => s.replace('\u00a0%', ''))
  assert.deepEqual([...nilai].sort(), [...lembar.baris.map((b) => koma(b.persen)), koma(lembar.total.persen)].sort())
  await assertTidakMelebar(layar)
})

test('the sheet prints on one A4 landscape', async () => {
  const { page } = await openLayar(alamat)
  await page.locator('.lembar').waitFor()
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
  assert.equal(pdf.match(/\/Type\s*\/Page[^s]/g)?.length, 1)
  const [lebar = 0, tinggi = 0] = /\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf)?.slice(1).map(Number) ?? []
  assert.deepEqual([Math.round(lebar / 10), Math.round(tinggi / 10)], [84, 59])
})

for (const ukuran of ['laptop', 'telepon'] as const) {
  test(`the sheet is accessible and fits: ${ukuran}, in light and dark`, async () => {
    const layar = await openLayar(alamat, { ukuran })
    await layar.page.locator('.lembar-halaman').waitFor()
    await assertAksesibelDuaTema(layar)
    await assertTidakMelebar(layar)
    assertTenang(layar)
  })
}
