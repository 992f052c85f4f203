// The example kabupaten of a first start: decided before the server listens, filled by a child process meanwhile.
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { Logger } from 'pino'
import { StartupError } from '#db/startup-error.ts'
import { type Bulan, formatBulan, geser, januari, selisihBulan, tahunDari } from '#domain/bulan.ts'
import type { Kemajuan } from '#seeds/contoh/isi-contoh.ts'
import type { Kabar, Tugas } from '#seeds/contoh/proses.ts'
import { decideContoh, findBasisData, findBulanContoh } from '#store/basis-data.ts'
import { listKabupaten } from '#store/wilayah.ts'
import type { Config } from './config.ts'
import type { ReadyDatabase } from './database.ts'

const PROSES = fileURLToPath(new URL('../seeds/contoh/proses.ts', import.meta.url))
const TAHUN_LALU = 2
const WIB_MS = 7 * 3_600_000

export type Pengisian = {
  /** How far it is; null before the first month and once it is done. */
  maju(): Kemajuan | null
  /** Whether it is not done yet; where another process fills the same database, as long as that is not done. */
  isBerjalan(): boolean
  stop(): Promise<void>
}

/**
 * Marks an empty database as contoh where the configuration wants one. Answers the last month to fill, or null where
 * there is nothing (more) to fill.
 * @throws StartupError where DEMO_SAMPAI is not over yet.
 */
export async function prepareContoh(
  { db }: Pick<ReadyDatabase, 'db'>,
  { demo, demoSampai }: Pick<Config, 'demo' | 'demoSampai'>,
  sekarang: Date,
): Promise<Bulan | null> {
  if (!demo) return null
  const bulanLalu = geser(bulanWib(sekarang), -1)
  if (demoSampai !== undefined && demoSampai > bulanLalu) {
    throw new StartupError(
      `DEMO_SAMPAI berisi ${formatBulan(demoSampai)}, bulan yang belum selesai; paling akhir ${formatBulan(bulanLalu)}.`,
    )
  }
  const basis = await findBasisData(db)
  const sampai = demoSampai ?? bulanLalu
  if (basis && !basis.contoh) return null
  // An older example goes on to the month that is the last one now.
  if (basis?.selesai) return ((await findBulanContoh(db)) ?? sampai) < sampai ? sampai : null
  if (basis) return sampai
  if ((await listKabupaten(db)).length > 0) return null
  await decideContoh(db, true)
  return sampai
}

function bulanWib(saat: Date): Bulan {
  const wib = new Date(saat.getTime() + WIB_MS)
  return wib.getUTCFullYear() * 100 + wib.getUTCMonth() + 1
}

/** Starts filling and tells the terminal how far it is; `stop` ends it halfway, to be resumed at the next start. */
export function fillContoh(
  { url }: Pick<ReadyDatabase, 'url'>,
  { sampai, sekarang, puskesmas, log }: PermintaanIsi,
): Pengisian {
  const berhenti = new AbortController()
  const banyakBulan = selisihBulan(januari(tahunDari(sampai) - TAHUN_LALU), sampai) + 1
  const tugas = { url, sampai, banyakBulan, puskesmas, sekarang: sekarang.toISOString() }
  let maju: Kemajuan | null = null
  let berjalan = true
  const onMaju = (satu: Kemajuan | null) => {
    maju = satu
    if (satu) showMaju(satu)
  }
  const selesai = fillUntilDone(tugas, { log, berhenti: berhenti.signal, onMaju }).finally(() => {
    berjalan = false
    onMaju(null)
  })
  return {
    maju: () => maju,
    isBerjalan: () => berjalan,
    stop: async () => {
      berhenti.abort()
      await selesai
    },
  }
}

export type PermintaanIsi = {
  readonly sampai: Bulan
  readonly sekarang: Date
  /** Only these work areas; absent: all. */
  readonly puskesmas?: readonly string[]
  readonly log: Logger
}

type Pengawasan = {
  readonly log: Logger
  readonly berhenti: AbortSignal
  readonly onMaju: (maju: Kemajuan | null) => void
}

// Postgres may go away and come back meanwhile.
const PERCOBAAN = 5
const JEDA_MS = 3_000

async function fillUntilDone(tugas: Tugas, awas: Pengawasan): Promise<void> {
  const { log, berhenti } = awas
  const mulai = performance.now()
  for (let ke = 1; ke <= PERCOBAAN && !berhenti.aborted; ke++) {
    const gagal = await runOnce(tugas, awas)
    if (berhenti.aborted) return
    if (gagal === null) {
      const detik = Math.max(1, Math.round((performance.now() - mulai) / 1000))
      return showLine(`Data contoh lengkap (${detik} detik).`, true)
    }
    log.error(`data contoh belum selesai diisi: ${gagal}`)
    await sleep(JEDA_MS, undefined, { signal: berhenti }).catch(() => undefined)
  }
}

/** One child process; null where it said that it was done, else why not. */
async function runOnce(tugas: Tugas, { berhenti, onMaju }: Pengawasan): Promise<string | null> {
  const anak = fork(PROSES, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
  const padamkan = () => anak.kill('SIGTERM')
  berhenti.addEventListener('abort', padamkan)
  let hasil: string | null = 'prosesnya berakhir sebelum waktunya'
  // Our own program is at the other end.
  anak.on('message', (kabar: Kabar) => {
    if ('maju' in kabar) onMaju(kabar.maju)
    else hasil = 'gagal' in kabar ? kabar.gagal : null
  })
  anak.send(tugas)
  try {
    await once(anak, 'exit')
  } catch (error) {
    hasil = String(error)
  }
  berhenti.removeEventListener('abort', padamkan)
  return hasil
}

function showMaju({ bulan, ke, dari }: Kemajuan): void {
  showLine(`Mengisi data contoh: ${formatBulan(bulan)} (${ke} dari ${dari} bulan) ...`, false)
}

// One line that is written over; where nobody watches, only its end.
function showLine(teks: string, akhir: boolean): void {
  if (process.stdout.isTTY) process.stdout.write(`\r\u001b[2K${teks}${akhir ? '\n' : ''}`)
  else if (akhir) console.log(teks)
}
