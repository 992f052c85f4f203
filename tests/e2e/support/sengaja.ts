// A part of the example over some months, and what its screens say in words.
import type { Page } from 'playwright-core'
import { contohDatabase } from '#support/contoh.ts'
import { serveWholeApp } from './app.ts'
import { assertTenang, openLayar } from './browser.ts'

type Bagian = {
  /** Codes of puskesmas without '99.01-puskesmas-'. */
  readonly puskesmas: readonly string[]
  readonly sampai: number
  readonly banyakBulan: number
  readonly sekarang: Date
}

type Teks = {
  /** What is shown at an address, as read: the part that `pemilih` selects, or each of them. */
  readonly baca: (jalur: string, pemilih?: string) => Promise<string>
  readonly bacaSemua: (jalur: string, pemilih: string) => Promise<readonly string[]>
}

/** Fills that part and serves it; each reading is a window of its own, in which nothing may go wrong. */
export async function bukaBagian({ puskesmas, ...permintaan }: Bagian): Promise<Teks> {
  const kode = puskesmas.map((nama) => `99.01-puskesmas-${nama}`)
  const database = await contohDatabase({ ...permintaan, puskesmas: kode })
  const { origin } = await serveWholeApp(database, permintaan.sekarang)
  const bacaSemua: Teks['bacaSemua'] = async (jalur, pemilih) => {
    const layar = await openLayar(`${origin}${jalur}`)
    await layar.page.locator(pemilih).first().waitFor()
    const isi = await teksTampak(layar.page, pemilih)
    assertTenang(layar)
    await layar.page.context().close()
    return isi
  }
  return { bacaSemua, baca: async (jalur, pemilih = '.say') => (await bacaSemua(jalur, pemilih))[0] ?? '' }
}

const teksTampak = async (page: Page, pemilih: string): Promise<readonly string[]> =>
  // Folded parts and what is for screen readers only differ: innerText is what is laid out.
  (await page.locator(pemilih).allInnerTexts()).map((teks) => teks.replace(/\s+/g, ' ').trim())
