// Asks about the history of units a moment after their laporan were written, in this process and beside its answers.
import type { Logger } from 'pino'
import type { Db } from '#db/connection.ts'
import { listKabupatenSemua } from '#store/pohon.ts'
import { getVersi } from '#store/versi-data.ts'
import { periksaMutu } from '#usecases/periksa-mutu.ts'

const SELANG_MS = 2_000
/** A file that is being applied writes without a pause: it is not asked about before it is in, nor put off for ever. */
const TERLAMA_MS = 120_000

export type Pemeriksa = { stop(): Promise<void> }

type Pemeriksaan = {
  readonly log: Logger
  readonly sekarang: () => Date
  /** Whether something else is at work that should not be made slower: the example being filled. */
  readonly isSibuk: () => boolean
}

/** Starts asking; `stop` leaves what is not asked yet to the next start. */
export function startPemeriksa(db: Db, { log, sekarang, isSibuk }: Pemeriksaan): Pemeriksa {
  const kabupaten = new Map<number, { versi: number; sejak: number | null }>()
  let berhenti = false
  let berjalan: Promise<void> = Promise.resolve()

  async function sekali(): Promise<void> {
    if (isSibuk()) return
    for (const kab of await listKabupatenSemua(db)) {
      const versi = await getVersi(db, kab.kab_id)
      const ingat = kabupaten.get(kab.kab_id) ?? { versi: -1, sejak: sekarang().getTime() }
      const tenang = versi === ingat.versi
      if (tenang && ingat.sejak === null) continue
      const sejak = ingat.sejak ?? sekarang().getTime()
      if (!tenang && Math.abs(sekarang().getTime() - sejak) < TERLAMA_MS) {
        kabupaten.set(kab.kab_id, { versi, sejak })
        continue
      }
      await periksaMutu(db, kab, { pada: sekarang(), isBerhenti: () => berhenti })
      // What it has written itself is no reason to begin again; what others wrote meanwhile is found with the next look.
      kabupaten.set(kab.kab_id, { versi, sejak: null })
    }
  }

  const timer = setInterval(() => {
    berjalan = berjalan.then(sekali).catch((error) => {
      // The database may be away for a moment; what is not asked now is asked next.
      log.warn({ err: error }, 'riwayat laporan belum diperiksa')
    })
  }, SELANG_MS)
  return {
    stop: async () => {
      berhenti = true
      clearInterval(timer)
      await berjalan
    },
  }
}
