/** The land: where the sea ends, how high it rises, and how much water passes. */
import { alirkan } from './aliran.ts'
import { createDarat, jarakPantai } from './daratan.ts'
import { LEBAR, SISI } from './kisi.ts'
import { createTinggi } from './tinggi.ts'

export type Medan = {
  readonly darat: Uint8Array
  /** Metres above the sea. */
  readonly tinggi: Float64Array
  /** Cells whose water passes here: a brook has hundreds, a river thousands. */
  readonly aliran: Float64Array
  /** Cells to the nearest sea. */
  readonly kePantai: Float64Array
}

export function createMedan(): Medan {
  const darat = createDarat()
  const kePantai = jarakPantai(darat)
  const tinggi = createTinggi(darat, kePantai)
  return { darat, tinggi, kePantai, aliran: alirkan(darat, tinggi) }
}

/** Kilometres to the sea. */
export const kePantaiKm = ({ kePantai }: Medan, sel: number): number => (kePantai[sel] ?? 0) * SISI * 111.32

const ALIRAN_SUNGAI = 2500
/** Two cells wide, so that no diagonal step slips through. */
export const adaSungai = ({ aliran, darat }: Medan, sel: number): boolean =>
  darat[sel] === 1 && [sel, sel + 1, sel + LEBAR].some((satu) => (aliran[satu] ?? 0) >= ALIRAN_SUNGAI)
