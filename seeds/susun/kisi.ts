/**
 * The grid on which the fictional land is made: cells of a thousandth of a degree, about 111 m, numbered row by row from
 * the north-west. Its rim is never entered, so every other cell has eight neighbours.
 */
export const LEBAR = 800
export const TINGGI = 660
export const SISI = 0.001
const BUJUR_BARAT = 110.26
const LINTANG_UTARA = -4.88

/** Kilometres along one side of a cell. */
export const SISI_KM = SISI * 111.32
export const KM2_SEL = SISI_KM * SISI_KM

export const BANYAK_SEL = LEBAR * TINGGI

export type Titik = readonly [bujur: number, lintang: number]

export const kolomSel = (sel: number): number => sel % LEBAR
export const barisSel = (sel: number): number => (sel - (sel % LEBAR)) / LEBAR

/** The middle of a cell. */
export const titikSel = (sel: number): Titik => titikKisi(kolomSel(sel) + 0.5, barisSel(sel) + 0.5)

/** A place on the grid, in sides of cells from its north-west corner, in degrees. */
export const titikKisi = (x: number, y: number): Titik => [BUJUR_BARAT + x * SISI, LINTANG_UTARA - y * SISI]

export function selTitik([bujur, lintang]: Titik): number {
  const x = Math.floor((bujur - BUJUR_BARAT) / SISI)
  const y = Math.floor((LINTANG_UTARA - lintang) / SISI)
  if (x < 1 || y < 1 || x >= LEBAR - 1 || y >= TINGGI - 1) throw new Error(`${bujur}, ${lintang} lies off the grid`)
  return y * LEBAR + x
}

export const diTepi = (sel: number): boolean => {
  const x = kolomSel(sel)
  return x === 0 || x === LEBAR - 1 || sel < LEBAR || sel >= BANYAK_SEL - LEBAR
}

const DIAGONAL = Math.SQRT2

/** Steps to the eight neighbours, with their length in sides. */
export const LANGKAH: readonly (readonly [geser: number, panjang: number])[] = [
  [1, 1],
  [-1, 1],
  [LEBAR, 1],
  [-LEBAR, 1],
  [LEBAR + 1, DIAGONAL],
  [LEBAR - 1, DIAGONAL],
  [1 - LEBAR, DIAGONAL],
  [-1 - LEBAR, DIAGONAL],
]
export const LANGKAH_LURUS = [1, -1, LEBAR, -LEBAR] as const

/** Straight distance in kilometres. */
export function jarakKm([a, b]: Titik, [c, d]: Titik): number {
  return Math.sqrt((a - c) * (a - c) + (b - d) * (b - d)) * 111.32
}
