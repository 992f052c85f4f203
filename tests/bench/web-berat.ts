// What the first view weighs: script and style as Chromium received them until the home was idle. And the largest answer.
import type { BrowserContext } from 'playwright-core'
import type { Hasil } from './ukur.ts'
import type { Gerak } from './web-gerak.ts'

const BATAS_KB = 120
const BATAS_MATRIKS_KB = 1000

type BahanMatriks = Pick<Gerak, 'context' | 'origin' | 'wilayah' | 'bulan'>

export async function measureBerat(context: BrowserContext, alamat: string): Promise<Hasil> {
  const page = await context.newPage()
  const jaringan = await context.newCDPSession(page)
  await jaringan.send('Network.enable')
  const jenis = new Map<string, string>()
  let byte = 0
  let berkas = 0
  jaringan.on('Network.responseReceived', ({ requestId, type }) => jenis.set(requestId, type))
  jaringan.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (!['Script', 'Stylesheet'].includes(jenis.get(requestId) ?? '')) return
    byte += encodedDataLength
    berkas += 1
  })
  await page.goto(alamat)
  // The small map is the last that comes by itself.
  await page.locator('.peta-kecil .shape-desa').first().waitFor()
  await page.evaluate(() => new Promise((selesai) => requestIdleCallback(selesai)))
  await page.close()
  if (byte < 40_000) throw new Error(`only ${berkas} files, ${byte} bytes were seen`)
  const nilai = Math.round(byte / 100) / 10
  return {
    ...{ nama: 'berat-awal', apa: `skrip dan gaya tampilan pertama, ${berkas} berkas`, nilai, batas: BATAS_KB },
    ...{ terpenuhi: nilai <= BATAS_KB, kami: `${nilai} kB`, pembanding: '' },
  }
}

/** The matrix of all desa and indikator, before it is compressed. */
export async function measureBeratMatriks({ context, origin, wilayah, bulan }: BahanMatriks): Promise<Hasil> {
  const kueri = new URLSearchParams({ wilayah, bulan: bulan[0] })
  // Its first answer is reckoned from everything there is.
  const jawaban = await context.request.get(`${origin}/api/matriks?${kueri}`, { timeout: 0 })
  const isi = await jawaban.body()
  const { baris, kolom }: { baris: unknown[]; kolom: unknown[] } = JSON.parse(isi.toString())
  const nilai = Math.round(isi.length / 1000)
  return {
    ...{ nama: 'berat-matriks', apa: `${baris.length} baris x ${kolom.length} indikator, belum dipadatkan`, nilai },
    ...{ batas: BATAS_MATRIKS_KB, terpenuhi: nilai <= BATAS_MATRIKS_KB, kami: `${nilai} kB`, pembanding: '' },
  }
}
