// What screens count on may be missing: boundaries, target, sasaran, laporan; there may be one desa or very many. Each
// screen is sensible then and says why, is accessible, and fits a phone.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import type { Page } from 'playwright-core'
import { serveWholeApp } from '#e2e/app.ts'
import { assertAksesibel, assertTenang, assertTidakMelebar, openLayar } from '#e2e/browser.ts'
import { buatKeadaan } from '#support/kisah-keadaan.ts'
import { freshDatabase } from '#support/postgres.ts'

const SEKARANG = new Date('2025-03-12T03:00:00Z')
const BULAN = [202501, 202502]
const K6 = 'BUMIL_K6'

const biasa = await freshDatabase()
const tanpaTarget = await freshDatabase()
await sql`update indikator set target_contoh = null, dokumen_target = null`.execute(tanpaTarget.db)
const [server, serverTanpaTarget] = [await serveWholeApp(biasa, SEKARANG), await serveWholeApp(tanpaTarget, SEKARANG)]

type Isi = Readonly<
  Record<'ringkasan' | 'peta' | 'pws' | 'tren' | 'profil' | 'kelengkapan' | 'panel', readonly RegExp[]>
>
type Kasus = { readonly nama: string; readonly kode: string; readonly origin: string; readonly isi: Isi }

const KASUS: readonly Kasus[] = [
  {
    nama: 'no boundaries',
    kode: '91.01',
    origin: server.origin,
    isi: {
      ringkasan: [/K6/, /Laporan masuk 100/, /Baru sejak Januari/, /per kecamatan/],
      peta: [/Batas desa belum dimasukkan: satu kotak untuk satu desa, tanpa letak sebenarnya/],
      pws: [/Sampai Februari 2025 Kabupaten Tanpa Batas mencapai/, /Status desa/],
      tren: [/Februari 2025: Kabupaten Tanpa Batas/, /belum lapor/],
      profil: [/Profil Kesehatan Desa/, /Ibu hamil/],
      kelengkapan: [/Semua 30 laporan/, /saling cocok/],
      panel: [/Dari mana angka ini/, /15 dari 15/],
    },
  },
  {
    nama: 'no target',
    kode: '91.02',
    origin: serverTanpaTarget.origin,
    isi: {
      ringkasan: [/Belum ada indikator prioritas .* yang dapat dinilai/, /belum ada target/, /desa tidak diurutkan/],
      peta: [/Belum ada target, jadi tidak ada status/],
      pws: [/Belum ada target, jadi tidak ada status/, /Tanpa status/],
      tren: [/Belum ada target, jadi tidak ada status/],
      profil: [/belum ada yang dapat dinilai terhadap target/],
      kelengkapan: [/Semua 8 laporan/],
      panel: [/Belum ada target untuk tahun ini/],
    },
  },
  {
    nama: 'no sasaran',
    kode: '91.03',
    origin: server.origin,
    isi: {
      ringkasan: [/\d+ indikator tanpa sasaran\./, /tanpa sasaran/],
      peta: [/Belum ada sasaran untuk K6 Kabupaten Tanpa Sasaran, jadi cakupannya belum dapat dihitung/],
      pws: [/tanpa sasaran untuk K6, jadi tidak ada persennya/],
      tren: [/tanpa sasaran untuk K6, jadi tidak ada persennya/],
      profil: [/tanpa sasaran/, /Sasaran desa ini belum dimasukkan/],
      kelengkapan: [/Semua 8 laporan/],
      panel: [/tanpa sasaran/],
    },
  },
  {
    nama: 'no laporan at all',
    kode: '91.04',
    origin: server.origin,
    isi: {
      ringkasan: [
        /^.*Belum ada laporan Kabupaten Tanpa Laporan untuk Februari 2025/,
        /8 laporan ditunggu/,
        /Belum ada angka yang dapat dipetakan/,
        /Belum ada angka bulan ini yang dapat dibandingkan dengan Januari/,
        /Belum ada laporan bulan ini yang dapat dicek/,
      ],
      peta: [/Belum ada laporan K6 untuk Februari 2025 dari 4 desa/],
      pws: [/Belum ada laporan K6 dari Kabupaten Tanpa Laporan untuk Februari 2025/],
      tren: [/13 dari 13 bulan belum lapor/],
      profil: [/2 dari 2 unit belum lapor/, /belum pernah/],
      kelengkapan: [/Belum ada laporan Kabupaten Tanpa Laporan/, /dari 8 yang ditunggu/, /yang dapat dicek/],
      panel: [/Belum ada laporan dalam rentang ini/, /Belum lapor/],
    },
  },
  {
    nama: 'one desa only',
    kode: '91.05',
    origin: server.origin,
    isi: {
      ringkasan: [/Kabupaten Satu Desa/, /Indikator prioritas per kecamatan/],
      peta: [/K6 Kabupaten Satu Desa/, /Sukamaju 1-1/],
      pws: [/Kabupaten Satu Desa mencapai/, /Sukamaju 1-1/],
      tren: [/Kabupaten Satu Desa/],
      profil: [/Desa Sukamaju 1-1/],
      kelengkapan: [/Semua 2 laporan/],
      panel: [/1 dari 1/],
    },
  },
  {
    nama: '390 desa',
    kode: '91.06',
    origin: server.origin,
    isi: {
      ringkasan: [/dari 390 desa/, /per kecamatan/],
      peta: [/K6 Kabupaten Sangat Banyak/, /Kecamatan 33/],
      pws: [/Kabupaten Sangat Banyak mencapai/, /Tampilkan 330 baris selebihnya/],
      tren: [/Kabupaten Sangat Banyak/],
      profil: [/Desa Sukamaju 1-1/],
      kelengkapan: [/Semua 780 laporan/, /Kecamatan 33/],
      panel: [/390 dari 390/],
    },
  },
]

await Promise.all([
  buatKeadaan(tanpaTarget.db, { kode: '91.02', nama: 'Tanpa Target', banyakDesa: 4, sasaran: true, bulan: BULAN }),
  buatKeadaan(biasa.db, { kode: '91.01', nama: 'Tanpa Batas', banyakDesa: 15, sasaran: true, bulan: BULAN }),
])
await buatKeadaan(biasa.db, { kode: '91.03', nama: 'Tanpa Sasaran', banyakDesa: 4, sasaran: false, bulan: BULAN })
await buatKeadaan(biasa.db, { kode: '91.04', nama: 'Tanpa Laporan', banyakDesa: 4, sasaran: true, bulan: [] })
await buatKeadaan(biasa.db, { kode: '91.05', nama: 'Satu Desa', banyakDesa: 1, sasaran: true, bulan: BULAN })
await buatKeadaan(biasa.db, { kode: '91.06', nama: 'Sangat Banyak', banyakDesa: 390, sasaran: true, bulan: BULAN })

const alamat = (layar: keyof Isi, { kode, origin }: Kasus): string => {
  const wilayah = layar === 'profil' ? `${kode}.01.2001` : kode
  const lain = { panel: `&buka=${kode}`, pws: '&rincian=desa' }[layar as string] ?? ''
  const jalur = layar === 'panel' ? 'peta' : layar
  return `${origin}/${jalur}?wilayah=${wilayah}&bulan=2025-02&indikator=${K6}${lain}`
}

const TEMPAT = { panel: '.rinci' } as Readonly<Record<string, string>>

/** Scrolled through once, so that what comes only when it is near has come. */
async function bacaSemua(page: Page, tempat: string): Promise<string> {
  await page.evaluate(async () => {
    for (let y = 0; y < Math.min(document.body.scrollHeight, 4_000); y += 500) {
      scrollTo(0, y)
      await new Promise((selesai) => requestAnimationFrame(selesai))
    }
    scrollTo(0, 0)
  })
  // What is shown, not what is hidden in folded parts; every element of a screen is one of HTML.
  const teks = await page
    .locator(tempat)
    .first()
    .evaluate((satu) => (satu as HTMLElement).innerText)
  return teks.replace(/\s+/g, ' ')
}

for (const kasus of KASUS)
  for (const layar of Object.keys(kasus.isi) as (keyof Isi)[])
    test(`${kasus.nama}: ${layar} is sensible, says why, and fits a phone`, async () => {
      const buka = await openLayar(alamat(layar, kasus), { ukuran: 'telepon' })
      const { page } = buka
      const tempat = TEMPAT[layar] ?? 'main'
      await page
        .locator(layar === 'panel' ? '.rinci' : 'main .say')
        .first()
        .waitFor()
      for (const kata of kasus.isi[layar]) await tungguKata(page, tempat, kata)
      await assertTidakMelebar(buka)
      if (kasus.kode !== '91.06') await assertAksesibel(buka)
      assertTenang(buka)
    })

/** Until the words are there, for a moment; then whatever is there instead is what the failure shows. */
async function tungguKata(page: Page, tempat: string, kata: RegExp): Promise<void> {
  let isi = ''
  for (let kali = 0; kali < 20; kali += 1) {
    isi = await bacaSemua(page, tempat)
    if (kata.test(isi)) return
  }
  assert.match(isi, kata)
}

test('390 desa bring no more onto the sheet at once than a phone can draw', async () => {
  const kasus = KASUS.find(({ kode }) => kode === '91.06')
  assert.ok(kasus)
  const { page } = await openLayar(alamat('pws', kasus), { ukuran: 'telepon' })
  await page.locator('.lembar-daftar li').first().waitFor()
  const banyak = await page.evaluate(() => document.querySelectorAll('*').length)
  assert.ok(banyak < 6_000, `${banyak} nodes`)
  // By key: while the rest of the page comes in, what a pointer would hit still moves.
  await page.getByRole('button', { name: 'Tampilkan 330 baris selebihnya' }).first().press('Enter')
  assert.equal(await page.locator('.lembar-daftar li').count(), 391)
})
