import { StartupError } from '#db/startup-error.ts'
import { type Bulan, parseBulan } from '#domain/bulan.ts'

/** How this installation differs from the next, read once from the environment. */
export type Config = {
  /** Address to listen on; this computer only until there are accounts. */
  readonly host: string
  readonly port: number
  /** Where the embedded Postgres and its log live. */
  readonly dataDir: string
  /** A Postgres of the operator's own; without it the embedded one is used. */
  readonly database: { readonly appUrl: string; readonly ownerUrl: string | undefined } | undefined
  /** Whether an empty database gets the small example puskesmas. */
  readonly demo: boolean
  /** The example's last month; by default the month before the present one. */
  readonly demoSampai: Bulan | undefined
  readonly logLevel: string
}

const LOG_LEVEL = ['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace']

/** @throws StartupError naming the variable and what it may be. */
export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  return {
    host: env.HOST || '127.0.0.1',
    port: readPort(env.PORT),
    dataDir: env.DATA_DIR || './data',
    database: readDatabase(env.DATABASE_URL, env.DATABASE_OWNER_URL),
    demo: env.DEMO !== '0',
    demoSampai: readDemoSampai(env.DEMO_SAMPAI),
    logLevel: readLogLevel(env.LOG_LEVEL),
  }
}

function readPort(text: string | undefined): number {
  if (!text) return 3000
  const port = Number(text)
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port
  throw new StartupError(`PORT berisi "${text}"; isi dengan bilangan 1 sampai 65535.`)
}

function readDemoSampai(text: string | undefined): Bulan | undefined {
  if (!text) return undefined
  const bulan = parseBulan(text)
  if (bulan !== null) return bulan
  throw new StartupError(`DEMO_SAMPAI berisi "${text}"; isi dengan bulan seperti 2025-12.`)
}

function readDatabase(appUrl: string | undefined, ownerUrl: string | undefined): Config['database'] {
  if (!appUrl && ownerUrl) throw new StartupError('DATABASE_OWNER_URL diisi tanpa DATABASE_URL; isi keduanya.')
  if (!appUrl) return undefined
  for (const [name, url] of Object.entries({ DATABASE_URL: appUrl, DATABASE_OWNER_URL: ownerUrl })) {
    if (url && !/^postgres(ql)?:\/\//.test(url)) {
      throw new StartupError(`${name} bukan alamat Postgres; tulis seperti postgresql://pengguna:sandi@host:5432/pws.`)
    }
  }
  return { appUrl, ownerUrl: ownerUrl || undefined }
}

function readLogLevel(text: string | undefined): string {
  if (!text) return 'info'
  if (LOG_LEVEL.includes(text)) return text
  throw new StartupError(`LOG_LEVEL berisi "${text}"; isi dengan salah satu dari ${LOG_LEVEL.join(', ')}.`)
}
