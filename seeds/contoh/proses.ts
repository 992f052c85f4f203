// The process that fills the database while the server already answers. It lives no longer than the server that
// started it: what it has not handed in by then is handed in at the next start.
import { openDatabase } from '#db/connection.ts'
import { isiContoh, type Kemajuan } from './isi-contoh.ts'

/** What the server sends once. */
export type Tugas = {
  readonly url: string
  readonly sampai: number
  readonly banyakBulan: number
  readonly puskesmas: readonly string[] | undefined
  readonly sekarang: string
}

/** What comes back: each month begun, then the end. */
export type Kabar = { readonly maju: Kemajuan } | { readonly selesai: true } | { readonly gagal: string }

const CONNECTIONS = 3

const kabari = (kabar: Kabar): void => {
  process.send?.(kabar)
}

async function kerjakan({ url, sampai, banyakBulan, puskesmas, sekarang }: Tugas): Promise<void> {
  const { db, close } = openDatabase({
    connectionString: url,
    applicationName: 'pws-contoh',
    maxConnections: CONNECTIONS,
  })
  try {
    const onMaju = (maju: Kemajuan) => kabari({ maju })
    const permintaan = { sampai, banyakBulan, puskesmas, sekarang: new Date(sekarang) }
    await isiContoh(db, { ...permintaan, tindakLanjut: true, onMaju })
    kabari({ selesai: true })
  } catch (error) {
    kabari({ gagal: error instanceof Error ? (error.stack ?? error.message) : String(error) })
  } finally {
    await close()
  }
}

process.on('disconnect', () => process.exit(0))
// Ctrl-C in a terminal reaches the whole group; the server decides when this ends.
process.on('SIGINT', () => undefined)
process.once('message', (tugas) => {
  // Only server/contoh.ts starts this program.
  void kerjakan(tugas as Tugas).finally(() => process.disconnect?.())
})
