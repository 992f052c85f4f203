// Clients of the drill: requests that end, one way or another, within a time of their own.
import { once } from 'node:events'
import { Agent, type ClientRequest, type IncomingMessage, request } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'

export type Balasan = {
  readonly status: number
  readonly headers: IncomingMessage['headers']
  readonly body: Buffer
}

export type Tanya = {
  readonly header?: Readonly<Record<string, string>>
  /** Sent as JSON by POST; absent: a GET. */
  readonly isi?: unknown
  readonly bita?: Buffer
  readonly sabarMs?: number
  /** It bears a key, so that asking again is harmless. */
  readonly berkunci?: boolean
}

const SABAR_MS = 60_000
const agent = new Agent({ keepAlive: true, maxSockets: Number.POSITIVE_INFINITY })

/** Asks once; rejects where the connection breaks or nothing comes in time. */
export async function ask(alamat: string, tanya: Tanya = {}): Promise<Balasan> {
  const tubuh = tanya.bita ?? (tanya.isi === undefined ? undefined : Buffer.from(JSON.stringify(tanya.isi)))
  const jenis = tanya.bita ? 'application/octet-stream' : 'application/json'
  const headers = { ...(tubuh && { 'Content-Type': jenis, 'Content-Length': tubuh.length }), ...tanya.header }
  const signal = AbortSignal.timeout(tanya.sabarMs ?? SABAR_MS)
  const keluar = request(alamat, { method: tubuh ? 'POST' : 'GET', agent, headers, signal })
  keluar.end(tubuh)
  try {
    return await terima(keluar)
  } catch (error) {
    // A kept connection may be closed for being idle just as a question is put on it: browsers ask again, and so do we.
    if ((tubuh && !tanya.berkunci) || !keluar.reusedSocket || !isDitutup(error)) throw error
    return ask(alamat, tanya)
  }
}

const isDitutup = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'ECONNRESET' || error.code === 'EPIPE')

async function terima(keluar: ClientRequest): Promise<Balasan> {
  const [masuk]: IncomingMessage[] = await once(keluar, 'response')
  if (!masuk) throw new Error('no response')
  const potongan: Buffer[] = []
  for await (const satu of masuk) potongan.push(satu)
  return { status: masuk.statusCode ?? 0, headers: masuk.headers, body: Buffer.concat(potongan) }
}

/** What the contract says that it is. */
export const isiDari = <Isi>({ body }: Pick<Balasan, 'body'>): Isi => JSON.parse(body.toString()) as Isi

/** Waits until something is so; what fails meanwhile is not so yet. */
export async function until(apa: string, terjadi: () => Promise<boolean>, sabarMs = SABAR_MS): Promise<void> {
  const batas = performance.now() + sabarMs
  while (!(await terjadi().catch(() => false))) {
    if (performance.now() > batas) throw new Error(`terlalu lama menunggu ${apa}`)
    await pause(20)
  }
}
