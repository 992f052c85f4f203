// One import in a process of its own, as the application has one for it: tells how long it took and the most memory it held.
import { periksaBerkas } from '#berkas/periksa.ts'
import { openDatabase } from '#db/connection.ts'
import type { Penolakan } from '#domain/impor.ts'
import { importLaporan } from '#usecases/import/import-laporan.ts'
import { SEKARANG_UKUR } from './kabupaten.ts'

/** From the file to its last row in the trail. */
export type HasilImpor = {
  readonly ms: number
  readonly bita: number
  readonly baru: number
  readonly ditolak: readonly Penolakan[]
}

const [url = '', kodeKab = '', jalur = ''] = process.argv.slice(2)
const { db, close } = openDatabase({ connectionString: url, applicationName: 'pws-bench-impor', maxConnections: 4 })
process.send?.('siap')
process.once('message', async () => {
  const mulai = performance.now()
  const { baru, ditolak } = await importLaporan(db, {
    ...{ kodeKab, berkas: await periksaBerkas(jalur), format: null, tahun: null, bulan: null, sekarang: SEKARANG_UKUR },
    pilihan: { kering: false, lewatiYangDitolak: false, oleh: 'bench' },
  })
  const ms = performance.now() - mulai
  // In kilobytes.
  const bita = process.resourceUsage().maxRSS * 1024
  process.send?.({ ms, bita, baru, ditolak: ditolak.slice(0, 3) } satisfies HasilImpor)
  await close()
  process.disconnect()
})
