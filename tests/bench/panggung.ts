// What a measurement stands on: a Postgres of its own with a made-up kabupaten in it, and the application in processes beside.
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { sql } from 'kysely'
import { type Database, type Db, openDatabase } from '#db/connection.ts'
import type { EmbeddedPostgres } from '#db/embedded.ts'
import { migrate } from '#db/migrate.ts'
import { formatBulan } from '#domain/bulan.ts'
import { seedKatalog } from '#usecases/seed-katalog.ts'
import { buatTiruan, type Tiruan, type Ukuran } from './kabupaten.ts'
import type { Alamat, Tetap } from './layani.ts'

/** One process of the application. */
export type Proses = {
  readonly alamat: Alamat
  /** Hands the constant answer to the handlers that send nothing else. */
  readonly setTetap: (tetap: Tetap) => Promise<void>
  readonly stop: () => void
}

export type Panggung = {
  readonly db: Db
  /** Makes tables, as the application's own role may not. */
  readonly pemilik: Db
  readonly url: EmbeddedPostgres['url']
  readonly tiruan: Tiruan
  readonly proses: Proses
  readonly close: () => Promise<void>
}

/** Fills an empty Postgres with a kabupaten of this size and starts the application over it. */
export async function bukaPanggung({ url }: EmbeddedPostgres, ukuran: Ukuran): Promise<Panggung> {
  await migrate({ ownerUrl: url.owner, appRole: 'pws_app' })
  const [aplikasi, pemilik] = [url.app, url.owner].map(buka) as [Database, Database]
  const tiruan = await prepare(aplikasi.db, pemilik.db, ukuran)
  const proses = await startProses(url.app)
  const close = async (): Promise<void> => {
    proses.stop()
    await Promise.all([aplikasi.close(), pemilik.close()])
  }
  return { db: aplikasi.db, pemilik: pemilik.db, url, tiruan, proses, close }
}

const buka = (connectionString: string): Database => openDatabase({ connectionString, applicationName: 'pws-bench' })

async function prepare(db: Db, pemilik: Db, ukuran: Ukuran): Promise<Tiruan> {
  const mulai = performance.now()
  await seedKatalog(db)
  const tiruan = await buatTiruan(db, ukuran, () => sql`vacuum analyze`.execute(pemilik))
  const { rows } = await sql<{ isian: number }>`select count(*) as isian from isian`.execute(db)
  const detik = Math.round((performance.now() - mulai) / 1000)
  const besar = `${ukuran.desa} desa, ${ukuran.indikator} indikator, ${ukuran.bulan} bulan, ${rows[0]?.isian} isian`
  console.log(`${besar}, disiapkan ${detik} detik; Node ${process.version}`)
  return tiruan
}

/** The application in a process of its own, once it listens. */
export async function startProses(urlAplikasi: string): Promise<Proses> {
  const child = fork(new URL('layani.ts', import.meta.url), [urlAplikasi], { execArgv: startFlags() })
  const [alamat] = (await once(child, 'message')) as [Alamat]
  return { alamat, setTetap: tellChild(child), stop: () => child.kill() }
}

/** Node's own flags of `npm start`: what is measured runs as the application runs. */
export function startFlags(): string[] {
  const { scripts }: { scripts: { start: string } } = JSON.parse(readFileSync('package.json', 'utf8'))
  return scripts.start.split(' ').slice(1, -1)
}

function tellChild(child: ChildProcess): (tetap: Tetap) => Promise<void> {
  return async (tetap) => {
    child.send(tetap)
    await once(child, 'message')
  }
}

/** The map of the whole kabupaten for one indikator of each way to count: from January, the month, the latest laporan. */
export async function chooseKueri(db: Db, { kode, bulan }: Tiruan): Promise<Record<string, string>[]> {
  const { rows } = await sql<{ kode: string }>`
    select distinct on (periode) kode from indikator where periode in ('kumulatif', 'bulanan', 'potret')
    order by periode desc, urutan`.execute(db)
  return rows.map((satu) => ({ wilayah: kode, indikator: satu.kode, bulan: formatBulan(bulan) }))
}
