// `npm run bench [-- --quick] [--json]`: ratios of this program to the least that the same work can cost, all in one run
// on a Postgres of its own; `-- web` measures the browser's side instead (web.ts). With --json the last line is `[{nama, nilai, batas, terpenuhi}]`.
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { type Db, openDatabase } from '#db/connection.ts'
import { type EmbeddedPostgres, startEmbedded } from '#db/embedded.ts'
import { migrate } from '#db/migrate.ts'
import { formatBulan } from '#domain/bulan.ts'
import { seedKatalog } from '#usecases/seed-katalog.ts'
import { measureDingin } from './baca-dingin.ts'
import { measureHangat } from './baca-hangat.ts'
import { measureMatriks } from './baca-matriks.ts'
import { measureSesi } from './baca-sesi.ts'
import { buatTiruan, type Tiruan } from './kabupaten.ts'
import type { Alamat, Tetap } from './layani.ts'
import { measureSimpan } from './simpan.ts'
import { measureTinjau } from './tinjau.ts'
import { type Hasil, table } from './ukur.ts'

const cepat = process.argv.includes('--quick')
const UKURAN = cepat ? { desa: 60, bulan: 14, indikator: 60 } : { desa: 390, bulan: 24, indikator: 60 }
const DINGIN = cepat ? { putaran: 7, ulangan: 10 } : { putaran: 9, ulangan: 6 }
const HANGAT = cepat ? { putaran: 5, ms: 1_000 } : { putaran: 9, ms: 2_000 }
const TINJAU = cepat ? { putaran: 5, ulangan: 6 } : { putaran: 9, ulangan: 10 }
const SIMPAN = cepat ? { putaran: 8, ulangan: 10 } : { putaran: 11, ulangan: 20 }

const dataDir = await mkdtemp(join(tmpdir(), 'pws-bench-'))
// mkdtemp makes it 0700; as root, Postgres runs under another account and must pass through.
await chmod(dataDir, 0o755)
let postgres: EmbeddedPostgres | undefined
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => cleanUp().finally(() => process.exit(1)))
try {
  postgres = await startEmbedded({ dataDir })
  print(await measure(postgres))
} finally {
  await cleanUp()
}

async function cleanUp(): Promise<void> {
  await postgres?.stop()
  await rm(dataDir, { recursive: true, force: true })
}

async function measure({ url }: EmbeddedPostgres): Promise<Hasil[]> {
  await migrate({ ownerUrl: url.owner, appRole: 'pws_app' })
  const { db, close } = openDatabase({ connectionString: url.app, applicationName: 'pws-bench' })
  if (process.argv.includes('web')) {
    // Lighthouse is slow to load, and not wanted by anybody else.
    const { measureWeb } = await import('./web.ts')
    return measureWeb({ db, url, flags: startFlags() }).finally(close)
  }
  const tiruan = await prepare(db, url.owner)
  const child = fork(new URL('layani.ts', import.meta.url), [url.app], { execArgv: startFlags() })
  try {
    // It tells its ports once it listens.
    const [alamat] = (await once(child, 'message')) as [Alamat]
    const kueri = await chooseKueri(db, tiruan)
    const dingin = await measureDingin({
      db,
      url: url.app,
      port: alamat.aplikasi,
      kabId: tiruan.kabId,
      kueri,
      ...DINGIN,
    })
    const { kabId, kode } = tiruan
    const matriks = { db, port: alamat.aplikasi, kabId, wilayah: kode, bulan: formatBulan(tiruan.bulan), ulangan: 3 }
    console.log(await measureMatriks(matriks))
    const hangat = await measureHangat({ alamat, setTetap: tellChild(child), kueri: kueri[0] ?? {}, ...HANGAT })
    const sesi = await measureSesi({ db, alamat, kode: tiruan.kode, kueri: kueri[0] ?? {}, ...HANGAT })
    const simpan = await measureSimpan({ db, url: url.app, tiruan, ...SIMPAN })
    const tinjau = await measureTinjau({ db, kabId, bulan: tiruan.bulan, ...TINJAU })
    return [dingin, hangat, sesi, simpan, tinjau]
  } finally {
    child.kill()
    await close()
  }
}

/** Node's own flags of `npm start`: what is measured runs as the application runs. */
function startFlags(): string[] {
  const { scripts }: { scripts: { start: string } } = JSON.parse(readFileSync('package.json', 'utf8'))
  return scripts.start.split(' ').slice(1, -1)
}

async function prepare(db: Db, ownerUrl: string): Promise<Tiruan> {
  const mulai = performance.now()
  await seedKatalog(db)
  const owner = openDatabase({ connectionString: ownerUrl, applicationName: 'pws-bench' })
  const tiruan = await buatTiruan(db, UKURAN, () => sql`vacuum analyze`.execute(owner.db))
  await owner.close()
  const { rows } = await sql<{ isian: number }>`select count(*) as isian from isian`.execute(db)
  const detik = Math.round((performance.now() - mulai) / 1000)
  const besar = `${UKURAN.desa} desa, ${UKURAN.bulan} bulan, ${rows[0]?.isian} isian`
  console.log(`${besar}, disiapkan ${detik} detik; Node ${process.version}`)
  return tiruan
}

/** The map of the whole kabupaten for one indikator of each way to count: from January, the month, the latest laporan. */
async function chooseKueri(db: Db, { kode, bulan }: Tiruan): Promise<Record<string, string>[]> {
  const { rows } = await sql<{ kode: string }>`
    select distinct on (periode) kode from indikator where periode in ('kumulatif', 'bulanan', 'potret')
    order by periode desc, urutan`.execute(db)
  return rows.map((satu) => ({ wilayah: kode, indikator: satu.kode, bulan: formatBulan(bulan) }))
}

function tellChild(child: ChildProcess): (tetap: Tetap) => Promise<void> {
  return async (tetap) => {
    child.send(tetap)
    await once(child, 'message')
  }
}

function print(hasil: readonly Hasil[]): void {
  console.log(`\n${table(hasil)}\n`)
  if (!process.argv.includes('--json')) return
  console.log(JSON.stringify(hasil.map(({ nama, nilai, batas, terpenuhi }) => ({ nama, nilai, batas, terpenuhi }))))
}
