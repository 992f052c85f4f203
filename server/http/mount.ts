// From the contract to Express: parse, ask the endpoint, hold its answer against the contract, send.
import express, { type Request, type RequestHandler, type Response, Router } from 'express'
import type { Logger } from 'pino'
import type { z } from 'zod'
import type { Endpoint } from '#contract/endpoint.ts'
import { UNGGAHAN_TERBESAR } from '#contract/impor.ts'
import type { Db } from '#db/connection.ts'
import { dalamPermintaan } from '#db/permintaan.ts'
import { mayAskBagikan } from '#domain/bagikan.ts'
import type { Bulan } from '#domain/bulan.ts'
import type { Aktor } from '#domain/peran.ts'
import { type Answer, sendAnswer, serialise } from './answer.ts'
import { type AnswerCache, answerKey, questionKey } from './cache.ts'
import { kukiSesi } from './cookie.ts'
import { refuse } from './izinkan.ts'
import { checkAsal } from './origin.ts'
import { pesanGalat } from './pesan-galat.ts'
import { alamatDari, isLokal, type Pintu, type Sambungan } from './pintu.ts'
import { listGalat, Problem, sendProblem, tidakSah } from './problem.ts'
import type { SaluranKabar } from './saluran-kabar.ts'
import { findPenanya } from './session.ts'
import { discardFile, type ImporLatar, receiveFile } from './unggahan.ts'
import type { Versions } from './versions.ts'
import { createWarmReads, minimalVersi, type WarmReads } from './warm.ts'

/** What endpoints work with; the clock is here so that none of them reads it. */
type MajuContoh = {
  readonly bulan: Bulan
  readonly ke: number
  readonly dari: number
  readonly terbuka: boolean
}

/** Reads figures of a kabupaten from wherever this data version of it is there, or a later one. */
export type BacaAngka = <T>(
  minta: { readonly kodeKab: string; readonly versi: number },
  kerjakan: (db: Db) => Promise<T>,
) => Promise<T>

export type Deps = {
  readonly db: Db
  /** Where figures are read that follow the data version; absent: `db`. */
  readonly bacaAngka?: BacaAngka | undefined
  readonly log: Logger
  readonly sekarang: () => Date
  readonly versiAplikasi: string
  readonly cache: AnswerCache
  readonly versions: Versions
  /** What signing in needs. */
  readonly pintu: Pintu
  /** Takes files in, and works them off; absent: none are taken. */
  readonly impor?: ImporLatar
  /** How people are told outside the program; absent: in no way. */
  readonly kabar?: SaluranKabar
  /** Whether the database answered when it was last asked; absent: nobody asks. */
  readonly isTerhubung?: () => boolean
  /** Whether backups are made by schedule. */
  readonly cadanganTerjadwal?: boolean
  /** How far the example is being filled; absent or null: nobody fills it. */
  readonly majuContoh?: () => MajuContoh | null
}

export type Permintaan<Kueri, Isi> = {
  readonly kueri: Kueri
  readonly isi: Isi
  /** Who asks, in which role. For endpoints that are 'umum' it may be nobody, who may read nothing. */
  readonly aktor: Aktor
  /** Where they ask from. */
  readonly alamat: string
  /** The caller's Idempotency-Key. */
  readonly kunci: string | null
  /** Data version of the kabupaten, read before any row; 0 where the endpoint does not follow it. */
  readonly versi: number
}

/** What endpoints of signing in see besides: the session, and the connection it came over. */
export type PermintaanMasuk<Kueri, Isi> = Permintaan<Kueri, Isi> & { readonly sambungan: Sambungan }

/** An answer that gives the browser another cookie; null takes its cookie away. */
export class Berkuki<Isi> {
  readonly isi: Isi
  readonly kuki: string | null

  constructor(isi: Isi, kuki: string | null) {
    this.isi = isi
    this.kuki = kuki
  }
}

/** An answer that is a file to be kept. */
export class BerkasKeluar {
  /** Letters, digits, points and hyphens alone. */
  readonly nama: string
  readonly jenis: string
  readonly isi: Buffer

  constructor({ nama, jenis, isi }: { readonly nama: string; readonly jenis: string; readonly isi: Buffer }) {
    this.nama = nama.replace(/[^\w.-]+/g, '-')
    this.jenis = jenis
    this.isi = isi
  }
}

/** The answer to a POST that had nothing to change: 200 in place of 201. */
export class Tetap<Isi> {
  readonly isi: Isi

  constructor(isi: Isi) {
    this.isi = isi
  }
}

export type Handler<K extends z.ZodType, I extends z.ZodType, O extends z.ZodType> = (
  deps: Deps,
  permintaan: Permintaan<z.output<K>, z.output<I>>,
) => Promise<z.input<O> | Tetap<z.input<O>> | BerkasKeluar | Problem>

/** A handler of signing in. */
export type HandlerMasuk<K extends z.ZodType, I extends z.ZodType, O extends z.ZodType> = (
  deps: Deps,
  permintaan: PermintaanMasuk<z.output<K>, z.output<I>>,
) => Promise<z.input<O> | Tetap<z.input<O>> | Berkuki<z.input<O>> | Problem>

type Parsed = PermintaanMasuk<object, unknown>

/** An endpoint beside its handler, with their types checked against each other and then forgotten. */
export type Route = { readonly endpoint: Endpoint; readonly run: (deps: Deps, parsed: Parsed) => Promise<unknown> }

export function route<K extends z.ZodType, I extends z.ZodType, O extends z.ZodType>(
  endpoint: Endpoint<K, I, O>,
  handler: Handler<K, I, O>,
): Route {
  return routeMasuk(endpoint, handler)
}

/** The same for an endpoint of signing in, which sees the session and may change the cookie. */
export function routeMasuk<K extends z.ZodType, I extends z.ZodType, O extends z.ZodType>(
  endpoint: Endpoint<K, I, O>,
  handler: Handler<K, I, O> | HandlerMasuk<K, I, O>,
): Route {
  return {
    endpoint,
    run: async (deps, parsed) => {
      // `parsed` was made by this endpoint's own schemas.
      const answer = await handler(deps, parsed as PermintaanMasuk<z.output<K>, z.output<I>>)
      if (answer instanceof Problem || answer instanceof BerkasKeluar) return answer
      if (answer instanceof Tetap) return new Tetap(endpoint.keluaran.parse(answer.isi))
      if (answer instanceof Berkuki) return new Berkuki(endpoint.keluaran.parse(answer.isi), answer.kuki)
      return endpoint.keluaran.parse(answer)
    },
  }
}

const BODY_LIMIT = '2mb'
// Whoever is not signed in has little to say.
const BODY_LIMIT_MASUK = '16kb'
const LONGEST_KEY = 200
const LONGEST_AGENT = 300

/** A router with every route of the table. */
export function mountRoutes(routes: readonly Route[], deps: Deps): Router {
  const router = Router({ caseSensitive: true, strict: true })
  const warm = createWarmReads(deps)
  router.use(warm.handler)
  for (const { endpoint, run } of routes) {
    const answer: RequestHandler = (request, response) =>
      dalamPermintaan(String(request.id), () => answerRequest({ endpoint, run }, { deps, warm }, request, response))
    if (endpoint.metode === 'GET') router.get(endpoint.jalur, answer)
    else router.post(endpoint.jalur, guardWrite(endpoint), ...readBody(endpoint, deps), answer)
  }
  return router
}

/** Before a byte of the body is read: who asks, and whether a page of ours made the browser ask. */
function guardWrite(endpoint: Endpoint): RequestHandler {
  return (request, response, next) => {
    const penanya = findPenanya(request)
    const ditolak = refuse(endpoint, penanya) ?? checkAsal(request, penanya, endpoint.izin === 'umum')
    if (ditolak) sendProblem(response, ditolak)
    else next()
  }
}

function readBody(endpoint: Endpoint, { impor }: Deps): RequestHandler[] {
  const { izin, badan } = endpoint
  if (badan === 'berkas') return [receiveFile(endpoint, impor, UNGGAHAN_TERBESAR)]
  const limit = izin === 'umum' || izin === 'langkah-masuk' ? BODY_LIMIT_MASUK : BODY_LIMIT
  return [requireJson, express.json({ limit, verify: refuseNul })]
}

// A form on another site can post text, never JSON: asking for JSON keeps foreign pages out without a token.
const requireJson: RequestHandler = (request, response, next) => {
  if (request.is('application/json')) next()
  else
    sendProblem(response, new Problem({ status: 415, kode: 'jenis-isi', judul: 'Kirim isi sebagai application/json' }))
}

// Postgres keeps no NUL in text, and JSON can write one only in this way.
function refuseNul(_request: unknown, _response: unknown, body: Buffer): void {
  if (body.includes('\\u0000')) throw new Error('NUL in the body')
}

type Mounted = { readonly deps: Deps; readonly warm: WarmReads }

async function answerRequest(route: Route, mounted: Mounted, request: Request, response: Response): Promise<void> {
  const ditolak = refuse(route.endpoint, findPenanya(request))
  if (ditolak) return sendProblem(response, ditolak)
  const parsed = parseRequest(route.endpoint, request)
  if (parsed instanceof Problem) return sendProblem(response, parsed)
  const { bagikan } = parsed.sambungan.penanya
  if (bagikan && !mayAskBagikan(bagikan, route.endpoint.nama, parsed.kueri)) return sendProblem(response, diLuarTautan)
  const find = route.endpoint.simpan === 'versi' ? findKept : makeAnswer
  const { answer, versi, status, kuki } = await find(route, mounted, parsed, request)
  if (kuki !== undefined) setKuki(mounted.deps.pintu, request, response, kuki)
  if (versi > 0) response.setHeader('X-Versi-Data', versi)
  if (answer instanceof Problem && route.endpoint.badan === 'berkas') await discardFile(request)
  if (answer instanceof Problem) return sendProblem(response, answer)
  if (answer instanceof BerkasKeluar) return sendBerkas(response, answer)
  await sendAnswer(request, response, { status, bolehDisimpan: route.endpoint.bolehDisimpan === true }, answer)
}

// To be kept on the device, never shown by the browser, whatever is in it.
function sendBerkas(response: Response, { nama, jenis, isi }: BerkasKeluar): void {
  response.setHeader('Cache-Control', 'no-store')
  response.setHeader('Content-Disposition', `attachment; filename="${nama}"`)
  response.setHeader('Content-Type', jenis)
  response.setHeader('Content-Length', isi.length)
  response.end(isi)
}

function setKuki({ aturan, lupakan }: Pintu, request: Request, response: Response, kuki: string | null): void {
  response.setHeader('Set-Cookie', kukiSesi(request, kuki, aturan.lama.palingLamaMs / 1000))
  // The notification comes a moment later, and the next request may be faster.
  lupakan(findPenanya(request).aktor.penggunaId)
}

const diLuarTautan = new Problem({
  status: 403,
  kode: 'di-luar-tautan',
  judul: 'Tautan ini hanya untuk satu tampilan',
  rincian: 'Untuk melihat yang lain, masuk dengan akun sendiri.',
})

// As in a body: Postgres keeps no NUL in text, nor compares with one.
const alamatKosong = tidakSah([{ kolom: '', pesan: 'Alamat memuat karakter kosong (%00); hapus lalu kirim lagi.' }])

function parseRequest(endpoint: Endpoint, request: Request): Parsed | Problem {
  const kueri = endpoint.kueri.safeParse(request.query, { error: pesanGalat })
  const isi = endpoint.isi.safeParse(request.body, { error: pesanGalat })
  const galat = [kueri, isi].flatMap((result) => (result.error ? listGalat(result.error) : []))
  if (galat.length > 0) return tidakSah(galat)
  if (request.url.includes('%00')) return alamatKosong
  const kunci = request.get('Idempotency-Key')?.slice(0, LONGEST_KEY) ?? null
  const penanya = findPenanya(request)
  const peramban = request.get('User-Agent')?.slice(0, LONGEST_AGENT) ?? ''
  const sambungan = { penanya, peramban, lokal: isLokal(request) }
  // Queries are z.object by contract.
  const dasar = { kueri: (kueri.data ?? {}) as object, isi: isi.data, aktor: penanya.aktor }
  return { ...dasar, alamat: alamatDari(request), kunci, versi: 0, sambungan }
}

type Found = {
  readonly answer: Answer | Problem | BerkasKeluar
  readonly versi: number
  readonly status: number
  readonly kuki?: string | null
}

async function makeAnswer({ endpoint, run }: Route, { deps }: Mounted, parsed: Parsed): Promise<Found> {
  const made = await run(deps, parsed)
  if (made instanceof Problem) return { answer: made, versi: 0, status: made.status }
  if (made instanceof BerkasKeluar) return { answer: made, versi: 0, status: 200 }
  if (made instanceof Tetap) return { answer: serialise(made.isi), versi: 0, status: 200 }
  if (made instanceof Berkuki) return { answer: serialise(made.isi), versi: 0, status: 200, kuki: made.kuki }
  return { answer: serialise(made), versi: 0, status: endpoint.metode === 'POST' ? 201 : 200 }
}

async function findKept(route: Route, mounted: Mounted, parsed: Parsed, request: Request): Promise<Found> {
  const { deps, warm } = mounted
  const { nama, izin, bolehDisimpan = false } = route.endpoint
  const question = { key: questionKey(nama, parsed.kueri), kodeKab: kodeKab(parsed.kueri), izin, bolehDisimpan }
  const versi = await deps.versions.current(question.kodeKab, minimalVersi(request))
  if (versi === undefined) return makeAnswer(route, mounted, parsed)
  const key = answerKey(question.key, findPenanya(request).lingkup, { versi, sekarang: deps.sekarang() })
  const make = (db: Db) => route.run({ ...deps, db }, { ...parsed, versi })
  const answer = await deps.cache.get(key, () =>
    deps.bacaAngka ? deps.bacaAngka({ kodeKab: question.kodeKab, versi }, make) : make(deps.db),
  )
  if (!(answer instanceof Problem)) warm.remember(request, question)
  return { answer, versi, status: 200 }
}

// Every code of a wilayah or unit begins with that of its kabupaten: 35.07.
function kodeKab(kueri: object): string {
  return 'wilayah' in kueri && typeof kueri.wilayah === 'string' ? kueri.wilayah.slice(0, 5) : ''
}
