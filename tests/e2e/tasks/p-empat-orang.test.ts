// From the figure to the visit and back, by those who walk it, each in a browser of their own: a kader reports, the bidan of the
// pustu is told and goes out, the head of the puskesmas speaks of it in the lokmin and closes it, the dinas reads the story.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import type { JejakBaris } from '#contract/jejak.ts'
import { assertTenang, type Layar } from '#e2e/browser.ts'
import { setelJam } from '#e2e/isi.ts'
import { bukaPintuContoh } from '#e2e/pintu.ts'
import { findAlamat } from '#store/alamat-laporan.ts'
import { lapor } from '#support/kisah.ts'
import { buatPengguna, SANDI_UJI } from '#support/masuk.ts'
import { namaContoh } from '#usecases/masuk-contoh.ts'

const DESA = '99.01.01.2004'
const NAMA_DESA = 'Karang Pandan'
const PUSKESMAS = '99.01-puskesmas-teluk-kenari'
const HAL = 'D/S'
const KADER = 'kader-karang-pandan'
const posyandu = (n: number) => `${DESA}-posyandu-${n}`
/** All that posyandu must say of weighing; in March 84 of 100 came. */
const timbang = (d: number) => ({ S: 147, K: 140, D: d, N: 60, T: 30, '2T': 4, BGM: 1 })
const [SEPI, RAMAI] = [timbang(100), timbang(126)]
/** A machine where much else is going on is slower than any that people work on. */
const PALING_LAMA_MS = 15_000

let sekarang = new Date('2026-04-29T03:00:00Z')
const SETAHUN_MS = 365 * 86_400_000
const { origin, database, masuk } = await bukaPintuContoh({
  sekarang: () => sekarang,
  peninjau: true,
  // The story takes a month; nobody signs in again on its way.
  aturan: { lama: { diamMs: SETAHUN_MS, palingLamaMs: SETAHUN_MS }, wajibTotp: [] },
})
const { db } = database
await buatPengguna(db, {
  ...{ namaPengguna: namaContoh(KADER), peran: 'kader', tempat: [posyandu(3)] },
  ...{ sandi: SANDI_UJI, pada: sekarang },
})

/** The desa's other two posyandu report through the store, so that the kader's is the laporan that completes the month. */
async function laporLain(bulan: number, isian: typeof SEPI): Promise<void> {
  for (const unit of [posyandu(1), posyandu(2)]) {
    const alamat = await findAlamat(db, { desa: DESA, unit, bulan })
    assert(alamat?.unitId && alamat.desaId)
    const laporan = { unit: { unitId: alamat.unitId, kode: unit, nama: unit }, desa: { desaId: alamat.desaId } }
    const hasil = await lapor(db, alamat, { ...laporan, bulan, isian }, { bulanIni: bulan, pada: sekarang })
    assert.equal(hasil.hasil, 'baru')
  }
}

/** The kader fills in the form and sends it; when the answer 201 came, by the clock of this machine. */
async function kirimLaporan(page: Page, bulan: string, isian: Readonly<Record<string, number>>): Promise<number> {
  await page.goto(`${origin}/isi/formulir?${new URLSearchParams({ unit: posyandu(3), desa: DESA, bulan })}`)
  for (const [sel, n] of Object.entries(isian)) await page.locator(`input[data-sel="${sel}"]`).fill(String(n))
  const dijawab = page.waitForResponse((r) => r.request().method() === 'POST' && r.url().endsWith('/api/laporan'))
  await page.locator('[data-kirim]').click()
  const jawaban = await dijawab
  assert.equal(jawaban.status(), 201)
  await jawaban.finished()
  const { startTime, responseStart } = jawaban.request().timing()
  assert.ok(responseStart > 0)
  return startTime + responseStart
}

const kartu = ({ page }: Layar) => page.locator('.tindak-rumah .tindak-kartu', { hasText: HAL })
const tahap = (page: Page, nama: string) => page.locator('.tindak-tahap [aria-current]', { hasText: nama }).waitFor()
const simpan = (page: Page) => page.getByRole('button', { name: 'Simpan', exact: true }).click()

await laporLain(202604, SEPI)
// One browser each, open at once.
const [kader, bidan, kepala, dinas, bupati] = await Promise.all(
  [KADER, 'petugas-pustu', 'kepala-puskesmas', 'dinas', 'bupati'].map((nama) => masuk(nama)),
)
assert(kader && bidan && kepala && dinas && bupati)
await setelJam(kader.page.context())
/** Where the story stands, once it has begun. */
let kisah = ''

test('within a moment after the laporan the pustu has the notification on its open home', async () => {
  // What there was to be told before is there; nothing of this.
  await bidan.page.locator('.tindak-rumah .tindak-kartu').first().waitFor()
  assert.equal(await kartu(bidan).count(), 0)
  await bidan.page.evaluate(() => Object.assign(window, { sejakSebelum: true }))
  const tampak = bidan.page.waitForFunction(
    (hal) =>
      [...document.querySelectorAll('.tindak-rumah .tindak-kartu')].some(
        (satu) => satu.textContent?.includes(hal) && satu.checkVisibility(),
      ) && Date.now(),
    HAL,
    { timeout: 60_000 },
  )
  const diterima = await kirimLaporan(kader.page, '2026-04', SEPI)
  const lama = Number(await (await tampak).jsonValue()) - diterima
  console.log(`p-empat-orang: ${Math.round(lama)} ms from 201 to visible at the pustu`)
  assert.ok(lama < PALING_LAMA_MS, `${lama} ms`)
  assert.ok(await bidan.page.evaluate(() => 'sejakSebelum' in window), 'the page was not loaded again')
  assert.match(await kartu(bidan).innerText(), /300\/441[\s\S]*target 80/)
})

test('the bidan receives it and plans visits; the kader only reads it, the bupati is told of no single one', async () => {
  const { page } = bidan
  await kartu(bidan).getByRole('link').click()
  await tahap(page, 'Baru')
  kisah = page.url()
  await page.getByRole('button', { name: 'Terima', exact: true }).click()
  await tahap(page, 'Diterima')
  await page.getByRole('button', { name: 'Rencanakan' }).click()
  await page.getByLabel('Apa yang akan dilakukan').fill('Mengunjungi balita yang tidak ditimbang')
  await simpan(page)
  await tahap(page, 'Direncanakan')

  await kader.page.goto(kisah)
  await tahap(kader.page, 'Direncanakan')
  assert.equal(await kader.page.locator('.tindak-tombol button').count(), 0)

  const kueri = new URL(kisah).searchParams
  for (const alamat of [
    `/api/notifikasi?wilayah=${DESA}`,
    '/api/notifikasi?wilayah=99.01',
    `/api/tindak-lanjut?wilayah=${DESA}&notifikasi=${kueri.get('nomor')}`,
  ])
    assert.equal((await bupati.page.request.get(origin + alamat)).status(), 403, alamat)
  await bupati.page.locator('.say').first().waitFor()
  assert.equal(await bupati.page.locator('.tindak-rumah').count(), 0)
  assert.equal(await bupati.page.getByRole('link', { name: 'Tindak Lanjut', exact: true }).count(), 0)
})

test('two days of visits and the weekly evaluation are counts on its page', async () => {
  sekarang = new Date('2026-05-07T03:00:00Z')
  const { page } = bidan
  await page.goto(kisah)
  for (const [hari, dikunjungi, dilayani] of [
    ['2026-05-04', 20, 12],
    ['2026-05-07', 18, 14],
  ] as const) {
    await page.getByRole('button', { name: 'Catat kunjungan rumah' }).click()
    await page.getByLabel('Hari kunjungan').fill(hari)
    for (const [medan, n] of Object.entries({ dikunjungi, ditemukan: dilayani, dilayani, dirujuk: 0 }))
      await page.getByLabel(new RegExp(`^${medan}$`, 'i')).fill(String(n))
    await simpan(page)
    await page.locator('.tindak-kunjungan tbody tr', { hasText: String(dikunjungi) }).waitFor()
  }
  await tahap(page, 'Dikerjakan')
  await page.getByRole('button', { name: 'Evaluasi mingguan' }).click()
  await page.getByLabel('Apa yang sudah dilakukan').fill('Tiga puluh delapan rumah dikunjungi bersama kader')
  await page.getByLabel('Apa yang dilakukan berikutnya').fill('Mengajak yang tersisa ke hari buka')
  await simpan(page)
  await page.locator('.tindak-riwayat', { hasText: 'Evaluasi mingguan' }).waitFor()
})

test('the lokmin of the puskesmas has it on an agenda drafted from the figures', async () => {
  const { page } = kepala
  await page.goto(`${origin}/lokmin?wilayah=${PUSKESMAS}`)
  await page.getByRole('button', { name: 'Rencanakan lokmin' }).click()
  assert.equal(await page.getByLabel('Bulan angka yang dibahas').inputValue(), '2026-04')
  await page.getByRole('button', { name: 'Simpan di kalender' }).click()
  await page.getByRole('button', { name: 'Susun agenda dari angka' }).click()
  const butir = page.locator('.lokmin-butir', { has: page.locator('[data-asal="notifikasi"]') })
  await butir.waitFor()
  // Beside two desa of the same matter in the month before.
  assert.match(await butir.locator('.lokmin-acuan').innerText(), /D\/S[^:]*: 3 desa\/kelurahan/)
  await butir.getByRole('link', { name: 'Lihat angkanya' }).click()
  await page.locator('.tindak-kartu', { hasText: NAMA_DESA }).filter({ hasText: HAL }).waitFor()
})

test('a better laporan of the next month makes it quiet on the open page, and the puskesmas closes it', async () => {
  sekarang = new Date('2026-05-28T03:00:00Z')
  await laporLain(202605, RAMAI)
  await kepala.page.goto(kisah)
  await tahap(kepala.page, 'Dikerjakan')
  await kirimLaporan(kader.page, '2026-05', RAMAI)
  await kepala.page.getByText('Tenang sejak Mei 2026: aturannya tidak terpenuhi lagi.').waitFor()
  await kepala.page.getByRole('button', { name: 'Tutup bulanan' }).click()
  await kepala.page.getByLabel('Hasil').selectOption('membaik')
  await simpan(kepala.page)
  await tahap(kepala.page, 'Ditutup')
  await bidan.page.locator('.tindak-riwayat', { hasText: 'Ditutup: Membaik' }).waitFor()
})

const RIWAYAT = [
  'Muncul',
  'Diterima',
  'Direncanakan: Kunjungan rumah',
  'Kunjungan rumah: Belum dilayani, 20 orang dikunjungi',
  'Kunjungan rumah: Belum dilayani, 18 orang dikunjungi',
  'Evaluasi mingguan di desa',
  'Tenang',
  'Ditutup: Membaik',
]

const JEJAK = [
  'sistem: munculkan notifikasi',
  'contoh.petugas-pustu: terima notifikasi',
  'contoh.petugas-pustu: rencanakan tindak',
  'contoh.petugas-pustu: catat kunjungan rumah',
  'contoh.petugas-pustu: catat kunjungan rumah',
  'contoh.petugas-pustu: catat evaluasi mingguan',
  'sistem: tenangkan notifikasi',
  'contoh.kepala-puskesmas: tutup notifikasi',
]

test('the dinas reads the whole story on one page, on its line, and in the trail with who did what', async () => {
  const { page } = dinas
  await page.goto(kisah)
  await tahap(page, 'Ditutup')
  const riwayat = await page.locator('.tindak-riwayat li > span').allTextContents()
  assert.equal(riwayat.length, RIWAYAT.length, riwayat.join(' | '))
  for (const [i, apa] of RIWAYAT.entries()) assert.ok(riwayat[i]?.startsWith(apa), `${apa}: ${riwayat.join(' | ')}`)
  // What was done is marked on the figure's line, month by month.
  await page.locator('.tindak-gambar .grafik-kata-tanda').first().waitFor()
  assert.deepEqual(await page.locator('.tindak-gambar .grafik-kata-tanda').allTextContents(), [
    'diterima, rencana',
    '2 kunjungan, evaluasi, ditutup',
  ])

  await page.locator('.tindak-lihat').getByRole('link', { name: 'Jejak audit' }).click()
  await page.locator('.table-tumpuk tbody tr').first().waitFor()
  const jejak = await page
    .locator('.table-tumpuk tbody tr')
    .evaluateAll((semua) => semua.map((satu) => [1, 3].map((i) => satu.children[i]?.textContent).join(': ')))
  assert.deepEqual(jejak.toReversed(), JEJAK)
  const kueri = new URLSearchParams({ pengguna: namaContoh(KADER), tindakan: 'kirim-laporan' })
  // The contract of getJejak.
  const { baris } = (await (await page.request.get(`${origin}/api/jejak?${kueri}`)).json()) as { baris: JejakBaris[] }
  assert.equal(baris.length, 2)
  for (const layar of [bidan, kepala, dinas]) assertTenang(layar)
})
