// What signing in needs besides the database: keys, rules, and who stands at the door.
import type { Request } from 'express'
import type { AturanMasuk, Kunci } from '#domain/masuk.ts'
import type { Penanya } from './session.ts'

export type Pintu = {
  readonly kunci: Kunci
  readonly aturan: AturanMasuk
  /** Whether the doors of the example open to everybody, not only to this computer. */
  readonly demoPublik: boolean
  /** Whether one may come in by way of another provider. */
  readonly oidc: boolean
  /** Drops what this process holds of a person's sessions and tokens. */
  lupakan(penggunaId: number): void
}

/** Who is at the other end. */
export type Sambungan = {
  readonly penanya: Penanya
  /** What the browser says that it is. */
  readonly peramban: string
  /** Whether this very computer asks. */
  readonly lokal: boolean
}

const ALAMAT_TERPANJANG = 60

/** The address of the caller; that of an IPv4 caller in an IPv6 socket as IPv4. */
export const alamatDari = (request: Request): string =>
  (request.ip ?? '').replace(/^::ffff:(?=\d+\.)/, '').slice(0, ALAMAT_TERPANJANG)

/** A proxy that nobody has told us of would make everybody local: then nobody is. */
export function isLokal(request: Request): boolean {
  const alamat = alamatDari(request)
  if (!/^127\.|^::1$/.test(alamat)) return false
  const diteruskan = request.headers['x-forwarded-for'] ?? request.headers.forwarded
  return diteruskan === undefined || Number(request.app.get('trust proxy')) > 0
}
