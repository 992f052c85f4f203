// Finds out who asks, in front of the routes. What the database said of a cookie or token is held for seconds, so that a
// page costs no question, and forgotten at once when any process says that something about its person has changed.
import type { Request, RequestHandler, Response } from 'express'
import { LRUCache } from 'lru-cache'
import { aktorBagikan, type Bagikan } from '#domain/bagikan.ts'
import type { Tindakan } from '#domain/izin.ts'
import type { LamaSesi, SesiTersimpan, TokenTersimpan } from '#domain/masuk.ts'
import { readKuki } from './cookie.ts'
import { Problem, sendProblem } from './problem.ts'
import { findPenanya, lingkupDari, type Penanya, setPenanya } from './session.ts'

export type SessionSource = {
  readonly sidik: (nilai: string) => Buffer
  readonly findSesi: (sidik: Buffer, pada: Date) => Promise<SesiTersimpan | undefined>
  readonly findToken: (sidik: Buffer, pada: Date) => Promise<TokenTersimpan | undefined>
  readonly findBagikan: (sidik: Buffer, pada: Date) => Promise<Bagikan | undefined>
  readonly touchSesi: (sesiId: number, pada: Date) => Promise<void>
  readonly touchToken: (tokenId: number, pada: Date) => Promise<void>
  readonly touchBagikan: (bagikanId: number, pada: Date) => Promise<void>
  readonly lama: LamaSesi
  readonly sekarang: () => Date
}

export type Sessions = {
  readonly handler: RequestHandler
  /** Something about a person has changed: sessions, tokens, roles, suspension. */
  forget(penggunaId: number): void
  /** Nothing is heard for now (`false`): nothing is held until `true`. */
  setListening(listening: boolean): void
  /** Whether who made this request (a stream that is still open) is signed in still, in the same role. */
  isSame(request: Request): Promise<boolean>
}

type Kenal = {
  readonly penanya: Penanya
  readonly berakhir: number
  readonly diam: number
  terakhir: number
  readonly sentuh: (pada: Date) => Promise<void>
}

const HELD = 10_000
const HELD_MS = 30_000
/** Last use is written so often at most. */
const TOUCH_MS = 60_000
const PROGRAM_BACA: readonly Tindakan[] = ['umum', 'masuk', 'baca']
const PROGRAM_LAPOR: readonly Tindakan[] = [...PROGRAM_BACA, 'lapor']
/** By which a browser shows a share link: it stands behind the # of an address, which no server or log sees. */
const KEPALA_TAUTAN = 'x-tautan'

export function createSessions(source: SessionSource): Sessions {
  // A finer clock would set a timer every millisecond.
  const held = new LRUCache<string, Kenal>({ max: HELD, ttl: HELD_MS, ttlResolution: 1_000 })
  let listening = false
  // Rises with everything forgotten: what was asked before that and comes after is not held.
  let ingatan = 0

  async function find(bukti: Bukti, pada: Date): Promise<Kenal | undefined> {
    const known = held.get(bukti)
    if (known) return isAlive(known, pada) ? known : undefined
    const asked = ingatan
    const sidik = source.sidik(nilaiDari(bukti))
    const found = await TANYA[jenisDari(bukti)](source, sidik, pada)
    if (found && listening && asked === ingatan) held.set(bukti, found)
    return found
  }

  function forgetAll(): void {
    ingatan += 1
    held.clear()
  }

  return {
    handler: (request, response, next) => {
      const bukti = readBukti(request)
      if (!bukti) return next()
      const pada = source.sekarang()
      const known = held.get(bukti)
      if (known && isAlive(known, pada)) {
        accept(request, known, pada)
        return next()
      }
      find(bukti, pada).then((found) => {
        if (found) accept(request, found, pada)
        else if (jenisDari(bukti) !== 's') return refuseBukti(response, jenisDari(bukti))
        next()
      }, next)
    },
    forget: (penggunaId) => {
      ingatan += 1
      for (const [key, { penanya }] of held.entries()) if (penanya.aktor.penggunaId === penggunaId) held.delete(key)
    },
    setListening: (value) => {
      listening = value
      forgetAll()
    },
    isSame: async (request) => {
      const before = findPenanya(request)
      const bukti = readBukti(request)
      if (!bukti) return before.keadaan === 'penuh'
      const now = (await find(bukti, source.sekarang()))?.penanya
      return now?.keadaan === 'penuh' && now.lingkup === before.lingkup
    },
  }
}

/**
 * What was shown: a cookie's value after 's', a token after 't', a share link after 'b'. In memory for seconds; hashed before it
 * is asked about.
 */
type Bukti = `${JenisBukti}${string}`
type JenisBukti = 's' | 't' | 'b'
const TERPANJANG = 200
const jenisDari = (bukti: Bukti): JenisBukti => (bukti.startsWith('s') ? 's' : bukti.startsWith('t') ? 't' : 'b')
const nilaiDari = (bukti: Bukti): string => bukti.slice(1)

/** What a request shows to say who asks: a share link before a token before a cookie. */
function readBukti(request: Request): Bukti | null {
  const { authorization } = request.headers
  const tautan = request.get(KEPALA_TAUTAN)
  if (tautan) return `b${tautan.slice(0, TERPANJANG)}`
  if (authorization?.startsWith('Bearer ')) return `t${authorization.slice(7, TERPANJANG)}`
  const kuki = readKuki(request)
  return kuki ? `s${kuki.slice(0, TERPANJANG)}` : null
}

const isAlive = ({ berakhir, terakhir, diam }: Kenal, pada: Date): boolean => {
  const kini = pada.getTime()
  return kini < berakhir && kini < terakhir + diam
}

function accept(request: Request, kenal: Kenal, pada: Date): void {
  setPenanya(request, kenal.penanya)
  if (pada.getTime() - kenal.terakhir < TOUCH_MS) return
  kenal.terakhir = pada.getTime()
  // That it was used is worth knowing, not worth failing for.
  kenal.sentuh(pada).catch((error) => request.log.warn({ err: error }, 'pemakaian sesi tidak tercatat'))
}

async function askSesi(source: SessionSource, sidik: Buffer, pada: Date): Promise<Kenal | undefined> {
  const sesi = await source.findSesi(sidik, pada)
  if (!sesi) return undefined
  const { aktor, keadaan, csrf } = sesi
  return {
    penanya: { aktor, keadaan, csrf, lingkup: lingkupDari(aktor), sesi, hanya: null, bagikan: null },
    berakhir: sesi.berakhirPada.getTime(),
    diam: source.lama.diamMs,
    terakhir: sesi.terakhirPada.getTime(),
    sentuh: (saat) => source.touchSesi(sesi.sesiId, saat),
  }
}

async function askToken(source: SessionSource, sidik: Buffer, pada: Date): Promise<Kenal | undefined> {
  const token = await source.findToken(sidik, pada)
  if (!token) return undefined
  const { aktor, bolehLapor } = token
  const hanya = bolehLapor ? PROGRAM_LAPOR : PROGRAM_BACA
  return {
    penanya: { aktor, keadaan: 'penuh', csrf: null, lingkup: lingkupDari(aktor), sesi: null, hanya, bagikan: null },
    berakhir: token.berakhirPada.getTime(),
    diam: Number.POSITIVE_INFINITY,
    terakhir: token.terakhirPada?.getTime() ?? 0,
    sentuh: (saat) => source.touchToken(token.tokenId, saat),
  }
}

async function askBagikan(source: SessionSource, sidik: Buffer, pada: Date): Promise<Kenal | undefined> {
  const bagikan = await source.findBagikan(sidik, pada)
  if (!bagikan) return undefined
  const aktor = aktorBagikan(bagikan)
  // What is kept ready for a link was asked through this link: another may show less of the same area.
  const lingkup = `${lingkupDari(aktor)} bagikan ${bagikan.bagikanId}`
  return {
    penanya: { aktor, keadaan: 'penuh', csrf: null, lingkup, sesi: null, hanya: PROGRAM_BACA, bagikan },
    berakhir: bagikan.berakhirPada.getTime(),
    diam: Number.POSITIVE_INFINITY,
    terakhir: bagikan.terakhirPada?.getTime() ?? 0,
    sentuh: (saat) => source.touchBagikan(bagikan.bagikanId, saat),
  }
}

const TANYA = { s: askSesi, t: askToken, b: askBagikan } as const

function refuseBukti(response: Response, jenis: JenisBukti): void {
  if (jenis === 't') response.setHeader('WWW-Authenticate', 'Bearer error="invalid_token"')
  sendProblem(response, jenis === 't' ? tokenTidakBerlaku : tautanTidakBerlaku)
}

const tautanTidakBerlaku = new Problem({
  status: 401,
  kode: 'tautan-tidak-berlaku',
  judul: 'Tautan ini tidak berlaku lagi',
  rincian: 'Tautan sudah berakhir atau dicabut. Minta yang baru kepada yang membagikannya.',
})

const tokenTidakBerlaku = new Problem({
  status: 401,
  kode: 'token-tidak-berlaku',
  judul: 'Token ini tidak berlaku',
  rincian: 'Token salah, sudah berakhir, atau sudah dicabut; buat yang baru di Profil saya.',
})
