/** The level of independence of a posyandu: each level asks what the ones below ask and something more. */
import { STRATA, type Strata } from './aturan-posyandu.ts'
import { gabungPutusan, type Putusan } from './kriteria-posyandu.ts'

export type HasilStrata = {
  /** null: what came in does not say. */
  readonly strata: Strata | null
  /** The highest that is certain. */
  readonly setidaknya: Strata
}

/** From the answers of each level, the lowest (which asks nothing) first. */
export function strataDari(
  tingkat: readonly { readonly kode: string; readonly putusan: readonly Putusan[] }[],
): HasilStrata {
  let setidaknya: Strata = 'pratama'
  for (const { kode, putusan } of tingkat) {
    const semua = gabungPutusan(putusan)
    if (semua === 'tidak') return { strata: setidaknya, setidaknya }
    if (semua === 'belum-tahu') return { strata: null, setidaknya }
    setidaknya = STRATA.find((s) => s === kode) ?? setidaknya
  }
  return { strata: setidaknya, setidaknya }
}

/** What a unit declares, as written by people, in our words; null: nothing that is a level. */
export const bacaStrata = (teks: string | null): Strata | null =>
  STRATA.find((s) => s === teks?.trim().toLowerCase()) ?? null
