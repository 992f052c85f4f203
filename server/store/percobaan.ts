// Attempts that failed, counted in the database, so that a restart or a second process forgets none.
import { CompiledQuery } from 'kysely'
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import type { Db } from '#db/connection.ts'
import { type AturanCoba, tundaSesudah } from '#domain/percobaan.ts'

/** Whether one may try now; if so, how long one would have to wait after failing, if not, how long from now. */
export type Giliran = { readonly boleh: boolean; readonly tungguDetik: number }

/**
 * Takes a turn and counts it as failed until `forgetPercobaan` or `returnGiliran` says otherwise. Of many at once beyond
 * the free ones a single one passes per waiting time, whichever process they meet.
 */
export async function takeGiliran(db: Db, kunci: string, aturan: AturanCoba): Promise<Giliran> {
  const { consumedPoints: ke } = await hitungan(db, 'gagal', aturan).penalty(kunci)
  const tunda = tundaSesudah(ke, aturan)
  if (tunda === 0) return { boleh: true, tungguDetik: 0 }
  try {
    await hitungan(db, 'tunda', aturan).consume(kunci, 1, { customDuration: tunda })
    return { boleh: true, tungguDetik: tunda }
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) throw error
    await hitungan(db, 'gagal', aturan).reward(kunci)
    return { boleh: false, tungguDetik: Math.ceil(error.msBeforeNext / 1000) }
  }
}

/** The turn taken last was no failure; what failed before still counts. */
export async function returnGiliran(db: Db, kunci: string, aturan: AturanCoba): Promise<void> {
  await hitungan(db, 'gagal', aturan).reward(kunci)
}

/** Forgets every failure of this key. */
export async function forgetPercobaan(db: Db, kunci: string, aturan: AturanCoba): Promise<void> {
  await hitungan(db, 'gagal', aturan).delete(kunci)
  await hitungan(db, 'tunda', aturan).delete(kunci)
}

/** Removes counts that are over: names that were tried once would stay forever. */
export async function clearPercobaan(db: Db, pada: Date): Promise<void> {
  await db.deleteFrom('percobaan_masuk').where('expire', '<', pada.getTime()).execute()
}

const hitungan = (db: Db, keyPrefix: string, { ingatDetik }: AturanCoba): RateLimiterPostgres =>
  new RateLimiterPostgres({
    storeClient: { query: ({ text, values }: Perintah) => db.executeQuery(CompiledQuery.raw(text, [...values])) },
    storeType: 'client',
    tableName: 'percobaan_masuk',
    // The migration has made it.
    tableCreated: true,
    // Its timer would need the clock and a process that never ends.
    clearExpiredByTimeout: false,
    keyPrefix,
    points: 1,
    duration: ingatDetik,
  })

type Perintah = { readonly text: string; readonly values: readonly unknown[] }
