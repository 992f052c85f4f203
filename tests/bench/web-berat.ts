// What the first view weighs: script and style as Chromium received them until the home was idle.
import type { BrowserContext } from 'playwright-core'
import type { Hasil } from './ukur.ts'

const BATAS_KB = 120

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
