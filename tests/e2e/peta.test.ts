// The map as people use it: by keyboard, on a laptop and a phone, light and dark, while laporan come in.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { JENIS_UNIT } from '#domain/indikator.ts'
import { contohDatabase, SEKARANG_CONTOH } from '#support/contoh.ts'
import { buatDesa, buatKabupaten, buatUnit } from '#support/kisah.ts'
import { serveWholeApp } from './support/app.ts'
import {
  assertAksesibel,
  assertAksesibelDuaTema,
  assertTenang,
  assertTidakMelebar,
  openLayar,
} from './support/browser.ts'

const database = await contohDatabase()
// Two posyandu whose place nobody has entered.
const TANPA_TITIK = await database.db
  .updateTable('unit')
  .set({ lintang: null, bujur: null })
  .where('kode', 'in', (eb) =>
    eb
      .selectFrom('unit as u')
      .select('u.kode')
      .where('u.jenis_unit_id', '=', JENIS_UNIT.posyandu)
      .orderBy('u.kode')
      .limit(2),
  )
  .returning(['kode', 'nama'])
  .execute()
const { origin, post } = await serveWholeApp(database, SEKARANG_CONTOH)

const INDIKATOR = 'BUMIL_K1'
// The form group that its elemen belong to.
const ANC = 1
const peta = (kueri = '') => `${origin}/peta?wilayah=99.01&indikator=${INDIKATOR}&bulan=2026-03${kueri}`
const kueriDari = (page: Page, nama: string) => new URL(page.url()).searchParams.get(nama)
const bidang = (page: Page) => page.locator('.leaflet-pane .shape-desa')
const baris = (page: Page) => page.locator('.peta-kanan tbody tr')

test('without an area and a month the map opens at the latest month that was reported', async () => {
  const layar = await openLayar(`${origin}/peta`)
  await bidang(layar.page).nth(11).waitFor()
  assert.deepEqual(
    {
      jalur: new URL(layar.page.url()).pathname,
      wilayah: kueriDari(layar.page, 'wilayah'),
      bulan: kueriDari(layar.page, 'bulan'),
      bidang: await bidang(layar.page).count(),
      baris: await baris(layar.page).count(),
    },
    { jalur: '/peta', wilayah: '99.01', bulan: '2026-03', bidang: 12, baris: 12 },
  )
  assertTenang(layar)
})

test('every polygon looks as its row does', async () => {
  const layar = await openLayar(peta())
  await bidang(layar.page).nth(11).waitFor()
  const tampak = (nama: string) =>
    layar.page.locator(nama).evaluateAll((semua) =>
      semua.map((satu) => {
        const tanda = satu.matches('tr') ? satu.querySelector('.mark') : satu
        return `${satu.getAttribute('data-kunci')} ${tanda?.getAttribute('data-status') ?? tanda?.getAttribute('data-sel')}`
      }),
    )
  assert.deepEqual((await tampak('.leaflet-pane .shape-desa')).sort(), (await tampak('.peta-kanan tbody tr')).sort())
})

test('a figure is found and taken apart by keyboard alone', async () => {
  const layar = await openLayar(peta())
  const { page } = layar
  await baris(page).first().waitFor()
  const tekan = async (nama: string, tombol: string) => {
    await page.getByRole('button', { name: nama }).first().focus()
    await page.keyboard.press(tombol)
  }

  await tekan('Indikator', 'Enter')
  await page.keyboard.type('k6')
  await page.keyboard.press('Enter')
  await page.waitForFunction(() => /K6/.test(document.querySelector('.picker-utama')?.textContent ?? ''))
  assert.notEqual(kueriDari(page, 'indikator'), INDIKATOR)

  await tekan('Bulan sebelumnya', 'Enter')
  await page.waitForURL(/bulan=2026-02/)
  await page.locator('.peta[aria-busy="false"] h1', { hasText: 'Februari 2026' }).waitFor()

  await page.getByRole('columnheader', { name: 'Nilai' }).getByRole('button').focus()
  await page.keyboard.press('Enter')
  assert.equal(await page.locator('th[aria-sort]').getAttribute('aria-sort'), 'descending')

  await page.locator('.peta-kanan .table-buka').first().focus()
  await page.keyboard.press('ArrowDown')
  const kode = await baris(page).nth(1).getAttribute('data-kunci')
  await page.keyboard.press('Enter')
  await page.getByRole('dialog').waitFor()
  assert.equal(kueriDari(page, 'buka'), kode)

  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  assert.equal(await page.evaluate(() => document.activeElement?.closest('tr')?.getAttribute('data-kunci')), kode)
  assertTenang(layar)
})

test('the legend filters map and table alike', async () => {
  const { page } = await openLayar(peta())
  await bidang(page).nth(11).waitFor()
  const butir = page.locator('button.legend-butir:enabled').first()
  const jumlah = Number(await butir.locator('.legend-jumlah').textContent())
  await butir.click()
  assert.deepEqual(
    [await baris(page).count(), await page.locator('.leaflet-pane .shape-desa:not([data-redup])').count()],
    [jumlah, jumlah],
  )
})

test('a laporan that comes in repaints the open map', async () => {
  const layar = await openLayar(peta().replace('2026-03', '2026-04'))
  const { page } = layar
  const laporan = page.locator('tr[data-kunci="99.01.01.2001"] td').last()
  await laporan.waitFor()
  const semula = await laporan.textContent()
  const elemen = await database.db
    .selectFrom('elemen')
    .innerJoin('elemen_pelapor', 'elemen_pelapor.elemen_id', 'elemen.elemen_id')
    .select('elemen.kode')
    .where('kelompok_id', '=', ANC)
    .where('jenis_unit_id', '=', JENIS_UNIT.pustu)
    .execute()
  const jawaban = await post('/api/laporan', {
    unit: '99.01-pustu-muara-kenari',
    desa: '99.01.01.2001',
    bulan: '2026-04',
    isian: elemen.map(({ kode }) => ({ elemen: kode, jumlah: 3 })),
  })
  assert.equal(jawaban.status, 201, jawaban.body.toString())
  await page.waitForFunction(
    (lama) => document.querySelector('tr[data-kunci="99.01.01.2001"] td:last-child')?.textContent !== lama,
    semula,
    { timeout: 3_000 },
  )
  assert.match((await page.locator('.segar').textContent()) ?? '', /1 desa baru diperbarui/)
  assertTenang(layar)
})

test('a kabupaten without boundaries is drawn as squares, one for each desa', async () => {
  const kab = await buatKabupaten(database.db, { kode: '98.01', nama: 'Tanpa Batas' })
  for (const nomor of [1, 2, 3]) await buatDesa(database.db, kab, { kode: `98.01.01.200${nomor}` })
  const layar = await openLayar(`${origin}/peta?wilayah=98.01&indikator=${INDIKATOR}&bulan=2026-03`)
  await layar.page.locator('.kotak').waitFor()
  assert.deepEqual(
    [await layar.page.locator('.kotak .shape-desa').count(), await layar.page.locator('.leaflet-container').count()],
    [3, 0],
  )
  assertTenang(layar)
})

const kartu = (page: Page) => page.locator('.kartu[data-letak="tetap"]')
const tanda = (page: Page, jenis: string) => page.locator(`.unit-tanda[data-jenis="${jenis}"]`)
const cari = (page: Page) => page.getByRole('combobox', { name: 'Cari di peta' })
const desa = (page: Page, kode: string) => page.locator(`.leaflet-pane .shape-desa[data-kunci="${kode}"]`)

/** A click on the shape itself: the middle of its box may lie on a mark or beside it. */
async function sentuhDesa(page: Page, kode: string): Promise<void> {
  await desa(page, kode).evaluate((bentuk) => {
    const { left, top, width, height } = bentuk.getBoundingClientRect()
    const letak = { clientX: left + width / 2, clientY: top + height / 2 }
    for (const jenis of ['mousedown', 'mouseup', 'click']) {
      bentuk.dispatchEvent(new MouseEvent(jenis, { bubbles: true, ...letak }))
    }
  })
  await kartu(page).waitFor()
}

test('layers are switched on and off, told apart by shape, and kept in the address', async () => {
  const layar = await openLayar(peta('&lapisan=puskesmas,pustu'))
  const { page } = layar
  await tanda(page, 'pustu').first().waitFor()
  const semula = [await tanda(page, 'puskesmas').count(), await tanda(page, 'posyandu').count()]
  await page.getByRole('checkbox', { name: /^Posyandu/ }).check()
  await page.locator('[data-jenis="posyandu"]').first().waitFor()
  assert.equal(kueriDari(page, 'lapisan'), 'puskesmas,pustu,posyandu')
  await page.getByRole('checkbox', { name: /^Puskesmas/ }).uncheck()
  await tanda(page, 'puskesmas').waitFor({ state: 'detached' })
  await page.reload()
  await page.locator('[data-jenis="posyandu"]').first().waitFor()
  assert.deepEqual(
    [semula, await tanda(page, 'puskesmas').count(), kueriDari(page, 'lapisan')],
    [[1, 0], 0, 'pustu,posyandu'],
  )
  const bentuk = await page
    .locator('.lapisan-butir .tanda-unit path:first-child')
    .evaluateAll((semua) => semua.map((d) => d.getAttribute('d')))
  assert.equal(new Set(bentuk).size, bentuk.length)
  assertTenang(layar)
})

test('marks of many units never lie on each other', async () => {
  const { page } = await openLayar(peta('&lapisan=posyandu'))
  await page.locator('[data-jenis="posyandu"]').first().waitFor()
  const kotak = await page.locator('.unit-wadah').evaluateAll((semua) =>
    semua.map((satu) => {
      const { left, top, width } = satu.getBoundingClientRect()
      return { x: left + width / 2, y: top + width / 2 }
    }),
  )
  const bertindih = kotak.flatMap((a, i) => kotak.slice(i + 1).filter((b) => Math.hypot(a.x - b.x, a.y - b.y) < 4))
  assert.ok(kotak.length > 5)
  assert.deepEqual(bertindih, [])
})

test('units without a place are counted aloud, listed, and say so on their card', async () => {
  const layar = await openLayar(peta())
  const { page } = layar
  await page.getByText('2 posyandu belum punya koordinat.').waitFor()
  await page.getByRole('button', { name: 'Daftar unit' }).focus()
  await page.keyboard.press('Enter')
  const daftar = page.getByRole('dialog')
  await daftar.locator('tbody tr').first().waitFor()
  const nama = TANPA_TITIK[0]
  assert(nama)
  await daftar.locator(`tr[data-kunci="${nama.kode}"] .table-buka`).focus()
  await page.keyboard.press('Enter')
  await kartu(page).waitFor()
  assert.match((await kartu(page).textContent()) ?? '', /belum punya koordinat/)
  assert.equal(kueriDari(page, 'unit'), nama.kode)
  assert.equal(await page.evaluate(() => document.activeElement?.classList.contains('kartu')), true)
  assertTenang(layar)
})

test('the card of a unit tells kind, place and laporan, and leads to who reported', async () => {
  const layar = await openLayar(peta('&lapisan=pustu'))
  const { page } = layar
  await tanda(page, 'pustu').first().click()
  await kartu(page).waitFor()
  assert.match(
    (await kartu(page).textContent()) ?? '',
    /(Pustu|Poskesdes|Polindes).*Laporan Maret 2026: (tepat waktu|terlambat|sebagian|belum lapor)/s,
  )
  await kartu(page).getByRole('link', { name: 'Kelengkapan laporan' }).click()
  await page.waitForURL(/kelengkapan\?.*jenis=pustu/)
  assertTenang(layar)
})

test('sliding asks once, moves nothing, and takes the frame along on letting go', async () => {
  const layar = await openLayar(peta())
  const { page } = layar
  await bidang(page).nth(11).waitFor()
  const diminta: string[] = []
  page.on('request', (permintaan) => {
    if (/api\/(peta|peta-bulan)\?/.test(permintaan.url())) diminta.push(new URL(permintaan.url()).pathname)
  })
  const geser = page.getByRole('slider', { name: 'Bulan' })
  await geser.focus()
  await page.locator('.peta-kalimat-lain').nth(2).waitFor({ state: 'attached' })
  const letak = () => page.locator('.peta-gambar').boundingBox()
  const semula = await letak()
  await page.keyboard.down('ArrowLeft')
  await page.keyboard.down('ArrowLeft')
  await page.locator('.peta h1', { hasText: 'Januari 2026' }).waitFor({ state: 'attached' })
  const warna = await bidang(page).first().getAttribute('data-status')
  assert.deepEqual(
    [diminta, kueriDari(page, 'bulan'), await geser.getAttribute('aria-valuetext'), await letak()],
    [['/api/peta-bulan'], '2026-03', 'Januari 2026', semula],
  )
  await page.keyboard.up('ArrowLeft')
  await page.waitForURL(/bulan=2026-01/)
  await page.locator('.peta[aria-busy="false"]').waitFor()
  assert.deepEqual([diminta, await letak()], [['/api/peta-bulan', '/api/peta'], semula])
  assert.equal(await bidang(page).first().getAttribute('data-status'), warna)
  assertTenang(layar)
})

test('the months play to the end and stop there; a pause keeps the month it came to', async () => {
  const layar = await openLayar(peta().replace('2026-03', '2026-02'))
  const { page } = layar
  await bidang(page).nth(11).waitFor()
  const geser = page.getByRole('slider', { name: 'Bulan' })
  const putar = page.getByRole('button', { name: 'Putar bulan demi bulan' })
  await putar.click()
  await page.locator('.peta h1', { hasText: 'Maret 2026' }).waitFor({ state: 'attached' })
  await page.getByRole('button', { name: 'Jeda' }).click()
  await page.waitForURL(/bulan=2026-03/)
  await geser.press('Home')
  await page.waitForURL(/bulan=2026-01/)
  await putar.click()
  await page.getByRole('button', { name: 'Jeda' }).waitFor()
  await putar.waitFor()
  assert.equal(await geser.inputValue(), await geser.getAttribute('max'))
  assert.ok((kueriDari(page, 'bulan') ?? '') >= '2026-03')
  assertTenang(layar)
})

for (const ukuran of ['laptop', 'telepon'] as const) {
  test(`small maps of the months, a tap makes one the month shown: ${ukuran}`, async () => {
    const layar = await openLayar(peta(), { ukuran })
    const { page } = layar
    const bulanan = 1 + Number(await page.getByRole('slider', { name: 'Bulan' }).getAttribute('max'))
    await page.getByRole('radio', { name: '12 bulan' }).check({ force: true })
    const kecil = page.locator('.dua-belas-satu')
    await kecil.nth(2).waitFor()
    assert.deepEqual([await kecil.count(), kueriDari(page, 'gambar')], [bulanan, '12'])
    assert.match((await kecil.first().locator('.sr-only').textContent()) ?? '', /^: \d+,\d\s%, (\d+ [a-z ]+(, )?)+$/)
    assert.ok((await kecil.first().locator('path').count()) < 12)
    await kecil.first().click()
    await page.waitForURL(/bulan=2026-01/)
    assert.equal(await kecil.first().getAttribute('aria-pressed'), 'true')
    await assertAksesibel(layar)
    await assertTidakMelebar(layar)
    assertTenang(layar)
  })

  test(`a card says what is known of a desa and never covers it: ${ukuran}`, async () => {
    const layar = await openLayar(peta(), { ukuran })
    const { page } = layar
    await bidang(page).nth(11).waitFor()
    await sentuhDesa(page, '99.01.01.2010')
    const tertutup = () =>
      page.evaluate(() => {
        const a = document.querySelector('.kartu[data-letak="tetap"]')?.getBoundingClientRect()
        const b = document.querySelector('.shape-desa[data-terpilih]')?.getBoundingClientRect()
        return !a || !b || (a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
      })
    await page.waitForFunction(() => {
      const a = document.querySelector('.kartu[data-letak="tetap"]')?.getBoundingClientRect()
      const b = document.querySelector('.shape-desa[data-terpilih]')?.getBoundingClientRect()
      return a && b && !(a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
    })
    assert.equal(await tertutup(), false)
    assert.match((await kartu(page).textContent()) ?? '', /Hulu Kenari.*target.*laporan masuk/s)
    await assertAksesibel(layar)
    await assertTidakMelebar(layar)
    await kartu(page).getByRole('button', { name: 'Uraikan angka ini' }).click()
    await page.getByRole('dialog').waitFor()
    assert.equal(kueriDari(page, 'buka'), '99.01.01.2010')
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await kartu(page)
      .getByRole('button', { name: /Tutup kartu/ })
      .click()
    await kartu(page).waitFor({ state: 'detached' })
    assertTenang(layar)
  })
}

test('a place is found by typing, and all of its card is reached by keyboard', async () => {
  const layar = await openLayar(peta())
  const { page } = layar
  await bidang(page).nth(11).waitFor()
  await cari(page).focus()
  await page.keyboard.type('hulu ken')
  await page
    .getByRole('option', { name: /Hulu Kenari/ })
    .first()
    .waitFor()
  await page.keyboard.press('Enter')
  await kartu(page).waitFor()
  assert.equal(await desa(page, '99.01.01.2010').getAttribute('data-terpilih'), '')
  assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('aria-label')), 'Hulu Kenari')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.getByRole('dialog').waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await page.keyboard.press('Escape')
  await kartu(page).waitFor({ state: 'detached' })

  // The area's figures come only after somebody has gone on searching: its card must not take the keyboard away.
  let lepaskan = (): void => {}
  const sudahMengetik = new Promise<void>((resolve) => {
    lepaskan = resolve
  })
  await page.route(/\/api\/peta\?/, async (rute) => {
    await sudahMengetik
    await rute.continue()
  })
  await cari(page).fill('teluk')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.waitForURL(/wilayah=99.01-puskesmas-teluk-kenari/)
  assert.equal(kueriDari(page, 'hierarki'), 'kerja')
  await cari(page).fill('tidak ada di sini')
  lepaskan()
  await kartu(page).waitFor()
  await page.getByText('Tidak ada yang cocok').waitFor()
  assertTenang(layar)
})

test('both hierarchies are outlined, the one in view thick, the other where it is asked for', async () => {
  const { page } = await openLayar(peta())
  await page.locator('.leaflet-pane .garis-induk').waitFor({ state: 'attached' })
  assert.equal(await page.locator('.leaflet-pane .garis-lain').count(), 0)
  await page.getByRole('checkbox', { name: 'Garis puskesmas' }).check()
  await page.locator('.leaflet-pane .garis-lain').waitFor({ state: 'attached' })
  const tebal = (nama: string) =>
    page.locator(`.leaflet-pane ${nama}`).evaluate((garis) => Number.parseFloat(getComputedStyle(garis).strokeWidth))
  assert.ok((await tebal('.garis-induk')) > (await tebal('.garis-lain')))
})

test('names on the map do not cover each other', async () => {
  const { page } = await openLayar(peta())
  await page.locator('.label-desa').nth(5).waitFor()
  const bertindih = await page.locator('.label-desa').evaluateAll((semua) => {
    const kotak = semua.map((satu) => satu.getBoundingClientRect())
    return kotak.flatMap((a, i) =>
      kotak
        .slice(i + 1)
        .filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
        .map(() => i),
    )
  })
  assert.deepEqual(bertindih, [])
})

test('two months side by side: what changed in words, one desa marked on both, moved together', async () => {
  const layar = await openLayar(peta())
  const { page } = layar
  await bidang(page).nth(11).waitFor()
  await page.getByRole('radio', { name: 'Berdampingan' }).check({ force: true })
  await page.getByLabel('Bulan peta kedua').selectOption('2026-01')
  await page.waitForURL(/kedua=2026-01/)
  await bidang(page).nth(23).waitFor()
  assert.match(
    (await page.locator('.say').first().textContent()) ?? '',
    /^\d+ desa (naik status, \d+ turun|lebih tinggi, \d+ lebih rendah)/,
  )
  assert.deepEqual(await page.locator('.berdua-kepala h2').allTextContents(), ['Maret 2026', 'Januari 2026'])

  const pada = (kolom: number) => page.locator('.berdua-kolom').nth(kolom).locator('.shape-desa')
  const letak = async (kolom: number) => {
    const peta = await page.locator('.berdua-kolom').nth(kolom).locator('.peta-leaflet').boundingBox()
    const satu = await pada(kolom).first().boundingBox()
    assert.ok(peta && satu)
    return [satu.x - peta.x, satu.y - peta.y, satu.width]
  }
  await page.locator('.berdua-kolom').nth(1).getByRole('button', { name: 'Perbesar' }).click()
  await page.waitForFunction(() => {
    const [a, b] = [...document.querySelectorAll('.berdua-kolom')].map((kolom) =>
      kolom.querySelector('.shape-desa')?.getBoundingClientRect().width.toFixed(0),
    )
    return a !== undefined && a === b
  })
  const [kiri, kanan] = [await letak(0), await letak(1)]
  // Drawn in whole pixels from places that are not: half a pixel may fall to either side.
  assert.ok(
    kiri.every((n, i) => Math.abs(n - (kanan[i] ?? Number.NaN)) <= 1),
    `${kiri} beside ${kanan}`,
  )

  const kunci = await pada(1).nth(5).getAttribute('data-kunci')
  await page.evaluate((kode) => {
    const satu = document.querySelector(`.berdua-kolom + .berdua-kolom [data-kunci="${kode}"]`)
    satu?.dispatchEvent(new MouseEvent('mousemove', { bubbles: true, clientX: 900, clientY: 400 }))
  }, kunci)
  await page.locator(`.berdua-kolom .shape-desa[data-kunci="${kunci}"][data-sorot]`).nth(1).waitFor()

  // The rows of the table have the figures of both.
  assert.equal(await baris(page).count(), 12)
  const kepala = await page.locator('.peta-kanan thead th').allTextContents()
  assert.deepEqual(
    kepala.map((satu) => satu.trim()),
    ['Desa/kelurahan', 'Maret 2026', 'Status', 'Januari 2026', 'Status', 'Selisih', 'Status'],
  )
  await assertAksesibel(layar)
  assertTenang(layar)
})

test('another indikator beside it on a phone, one under the other, says where both miss their target', async () => {
  const layar = await openLayar(peta('&kedua=GIZI_DS'), { ukuran: 'telepon', tema: 'dark' })
  const { page } = layar
  await bidang(page).nth(23).waitFor()
  assert.match(
    (await page.locator('.say').first().textContent()) ?? '',
    /^\d+ dari \d+ desa belum memenuhi target pada keduanya, \d+ hanya pada K1.*, \d+ hanya pada D\/S/,
  )
  const [atas, bawah] = await page
    .locator('.berdua-kolom')
    .evaluateAll((kolom) => kolom.map((satu) => satu.getBoundingClientRect().top))
  assert.ok((atas ?? 0) < (bawah ?? 0))
  await assertAksesibel(layar)
  await assertTidakMelebar(layar)
  assertTenang(layar)
})

test('values in classes: as many as one likes, at borders of one\u2019s own, the legend still a filter', async () => {
  const layar = await openLayar(peta())
  const { page } = layar
  await bidang(page).nth(11).waitFor()
  await page.getByRole('radio', { name: 'Nilai', exact: true }).check({ force: true })
  await page.waitForURL(/kelas=kuantil-5/)
  await page.getByLabel('Jumlah kelas').selectOption('3')
  await page.waitForURL(/kelas=kuantil-3/)
  const kelas = page.locator('.legend-rapat .legend-butir')
  await page.waitForFunction(() => document.querySelectorAll('.legend-rapat .legend-butir').length === 3)
  await page.getByLabel('Pembagian kelas').selectOption('sendiri')
  const batas = page.getByLabel('Batas antara kelas')
  await batas.fill('banyak')
  await page.keyboard.press('Enter')
  await page.getByRole('alert').waitFor()
  await batas.fill('20; 25,5')
  await page.keyboard.press('Enter')
  await page.waitForURL(/kelas=20_25\.5/)
  await kelas.filter({ hasText: '\u2265 25,5' }).waitFor()
  const jumlah = (await kelas.locator('.legend-jumlah').allTextContents()).map(Number)
  const lain = (await page.locator('.peta-legenda .legend:not(.legend-rapat) .legend-jumlah').allTextContents()).map(
    Number,
  )
  assert.equal(
    [...jumlah, ...lain].reduce((a, b) => a + b),
    12,
    'every desa is in one class or in its kind without a value',
  )
  const terbanyak = jumlah.indexOf(Math.max(...jumlah))
  await kelas.nth(terbanyak).click()
  await page.waitForFunction((n) => document.querySelectorAll('.peta-kanan tbody tr').length === n, jumlah[terbanyak])
  assert.equal(await page.locator('.shape-desa:not([data-redup])').count(), jumlah[terbanyak])
  await assertAksesibel(layar)
  assertTenang(layar)
})

test('another month leaves the map where the reader moved it, and nothing on the page jumps', async () => {
  const layar = await openLayar(peta())
  const { page } = layar
  await bidang(page).nth(11).waitFor()
  await page.getByRole('button', { name: 'Perbesar' }).click()
  const letak = () =>
    bidang(page).evaluateAll((semua) => semua.map((satu) => satu.getBoundingClientRect().x.toFixed(0)))
  const sebelum = await letak()
  await page.evaluate(() => {
    const geser: number[] = []
    Object.assign(window, { geser })
    new PerformanceObserver((daftar) => {
      for (const satu of daftar.getEntries()) geser.push((satu as unknown as { value: number }).value)
    }).observe({ type: 'layout-shift' })
  })
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: /bulan sebelumnya/i }).click()
  await page.waitForURL(/bulan=2026-02/)
  await page.locator('.peta[aria-busy="false"]').waitFor()
  assert.deepEqual(await letak(), sebelum)
  const geser = await page.evaluate(() => (window as unknown as { geser: number[] }).geser)
  assert.ok(geser.reduce((a, b) => a + b, 0) < 0.01, `layout shifts ${geser.join(', ')}`)
})

test('an area that is chosen fills the map, also that of the first shape, after all were in view', async () => {
  const { page } = await openLayar(peta())
  const desa = bidang(page).first()
  await bidang(page).nth(11).waitFor()
  const wilayah = await desa.getAttribute('data-kunci')
  const wadah = await page.locator('.peta-leaflet').boundingBox()
  await page.evaluate((alamat) => history.pushState(null, '', alamat), peta().replace('99.01&', `${wilayah}&`))
  await page.waitForFunction(
    ({ kode, lebar, tinggi }) => {
      const kotak = document.querySelector(`.leaflet-pane [data-kunci="${kode}"]`)?.getBoundingClientRect()
      return kotak && (kotak.width > lebar * 0.7 || kotak.height > tinggi * 0.7)
    },
    { kode: wilayah, lebar: wadah?.width ?? 0, tinggi: wadah?.height ?? 0 },
  )
})

test('on paper stand title, legend, map and where it all comes from, and nothing to press', async () => {
  const { page } = await openLayar(peta())
  await bidang(page).nth(11).waitFor()
  await page.emulateMedia({ media: 'print' })
  const tampak = (nama: string) => page.locator(nama).first().isVisible()
  assert.deepEqual(
    [await tampak('h1'), await tampak('.peta-legenda'), await tampak('.leaflet-container'), await tampak('.geser')],
    [true, true, true, false],
  )
  assert.deepEqual([await tampak('.peta-cari'), await tampak('.peta-alat')], [false, false])
  assert.match((await page.locator('.peta-kaki-cetak').textContent()) ?? '', /^Dicetak .+ · data s\.d\. .+ · Batas: .+/)
})

test('without boundaries months are squares too, and units a list', async () => {
  const kab = await buatKabupaten(database.db, { kode: '97.02', nama: 'Kotak' })
  const [satu] = await Promise.all(
    ['2001', '2002'].map((ekor) => buatDesa(database.db, kab, { kode: `97.02.01.${ekor}` })),
  )
  assert(satu)
  await buatUnit(database.db, kab, { jenis: 'posyandu', nama: 'Melur', desa: satu })
  const layar = await openLayar(`${origin}/peta?wilayah=97.02&indikator=${INDIKATOR}&bulan=2026-03&gambar=12`)
  const { page } = layar
  await page.locator('.dua-belas-satu').nth(11).waitFor()
  await page.getByRole('radio', { name: 'Peta' }).check({ force: true })
  await page.locator('.kotak .shape-desa').first().click()
  await kartu(page).waitFor()
  await page.getByText('1 posyandu belum punya koordinat.').waitFor()
  assert.equal(await page.getByRole('checkbox').count(), 0)
  await page.getByRole('button', { name: 'Daftar unit' }).click()
  await page.getByRole('dialog').getByText('Posyandu Melur').waitFor()
  assertTenang(layar)
})

test('the whole screen speaks English too', async () => {
  const { page } = await openLayar(peta())
  await page.getByText('Tampilan dan bahasa').click()
  await page.getByRole('radio', { name: 'English' }).click({ force: true })
  await page.getByRole('combobox', { name: 'Search the map' }).waitFor()
  await page.getByText('2 posyandu without coordinates yet.').waitFor()
  assert.equal(await page.getByRole('slider').getAttribute('aria-valuetext'), 'March 2026')
})

test('an area that is not known says so and leads back', async () => {
  const { page } = await openLayar(`${origin}/peta?wilayah=97.01`)
  await page.getByRole('alert').waitFor()
  await page.getByRole('link', { name: 'Kembali ke awal' }).click()
  await page.locator('.ringkasan').waitFor()
})

for (const ukuran of ['laptop', 'telepon'] as const) {
  test(`the map is accessible and fits: ${ukuran}, in light and dark`, async () => {
    const layar = await openLayar(peta(), { ukuran })
    await bidang(layar.page).nth(11).waitFor()
    await assertAksesibelDuaTema(layar)
    await assertTidakMelebar(layar)
    if (ukuran === 'telepon') await layar.page.getByRole('button', { name: 'Ubah wilayah' }).click()
    else await layar.page.getByRole('button', { name: 'Indikator' }).first().click()
    await assertAksesibelDuaTema(layar)
    await assertTidakMelebar(layar)
    assertTenang(layar)
  })
}
