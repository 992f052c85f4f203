/** How often one may try a password, a code or a link, and how long to wait after too many failures. */

export type AturanCoba = {
  /** Failures that cost no waiting. */
  readonly bebas: number
  /** Waiting after the first failure beyond those; doubles with each further one. */
  readonly tundaDetik: number
  /** The longest waiting: nobody is locked out for good. */
  readonly palingLamaDetik: number
  /** For how long failures are remembered, from the first. */
  readonly ingatDetik: number
}

const SEJAM = 3_600
const SEHARI = 24 * SEJAM

/** For one account, from anywhere or from an address where its owner has signed in before. */
export const COBA_AKUN: AturanCoba = { bebas: 5, tundaDetik: 15, palingLamaDetik: 900, ingatDetik: SEHARI }
/** For one address, behind which a whole puskesmas may sit. */
export const COBA_ALAMAT: AturanCoba = { bebas: 30, tundaDetik: 5, palingLamaDetik: 120, ingatDetik: SEJAM }
/** For the code of a second factor, and for the old password of somebody who is signed in. */
export const COBA_KODE: AturanCoba = { bebas: 5, tundaDetik: 30, palingLamaDetik: 900, ingatDetik: SEHARI }

/** Seconds to wait after the `ke`-th failure. */
export function tundaSesudah(ke: number, { bebas, tundaDetik, palingLamaDetik }: AturanCoba): number {
  if (ke <= bebas) return 0
  return Math.min(palingLamaDetik, tundaDetik * 2 ** Math.min(ke - bebas - 1, 20))
}

/** '40 detik', '15 menit': how long to wait, as it is told. */
export function kataTunggu(detik: number): string {
  return detik < 90 ? `${Math.max(1, Math.ceil(detik))} detik` : `${Math.ceil(detik / 60)} menit`
}
