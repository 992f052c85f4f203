// `npm run bench -- web`: what the browser is sent, what Lighthouse says, and how soon an answer is on the screen.
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { loadavg } from 'node:os'
import { sql } from 'kysely'
import { chromium } from 'playwright-core'
import { type Db, openDatabase } from '#db/connection.ts'
import { formatBulan, geser } from '#domain/bulan.ts'
import { FLAGS, findPeramban } from '#e2e/chromium.ts'
import { isiContoh } from '#seeds/contoh/isi-contoh.ts'
import { buildClient, isClientStale } from '#server/client-build.ts'
import { seedKatalog } from '#usecases/seed-katalog.ts'
import { masuk } from './baca-sesi.ts'
import { buatBatas } from './batas-tiruan.ts'
import { buatTiruan, type Tiruan, type Ukuran } from './kabupaten.ts'
import type { Alamat } from './layani.ts'
import { type Hasil, table } from './ukur.ts'
import { measureBerat, measureBeratMatriks } from './web-berat.ts'
import { measureGerak } from './web-gerak.ts'
import { measureMercusuar } from './web-mercusuar.ts'

// Two months to switch between, of all indikator: the first of a year, so that what is added up from January is whole and
// has a status, and the map looks another way in classes.
const UKURAN: Ukuran = { desa: 390, bulan: 2, indikator: 500, sampai: 202702 }
const KAB_CONTOH = '99.01'
// Lighthouse looks at the example as tests have it: one work area, three months.
const CONTOH = { sampai: 202603, banyakBulan: 3, puskesmas: ['99.01-puskesmas-teluk-kenari'] }
const PUTARAN_MERCUSUAR = 5
const PUTARAN_GERAK = 3
// A cold answer of 390 desa takes long where others want the processor as well; how long is not what is measured here.
const SABAR_MS = 300_000

type Bahan = {
  readonly db: Db
  readonly url: { readonly app: string; readonly owner: string }
  readonly flags: string[]
}

export async function measureWeb({ db, url, flags }: Bahan): Promise<Hasil[]> {
  if (isClientStale()) await buildClient()
  const tiruan = await prepare(db, url.owner)
  const child = fork(new URL('layani.ts', import.meta.url), [url.app, 'halaman'], { execArgv: flags })
  // It tells its ports once it listens, which may be before the browser is there.
  const siap = once(child as ChildProcess, 'message')
  const portChromium = await findPort()
  const browser = await chromium.launch({
    executablePath: findPeramban(),
    args: [...FLAGS, `--remote-debugging-port=${portChromium}`],
  })
  try {
    const [alamat] = (await siap) as [Alamat]
    const origin = `http://127.0.0.1:${alamat.sesi}`
    const kuki = await masuk(db, [tiruan.kode, KAB_CONTOH])
    const bukaContext = async () => {
      const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'id-ID' })
      const [name = '', value = ''] = kuki.split('=')
      await context.addCookies([{ name, value, url: origin }])
      context.setDefaultTimeout(SABAR_MS)
      return context
    }
    const home = `${origin}/ringkasan?wilayah=${KAB_CONTOH}&bulan=2026-03`
    const gerak = {
      browser,
      context: await bukaContext(),
      origin,
      putaran: PUTARAN_GERAK,
      ...(await pilihan(db, tiruan)),
    }
    return [
      ...(await bagian('berat', async () => [
        await measureBerat(gerak.context, home),
        await measureBeratMatriks(gerak),
      ])),
      ...(await bagian('mercusuar', () =>
        measureMercusuar({ portChromium, alamat: home, kuki, putaran: PUTARAN_MERCUSUAR }),
      )),
      ...(await bagian('gerak', () => measureGerak(gerak))),
    ]
  } finally {
    await browser.close()
    child.kill()
  }
}

/** One part of the whole: what becomes of it is told at once, and one that fails leaves the others their turn. */
async function bagian(nama: string, ukur: () => Promise<Hasil[]>): Promise<Hasil[]> {
  const mulai = performance.now()
  try {
    const hasil = await ukur()
    console.log(`\n${nama}, ${Math.round((performance.now() - mulai) / 1000)} detik, beban ${loadavg()[0]?.toFixed(1)}`)
    console.log(table(hasil))
    return hasil
  } catch (error) {
    console.error(error)
    return [{ nama, apa: 'gagal diukur', nilai: Number.NaN, batas: 0, terpenuhi: false, kami: '', pembanding: '' }]
  }
}

async function prepare(db: Db, ownerUrl: string): Promise<Tiruan> {
  const mulai = performance.now()
  await seedKatalog(db)
  const owner = openDatabase({ connectionString: ownerUrl, applicationName: 'pws-bench' })
  const rapikan = () => sql`vacuum analyze`.execute(owner.db)
  const tiruan = await buatTiruan(db, UKURAN, rapikan)
  await buatBatas(db, tiruan.kabId)
  await isiContoh(db, { ...CONTOH, sekarang: new Date() })
  await rapikan()
  await owner.close()
  const { rows } = await sql<{ isian: number }>`select count(*) as isian from isian`.execute(db)
  const detik = Math.round((performance.now() - mulai) / 1000)
  console.log(`${UKURAN.desa} desa, ${UKURAN.bulan} bulan, ${rows[0]?.isian} isian, disiapkan ${detik} detik`)
  return tiruan
}

/** Two of everything to switch between: both indikator have a figure in every month. */
async function pilihan(db: Db, { kode, bulan }: Tiruan) {
  const { rows } = await sql<{ kode: string }>`
    select kode from indikator where periode = 'kumulatif' and not sensitif order by urutan limit 2`.execute(db)
  const [satu, dua] = rows.map((row) => row.kode)
  if (!satu || !dua) throw new Error('the catalogue has no two indikator')
  return {
    ...{ wilayah: kode, bagian: `${kode}.01` },
    bulan: [formatBulan(bulan), formatBulan(geser(bulan, -1))] as const,
    indikator: [satu, dua] as const,
  }
}

async function findPort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const alamat = server.address()
  server.close()
  await once(server, 'close')
  return alamat && typeof alamat === 'object' ? alamat.port : 0
}
