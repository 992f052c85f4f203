// Whose laporan this device keeps. Names and numbers only: what they hold is in each account's own store.
import { deleteDB } from 'idb'
import { readSimpanan, saveSimpanan } from '#client/frame/simpanan.ts'
import { namaBasis, openGudang } from './gudang.ts'
import { belumTerkirim } from './laporan.ts'

/** How many laporan of each account wait on this device. */
type Daftar = Readonly<Record<string, number>>

export function readPemilik(): Daftar {
  try {
    const isi: unknown = JSON.parse(readSimpanan('perangkat') ?? '{}')
    if (typeof isi !== 'object' || isi === null) return {}
    return Object.fromEntries(Object.entries(isi).filter(([, n]) => typeof n === 'number'))
  } catch {
    return {}
  }
}

const savePemilik = (daftar: Daftar): void => saveSimpanan('perangkat', JSON.stringify(daftar))

/** The account that was here last: whose laporan open where there is no network. */
export const readTerakhir = (): string | null => readSimpanan('perangkat-terakhir')

export function catatPemilik(akun: string, belumTerkirim: number): void {
  savePemilik({ ...readPemilik(), [akun]: belumTerkirim })
  saveSimpanan('perangkat-terakhir', akun)
}

/** Deletes all that this device keeps of an account; what was not sent goes with it. */
export async function hapusPemilik(akun: string): Promise<void> {
  await deleteDB(namaBasis(akun))
  const { [akun]: _, ...lain } = readPemilik()
  savePemilik(lain)
  if (readTerakhir() === akun) saveSimpanan('perangkat-terakhir', null)
}

/**
 * When somebody else comes in, stores of others go; where one holds what was not sent, that alone stays: its owner signs in
 * and sends it, and reads the rest anew.
 */
export async function hapusLain(akun: string): Promise<void> {
  for (const [nama, n] of Object.entries(readPemilik())) {
    if (nama === akun) continue
    if (n === 0) await hapusPemilik(nama)
    else await sisakanPemilik(nama)
  }
}

async function sisakanPemilik(akun: string): Promise<void> {
  const gudang = await openGudang(akun)
  try {
    await gudang.sisakan(belumTerkirim)
  } finally {
    gudang.close()
  }
}
