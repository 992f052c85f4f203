import { randomUUID } from 'node:crypto'
import express, { type Express, type RequestHandler, type Router } from 'express'
import helmet from 'helmet'
import type { Logger } from 'pino'
import { pinoHttp } from 'pino-http'
import { errorHandler, unknownAddress } from '#http/problem.ts'
import { JALUR_SEHAT } from '#http/siap.ts'
import { ringkasGalat } from './catatan.ts'

export type AppParts = {
  readonly log: Logger
  /** Proxies in front whose word is taken. */
  readonly trustProxy?: number
  /** Told of every request once it is answered; absent: nobody measures. */
  readonly ukur?: RequestHandler | undefined
  /** Whether new requests are wanted, and whether the database is there. */
  readonly siap?: { readonly handler: RequestHandler; readonly jaga: RequestHandler } | undefined
  /** Finds out who asks, before anything is answered. */
  readonly sesi: RequestHandler
  readonly routes: Router
  /** Signing in at another provider, where one is configured. */
  readonly oidc?: Router | undefined
  readonly events: RequestHandler
  /** Where mails are stopped. */
  readonly berhenti?: RequestHandler | undefined
  /** The built client; absent where only the API is served. */
  readonly client?: RequestHandler
}

/** Everything between a socket and the endpoints; opens no port. */
export function createApp(parts: AppParts): Express {
  const { log, trustProxy = 0, ukur, siap, sesi, routes, oidc, events, berhenti, client } = parts
  const app = express()
  app.disable('x-powered-by')
  app.disable('etag')
  app.set('trust proxy', trustProxy)
  app.use(requestLog(log, trustProxy > 0))
  if (ukur) app.use(ukur)
  app.use('/api', dataHeaders)
  if (siap) app.get('/api/siap', siap.handler)
  if (siap) app.use('/api', siap.jaga)
  app.use('/api', (request, response, next) => (request.path === JALUR_SEHAT ? next() : sesi(request, response, next)))
  app.get('/api/peristiwa', events)
  if (oidc) app.use(oidc)
  app.use(routes)
  app.use('/api', unknownAddress)
  if (berhenti) app.use(berhenti)
  app.use([...SKRIP], dataHeaders)
  app.use(pageHeaders())
  if (client) app.use(client)
  app.use(unknownAddress)
  app.use(errorHandler)
  return app
}

// No line for what went well and fast: the log is for what a person should look at.
function requestLog(log: Logger, percaya: boolean): RequestHandler {
  return pinoHttp({
    logger: log,
    quietReqLogger: true,
    genReqId: (request, response) => {
      const dibawa = percaya ? request.headers['x-request-id'] : undefined
      const id = typeof dibawa === 'string' && NOMOR.test(dibawa) ? dibawa : randomUUID()
      response.setHeader('X-Request-Id', id)
      return id
    },
    // Neither headers nor queries: cookies, tokens and codes would be kept where many may read.
    serializers: { req: ringkasPermintaan, res: ({ statusCode }) => ({ statusCode }), err: ringkasGalat },
    // What is unavailable for a while is told where it begins and ends.
    customLogLevel: (_request, { statusCode }, error) =>
      (error && statusCode < 503) || (statusCode >= 500 && statusCode < 503) ? 'error' : 'silent',
  })
}

/** What a proxy may have numbered a request with: nothing that breaks a line of the log. */
const NOMOR = /^[\w.:=-]{8,100}$/

const ringkasPermintaan = ({ id, method, url }: Record<string, unknown>) => ({
  ...{ id, method },
  url: String(url).replace(/\?.*$/s, ''),
})

/** Where scripts and styles stand that pages bring in; the service worker is a page of its own to a browser. */
const SKRIP = ['/assets', '/tema.js'] as const

// What helmet would compute for each request is always the same for data, and for scripts and styles, a dozen of which make
// the first view: the rules of a page come with the page.
const dataHeaders: RequestHandler = (_request, response, next) => {
  response.setHeader('Content-Security-Policy', "default-src 'none'; frame-ancestors 'none'")
  response.setHeader('X-Content-Type-Options', 'nosniff')
  response.setHeader('Referrer-Policy', 'no-referrer')
  response.setHeader('Cross-Origin-Resource-Policy', 'same-origin')
  next()
}

function pageHeaders(): RequestHandler {
  const page = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        'default-src': ["'self'"],
        'img-src': ["'self'", 'data:'],
        'object-src': ["'none'"],
        'base-uri': ["'none'"],
        'form-action': ["'self'"],
        'frame-ancestors': ["'none'"],
      },
    },
    // Often served over plain http inside an office: whoever puts TLS in front sets this there.
    strictTransportSecurity: false,
    referrerPolicy: { policy: 'same-origin' },
  })
  return (request, response, next) =>
    SKRIP.some((awal) => request.path.startsWith(awal)) ? next() : page(request, response, next)
}
