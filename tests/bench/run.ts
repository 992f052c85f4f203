// `npm run bench [-- [mode] [--quick] [--json]]`: this program against the least that the same work can cost, all in one run
// on a Postgres of its own. Without a mode the bars; with --json the last line is `[{nama, nilai, batas, terpenuhi}]`.
// `lain`: sessions, review and the matrix; `layar`: every answer of the dashboards; `nasional`: with a nation in the same tables;
// `web`: the browser's side. `--desa=`, `--bulan=`, `--indikator=`, `--kabupaten=` choose another size.
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDatabase } from '#db/connection.ts'
import { type EmbeddedPostgres, startEmbedded } from '#db/embedded.ts'
import { migrate } from '#db/migrate.ts'
import { measureBatas } from './batas.ts'
import type { Ukuran } from './kabupaten.ts'
import { measureLain } from './lain.ts'
import { measureLayar } from './layar.ts'
import { measureNasional } from './nasional.ts'
import { bukaPanggung, type Panggung, startFlags } from './panggung.ts'
import { type Hasil, table } from './ukur.ts'

const cepat = process.argv.includes('--quick')
const PENUH = { desa: 390, bulan: 36, indikator: 183, kabupaten: 514 }
// A nation of 83,762 desa is 514 kabupaten of 163.
const UKURAN_NASIONAL = { desa: baca('desa', 163), bulan: baca('bulan', 13), indikator: baca('indikator', 60) }
const UKURAN = cepat
  ? { desa: 60, bulan: 14, indikator: 60 }
  : { desa: baca('desa'), bulan: baca('bulan'), indikator: baca('indikator') }

/** `--desa=390`: another size than a whole kabupaten's. */
function baca(apa: keyof typeof PENUH, biasa = PENUH[apa]): number {
  const kata = process.argv.find((satu) => satu.startsWith(`--${apa}=`))
  return kata ? Number(kata.slice(apa.length + 3)) : biasa
}

type Ukur = (postgres: EmbeddedPostgres) => Promise<readonly Hasil[]>

const MODE: Readonly<Record<string, Ukur>> = {
  batas: diPanggung((panggung) => measureBatas(panggung, cepat, UKURAN)),
  layar: diPanggung(async (panggung) => {
    await measureLayar(panggung, cepat ? { ulangan: 10, ms: 600 } : { ulangan: 30, ms: 2_000 })
    return []
  }),
  lain: diPanggung((panggung) => measureLain(panggung, cepat)),
  nasional: diPanggung(
    (panggung) => measureNasional(panggung, { kabupaten: baca('kabupaten'), ulangan: 9 }),
    UKURAN_NASIONAL,
  ),
  // Lighthouse is slow to load, and not wanted by anybody else.
  web: async ({ url }) => {
    await migrate({ ownerUrl: url.owner, appRole: 'pws_app' })
    const { db, close } = openDatabase({ connectionString: url.app, applicationName: 'pws-bench' })
    const { measureWeb } = await import('./web.ts')
    return measureWeb({ db, url, flags: startFlags() }).finally(close)
  },
}

const dataDir = await mkdtemp(join(tmpdir(), 'pws-bench-'))
// mkdtemp makes it 0700; as root, Postgres runs under another account and must pass through.
await chmod(dataDir, 0o755)
let postgres: EmbeddedPostgres | undefined
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => cleanUp().finally(() => process.exit(1)))
try {
  const ukur = MODE[process.argv.find((kata) => kata in MODE) ?? 'batas']
  postgres = await startEmbedded({ dataDir })
  print((await ukur?.(postgres)) ?? [])
} finally {
  await cleanUp()
}

async function cleanUp(): Promise<void> {
  await postgres?.stop()
  await rm(dataDir, { recursive: true, force: true })
}

function diPanggung(ukur: (panggung: Panggung) => Promise<readonly Hasil[]>, ukuran: Ukuran = UKURAN): Ukur {
  return async (di) => {
    const panggung = await bukaPanggung(di, ukuran)
    return ukur(panggung).finally(panggung.close)
  }
}

function print(hasil: readonly Hasil[]): void {
  if (hasil.length > 0) console.log(`\n${table(hasil)}\n`)
  if (!process.argv.includes('--json')) return
  console.log(JSON.stringify(hasil.map(({ nama, nilai, batas, terpenuhi }) => ({ nama, nilai, batas, terpenuhi }))))
}
