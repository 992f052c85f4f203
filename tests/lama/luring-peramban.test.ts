// The same in Chromium: typing, sending, losing the network, reloading and crashing pages by chance. What the screen
// called saved is there again afterwards; in the end all of it is with the server, each kiriman once.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import { BULAN_ISI, bukaBerfolder, bukaPanggungIsi, folderPeramban } from '#e2e/isi.ts'

const DESA = '99.01.01.2004'
const SEL = ['S', 'K', 'D', 'N', 'T', 'O']
const JADWAL = 6
const LANGKAH = 14
const { jaringan, masuk, versi } = await bukaPanggungIsi()
const { context, page: awal } = await bukaBerfolder(folderPeramban())
await masuk(awal, 'petugas-pustu')
await awal.getByText(/formulir siap diisi tanpa jaringan/).waitFor()
await awal.evaluate(async () => {
  await navigator.serviceWorker.ready
})

/** A linear congruence: the same days on every run. */
function acakDari(benih: number): () => number {
  let a = benih * 2_654_435_761
  return () => {
    a = (a * 1_664_525 + 1_013_904_223) >>> 0
    return a / 4_294_967_296
  }
}

const medan = (page: Page, sel: string) => page.locator(`input[data-sel="${sel}"]`)
const tanda = (page: Page) => page.locator('.isi-bilah .isian-tanda')

for (let benih = 1; benih <= JADWAL; benih++) {
  test(`nothing that was saved is lost on a phone with a bad network (${benih})`, { timeout: 180_000 }, async () => {
    const acak = acakDari(benih)
    const unit = `${DESA}-posyandu-${1 + (benih % 3)}`
    const alamat = `${jaringan.origin}/isi/formulir?${new URLSearchParams({ unit, desa: DESA, bulan: BULAN_ISI })}`
    const tersimpan = new Map<string, string>()
    let page = context.pages()[0] ?? (await context.newPage())
    let kirim = (await versi(unit, DESA)).length
    const buka = async () => {
      await page.goto(alamat)
      await medan(page, 'S').waitFor()
    }
    const periksa = async (saat: string) => {
      for (const [sel, teks] of tersimpan) assert.equal(await medan(page, sel).inputValue(), teks, `${saat}: ${sel}`)
    }
    const tekanKirim = async () => {
      const tombol = page.locator('[data-kirim]')
      if (!(await tombol.isEnabled())) return
      await tombol.click()
      kirim += 1
    }
    await buka()
    for (let i = 0; i < LANGKAH; i++) {
      const undian = acak()
      if (undian < 0.45) {
        const [sel, teks] = [SEL[Math.floor(acak() * SEL.length)] ?? 'S', String(10 + Math.floor(acak() * 80))]
        await medan(page, sel).fill(teks)
        await tanda(page).filter({ hasNotText: 'menyimpan' }).waitFor()
        tersimpan.set(sel, teks)
      } else if (undian < 0.6) await tekanKirim()
      else if (undian < 0.7) {
        jaringan.putus()
        await context.setOffline(true)
      } else if (undian < 0.8) {
        jaringan.sambung()
        await context.setOffline(false)
      } else if (undian < 0.9) await buka()
      else {
        const mati = page
        page = await context.newPage()
        await mati.goto('chrome://crash').catch(() => undefined)
        // A page that crashed does not always answer that it is closed.
        await Promise.race([mati.close(), pause(5_000)])
        await buka()
      }
      await periksa(`schedule ${benih}, step ${i}`)
    }
    jaringan.sambung()
    await context.setOffline(false)
    await tekanKirim()
    await page
      .locator('.isi-bilah .isian-tanda[data-keadaan=terkirim], .isi-bilah .isian-tanda[data-keadaan=kosong]')
      .waitFor()
    await periksa(`schedule ${benih}, end`)
    const semua = await versi(unit, DESA)
    for (const [sel, teks] of tersimpan) assert.equal(semua.at(-1)?.isian[sel], Number(teks), sel)
    assert.ok(semua.length <= kirim, `${semua.length} versions of ${kirim} kiriman`)
  })
}
