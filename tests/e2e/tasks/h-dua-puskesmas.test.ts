// The dinas: two puskesmas over 24 months for D/S, with the target.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bukaSaksi, persenTeks } from '#e2e/saksi.ts'
import { bukaTugas } from '#e2e/tugas.ts'
import { mundur } from '#saksi/waktu.ts'

const { mulai, database } = await bukaTugas()
const saksi = await bukaSaksi(database)

const DUA = [
  { kode: '99.01-puskesmas-pesisir-lontar', nama: 'Pesisir Lontar' },
  { kode: '99.01-puskesmas-muara-selasih', nama: 'Muara Selasih' },
] as const
const TERAKHIR = 202603
/** Two years before the month shown, and that month. */
const BULAN = Array.from({ length: 25 }, (_, i) => mundur(TERAKHIR, i))

test('two puskesmas stand beside each other, month by month, under the target', async () => {
  const { page, tekan, ketik } = await mulai('dinas')
  await tekan(page.locator('[data-kunci="GIZI_DS"] .prioritas-angka'))
  await tekan(page.getByRole('link', { name: 'Lihat tren' }))
  for (const { nama } of DUA) {
    const pilihan = page.getByRole('option', { name: `Puskesmas ${nama}` }).first()
    await ketik(page.getByRole('combobox', { name: 'Bandingkan dengan wilayah lain' }), `puskesmas ${nama}`, pilihan)
  }

  const bulanan = page.locator('.tren-tabel table')
  await bulanan.locator('thead th', { hasText: DUA[1].nama }).waitFor()
  // Two areas are set beside each other over more months than one: until those have come, the shorter ones stand there.
  await page.locator('.tren-halaman[aria-busy="false"]').waitFor()
  const baris = await bulanan
    .locator('tbody tr')
    .evaluateAll((semua) => semua.map((satu) => [...satu.children].slice(-3).map((sel) => sel.textContent)))
  // Of every month as its areas are today: a desa that moved would otherwise look like a change.
  const pilihan = { hierarki: 'kerja', pohon: TERAKHIR } as const
  const harap = BULAN.map((m) => {
    const angka = DUA.map(({ kode }) => saksi('GIZI_DS', m, { tingkat: 'puskesmas', kode }, pilihan))
    const teks = angka.map(({ persen, sementara }) => `${persenTeks(persen)}${sementara ? 'sementara' : ''}`)
    return [...teks, `${angka[0]?.target}\u00a0%`]
  })
  assert.deepEqual(baris, harap)
  assert.equal(await page.locator('.grafik-target').count(), 1)
  assert.equal(await page.locator('.grafik .garis-banding').count(), 3)
  const kalimat = (await page.locator('.say').first().textContent()) ?? ''
  for (const [i, { nama }] of DUA.entries()) assert.ok(kalimat.includes(`Puskesmas ${nama} ${harap[0]?.[i]}`), kalimat)
})
