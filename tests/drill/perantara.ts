// A network between the application and Postgres that can be taken away: refused, or swallowed without a word.
import { once } from 'node:events'
import { connect, createServer, type Server, type Socket } from 'node:net'
import { join } from 'node:path'
import { type Pemasangan, pasang } from './pemasangan.ts'

export type Perantara = {
  /** The address of a role as the application is told it. */
  url(asli: string): string
  /** Every connection is cut and every new one refused. */
  putuskan(): Promise<void>
  /** Every connection stays, and nothing comes through it. */
  bisukan(): void
  pulihkan(): Promise<void>
  tutup(): Promise<void>
  /** From now on it leads to another server; who is connected has to connect again. */
  alihkan(postgres: string): void
  /** Bytes that Postgres has answered through it. */
  bita(): number
}

/** An installation whose application speaks to Postgres through one. */
export async function pasangLewatPerantara(): Promise<{ pemasangan: Pemasangan; perantara: Perantara }> {
  let perantara: Perantara | undefined
  const pemasangan = await pasang({
    lewat: async ({ app, owner }) => {
      perantara = await bukaPerantara(app)
      return { DATABASE_URL: perantara.url(app), DATABASE_OWNER_URL: perantara.url(owner) }
    },
  })
  if (!perantara) throw new Error('no network')
  return { pemasangan, perantara }
}

export async function bukaPerantara(postgres: string): Promise<Perantara> {
  let soket = soketDari(postgres)
  const pasangan = new Set<readonly [Socket, Socket]>()
  let bisu = false
  let bita = 0
  let server: Server

  const terima = (masuk: Socket): void => {
    const keluar = connect(soket)
    const berdua = [masuk, keluar] as const
    pasangan.add(berdua)
    keluar.on('data', (isi) => {
      bita += isi.length
    })
    for (const [dari, ke] of [berdua, [keluar, masuk]] as const) {
      dari.on('data', (isi) => ke.write(isi))
      dari.on('error', () => ke.destroy())
      dari.on('close', () => {
        ke.destroy()
        pasangan.delete(berdua)
      })
      if (bisu) dari.pause()
    }
  }

  async function dengar(port: number): Promise<number> {
    server = createServer(terima).listen(port, '127.0.0.1')
    await once(server, 'listening')
    const alamat = server.address()
    return alamat && typeof alamat === 'object' ? alamat.port : port
  }

  async function putuskan(): Promise<void> {
    const tertutup = once(server, 'close')
    server.close()
    for (const berdua of pasangan) for (const satu of berdua) satu.destroy()
    await tertutup
  }

  const port = await dengar(0)
  return {
    url: (asli) => `postgresql://${new URL(asli).username}@127.0.0.1:${port}/pws`,
    putuskan,
    bisukan: () => {
      bisu = true
      for (const berdua of pasangan) for (const satu of berdua) satu.pause()
    },
    pulihkan: async () => {
      bisu = false
      for (const berdua of pasangan) for (const satu of berdua) satu.resume()
      if (!server.listening) await dengar(port)
    },
    tutup: putuskan,
    alihkan: (lain) => {
      soket = soketDari(lain)
      for (const berdua of pasangan) for (const satu of berdua) satu.destroy()
    },
    bita: () => bita,
  }
}

const soketDari = (postgres: string): string => join(new URL(postgres).searchParams.get('host') ?? '', '.s.PGSQL.5432')
