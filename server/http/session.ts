import type { Request } from 'express'
import type { Bagikan } from '#domain/bagikan.ts'
import type { Tindakan } from '#domain/izin.ts'
import type { SesiTersimpan } from '#domain/masuk.ts'
import type { Aktor } from '#domain/peran.ts'

/** Who asks: in which role, and what their sign-in still lacks. */
export type Penanya = {
  readonly aktor: Aktor
  /** 'keluar': nobody is signed in. Only 'penuh' may do more than finish signing in. */
  readonly keadaan: 'keluar' | 'penuh' | 'butuh-totp' | 'butuh-sandi' | 'butuh-pasang-totp'
  /** What the answer depends on, as a part of a cache key: who may see the same is answered the same. */
  readonly lingkup: string
  /** The mark that writes must bear; null where a token took the place of a cookie. */
  readonly csrf: string | null
  /** The session of a browser; null for a program with a token, and for nobody. */
  readonly sesi: SesiTersimpan | null
  /** What a token allows beside what its person may; null: no narrower. */
  readonly hanya: readonly Tindakan[] | null
  /** The share link that stands in for a sign-in: it lets nothing be asked but what its one view needs. */
  readonly bagikan: Bagikan | null
}

/** Somebody who is not signed in: bound to nothing, so nothing may be read. */
export const KELUAR: Penanya = {
  aktor: {
    penggunaId: 0,
    namaPengguna: '',
    nama: '',
    penugasan: { penugasanId: 0, peran: 'opd', tempat: [], klaster: null, mulai: '1900-01-01', akhir: null },
  },
  keadaan: 'keluar',
  lingkup: '',
  csrf: null,
  sesi: null,
  hanya: null,
  bagikan: null,
}

const penanya = new WeakMap<Request, Penanya>()

export const setPenanya = (request: Request, milik: Penanya): void => {
  penanya.set(request, milik)
}

/** Whoever the session or token in front of the routes has found. */
export const findPenanya = (request: Request): Penanya => penanya.get(request) ?? KELUAR

/** The part of a cache key that an actor's rights make: two people of one puskesmas are answered the same. */
export const lingkupDari = ({ penugasan: { peran, tempat } }: Aktor): string => JSON.stringify([peran, tempat])
