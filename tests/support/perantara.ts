// Postgres behind a line of ours, which can go dead without a word, or be cut and refuse who comes.
import { once } from 'node:events'
import { createConnection, createServer, type Socket } from 'node:net'
import { join } from 'node:path'
import { after } from 'node:test'

export type Perantara = {
  /** The address given, by way of this line. */
  readonly url: string
  diamkan(): void
  putuskan(): void
  pulihkan(): void
}

/** A line to the Postgres of this address, which names its socket; gone when the test file ends. */
export async function openPerantara(asli: string): Promise<Perantara> {
  const tujuan = new URL(asli)
  const soket = join(tujuan.searchParams.get('host') ?? '', `.s.PGSQL.${tujuan.port || 5432}`)
  const sambungan = new Set<Socket>()
  let keadaan: 'hidup' | 'diam' | 'putus' = 'hidup'
  const lepas = () => {
    for (const satu of sambungan) satu.destroy()
    sambungan.clear()
  }
  const server = createServer({ pauseOnConnect: true }, (masuk) => {
    sambungan.add(masuk)
    masuk.on('error', () => undefined)
    if (keadaan === 'putus') masuk.destroy()
    if (keadaan !== 'hidup') return
    const keluar = createConnection(soket)
    sambungan.add(keluar)
    keluar.on('error', () => masuk.destroy())
    masuk.on('close', () => keluar.destroy())
    keluar.on('close', () => masuk.destroy())
    masuk.pipe(keluar)
    keluar.pipe(masuk)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  after(() => {
    lepas()
    server.close()
  })
  const address = server.address()
  const url = new URL(asli)
  url.hostname = '127.0.0.1'
  url.port = String(address && typeof address === 'object' ? address.port : 0)
  url.searchParams.delete('host')
  return {
    url: url.href,
    diamkan: () => {
      keadaan = 'diam'
      for (const satu of sambungan) satu.unpipe().pause()
    },
    putuskan: () => {
      keadaan = 'putus'
      lepas()
    },
    pulihkan: () => {
      keadaan = 'hidup'
      // What was on the line is lost, as where a router forgot it.
      lepas()
    },
  }
}
