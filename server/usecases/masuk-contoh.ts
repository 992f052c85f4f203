import type { Db } from '#db/connection.ts'
import { findPenggunaMenurutNama } from '#store/pengguna.ts'
import type { Pintu } from './buka-sesi.ts'
import { type HasilMasuk, masukSebagai } from './masuk.ts'

export const PINTU_CONTOH = ['kepala-puskesmas', 'dinas', 'bupati', 'petugas-pustu'] as const
export type PintuContoh = (typeof PINTU_CONTOH)[number]

/** The person of the example behind a door; they have no password, so this is the only way to them. */
export const namaContoh = (pintu: string): string => `contoh.${pintu}`

/** Comes in as somebody of the example; null where they are not there (yet). Whoever calls has made sure it is one. */
export async function masukContoh(
  db: Db,
  { pintu, ...lain }: Omit<Pintu, 'cara'> & { readonly pintu: PintuContoh },
): Promise<HasilMasuk | null> {
  const pengguna = await findPenggunaMenurutNama(db, namaContoh(pintu))
  return pengguna ? masukSebagai(db, pengguna, { ...lain, cara: 'contoh' }) : null
}
