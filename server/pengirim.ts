// Tells people of notifikasi outside the program, in this process and beside its answers: who is told, what is due, and then one
// message after the other. Any number of processes may do it at once.
import type { Logger } from 'pino'
import type { Db } from '#db/connection.ts'
import type { Saluran } from '#domain/kabar.ts'
import { susunKabar } from '#store/kabar.ts'
import { listKabupatenSemua } from '#store/pohon.ts'
import { type HasilAntar, type IsiKabar, kirimKabar } from '#usecases/kirim-kabar.ts'
import { sebarKabar } from '#usecases/sebar-kabar.ts'

const SELANG_MS = 3_000

export type Pengirim = { stop(): Promise<void> }

export type Pengiriman = {
  readonly log: Logger
  readonly sekarang: () => Date
  /** Whether the example is being filled: nobody is told of a part of it. */
  readonly isSibuk: () => boolean
  readonly saluran: readonly Saluran[]
  readonly antar: (isi: IsiKabar) => Promise<HasilAntar>
}

/** Starts sending; `stop` waits for the message under way. */
export function startPengirim(db: Db, { log, isSibuk, ...pengiriman }: Pengiriman): Pengirim {
  let [berhenti, sedang] = [false, false]
  let berjalan: Promise<void> = Promise.resolve()
  const onGalat = (galat: unknown) => log.error({ err: galat }, 'kabar tidak dapat disusun')

  const timer = setInterval(() => {
    // A mail server that is slow to answer is asked once, not once more every few seconds.
    if (sedang || isSibuk()) return
    sedang = true
    berjalan = kirimSemua(db, { ...pengiriman, onGalat }, () => berhenti)
      .catch((error) => {
        // The database may be away for a moment; what is not sent now is sent next.
        log.warn({ err: error }, 'kabar belum terkirim')
      })
      .finally(() => {
        sedang = false
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

type Kiriman = Omit<Pengiriman, 'log' | 'isSibuk'> & { readonly onGalat: (galat: unknown) => void }

/** All that is due now. */
export async function kirimSemua(db: Db, kiriman: Kiriman, isBerhenti: () => boolean = () => false): Promise<void> {
  const { sekarang, saluran } = kiriman
  for (const kab of await listKabupatenSemua(db)) {
    while (!isBerhenti() && (await sebarKabar(db, kab, { sekarang: sekarang(), saluran }))) {
      // Some hundred events at a time.
    }
  }
  await susunKabar(db, sekarang())
  while (!isBerhenti() && (await kirimKabar(db, kiriman))) {
    // One message at a time.
  }
}
