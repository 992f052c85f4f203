/** Makes a file here where it is quickly made, else in a thread with a limit of memory and time, a few at once. */
import { Worker } from 'node:worker_threads'
import { type BahanBerkas, buatBerkas } from './berkas.ts'

const MEMORI_MB = 768
const TERLAMA_MS = 120_000
const SEKALIGUS = 2
/** More cells than this are not written beside what answers screens. */
const SEL_RINGAN = 12_000
/** A row of a sheet, its bar included, weighs about as much as so many cells. */
const SEL_SELEMBAR = 30

// A thread does not inherit the TypeScript loader on every Node we support, so it loads it by itself.
const MULAI = `import('tsx/esm/api').then(({ tsImport }) => {
  const { modul } = require('node:worker_threads').workerData
  return tsImport(modul, modul)
})`

/** The file; 'tanpa-gambar' for a picture of a view that has none, 'terlalu-lama' past the limits of time or memory. */
export type PembuatBerkas = (bahan: BahanBerkas) => Promise<Uint8Array | 'tanpa-gambar' | 'terlalu-lama'>

/** One for the whole process: those that wait stand in line. */
export function createPembuatBerkas(): PembuatBerkas {
  let berjalan = 0
  const antre: (() => void)[] = []
  return async (bahan) => {
    if (banyakSel(bahan) <= SEL_RINGAN) return (await buatBerkas(bahan)) ?? 'tanpa-gambar'
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
    case 'lembar-klaster':
      return isi.jawaban.lembar.reduce((semua, { baris }) => semua + baris.length * SEL_SELEMBAR, 0)
    case 'kelengkapan':
      return isi.jawaban.unit.length * (isi.jawaban.bulanan.length + 4)
    default:
      return 0
  }
}

async function buatDiUtas(bahan: BahanBerkas): ReturnType<PembuatBerkas> {
  const modul = new URL('berkas-utas.ts', import.meta.url)
  const worker = new Worker(MULAI, {
    eval: true,
    workerData: { modul: modul.href, bahan },
    resourceLimits: { maxOldGenerationSizeMb: MEMORI_MB },
  })
  const batas = setTimeout(() => void worker.terminate(), TERLAMA_MS)
  try {
    return await new Promise<Awaited<ReturnType<PembuatBerkas>>>((selesai, gagal) => {
      worker.once('message', (berkas: Uint8Array | null) => selesai(berkas ?? 'tanpa-gambar'))
      worker.once('error', (error) => (isMemori(error) ? selesai('terlalu-lama') : gagal(error)))
      worker.once('exit', () => selesai('terlalu-lama'))
    })
  } finally {
    clearTimeout(batas)
    await worker.terminate()
  }
}

const isMemori = (error: Error): boolean => 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
