/** Figures over 100 %: what they may come of, as far as the figures themselves show it (domain.md 4.2, 4.5, 6). */
export type SebabLebih =
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
  /** Whether what puskesmas and other facilities counted, where people from elsewhere come as well, makes up all that is too much. */
  readonly dariLuar: boolean
  readonly mungkinGanda: boolean
  readonly tumpangTindih: boolean
  /** Open findings about what it counts. */
  readonly temuan: number
}

/**
 * Likely reasons, the most telling first. A sasaran is too small where the other dasar holds more people; figures that say
 * nothing leave it open.
 */
export function sebabLebih(petunjuk: PetunjukLebih): SebabLebih[] {
  const { penyebut, penyebutLain } = petunjuk
  const sebab: SebabLebih[] = [
    ...(penyebutLain !== null && penyebutLain > penyebut ? (['sasaran-kecil'] as const) : []),
    ...(petunjuk.tumpangTindih ? (['tumpang-tindih'] as const) : []),
    ...(petunjuk.mungkinGanda && !petunjuk.tumpangTindih ? (['mungkin-ganda'] as const) : []),
    ...(petunjuk.dariLuar ? (['orang-luar'] as const) : []),
    ...(petunjuk.temuan > 0 ? (['perlu-dicek'] as const) : []),
  ]
  return sebab.length > 0 ? sebab : ['belum-jelas']
}
