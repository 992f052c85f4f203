// What only its holder knows: made here, kept elsewhere as a hash or encrypted under a key outside the database.
import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync, randomBytes } from 'node:crypto'
import type { Kunci } from '#domain/masuk.ts'

export type Rahasia = { readonly nilai: string; readonly sidik: Buffer }

const PANJANG_BITA = 32

/** 256 bits by chance, for a cookie, a token or a link, with the hash that is kept of it. */
export function newRahasia(awalan = ''): Rahasia {
  const nilai = awalan + randomBytes(PANJANG_BITA).toString('base64url')
  return { nilai, sidik: sidikRahasia(nilai) }
}

/** Nobody can try 2^256 values, so a plain hash is as good as a slow one. */
export const sidikRahasia = (nilai: string): Buffer => createHash('sha256').update(nilai).digest()

/** The keys of an installation, each for one purpose, from its one secret. */
export function deriveKunci(rahasia: string): Kunci {
  const kunci = (tujuan: string) => Buffer.from(hkdfSync('sha256', rahasia, 'pws-ilp', tujuan, PANJANG_BITA))
  return { totp: kunci('totp'), jejak: kunci('jejak'), tanda: kunci('tanda') }
}

/** For short secrets that a thief of the database could try one by one. */
export const sidikBerkunci = (kunci: Buffer, nilai: string): Buffer =>
  createHmac('sha256', kunci).update(nilai).digest()

const PANJANG_IV = 12
const PANJANG_CAP = 16

/** Encrypts (AES-256-GCM); `untuk` binds it to what it belongs to, so that it opens nowhere else. */
export function encrypt(kunci: Buffer, isi: Buffer, untuk: string): Buffer {
  const iv = randomBytes(PANJANG_IV)
  const sandi = createCipheriv('aes-256-gcm', kunci, iv).setAAD(Buffer.from(untuk))
  const badan = Buffer.concat([sandi.update(isi), sandi.final()])
  return Buffer.concat([iv, sandi.getAuthTag(), badan])
}

/** The reverse; null where it was made under another key, for something else, or changed. */
export function decrypt(kunci: Buffer, tersandi: Buffer, untuk: string): Buffer | null {
  if (tersandi.length < PANJANG_IV + PANJANG_CAP) return null
  const cap = tersandi.subarray(PANJANG_IV, PANJANG_IV + PANJANG_CAP)
  const buka = createDecipheriv('aes-256-gcm', kunci, tersandi.subarray(0, PANJANG_IV), { authTagLength: PANJANG_CAP })
  buka.setAAD(Buffer.from(untuk)).setAuthTag(cap)
  try {
    return Buffer.concat([buka.update(tersandi.subarray(PANJANG_IV + PANJANG_CAP)), buka.final()])
  } catch {
    return null
  }
}
