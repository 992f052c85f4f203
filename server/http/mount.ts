// From the contract to Express: parse, ask the endpoint, hold its answer against the contract, send.
import express, { type Request, type RequestHandler, type Response, Router } from 'express'
import type { Logger } from 'pino'
import type { z } from 'zod'
import type { Endpoint } from '#contract/endpoint.ts'
import type { Db } from '#db/connection.ts'
import type { Bulan } from '#domain/bulan.ts'
import type { CakupanWilayah } from '#domain/cakupan-wilayah.ts'
import { type Answer, sendAnswer, serialise } from './answer.ts'
import { type AnswerCache, answerKey, questionKey } from './cache.ts'
import { pesanGalat } from './pesan-galat.ts'
import { listGalat, Problem, sendProblem, tidakSah } from './problem.ts'
import { findPenanya, lingkupOf } from './session.ts'
import type { Versions } from './versions.ts'
import { createWarmReads, minimalVersi, type WarmReads } from './warm.ts'

/** What endpoints work with; the clock is here so that none of them reads it. */
type MajuContoh = {
  readonly bulan: Bulan
  readonly ke: number
  readonly dari: number
  readonly terbuka: boolean
}

export type Deps = {
  readonly db: Db
  readonly log: Logger
  readonly sekarang: () => Date
  readonly versiAplikasi: string
  readonly cache: AnswerCache
  readonly versions: Versions
  /** How far the example is being filled; absent or null: nobody fills it. */
  readonly majuContoh?: () => MajuContoh | null
}

export type Permintaan<Kueri, Isi> = {
  readonly kueri: Kueri
  readonly isi: Isi
  readonly cakupanWilayah: CakupanWilayah
  readonly oleh: string
  /** The caller's Idempotency-Key. */
  readonly kunci: string | null
  /** Data version of the kabupaten, read before any row; 0 where the endpoint does not follow it. */
  readonly versi: number
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
) => Promise<z.input<O> | Tetap<z.input<O>> | Problem>

type Parsed = Permintaan<object, unknown>

/** An endpoint beside its handler, with their types checked against each other and then forgotten. */
export type Route = { readonly endpoint: Endpoint; readonly run: (deps: Deps, parsed: Parsed) => Promise<unknown> }

export function route<K extends z.ZodType, I extends z.ZodType, O extends z.ZodType>(
  endpoint: Endpoint<K, I, O>,
  handler: Handler<K, I, O>,
): Route {
  return {
    endpoint,
    run: async (deps, parsed) => {
      // `parsed` was made by this endpoint's own schemas.
      const answer = await handler(deps, parsed as Permintaan<z.output<K>, z.output<I>>)
      if (answer instanceof Problem) return answer
      if (answer instanceof Tetap) return new Tetap(endpoint.keluaran.parse(answer.isi))
      return endpoint.keluaran.parse(answer)
    },
  }
}

const BODY_LIMIT = '2mb'
const LONGEST_KEY = 200

/** A router with every route of the table. */
export function mountRoutes(routes: readonly Route[], deps: Deps): Router {
  const router = Router({ caseSensitive: true, strict: true })
  const warm = createWarmReads(deps.cache, deps.versions)
  router.use(warm.handler)
  for (const { endpoint, run } of routes) {
    const answer: RequestHandler = (request, response) =>
      answerRequest({ endpoint, run }, { deps, warm }, request, response)
    if (endpoint.metode === 'GET') router.get(endpoint.jalur, answer)
    else router.post(endpoint.jalur, requireJson, express.json({ limit: BODY_LIMIT, verify: refuseNul }), answer)
  }
  return router
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
  const parsed = parseRequest(route.endpoint, request)
  if (parsed instanceof Problem) return sendProblem(response, parsed)
  const find = route.endpoint.simpan === 'versi' ? findKept : makeAnswer
  const { answer, versi, status } = await find(route, mounted, parsed, request)
  if (versi > 0) response.setHeader('X-Versi-Data', versi)
  if (answer instanceof Problem) return sendProblem(response, answer)
  await sendAnswer(request, response, status, answer)
}

function parseRequest(endpoint: Endpoint, request: Request): Parsed | Problem {
  const kueri = endpoint.kueri.safeParse(request.query, { error: pesanGalat })
  const isi = endpoint.isi.safeParse(request.body, { error: pesanGalat })
  const galat = [kueri, isi].flatMap((result) => (result.error ? listGalat(result.error) : []))
  if (galat.length > 0) return tidakSah(galat)
  const { oleh, cakupanWilayah } = findPenanya(request)
  const kunci = request.get('Idempotency-Key')?.slice(0, LONGEST_KEY) ?? null
  // Queries are z.object by contract.
  return { kueri: (kueri.data ?? {}) as object, isi: isi.data, oleh, cakupanWilayah, kunci, versi: 0 }
}

type Found = { readonly answer: Answer | Problem; readonly versi: number; readonly status: number }

async function makeAnswer({ endpoint, run }: Route, { deps }: Mounted, parsed: Parsed): Promise<Found> {
  const made = await run(deps, parsed)
  if (made instanceof Problem) return { answer: made, versi: 0, status: made.status }
  if (made instanceof Tetap) return { answer: serialise(made.isi), versi: 0, status: 200 }
  return { answer: serialise(made), versi: 0, status: endpoint.metode === 'POST' ? 201 : 200 }
}

async function findKept(route: Route, mounted: Mounted, parsed: Parsed, request: Request): Promise<Found> {
  const { deps, warm } = mounted
  const question = { key: questionKey(route.endpoint.nama, parsed.kueri), kodeKab: kodeKab(parsed.kueri) }
  const versi = await deps.versions.current(question.kodeKab, minimalVersi(request))
  if (versi === undefined) return makeAnswer(route, mounted, parsed)
  const key = answerKey(question.key, lingkupOf(parsed), versi)
  const answer = await deps.cache.get(key, () => route.run(deps, { ...parsed, versi }))
  if (!(answer instanceof Problem)) warm.remember(request, question)
  return { answer, versi, status: 200 }
}

// Every code of a wilayah or unit begins with that of its kabupaten: 35.07.
function kodeKab(kueri: object): string {
  return 'wilayah' in kueri && typeof kueri.wilayah === 'string' ? kueri.wilayah.slice(0, 5) : ''
}
