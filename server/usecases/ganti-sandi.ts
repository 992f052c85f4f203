import type { Db } from '#db/connection.ts'
import type { AturanMasuk, SesiTersimpan } from '#domain/masuk.ts'
import { COBA_KODE } from '#domain/percobaan.ts'
import { checkSandi, type SandiDitolak } from '#domain/sandi.ts'
import { getPenggunaOrThrow, saveSandi, tellAkun } from '#store/pengguna.ts'
import { deleteSesiPengguna } from '#store/sesi.ts'
import { continueSesi, type SesiTerbuka } from './buka-sesi.ts'
import { catat } from './catat-jejak.ts'
import { tryOnce } from './giliran-masuk.ts'
import { hashSandi, verifySandi } from './hash-sandi.ts'
import { readSandiUmum } from './sandi-umum.ts'

export type HasilSandi =
  | ({ readonly hasil: 'diganti' } & SesiTerbuka)
  | { readonly hasil: 'ditolak'; readonly sebab: SandiDitolak }
  | { readonly hasil: 'tidak-cocok' | 'tunggu'; readonly tungguDetik: number }
  | { readonly hasil: 'tidak-boleh' | 'berakhir' }

export type GantiSandi = {
  readonly sesi: SesiTersimpan
  /** Not asked of somebody who has just signed in with it, or by a link. */
  readonly sandiLama: string | null
  readonly sandiBaru: string
  readonly alamat: string
  readonly pada: Date
  readonly aturan: AturanMasuk
}

/** Makes a password of one's own; every other session of the person ends, and this one goes on under another cookie. */
export async function gantiSandi(db: Db, permintaan: GantiSandi): Promise<HasilSandi> {
  const { sesi, sandiLama, sandiBaru, alamat, pada, aturan } = permintaan
  const { aktor } = sesi
  // Everybody who tries the example shares its people.
  if (sesi.cara === 'contoh' || (sesi.keadaan !== 'penuh' && sesi.keadaan !== 'butuh-sandi'))
    return { hasil: 'tidak-boleh' }
  const sebab = checkSandi(sandiBaru, { namaPengguna: aktor.namaPengguna, umum: readSandiUmum() })
  if (sebab) return { hasil: 'ditolak', sebab }
  if (sesi.keadaan === 'penuh') {
    const giliran = await tryLama(db, sesi, sandiLama)
    if (giliran.hasil !== 'cocok') return giliran
  }
  const sandi = await hashSandi(sandiBaru)
  const terbuka = await db.transaction().execute(async (trx) => {
    await saveSandi(trx, aktor.penggunaId, sandi, false)
    await deleteSesiPengguna(trx, aktor.penggunaId, sesi.sesiId)
    await catat(trx, {
      ...{ pada, aktor, namaPengguna: aktor.namaPengguna, alamat, tindakan: 'ganti-sandi', kabId: null },
      ...{ objek: `pengguna ${aktor.penggunaId}`, sebelum: null, sesudah: null },
    })
    await tellAkun(trx, aktor.penggunaId)
    return continueSesi(trx, sesi, { pada, aturan })
  })
  return terbuka ? { hasil: 'diganti', ...terbuka } : { hasil: 'berakhir' }
}

/** Somebody at an unattended browser must not try passwords at leisure. */
async function tryLama(db: Db, { aktor }: SesiTersimpan, sandiLama: string | null) {
  const { sandi } = await getPenggunaOrThrow(db, aktor.penggunaId)
  // Who has come from another provider only has no old one.
  if (sandi === null) return { hasil: 'cocok' } as const
  return tryOnce(db, { kunci: `sandi:${aktor.penggunaId}`, aturan: COBA_KODE }, async () =>
    (await verifySandi(sandi, sandiLama ?? '')) ? true : null,
  )
}
