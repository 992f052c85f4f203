// Removes what is over once an hour: who only tries, and never comes in, leaves rows too.
import type { Logger } from 'pino'
import type { Db } from '#db/connection.ts'
import type { LamaSesi } from '#domain/masuk.ts'
import { buangUsang } from '#usecases/buang-usang.ts'

const SEJAM_MS = 3_600_000

export type Pembuang = { stop(): Promise<void> }

export type Pembuangan = { readonly lama: LamaSesi; readonly log: Logger; readonly sekarang: () => Date }

/** Starts with one round at once; `stop` waits for a round under way. */
export function startPembuang(db: Db, { lama, log, sekarang }: Pembuangan): Pembuang {
  const sekali = () =>
    // The database may be away for a moment; what is not removed now is removed next.
    buangUsang(db, { pada: sekarang(), lama }).catch((error) => log.warn({ err: error }, 'yang usang belum dibuang'))
  let berjalan = sekali()
  const timer = setInterval(() => {
    berjalan = berjalan.then(sekali)
  }, SEJAM_MS)
  return {
    stop: async () => {
      clearInterval(timer)
      await berjalan
    },
  }
}
