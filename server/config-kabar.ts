// How this installation tells people of notifikasi outside the program, from what `config.ts` read.
import { StartupError } from '#db/startup-error.ts'

export type SurelConfig = {
  readonly host: string
  readonly port: number
  /** TLS from the first byte; otherwise STARTTLS, which `wajibTls` insists on. */
  readonly tls: boolean
  readonly wajibTls: boolean
  readonly akun: { readonly nama: string; readonly sandi: string } | null
  /** From whom: "PWS <pws@kab.go.id>" or the address alone. */
  readonly dari: string
}

export type KabarConfig = {
  /** Absent: no e-mail is sent. */
  readonly surel: SurelConfig | undefined
  /** Where people open the program, without a slash at the end; links in mail begin with it. */
  readonly alamat: string | undefined
  /** An origin to which pushes may go beside the public ones, to try it out. */
  readonly dorongUji: string | null
}

export type LingkunganKabar = {
  readonly SMTP_URL: string | undefined
  readonly SMTP_DARI: string | undefined
  readonly ALAMAT_APLIKASI: string | undefined
  readonly DORONG_UJI: string | undefined
}

/** @throws StartupError naming the variable and what it may be. */
export function readKabar({ SMTP_URL, SMTP_DARI, ALAMAT_APLIKASI, DORONG_UJI }: LingkunganKabar): KabarConfig {
  const alamat = ALAMAT_APLIKASI ? readAlamat('ALAMAT_APLIKASI', ALAMAT_APLIKASI) : undefined
  const dorongUji = DORONG_UJI ? readAlamat('DORONG_UJI', DORONG_UJI) : null
  if (!SMTP_URL) return { surel: undefined, alamat, dorongUji }
  if (!SMTP_DARI || !alamat) throw new StartupError('Untuk mengirim surel isi juga SMTP_DARI dan ALAMAT_APLIKASI.')
  return { surel: { ...readSmtp(SMTP_URL), dari: readDari(SMTP_DARI) }, alamat, dorongUji }
}

function readAlamat(nama: string, teks: string): string {
  if (URL.canParse(teks) && /^https?:\/\//.test(teks)) {
    const { origin, pathname, search, hash } = new URL(teks)
    if (pathname === '/' && search === '' && hash === '') return origin
  }
  throw new StartupError(`${nama} berisi "${teks}"; isi seperti https://pws.kabupaten.go.id, tanpa jalur.`)
}

const LOKAL = /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/

function readSmtp(teks: string): Omit<SurelConfig, 'dari'> {
  const salah = new StartupError('SMTP_URL bukan alamat SMTP; tulis seperti smtps://nama:sandi@surel.kabupaten.go.id.')
  if (!/^smtps?:\/\//.test(teks) || !URL.canParse(teks)) throw salah
  const { protocol, hostname, port, username, password, searchParams } = new URL(teks)
  if (!hostname) throw salah
  const tls = protocol === 'smtps:'
  return {
    ...{ host: hostname.replace(/^\[|\]$/g, ''), port: Number(port) || (tls ? 465 : 587), tls },
    // What is on the way over other people's lines is enciphered, unless the operator says that the line is their own.
    wajibTls: !tls && !LOKAL.test(hostname) && searchParams.get('tls') !== 'tidak',
    akun: username ? { nama: decodeURIComponent(username), sandi: decodeURIComponent(password) } : null,
  }
}

function readDari(teks: string): string {
  if (/^(?:[^<>\r\n"]{0,80}<[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/.test(teks.trim())) return teks.trim()
  throw new StartupError(`SMTP_DARI berisi "${teks}"; isi seperti PWS <pws@kabupaten.go.id>.`)
}
