// Clients of the bench: one that reads an answer whole, and many that only count, cheap enough not to be what is measured.
import { once } from 'node:events'
import { Agent, type IncomingMessage, request } from 'node:http'
import { connect } from 'node:net'

// Let go before the server does, which would cut off whoever asks at that very moment.
const DIAM_MS = 2_500
const agent = new Agent({ keepAlive: true, maxSockets: 1, timeout: DIAM_MS })

export type Balasan = { readonly header: IncomingMessage['headers']; readonly isi: Buffer }

/** Asks once over a kept connection, in brotli as a browser would. */
export async function ask(port: number, jalur: string, kuki = ''): Promise<Balasan> {
  const headers = { 'Accept-Encoding': 'br', ...(kuki !== '' && { Cookie: kuki }) }
  const keluar = request({ port, path: jalur, host: '127.0.0.1', agent, headers })
  keluar.end()
  const [masuk]: IncomingMessage[] = await once(keluar, 'response')
  if (!masuk) throw new Error('no response')
  const potongan: Buffer[] = []
  for await (const satu of masuk) potongan.push(satu)
  if (masuk.statusCode !== 200) throw new Error(`${jalur}: ${masuk.statusCode} ${Buffer.concat(potongan)}`)
  return { header: masuk.headers, isi: Buffer.concat(potongan) }
}

export type Beban = {
  readonly klien: number
  readonly ms: number
  readonly kuki?: string
  readonly waktu?: number[]
}

/** Answers per second that so many clients get, each asking again as soon as it has been answered; `waktu` is given each one's time. */
export async function load(port: number, jalur: string, { klien, ms, kuki = '', waktu }: Beban): Promise<number> {
  const mulai = performance.now()
  const sampai = mulai + ms
  const jumlah = await Promise.all(Array.from({ length: klien }, () => repeat(port, jalur, { sampai, kuki, waktu })))
  return (jumlah.reduce((a, n) => a + n, 0) / (performance.now() - mulai)) * 1000
}

type Ulang = Required<Pick<Beban, 'kuki'>> & { readonly sampai: number; readonly waktu: number[] | undefined }

async function repeat(port: number, jalur: string, { sampai, kuki, waktu }: Ulang): Promise<number> {
  const socket = connect({ port, host: '127.0.0.1' })
  await once(socket, 'connect')
  const baris = kuki === '' ? '' : `Cookie: ${kuki}\r\n`
  const tanya = `GET ${jalur} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n${baris}Accept-Encoding: br\r\n\r\n`
  return new Promise((resolve, reject) => {
    let dijawab = 0
    let dikirim = performance.now()
    let masuk = 0
    let awal = Buffer.alloc(0)
    let panjang: number | undefined
    socket.on('error', reject)
    socket.on('close', () => reject(new Error('the server closed the connection')))
    socket.on('data', (potongan) => {
      masuk += potongan.length
      if (panjang === undefined) {
        awal = Buffer.concat([awal, potongan])
        panjang = findPanjang(awal)
      }
      if (panjang === undefined || masuk < panjang) return
      masuk -= panjang
      dijawab += 1
      const kini = performance.now()
      waktu?.push(kini - dikirim)
      dikirim = kini
      if (kini < sampai) socket.write(tanya)
      else {
        resolve(dijawab)
        socket.destroy()
      }
    })
    socket.write(tanya)
  })
}

/** Length of an answer with its head, once its head is in: every later one is as long. */
function findPanjang(awal: Buffer): number | undefined {
  const kepala = awal.indexOf('\r\n\r\n')
  if (kepala < 0) return undefined
  const isi = /content-length: (\d+)/i.exec(awal.subarray(0, kepala).toString())?.[1]
  if (isi === undefined) throw new Error('an answer without its length')
  return kepala + 4 + Number(isi)
}
