// What may be wrong with a database for a while, told from the faults of a program.

/**
 * terputus: it is not there, or is stopping or starting. penuh: no room to write. sibuk: no connection within the wait.
 * terlalu-lama: the statement was ended.
 */
export type Gangguan = 'terputus' | 'penuh' | 'sibuk' | 'terlalu-lama'

// 57P0x: Postgres is stopping or starting; 08xxx: the connection; 25006: it takes no writing, as a standby does.
const TERPUTUS =
  /^(?:57P0[1-5]|08...|25006|EPIPE|ECONN\w+|ETIMEDOUT|E(?:HOST|NET)(?:UNREACH|DOWN)|ENOTFOUND|EAI_AGAIN)$/
// Of the program's own files ENOENT says something else.
const SOKET_HILANG = /^connect ENOENT/
const SAMBUNGAN = /^(?:Connection terminated|Client has encountered a connection error|Query read timeout)/
/** No room: on the disk of Postgres, in its memory, or on our own. */
const PENUH = /^(?:53[12]00|ENOSPC|EDQUOT)$/
const SIBUK = /^53300$/
const TUNGGU_LEWAT = 'timeout exceeded when trying to connect'
const DIAKHIRI = '57014'

/** Null: whatever it is, it is not the database's to pass. */
export function gangguanDari(error: unknown): Gangguan | null {
  if (!(error instanceof Error)) return null
  const kode = 'code' in error && typeof error.code === 'string' ? error.code : ''
  if (kode === DIAKHIRI) return 'terlalu-lama'
  if (PENUH.test(kode)) return 'penuh'
  if (SIBUK.test(kode) || error.message === TUNGGU_LEWAT) return 'sibuk'
  return TERPUTUS.test(kode) || SOKET_HILANG.test(error.message) || SAMBUNGAN.test(error.message) ? 'terputus' : null
}
