/** Widths and heights of the grid in pixels: what is drawn is reckoned from them. */
export type UkuranMatriks = {
  readonly nama: number
  /** 0 where the summary of a row stands under its name. */
  readonly ringkas: number
  readonly kolom: number
  readonly baris: number
}

export const LEBAR: UkuranMatriks = { nama: 176, ringkas: 84, kolom: 72, baris: 28 }
export const TELEPON: UkuranMatriks = { nama: 118, ringkas: 0, kolom: 62, baris: 44 }

/** Where the columns begin. */
export const awalKolom = ({ nama, ringkas }: UkuranMatriks): number => nama + ringkas

/** The left edge of a pinned column; none for the others, which stand where they come. */
export const kiriSemat = (kolom: number, semat: number, ukuran: UkuranMatriks): number | undefined =>
  kolom < semat ? awalKolom(ukuran) + kolom * ukuran.kolom : undefined

/** So many pinned columns can stay in sight and leave room for at least two others. */
export const muatSemat = (lebar: number, ukuran: UkuranMatriks): number =>
  Math.max(0, Math.floor((lebar - awalKolom(ukuran)) / ukuran.kolom) - 2)
