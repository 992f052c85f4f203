/** Files of rows as they come from outside: each row with its address, each cell as the file holds it. */
export type NilaiSel = string | number | boolean | Date | null

export type BarisBerkas = {
  /** Name of the sheet; null in a CSV. */
  readonly lembar: string | null
  /** Row as a spreadsheet numbers it, from 1. */
  readonly nomor: number
  readonly sel: readonly NilaiSel[]
  /** Of a sheet that is hidden: shown, but not read as data. */
  readonly tersembunyi?: boolean
}

/** What a file may hold at most: beyond it somebody is sending the wrong file, or a trap. */
export const BATAS_BERKAS = {
  csvBita: 200_000_000,
  xlsxBita: 40_000_000,
  xlsBita: 20_000_000,
  xlsxTerurai: 600_000_000,
  baris: 1_000_000,
  kolom: 2_000,
  hurufSel: 5_000,
} as const

/** The letters of a column as spreadsheets show them: 0 is A, 26 is AA. */
export function hurufKolom(indeks: number): string {
  const depan = Math.floor(indeks / 26)
  return (depan > 0 ? hurufKolom(depan - 1) : '') + String.fromCharCode(65 + (indeks % 26))
}

/** Text of a cell in one line, without invisible characters; empty for an empty cell. */
export function teksSel(nilai: NilaiSel | undefined): string {
  if (nilai === null || nilai === undefined) return ''
  if (nilai instanceof Date) return nilai.toISOString().slice(0, 10)
  const teks = String(nilai)
  // Most cells are plain; the expression is for the others.
  if (/^[\x21-\x7e]*$/.test(teks)) return teks
  return teks.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim()
}
