// An answer as it goes over the wire: serialised once, compressed once per encoding, with a strong ETag.
import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Request, Response } from 'express'

export type Encoding = 'br' | 'gzip' | 'identity'

export type Answer = {
  readonly body: Buffer
  readonly tag: string
  readonly compressed: Partial<Record<Encoding, Promise<Buffer>>>
}

// Below this a compressed answer still fills one packet.
const WORTH_COMPRESSING_BYTES = 1_000
// Level 4 costs half a millisecond on a typical answer, level 11 more than a hundred.
const BROTLI_LEVEL = 4

export function serialise(value: unknown): Answer {
  const body = Buffer.from(JSON.stringify(value))
  return { body, tag: createHash('sha256').update(body).digest('base64url').slice(0, 22), compressed: {} }
}

/** Sends the answer in an encoding the caller takes, or 304 where it has it already. */
export async function sendAnswer(request: Request, response: Response, status: number, answer: Answer): Promise<void> {
  const encoding = chooseEncoding(request, answer)
  response.setHeader('Cache-Control', 'private, no-cache')
  response.setHeader('Vary', 'Accept-Encoding')
  response.setHeader('ETag', encoding === 'identity' ? `"${answer.tag}"` : `"${answer.tag}-${encoding}"`)
  if (request.method === 'GET' && request.headers['if-none-match']?.includes(answer.tag)) {
    response.statusCode = 304
    response.end()
    return
  }
  const body = await bodyIn(encoding, answer)
  response.statusCode = status
  if (encoding !== 'identity') response.setHeader('Content-Encoding', encoding)
  response.setHeader('Content-Type', 'application/json; charset=utf-8')
  response.setHeader('Content-Length', body.length)
  response.end(request.method === 'HEAD' ? undefined : body)
}

function chooseEncoding(request: Request, { body }: Answer): Encoding {
  if (body.length < WORTH_COMPRESSING_BYTES) return 'identity'
  const accepted = request.headers['accept-encoding']
  if (typeof accepted !== 'string') return 'identity'
  const takes = (name: string) => new RegExp(`\\b${name}\\b(?!\\s*;\\s*q=0(?:\\.0*)?(?:\\s|,|$))`).test(accepted)
  return takes('br') ? 'br' : takes('gzip') ? 'gzip' : 'identity'
}

function bodyIn(encoding: Encoding, { body, compressed }: Answer): Buffer | Promise<Buffer> {
  if (encoding === 'identity') return body
  compressed[encoding] ??= compress(encoding, body)
  return compressed[encoding]
}

function compress(encoding: 'br' | 'gzip', body: Buffer): Promise<Buffer> {
  if (encoding === 'gzip') return promisify(gzip)(body)
  const params = { [constants.BROTLI_PARAM_QUALITY]: BROTLI_LEVEL, [constants.BROTLI_PARAM_SIZE_HINT]: body.length }
  return promisify(brotliCompress)(body, { params })
}
