// Script in every text that a user can store, opened where others will read it: it is shown, and never runs.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Layar, openLayar } from '#e2e/browser.ts'
import { serveClient } from '#http/static.ts'
import { buildClient, CLIENT_DIST, isClientStale } from '#server/client-build.ts'
import { insertPengguna } from '#store/pengguna.ts'
import { insertPenugasan } from '#store/penugasan.ts'
import { SEKARANG } from '#support/aplikasi.ts'
import { masukkan } from '#support/dunia-izin.ts'
import { TIMBANG } from '#support/katalog-uji.ts'
import { buatDesa, buatKabupaten, buatUnit, wajibkan } from '#support/kisah.ts'
import { buatIndikatorUji } from '#support/kisah-lembar.ts'
import { openProses } from '#support/pintu.ts'
import { freshDatabase } from '#support/postgres.ts'

/** Each would set `kena` where it ran; short enough for every field. */
const SKRIP = [
  '<img src=x onerror=window.kena=1>',
  '"><script>window.kena=1</script>',
  "'-(window.kena=1)-'",
  '<svg/onload=window.kena=1>',
  'javascript:window.kena=1',
] as const
const SEMUA = SKRIP.join(' ')

const database = await freshDatabase()
const { db } = database
await buatIndikatorUji(db)
const kab = await buatKabupaten(db, { nama: `Kab ${SKRIP[0]}` })
const puskesmas = await buatUnit(db, kab, { jenis: 'puskesmas', nama: `Pkm ${SKRIP[1]}` })
const desa = await buatDesa(db, kab, { kode: '99.01.01.2001', nama: `Desa ${SKRIP[0]}`, puskesmas })
const posyandu = await buatUnit(db, kab, { jenis: 'posyandu', nama: `Posy ${SKRIP[3]}`, desa })
const ganjil = await buatUnit(db, kab, { jenis: 'posyandu', nama: `Ganjil ${SKRIP[1]}`, desa })
await wajibkan(db, kab, { unit: posyandu, desa, kelompok: TIMBANG })
if (isClientStale()) await buildClient()
const app = await openProses(database, { sekarang: () => SEKARANG, client: serveClient(CLIENT_DIST) })

async function buatOrang(namaPengguna: string, nama: string, tempat: Parameters<typeof insertPenugasan>[2]['tempat']) {
  const penggunaId = await insertPengguna(db, { namaPengguna, nama })
  assert(penggunaId)
  const peran = tempat[0]?.jenis === 'unit' ? 'kader' : 'dinas'
  const penugasanId = await insertPenugasan(db, penggunaId, { peran, tempat, mulai: '2020-01-01' })
  return { penggunaId, penugasanId }
}

const dinas = await buatOrang('dinas', `Dinas ${SEMUA}`, [{ jenis: 'kabupaten', kabId: kab.kabId }])
await buatOrang('kader', `Kader ${SEMUA}`, [{ jenis: 'unit', kabId: kab.kabId, id: posyandu.unitId }])
const sesi = await masukkan(db, dinas)
await isiTeks()

/** Texts that come in by the doors of the application: names, purposes, reasons, browsers, what failed. */
async function isiTeks(): Promise<void> {
  const kirim: Kirim = async (jalur, isi, kepala = {}) => {
    const { status, body } = await app.post(jalur, isi, { ...sesi, ...kepala })
    assert.ok(status < 300, `${jalur}: ${status} ${body}`)
  }
  for (const skrip of SKRIP) await kirim('/api/saya/token', { nama: skrip })
  const baru = { namaPengguna: 'baru', peran: 'kader', tempat: [posyandu.kode], mulai: '2026-01-01' }
  await kirim('/api/pengguna', { ...baru, nama: `Baru ${SKRIP.slice(0, 3).join(' ')}` })
  const laporan = { unit: posyandu.kode, desa: desa.kode, bulan: '2026-11' }
  const tutup = `Tutup ${SEMUA}`.slice(0, 300)
  await kirim('/api/laporan', { ...laporan, tidakBuka: tutup, alasan: `Sebab ${SEMUA}`, isian: [] })
  await isiKerja(kirim)
  const gagal = await app.post('/api/masuk', { namaPengguna: SKRIP[0], sandi: 'x' }, { 'User-Agent': SEMUA })
  assert.equal(gagal.status, 401)
  await kirim('/api/jejak/ekspor', { pengguna: SKRIP[0], objek: SKRIP[1] })
  const peramban = await masukkan(db, dinas)
  await db.updateTable('sesi').set({ peramban: SEMUA }).where('sesi_id', '>', 1).execute()
  assert.equal((await app.get('/api/saya/sesi', peramban)).status, 200)
}

type Kirim = (jalur: string, isi: object | string, kepala?: object) => Promise<void>

/** Texts of the monthly work and of its administration: klarifikasi, documents, file names, cells, formats, drafts. */
async function isiKerja(kirim: Kirim): Promise<void> {
  const laporan = { unit: ganjil.kode, desa: desa.kode, bulan: '2026-11' }
  const isian = Object.entries({ UJI_S: 40, UJI_D: 48, UJI_N: 30 }).map(([elemen, jumlah]) => ({ elemen, jumlah }))
  await kirim('/api/laporan', { ...laporan, isian })
  const temuan = { ...laporan, aturan: 'uji-d-s', kiri: 48, kanan: 40 }
  await kirim('/api/temuan/jawab', { ...temuan, klarifikasi: `Sebab ${SEMUA}` })
  const masa = { wilayah: kab.kode, tahun: 2026, dasar: 'proyeksi', mulai: null }
  const sel = [{ desa: desa.kode, jenis: 'penduduk', lama: null, baru: 900 }]
  await kirim('/api/sasaran', { ...masa, dokumen: `SK ${SEMUA}`, sel })
  const berkas = `puskesmas,desa,bulan,UJI_D\n"${SKRIP[0]}","${SKRIP[3]}",2026-10,1\n`
  const kueri = new URLSearchParams({ wilayah: kab.kode, nama: `Berkas ${SKRIP[0]}.csv`, bulan: '2026-10' })
  await kirim(`/api/impor/unggah?${kueri}`, berkas, { 'Content-Type': 'application/octet-stream' })
  const kolom = (judul: string) => ({ judul: [judul] })
  const format = {
    ...{ nama: 'suntik', judul: `Format ${SKRIP[3]}`, unit: 'rekap-desa' },
    kolom: { puskesmas: kolom(SKRIP[0]), desa: kolom('Desa') },
    isian: [{ kolom: kolom('D'), elemen: ['UJI_D'] }],
  }
  await kirim('/api/format', { wilayah: kab.kode, format })
}

async function buka(jalur: string): Promise<Layar> {
  const layar = await openLayar(`${app.origin}/masuk`)
  const [name = '', value = ''] = sesi.Cookie.split('=')
  await layar.page.context().addCookies([{ name, value, url: app.origin }])
  await layar.page.goto(app.origin + jalur)
  return layar
}

for (const [jalur, tampak, tombol] of [
  ['/pengguna', `Kader ${SEMUA}`],
  ['/jejak', SKRIP[0]],
  ['/saya', SKRIP[3]],
  ['/kelengkapan?wilayah=99.01.01.2001&bulan=2026-11', `Desa ${SKRIP[0]}`],
  ['/ringkasan?wilayah=99.01&bulan=2026-11', `Kab ${SKRIP[0]}`],
  ['/profil?wilayah=99.01.01.2001&bulan=2026-11', `Posy ${SKRIP[3]}`],
  ['/peta?wilayah=99.01&indikator=UJI_DS&bulan=2026-11', `Desa ${SKRIP[0]}`],
  [`/isi?bulan=2026-11&wilayah=${puskesmas.kode}`, `Posy ${SKRIP[3]}`],
  [`/isi/formulir?unit=${ganjil.kode}&desa=99.01.01.2001&bulan=2026-11&minggu=0`, `Ganjil ${SKRIP[1]}`],
  ['/periksa?wilayah=99.01&bulan=2026-11', `Sebab ${SEMUA}`, /^Lihat versi .* Ganjil/],
  ['/kelengkapan?wilayah=99.01&bulan=2026-11&keadaan=dijelaskan', `Sebab ${SEMUA}`],
  ['/impor', `Berkas ${SKRIP[0]}.csv`, /^Berkas /],
  ['/sasaran?wilayah=99.01&tahun=2026&dasar=proyeksi', `SK ${SEMUA}`, /^Riwayat$/],
  ['/wilayah', `Ganjil ${SKRIP[1]}`, /^Desa </],
  ['/katalog', `Kab ${SKRIP[0]}`],
] as const) {
  test(`on ${jalur} what a user wrote is shown as it is, and no script of it runs`, async () => {
    const { page, keluhan } = await buka(jalur)
    if (tombol) {
      const nama = { name: tombol }
      await page.getByRole('button', nama).or(page.getByRole('link', nama)).first().click()
    }
    await page.getByText(tampak).first().waitFor({ state: 'attached' })
    for (const rinci of await page.locator('details').all()) await rinci.evaluate((d) => d.setAttribute('open', ''))
    await page.mouse.move(700, 450)
    assert.equal(await page.evaluate(() => 'kena' in window), false)
    assert.equal(await page.locator('img[src="x"], svg[onload], a[href^="javascript:"]').count(), 0)
    // Had one been taken for markup, the policy would have stopped it aloud.
    assert.deepEqual(
      keluhan.filter((satu) => /Content Security Policy|exception/.test(satu)),
      [],
    )
  })
}

test('a script that got into a page all the same would not run: this test can fail', async () => {
  const { page, keluhan } = await buka('/saya')
  await page.getByText(SKRIP[3]).first().waitFor({ state: 'attached' })
  const kena = await page.evaluate(async (skrip) => {
    const wadah = document.createElement('div')
    wadah.innerHTML = skrip
    document.body.append(wadah)
    const sisip = document.createElement('script')
    sisip.textContent = 'window.kena = 1'
    document.body.append(sisip)
    await new Promise((selesai) => requestAnimationFrame(() => setTimeout(selesai, 200)))
    return 'kena' in window
  }, SKRIP[0])
  assert.equal(kena, false)
  assert.ok(keluhan.some((satu) => satu.includes('Content Security Policy')))
})
