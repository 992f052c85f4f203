// An HTTP server in this process, and requests to it that show what browsers hide.
import { once } from 'node:events'
import { createServer, type IncomingMessage, request } from 'node:http'
import { after } from 'node:test'
import type { Express } from 'express'
import { pino } from 'pino'
import type { Deps } from '#http/mount.ts'

export type Reply = { readonly status: number; readonly headers: IncomingMessage['headers']; readonly body: Buffer }

export type Client = {
  readonly origin: string
  get(path: string, headers?: Readonly<Record<string, string>>): Promise<Reply>
  post(path: string, body: unknown, headers?: Readonly<Record<string, string>>): Promise<Reply>
}

export const silentLog: Deps['log'] = pino({ level: 'silent' })

/** Serves the app on a free port until the test file ends. */
export async function serveApp(app: Express): Promise<Client> {
  // Held up by a test in this same process, a server would close connections that wait when it could read on them.
  const server = createServer({ keepAliveTimeout: 0 }, app).listen(0, '127.0.0.1')
  await once(server, 'listening')
  after(() => {
    server.closeAllConnections()
    server.close()
  })
  const address = server.address()
  return clientOf(`http://127.0.0.1:${address && typeof address === 'object' ? address.port : 0}`)
}

/** Asks a server that runs already, in this process or another. */
export function clientOf(origin: string): Client {
  return {
    origin,
    get: (path, headers = {}) => send(origin + path, 'GET', headers),
    post: (path, body, headers = {}) => {
      const text = typeof body === 'string' ? body : JSON.stringify(body)
      return send(origin + path, 'POST', { 'Content-Type': 'application/json', ...headers }, text)
    },
  }
}

export const jsonOf = (reply: Reply): unknown => JSON.parse(reply.body.toString())

async function send(url: string, method: string, headers: Readonly<Record<string, string>>, body?: string) {
  const outgoing = request(url, { method, headers })
  outgoing.end(body)
  const [incoming]: IncomingMessage[] = await once(outgoing, 'response')
  if (!incoming) throw new Error('no response')
  const chunks: Buffer[] = []
  for await (const chunk of incoming) chunks.push(chunk)
  return { status: incoming.statusCode ?? 0, headers: incoming.headers, body: Buffer.concat(chunks) }
}
