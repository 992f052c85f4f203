// The process that reads and applies uploaded files, so that whoever asks for pages never waits for them. It lives no longer than
// the server that started it: what it has not done by then goes on at the next start.
import { openDatabase } from '#db/connection.ts'
import { gangguanDari } from '#db/gangguan.ts'
import { kerjakanImpor } from '#usecases/import/import-unggahan-kerja.ts'

/** What the server sends: first where everything is, then one import after the other. */
export type Pesan =
  | { readonly url: string; readonly folder: string }
  | { readonly impor: number; readonly sekarang: string }

/** What comes back for each import; `sementara`: nothing is wrong with the file, the database is away or has no room. */
export type Kabar =
  | { readonly selesai: number }
  | { readonly gagal: number; readonly sebab: string; readonly sementara: boolean }

const CONNECTIONS = 4

let kerjakan: ((imporId: number, sekarang: Date) => Promise<void>) | undefined

function siapkan(url: string, folder: string): void {
  const { db } = openDatabase({ connectionString: url, applicationName: 'pws-impor', maxConnections: CONNECTIONS })
  kerjakan = (imporId, sekarang) => kerjakanImpor(db, { imporId }, { folder, sekarang: () => sekarang })
}

async function kerjakanDanKabari(imporId: number, sekarang: Date): Promise<void> {
  const kabari = (kabar: Kabar): void => {
    process.send?.(kabar)
  }
  try {
    await kerjakan?.(imporId, sekarang)
    kabari({ selesai: imporId })
  } catch (error) {
    const sebab = error instanceof Error ? (error.stack ?? error.message) : String(error)
    kabari({ gagal: imporId, sebab, sementara: gangguanDari(error) !== null })
  }
}

process.on('disconnect', () => process.exit(0))
// Ctrl-C in a terminal reaches the whole group; the server decides when this ends.
process.on('SIGINT', () => undefined)
process.on('message', (isi) => {
  // Only server/impor-latar.ts starts this program.
  const pesan = isi as Pesan
  if ('impor' in pesan) void kerjakanDanKabari(pesan.impor, new Date(pesan.sekarang))
  else siapkan(pesan.url, pesan.folder)
})
