// Who asks, for tests that do not go through the door: a middleware that says so, in place of session and token.
import type { RequestHandler } from 'express'
import type { SesiTersimpan } from '#domain/masuk.ts'
import type { Aktor, Peran, TempatTugas } from '#domain/peran.ts'
import type { Pintu } from '#http/pintu.ts'
import { lingkupDari, setPenanya } from '#http/session.ts'
import { deriveKunci } from '#usecases/rahasia.ts'

export type AktorUji = {
  readonly peran: Peran
  readonly tempat: readonly TempatTugas[]
  readonly penggunaId?: number
  readonly namaPengguna?: string
  readonly nama?: string
  readonly klaster?: number | null
  readonly mulai?: string
  readonly akhir?: string | null
}

/** A person in one role, since ever unless it says otherwise. */
export function aktorUji({ peran, tempat, penggunaId = 1, namaPengguna = peran, ...lain }: AktorUji): Aktor {
  const { nama = namaPengguna, klaster = null, mulai = '1900-01-01', akhir = null } = lain
  const penugasan = { penugasanId: penggunaId, peran, tempat, klaster, mulai, akhir }
  return { penggunaId, namaPengguna, nama, penugasan }
}

const KABUPATEN_TERBANYAK = 40

/** Somebody of the dinas of every kabupaten that a test makes: may read and report all of it. */
export const DINAS_UJI: Aktor = aktorUji({
  peran: 'dinas',
  tempat: Array.from({ length: KABUPATEN_TERBANYAK }, (_, i) => ({ jenis: 'kabupaten', kabId: i + 1 })),
})

const SEJAM_MS = 3_600_000

/** A door with keys of its own, at which nothing special is asked. */
export const PINTU_UJI: Pintu = {
  kunci: deriveKunci('rahasia untuk uji, tiga puluh dua huruf atau lebih'),
  aturan: { lama: { diamMs: 8 * SEJAM_MS, palingLamaMs: 7 * 24 * SEJAM_MS }, wajibTotp: [] },
  demoPublik: false,
  oidc: false,
  lupakan: () => undefined,
}

/** The session of one browser of this person. */
export const sesiUji = (aktor: Aktor, sesiId: number): SesiTersimpan => ({
  ...{ sesiId, aktor, cara: 'sandi', keadaan: 'penuh', csrf: '' },
  terakhirPada: new Date(),
  berakhirPada: new Date(Date.now() + SEJAM_MS),
})

/** Takes every request for one of this person, fully signed in, as a program or in a session; null: nobody is. */
export function sebagai(aktor: Aktor | null = DINAS_UJI, sesi: SesiTersimpan | null = null): RequestHandler {
  if (!aktor) return (_request, _response, next) => next()
  const penanya = {
    aktor,
    keadaan: 'penuh',
    lingkup: lingkupDari(aktor),
    csrf: null,
    sesi,
    hanya: null,
    bagikan: null,
  } as const
  return (request, _response, next) => {
    setPenanya(request, penanya)
    next()
  }
}
