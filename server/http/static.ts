// The built client: read into memory once, since it is a few megabytes and never changes while the server runs.
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { extname, join, sep } from 'node:path'
import type { Request, RequestHandler, Response } from 'express'
import type { Encoding } from './answer.ts'
import { susunPekerja } from './pekerja.ts'

type StaticFile = {
  readonly type: string
  readonly tag: string
  readonly forever: boolean
  readonly body: Partial<Record<Encoding, Buffer>> & { readonly identity: Buffer }
}

const TYPE: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
}
const COMPRESSED_END = /\.(?:br|gz)$/
// Codes of a wilayah have dots as well: /peta/35.07 is a page, /main.js is a file.
const LOOKS_LIKE_A_FILE = /\.[a-z][a-z0-9]*$/i

// Asks again by itself; in the language of the screens, and without anything that would have to be built.
const WAITING = Buffer.from(`<!doctype html>
<html lang="id"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta http-equiv="refresh" content="1">
<title>PWS ILP</title><h1>Menyiapkan tampilan</h1><p>Beberapa detik lagi; halaman ini terbuka sendiri.</p></html>
`)

/** Serves the client from when it is built on, and until then a page that says so. */
export function serveClientWhenBuilt(directory: string, built: Promise<void>): RequestHandler {
  let client: RequestHandler = (request, response, next) => {
    if (request.method !== 'GET' || LOOKS_LIKE_A_FILE.test(request.path)) return next()
    response.setHeader('Cache-Control', 'no-store')
    response.type('html').send(WAITING)
  }
  built.then(
    () => {
      client = serveClient(directory)
    },
    // Whoever builds tells what went wrong, and ends the server.
    () => undefined,
  )
  return (request, response, next) => client(request, response, next)
}

/** Serves the built client; every address that is not a file gets index.html, since the browser's router knows it. */
export function serveClient(directory: string): RequestHandler {
  const files = readFiles(directory)
  return (request, response, next) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return next()
    const file =
      files.get(request.path) ?? (LOOKS_LIKE_A_FILE.test(request.path) ? undefined : files.get('/index.html'))
    if (!file) return next()
    sendFile(request, response, file)
  }
}

function readFiles(directory: string): Map<string, StaticFile> {
  if (!existsSync(directory)) return new Map()
  const names = readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !COMPRESSED_END.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
  const files = new Map(names.map((path) => [path.slice(directory.length).split(sep).join('/'), readFile(path)]))
  const worker = files.get('/sw.js')
  if (worker) files.set('/sw.js', fillWorker(worker, files))
  return files
}

/** The service worker with the list of what it keeps; its compressed twins hold the marks yet, so they do not go out. */
function fillWorker(worker: StaticFile, files: ReadonlyMap<string, StaticFile>): StaticFile {
  const isi = new Map([...files].map(([path, { body }]) => [path, body.identity]))
  const identity = Buffer.from(susunPekerja(worker.body.identity.toString(), isi))
  return { ...worker, tag: hash(identity), body: { identity } }
}

const hash = (isi: Buffer): string => createHash('sha256').update(isi).digest('base64url').slice(0, 22)

function readFile(path: string): StaticFile {
  const identity = readFileSync(path)
  return {
    type: TYPE[extname(path)] ?? 'application/octet-stream',
    tag: hash(identity),
    // vite puts a hash of the content into the names below assets/.
    forever: path.split(sep).includes('assets'),
    body: {
      identity,
      ...(existsSync(`${path}.br`) && { br: readFileSync(`${path}.br`) }),
      ...(existsSync(`${path}.gz`) && { gzip: readFileSync(`${path}.gz`) }),
    },
  }
}

function sendFile(request: Request, response: Response, file: StaticFile): void {
  // Browsers name gzip before br and mean neither to be better: the smaller is ours to choose.
  const encoding: Encoding =
    (['br', 'gzip'] as const).find((satu) => file.body[satu] && request.acceptsEncodings(satu) === satu) ?? 'identity'
  response.setHeader('Cache-Control', file.forever ? 'public, max-age=31536000, immutable' : 'no-cache')
  response.setHeader('Vary', 'Accept-Encoding')
  response.setHeader('ETag', `"${file.tag}-${encoding}"`)
  if (request.headers['if-none-match']?.includes(file.tag)) {
    response.status(304).end()
    return
  }
  const body = file.body[encoding] ?? file.body.identity
  if (encoding !== 'identity') response.setHeader('Content-Encoding', encoding)
  response.setHeader('Content-Type', file.type)
  response.setHeader('Content-Length', body.length)
  response.end(request.method === 'HEAD' ? undefined : body)
}
