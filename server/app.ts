import express, { type Express, type RequestHandler, type Router } from 'express'
import helmet from 'helmet'
import type { Logger } from 'pino'
import { pinoHttp } from 'pino-http'
import { errorHandler, unknownAddress } from '#http/problem.ts'

export type AppParts = {
  readonly log: Logger
  /** Proxies in front whose word is taken. */
  readonly trustProxy?: number
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
export function createApp({ log, trustProxy = 0, sesi, routes, oidc, events, berhenti, client }: AppParts): Express {
  const app = express()
  app.disable('x-powered-by')
  app.disable('etag')
  app.set('trust proxy', trustProxy)
  app.use(requestLog(log))
  app.use('/api', dataHeaders)
  app.use('/api', sesi)
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
function requestLog(log: Logger): RequestHandler {
  return pinoHttp({
    logger: log,
    quietReqLogger: true,
    // Neither headers nor queries: cookies, tokens and codes would be kept where many may read.
    serializers: { req: ringkasPermintaan, res: ({ statusCode }) => ({ statusCode }) },
    customLogLevel: (_request, response, error) => (error || response.statusCode >= 500 ? 'error' : 'silent'),
  })
}

const ringkasPermintaan = ({ id, method, url, remoteAddress }: Record<string, unknown>) => ({
  ...{ id, method, remoteAddress },
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
