// What the places that asked for it hold their meetings for: promises of nine kepala desa to be signed, a lokmin across sectors
// over a quarter, and a page for the bupati beside one for the dinas.
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import type { IsiLokmin, LokminDaftarJawaban } from '#contract/lokmin.ts'
import { assertTenang } from '#e2e/browser.ts'
import { bukaPintuContoh } from '#e2e/pintu.ts'
import { findAlamat } from '#store/alamat-laporan.ts'
import { saveBaris } from '#store/lokmin-tulis.ts'
import { bacaPdf } from '#support/baca-pdf.ts'
import { SEKARANG_CONTOH } from '#support/contoh.ts'
import { buatLokmin } from '#support/kisah-lokmin.ts'

const PUSKESMAS = '99.01-puskesmas-teluk-kenari'
const { origin, masuk, database } = await bukaPintuContoh()
const { db } = database

/** The lokmin across sectors of this work area, as its reader is told of it. */
async function bacaLintas(
  page: Page,
  dari = '2026-02',
): Promise<{ readonly isi: IsiLokmin; readonly kueri: URLSearchParams }> {
  const baca = async (alamat: string): Promise<unknown> => (await page.request.get(origin + alamat)).json()
  // The contracts of getLokminDaftar and getLokmin.
  const { lokmin } = (await baca(`/api/lokmin/daftar?wilayah=${PUSKESMAS}&tahun=2026`)) as LokminDaftarJawaban
  const satu = lokmin.find(({ jenis, bulan }) => jenis === 'lintas-sektor' && bulan === dari)
  assert(satu)
  const kueri = new URLSearchParams({ wilayah: PUSKESMAS, lokmin: String(satu.lokmin) })
  return { isi: (await baca(`/api/lokmin?${kueri}`)) as IsiLokmin, kueri }
}

async function unduhPdf(page: Page, kueri: URLSearchParams, bentuk: 'pdf' | 'komitmen'): Promise<string> {
  const berkas = await page.request.get(`${origin}/api/lokmin/berkas?${kueri}&bentuk=${bentuk}`)
  assert.equal(berkas.status(), 200)
  return bacaPdf(await berkas.body())
    .flatMap(({ teks }) => teks)
    .join(' ')
}

/** A lokmin about March in which the first nine kepala desa promise something. */
async function janjikan(): Promise<readonly string[]> {
  const alamat = await findAlamat(db, { desa: '99.01.01.2001', unit: PUSKESMAS, bulan: 202603 })
  assert(alamat?.unitId)
  const { kabId, unitId } = alamat
  const tanggal = '2026-04-20'
  const lokminId = await buatLokmin(db, { kabId, jenis: 'lintas-sektor', unitId, bulan: 202603, tanggal })
  const desa = await db
    .selectFrom('desa_identitas')
    .select(['desa_id', 'nama'])
    .where('kode', 'like', '99.01.01.2%')
    .orderBy('kode')
    .limit(9)
    .execute()
  for (const [i, { desa_id: desaId }] of desa.entries()) {
    const isi = { isi: `Posyandu dibantu, janji ${i + 1}`, angka: i + 1, satuan: 'posyandu', tenggat: null } as const
    const baris = { jenis: 'komitmen', desaId, ...isi, status: 'belum', dihapus: false } as const
    const cap = { oleh: 'Camat', pada: SEKARANG_CONTOH }
    await saveBaris(db, { kabId, lokminId, kunci: randomUUID() }, baris, cap)
  }
  return desa.map(({ nama }) => nama)
}

test('nine kepala desa promise before one another, and each has a line with room for a signature', async () => {
  const desa = await janjikan()
  const layar = await masuk('kepala-puskesmas')
  const { page } = layar
  const { isi, kueri } = await bacaLintas(page, '2026-03')
  assert.deepEqual(new Set(isi.komitmen.map((k) => k.desa.nama)), new Set(desa))
  await page.goto(`${origin}/lokmin/rapat?${kueri}`)
  await page.getByRole('heading', { name: 'Komitmen kepala desa/lurah' }).waitFor()
  assert.equal(await page.getByRole('group', { name: 'Komitmen kepala desa/lurah' }).count(), 9)
  await page.getByRole('button', { name: 'Berkas' }).click()
  await page.getByRole('link', { name: /Lembar komitmen untuk ditandatangani/ }).waitFor()
  const lembar = await unduhPdf(page, kueri, 'komitmen')
  assert.match(lembar, /Tanda tangan dan cap/)
  for (const [i, nama] of desa.entries()) {
    assert.ok(lembar.includes(nama), `${nama}: ${lembar}`)
    assert.match(lembar, new RegExp(`janji\\s+${i + 1}\\b`))
  }
  assertTenang(layar)
})

test('the quarter across sectors speaks of KB, kelas ibu hamil, imunisasi, posyandu lansia and stunting, each with who does what', async () => {
  const layar = await masuk('camat')
  const { page } = layar
  const { isi, kueri } = await bacaLintas(page)
  assert.equal(isi.bolehKelola, false)
  const minit = await unduhPdf(page, kueri, 'pdf')
  for (const topik of [/^KB\b/, /^Kelas ibu hamil/, /^Imunisasi/, /^Posyandu lansia/, /stunting/]) {
    const butir = isi.butir.find(({ isi: medan }) => medan.some((m) => m.medan === 'judul' && topik.test(m.teks)))
    assert(butir, String(topik))
    assert.ok(butir.isi.some(({ medan, teks }) => medan === 'keputusan' && teks !== ''))
    const [rtl] = isi.rtl.filter((satu) => satu.butir === butir.kunci)
    assert(rtl, String(topik))
    assert.ok(rtl.sektor !== '' && rtl.tenggat !== null)
    const [kata = ''] = (butir.isi.find(({ medan }) => medan === 'judul')?.teks ?? '').split(' ')
    assert.ok(minit.includes(kata) && minit.includes(rtl.sektor.split(/[ /]/)[0] ?? ''), minit)
  }
  await page.goto(`${origin}/lokmin/rapat?${kueri}`)
  await page.getByRole('heading', { name: 'Komitmen kepala desa/lurah' }).waitFor()
  assert.equal(await page.locator('textarea').count(), 0)
  assertTenang(layar)
})

test('the dinas reads desa by desa what the bupati reads as a whole, with the areas to support', async () => {
  const [bupati, dinas] = await Promise.all([masuk('bupati'), masuk('dinas')])
  await bupati.page.locator('.prioritas').first().waitFor()
  assert.equal(await bupati.page.locator('.tindak-rumah').count(), 0)
  assert.equal((await bupati.page.request.get(`${origin}/api/notifikasi?wilayah=99.01`)).status(), 403)
  const matriks = `${origin}/matriks?wilayah=${PUSKESMAS}&hierarki=kerja&bulan=2026-03`
  await dinas.page.goto(matriks)
  const baris = dinas.page.locator('.matriks-baris:not([data-b^="-"]) .matriks-nama-teks')
  await baris.first().waitFor()
  const { isi } = await bacaLintas(dinas.page)
  assert.deepEqual(new Set(await baris.allTextContents()), new Set(isi.desa.map(({ nama }) => nama)))
  for (const layar of [bupati, dinas]) assertTenang(layar)
})
