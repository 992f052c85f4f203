// An SMTP server for tests: it keeps what it takes, taken apart, and refuses as it is told.
import { once } from 'node:events'
import { after } from 'node:test'
import { SMTPServer } from 'smtp-server'
import type { SurelConfig } from '#server/config-kabar.ts'

export type SuratTiba = {
  readonly kepada: string
  readonly kepala: ReadonlyMap<string, string>
  readonly teks: string
  readonly html: string
}

export type SurelUji = {
  readonly config: SurelConfig
  readonly tiba: SuratTiba[]
  /** Answers the next mails with this code instead of taking them. */
  tolak(kode: number, kali: number): void
}

export async function openSurelUji(): Promise<SurelUji> {
  const tiba: SuratTiba[] = []
  let [kode, kali] = [0, 0]
  const tolakan = (): Error | null => {
    if (kali === 0) return null
    kali -= 1
    return Object.assign(new Error('ditolak untuk uji'), { responseCode: kode })
  }
  const server = new SMTPServer({
    ...{ authOptional: true, disabledCommands: ['STARTTLS', 'AUTH'], logger: false },
    onRcptTo: (_alamat, _sesi, jawab) => jawab(tolakan()),
    onData: (aliran, { envelope }, jawab) => {
      const potongan: Buffer[] = []
      aliran.on('data', (satu: Buffer) => potongan.push(satu))
      aliran.on('end', () => {
        const mentah = Buffer.concat(potongan).toString()
        for (const { address } of envelope.rcptTo) tiba.push({ kepada: address, ...uraikan(mentah) })
        jawab()
      })
    },
  })
  const dengar = server.listen(0, '127.0.0.1')
  await once(dengar, 'listening')
  after(() => new Promise<void>((selesai) => server.close(() => selesai())))
  const alamat = dengar.address()
  const port = alamat && typeof alamat === 'object' ? alamat.port : 0
  return {
    config: { host: '127.0.0.1', port, tls: false, wajibTls: false, akun: null, dari: 'PWS Uji <pws@uji.example>' },
    tiba,
    tolak: (k, n) => {
      ;[kode, kali] = [k, n]
    },
  }
}

function uraikan(mentah: string): Omit<SuratTiba, 'kepada'> {
  const { kepala, isi } = belah(mentah)
  const batas = /boundary="([^"]+)"/.exec(kepala.get('content-type') ?? '')?.[1]
  const bagian = batas
    ? isi
        .split(`--${batas}`)
        .slice(1, -1)
        .map((satu) => belah(satu.replace(/^\r\n/, '')))
    : [{ kepala, isi }]
  const cari = (jenis: string): string => {
    const satu = bagian.find(({ kepala: milik }) => milik.get('content-type')?.startsWith(jenis))
    return satu ? bukaSandi(satu.isi, satu.kepala.get('content-transfer-encoding') ?? '').replaceAll('\r\n', '\n') : ''
  }
  return { kepala, teks: cari('text/plain'), html: cari('text/html') }
}

function belah(mentah: string): { readonly kepala: ReadonlyMap<string, string>; readonly isi: string } {
  const [atas = '', ...bawah] = mentah.split('\r\n\r\n')
  const baris = atas.replaceAll(/\r\n[ \t]+/g, ' ').split('\r\n')
  const kepala = baris.map((satu): [string, string] => {
    const di = satu.indexOf(':')
    return [satu.slice(0, di).toLowerCase(), bukaKata(satu.slice(di + 1).trim())]
  })
  return { kepala: new Map(kepala), isi: bawah.join('\r\n\r\n') }
}

const bukaKata = (teks: string): string =>
  teks
    .replaceAll(/\?= =\?UTF-8\?Q\?/gi, '')
    .replaceAll(/=\?UTF-8\?([QB])\?([^?]*)\?=/gi, (_, cara: string, isi: string) =>
      cara.toUpperCase() === 'B'
        ? Buffer.from(isi, 'base64').toString()
        : bukaSandi(isi.replaceAll('_', ' '), 'quoted-printable'),
    )

function bukaSandi(isi: string, cara: string): string {
  if (cara === 'base64') return Buffer.from(isi, 'base64').toString()
  if (cara !== 'quoted-printable') return isi.trimEnd()
  const bita = isi
    .replaceAll(/=\r?\n/g, '')
    .replaceAll(/=([0-9A-F]{2})/gi, (_, heksa: string) => String.fromCharCode(Number.parseInt(heksa, 16)))
  return Buffer.from(bita, 'latin1').toString().trimEnd()
}
