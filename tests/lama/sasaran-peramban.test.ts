// Sasaran & Target as the dinas keeps them: typed, pasted, estimated, compared, and read by a puskesmas.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { serveWholeApp } from '#e2e/app.ts'
import { assertAksesibel, assertTenang, assertTidakMelebar, type Layar, openLayar } from '#e2e/browser.ts'
import { serveClient } from '#http/static.ts'
import { CLIENT_DIST } from '#server/client-build.ts'
import { insertPengguna } from '#store/pengguna.ts'
import { insertPenugasan } from '#store/penugasan.ts'
import { findKabupatenDari } from '#store/pohon.ts'
import { aktorUji } from '#support/aktor.ts'
import { masukkan } from '#support/dunia-izin.ts'
import { buatDesa, buatKabupaten, buatUnit } from '#support/kisah.ts'
import { buatIndikatorUji } from '#support/kisah-lembar.ts'
import { openProses } from '#support/pintu.ts'
import { freshDatabase } from '#support/postgres.ts'
import { ubahSasaran } from '#usecases/ubah-sasaran.ts'
import { ubahTarget } from '#usecases/ubah-target.ts'

const SEKARANG = new Date('2026-04-12T03:00:00Z')
const BANYAK = 390
const database = await freshDatabase()
await buatIndikatorUji(database.db)
const kab = await buatKabupaten(database.db)
const puskesmas = await buatUnit(database.db, kab, { jenis: 'puskesmas', nama: 'Induk' })
for (let i = 1; i <= BANYAK; i++) {
  const kode = `99.01.01.${2000 + i}`
  await buatDesa(database.db, kab, { kode, nama: `Suka ${i}`, ...(i <= 2 && { puskesmas }) })
}
const dinas = aktorUji({ peran: 'dinas', tempat: [{ jenis: 'kabupaten', kabId: kab.kabId }] })
const { origin } = await serveWholeApp(database, SEKARANG, dinas)
const kepala = aktorUji({
  ...{ peran: 'kepala-puskesmas', penggunaId: 2 },
  tempat: [{ jenis: 'puskesmas', kabId: kab.kabId, id: puskesmas.unitId }],
})
const bacaSaja = await serveWholeApp(database, SEKARANG, kepala)

/** Comes in by the real door, which takes files in. */
async function masukDinas(lain: string): Promise<Layar> {
  const proses = await openProses(database, { sekarang: () => SEKARANG, client: serveClient(CLIENT_DIST) })
  const penggunaId = await insertPengguna(database.db, { namaPengguna: 'dinas.uji', nama: 'Dinas' })
  assert.ok(penggunaId)
  const tempat = [{ jenis: 'kabupaten', kabId: kab.kabId }] as const
  const penugasanId = await insertPenugasan(database.db, penggunaId, { peran: 'dinas', tempat, mulai: '2020-01-01' })
  const { Cookie } = await masukkan(database.db, { penggunaId, penugasanId }, SEKARANG)
  const layar = await openLayar(`${proses.origin}/masuk`)
  const [name = '', value = ''] = Cookie.split('=')
  await layar.page.context().addCookies([{ name, value, url: proses.origin }])
  await layar.page.goto(alamat(lain, proses.origin))
  return layar
}

const alamat = (lain = '', asal = origin) => `${asal}/sasaran?wilayah=99.01&tahun=2026${lain}`

async function kabupaten() {
  const milik = await findKabupatenDari(database.db, kab.kode)
  assert(milik)
  return milik
}

test('of 390 desa only those in sight are drawn, and the last one is a scroll away', async () => {
  const layar = await openLayar(alamat())
  const { page } = layar
  await page.locator('.sasaran-kisi').waitFor()
  assert.ok((await page.locator('.say').textContent())?.startsWith('Sasaran 2026 belum diisi untuk 390 desa'))
  const baris = page.locator('.sasaran-kisi tbody th')
  const digambar = await baris.count()
  assert.ok(digambar > 10 && digambar < 60, `${digambar} rows`)
  await page.locator('.sasaran-kisi').evaluate((kisi) => kisi.scrollTo(0, kisi.scrollHeight))
  await page.getByRole('rowheader', { name: 'Suka 390', exact: true }).waitFor()
  assert.ok((await baris.count()) < 60)
  assertTenang(layar)
})

test('cells are typed and pasted, undone, saved with their document, and kept with their history', async () => {
  const layar = await openLayar(alamat())
  const { page } = layar
  const sel = (nama: string) => page.getByRole('textbox', { name: nama, exact: true })
  await sel('Penduduk, Suka 1').fill('2815')
  await page.keyboard.press('Enter')
  assert.ok(await sel('Penduduk, Suka 2').evaluate((satu) => satu === document.activeElement))
  await sel('Penduduk, Suka 2').evaluate((satu) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', '1.185\t20\n0\t\n')
    satu.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  })
  await page.getByText('4 sel ditempel.').waitFor()
  assert.deepEqual(
    [await sel('Penduduk, Suka 2').inputValue(), await sel('Penduduk, Suka 3').inputValue()],
    ['1.185', '0'],
  )
  await page.keyboard.press('Control+z')
  assert.equal(await sel('Penduduk, Suka 3').inputValue(), '')
  await page.getByRole('button', { name: 'Ulangi' }).click()
  await sel('Penduduk, Suka 4').fill('2,5')
  await page.getByText('1 sel bukan bilangan bulat').waitFor()
  await sel('Penduduk, Suka 4').fill('')
  await page.getByText('Memperbaiki sasaran menghitung ulang cakupan bulan-bulan 2026.').waitFor()
  await page.getByLabel('Dokumen asal').fill('SK 440/8/2026')
  await page.getByRole('button', { name: 'Simpan 4 sel' }).click()
  await page.getByText('Tersimpan: 4 sel diisi, 0 dikosongkan.').waitFor()
  await page.reload()
  assert.equal(await sel('Penduduk, Suka 3').inputValue(), '0')
  await sel('Penduduk, Suka 1').focus()
  await page.getByRole('button', { name: 'Riwayat' }).click()
  await page.getByRole('dialog').getByText('kosong menjadi 2.815').waitFor()
  await page.getByRole('dialog').getByText('SK 440/8/2026').waitFor()
  assertTenang(layar)
})

test('cells wait while another part, year or screen is looked at', async () => {
  const layar = await openLayar(alamat('&dasar=riil&mulai=2026-03'))
  const { page } = layar
  const sel = (nama: string) => page.getByRole('textbox', { name: nama, exact: true })
  await sel('Penduduk, Suka 5').fill('41')
  await page.getByLabel('Tahun', { exact: true }).selectOption('2025')
  const belum = page.getByText(/1 sel sasaran riil 2026 .* belum disimpan/)
  await belum.waitFor()
  assert.equal(await sel('Penduduk, Suka 5').inputValue(), '')
  await page.getByRole('radio', { name: 'Target' }).check()
  await belum.waitFor()
  await page.getByRole('link', { name: 'Wilayah & Unit' }).click()
  await page.waitForURL(/\/wilayah/)
  // Closing the window is asked about, from wherever.
  assert.equal(await page.evaluate(() => window.dispatchEvent(new Event('beforeunload', { cancelable: true }))), false)
  await page.goBack()
  await page.getByRole('button', { name: 'Kembali ke sana' }).click()
  assert.equal(await sel('Penduduk, Suka 5').inputValue(), '41')
  assert.equal(await belum.count(), 0)
  await page.getByRole('button', { name: 'Buang perubahan' }).click()
  assert.equal(await page.evaluate(() => window.dispatchEvent(new Event('beforeunload', { cancelable: true }))), true)
  assertTenang(layar)
})

test('a file is tried before it is applied: what it would do, what is refused at its row, and then without those', async () => {
  const layar = await masukDinas('&dasar=riil&mulai=2026-03')
  const { page } = layar
  await page.getByRole('button', { name: 'Dari berkas' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText('Sasaran riil 2026 dari berkas').waitFor()
  const isi = 'kode desa,desa,penduduk,bayi\n99.01.01.2200,Suka 200,500,9\n99.01.01.2201,Suka 201,banyak,8\n'
  const berkas = { name: 'sasaran.csv', mimeType: 'text/csv', buffer: Buffer.from(isi) }
  await dialog.getByLabel('Pilih berkas').setInputFiles(berkas)
  await dialog.getByRole('button', { name: 'Periksa dulu' }).click()
  await dialog.getByText('1 baris baru, 0 berubah, 0 sama, 1 ditolak.').waitFor()
  await dialog.getByText(/^Baris 3, .+: ./).waitFor()
  await dialog.getByText('Belum ada yang disimpan.').waitFor()
  await assertAksesibel(layar)
  await dialog.getByLabel('Lewati 1 yang ditolak').check()
  await dialog.getByRole('button', { name: 'Masukkan 1 baris' }).click()
  await dialog.getByText('Sudah dimasukkan.').waitFor()
  await page.keyboard.press('Escape')
  await page.getByLabel('Cari desa').fill('Suka 200')
  await page.locator('input[aria-label="Penduduk, Suka 200"][value="500"]').waitFor()
  assertTenang(layar)
})

test('an estimate is looked at before it is saved, with its formula and source', async () => {
  const layar = await openLayar(alamat('&bagian=perkiraan'))
  const { page } = layar
  const medan = (apa: string) => page.getByLabel(`Angka kelahiran kasar (CBR), ${apa}`)
  await medan('Nilai').fill('20,1')
  await medan('Sumber').fill('BPS')
  assert.ok(await page.getByRole('button', { name: 'Simpan tetapan' }).isDisabled())
  await medan('Tahun').fill('2025')
  await page.getByRole('button', { name: 'Simpan tetapan' }).click()
  await page.getByText('Tetapan tersimpan.').waitFor()
  await page.getByRole('button', { name: 'Hitung perkiraan' }).click()
  const hamil = page.getByRole('row', { name: 'Ibu hamil' })
  // 1.10 x 20.1 per 1,000 x 4,000 = 88.44
  await hamil.getByText('20,1/1.000 × 1,1 × Penduduk 4.000 = 88').waitFor()
  await hamil.getByText('Angka kelahiran kasar (CBR): BPS 2025').waitFor()
  await hamil.getByText('387 desa tanpa penduduk tercatat').waitFor()
  // Lahir hidup of Suka 2 is on record: that kind is not ticked, so nothing that stands is replaced unasked.
  await page.getByRole('button', { name: 'Simpan 9 sel' }).click()
  await page.getByText('Tersimpan: 9 sel diisi').waitFor()
  await page.getByRole('radio', { name: 'Sasaran' }).check()
  await page.locator('input[aria-label="Ibu hamil, Suka 1"][value="62"]').waitFor()
  assertTenang(layar)
})

test('a riil count far from the proyeksi is asked about', async () => {
  // Ten ordinary desa to hold it against.
  const biasa = (jumlah: number) =>
    Array.from({ length: 10 }, (_, i) => ({
      desa: `99.01.01.${2005 + i}`,
      jenis: 'penduduk',
      lama: null,
      baru: jumlah + i,
    }))
  const milik = { kab: await kabupaten(), peminta: { aktor: dinas, alamat: 'uji' } }
  const proyeksi = { tahun: 2026, dasar: 'proyeksi', mulai: 202601 } as const
  await ubahSasaran(database.db, { ...milik, masa: proyeksi, dokumen: 'SK uji', sel: biasa(1000) })
  const riil = { tahun: 2026, dasar: 'riil', mulai: 202602 } as const
  await ubahSasaran(database.db, { ...milik, masa: riil, dokumen: 'Pendataan', sel: biasa(985) })
  const layar = await openLayar(alamat('&dasar=riil&mulai=2026-02'))
  const { page } = layar
  await page.getByRole('textbox', { name: 'Penduduk, Suka 1', exact: true }).fill('28150')
  await page.getByLabel('Dokumen asal').fill('Pendataan desa')
  await page.getByRole('button', { name: 'Simpan 1 sel' }).click()
  await page.getByText('Tersimpan: 1 sel diisi').waitFor()
  await page.getByRole('radio', { name: 'Proyeksi dan riil' }).check()
  await page.getByText('1 dari 11 desa perlu dicek: Penduduk').waitFor()
  assert.ok(await page.getByText('Apakah ada perpindahan penduduk').isVisible())
  await page.getByLabel('Hanya yang perlu dicek').check()
  await page.getByText('riil jauh lebih banyak').waitFor()
  assert.equal(await page.getByRole('row').count(), 2)
  assertTenang(layar)
})

test('a target is set with its document; last year is a proposal that leaves it alone', async () => {
  const satu = { indikator: 'UJI_DS', tingkat: 'kabupaten', wilayah: null, lama: null, dokumen: 'Renstra' } as const
  const lalu = [
    { ...satu, baru: 75 },
    { ...satu, indikator: 'UJI_CAKUPAN', baru: 85 },
  ]
  await ubahTarget(database.db, {
    ...{ kab: await kabupaten(), tahun: 2025, target: lalu, peminta: { aktor: dinas, alamat: 'uji' } },
  })
  const layar = await openLayar(alamat('&bagian=target'))
  const { page } = layar
  await page.getByLabel('Cari indikator').fill('UJI_DS')
  await page.getByText('contoh katalog', { exact: true }).waitFor()
  await page.getByRole('button', { name: 'D/S uji' }).click()
  await page.getByLabel('Target setahun (%)').fill('82,5')
  await page.getByRole('dialog').getByLabel('Dokumen').fill('SK Kepala Dinas 1/2026')
  await page.getByRole('button', { name: 'Simpan target' }).click()
  await page.getByRole('dialog').getByText('82,5 %, kabupaten/kota').waitFor()
  await page.getByRole('dialog').getByText('kosong menjadi 82,5 %').waitFor()
  await page.keyboard.press('Escape')
  await page.getByText('kabupaten/kota (sendiri)').waitFor()
  await page.getByRole('button', { name: 'Salin target 2025' }).click()
  await page.getByText('sudah ada 82,5 %').waitFor()
  await page.getByRole('button', { name: 'Salin 1 target' }).click()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await page.getByLabel('Cari indikator').fill('UJI_CAKUPAN')
  await page.getByRole('cell', { name: 'Renstra' }).waitFor()
  assertTenang(layar)
})

test('a cell that two people changed is chosen by its name, and all else that was typed is kept and saved with it', async () => {
  const layar = await openLayar(alamat())
  const { page } = layar
  const sel = (nama: string) => page.getByRole('textbox', { name: nama, exact: true })
  for (const [desa, n] of [
    ['Suka 21', '110'],
    ['Suka 22', '120'],
    ['Suka 23', '130'],
  ] as const)
    await sel(`Penduduk, ${desa}`).fill(n)
  const lain = { desa: ['99.01.01.2021', '99.01.01.2022'], jenis: 'penduduk', lama: null }
  const hasil = await ubahSasaran(database.db, {
    ...{ kab: await kabupaten(), dokumen: 'SK lain', masa: { tahun: 2026, dasar: 'proyeksi', mulai: 202601 } },
    sel: lain.desa.map((desa, i) => ({ ...lain, desa, baru: 201 + i })),
    peminta: { aktor: dinas, alamat: 'uji' },
  })
  assert.ok('versi' in hasil)
  await page.getByLabel('Dokumen asal').fill('SK 440/9/2026')
  await page.getByRole('button', { name: 'Simpan 3 sel' }).click()
  const bentrok = page.locator('.sasaran-bentrok')
  await bentrok.getByText('Orang lain sudah mengubah 2 sel').waitFor()
  assert.match(await bentrok.innerText(), /Suka 21, Penduduk semula kosong\s+110\s+Angka saya\s+201\s+dinas, /)
  await assertAksesibel(layar)
  await assertTidakMelebar(layar)
  await bentrok
    .getByRole('group', { name: /Suka 21/ })
    .getByLabel('110')
    .check()
  await bentrok
    .getByRole('group', { name: /Suka 22/ })
    .getByLabel('202')
    .check()
  await bentrok.getByRole('button', { name: 'Simpan pilihan ini' }).click()
  await page.getByText('Tersimpan: 2 sel diisi, 0 dikosongkan.').waitFor()
  await page.reload()
  const nilai = await Promise.all([21, 22, 23].map((i) => sel(`Penduduk, Suka ${i}`).inputValue()))
  assert.deepEqual(nilai, ['110', '202', '130'])
})

test('a puskesmas reads its own desa and finds nothing to change', async () => {
  const layar = await openLayar(alamat('', bacaSaja.origin))
  const { page } = layar
  await page.getByRole('rowheader', { name: 'Suka 2', exact: true }).waitFor()
  assert.equal(await page.locator('.sasaran-kisi tbody th').count(), 2)
  assert.equal(await page.locator('.sasaran-kisi input').count(), 0)
  assert.equal(await page.getByText('Perkiraan', { exact: true }).count(), 0)
  await page.getByText('Angka ini ditetapkan dinas kesehatan.').waitFor()
  assertTenang(layar)
})

for (const [ukuran, tema] of [
  ['laptop', 'light'],
  ['telepon', 'dark'],
] as const) {
  for (const bagian of ['tabel', 'perkiraan', 'banding', 'target']) {
    test(`${bagian} is for everybody, ${ukuran}, ${tema}`, async () => {
      const layar = await openLayar(alamat(`&bagian=${bagian}`), { ukuran, tema })
      await layar.page.locator('.say').waitFor()
      if (bagian === 'perkiraan') {
        await layar.page.getByRole('button', { name: 'Hitung perkiraan' }).click()
        await layar.page.getByText('Rumus dan sumber').waitFor()
      }
      await assertTidakMelebar(layar)
      await assertAksesibel(layar)
      assertTenang(layar)
    })
  }
}
