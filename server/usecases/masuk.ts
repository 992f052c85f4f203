import type { Db } from '#db/connection.ts'
import { findPenggunaMenurutNama, type Pengguna } from '#store/pengguna.ts'
import { openSesi, type Pintu, type SesiTerbuka } from './buka-sesi.ts'
import { catat } from './catat-jejak.ts'
import { takeGiliranMasuk } from './giliran-masuk.ts'
import { verifySandi } from './hash-sandi.ts'

export type HasilMasuk =
  | ({ readonly hasil: 'masuk' } & SesiTerbuka)
  /** `tungguDetik`: before the next try; 0 for at once. */
  | { readonly hasil: 'tidak-cocok' | 'tunggu'; readonly tungguDetik: number }
  | { readonly hasil: 'ditangguhkan' | 'tanpa-peran' }

export type PercobaanMasuk = Omit<Pintu, 'cara'> & { readonly namaPengguna: string; readonly sandi: string }

const NAMA_TERPANJANG = 60

/**
 * Signs in by user name and password. A name that nobody has, one without a password and a wrong password take the same
 * way; only who knows the password is told that the account is suspended.
 */
export async function masuk(db: Db, { namaPengguna, sandi, ...pintu }: PercobaanMasuk): Promise<HasilMasuk> {
  const nama = namaPengguna.trim().toLowerCase().slice(0, NAMA_TERPANJANG)
  const giliran = await takeGiliranMasuk(db, nama, pintu.asal.alamat)
  if (!giliran.boleh) return { hasil: 'tunggu', tungguDetik: giliran.tungguDetik }
  const pengguna = await findPenggunaMenurutNama(db, nama)
  const cocok = await verifySandi(pengguna?.sandi ?? null, sandi)
  if (!pengguna || !cocok) {
    await catatGagal(db, nama, pintu)
    return { hasil: 'tidak-cocok', tungguDetik: giliran.tungguDetik }
  }
  await giliran.succeed()
  return masukSebagai(db, pengguna, { ...pintu, cara: 'sandi' })
}

/** Opens the session of somebody who has proved who they are. */
export async function masukSebagai(db: Db, pengguna: Pengguna, pintu: Pintu): Promise<HasilMasuk> {
  if (pengguna.ditangguhkanPada) return { hasil: 'ditangguhkan' }
  const sesi = await openSesi(db, pengguna, pintu)
  return sesi ? { hasil: 'masuk', ...sesi } : { hasil: 'tanpa-peran' }
}

const catatGagal = (db: Db, namaPengguna: string, { asal, pada }: Omit<Pintu, 'cara'>): Promise<void> =>
  catat(db, {
    ...{ pada, aktor: null, namaPengguna, alamat: asal.alamat, tindakan: 'masuk-gagal', kabId: null },
    ...{ objek: 'pengguna', sebelum: null, sesudah: null },
  })
