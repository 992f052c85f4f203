/** Makes a file here where it is quickly made, else in a thread with a limit of memory and time, a few at once. */
import { Worker } from 'node:worker_threads'
import { type BahanBerkas, buatBerkas } from './berkas.ts'

const MEMORI_MB = 768
const TERLAMA_MS = 60_000
const SEKALIGUS = 2
/** More cells than this are not written beside what answers screens. */
const SEL_RINGAN = 12_000

// A thread does not inherit the TypeScript loader on every Node we support, so it loads it by itself.
const MULAI = `import('tsx/esm/api').then(({ tsImport }) => {
  const { modul } = require('node:worker_threads').workerData
  return tsImport(modul, modul)
})`

/** The file, or null where it took too long or too much memory. */
export type PembuatBerkas = (bahan: BahanBerkas) => Promise<Uint8Array | null>

/** One for the whole process: those that wait stand in line. */
export function createPembuatBerkas(): PembuatBerkas {
  let berjalan = 0
  const antre: (() => void)[] = []
  return async (bahan) => {
    if (banyakSel(bahan) <= SEL_RINGAN) return buatBerkas(bahan)
    if (berjalan >= SEKALIGUS) await new Promise<void>((lanjut) => antre.push(lanjut))
    berjalan += 1
    try {
      return await buatDiUtas(bahan)
    } finally {
      berjalan -= 1
      antre.shift()?.()
    }
  }
}

/** About how many cells a file will have. */
function banyakSel({ isi, bentuk }: BahanBerkas): number {
  switch (isi.tampilan) {
    case 'matriks':
      return isi.jawaban.baris.length * isi.jawaban.kolom.length * (bentuk === 'png' ? 1 : 3)
    case 'kelengkapan':
      return isi.jawaban.unit.length * (isi.jawaban.bulanan.length + 4)
    default:
      return 0
  }
}

async function buatDiUtas(bahan: BahanBerkas): Promise<Uint8Array | null> {
  const modul = new URL('berkas-utas.ts', import.meta.url)
  const worker = new Worker(MULAI, {
    eval: true,
    workerData: { modul: modul.href, bahan },
    resourceLimits: { maxOldGenerationSizeMb: MEMORI_MB },
  })
  const batas = setTimeout(() => void worker.terminate(), TERLAMA_MS)
  try {
    return await new Promise<Uint8Array | null>((selesai, gagal) => {
      worker.once('message', selesai)
      worker.once('error', gagal)
      worker.once('exit', () => selesai(null))
    })
  } finally {
    clearTimeout(batas)
    await worker.terminate()
  }
}
