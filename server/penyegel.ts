// Seals the audit trail once a second, and tells the newest seal to places outside the database.
import { appendFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Logger } from 'pino'
import type { Db } from '#db/connection.ts'
import { type KepalaSegel, segelJejak } from '#usecases/segel-jejak.ts'

const SELANG_MS = 1_000
/**
 * How often the newest seal goes to the log and the file: a row lost within it is the most that stays unseen. Not by the
 * calendar: a clock that was ahead and is put right would keep it silent for as long.
 */
const KABAR_MS = 60_000
export const BERKAS_SEGEL = 'segel-jejak.log'

export type Penyegel = { stop(): Promise<void> }

export type Penyegelan = {
  readonly kunci: Buffer
  readonly dataDir: string
  readonly log: Logger
  readonly contoh: boolean
  readonly sekarang: () => Date
}

/** Starts sealing; `stop` seals what is left. */
export function startPenyegel(db: Db, { kunci, dataDir, log, contoh, sekarang }: Penyegelan): Penyegel {
  let kepala: KepalaSegel | null = null
  let terkabar = Number.NEGATIVE_INFINITY
  let berjalan: Promise<void> = Promise.resolve()

  async function sekali(akhir: boolean): Promise<void> {
    try {
      const baru = await segelJejak(db, kunci, sekarang())
      kepala = baru ?? kepala
      if (!kepala || (!akhir && performance.now() - terkabar < KABAR_MS)) return
      tell(kepala, { dataDir, log, contoh })
      terkabar = performance.now()
      kepala = null
    } catch (error) {
      // The database may be away for a moment; what is not sealed now is sealed next.
      log.warn({ err: error }, 'jejak audit belum tersegel')
    }
  }

  const timer = setInterval(() => {
    berjalan = berjalan.then(() => sekali(false))
  }, SELANG_MS)
  return {
    stop: async () => {
      clearInterval(timer)
      await berjalan
      await sekali(true)
    },
  }
}

function tell(kepala: KepalaSegel, { dataDir, log, contoh }: Pick<Penyegelan, 'dataDir' | 'log' | 'contoh'>): void {
  // Nobody needs to prove what was done in the example, and its terminal is for people.
  if (!contoh) log.info({ segel: kepala }, 'kepala segel jejak audit')
  try {
    appendFileSync(join(dataDir, BERKAS_SEGEL), `${kepala.urutan} ${kepala.hmac}\n`, { mode: 0o600 })
  } catch {
    // A database of the operator's own may come without a DATA_DIR; then the log alone remembers.
  }
}
