// Opens a file in a thread with a memory and a time limit of its own, so that a hostile or broken one ends there.
import { on } from 'node:events'
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
    resourceLimits: { maxOldGenerationSizeMb: MEMORI_MB, maxYoungGenerationSizeMb: 24 },
  })
  const berhenti = new AbortController()
  worker.once('exit', () => berhenti.abort())
  let batas = setTimeout(() => berhenti.abort(LAMA), TERLAMA_MS)
  try {
    // One listener for all of it: a message that comes between two is lost.
    for await (const [kiriman] of on(worker, 'message', { signal: berhenti.signal })) {
      clearTimeout(batas)
      if (kiriman === null) return
      yield* kiriman
      batas = setTimeout(() => berhenti.abort(LAMA), TERLAMA_MS)
      worker.postMessage('lanjut')
    }
  } catch (error) {
    if (berhenti.signal.reason === LAMA) throw new ImporGagal(terlaluLama(nama))
    throw error instanceof Error && error.name !== 'AbortError' ? sebab(error, nama, rusak) : new ImporGagal(rusak)
  } finally {
    clearTimeout(batas)
    await worker.terminate()
  }
}

const LAMA = 'terlalu lama'

function sebab(error: Error, nama: string, rusak: string): ImporGagal {
  const memori = 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
  return new ImporGagal(
    memori ? `${nama} terlalu besar untuk dibuka; simpan sebagai .csv atau pecah per bulan.` : rusak,
    { cause: error },
  )
}

const terlaluLama = (nama: string): string =>
  `${nama} terlalu lama dibuka; simpan ulang sebagai .csv atau pecah per bulan.`
