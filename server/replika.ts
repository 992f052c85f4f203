// Figures read from a replica of the database, by one rule: whoever was told of a data version never sees less. A replica says by
// itself how far it is: the version is read in the very snapshot that the figures are read in. One that is behind is waited for
// briefly; then, as where it is away, the primary answers.
import { setTimeout as pause } from 'node:timers/promises'
import type { Logger } from 'pino'
import { type Db, openDatabase } from '#db/connection.ts'
import { gangguanDari } from '#db/gangguan.ts'
import type { Lambat } from '#db/prepared.ts'
import type { BacaAngka } from '#http/mount.ts'
import { lendKatalog } from '#store/katalog-isian.ts'
import { findVersi } from '#store/versi-data.ts'

export type Replika = {
  readonly baca: BacaAngka
  /** How many answers came from it, and how many from the primary since it was behind or failed. */
  readonly hitung: { replika: number; tertinggal: number; gagal: number }
  close(): Promise<void>
}

export type ReplikaOptions = {
  readonly url: string
  /** The primary. */
  readonly utama: Db
  readonly log: Logger
  readonly statementTimeoutMs: number
  readonly lambat?: Lambat
}

/** One that is behind by what was written just now is there within a few of these. */
const JEDA_MS = [2, 5, 10, 20, 40]
/** After waiting in vain nobody waits for so long; what it has already it goes on answering. */
const TANPA_TUNGGU_MS = 1_000
/** One that is away is not asked for so long. */
const ISTIRAHAT_MS = 3_000
const SAMBUNG_MS = 1_000
/** To say its version takes it longer than this only where nobody is there any more. */
const TANDA_MS = 2_000

export function openReplika({ url, utama, log, statementTimeoutMs, lambat }: ReplikaOptions): Replika {
  const pilihan = { statementTimeoutMs, connectTimeoutMs: SAMBUNG_MS, lambat }
  const { db, cut, close } = openDatabase({ connectionString: url, applicationName: 'pws-baca', ...pilihan })
  const hitung = { replika: 0, tertinggal: 0, gagal: 0 }
  let [istirahatSampai, sabarLagi] = [0, 0]

  /** Null: it has not come to this version yet. */
  const sekali: Coba = (minta, kerjakan) => {
    const tanda = setTimeout(() => {
      // All that hangs on it fails at once, and is asked of the primary.
      istirahat(new Error('no answer'))
      cut()
    }, TANDA_MS)
    return db
      .transaction()
      .setIsolationLevel('repeatable read')
      .setAccessMode('read only')
      .execute(async (trx) => {
        const versi = await findVersi(trx, minta.kodeKab)
        clearTimeout(tanda)
        if (versi === undefined || versi < minta.versi) return null
        lendKatalog(db, trx)
        const hasil = await kerjakan(trx)
        lendKatalog(trx, db)
        return { hasil }
      })
      .finally(() => clearTimeout(tanda))
  }

  const coba: Coba = async (minta, kerjakan) => {
    for (const jeda of JEDA_MS) {
      const jawab = await sekali(minta, kerjakan)
      if (jawab || performance.now() < sabarLagi) return jawab
      await pause(jeda)
    }
    sabarLagi = performance.now() + TANPA_TUNGGU_MS
    return sekali(minta, kerjakan)
  }

  function istirahat(error: unknown): void {
    if (performance.now() >= istirahatSampai)
      log.warn({ err: error }, 'replika tidak menjawab; dibaca dari Postgres utama')
    istirahatSampai = performance.now() + ISTIRAHAT_MS
  }

  const baca: BacaAngka = async (minta, kerjakan) => {
    if (performance.now() < istirahatSampai) {
      hitung.gagal += 1
      return kerjakan(utama)
    }
    try {
      const jawab = await coba(minta, kerjakan)
      hitung[jawab ? 'replika' : 'tertinggal'] += 1
      if (jawab) return jawab.hasil
    } catch (error) {
      const gangguan = gangguanDari(error)
      // Too much for the one is too much for the other.
      if (gangguan === 'terlalu-lama') throw error
      if (gangguan === 'terputus') istirahat(error)
      // Anything else (rows that replay has to clean up, a table that it has yet to make) is asked of the primary, which tells
      // whether it is a fault.
      hitung.gagal += 1
    }
    return kerjakan(utama)
  }

  return { baca, hitung, close }
}

type Coba = <T>(
  minta: Parameters<BacaAngka>[0],
  kerjakan: (db: Db) => Promise<T>,
) => Promise<{ readonly hasil: T } | null>
