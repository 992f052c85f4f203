// Live pages as browsers keep them: an open stream that connects again by itself, and the newest data version it was told.
import { Agent, get, type IncomingMessage } from 'node:http'

export type Pendengar = {
  /** The newest version that it was told; 0 before the first. */
  versi(): number
  /** When it was told of it, on the clock of `performance`. */
  pada(): number
  /** How often it had to connect again. */
  sambungan(): number
  tutup(): void
}

const LAGI_MS = 1_000
const VERSI = /^event: versi\ndata: (\{.*\})$/m
const agent = new Agent({ maxSockets: Number.POSITIVE_INFINITY })

export function dengarkan(
  origin: string,
  {
    wilayah,
    header,
  }: {
    readonly wilayah: string
    readonly header: Readonly<Record<string, string>>
  },
): Pendengar {
  let [versi, pada, sambungan, ditutup] = [0, 0, 0, false]
  let putus: () => void = () => undefined

  function sambung(): void {
    if (ditutup) return
    sambungan += 1
    let selesai = false
    const lagi = (): void => {
      if (selesai) return
      selesai = true
      setTimeout(sambung, LAGI_MS)
    }
    const keluar = get(`${origin}/api/peristiwa?wilayah=${wilayah}`, { agent, headers: header }, (masuk) =>
      baca(masuk, lagi),
    )
    keluar.on('error', lagi)
    putus = () => keluar.destroy()
  }

  function baca(masuk: IncomingMessage, lagi: () => void): void {
    masuk.on('close', lagi)
    masuk.on('error', lagi)
    let sisa = ''
    masuk.setEncoding('utf8').on('data', (potongan: string) => {
      const pesan = (sisa + potongan).split('\n\n')
      sisa = pesan.pop() ?? ''
      for (const satu of pesan) {
        const isi = VERSI.exec(satu)?.[1]
        if (isi === undefined) continue
        // As the server writes it.
        const dikabari = (JSON.parse(isi) as { versi: number }).versi
        if (dikabari <= versi) continue
        versi = dikabari
        pada = performance.now()
      }
    })
  }

  sambung()
  return {
    versi: () => versi,
    pada: () => pada,
    sambungan: () => sambungan,
    tutup: () => {
      ditutup = true
      putus()
    },
  }
}
