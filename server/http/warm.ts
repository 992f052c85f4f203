// A read that is kept is answered before any route is looked for: its address was understood once, its answer is ready.
import type { Request, RequestHandler } from 'express'
import { LRUCache } from 'lru-cache'
import type { Endpoint } from '#contract/endpoint.ts'
import { sendReady } from './answer.ts'
import { type AnswerCache, answerKey } from './cache.ts'
import { refuse } from './izinkan.ts'
import { findPenanya } from './session.ts'
import type { Versions } from './versions.ts'

/** What an address asks, whoever asks it, and the permission that its answer needs. */
export type Question = {
  readonly key: string
  readonly kodeKab: string
  readonly izin: Endpoint['izin']
  readonly bolehDisimpan: boolean
}

export type WarmReads = {
  readonly handler: RequestHandler
  remember(request: Request, question: Question): void
}

const REMEMBERED = 5_000
// Longer ones are not what the pages ask.
const LONGEST_ADDRESS = 500

export type WarmDeps = { readonly cache: AnswerCache; readonly versions: Versions; readonly sekarang: () => Date }

export function createWarmReads({ cache, versions, sekarang }: WarmDeps): WarmReads {
  const questions = new LRUCache<string, Question>({ max: REMEMBERED })
  return {
    remember: ({ originalUrl }, question) => {
      if (originalUrl.length <= LONGEST_ADDRESS) questions.set(originalUrl, question)
    },
    handler: (request, response, next) => {
      const question = request.method === 'GET' ? questions.get(request.originalUrl) : undefined
      const penanya = findPenanya(request)
      // Of the same role and places is also who has a step of signing in still before them.
      if (question && refuse(question, penanya)) return next()
      const versi = question && versions.peek(question.kodeKab, minimalVersi(request))
      if (!question || versi === undefined) return next()
      const answer = cache.peek(answerKey(question.key, penanya.lingkup, { versi, sekarang: sekarang() }))
      if (!answer) return next()
      response.setHeader('X-Versi-Data', versi)
      if (!sendReady(request, response, { status: 200, bolehDisimpan: question.bolehDisimpan }, answer)) next()
    },
  }
}

/** The lowest version the caller accepts, told by an earlier answer or event: header X-Versi-Minimal or `minimalVersi`. */
export function minimalVersi(request: Request): number {
  const header = request.headers['x-versi-minimal']
  const address = /[?&]minimalVersi=(\d+)/.exec(request.originalUrl)?.[1]
  const asked = Number(header ?? address ?? 0)
  return Number.isSafeInteger(asked) ? asked : 0
}
