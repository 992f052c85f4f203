// Once an hour, locks the months whose tanggal tutup is over.
import type { Logger } from 'pino'
import type { Db } from '#db/connection.ts'
import { tutupBulan } from '#usecases/tutup-bulan.ts'

const SELANG_MS = 3_600_000
/** After a start, when those who waited for it have been answered. */
const AWAL_MS = 60_000

export type Penutup = { stop(): Promise<void> }

export function startPenutup(db: Db, { log, sekarang }: { log: Logger; sekarang: () => Date }): Penutup {
  let berjalan: Promise<void> = Promise.resolve()
  const sekali = async (): Promise<void> => {
    try {
      const banyak = await tutupBulan(db, sekarang())
      if (banyak > 0) log.info({ banyak }, 'laporan terkunci pada tanggal tutup')
    } catch (error) {
      // The database may be away for a moment; what is not locked now is locked in an hour.
      log.warn({ err: error }, 'tanggal tutup belum dijalankan')
    }
  }
  const antre = () => {
    berjalan = berjalan.then(sekali)
  }
  const awal = setTimeout(antre, AWAL_MS)
  const timer = setInterval(antre, SELANG_MS)
  return {
    stop: async () => {
      clearTimeout(awal)
      clearInterval(timer)
      await berjalan
    },
  }
}
