// Measures for Prometheus, on an address of their own that is not the public one. Where none is configured nothing is
// counted, so nobody pays for what nobody reads.
import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import type { RequestHandler } from 'express'
import type pg from 'pg'
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import { StartupError } from '#db/startup-error.ts'
import type { Antrean } from '#store/antrean.ts'

/** What is looked at when somebody asks. */
export type SumberMetrik = {
  readonly versiAplikasi: string
  readonly pool: Pick<pg.Pool, 'totalCount' | 'idleCount' | 'waitingCount'>
  readonly isTerhubung: () => boolean
  readonly countAliran: () => number
  readonly countCache: () => { readonly kena: number; readonly luput: number; readonly bita: number }
  readonly readAntrean: () => Promise<Antrean>
  readonly countTinjau: () => number
  readonly listVersi: () => Promise<readonly { readonly kode: string; readonly versi: number }[]>
  /** When the last backup succeeded; null: none has. */
  readonly findCadangan: () => Promise<Date | null>
}

export type Metrik = {
  /** Stands in front of the application. */
  readonly ukur: RequestHandler
  readonly onLambat: () => void
  /** Says where the figures come from, and answers `GET /metrics` from now on. */
  open(sumber: SumberMetrik, alamat: { readonly host: string; readonly port: number }): Promise<Server>
}

const JALUR = '/metrics'
const BATAS_DETIK = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30]
/** A database that does not answer leaves its measures out, not the others waiting. */
const TUNGGU_MS = 2_000

/** `jalur`: the paths of the API. Others are counted together, so that nobody can make series without end by asking. */
export function createMetrik(jalur: ReadonlySet<string>): Metrik {
  const registry = new Registry()
  const registers = [registry]
  const permintaan = new Histogram({
    ...{ name: 'pws_permintaan_detik', help: 'Lama permintaan, menurut alamat, metode dan jenis jawaban' },
    ...{ labelNames: ['jalur', 'metode', 'status'], buckets: BATAS_DETIK, registers },
  })
  const lambat = new Counter({
    name: 'pws_kueri_lambat_total',
    help: 'Perintah SQL yang lebih lama dari LOG_KUERI_MS',
    registers,
  })
  const sebut = (alamat: string): string => {
    const akhir = alamat.indexOf('?')
    const tanpaKueri = akhir < 0 ? alamat : alamat.slice(0, akhir)
    if (jalur.has(tanpaKueri)) return tanpaKueri
    return tanpaKueri.startsWith('/api/') ? 'api-lain' : 'halaman'
  }
  return {
    ukur: (request, response, next) => {
      // A stream of live events is open for as long as its page is.
      if (request.path === '/api/peristiwa') return next()
      const mulai = performance.now()
      response.once('close', () => {
        const { statusCode, writableFinished } = response
        const status = writableFinished ? `${Math.trunc(statusCode / 100)}xx` : 'terputus'
        const label = {
          jalur: sebut(request.originalUrl),
          metode: METODE.has(request.method) ? request.method : 'lain',
          status,
        }
        permintaan.observe(label, (performance.now() - mulai) / 1000)
      })
      next()
    },
    onLambat: () => lambat.inc(),
    open: (sumber, alamat) => {
      addSumber(registry, sumber)
      return serve(registry, alamat)
    },
  }
}

const METODE = new Set(['GET', 'POST', 'HEAD'])

function addSumber(registry: Registry, sumber: SumberMetrik): void {
  collectDefaultMetrics({ register: registry })
  const { countCache, pool } = sumber
  const gauge = (name: string, help: string, baca: () => number): void => {
    new Gauge({
      ...{ name, help, registers: [registry] },
      collect() {
        this.set(baca())
      },
    })
  }
  new Gauge({ name: 'pws_info', help: 'Versi program', labelNames: ['versi', 'node'], registers: [registry] }).set(
    { versi: sumber.versiAplikasi, node: process.version },
    1,
  )
  gauge('pws_basis_data_terhubung', '1 bila basis data menjawab pada denyut terakhir', () =>
    Number(sumber.isTerhubung()),
  )
  gauge('pws_pool_dipakai', 'Sambungan basis data yang sedang dipakai', () => pool.totalCount - pool.idleCount)
  gauge('pws_pool_menganggur', 'Sambungan basis data yang terbuka dan menganggur', () => pool.idleCount)
  gauge('pws_pool_menunggu', 'Permintaan yang menunggu sambungan basis data', () => pool.waitingCount)
  gauge('pws_aliran', 'Halaman terbuka yang mendengar peristiwa (SSE)', sumber.countAliran)
  gauge('pws_cache_kena', 'Jawaban yang diambil dari simpanan sejak proses mulai', () => countCache().kena)
  gauge('pws_cache_luput', 'Jawaban yang harus dihitung sejak proses mulai', () => countCache().luput)
  gauge('pws_cache_bita', 'Besar simpanan jawaban', () => countCache().bita)
  gauge('pws_antrean_tinjau', 'Desa yang berubah dan belum ditinjau proses ini', sumber.countTinjau)
  addDariBasisData(registry, sumber)
}

/** What has to be asked of the database: left out where it does not answer. */
function addDariBasisData(registry: Registry, { isTerhubung, ...sumber }: SumberMetrik): void {
  const tanya = async <T>(baca: () => Promise<T>): Promise<T | null> => {
    if (!isTerhubung()) return null
    return Promise.race([baca().catch(() => null), sleep(TUNGGU_MS, null, { ref: false })])
  }
  new Gauge({
    ...{ name: 'pws_antrean', help: 'Yang menunggu dikerjakan di latar, menurut jenis', labelNames: ['jenis'] },
    registers: [registry],
    async collect() {
      this.reset()
      for (const [jenis, banyak] of Object.entries((await tanya(sumber.readAntrean)) ?? {})) this.set({ jenis }, banyak)
    },
  })
  new Gauge({
    ...{ name: 'pws_versi_data', help: 'Versi data tiap kabupaten/kota', labelNames: ['kab'] },
    registers: [registry],
    async collect() {
      this.reset()
      for (const { kode, versi } of (await tanya(sumber.listVersi)) ?? []) this.set({ kab: kode }, versi)
    },
  })
  new Gauge({
    ...{ name: 'pws_cadangan_terakhir_detik', help: 'Saat cadangan terakhir berhasil, detik Unix; 0 belum pernah' },
    registers: [registry],
    async collect() {
      this.remove()
      const saat = await tanya(async () => (await sumber.findCadangan())?.getTime() ?? 0)
      if (saat !== null) this.set(saat / 1000)
    },
  })
}

async function serve(
  registry: Registry,
  { host, port }: { readonly host: string; readonly port: number },
): Promise<Server> {
  const server = createServer(async (request, response) => {
    if (request.method !== 'GET' || request.url !== JALUR) {
      response.statusCode = 404
      response.end()
      return
    }
    const teks = await registry.metrics().catch(() => null)
    response.statusCode = teks === null ? 500 : 200
    response.setHeader('Content-Type', registry.contentType)
    response.end(teks ?? '')
  })
  try {
    server.listen(port, host)
    await once(server, 'listening')
  } catch (error) {
    const kode = error instanceof Error && 'code' in error ? error.code : ''
    throw new StartupError(
      `Alamat ukuran ${host}:${port} tidak dapat dibuka (${kode}); periksa METRICS_HOST dan METRICS_PORT.`,
    )
  }
  return server
}
