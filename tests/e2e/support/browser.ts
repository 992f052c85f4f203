// Chromium for the tests of screens: pages that report what went wrong in them.
import assert from 'node:assert/strict'
import { after } from 'node:test'
import axe from 'axe-core'
import { type Browser, chromium, type Page } from 'playwright-core'
import { FLAGS, findChromium } from './chromium.ts'

export type Ukuran = 'laptop' | 'telepon' | 'dibesarkan'
export type Layar = { readonly page: Page; readonly keluhan: readonly string[] }

const UKURAN = {
  laptop: { viewport: { width: 1440, height: 900 }, hasTouch: false, isMobile: false },
  telepon: { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true },
  /** A laptop's window at 200 %. */
  dibesarkan: { viewport: { width: 720, height: 450 }, deviceScaleFactor: 2, hasTouch: false, isMobile: false },
} as const

let browser: Promise<Browser> | undefined

after(async () => (await browser)?.close())

/** The browser of this test file, closed when the file ends. */
async function getBrowser(): Promise<Browser> {
  browser ??= chromium.launch({ executablePath: findChromium(), args: FLAGS })
  return browser
}

type PilihanLayar = {
  readonly tema?: 'light' | 'dark'
  readonly ukuran?: Ukuran
  /** Whether the tour is offered, as to somebody who comes for the first time. */
  readonly tur?: boolean
  readonly bahasa?: 'id' | 'en'
}

/** Opens an address in a window of its own, with nothing kept from before; closed when the test (or the file) ends. */
export async function openLayar(
  alamat: string,
  { tema = 'light', ukuran = 'laptop', tur = false, bahasa = 'id' }: PilihanLayar = {},
): Promise<Layar> {
  const context = await (await getBrowser()).newContext({
    ...UKURAN[ukuran],
    colorScheme: tema,
    locale: 'id-ID',
    reducedMotion: 'reduce',
  })
  // Pages left open would go on listening and drawing beside the tests that follow.
  after(() => context.close())
  // Offered to whoever comes for the first time; every window here does.
  if (!tur)
    await context.addInitScript(() => {
      // Documents without an origin, such as an empty frame, keep nothing.
      if (window.origin !== 'null') localStorage.setItem('pws.tur', 'selesai')
    })
  if (bahasa === 'en')
    await context.addInitScript(() => {
      if (window.origin !== 'null') localStorage.setItem('pws.bahasa', 'en')
    })
  const page = await context.newPage()
  const keluhan: string[] = []
  // A broken content security policy is told on the console as well.
  page.on('console', (pesan) => {
    if (pesan.type() === 'error' || pesan.type() === 'warning') keluhan.push(`${pesan.type()}: ${pesan.text()}`)
  })
  page.on('pageerror', (galat) => keluhan.push(`exception: ${galat.message}`))
  await page.goto(alamat)
  return { page, keluhan }
}

/** Nothing on the console: no error, no warning, no breach of the content security policy. */
export const assertTenang = ({ keluhan }: Layar): void => assert.deepEqual(keluhan, [])

/** The page is not wider than its window. */
export async function assertTidakMelebar({ page }: Layar): Promise<void> {
  // Against the viewport that was asked for: on a phone the window's own width grows with a page that is too wide.
  const lebih = (await page.evaluate(() => document.documentElement.scrollWidth)) - (page.viewportSize()?.width ?? 0)
  assert.ok(lebih <= 0, `the page is ${lebih} px wider than its window`)
}

type Pelanggaran = { readonly id: string; readonly nodes: readonly { readonly target: readonly unknown[] }[] }

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
/** What another theme can change: colours alone. */
const WARNA = ['color-contrast', 'link-in-text-block']

/** No breach of WCAG 2.2 A and AA that axe can find. */
export const assertAksesibel = ({ page }: Layar): Promise<void> => assertAturan(page, { type: 'tag', values: WCAG })

/** The same of a page opened in light, and then of its colours in the dark. */
export async function assertAksesibelDuaTema(layar: Layar): Promise<void> {
  const { page } = layar
  assert.ok(await page.evaluate(() => matchMedia('(prefers-color-scheme: light)').matches), 'opened in the dark')
  await assertAksesibel(layar)
  await page.emulateMedia({ colorScheme: 'dark' })
  await assertAturan(page, { type: 'rule', values: WARNA })
  await page.emulateMedia({ colorScheme: 'light' })
}

type Aturan = { readonly type: 'tag' | 'rule'; readonly values: readonly string[] }

async function assertAturan(page: Page, aturan: Aturan): Promise<void> {
  // Evaluated by the debugger, which the page's content security policy does not bind.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source)
  const pelanggaran = await page.evaluate(async (runOnly) => {
    // Put there by the line above.
    const { axe } = globalThis as unknown as { axe: { run(doc: Document, opsi: object): Promise<unknown> } }
    const hasil = await axe.run(document, { runOnly, resultTypes: ['violations'] })
    return (hasil as { violations: Pelanggaran[] }).violations
  }, aturan)
  assert.deepEqual(
    pelanggaran.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`),
    [],
  )
}
