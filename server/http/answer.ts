// An answer as it goes over the wire: serialised once, compressed once per encoding, with a strong ETag.
import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Request, Response } from 'express'

export type Encoding = 'br' | 'gzip' | 'identity'

export type Answer = {
  readonly body: Buffer
  readonly tag: string
  /** The forms made so far; the others are made when first asked for. */
  readonly forms: Partial<Record<Encoding, Buffer>>
}

/** `bolehDisimpan`: the browser may keep it, to be asked about again; otherwise nobody may. */
export type CaraKirim = { readonly status: number; readonly bolehDisimpan: boolean }

// Below this a compressed answer still fills one packet.
const WORTH_COMPRESSING_BYTES = 1_000
// Level 4 costs half a millisecond on a typical answer, level 11 more than a hundred.
const BROTLI_LEVEL = 4

export function serialise(value: unknown): Answer {
  const body = Buffer.from(JSON.stringify(value))
  const tag = createHash('sha256').update(body).digest('base64url').slice(0, 22)
  return { body, tag, forms: { identity: body } }
}

/** Sends the answer in an encoding the caller takes, or 304 where it has it already. */
export async function sendAnswer(request: Request, response: Response, cara: CaraKirim, answer: Answer): Promise<void> {
  const encoding = chooseEncoding(request, answer)
  if (encoding !== 'identity' && !hasTag(request, answer)) {
    answer.forms[encoding] ??= await compress(encoding, answer.body)
  }
  sendReady(request, response, cara, answer)
}

/** Sends at once what `sendAnswer` sends, or answers false where the form that the caller takes is yet to be made. */
export function sendReady(
  request: Request,
  response: Response,
  { status, bolehDisimpan }: CaraKirim,
  answer: Answer,
): boolean {
  const encoding = chooseEncoding(request, answer)
  const unchanged = hasTag(request, answer)
  const body = answer.forms[encoding]
  if (!body && !unchanged) return false
  response.setHeader('Cache-Control', bolehDisimpan ? 'private, no-cache' : 'no-store')
  response.setHeader('Vary', 'Accept-Encoding')
  response.setHeader('ETag', encoding === 'identity' ? `"${answer.tag}"` : `"${answer.tag}-${encoding}"`)
  if (unchanged || !body) {
    response.statusCode = 304
    response.end()
    return true
  }
  response.statusCode = status
  if (encoding !== 'identity') response.setHeader('Content-Encoding', encoding)
  response.setHeader('Content-Type', 'application/json; charset=utf-8')
  response.setHeader('Content-Length', body.length)
  response.end(request.method === 'HEAD' ? undefined : body)
  return true
}

function hasTag(request: Request, { tag }: Answer): boolean {
  return request.method === 'GET' && request.headers['if-none-match']?.includes(tag) === true
}

function chooseEncoding(request: Request, { body }: Answer): Encoding {
  const accepted = request.headers['accept-encoding']
  if (body.length < WORTH_COMPRESSING_BYTES || typeof accepted !== 'string') return 'identity'
  return takes(accepted, 'br') ? 'br' : takes(accepted, 'gzip') ? 'gzip' : 'identity'
}

// 'gzip, br' takes both; 'br;q=0, gzip' only the second.
function takes(accepted: string, encoding: string): boolean {
  const at = accepted.indexOf(encoding)
  return at >= 0 && !/^\s*;\s*q=0(?:\.0*)?\s*(?:,|$)/.test(accepted.slice(at + encoding.length))
}

function compress(encoding: 'br' | 'gzip', body: Buffer): Promise<Buffer> {
  if (encoding === 'gzip') return promisify(gzip)(body)
  const params = { [constants.BROTLI_PARAM_QUALITY]: BROTLI_LEVEL, [constants.BROTLI_PARAM_SIZE_HINT]: body.length }
  return promisify(brotliCompress)(body, { params })
}
