// A form goes out, is filled in, and comes back as it was filled.
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import ExcelJS from 'exceljs'
import { sql } from 'kysely'
import type { ImporJawaban } from '#contract/impor.ts'
import { KODE, SEKARANG, siapkanKabupaten } from '#fixtures/wilayah-uji.ts'
import { openAplikasi } from '#support/aplikasi.ts'
import { jsonOf } from '#support/http.ts'
import { freshDatabase } from '#support/postgres.ts'

const { db } = await freshDatabase()
await siapkanKabupaten(db)
const app = await openAplikasi(db, SEKARANG)
const JALUR = `/api/templat?wilayah=${KODE}-puskesmas-sumber&jenis=rekap-desa&bulan=2025-03`
const OCTET = { 'Content-Type': 'application/octet-stream' }
const folder = mkdtempSync(join(tmpdir(), 'pws-templat-'))
after(() => rmSync(folder, { recursive: true, force: true }))

async function buka(isi: Buffer): Promise<ExcelJS.Workbook> {
  const buku = new ExcelJS.Workbook()
  const jalur = join(folder, 'buka.xlsx')
  writeFileSync(jalur, isi)
  return buku.xlsx.readFile(jalur)
}

const lembarLaporan = (buku: ExcelJS.Workbook): ExcelJS.Worksheet => {
  const lembar = buku.getWorksheet('Laporan')
  assert(lembar)
  return lembar
}

/** Where an elemen stands, by the hidden row of codes. */
function letakElemen(lembar: ExcelJS.Worksheet, kode: string): number {
  const judul = lembar.getRow(6)
  for (let ke = 1; ke <= lembar.columnCount; ke++) if (judul.getCell(ke).value === kode) return ke
  throw new Error(`no column for ${kode}`)
}

const NILAI = { S: [100, 90, 80], D: [95, 85, 0], N: [60, 50, null] } as const

async function isi(templat: Buffer): Promise<Buffer> {
  const buku = await buka(templat)
  const lembar = lembarLaporan(buku)
  for (const [kode, nilai] of Object.entries(NILAI))
    for (const [i, satu] of nilai.entries()) lembar.getCell(7 + i, letakElemen(lembar, kode)).value = satu
  return Buffer.from(await buku.xlsx.writeBuffer())
}

async function masukkan(berkas: Buffer): Promise<ImporJawaban> {
  const jalur = `${app.origin}/api/impor/unggah?wilayah=${KODE}&nama=templat.xlsx&format=baku`
  // LibreOffice takes longer than a server keeps an idle connection: each file has one of its own.
  const headers = { ...OCTET, Connection: 'close' }
  const reply = await fetch(jalur, { method: 'POST', headers, body: new Uint8Array(berkas) })
  assert.equal(reply.status, 201)
  const { impor } = (await reply.json()) as { impor: number }
  await app.impor.selesai()
  return app.read(`/api/impor?impor=${impor}`)
}

async function tersimpan(): Promise<string[]> {
  const { rows } = await sql<{ isi: string }>`
    select e.kode || ' ' || d.nama || ' ' || i.jumlah as isi from isian i join elemen e using (elemen_id)
    join desa_identitas d using (kab_id, desa_id) where i.bulan = 202503 order by e.kode, d.kode`.execute(db)
  return rows.map(({ isi: satu }) => satu)
}

test('a form has the units of a puskesmas, open cells for whole numbers, and all else locked', async () => {
  const { status, headers, body } = await app.get(JALUR)
  assert.deepEqual(
    [status, headers['content-disposition'], headers['cache-control'], headers['x-content-type-options']],
    [200, `attachment; filename="templat-rekap-desa-${KODE}-puskesmas-sumber-2025-03.xlsx"`, 'no-store', 'nosniff'],
  )
  const lembar = lembarLaporan(await buka(body))
  const d = lembar.getCell(7, letakElemen(lembar, 'D'))
  const { paperSize, orientation, printTitlesRow } = lembar.pageSetup
  assert.deepEqual(
    [lembar.getCell('B1').value, paperSize, orientation, printTitlesRow],
    ['Laporan rekap desa, Puskesmas Sumber, Maret 2025', 9, 'landscape', '4:5'],
  )
  assert.deepEqual(
    [7, 8, 9, 10].map((baris) => [1, 2, 4, 5].map((kolom) => lembar.getCell(baris, kolom).value)),
    [
      [`99.01.02.1003-rekap-desa`, 'Rekap Kepuh', 'Kepuh', '2025-03'],
      [`99.01.02.2001-rekap-desa`, 'Rekap Sumberejo', 'Sumberejo', '2025-03'],
      [`99.01.02.2002-rekap-desa`, 'Rekap Banjarejo', 'Banjarejo', '2025-03'],
      [null, null, null, null],
    ],
  )
  const { type, operator, formulae } = d.dataValidation
  assert.deepEqual(
    [d.protection.locked, type, operator, formulae?.[0], lembar.getRow(6).hidden, lembar.getColumn(1).hidden],
    [false, 'whole', 'between', 0, true, true],
  )
  assert.notEqual(lembar.getCell('B7').protection?.locked, false)
  assert.deepEqual(
    [lembar.getCell('D5').value, lembar.getCell(5, letakElemen(lembar, 'D')).value],
    ['Desa/kelurahan', 'D: balita ditimbang'],
  )
})

test('a form comes back through baku with the values that were typed', async () => {
  const impor = await masukkan(await isi((await app.get(JALUR)).body))
  assert.deepEqual([impor.status, impor.hitung?.baru, impor.hitung?.ditolak, impor.masalah], ['siap', 3, 0, null])
  await app.post('/api/impor/terapkan', { impor: impor.impor })
  await app.impor.selesai()
  assert.deepEqual(await tersimpan(), [
    ...['D Kepuh 95', 'D Sumberejo 85', 'D Banjarejo 0', 'N Kepuh 60', 'N Sumberejo 50'],
    ...['S Kepuh 100', 'S Sumberejo 90', 'S Banjarejo 80'],
  ])
})

test('the form of the month holds what was sent, that of the next what was last month', async () => {
  const kini = lembarLaporan(await buka((await app.get(JALUR)).body))
  assert.deepEqual(
    [7, 8, 9].map((baris) => kini.getCell(baris, letakElemen(kini, 'D')).value),
    [95, 85, 0],
  )
  const april = await buka((await app.get(JALUR.replace('2025-03', '2025-04'))).body)
  const lalu = april.getWorksheet('Bulan lalu')
  const judul = [...Array(lalu?.columnCount ?? 0).keys()].find(
    (i) => lalu?.getCell(3, i + 1).value === 'D: balita ditimbang',
  )
  assert.deepEqual(
    [4, 5, 6].map((baris) => lalu?.getCell(baris, (judul ?? 0) + 1).value),
    [95, 85, 0],
  )
})

test('an untouched form changes nothing', async () => {
  const { hitung, impor } = await masukkan((await app.get(JALUR)).body)
  assert.deepEqual([hitung?.baru, hitung?.berubah, hitung?.sama], [0, 0, 3])
  await app.post('/api/impor/batalkan', { impor })
})

const OFFICE = '/usr/bin/libreoffice'

test('a form that LibreOffice has saved comes back all the same', {
  skip: !existsSync(OFFICE) && !process.env.CI && 'no LibreOffice',
}, async () => {
  const asal = join(folder, 'asal.xlsx')
  const templat = lembarLaporan(await buka((await app.get(JALUR)).body))
  templat.getCell(8, letakElemen(templat, 'D')).value = 77
  writeFileSync(asal, Buffer.from(await templat.workbook.xlsx.writeBuffer()))
  const keluar = join(folder, 'keluar')
  const opsi = [
    '--headless',
    `-env:UserInstallation=file://${folder}/profil`,
    '--convert-to',
    'xlsx',
    '--outdir',
    keluar,
    asal,
  ]
  execFileSync(OFFICE, opsi, { stdio: 'pipe', timeout: 120_000 })
  const { hitung, impor, masalah } = await masukkan(readFileSync(join(keluar, 'asal.xlsx')))
  assert.deepEqual([masalah, hitung?.baru, hitung?.berubah, hitung?.sama, hitung?.ditolak], [null, 0, 1, 2, 0])
  const reply = await app.get(`/api/impor-baris?impor=${impor}&saring=berubah`)
  const { laporan } = jsonOf(reply) as { laporan: { sel: { elemen: string; lama: number; baru: number }[] }[] }
  assert.deepEqual(
    laporan.map(({ sel }) => sel.map((s) => [s.elemen, s.lama, s.baru])),
    [[['D', 85, 77]]],
  )
})

test('a puskesmas that is not there, and a kind of unit that it does not have, are said', async () => {
  const status = [
    await app.get(JALUR.replace('sumber', 'entah')),
    await app.get(JALUR.replace('rekap-desa&', 'sekolah&')),
    await app.get(JALUR.replace(KODE, '88.01')),
  ].map((reply) => reply.status)
  assert.deepEqual(status, [404, 422, 403])
})
