// Where a mail is stopped: a mail program posts here by itself (RFC 8058), a person sees a page with one button first, since
// programs that look through mail open every address in it.
import { type Request, type Response, Router, urlencoded } from 'express'

export type BerhentiOptions = {
  readonly jalur: string
  /** false: the token stops nothing. */
  readonly berhenti: (tanda: string, request: Request) => Promise<boolean>
}

const BADAN_TERBESAR = '2kb'

/** Knows nobody: what the token says is all that it goes by, so no session and no mark of ours is asked for. */
export function createBerhenti({ jalur, berhenti }: BerhentiOptions): Router {
  const router = Router({ caseSensitive: true, strict: true })
  router.get(jalur, (request, response) => {
    sendHalaman(response, 200, tombol(tandaDari(request)))
  })
  router.post(jalur, urlencoded({ limit: BADAN_TERBESAR, extended: false }), async (request, response) => {
    const sudah = await berhenti(tandaDari(request), request)
    sendHalaman(response, sudah ? 200 : 404, sudah ? SUDAH : TIDAK)
  })
  return router
}

const tandaDari = ({ query: { t } }: Request): string => (typeof t === 'string' ? t.slice(0, 100) : '')

// The reader's language is not known here: both, one below the other.
const SUDAH = paragraf(
  'Surel notifikasi berhenti. Anda dapat menyalakannya lagi pada Profil saya.',
  'These e-mails have stopped. You can switch them on again on your own page.',
)
const TIDAK = paragraf(
  'Tautan ini tidak berlaku lagi. Masuk ke aplikasi lalu atur pada Profil saya.',
  'This link is not valid any more. Sign in and choose on your own page.',
)

function paragraf(id: string, en: string): string {
  return `<p>${id}</p><p lang="en">${en}</p>`
}

const tombol = (tanda: string): string =>
  `${paragraf('Berhenti menerima surel notifikasi?', 'Stop receiving e-mails of notifications?')}
  <form method="post" action="?t=${encodeURIComponent(tanda)}"><button type="submit">Berhenti / Stop</button></form>`

function sendHalaman(response: Response, status: number, isi: string): void {
  response.status(status)
  response.setHeader('Cache-Control', 'no-store')
  response.setHeader('Content-Type', 'text/html; charset=utf-8')
  response.setHeader('Content-Security-Policy', "default-src 'none'; form-action 'self'; frame-ancestors 'none'")
  response.setHeader('Referrer-Policy', 'no-referrer')
  response.setHeader('X-Content-Type-Options', 'nosniff')
  response.end(
    `<!doctype html><html lang="id"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
    <meta name="color-scheme" content="light dark"><title>PWS ILP</title></head><body><main><h1>PWS ILP</h1>${isi}</main></body></html>`,
  )
}
