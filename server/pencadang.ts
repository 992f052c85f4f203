// Looks at the clock once a minute, and makes the night's backup when it is time.
import type { Logger } from 'pino'
import type { Db } from '#db/connection.ts'
import { cadangkanBilaWaktunya, type PermintaanCadangan } from '#usecases/cadangkan-terjadwal.ts'
import type { CadanganConfig } from './config-cadangan.ts'
import { openKunciCadangan } from './kunci-cadangan.ts'

const SELANG_MS = 60_000

export type Pencadang = { stop(): Promise<void> }

type Pencadangan = Pick<PermintaanCadangan, 'url' | 'aplikasi' | 'sekarang'> & {
  readonly log: Logger
  readonly cadangan: CadanganConfig
  /** Whether the example is being filled: half of it is worth nothing. */
  readonly isSibuk: () => boolean
}

/**
 * Starts, where a folder is configured. `stop` does not wait for a backup under way: it goes with the process, leaving a
 * file without its name, and is made again after the next start.
 * @throws StartupError where the key cannot be read: better now than in the night.
 */
export function startPencadang(db: Db, { log, cadangan, isSibuk, ...asal }: Pencadangan): Pencadang {
  const { ke, menit, simpan } = cadangan
  if (ke === undefined) return { stop: async () => undefined }
  const jadwal = { ke, menit, simpan, kunci: openKunciCadangan(cadangan) }
  let berjalan: Promise<void> | null = null

  async function sekali(): Promise<void> {
    try {
      const hasil = await cadangkanBilaWaktunya(db, { ...asal, jadwal })
      if (hasil.keadaan === 'berhasil') log.info(hasil, 'cadangan berhasil dan terbaca kembali')
      if (hasil.keadaan === 'gagal') log.error(hasil, 'cadangan gagal')
    } catch (error) {
      // The database may be away for a moment; what is not saved now is saved in a minute.
      log.warn({ err: error }, 'cadangan belum dibuat')
    }
  }

  const timer = setInterval(() => {
    if (berjalan || isSibuk()) return
    berjalan = sekali().finally(() => {
      berjalan = null
    })
  }, SELANG_MS)
  return {
    stop: async () => {
      clearInterval(timer)
    },
  }
}
