// Signing in by way of another provider: the account there is bound to a person here by issuer and subject alone.
import type { Db } from '#db/connection.ts'
import type { SesiTersimpan } from '#domain/masuk.ts'
import { findPenggunaIdentitas, type IdentitasLuar, insertIdentitas } from '#store/identitas.ts'
import { getPenggunaOrThrow } from '#store/pengguna.ts'
import type { Pintu } from './buka-sesi.ts'
import { catat } from './catat-jejak.ts'
import { type HasilMasuk, masukSebagai } from './masuk.ts'

/** Comes in as the person that an account elsewhere is bound to; null where it is bound to nobody. */
export async function masukIdentitas(
  db: Db,
  { identitas, ...pintu }: Omit<Pintu, 'cara'> & { readonly identitas: IdentitasLuar },
): Promise<HasilMasuk | null> {
  const penggunaId = await findPenggunaIdentitas(db, identitas)
  if (penggunaId === undefined) return null
  return masukSebagai(db, await getPenggunaOrThrow(db, penggunaId), { ...pintu, cara: 'oidc' })
}

export type Pengaitan = {
  readonly sesi: SesiTersimpan
  readonly identitas: IdentitasLuar
  readonly alamat: string
  readonly pada: Date
}

/** Binds an account elsewhere to whoever is signed in; false where it is bound already, or this is a shared account. */
export async function kaitkanIdentitas(db: Db, { sesi, identitas, alamat, pada }: Pengaitan): Promise<boolean> {
  const { aktor } = sesi
  if (sesi.cara === 'contoh' || sesi.keadaan !== 'penuh') return false
  return db.transaction().execute(async (trx) => {
    if (!(await insertIdentitas(trx, aktor.penggunaId, identitas))) return false
    await catat(trx, {
      ...{ pada, aktor, namaPengguna: aktor.namaPengguna, alamat, tindakan: 'kaitkan-identitas', kabId: null },
      ...{ objek: `pengguna ${aktor.penggunaId}`, sebelum: null, sesudah: { penerbit: identitas.penerbit } },
    })
    return true
  })
}
