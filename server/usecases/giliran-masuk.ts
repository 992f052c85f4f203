// Whose turn it is to try a password: counted per account and per address, and apart for an address where the owner has
// signed in before, so that nobody who attacks an account from elsewhere keeps its owner out.
import type { Db } from '#db/connection.ts'
import { type AturanCoba, COBA_AKUN, COBA_ALAMAT } from '#domain/percobaan.ts'
import { isAlamatDikenal } from '#store/pengguna.ts'
import { forgetPercobaan, type Giliran, returnGiliran, takeGiliran } from '#store/percobaan.ts'

export type GiliranMasuk = Giliran & {
  /** The password was right: this account's failures are forgotten, the address keeps the others'. */
  succeed(): Promise<void>
}

export async function takeGiliranMasuk(db: Db, namaPengguna: string, alamat: string): Promise<GiliranMasuk> {
  const dikenal = await isAlamatDikenal(db, namaPengguna, alamat)
  if (dikenal) {
    const kunci = `akun:${namaPengguna}@${alamat}`
    return { ...(await takeGiliran(db, kunci, COBA_AKUN)), succeed: () => forgetPercobaan(db, kunci, COBA_AKUN) }
  }
  const [akun, dari] = [`akun:${namaPengguna}`, kunciAlamat(alamat)]
  const giliranAlamat = await takeGiliran(db, dari, COBA_ALAMAT)
  if (!giliranAlamat.boleh) return { ...giliranAlamat, succeed: async () => undefined }
  const giliranAkun = await takeGiliran(db, akun, COBA_AKUN)
  if (!giliranAkun.boleh) await returnGiliran(db, dari, COBA_ALAMAT)
  return {
    boleh: giliranAkun.boleh,
    tungguDetik: Math.max(giliranAkun.tungguDetik, giliranAkun.boleh ? giliranAlamat.tungguDetik : 0),
    succeed: async () => {
      await forgetPercobaan(db, akun, COBA_AKUN)
      await returnGiliran(db, dari, COBA_ALAMAT)
    },
  }
}

/** An address as it is counted: of IPv6 a house has not one but 2^64. */
export function kunciAlamat(alamat: string): string {
  if (!alamat.includes(':')) return `alamat:${alamat}`
  const [awal = '', akhir = ''] = alamat.split('::')
  const kiri = awal === '' ? [] : awal.split(':')
  const kanan = akhir === '' ? [] : akhir.split(':')
  const nol = Array.from({ length: Math.max(0, 8 - kiri.length - kanan.length) }, () => '0')
  return `alamat:${[...kiri, ...nol, ...kanan].slice(0, 4).join(':')}/64`
}

/** One turn at something that has a single key, such as a code; `kerjakan` answers whether it was right. */
export async function tryOnce<T>(
  db: Db,
  { kunci, aturan }: { readonly kunci: string; readonly aturan: AturanCoba },
  kerjakan: () => Promise<T | null>,
): Promise<
  | { readonly hasil: 'cocok'; readonly isi: T }
  | { readonly hasil: 'tidak-cocok' | 'tunggu'; readonly tungguDetik: number }
> {
  const { boleh, tungguDetik } = await takeGiliran(db, kunci, aturan)
  if (!boleh) return { hasil: 'tunggu', tungguDetik }
  const isi = await kerjakan()
  if (isi === null) return { hasil: 'tidak-cocok', tungguDetik }
  await forgetPercobaan(db, kunci, aturan)
  return { hasil: 'cocok', isi }
}
