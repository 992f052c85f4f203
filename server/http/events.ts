// Live events: one LISTEN per process, fanned out over SSE. A browser that connects again is told the current version
// at once, so nothing has to be stored for it.
import type { Request, RequestHandler, Response } from 'express'
import { z } from 'zod'
import { kodeWilayah } from '#contract/konteks.ts'
import { listen } from '#db/notify.ts'
import { refuse } from './izinkan.ts'
import { pesanGalat } from './pesan-galat.ts'
import { listGalat, Problem, sendProblem, tidakDitemukan, tidakSah } from './problem.ts'
import { findPenanya, type Penanya } from './session.ts'
import type { Sessions } from './session-cache.ts'
import type { Versions } from './versions.ts'

/** What a notification says: the kabupaten's code, its new version, the desa that changed if not too many. */
const pesanVersi = z.object({ kab: z.string(), versi: z.number().int(), desa: z.array(z.string()).optional() })
export type PesanVersi = z.infer<typeof pesanVersi>

/** What is told of a lokmin: the kabupaten's code and its number. */
const pesanLokmin = z.object({ kab: z.string(), lokmin: z.number().int() })

export type Events = {
  readonly handler: RequestHandler
  /** How many streams are open. */
  count(): number
  /** Gives up the connection to the database, which may be dead; another is made. */
  cut(): void
  /** Ends all streams, telling browsers to come back. */
  close(): Promise<void>
}

export type EventsOptions = {
  readonly connectionString: string
  readonly channel: string
  readonly versions: Versions
  /** The number of a kabupaten. */
  readonly findKabId: (kodeKab: string) => Promise<number | undefined>
  /** Where it is told that somebody wrote in a lokmin: only its number, which those ask for who may read it. */
  readonly lokmin?: { readonly channel: string }
  /** Where changes of people's sessions are told, and who has to hear of them. */
  readonly akun?: { readonly channel: string; readonly sessions: Sessions }
  /** Who else hears of every new data version; pages are told when it is done with it, or soon anyhow. */
  readonly onVersi?: (pesan: PesanVersi) => Promise<void> | undefined
  /** Called when the connection to the database broke, before the next try. */
  readonly onLost?: () => Promise<void> | void
}

type Viewer = {
  readonly request: Request
  readonly response: Response
  readonly kab: string
  /** The session or program that it counts for. */
  readonly milik: string
  /** Whether codes of desa may be told: to those who may read all of them. */
  readonly semuaDesa: boolean
}

const COALESCE_MS = 200
/** So long pages wait for what follows from a change, to ask once instead of twice. */
const WAIT_MS = 400
const HEARTBEAT_MS = 20_000
const BROWSER_RETRY_MS = 1_000
// A reader that takes nothing off its connection is let go before it fills the memory.
const LONGEST_QUEUE_BYTES = 65_536

// Tabs of one browser, with room to spare. Beyond it the newest is refused, not the oldest closed: a browser connects
// again by itself to a stream that ends, so thirteen tabs would close one another for ever; of a refusal it makes an end.
const STREAMS_PER_SESSION = 12

const kueri = z.object({ wilayah: kodeWilayah })

/** Starts listening and gives the handler of GET /api/peristiwa?wilayah=. */
export async function createEvents(options: EventsOptions): Promise<Events> {
  const { connectionString, channel, versions, findKabId, lokmin, akun, onVersi, onLost } = options
  const viewers = new Set<Viewer>()
  const coalescer = createCoalescer((pesan) => {
    for (const viewer of viewers) if (viewer.kab === pesan.kab) send(viewer, pesan)
  })
  const heartbeat = setInterval(() => {
    for (const viewer of viewers) write(viewer, ': detak\n\n')
    void recheck()
  }, HEARTBEAT_MS)

  /** Ends the streams of those who have signed out, were suspended, act in another role, or whose time is over. */
  async function recheck(penggunaId?: number): Promise<void> {
    for (const { request, response } of viewers) {
      if (penggunaId !== undefined && findPenanya(request).aktor.penggunaId !== penggunaId) continue
      // While the database is away nobody can be asked; the stream is looked at again at the next beat.
      if (!((await akun?.sessions.isSame(request).catch(() => true)) ?? true)) response.end()
    }
  }

  async function tellCurrent(viewer: Viewer): Promise<void> {
    const versi = await versions.current(viewer.kab, 0)
    if (versi !== undefined) send(viewer, { kab: viewer.kab, versi })
  }

  let tersambung = true
  const listener = await listen({
    connectionString,
    channels: {
      [channel]: (payload) => {
        const pesan = parsePesan(pesanVersi, payload)
        if (!pesan) return
        versions.hear(pesan.kab, pesan.versi)
        coalescer.add(pesan, onVersi?.(pesan))
      },
      ...(lokmin && {
        [lokmin.channel]: (payload: string) => {
          const pesan = parsePesan(pesanLokmin, payload)
          for (const viewer of viewers) if (pesan?.kab === viewer.kab) write(viewer, tulisLokmin(pesan.lokmin))
        },
      }),
      ...(akun && {
        [akun.channel]: (payload: string) => {
          akun.sessions.forget(Number(payload))
          void recheck(Number(payload))
        },
      }),
    },
    onConnect: () => {
      versions.setListening(true)
      akun?.sessions.setListening(true)
      tersambung = true
      for (const viewer of viewers) {
        write(viewer, tulisSambungan(true))
        tellCurrent(viewer).catch(() => undefined)
      }
    },
    onLost: async () => {
      if (tersambung) for (const viewer of viewers) write(viewer, tulisSambungan(false))
      tersambung = false
      versions.setListening(false)
      akun?.sessions.setListening(false)
      await onLost?.()
    },
  })

  return {
    handler: async (request, response) => {
      const penanya = findPenanya(request)
      const ditolak = refuse({ izin: 'baca' }, penanya)
      if (ditolak) return sendProblem(response, ditolak)
      const parsed = kueri.safeParse(request.query, { error: pesanGalat })
      if (parsed.error) return sendProblem(response, tidakSah(listGalat(parsed.error)))
      const kab = parsed.data.wilayah.slice(0, 5)
      const boleh = bolehDengar(penanya, kab, await findKabId(kab))
      if (!boleh) return sendProblem(response, tidakDitemukan(`Tidak ada wilayah ${kab} untuk peran ini.`))
      const milik = kunciAliran(penanya)
      const sesama = [...viewers].filter((viewer) => viewer.milik === milik).length
      if (sesama >= STREAMS_PER_SESSION) return sendProblem(response, terlaluBanyak)
      const viewer = { request, response, kab, milik, semuaDesa: boleh.semuaDesa }
      openStream(request, response)
      viewers.add(viewer)
      response.once('close', () => viewers.delete(viewer))
      await tellCurrent(viewer).catch((error) => request.log.warn({ err: error }, 'versi awal tidak terbaca'))
    },
    count: () => viewers.size,
    cut: listener.cut,
    close: async () => {
      clearInterval(heartbeat)
      coalescer.close()
      // Not all at the same moment: the next process has them all to take.
      for (const viewer of viewers)
        viewer.response.end(`retry: ${Math.round(BROWSER_RETRY_MS * (1 + 3 * Math.random()))}\n\n`)
      await listener.close()
    },
  }
}

/** By browser, not by person: everybody who tries the example shares its people. Of programs all of a person's count together. */
const kunciAliran = ({ sesi, aktor }: Penanya): string => (sesi ? `sesi ${sesi.sesiId}` : `program ${aktor.penggunaId}`)

const terlaluBanyak = new Problem({
  status: 429,
  kode: 'siaran-terlalu-banyak',
  judul: 'Terlalu banyak halaman terbuka',
  rincian: 'Tutup beberapa tab aplikasi ini; yang lain tetap mendapat kabar.',
})

/** Whether somebody may hear of a kabupaten: one that they are bound to, or of their provinsi. */
function bolehDengar({ aktor }: Penanya, kode: string, kabId: number | undefined): { semuaDesa: boolean } | null {
  const { peran, tempat } = aktor.penugasan
  const milik = tempat.filter((t) =>
    t.jenis === 'provinsi' ? kode.startsWith(`${t.kodeProvinsi}.`) : 'kabId' in t && t.kabId === kabId,
  )
  if (kabId === undefined || milik.length === 0) return null
  return { semuaDesa: peran !== 'opd' && milik.some(({ jenis }) => jenis === 'kabupaten') }
}

function parsePesan<Pesan>(bentuk: z.ZodType<Pesan>, payload: string): Pesan | undefined {
  try {
    return bentuk.safeParse(JSON.parse(payload)).data
  } catch {
    return undefined
  }
}

function openStream(request: Request, response: Response): void {
  request.socket.setNoDelay(true)
  response.writeHead(200, {
    'Content-Type': 'text/event-stream; charset=utf-8',
    'Cache-Control': 'no-store, no-transform',
    // nginx would hold small writes back.
    'X-Accel-Buffering': 'no',
  })
  response.write(`retry: ${BROWSER_RETRY_MS}\n\n`)
}

function send(viewer: Viewer, { desa, ...pesan }: PesanVersi): void {
  const data = viewer.semuaDesa && desa ? { ...pesan, desa } : pesan
  write(viewer, `id: ${pesan.versi}\nevent: versi\ndata: ${JSON.stringify(data)}\n\n`)
}

/** Whether new figures are heard of: until they are, what a page shows may be older than it knows. */
const tulisSambungan = (ada: boolean): string => `event: sambungan\ndata: ${ada}\n\n`

const tulisLokmin = (lokmin: number): string => `event: lokmin\ndata: ${JSON.stringify({ lokmin })}\n\n`

function write({ response }: Viewer, text: string): void {
  if (response.writableLength > LONGEST_QUEUE_BYTES) response.destroy()
  else response.write(text)
}

type Coalescer = { add(pesan: PesanVersi, until?: Promise<unknown>): void; close(): void }

/**
 * Passes the first message of a kabupaten on at once, or when what it waits for has come or lasts too long; and what follows
 * within 200 ms as one.
 */
export function createCoalescer(
  pass: (pesan: PesanVersi) => void,
  { pauseMs = COALESCE_MS, waitMs = WAIT_MS }: { readonly pauseMs?: number; readonly waitMs?: number } = {},
): Coalescer {
  const waiting = new Map<string, PesanVersi | undefined>()
  const timers = new Set<NodeJS.Timeout>()

  function after(ms: number, action: () => void): NodeJS.Timeout {
    const timer = setTimeout(() => {
      timers.delete(timer)
      action()
    }, ms)
    timers.add(timer)
    return timer
  }

  /** Passes on what came meanwhile, and gathers again; nothing came: the next is passed on at once. */
  function release(kab: string): void {
    const pesan = waiting.get(kab)
    waiting.delete(kab)
    if (!pesan) return
    pass(pesan)
    waiting.set(kab, undefined)
    after(pauseMs, () => release(kab))
  }

  return {
    add: (pesan, until) => {
      const first = !waiting.has(pesan.kab)
      waiting.set(pesan.kab, merge(waiting.get(pesan.kab), pesan))
      if (!first) return
      if (!until) return release(pesan.kab)
      const timer = after(waitMs, () => release(pesan.kab))
      const early = () => {
        if (!timers.delete(timer)) return
        clearTimeout(timer)
        release(pesan.kab)
      }
      until.then(early, early)
    },
    close: () => {
      for (const timer of timers) clearTimeout(timer)
      timers.clear()
    },
  }
}

// Without a list of desa the message means all of them.
function merge(earlier: PesanVersi | undefined, later: PesanVersi): PesanVersi {
  if (!earlier) return later
  const versi = Math.max(earlier.versi, later.versi)
  if (!earlier.desa || !later.desa) return { kab: later.kab, versi }
  return { kab: later.kab, versi, desa: [...new Set([...earlier.desa, ...later.desa])] }
}
