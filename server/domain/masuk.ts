/** How one comes in: the ways, the steps that may still be missing, and how long it holds. */
import type { Aktor, Peran } from './peran.ts'

export type CaraMasuk = 'sandi' | 'tautan' | 'oidc' | 'contoh'
export type KeadaanMasuk = 'penuh' | 'butuh-totp' | 'butuh-sandi' | 'butuh-pasang-totp'

export type LangkahMasuk = {
  readonly cara: CaraMasuk
  /** The second factor is in force, and whether this sign-in has passed it. */
  readonly totpAktif: boolean
  readonly totpLewat: boolean
  /** A password of one's own is to be made first. */
  readonly gantiSandi: boolean
  /** One of the person's roles must have a second factor. */
  readonly wajibTotp: boolean
}

/**
 * What a sign-in still lacks. The second factor comes first, so that a one-time link alone cannot set a password where
 * there is one; who comes from another provider needs no password here; the doors of the example need nothing.
 */
export function keadaanMasuk({ cara, totpAktif, totpLewat, gantiSandi, wajibTotp }: LangkahMasuk): KeadaanMasuk {
  if (cara === 'contoh') return 'penuh'
  if (totpAktif && !totpLewat) return 'butuh-totp'
  if (gantiSandi && cara !== 'oidc') return 'butuh-sandi'
  return wajibTotp && !totpAktif ? 'butuh-pasang-totp' : 'penuh'
}

/**
 * The same for a session that is open already: a rule that came in later (the operator's, or a further role) asks for the
 * second factor with the next request. Whoever has one has passed it on coming in.
 */
export const keadaanKini = (
  keadaan: KeadaanMasuk,
  { cara, totpAktif, wajibTotp }: Pick<LangkahMasuk, 'cara' | 'totpAktif' | 'wajibTotp'>,
): KeadaanMasuk =>
  keadaan === 'penuh' ? keadaanMasuk({ cara, totpAktif, totpLewat: true, gantiSandi: false, wajibTotp }) : keadaan

/** How long a sign-in holds, in milliseconds: without being used, and at most. */
export type LamaSesi = { readonly diamMs: number; readonly palingLamaMs: number }

/** A browser that is signed in, as the database has it. */
export type SesiTersimpan = {
  readonly sesiId: number
  readonly aktor: Aktor
  readonly cara: CaraMasuk
  readonly keadaan: KeadaanMasuk
  readonly csrf: string
  readonly terakhirPada: Date
  readonly berakhirPada: Date
}

/** A program that acts as somebody, as the database has it. */
export type TokenTersimpan = {
  readonly tokenId: number
  readonly aktor: Aktor
  readonly bolehLapor: boolean
  readonly terakhirPada: Date | null
  readonly berakhirPada: Date
}

/** Keys that lie outside the database. */
export type Kunci = {
  /** Encrypts the secrets of the second factor. */
  readonly totp: Buffer
  /** Seals the audit trail. */
  readonly jejak: Buffer
  /** Hashes recovery codes, and encrypts what a sign-in elsewhere has to remember meanwhile. */
  readonly tanda: Buffer
}

/** What this installation asks of those who sign in. */
export type AturanMasuk = {
  readonly lama: LamaSesi
  /** Roles that must have a second factor. */
  readonly wajibTotp: readonly Peran[]
}

const PANJANG_NAMA = { paling: 3, terbanyak: 60 } as const

/** A user name as it is kept and compared: small letters, no spaces around; null where it cannot be one. */
export function bakukanNamaPengguna(teks: string): string | null {
  const nama = teks.trim().toLowerCase()
  const { paling, terbanyak } = PANJANG_NAMA
  return nama.length >= paling && nama.length <= terbanyak && /^[a-z0-9][a-z0-9._@-]*$/.test(nama) ? nama : null
}

/** Where to go after signing in: a path of this application, never another site; '/' for anything else. */
export function jalurKembali(teks: string | undefined): string {
  if (teks === undefined || teks.length > 500) return '/'
  // Two slashes, or a slash and a backslash, name another host to a browser; control characters are dropped by it.
  return /^\/(?![/\\])[!-[\]-~]*$/.test(teks) ? teks : '/'
}
