// Opens a file in a thread with a memory and a time limit of its own, so that a hostile or broken one ends there.
import { Worker } from 'node:worker_threads'
import { ImporGagal } from '#domain/impor.ts'
import type { BarisBerkas } from './baris.ts'
import type { BerkasMasuk } from './periksa.ts'

const MEMORI_MB = 384
/** As long as the next rows may take: a few hundred of them, or all of an old workbook. */
const TERLAMA_MS = 120_000
// A thread does not inherit the TypeScript loader on every Node we support, so it loads it by itself.
const MULAI = `import('tsx/esm/api').then(({ tsImport }) => {
  const { modul } = require('node:worker_threads').workerData
  return tsImport(modul, modul)
})`

/** Rows as the module's thread sends them; `rusak` is what to say where it breaks. */
export async function* readDiPekerja(
  modul: URL,
  { jalur, nama }: BerkasMasuk,
  rusak: string,
): AsyncGenerator<BarisBerkas> {
  const worker = new Worker(MULAI, {
    eval: true,
    workerData: { modul: modul.href, jalur },
    resourceLimits: { maxOldGenerationSizeMb: MEMORI_MB },
  })
  try {
    for (;;) {
      const kiriman = await terima(worker, nama, rusak)
      if (kiriman === null) return
      yield* kiriman
      worker.postMessage('lanjut')
    }
  } finally {
    await worker.terminate()
  }
}

function terima(worker: Worker, nama: string, rusak: string): Promise<readonly BarisBerkas[] | null> {
  return new Promise((berhasil, gagal) => {
    const selesai = (tutup: () => void) => {
      clearTimeout(batas)
      worker.removeAllListeners()
      tutup()
    }
    const batas = setTimeout(() => selesai(() => gagal(new ImporGagal(terlaluLama(nama)))), TERLAMA_MS)
    worker.once('message', (kiriman: readonly BarisBerkas[] | null) => selesai(() => berhasil(kiriman)))
    worker.once('error', (error) => selesai(() => gagal(sebab(error, nama, rusak))))
    worker.once('exit', () => selesai(() => gagal(new ImporGagal(rusak))))
  })
}

function sebab(error: Error, nama: string, rusak: string): ImporGagal {
  const memori = 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
  return new ImporGagal(
    memori ? `${nama} terlalu besar untuk dibuka; simpan sebagai .csv atau pecah per bulan.` : rusak,
  )
}

const terlaluLama = (nama: string): string =>
  `${nama} terlalu lama dibuka; simpan ulang sebagai .csv atau pecah per bulan.`
