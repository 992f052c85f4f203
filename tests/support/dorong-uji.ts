// A push service for tests, with the browsers behind it: deciphers what comes by RFC 8291 and checks who signed it (RFC 8292),
// written from these documents and not by the package that sends.
import { createDecipheriv, createECDH, createPublicKey, hkdfSync, randomBytes, verify } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:http'
import { after } from 'node:test'

export type DorongTiba = { readonly siapa: string; readonly isi: unknown; readonly topik: string }

export type DorongUji = {
  readonly origin: string
  readonly tiba: DorongTiba[]
  /** A browser of somebody that subscribes. */
  langgan(siapa: string): { readonly titik: string; readonly kunciUmum: string; readonly rahasia: string }
  /** Answers the next messages to this browser with a status instead of taking them. */
  tolak(siapa: string, status: number, kali: number): void
}

type Peramban = { readonly ecdh: ReturnType<typeof createECDH>; readonly rahasia: Buffer; tolak: number; kali: number }

export async function openDorongUji(): Promise<DorongUji> {
  const peramban = new Map<string, Peramban>()
  const tiba: DorongTiba[] = []
  const server = createServer(async (minta, jawab) => {
    const siapa = decodeURIComponent((minta.url ?? '').slice(1))
    const milik = peramban.get(siapa)
    const potongan: Buffer[] = []
    for await (const satu of minta) potongan.push(satu)
    if (!milik) return jawab.writeHead(404).end()
    if (milik.kali > 0) {
      milik.kali -= 1
      return jawab.writeHead(milik.tolak).end()
    }
    if (!isTandaBenar(minta.headers.authorization ?? '', origin)) return jawab.writeHead(403).end()
    const isi: unknown = JSON.parse(bukaSandi(Buffer.concat(potongan), milik))
    tiba.push({ siapa, isi, topik: String(minta.headers.topic) })
    jawab.writeHead(201).end()
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  after(() => {
    server.closeAllConnections()
    server.close()
  })
  const alamat = server.address()
  const origin = `http://127.0.0.1:${alamat && typeof alamat === 'object' ? alamat.port : 0}`
  return {
    origin,
    tiba,
    langgan: (siapa) => {
      const ecdh = createECDH('prime256v1')
      const rahasia = randomBytes(16)
      const kunciUmum = ecdh.generateKeys().toString('base64url')
      peramban.set(siapa, { ecdh, rahasia, tolak: 0, kali: 0 })
      return { titik: `${origin}/${encodeURIComponent(siapa)}`, kunciUmum, rahasia: rahasia.toString('base64url') }
    },
    tolak: (siapa, status, kali) => {
      const milik = peramban.get(siapa)
      if (!milik) throw new Error(`${siapa} has no browser`)
      ;[milik.tolak, milik.kali] = [status, kali]
    },
  }
}

/** One record of aes128gcm: salt, record size, the sender's key, then what is enciphered. */
function bukaSandi(badan: Buffer, { ecdh, rahasia }: Peramban): string {
  const [garam, panjangKunci] = [badan.subarray(0, 16), badan.readUInt8(20)]
  const pengirim = badan.subarray(21, 21 + panjangKunci)
  const isi = badan.subarray(21 + panjangKunci)
  const info = Buffer.concat([Buffer.from('WebPush: info\0'), ecdh.getPublicKey(), pengirim])
  const bahan = Buffer.from(hkdfSync('sha256', ecdh.computeSecret(pengirim), rahasia, info, 32))
  const turunkan = (untuk: string, panjang: number) =>
    Buffer.from(hkdfSync('sha256', bahan, garam, Buffer.from(`Content-Encoding: ${untuk}\0`), panjang))
  const buka = createDecipheriv('aes-128-gcm', turunkan('aes128gcm', 16), turunkan('nonce', 12))
  buka.setAuthTag(isi.subarray(-16))
  const terang = Buffer.concat([buka.update(isi.subarray(0, -16)), buka.final()])
  return terang.subarray(0, terang.lastIndexOf(2)).toString()
}

function isTandaBenar(kepala: string, origin: string): boolean {
  const [, token = '', kunci = ''] = /^vapid t=([^,]+), ?k=(.+)$/.exec(kepala) ?? []
  const [atas = '', badan = '', tanda = ''] = token.split('.')
  const titik = Buffer.from(kunci, 'base64url')
  const jwk = {
    ...{ kty: 'EC', crv: 'P-256' },
    x: titik.subarray(1, 33).toString('base64url'),
    y: titik.subarray(33).toString('base64url'),
  }
  const kunciUmum = createPublicKey({ key: jwk, format: 'jwk' })
  const { aud }: { aud: string } = JSON.parse(Buffer.from(badan, 'base64url').toString())
  return (
    aud === origin &&
    verify(
      'sha256',
      Buffer.from(`${atas}.${badan}`),
      { key: kunciUmum, dsaEncoding: 'ieee-p1363' },
      Buffer.from(tanda, 'base64url'),
    )
  )
}
