// Each role's first screen, through the real door: what it comes for is in sight at once, on a laptop and on a phone.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { assertAksesibel, assertTenang, assertTidakMelebar, type Layar } from '#e2e/browser.ts'
import { bukaPintuContoh } from '#e2e/pintu.ts'

const { masuk } = await bukaPintuContoh()

/** What is in the first window, without scrolling. */
const terlihat = ({ page }: Layar, pemilih: string): Promise<boolean> =>
  page
    .locator(pemilih)
    .first()
    .evaluate((elemen) => elemen.getBoundingClientRect().top < window.innerHeight)

// Role, the page and the area that it begins at, and what its first task stands in.
const BERANDA = [
  ['dinas', '/ringkasan', '99.01', '.banding'],
  ['kepala-puskesmas', '/ringkasan', '99.01-puskesmas-teluk-kenari', '.banding'],
  ['petugas-puskesmas', '/ringkasan', '99.01-puskesmas-teluk-kenari', '.tugas a'],
  ['petugas-pustu', '/ringkasan', '99.01.01.2', '.tugas a'],
  ['kader', '/ringkasan', '99.01.01.', '.tugas a'],
  ['bupati', '/ringkasan', '99.01', '.prioritas'],
  ['camat', '/ringkasan', '99.01.01', '.banding'],
  ['kepala-desa', '/profil', '99.01.01.', '.say'],
  ['opd', '/ringkasan', '99.01', '.prioritas'],
  ['provinsi', '/ringkasan', '99.01', '.prioritas'],
  ['admin', '/pengguna', '', '.button-utama'],
] as const

for (const [nama, halaman, wilayah, tugas] of BERANDA) {
  test(`${nama} finds the first task within one screen, on a laptop and on a phone`, async () => {
    for (const ukuran of ['laptop', 'telepon'] as const) {
      const layar = await masuk(nama, ukuran)
      const { page } = layar
      await page.locator(tugas).first().waitFor()
      const { pathname, searchParams } = new URL(page.url())
      assert.equal(pathname, halaman)
      assert.ok((searchParams.get('wilayah') ?? '').startsWith(wilayah), page.url())
      assert.ok(await terlihat(layar, tugas), `${tugas} is below the window`)
      assert.equal(await page.locator('.empty[role=alert]').count(), 0)
      const tombol = await page.locator('.nav-halaman > :is(a, button)').count()
      assert.ok(ukuran === 'laptop' || tombol <= 5, `${tombol} buttons at the foot`)
      await assertTidakMelebar(layar)
      await assertAksesibel(layar)
      assertTenang(layar)
      await page.context().close()
    }
  })
}
