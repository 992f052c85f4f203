// The bupati: the twelve SPM on a phone.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { assertTenang, assertTidakMelebar } from '#e2e/browser.ts'
import { bukaSaksi, jumlahTeks, persenTeks } from '#e2e/saksi.ts'
import { bukaTugas } from '#e2e/tugas.ts'

const { mulai, database } = await bukaTugas()
const saksi = await bukaSaksi(database)
const BULAN = 202601

test('a phone tells the twelve one below another, each with what was reached and who is missing', async () => {
  const layar = await mulai('bupati', 'telepon')
  const { page, tekan } = layar
  const spm = page.getByRole('link', { name: /^SPM/ })
  if (!(await spm.isVisible())) await tekan(page.getByRole('button', { name: 'Lainnya' }))
  await tekan(spm)
  await page.locator('.spm-satu').nth(11).waitFor()
  const baris = await page
    .locator('.spm-satu')
    .evaluateAll((semua) =>
      semua.map((satu) =>
        ['.spm-nomor', '.spm-capai b', '.spm-capai small', '.spm-angka b'].map(
          (s) => satu.querySelector(s)?.textContent,
        ),
      ),
    )
  const harap = Array.from({ length: 12 }, (_, i) => {
    const { persen, atas, bawah, target, sementara } = saksi(`SPM${String(i + 1).padStart(2, '0')}`, BULAN)
    // of what is not completely reported nobody knows who is missing
    const kurang =
      target === null || sementara ? null : Math.max(0, Math.ceil((target * (bawah ?? 0)) / 100 - 1e-9) - (atas ?? 0))
    return [String(i + 1), persenTeks(persen), `${jumlahTeks(atas)}/${jumlahTeks(bawah)}`, jumlahTeks(kurang)]
  })
  assert.deepEqual(baris, harap)
  await assertTidakMelebar(layar)
  // Read with a thumb: letters of at least 12 px, targets of at least 24.
  const kecil = await page
    .locator('.spm-satu *')
    .evaluateAll(
      (semua) =>
        semua.filter((satu) => satu.textContent?.trim() && Number.parseFloat(getComputedStyle(satu).fontSize) < 12)
          .length,
    )
  assert.equal(kecil, 0)
  assertTenang(layar)
})
