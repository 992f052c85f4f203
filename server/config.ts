import { StartupError } from '#db/startup-error.ts'
import { type Bulan, parseBulan } from '#domain/bulan.ts'
import type { AturanMasuk } from '#domain/masuk.ts'
import { PERAN, type Peran } from '#domain/peran.ts'
import { type CadanganConfig, readCadangan } from './config-cadangan.ts'
import { type KabarConfig, readKabar } from './config-kabar.ts'
import { type OperasiConfig, readOperasi } from './config-operasi.ts'

/** How this installation differs from the next, read once from the environment. */
export type Config = {
  /** Address to listen on; this computer only unless told otherwise. */
  readonly host: string
  readonly port: number
  /** Where the embedded Postgres and its log live. */
  readonly dataDir: string
  /** A Postgres of the operator's own; without it the embedded one is used. */
  readonly database: DatabaseConfig | undefined
  /** Whether an empty database gets the small example puskesmas. */
  readonly demo: boolean
  /** The example's last month; by default the month before the present one. */
  readonly demoSampai: Bulan | undefined
  readonly logLevel: string
  /** The secret that all keys come from; without it one is made and kept in `dataDir`, where that will do. */
  readonly rahasia: string | undefined
  /** Proxies in front, whose word about address and TLS is taken. */
  readonly trustProxy: number
  /** Whether the doors of the example are open to everybody who reaches the address. */
  readonly demoPublik: boolean
  readonly aturan: AturanMasuk
  readonly oidc: OidcConfig | undefined
  readonly kabar: KabarConfig
  readonly operasi: OperasiConfig
  readonly cadangan: CadanganConfig
}

/** Where the operator's own Postgres is met, and as which role. */
export type DatabaseConfig = {
  readonly appUrl: string
  readonly ownerUrl: string | undefined
  /** A read replica that figures may be read from. */
  readonly readUrl: string | undefined
  /** Past any pooler to the primary, for LISTEN; absent: as `appUrl`. */
  readonly listenUrl: string | undefined
}

/** Another provider to sign in with (OpenID Connect). */
export type OidcConfig = {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  /** Our address that the provider sends people back to. */
  readonly redirect: string
}

const SEJAM_MS = 3_600_000
/** Where the provider sends people back to; `http/oidc.ts` answers there. */
const JALUR_KEMBALI = '/api/masuk/oidc/kembali'
const LOG_LEVEL = ['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace']

/** @throws StartupError naming the variable and what it may be. */
export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  return {
    host: env.HOST || '127.0.0.1',
    port: readPort(env.PORT),
    dataDir: env.DATA_DIR || './data',
    database: readDatabase({
      DATABASE_URL: env.DATABASE_URL,
      DATABASE_OWNER_URL: env.DATABASE_OWNER_URL,
      DATABASE_READ_URL: env.DATABASE_READ_URL,
      DATABASE_LISTEN_URL: env.DATABASE_LISTEN_URL,
    }),
    demo: env.DEMO !== '0',
    demoSampai: readDemoSampai(env.DEMO_SAMPAI),
    logLevel: readLogLevel(env.LOG_LEVEL),
    rahasia: readRahasia(env.SESSION_SECRET),
    trustProxy: readBilangan('TRUST_PROXY', env.TRUST_PROXY, { bawaan: 0, paling: 0, terbanyak: 10 }),
    demoPublik: env.DEMO_PUBLIC === '1',
    aturan: {
      wajibTotp: readWajibTotp(env.WAJIB_TOTP),
      lama: {
        diamMs: SEJAM_MS * readBilangan('SESI_DIAM_JAM', env.SESI_DIAM_JAM, { bawaan: 8, paling: 1, terbanyak: 168 }),
        palingLamaMs: 24 * SEJAM_MS * readBilangan('SESI_HARI', env.SESI_HARI, { bawaan: 7, paling: 1, terbanyak: 90 }),
      },
    },
    oidc: readOidc({
      OIDC_ISSUER: env.OIDC_ISSUER,
      OIDC_CLIENT_ID: env.OIDC_CLIENT_ID,
      OIDC_CLIENT_SECRET: env.OIDC_CLIENT_SECRET,
      OIDC_REDIRECT: env.OIDC_REDIRECT,
    }),
    kabar: readKabar({
      SMTP_URL: env.SMTP_URL,
      SMTP_DARI: env.SMTP_DARI,
      ALAMAT_APLIKASI: env.ALAMAT_APLIKASI,
      DORONG_UJI: env.DORONG_UJI,
    }),
    operasi: readOperasi({
      METRICS_PORT: env.METRICS_PORT,
      METRICS_HOST: env.METRICS_HOST,
      LOG_KUERI_MS: env.LOG_KUERI_MS,
      JEDA_HENTI_DETIK: env.JEDA_HENTI_DETIK,
    }),
    cadangan: readCadangan({
      CADANGAN_KE: env.CADANGAN_KE,
      CADANGAN_JAM: env.CADANGAN_JAM,
      CADANGAN_SIMPAN: env.CADANGAN_SIMPAN,
      CADANGAN_SANDI: env.CADANGAN_SANDI,
      CADANGAN_KUNCI: env.CADANGAN_KUNCI,
      CADANGAN_TANPA_SANDI: env.CADANGAN_TANPA_SANDI,
    }),
  }
}

function readPort(text: string | undefined): number {
  if (!text) return 3000
  const port = Number(text)
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port
  throw new StartupError(`PORT berisi "${text}"; isi dengan bilangan 1 sampai 65535.`)
}

function readBilangan(
  nama: string,
  text: string | undefined,
  { bawaan, paling, terbanyak }: { readonly bawaan: number; readonly paling: number; readonly terbanyak: number },
): number {
  if (!text) return bawaan
  const bilangan = Number(text)
  if (Number.isInteger(bilangan) && bilangan >= paling && bilangan <= terbanyak) return bilangan
  throw new StartupError(`${nama} berisi "${text}"; isi dengan bilangan ${paling} sampai ${terbanyak}.`)
}

const RAHASIA_TERPENDEK = 32

function readRahasia(text: string | undefined): string | undefined {
  if (!text) return undefined
  if (text.length >= RAHASIA_TERPENDEK) return text
  throw new StartupError(`SESSION_SECRET terlalu pendek; isi dengan sedikitnya ${RAHASIA_TERPENDEK} huruf acak.`)
}

function readWajibTotp(text: string | undefined): readonly Peran[] {
  const disebut = (text ?? '').split(',').flatMap((satu) => satu.trim() || [])
  const peran = PERAN.filter((satu) => disebut.includes(satu))
  if (peran.length === new Set(disebut).size) return peran
  throw new StartupError(`WAJIB_TOTP berisi "${text}"; isi dengan nama peran dipisah koma, misalnya admin,dinas.`)
}

function readOidc(isi: Readonly<Record<string, string | undefined>>): OidcConfig | undefined {
  const kosong = Object.keys(isi).filter((nama) => !isi[nama])
  if (kosong.length === Object.keys(isi).length) return undefined
  if (kosong.length > 0) throw new StartupError(`Untuk masuk lewat OIDC isi juga ${kosong.join(', ')}.`)
  const { OIDC_ISSUER = '', OIDC_CLIENT_ID = '', OIDC_CLIENT_SECRET = '', OIDC_REDIRECT = '' } = isi
  for (const [nama, alamat] of Object.entries({ OIDC_ISSUER, OIDC_REDIRECT })) {
    if (!/^https:\/\/|^http:\/\/(127\.0\.0\.1|localhost)[:/]/.test(alamat) || !URL.canParse(alamat))
      throw new StartupError(`${nama} berisi "${alamat}"; isi dengan alamat https://.`)
  }
  if (!new URL(OIDC_REDIRECT).pathname.endsWith(JALUR_KEMBALI))
    throw new StartupError(`OIDC_REDIRECT harus berakhir dengan ${JALUR_KEMBALI}.`)
  return { issuer: OIDC_ISSUER, clientId: OIDC_CLIENT_ID, clientSecret: OIDC_CLIENT_SECRET, redirect: OIDC_REDIRECT }
}

function readDemoSampai(text: string | undefined): Bulan | undefined {
  if (!text) return undefined
  const bulan = parseBulan(text)
  if (bulan !== null) return bulan
  throw new StartupError(`DEMO_SAMPAI berisi "${text}"; isi dengan bulan seperti 2025-12.`)
}

function readDatabase(isi: Readonly<Record<string, string | undefined>>): DatabaseConfig | undefined {
  const appUrl = isi.DATABASE_URL
  for (const [name, url] of Object.entries(isi)) {
    if (!url) continue
    if (!appUrl) throw new StartupError(`${name} diisi tanpa DATABASE_URL; isi keduanya.`)
    if (!/^postgres(ql)?:\/\//.test(url)) {
      throw new StartupError(`${name} bukan alamat Postgres; tulis seperti postgresql://pengguna:sandi@host:5432/pws.`)
    }
  }
  if (!appUrl) return undefined
  return {
    appUrl,
    ownerUrl: isi.DATABASE_OWNER_URL || undefined,
    readUrl: isi.DATABASE_READ_URL || undefined,
    listenUrl: isi.DATABASE_LISTEN_URL || undefined,
  }
}

function readLogLevel(text: string | undefined): string {
  if (!text) return 'info'
  if (LOG_LEVEL.includes(text)) return text
  throw new StartupError(`LOG_LEVEL berisi "${text}"; isi dengan salah satu dari ${LOG_LEVEL.join(', ')}.`)
}
