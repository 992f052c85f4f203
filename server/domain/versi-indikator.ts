/**
 * Which version of an indikator holds in a year. The program ships some, a kabupaten may add its own from a year on; the
 * youngest that has begun and was not stopped holds, and of two of one year the kabupaten's.
 */
export type BerlakuVersi = {
  readonly milik: 'program' | 'kabupaten'
  readonly berlakuDari: number
  /** Last year; null: no end is set. A year before `berlakuDari`: it never held. */
  readonly berakhir: number | null
}

/** Later is younger: by year, and in one year the kabupaten's after the program's. */
export const bandingVersi = (a: BerlakuVersi, b: BerlakuVersi): number =>
  a.berlakuDari - b.berlakuDari || Number(a.milik === 'kabupaten') - Number(b.milik === 'kabupaten')

/** The version that holds in a year; undefined where none does. */
export function versiPada<V extends BerlakuVersi>(versi: readonly V[], tahun: number): V | undefined {
  let muda: V | undefined
  for (const satu of versi) {
    const berlaku = satu.berlakuDari <= tahun && (satu.berakhir === null || tahun <= satu.berakhir)
    if (berlaku && (!muda || bandingVersi(muda, satu) < 0)) muda = satu
  }
  return muda
}

/** A run of years; `sampai` null: to come. */
export type MasaVersi = { readonly dari: number; readonly sampai: number | null }

/** The years in which one of the versions is the one that holds. */
export function masaVersi<V extends BerlakuVersi>(versi: readonly V[], satu: V): MasaVersi[] {
  const batas = versi.flatMap((v) => [v.berlakuDari, ...(v.berakhir === null ? [] : [v.berakhir + 1])])
  const titik = [...new Set(batas)].sort((a, b) => a - b)
  const masa: { dari: number; sampai: number | null }[] = []
  for (const [i, dari] of titik.entries()) {
    if (versiPada(versi, dari) !== satu) continue
    const sampai = (titik[i + 1] ?? Number.NaN) - 1
    const akhir = Number.isNaN(sampai) ? null : sampai
    const lalu = masa.at(-1)
    if (lalu?.sampai === dari - 1) lalu.sampai = akhir
    else masa.push({ dari, sampai: akhir })
  }
  return masa
}

/** Codes of a kabupaten's own indikator begin so, and no code of the program ever does. */
export const AWALAN_SENDIRI = 'LOK_'
export const kodeSendiri = (kode: string): boolean => kode.startsWith(AWALAN_SENDIRI)
