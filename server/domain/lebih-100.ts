/** Figures over 100 %: what they may come of, as far as the figures themselves show it (domain.md 4.2, 4.5, 6). */
export type SebabLebih =
  | 'sasaran-sedikit'
  | 'sasaran-kecil'
  | 'orang-luar'
  | 'mungkin-ganda'
  | 'tumpang-tindih'
  | 'perlu-dicek'
  | 'belum-jelas'

export type PetunjukLebih = {
  readonly pembilang: number
  /** The sasaran by the other dasar; null where there is none. */
  readonly penyebutLain: number | null
  readonly penyebut: number
  /** What puskesmas and other facilities counted, where people from elsewhere come as well; and their share of the whole area's count. */
  readonly tempatUmum: number
  readonly bagianTempatUmum: number
  readonly mungkinGanda: boolean
  readonly tumpangTindih: boolean
  /** Open findings about what it counts. */
  readonly temuan: number
}

/** With fewer to be served than this, one person more is over 100 %, and means nothing. */
const PALING_SEDIKIT = 5

/** So many times the share elsewhere is clearly more. */
const LEBIH_BANYAK = 1.25

/**
 * Likely reasons, the most telling first. A sasaran is too small where the other dasar takes away half of what is too much;
 * people come from elsewhere where those places counted clearly more of the desa than they do elsewhere, and enough to explain
 * it. Figures that say nothing leave it open.
 */
export function sebabLebih(petunjuk: PetunjukLebih): SebabLebih[] {
  const { pembilang, penyebut, penyebutLain, tempatUmum } = petunjuk
  const lebih = pembilang - penyebut
  const sasaranKecil = penyebutLain !== null && (pembilang - penyebutLain) * 2 <= lebih
  const dariLuar = tempatUmum >= lebih && tempatUmum > LEBIH_BANYAK * petunjuk.bagianTempatUmum * pembilang
  const sebab: SebabLebih[] = [
    ...(penyebut < PALING_SEDIKIT ? (['sasaran-sedikit'] as const) : []),
    ...(sasaranKecil ? (['sasaran-kecil'] as const) : []),
    ...(petunjuk.tumpangTindih ? (['tumpang-tindih'] as const) : []),
    ...(petunjuk.mungkinGanda && !petunjuk.tumpangTindih ? (['mungkin-ganda'] as const) : []),
    ...(dariLuar ? (['orang-luar'] as const) : []),
    ...(petunjuk.temuan > 0 ? (['perlu-dicek'] as const) : []),
  ]
  return sebab.length > 0 ? sebab : ['belum-jelas']
}
