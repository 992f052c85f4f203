import type { Router } from 'express'
import type { Db } from '#db/connection.ts'
import { createOidc } from '#http/oidc.ts'
import { alamatDari, type Pintu } from '#http/pintu.ts'
import { findPenanya } from '#http/session.ts'
import { kaitkanIdentitas, masukIdentitas } from '#usecases/masuk-identitas.ts'
import { decrypt, encrypt } from '#usecases/rahasia.ts'
import type { OidcConfig } from './config.ts'

const UNTUK = 'oidc'

/** The addresses of signing in elsewhere, over this database. */
export function openOidc(
  db: Db,
  config: OidcConfig,
  { pintu, sekarang }: { readonly pintu: Pintu; readonly sekarang: () => Date },
): Router {
  const { kunci, aturan } = pintu
  return createOidc({
    ...config,
    umurSesiDetik: aturan.lama.palingLamaMs / 1000,
    sekarang,
    encrypt: (isi) => encrypt(kunci.tanda, isi, UNTUK),
    decrypt: (tersandi) => decrypt(kunci.tanda, tersandi, UNTUK),
    masuk: async (identitas, request) => {
      const asal = { alamat: alamatDari(request), peramban: request.get('User-Agent')?.slice(0, 300) ?? '' }
      const { sesi: sesiLama } = findPenanya(request)
      const hasil = await masukIdentitas(db, { identitas, asal, pada: sekarang(), aturan, sesiLama })
      if (!hasil) return 'belum-dikaitkan'
      if (hasil.hasil === 'masuk') return { kuki: hasil.kuki }
      return hasil.hasil === 'ditangguhkan' ? 'ditangguhkan' : 'tanpa-peran'
    },
    kaitkan: (identitas, sesi, request) =>
      kaitkanIdentitas(db, { identitas, sesi, alamat: alamatDari(request), pada: sekarang() }),
  })
}
