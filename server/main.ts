import './node-version.js'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { createServer as createProbe, type Server as Probe } from 'node:net'
import { type Denyut, startDenyut } from '#db/denyut.ts'
import { listMigrations } from '#db/migrate.ts'
import { checkListening } from '#db/notify.ts'
import type { KueriLambat } from '#db/prepared.ts'
import { StartupError } from '#db/startup-error.ts'
import { createAnswerCache } from '#http/cache.ts'
import { createEvents, type Events } from '#http/events.ts'
import { type Deps, mountRoutes } from '#http/mount.ts'
import { type BelumSiap, createSiap, refuseTerputus } from '#http/siap.ts'
import { serveClient, serveClientWhenBuilt } from '#http/static.ts'
import { createVersions } from '#http/versions.ts'
import { listVersi, readAntrean } from '#store/antrean.ts'
import { findContoh } from '#store/basis-data.ts'
import { findCadanganTerakhir } from '#store/cadangan.ts'
import { listHakBerlebih } from '#store/jejak.ts'
import { KANAL_LOKMIN } from '#store/lokmin.ts'
import { KANAL_AKUN } from '#store/pengguna.ts'
import { findVersi, KANAL_VERSI } from '#store/versi-data.ts'
import { findKabupaten } from '#store/wilayah.ts'
import { siapkanPenggunaPertama } from '#usecases/pengguna-pertama.ts'
import { jalurTautan, LAMA_TAUTAN_MENIT } from '#usecases/tautan.ts'
import { createApp } from './app.ts'
import { type Catatan, openCatatan } from './catatan.ts'
import { buildClient, CLIENT_DIST, isClientStale } from './client-build.ts'
import { type Config, readConfig } from './config.ts'
import { fillContoh, type Pengisian, prepareContoh } from './contoh.ts'
import { openReadyDatabase, type ReadyDatabase } from './database.ts'
import { type ImporBerjalan, startImporLatar } from './impor-latar.ts'
import { openKabar } from './kabar.ts'
import { createMetrik, type Metrik, type SumberMetrik } from './metrik.ts'
import { openOidc } from './oidc.ts'
import { type Isyarat, padamkan, tungguIsyarat } from './padam.ts'
import { type Pembuang, startPembuang } from './pembuang.ts'
import { type Pemeriksa, startPemeriksa } from './pemeriksa.ts'
import { type Pencadang, startPencadang } from './pencadang.ts'
import { type Pengirim, startPengirim } from './pengirim.ts'
import { type Peninjau, startPeninjau } from './peninjau.ts'
import { type Penutup, startPenutup } from './penutup.ts'
import { type Penyegel, startPenyegel } from './penyegel.ts'
import { openPintu } from './pintu.ts'
import { openKunci } from './rahasia.ts'
import { openReplika, type Replika } from './replika.ts'
import { routes } from './routes.ts'

type Running = {
  readonly server: Server
  /** Where measures are read, if they are. */
  readonly ukuran: Server | undefined
  readonly denyut: Denyut
  /** Says that no new requests are wanted. */
  readonly umumkan: () => void
  readonly events: Events
  readonly database: ReadyDatabase
  readonly replika: Replika | null
  readonly contoh: Pengisian | null
  readonly penyegel: Penyegel
  readonly impor: ImporBerjalan
  readonly pembuang: Pembuang
  readonly penutup: Penutup
  readonly pemeriksa: Pemeriksa
  readonly peninjau: Peninjau
  readonly pengirim: Pengirim
  readonly pencadang: Pencadang
  /** The way in where nobody is registered yet. */
  readonly tautan: string | null
  /** Fails where the browser's part cannot be built. */
  readonly client: Promise<void>
}

/** Nobody waits a minute for a page: what takes longer is ended and told as too large. */
const POOL = {
  applicationName: 'pws-ilp',
  statementTimeoutMs: 60_000,
  connectTimeoutMs: 10_000,
  // A new connection knows no table yet, so the first questions after a quiet while would take several times as long. Shorter
  // than what firewalls between two machines leave an idle connection.
  idleTimeoutMs: 240_000,
}

async function start(config: Config): Promise<Running> {
  const catatan = openCatatan(config.logLevel)
  const { log } = catatan
  await checkPort(config)
  // The database takes seconds on a first start, and so does this; a page can be shown before it is done.
  const client = ensureClient()
  client.catch(() => undefined)
  const metrik =
    config.operasi.metrik && createMetrik(new Set(['/api/siap', ...routes.map(({ endpoint }) => endpoint.jalur)]))
  const lambat = {
    sejakMs: config.operasi.kueriLambatMs,
    onLambat: (kueri: KueriLambat) => {
      metrik?.onLambat()
      log.warn(kueri, 'kueri lambat')
    },
  }
  const database = await openReadyDatabase(config, { ...POOL, lambat })
  try {
    const sekarang = new Date()
    const sampai = await prepareContoh(database, config, sekarang)
    const isi: { contoh: Pengisian | null } = { contoh: null }
    const { server, events, impor, ...latar } = await serve(config, database, {
      client,
      catatan,
      metrik,
      majuContoh: () => isi.contoh?.maju() ?? null,
      isSibuk: () => isi.contoh?.isBerjalan() ?? false,
    })
    const contoh = sampai === null ? null : fillContoh(database, { sampai, sekarang, log })
    isi.contoh = contoh
    const tautan = (await findContoh(database.db)) ? null : await siapkanPenggunaPertama(database.db, sekarang)
    return { server, events, impor, ...latar, database, contoh, tautan, client }
  } catch (error) {
    await database.close()
    throw error
  }
}

async function ensureClient(): Promise<void> {
  if (!isClientStale()) return
  console.log('Menyiapkan tampilan untuk peramban ...')
  await buildClient()
}

type Bawaan = Required<Pick<Deps, 'majuContoh'>> &
  Pick<Running, 'client'> & {
    readonly catatan: Catatan
    readonly metrik: Metrik | undefined
    /** Whether the example is being filled, by this process or another that this one waits for. */
    readonly isSibuk: () => boolean
  }

async function serve(
  config: Config,
  database: ReadyDatabase,
  { client: built, catatan, metrik, majuContoh, isSibuk }: Bawaan,
): Promise<Omit<Running, 'database' | 'contoh' | 'tautan' | 'client'>> {
  const { db, url, listenUrl, ensureRunning } = database
  const { log } = catatan
  const contoh = (await findContoh(db)) ?? false
  const kunci = openKunci(config, contoh)
  if (!contoh) await refuseHakBerlebih(db)
  await checkListening(db, listenUrl)
  const cache = createAnswerCache()
  const versions = createVersions((kodeKab) => findVersi(db, kodeKab))
  const replika =
    database.readUrl === undefined ? null : openReplika({ url: database.readUrl, utama: db, log, ...POOL })
  const { aturan, demoPublik } = config
  const sekarang = () => new Date()
  const { sessions, pintu } = openPintu(db, { kunci, aturan, demoPublik, oidc: config.oidc !== undefined, sekarang })
  const { cadangan } = config
  const pencadang = startPencadang(db, { url, cadangan, aplikasi: readVersion(), log, sekarang, isSibuk })
  const peninjau = startPeninjau(db, { log, sekarang, isSibuk })
  const events = await createEvents({
    connectionString: listenUrl,
    lokmin: { channel: KANAL_LOKMIN },
    channel: KANAL_VERSI,
    versions: {
      ...versions,
      // Who comes back may be another: a replica that was promoted in its place lacks what never got there.
      setListening: (mendengar) => {
        cache.clear()
        versions.setListening(mendengar)
      },
    },
    findKabId: async (kodeKab) => (await findKabupaten(db, kodeKab))?.kabId,
    akun: { channel: KANAL_AKUN, sessions },
    onVersi: peninjau.dengar,
    onLost: ensureRunning,
  })
  const denyut = startDenyut({
    connectionString: url,
    migrasi: listMigrations(),
    onUbah: (terhubung) => {
      catatan.setTerputus(!terhubung)
      if (terhubung) return log.info('basis data dapat dihubungi lagi')
      log.error('basis data tidak dapat dihubungi; permintaan dijawab 503 sampai kembali')
      // Answers that will never come are not waited for, nor notifications on a dead line.
      database.cut()
      events.cut()
    },
  })
  let berhenti = false
  const kenapaBelum = (): BelumSiap =>
    berhenti ? 'berhenti' : !denyut.isTerhubung() ? 'basis-data' : !denyut.isLengkap() ? 'migrasi' : null
  const siap = { handler: createSiap(kenapaBelum), jaga: refuseTerputus(denyut.isTerhubung) }
  const kabar = await openKabar(db, config.kabar, { kunci: kunci.tanda, log, sekarang })
  const { dataDir } = config
  const impor = await startImporLatar(database, { dataDir, log, sekarang })
  const deps = {
    db,
    log,
    sekarang,
    versiAplikasi: readVersion(),
    cache,
    bacaAngka: replika?.baca,
    versions,
    pintu,
    impor,
    majuContoh,
    isTerhubung: denyut.isTerhubung,
    kabar: kabar.saluran,
    cadanganTerjadwal: cadangan.ke !== undefined,
  }
  const client = isClientStale() ? serveClientWhenBuilt(CLIENT_DIST, built) : serveClient(CLIENT_DIST)
  const oidc = config.oidc && openOidc(db, config.oidc, { pintu, sekarang })
  const parts = { routes: mountRoutes(routes, deps), oidc, events: events.handler, berhenti: kabar.berhenti, client }
  const server = createServer(
    createApp({ log, trustProxy: config.trustProxy, ukur: metrik?.ukur, siap, sesi: sessions.handler, ...parts }),
  )
  let ukuran: Server | undefined
  try {
    const sumber = sumberMetrik(database, { ...deps, isTerhubung: denyut.isTerhubung, events, peninjau })
    ukuran = config.operasi.metrik && (await metrik?.open(sumber, config.operasi.metrik))
    await listen(server, config)
  } catch (error) {
    ukuran?.close()
    await impor.stop()
    await peninjau.stop()
    await denyut.stop()
    await events.close()
    throw error
  }
  const penyegel = startPenyegel(db, { kunci: kunci.jejak, dataDir, log, contoh, sekarang })
  const pembuang = startPembuang(db, { lama: aturan.lama, log, sekarang })
  const penutup = startPenutup(db, { log, sekarang })
  const pemeriksa = startPemeriksa(db, { log, sekarang, isSibuk })
  const pengirim = startPengirim(db, { log, sekarang, isSibuk, ...kabar.kiriman })
  const umumkan = () => {
    berhenti = true
  }
  const latar = { penyegel, pembuang, penutup, pemeriksa, peninjau, pengirim, pencadang }
  return { server, ukuran, denyut, umumkan, events, replika, impor, ...latar }
}

type Diukur = Pick<Deps, 'cache' | 'versiAplikasi'> &
  Pick<SumberMetrik, 'isTerhubung'> &
  Pick<Running, 'events' | 'peninjau'>

function sumberMetrik({ db, pool }: ReadyDatabase, { cache, events, peninjau, ...diukur }: Diukur): SumberMetrik {
  return {
    ...diukur,
    pool,
    countCache: () => cache.jumlah,
    countAliran: events.count,
    countTinjau: peninjau.count,
    readAntrean: () => readAntrean(db),
    listVersi: () => listVersi(db),
    findCadangan: async () => (await findCadanganTerakhir(db)).berhasil?.mulaiPada ?? null,
  }
}

/** Whoever could change the audit trail could hide what they did: the application must not be able to. */
async function refuseHakBerlebih(db: ReadyDatabase['db']): Promise<void> {
  const hak = await listHakBerlebih(db)
  if (hak.length === 0) return
  throw new StartupError(
    `Peran basis data aplikasi boleh lebih daripada menambah dan membaca jejak audit (${hak.join(', ')}); isi DATABASE_URL dengan peran biasa, dan DATABASE_OWNER_URL dengan pemilik tabel.`,
  )
}

function readVersion(): string {
  const { version }: { version: string } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))
  return version
}

// Before a first start spends seconds on a database that nobody will see.
async function checkPort(config: Config): Promise<void> {
  const probe = createProbe()
  await listen(probe, config)
  probe.close()
  await once(probe, 'close')
}

async function listen(server: Probe, { host, port }: Config): Promise<void> {
  try {
    server.listen(port, host)
    await once(server, 'listening')
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : ''
    if (code === 'EADDRINUSE') {
      throw new StartupError(
        `Port ${port} sudah dipakai program lain; hentikan program itu atau isi PORT dengan nomor lain.`,
      )
    }
    if (code === 'EACCES')
      throw new StartupError(`Port ${port} tidak boleh dibuka pengguna ini; isi PORT di atas 1023.`)
    throw new StartupError(`Alamat ${host}:${port} tidak dapat dibuka (${code}); periksa HOST dan PORT.`)
  }
}

async function stop(running: Running, isyarat: Isyarat | null, { operasi }: Config): Promise<void> {
  const { server, ukuran, umumkan, denyut, events, database, replika, contoh, penyegel, ...lain } = running
  const { impor, pembuang, penutup, pemeriksa, peninjau, pengirim, pencadang } = lain
  const latar = [contoh, impor, penutup, pemeriksa, peninjau, pengirim, pembuang, pencadang]
  await padamkan({
    server,
    umumkan,
    // At a terminal nobody waits for a proxy.
    jedaMs: isyarat === 'SIGTERM' ? operasi.jedaHentiMs : 0,
    tutupAliran: events.close,
    latar: latar.flatMap((satu) => (satu ? [() => satu.stop()] : [])),
  })
  // Last, so that it seals what the others have written.
  await penyegel.stop()
  ukuran?.closeAllConnections()
  ukuran?.close()
  await denyut.stop()
  await replika?.close()
  await database.close()
}

function announce({ server, tautan }: Running, { host, kabar }: Config): void {
  const address = server.address()
  const port = address && typeof address === 'object' ? address.port : ''
  const shown = host.includes(':') ? `[${host}]` : host
  const alamat = `http://${shown}:${port}`
  console.log(`PWS ILP siap di ${alamat} (Ctrl-C untuk berhenti)`)
  if (!['127.0.0.1', 'localhost', '::1'].includes(host)) {
    console.warn('Pasang HTTPS di depan alamat ini: tanpa itu kata sandi dapat dibaca di jaringan.')
  }
  if (tautan) {
    console.error(
      `Belum ada pengguna. Buat kata sandi admin dalam ${LAMA_TAUTAN_MENIT} menit: ${kabar.alamat ?? alamat}${jalurTautan(tautan)}`,
    )
  }
}

// A signal that comes while starting is kept until there is something to stop: Postgres must not stay behind.
const isyarat = tungguIsyarat(process)

try {
  const config = readConfig()
  const running = await start(config)
  announce(running, config)
  let kenapa: Isyarat | null = null
  try {
    kenapa = await Promise.race([isyarat, running.client.then(() => isyarat)])
  } finally {
    await stop(running, kenapa, config)
  }
  process.exit(0)
} catch (error) {
  console.error(error instanceof StartupError ? error.message : error)
  process.exit(1)
}
