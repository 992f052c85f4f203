// From an answer's arrival to the painted frame, while one switches month, indikator and area on the largest screens. What
// is held to the bar is the time of the page's own thread on the processor: others that want it do not count.
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { type Hasil, median } from './ukur.ts'

export type Gerak = {
  readonly browser: Browser
  readonly context: BrowserContext
  readonly origin: string
  readonly wilayah: string
  /** An area inside it, and how the screens name both. */
  readonly bagian: string
  readonly bulan: readonly [string, string]
  readonly indikator: readonly [string, string]
  readonly putaran: number
  /** Only these screens; absent: all. */
  readonly hanya?: readonly string[]
}

type Layar = {
  readonly nama: string
  readonly jalur: string
  /** What bears the figures: a change in it is what one waits for. */
  readonly pilih: string
  /** What must be there by then. */
  readonly ada?: string
  readonly kueri?: Readonly<Record<string, string>>
  readonly pindah: readonly ('bulan' | 'indikator' | 'wilayah' | 'kelas')[]
}

const LAYAR: readonly Layar[] = [
  { nama: 'peta', jalur: '/peta', pilih: '.peta-leaflet', pindah: ['bulan', 'indikator', 'kelas', 'wilayah'] },
  {
    nama: 'lembar',
    jalur: '/pws',
    pilih: 'main',
    kueri: { rincian: 'desa' },
    pindah: ['bulan', 'indikator', 'wilayah'],
  },
  { nama: 'tren', jalur: '/tren', pilih: 'main', pindah: ['bulan', 'indikator', 'wilayah'] },
  { nama: 'matriks', jalur: '/matriks', pilih: 'main', pindah: ['bulan', 'wilayah'] },
]
const BATAS_MS = 100
const BATAS_MATRIKS_MS = 300
const TENANG_MS = 500
const KATEGORI = ['blink.user_timing', 'devtools.timeline', 'toplevel']

type Ukuran = { readonly utas: number; readonly jam: number; readonly geser: number }

/** One line for every screen and switch, the first drawing of the matrix, and how far things jumped meanwhile. */
export async function measureGerak(gerak: Gerak): Promise<Hasil[]> {
  const hasil: Hasil[] = []
  let geser = 0
  for (const layar of gerak.hanya ? LAYAR.filter(({ nama }) => gerak.hanya?.includes(nama)) : LAYAR) {
    const page = await bukaLayar(gerak, layar)
    for (const apa of layar.pindah) {
      const ukuran: Ukuran[] = []
      for (let i = 0; i < gerak.putaran * 2; i += 1) {
        ukuran.push(...(await ukurPindah(gerak, page, { layar, kueri: kueriKe(gerak, apa, i % 2 === 0 ? 1 : 0) })))
      }
      if (ukuran.length === 0) {
        const nama = `lukis-${layar.nama}-${apa}`
        const kosong = { nilai: Number.NaN, batas: BATAS_MS, terpenuhi: false, kami: '', pembanding: '' }
        hasil.push({ nama, apa: 'tidak diukur: tampilan sesudahnya sama', ...kosong })
        continue
      }
      geser = Math.max(geser, ...ukuran.map((satu) => satu.geser))
      hasil.push(lukis(`lukis-${layar.nama}-${apa}`, ukuran, BATAS_MS))
    }
    await page.close()
  }
  if (!gerak.hanya || gerak.hanya.includes('matriks'))
    hasil.push(lukis('lukis-matriks-awal', await ukurMatriksAwal(gerak), BATAS_MATRIKS_MS))
  return [...hasil, nilaiGeser(geser)]
}

const nilaiGeser = (geser: number): Hasil => ({
  ...{ nama: 'geser-tata-letak', apa: 'pergeseran terbesar satu perpindahan (CLS)', batas: 0 },
  ...{ nilai: Math.round(geser * 1000) / 1000, terpenuhi: geser < 0.0005, kami: geser.toFixed(3), pembanding: '' },
})

function lukis(nama: string, ukuran: readonly Ukuran[], batas: number): Hasil {
  const utas = Math.round(median(ukuran.map((satu) => satu.utas)) * 10) / 10
  const jam = median(ukuran.map((satu) => satu.jam)).toFixed(0)
  const geser = Math.max(...ukuran.map((satu) => satu.geser)).toFixed(3)
  const kami = `${utas.toFixed(0)} ms utas utama`
  return {
    nama,
    apa: `geser ${geser}`,
    nilai: utas,
    batas,
    terpenuhi: utas <= batas,
    kami,
    pembanding: `${jam} ms jam`,
  }
}

function kueriKe({ bulan, indikator, wilayah, bagian }: Gerak, apa: Layar['pindah'][number], ke: 0 | 1) {
  const dua = { bulan, indikator, wilayah: [wilayah, bagian], kelas: ['', 'kuantil-7'] }
  return { [apa]: dua[apa][ke] ?? '' }
}

async function bukaLayar({ context, origin, wilayah, bulan, indikator }: Gerak, layar: Layar): Promise<Page> {
  const page = await context.newPage()
  await page.addInitScript(pasangUkur)
  const kueri = new URLSearchParams({ wilayah, bulan: bulan[0], indikator: indikator[0], ...layar.kueri })
  await page.goto(`${origin}${layar.jalur}?${kueri}`)
  await tenang(page)
  return page
}

/** Goes to another state by its address, as the pickers do, and waits until it is painted. */
async function ukurPindah(
  { browser }: Pick<Gerak, 'browser'>,
  page: Page,
  { layar, kueri, jalur }: { layar: Layar; kueri: Readonly<Record<string, string>>; jalur?: string },
): Promise<Ukuran[]> {
  await browser.startTracing(page, { categories: KATEGORI })
  const berubah = await page.evaluate(pindah, {
    pilih: layar.pilih,
    ada: layar.ada ?? 'main',
    kueri,
    jalur: jalur ?? null,
  })
  const isi = (await browser.stopTracing()).toString()
  const geser = await page.evaluate(async (ms) => {
    // Put there by pasangUkur.
    const { ukurWeb } = globalThis as unknown as { ukurWeb: { geser: number } }
    await new Promise((selesai) => setTimeout(selesai, ms))
    return ukurWeb.geser
  }, TENANG_MS)
  // Two months may look alike: then there was nothing to paint.
  return berubah ? [{ ...antara(isi), geser }] : []
}

/** The matrix for the first time: its program is there already, its answer is not. */
async function ukurMatriksAwal(gerak: Gerak): Promise<Ukuran[]> {
  const hasil: Ukuran[] = []
  const layar: Layar = { nama: 'matriks', jalur: '/matriks', pilih: 'main', pindah: [] }
  for (let i = 0; i < gerak.putaran; i += 1) {
    const page = await bukaLayar({ ...gerak, wilayah: gerak.bagian }, layar)
    await page.evaluate(pindah, { pilih: 'main', ada: 'main', kueri: {}, jalur: '/tren' })
    await tenang(page)
    const kueri = { wilayah: gerak.wilayah }
    hasil.push(
      ...(await ukurPindah(gerak, page, { layar: { ...layar, ada: '.matriks-kisi' }, kueri, jalur: '/matriks' })),
    )
    await page.close()
  }
  return hasil
}

async function tenang(page: Page): Promise<void> {
  try {
    await page.locator('main h1, main h2, main table, main svg').first().waitFor({ state: 'attached' })
    await page.waitForFunction(() => !document.querySelector('.skeleton, main [aria-busy="true"]'))
  } catch (error) {
    throw new Error(`${page.url()} shows ${await page.locator('body').textContent()}`, { cause: error })
  }
  await page.waitForTimeout(3 * TENANG_MS)
}

type Catatan = { readonly name: string; readonly ts: number; readonly tts?: number; readonly ph: string }

/** Between the two marks: on the thread's own clock, and on the wall's. */
function antara(isi: string): Pick<Ukuran, 'utas' | 'jam'> {
  const { traceEvents }: { traceEvents: Catatan[] } = JSON.parse(isi)
  const cari = (nama: string) => traceEvents.findLast(({ name, ph }) => name === nama && ph !== 'M')
  const [mulai, selesai] = [cari('web-tiba'), cari('web-dilukis')]
  if (!mulai?.tts || !selesai?.tts) throw new Error('the trace has no marks of the switch')
  return { utas: (selesai.tts - mulai.tts) / 1000, jam: (selesai.ts - mulai.ts) / 1000 }
}

// Both below run in the page.

/** Marks when the last answer has come whole, before anything is made of it, and adds up what jumps. */
function pasangUkur(): void {
  const asli = globalThis.fetch
  const ukurWeb = { geser: 0, ditunggu: 0, pada: 0 }
  Object.assign(globalThis, { ukurWeb })
  localStorage.setItem('pws.tur', 'selesai')
  globalThis.fetch = async (...isi) => {
    ukurWeb.ditunggu += 1
    const jawaban = await asli(...isi).finally(() => {
      ukurWeb.ditunggu -= 1
      ukurWeb.pada = performance.now()
    })
    if (!jawaban.ok) return jawaban
    const badan = await jawaban.arrayBuffer()
    performance.mark('web-tiba')
    return new Response(badan, { status: jawaban.status, headers: jawaban.headers })
  }
  new PerformanceObserver((daftar) => {
    // The type of these entries is not among those that TypeScript knows.
    for (const satu of daftar.getEntries() as unknown as { value: number }[]) ukurWeb.geser += satu.value
  }).observe({ type: 'layout-shift' })
}

type Tujuan = { pilih: string; ada: string; kueri: Record<string, string>; jalur: string | null }

async function pindah({ pilih, ada, kueri, jalur }: Tujuan) {
  // Put there by pasangUkur.
  const { ukurWeb } = globalThis as unknown as { ukurWeb: { geser: number; ditunggu: number; pada: number } }
  ukurWeb.geser = 0
  ukurWeb.pada = performance.now()
  performance.clearMarks()
  const alamat = new URL(location.href)
  for (const [nama, nilai] of Object.entries(kueri)) alamat.searchParams.set(nama, nilai)
  performance.mark('web-tiba')
  let jam: ReturnType<typeof setInterval> | undefined
  let amat: MutationObserver | undefined
  const berubah = new Promise<boolean>((selesai) => {
    // Everything has come, and for a while nothing changed.
    jam = setInterval(() => {
      if (ukurWeb.ditunggu === 0 && performance.now() - ukurWeb.pada > 5_000) selesai(false)
    }, 500)
    amat = new MutationObserver((perubahan) => {
      const kena = perubahan.some(({ target }) => {
        const unsur = target instanceof Element ? target : target.parentElement
        return unsur?.closest(pilih) && !unsur.closest('[aria-busy="true"]')
      })
      if (kena && document.querySelector(ada) && !document.querySelector('main .skeleton')) selesai(true)
    })
    amat.observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true })
  })
  history.pushState(null, '', (jalur ?? alamat.pathname) + alamat.search)
  const hasil = await berubah
  clearInterval(jam)
  amat?.disconnect()
  if (!hasil) return false
  await new Promise((selesai) => requestAnimationFrame(selesai))
  await new Promise((selesai) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = selesai
    port2.postMessage(null)
  })
  performance.mark('web-dilukis')
  return true
}
