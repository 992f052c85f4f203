// Codes of the second factor (RFC 6238) and the recovery codes for a lost telephone.
import { randomBytes } from 'node:crypto'
import { Secret, TOTP } from 'otpauth'
import type { Db } from '#db/connection.ts'
import type { Kunci } from '#domain/masuk.ts'
import { type Pengguna, takeKodePemulihan, takeLangkahTotp } from '#store/pengguna.ts'
import { decrypt, encrypt, sidikBerkunci } from './rahasia.ts'

/** A code holds for half a minute, by default of the format and of every telephone. */
const PERIODE_DETIK = 30
/** Clocks of telephones are a little off: the code before and the one after count too. */
const JENDELA = 1
const PENERBIT = 'PWS ILP'
const BANYAK_KODE = 10
// Without letters that are read for one another.
const HURUF = 'abcdefghjkmnpqrstuvwxyz23456789'

const totp = (rahasia: Buffer, label: string): TOTP =>
  new TOTP({
    ...{ issuer: PENERBIT, label, algorithm: 'SHA1', digits: 6 },
    secret: new Secret({ buffer: new Uint8Array(rahasia).buffer }),
  })

export const newRahasiaTotp = (): Buffer => randomBytes(20)

/** What the telephone takes: an otpauth address (as a picture) and the same secret to type. */
export function alamatTotp(rahasia: Buffer, namaPengguna: string): { readonly alamat: string; readonly ketik: string } {
  const milik = totp(rahasia, namaPengguna)
  return { alamat: milik.toString(), ketik: milik.secret.base32 }
}

const untuk = (penggunaId: number): string => `totp ${penggunaId}`

export const encryptTotp = (kunci: Kunci, penggunaId: number, rahasia: Buffer): Buffer =>
  encrypt(kunci.totp, rahasia, untuk(penggunaId))

/** Whether a code fits; it is used up by fitting, so that whoever overheard it is too late. */
export async function takeKodeTotp(
  db: Db,
  { penggunaId, totpRahasia }: Pick<Pengguna, 'penggunaId' | 'totpRahasia'>,
  { kode, kunci, pada }: { readonly kode: string; readonly kunci: Kunci; readonly pada: Date },
): Promise<boolean> {
  const rahasia = totpRahasia && decrypt(kunci.totp, totpRahasia, untuk(penggunaId))
  if (!rahasia) return false
  const timestamp = pada.getTime()
  const selisih = totp(rahasia, '').validate({ token: kode.replaceAll(/\s/g, ''), timestamp, window: JENDELA })
  if (selisih === null) return false
  return takeLangkahTotp(db, penggunaId, Math.floor(timestamp / 1000 / PERIODE_DETIK) + selisih)
}

/** Recovery codes to show once, and their hashes to keep. */
export function newKodePemulihan(kunci: Kunci, penggunaId: number): { kode: string[]; sidik: Buffer[] } {
  const kode = Array.from({ length: BANYAK_KODE }, () => `${acak(5)}-${acak(5)}`)
  return { kode, sidik: kode.map((satu) => sidikPemulihan(kunci, penggunaId, satu)) }
}

// 256 is no multiple of the letters: those that would favour the first ones are drawn again.
function acak(panjang: number): string {
  const batas = 256 - (256 % HURUF.length)
  let teks = ''
  while (teks.length < panjang)
    for (const bita of randomBytes(panjang)) if (bita < batas) teks += HURUF[bita % HURUF.length]
  return teks.slice(0, panjang)
}

const sidikPemulihan = (kunci: Kunci, penggunaId: number, kode: string): Buffer =>
  sidikBerkunci(kunci.tanda, `pemulihan ${penggunaId} ${kode.toLowerCase().replaceAll(/[^a-z0-9]/g, '')}`)

/** Whether a code of the telephone or a recovery code fits; either is used up by it. */
export async function takeKode(
  db: Db,
  pengguna: Pick<Pengguna, 'penggunaId' | 'totpRahasia'>,
  permintaan: { readonly kode: string; readonly kunci: Kunci; readonly pada: Date },
): Promise<'totp' | 'pemulihan' | null> {
  const { kode, kunci, pada } = permintaan
  if (/^[\d\s]+$/.test(kode)) return (await takeKodeTotp(db, pengguna, permintaan)) ? 'totp' : null
  const sidik = sidikPemulihan(kunci, pengguna.penggunaId, kode)
  return (await takeKodePemulihan(db, pengguna.penggunaId, sidik, pada)) ? 'pemulihan' : null
}
