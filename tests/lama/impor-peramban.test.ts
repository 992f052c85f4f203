// Files through the browser, from the drop zone to the figure and back, through the real door.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import ExcelJS from 'exceljs'
import { sql } from 'kysely'
import { assertAksesibel, assertTenang, assertTidakMelebar, type Layar, openLayar, type Ukuran } from '#e2e/browser.ts'
import { imporUnit, PILIHAN } from '#fixtures/wilayah-uji.ts'
import { serveClient } from '#http/static.ts'
import { buildClient, CLIENT_DIST, isClientStale } from '#server/client-build.ts'
import { findPenggunaMenurutNama, saveSandi } from '#store/pengguna.ts'
import { contohDatabase, SEKARANG_CONTOH } from '#support/contoh.ts'
import { kirim } from '#support/kisah.ts'
import { SANDI_UJI } from '#support/masuk.ts'
import { openProses } from '#support/pintu.ts'
import { hashSandi } from '#usecases/hash-sandi.ts'
import { namaContoh } from '#usecases/masuk-contoh.ts'

const database = await contohDatabase()
const { db } = database
// The example counts by units alone; files of other systems count by desa.
await imporUnit(
  db,
  [
    ['Puskesmas', 'Kelurahan'],
    ['Teluk Kenari', 'Muara Kenari'],
  ],
  { ...PILIHAN, sebagaiContoh: true },
)
if (isClientStale()) await buildClient()
const { origin } = await openProses(database, { sekarang: () => SEKARANG_CONTOH, client: serveClient(CLIENT_DIST) })
const sandi = await hashSandi(SANDI_UJI)

type Pilihan = { readonly ukuran?: Ukuran; readonly tema?: 'light' | 'dark' }

async function masuk(nama: string, jalur: string, pilihan: Pilihan = {}): Promise<Layar> {
  const namaPengguna = namaContoh(nama)
  const pengguna = await findPenggunaMenurutNama(db, namaPengguna)
  assert.ok(pengguna, nama)
  await saveSandi(db, pengguna.penggunaId, sandi, false)
  const layar = await openLayar(`${origin}${jalur}`, pilihan)
  await layar.page.getByLabel('Nama pengguna').fill(namaPengguna)
  await layar.page.getByLabel('Kata sandi').fill(SANDI_UJI)
  await layar.page.getByRole('button', { name: 'Masuk', exact: true }).click()
  await layar.page.locator('.impor').waitFor()
  return layar
}

const unggah = async ({ page }: Layar, nama: string, isi: string | Buffer): Promise<void> => {
  await page.getByRole('button', { name: 'Pilih berkas' }).waitFor()
  await page.locator('input[type=file]').setInputFiles({ name: nama, mimeType: 'text/csv', buffer: Buffer.from(isi) })
  await page.getByRole('heading', { name: nama }).waitFor()
}

/** What stands in the recap of a desa for April; null where there is nothing. */
const angka = async (kodeDesa: string, elemen: string): Promise<number | null> =>
  (
    await db
      .selectFrom('isian as i')
      .innerJoin('elemen as e', 'e.elemen_id', 'i.elemen_id')
      .innerJoin('desa_identitas as d', (on) =>
        on.onRef('d.kab_id', '=', 'i.kab_id').onRef('d.desa_id', '=', 'i.desa_id'),
      )
      .innerJoin('unit as u', (on) => on.onRef('u.kab_id', '=', 'i.kab_id').onRef('u.unit_id', '=', 'i.unit_id'))
      .innerJoin('jenis_unit as j', 'j.jenis_unit_id', 'u.jenis_unit_id')
      .where('d.kode', '=', kodeDesa)
      .where('e.kode', '=', elemen)
      .where('j.kode', '=', 'rekap-desa')
      .where('i.bulan', '=', 202604)
      .where('i.pilah_id', '=', 0)
      .select('i.jumlah')
      .executeTakeFirst()
  )?.jumlah ?? null

const SIGIZI = [
  'Puskesmas,Kelurahan,Bulan,Jumlah_balita_bulan_ini,Jumlah_balita_ditimbang,Jumlah_balita_naik_berat_badannya_N',
  'TELUK KENARI,Muara Kenari,2026-04,40,38,30',
  'TELUK KENARI,Tanjung Kemoning,2026-04,50,44,33',
  'TELUK KENARI,Pantai Melur,2026-04,31,dua puluh,12',
].join('\n')

test('a file with an unknown desa and a bad number is mended on the spot, applied, and taken back', async () => {
  const layar = await masuk('dinas', '/impor')
  const { page } = layar
  await unggah(layar, 'balita april.csv', SIGIZI)
  await page.getByText('menunggu keputusan').waitFor()
  await page.locator('.impor-penolakan').getByText('dua puluh').waitFor()
  assert.equal(await angka('99.01.01.2001', 'D'), null)

  const ejaan = page.getByRole('group', { name: /Tanjung Kemoning/i })
  await ejaan.getByRole('radio', { name: /Tanjung Kemuning/ }).check()
  await assertAksesibel(layar)
  await page.getByRole('button', { name: 'Ingat 1 ejaan dan baca lagi' }).click()
  await ejaan.waitFor({ state: 'detached' })

  const [unduhan] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Unduh daftar yang ditolak' }).click(),
  ])
  assert.equal(unduhan.suggestedFilename(), 'ditolak-balita april.csv')
  assert.match(readFileSync(await unduhan.path(), 'utf8'), /\r\n,4,E Jumlah_balita_ditimbang,dua puluh,/)

  const terap = page.getByRole('button', { name: 'Terapkan: tulis 2 laporan baru' })
  await terap.waitFor()
  assert.ok(await terap.isDisabled(), 'rows that were refused are not skipped unasked')
  await page.getByRole('checkbox', { name: /Lewati 1 baris yang ditolak/ }).check()
  await terap.click()
  await page.getByText('Sudah diterapkan').waitFor()
  assert.deepEqual(
    [await angka('99.01.01.2001', 'D'), await angka('99.01.01.2002', 'D'), await angka('99.01.01.2003', 'S')],
    [38, 44, null],
  )

  await page.getByRole('button', { name: 'Batalkan impor' }).click()
  await page.getByText('sudah dibatalkan').waitFor()
  assert.deepEqual([await angka('99.01.01.2001', 'D'), await angka('99.01.01.2002', 'D')], [null, null])
  await assertAksesibel(layar)
  assertTenang(layar)
})

test('several files go up in turn, and what a later one changed stands in the way of taking back an earlier one', async () => {
  const layar = await masuk('dinas', '/impor')
  const { page } = layar
  const [kepala = ''] = SIGIZI.split('\n')
  const berkas = ([nama, ...baris]: readonly string[]) => ({
    ...{ name: nama ?? '', mimeType: 'text/csv', buffer: Buffer.from([kepala, ...baris].join('\n')) },
  })
  const dua = 'TELUK KENARI,Hulu Kenari,2026-04,9,8,7'
  await page.getByRole('button', { name: 'Pilih berkas' }).waitFor()
  await page
    .locator('input[type=file]')
    .setInputFiles([
      berkas(['dulu.csv', 'TELUK KENARI,Rawa Teratai,2026-04,20,18,15', dua]),
      berkas(['kemudian.csv', 'TELUK KENARI,Rawa Teratai,2026-04,20,19,15', dua]),
    ])
  for (const nama of ['dulu.csv', 'kemudian.csv']) {
    const baris = page.locator('.impor-daftar li').filter({ hasText: nama })
    await baris.getByText('menunggu keputusan').waitFor()
    await baris.getByRole('link').click()
    // What the first wrote, the second had not seen.
    if (nama === 'kemudian.csv') await page.getByRole('button', { name: 'Baca lagi berkas ini' }).click()
    await page.getByRole('button', { name: /^Terapkan: / }).click()
    await page.getByText('Sudah diterapkan').waitFor()
    await page.getByRole('link', { name: 'Impor berkas lain' }).click()
  }
  await page.locator('.impor-daftar').getByRole('link', { name: 'dulu.csv' }).click()
  const batal = page.getByRole('button', { name: 'Batalkan impor' })
  await batal.click()
  await page.getByText('1 laporan sudah diubah lagi sesudah impor ini').waitFor()
  assert.ok(await batal.isDisabled(), 'nothing newer is overwritten unasked')
  await assertAksesibel(layar)
  await page.getByRole('checkbox', { name: /Biarkan 1 laporan itu/ }).check()
  await batal.click()
  await page.getByText('sudah dibatalkan').waitFor()
  assert.equal(await angka('99.01.01.2008', 'D'), 19)
})

/** A sheet that nobody here made: a banner, two rows of header with merged cells, words of its own. */
async function lembarAsing(): Promise<Buffer> {
  const buku = new ExcelJS.Workbook()
  const lembar = buku.addWorksheet('Hasil Kegiatan')
  lembar.addRow(['REKAPITULASI HARI TIMBANG SE-KECAMATAN'])
  lembar.addRow([])
  lembar.addRow(['No', 'Lokasi', '', 'Anak bawah lima tahun', '', 'Catatan'])
  lembar.addRow(['', 'Fasyankes', 'Kampung', 'Hadir', 'BB bertambah', ''])
  lembar.addRow([1, 'Teluk Kenari', 'Karang Pandan', 41, 29, 'hujan'])
  lembar.addRow([2, 'Teluk Kenari', 'Lembah Anggrek', 37, 26, ''])
  lembar.mergeCells('B3:C3')
  lembar.mergeCells('D3:E3')
  return Buffer.from(await buku.xlsx.writeBuffer())
}

test('a sheet that nobody knows is read by pointing at its columns, and the next one by itself', async () => {
  const layar = await masuk('dinas', '/impor')
  const { page } = layar
  const lembar = await lembarAsing()
  await unggah(layar, 'hari timbang.xlsx', lembar)
  await page.getByRole('link', { name: 'Tunjuk kolomnya' }).click()
  const kolom = (huruf: string) => page.getByRole('button', { name: new RegExp(`^Kolom ${huruf} `) })
  // Both rows of the header, and what is merged over it, make the title.
  await page.getByRole('button', { name: 'Kolom D Anak bawah lima tahun Hadir: tidak dibaca' }).waitFor()

  const dialog = page.getByRole('dialog')
  await kolom('B').click()
  await dialog.getByRole('radio', { name: 'Puskesmas' }).check()
  await dialog.getByRole('button', { name: 'Kolom berikutnya' }).click()
  await dialog.getByRole('radio', { name: 'Nama desa/kelurahan' }).check()
  await assertAksesibel(layar)
  await page.keyboard.press('Escape')

  // The same by keyboard alone.
  for (const [huruf, cari, nama] of [
    ['D', 'balita ditimbang', 'Kolom D Anak bawah lima tahun Hadir: D'],
    ['E', 'naik berat', 'Kolom E Anak bawah lima tahun BB bertambah: N'],
  ] as const) {
    await kolom(huruf).focus()
    await page.keyboard.press('Enter')
    await dialog.getByRole('button', { name: /^Isian: Pilih isian/ }).focus()
    await page.keyboard.press('Enter')
    await dialog.getByRole('combobox', { name: /^Isian/ }).waitFor()
    await page.keyboard.type(cari)
    await page.keyboard.press('Enter')
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: new RegExp(`^${nama}`) }).waitFor()
  }

  await page.getByLabel('Bulan', { exact: true }).fill('2026-04')
  await page.getByRole('button', { name: 'Coba baca' }).click()
  await page.getByText('2 baris terbaca, 0 ditolak, 0 dilewati').waitFor()
  await assertAksesibel(layar)
  await page.getByLabel('Nama format').fill('Hari timbang kecamatan')
  await page.getByRole('button', { name: 'Simpan format dan baca berkas' }).click()
  await page.getByRole('button', { name: 'Terapkan: tulis 2 laporan baru' }).click()
  await page.getByText('Sudah diterapkan').waitFor()
  assert.deepEqual([await angka('99.01.01.2004', 'D'), await angka('99.01.01.2005', 'N')], [41, 26])

  await page.goto(`${origin}/impor`)
  await page.locator('.impor-format').getByText('Hari timbang kecamatan', { exact: true }).waitFor()
  await page.getByText('Bila bulan atau bentuknya').click()
  await page.getByLabel('Bulan', { exact: true }).fill('2026-04')
  await unggah(layar, 'hari timbang lagi.xlsx', lembar)
  await page.getByText('persis sama sudah diterapkan').waitFor()
  await page.getByText('Tidak ada yang perlu diterapkan').waitFor()
  assertTenang(layar)
})

test('a template comes filled with the units of a puskesmas', async () => {
  const layar = await masuk('kepala-puskesmas', '/impor')
  const { page } = layar
  await page.getByLabel('Jenis unit').selectOption('posyandu')
  await page.getByLabel('Bulan laporan').fill('2026-04')
  const [unduhan] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Unduh templat' }).click(),
  ])
  assert.equal(unduhan.suggestedFilename(), 'templat-posyandu-99.01-puskesmas-teluk-kenari-2026-04.xlsx')
  const buku = new ExcelJS.Workbook()
  await buku.xlsx.readFile(await unduhan.path())
  assert.ok(buku.worksheets.length > 0)
  assertTenang(layar)
})

test('a form that others overtook: what both changed is chosen, what was vouched for is meant, the rest can stay out', async () => {
  const layar = await masuk('petugas-puskesmas', '/impor')
  const { page } = layar
  await page.getByLabel('Jenis unit').selectOption('posyandu')
  await page.getByLabel('Bulan laporan').fill('2026-01')
  const [unduhan] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Unduh templat' }).click(),
  ])
  const buku = new ExcelJS.Workbook()
  await buku.xlsx.readFile(await unduhan.path())
  const lembar = buku.getWorksheet('Laporan')
  assert.ok(lembar)
  const kolomD = [...Array(lembar.columnCount).keys()].find((i) => lembar.getRow(6).getCell(i + 1).value === 'D') ?? 0
  const selD = (baris: number) => lembar.getCell(baris, kolomD + 1)
  const terisi = [...Array(lembar.rowCount).keys()]
    .filter((baris) => baris > 6 && Number(selD(baris).value) > 2)
    .slice(0, 3)
  for (const baris of terisi) selD(baris).value = Number(selD(baris).value) - 1
  // Meanwhile somebody corrects the first of them.
  const { rows } = await sql<{ kabId: number; desaId: number; unitId: number; kode: string; nama: string; d: number }>`
    select u.kab_id as "kabId", l.desa_id as "desaId", u.unit_id as "unitId", u.kode, u.nama, i.jumlah as d
    from unit u join laporan l on (l.kab_id, l.unit_id) = (u.kab_id, u.unit_id)
    join isian i on (i.kab_id, i.desa_id, i.bulan, i.unit_id, i.minggu) = (l.kab_id, l.desa_id, l.bulan, l.unit_id, l.minggu)
    join elemen e using (elemen_id)
    where u.kode = ${String(lembar.getCell(terisi[0] ?? 0, 1).value)} and l.bulan = 202601 and l.minggu = 0 and e.kode = 'D' and i.pilah_id = 0`.execute(
    db,
  )
  const [lama] = rows
  assert.ok(lama)
  const { kabId, desaId, d } = lama
  await kirim(db, { kabId }, { unit: lama, desa: { desaId }, bulan: 202601, isian: { D: d - 2 } }, { oleh: 'kader' })
  await unggah(layar, 'posyandu januari.xlsx', Buffer.from(await buku.xlsx.writeBuffer()))
  await page.getByText('menunggu keputusan').waitFor()
  await page.getByRole('radio', { name: '1 bentrok' }).waitFor()
  await assertAksesibel(layar)
  const bentrok = page.locator('.impor-laporan').first()
  assert.deepEqual(await bentrok.locator('tbody td').allInnerTexts(), [`${d}`, `${d - 2}`, `${d - 1}`])
  const terap = page.locator('.impor-terap')
  await page.getByRole('button', { name: 'Terapkan 2 dari 3 laporan' }).waitFor()
  await bentrok.getByRole('checkbox', { name: /Pakai angka berkas/ }).check()
  await page.getByRole('button', { name: 'Terapkan: ubah 3 laporan' }).waitFor()
  await page.getByRole('radio', { name: '2 berubah' }).check({ force: true })
  await page.getByText('akan turun menjadi terkirim').first().waitFor()
  await page.getByRole('checkbox', { name: 'Tulis laporan ini' }).last().uncheck()
  const tombol = page.getByRole('button', { name: 'Terapkan 2 dari 3 laporan' })
  await tombol.waitFor()
  assert.ok(await tombol.isDisabled(), 'what was vouched for is not changed without a reason')
  await assertAksesibel(layar)
  await page.reload()
  await tombol.waitFor()
  await terap.getByLabel(/^Mengapa 1 laporan itu diubah/).fill('Salah salin di buku register')
  await tombol.click()
  await page.getByText('Sudah diterapkan').waitFor()
  assertTenang(layar)
})

async function assertRapi(layar: Layar): Promise<void> {
  await assertTidakMelebar(layar)
  await assertAksesibel(layar)
}

for (const [ukuran, tema] of [
  ['laptop', 'light'],
  ['laptop', 'dark'],
  ['telepon', 'light'],
  ['telepon', 'dark'],
] as const) {
  test(`list, preview and columns are accessible and no wider than a ${ukuran}, ${tema}`, async () => {
    const layar = await masuk('petugas-puskesmas', '/impor', { ukuran, tema })
    const { page } = layar
    await unggah(layar, `${ukuran} ${tema}.csv`, SIGIZI.replace('Kemoning', `Kemuningan${ukuran}${tema}`))
    await page.locator('.impor-penolakan').getByText('dua puluh').waitFor()
    await assertRapi(layar)
    await page.getByRole('radio', { name: /^1 (?:baru|berubah)/ }).check({ force: true })
    await page.locator('.impor-laporan').first().waitFor()
    await assertRapi(layar)
    await page.getByText('Baca dengan cara lain').click()
    await page.getByRole('link', { name: 'Tunjuk kolomnya' }).click()
    await page.getByRole('button', { name: /^Pakai \d+ saran/ }).click()
    await assertRapi(layar)
    await page.goto(`${origin}/impor`)
    await page.locator('.impor-daftar li').first().waitFor()
    await page.locator('.impor-format li').first().waitFor()
    await assertRapi(layar)
    assertTenang(layar)
  })
}
