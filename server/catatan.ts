// The log: lines of JSON that say what happened to the program, never what people wrote or who they are.
import { type Logger, pino } from 'pino'
import { gangguanDari } from '#db/gangguan.ts'

export type Catatan = {
  readonly log: Logger
  /** While the database is away every job in the background fails, again and again: that it is away has been said. */
  setTerputus(terputus: boolean): void
}

export function openCatatan(level: string): Catatan {
  let terputus = false
  const log = pino({
    level,
    serializers: { err: ringkasGalat },
    hooks: {
      logMethod(isi, tulis) {
        if (!(terputus && gangguanDari(galatDari(isi[0])))) tulis.apply(this, isi)
      },
    },
  })
  return {
    log,
    setTerputus: (kini) => {
      terputus = kini
    },
  }
}

const galatDari = (isi: unknown): unknown => (typeof isi === 'object' && isi !== null && 'err' in isi ? isi.err : null)

/** Of a fault of Postgres; its `detail` and `where` repeat values of rows. */
const DARI_POSTGRES = ['code', 'severity', 'schema', 'table', 'column', 'constraint', 'routine'] as const
/** Syscalls, addresses and ports. */
const DARI_SISTEM = ['code', 'syscall'] as const
/** Texts of values that could not be read or kept; names of tables and constraints stay readable in the others. */
const KELAS_NILAI = /^22/
const BARIS_TUMPUKAN = /^\s+at .*$/gm

/** A fault as the log keeps it: its kind, what it says without anybody's values, and where it arose. */
export function ringkasGalat(galat: unknown): Record<string, unknown> {
  if (!(galat instanceof Error)) return { pesan: typeof galat }
  const isi: object = 'raw' in galat && galat.raw instanceof Error ? galat.raw : galat
  const dari = 'severity' in isi ? DARI_POSTGRES : DARI_SISTEM
  const medan = new Map(Object.entries(isi))
  const kode = String(medan.get('code') ?? '')
  const pesan = KELAS_NILAI.test(kode) ? galat.message.replace(/".*"/s, '"…"') : galat.message
  return {
    type: galat.constructor.name,
    message: pesan,
    ...Object.fromEntries(dari.flatMap((nama) => (medan.has(nama) ? [[nama, medan.get(nama)]] : []))),
    stack: (galat.stack ?? '').match(BARIS_TUMPUKAN)?.join('\n') ?? '',
    ...(galat.cause instanceof Error && { cause: ringkasGalat(galat.cause) }),
  }
}
