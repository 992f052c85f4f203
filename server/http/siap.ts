// What machines ask before they send people here, and what people are told at once while the database is away.
import type { RequestHandler } from 'express'
import { Problem, sendProblem, terputus } from './problem.ts'

/** Why a process should get no new requests; null: it should. */
export type BelumSiap = 'basis-data' | 'migrasi' | 'berhenti' | null

const RINCIAN = {
  'basis-data': 'Basis data tidak dapat dihubungi.',
  migrasi: 'Migrasi basis data belum lengkap; mulai ulang aplikasi dengan DATABASE_OWNER_URL.',
  berhenti: 'Proses ini sedang berhenti.',
} as const

/** GET /api/siap: 200 where the database is reached and migrated and nothing is being stopped. */
export const createSiap =
  (kenapaBelum: () => BelumSiap): RequestHandler =>
  (_request, response) => {
    const kenapa = kenapaBelum()
    if (kenapa) {
      const rincian = RINCIAN[kenapa]
      const lainnya = { kenapa }
      return sendProblem(
        response,
        new Problem({ status: 503, kode: 'belum-siap', judul: 'Belum siap', rincian, lainnya }),
      )
    }
    response.setHeader('Cache-Control', 'no-store')
    response.setHeader('Content-Type', 'application/json; charset=utf-8')
    response.end('{"status":"siap"}')
  }

/** Below /api: whether the process lives, which is asked of nobody in particular, and without the database. */
export const JALUR_SEHAT = '/sehat'

/** While the database is away nobody waits to hear it: no session is looked up, no connection waited for, no line logged. */
export const refuseTerputus =
  (isTerhubung: () => boolean): RequestHandler =>
  (request, response, next) => {
    if (isTerhubung() || request.path === JALUR_SEHAT) next()
    else sendProblem(response, terputus)
  }
