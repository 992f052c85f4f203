// Where backups go and when, from what `config.ts` read.
import { StartupError } from '#db/startup-error.ts'
import type { SimpanCadangan } from '#domain/cadangan.ts'

export type CadanganConfig = {
  /** A folder for backups that the application makes by itself; absent: it makes none. */
  readonly ke: string | undefined
  /** When, in minutes since midnight in the kabupaten's zone. */
  readonly menit: number
  readonly simpan: SimpanCadangan
  readonly sandi: string | undefined
  /** A file that holds the key. */
  readonly kunci: string | undefined
  /** Said in so many words: whoever gets a backup may read it. */
  readonly tanpaSandi: boolean
}

export type LingkunganCadangan = {
  readonly CADANGAN_KE: string | undefined
  readonly CADANGAN_JAM: string | undefined
  readonly CADANGAN_SIMPAN: string | undefined
  readonly CADANGAN_SANDI: string | undefined
  readonly CADANGAN_KUNCI: string | undefined
  readonly CADANGAN_TANPA_SANDI: string | undefined
}

const SANDI_TERPENDEK = 12
const BAWAAN = { harian: 7, mingguan: 4, bulanan: 12 }

/** @throws StartupError naming the variable and what it may be. */
export function readCadangan(isi: LingkunganCadangan): CadanganConfig {
  const sandi = isi.CADANGAN_SANDI || undefined
  const kunci = isi.CADANGAN_KUNCI || undefined
  const tanpaSandi = isi.CADANGAN_TANPA_SANDI === '1'
  const ke = isi.CADANGAN_KE || undefined
  if (sandi !== undefined && sandi.length < SANDI_TERPENDEK)
    throw new StartupError(`CADANGAN_SANDI terlalu pendek; isi dengan sedikitnya ${SANDI_TERPENDEK} huruf.`)
  if ([sandi, kunci, tanpaSandi || undefined].filter((satu) => satu !== undefined).length > 1)
    throw new StartupError('Isi satu saja dari CADANGAN_SANDI, CADANGAN_KUNCI dan CADANGAN_TANPA_SANDI.')
  if (ke !== undefined && sandi === undefined && kunci === undefined && !tanpaSandi)
    throw new StartupError('Untuk cadangan terjadwal isi juga CADANGAN_SANDI atau CADANGAN_KUNCI.')
  return { ke, menit: readJam(isi.CADANGAN_JAM), simpan: readSimpan(isi.CADANGAN_SIMPAN), sandi, kunci, tanpaSandi }
}

function readJam(teks: string | undefined): number {
  if (!teks) return 2 * 60
  const cocok = /^([01]\d|2[0-3])[:.]([0-5]\d)$/.exec(teks)
  if (cocok) return Number(cocok[1]) * 60 + Number(cocok[2])
  throw new StartupError(`CADANGAN_JAM berisi "${teks}"; isi dengan jam seperti 02:00.`)
}

function readSimpan(teks: string | undefined): SimpanCadangan {
  if (!teks) return BAWAAN
  const cocok = /^(\d{1,3}),(\d{1,3}),(\d{1,3})$/.exec(teks.replaceAll(' ', ''))
  if (cocok) return { harian: Number(cocok[1]), mingguan: Number(cocok[2]), bulanan: Number(cocok[3]) }
  throw new StartupError(
    `CADANGAN_SIMPAN berisi "${teks}"; isi banyaknya cadangan harian, mingguan dan bulanan, misalnya 7,4,12.`,
  )
}
