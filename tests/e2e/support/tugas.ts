// What a reader comes for, done as they would: from their home on, with every press, choice and name typed counted.
import assert from 'node:assert/strict'
import { basename } from 'node:path'
import { after } from 'node:test'
import type { QueryResultRow } from 'pg'
import type { Locator, Page } from 'playwright-core'
import { serveClient } from '#http/static.ts'
import { buildClient, CLIENT_DIST, isClientStale } from '#server/client-build.ts'
import { contohDatabase, SEKARANG_CONTOH } from '#support/contoh.ts'
import { openProses } from '#support/pintu.ts'
import { type Layar, openLayar, type Ukuran } from './browser.ts'

const TERBANYAK = 4
/** Nothing takes so long but where much else is going on. */
const SABAR_MS = 90_000

export type Pembaca = 'kepala puskesmas' | 'dinas' | 'bupati' | 'petugas pustu'

/** One task: its reader's window, and the actions it took so far. */
export type Tugas = Layar & {
  /** A press of a button, link, row or key of the screen. */
  readonly tekan: (sasaran: Locator) => Promise<void>
  /** A name typed into a field; choosing what it finds is part of it. */
  readonly ketik: (medan: Locator, teks: string, pilih?: Locator) => Promise<void>
  /** One of the choices of a list that opens. */
  readonly pilih: (daftar: Locator, teks: string) => Promise<void>
  /** A key pressed on the keyboard. */
  readonly tombol: (kunci: string) => Promise<void>
  /** The file that a press makes the browser keep. */
  readonly unduh: (sasaran: Locator) => Promise<{ readonly nama: string; readonly jalur: string }>
  /** What was copied last: what would be pasted into WhatsApp. */
  readonly salinan: () => Promise<string>
}

/** Opens the whole example as people meet it, and answers a way to begin a task in it. */
export async function bukaTugas(): Promise<{
  readonly mulai: (siapa: Pembaca, ukuran?: Ukuran) => Promise<Tugas>
  /** Asks the tables themselves, so that an answer of the screen is held against another way of counting. */
  readonly tanya: <T extends QueryResultRow>(sql: string, isi?: readonly unknown[]) => Promise<readonly T[]>
  readonly database: Awaited<ReturnType<typeof contohDatabase>>
  readonly origin: string
}> {
  const database = await contohDatabase(CONTOH_UTUH)
  if (isClientStale()) await buildClient()
  const { origin } = await openProses(database, { sekarang: () => SEKARANG_CONTOH, client: serveClient(CLIENT_DIST) })
  return {
    ...{ database, origin, mulai: (siapa, ukuran = 'laptop') => mulai(origin, siapa, ukuran) },
    tanya: async <T extends QueryResultRow>(sql: string, isi: readonly unknown[] = []) =>
      (await database.pool.query<T>(sql, [...isi])).rows,
  }
}

/** All 158 desa over 25 months, as the program shows them. */
const CONTOH_UTUH = { sampai: 202603, banyakBulan: 25, puskesmas: undefined } as const

async function mulai(origin: string, siapa: Pembaca, ukuran: Ukuran): Promise<Tugas> {
  const layar = await openLayar(origin, { ukuran })
  const { page } = layar
  page.setDefaultTimeout(SABAR_MS)
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin })
  await page.getByRole('button', { name: `Masuk sebagai ${siapa}` }).click()
  await page.locator('.frame').waitFor()
  let langkah = 0
  const hitung = () => {
    langkah += 1
    assert.ok(langkah <= TERBANYAK, `more than ${TERBANYAK} actions from home`)
  }
  after(() => console.log(`${basename(process.argv[1] ?? '', '.test.ts')}: ${langkah} actions (${siapa})`))
  return {
    ...layar,
    tekan: async (sasaran) => {
      hitung()
      await sasaran.click()
    },
    ketik: async (medan, teks, pilih) => {
      hitung()
      await medan.fill(teks)
      await pilih?.click()
    },
    pilih: async (daftar, teks) => {
      hitung()
      await daftar.selectOption({ label: teks })
    },
    tombol: async (kunci) => {
      hitung()
      await page.keyboard.press(kunci)
    },
    unduh: async (sasaran) => {
      hitung()
      return unduhan(page, sasaran)
    },
    salinan: () => page.evaluate(() => navigator.clipboard.readText()),
  }
}

async function unduhan(page: Page, sasaran: Locator): Promise<{ readonly nama: string; readonly jalur: string }> {
  const gagal = page.getByRole('alert').locator('p').first()
  const [unduh] = await Promise.all([
    Promise.race([
      page.waitForEvent('download'),
      gagal.waitFor().then(async () => assert.fail((await gagal.textContent()) ?? '')),
    ]),
    sasaran.click(),
  ])
  return { nama: unduh.suggestedFilename(), jalur: await unduh.path() }
}
