// The dinas: the largest SPM gap in persons, and the pace needed to December.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bukaSaksi, jumlahTeks } from '#e2e/saksi.ts'
import { bukaTugas } from '#e2e/tugas.ts'

const { mulai, tanya, database } = await bukaTugas()
const saksi = await bukaSaksi(database)
const BULAN = 202603
const BULAN_SISA = 9
// Every one of the twelve is due to everybody by the end of the year.
const semua = Array.from({ length: 12 }, (_, i) => {
  const angka = saksi(`SPM${String(i + 1).padStart(2, '0')}`, BULAN)
  return { nomor: i + 1, angka, sisa: Math.max(0, (angka.bawah ?? 0) - (angka.atas ?? 0)) }
})
/** SPM 6, of the population of working age, is counted in people. */
const SATUAN_HITUNG = 'orang'
const [terbesar] = semua.filter(({ angka }) => !angka.sementara).sort((a, b) => b.sisa - a.sisa)
assert(terbesar)

test('one press tells the largest gap in persons, and how many a month close it by December', async () => {
  const { page, tekan } = await mulai('dinas')
  await tekan(page.getByRole('link', { name: 'SPM 12' }))
  const kalimat = (await page.locator('.say').textContent()) ?? ''
  const perBulan = Math.ceil(terbesar.sisa / BULAN_SISA)
  assert.ok(kalimat.includes(`SPM ${terbesar.nomor},`), kalimat)
  assert.ok(kalimat.includes(`masih ${jumlahTeks(terbesar.sisa)} ${SATUAN_HITUNG} menuju target setahun`), kalimat)
  assert.ok(kalimat.includes(`Butuh ${jumlahTeks(perBulan)} ${SATUAN_HITUNG} per bulan sampai Desember`), kalimat)
  // What it grew by in the three months of this year.
  const laju = Math.round((terbesar.angka.atas ?? 0) / 3)
  assert.ok(kalimat.includes(`tiga bulan terakhir rata-rata ${jumlahTeks(laju)} per bulan`), kalimat)

  // A second press tells where these persons live: puskesmas by puskesmas, as far as its laporan are complete.
  await tekan(page.locator('.spm-nama button').nth(terbesar.nomor - 1))
  const tabel = page.locator('.spm-rinci .table')
  const kolom = (await tabel.locator('thead th').allTextContents()).findIndex((satu) =>
    satu.includes('Menuju target setahun'),
  )
  const sisa = await tabel
    .locator('tbody tr')
    .evaluateAll((baris, k) => baris.map((b) => b.children[k]?.textContent), kolom)
  const puskesmas = await tanya<{ kode: string }>(
    "select u.kode from unit u join jenis_unit j using (jenis_unit_id) where j.kode = 'puskesmas'",
  )
  const harap = puskesmas.map(({ kode }) => {
    const indikator = `SPM${String(terbesar.nomor).padStart(2, '0')}`
    const { atas, bawah, sementara } = saksi(indikator, BULAN, { tingkat: 'puskesmas', kode }, { hierarki: 'kerja' })
    return sementara ? '–' : jumlahTeks(Math.max(0, (bawah ?? 0) - (atas ?? 0)))
  })
  assert.equal(harap.length, 16)
  assert.deepEqual(sisa.sort(), harap.sort())
})
