// Search in a list as people type it: without case, accents or apostrophes, the words in any order.
export type Butir = {
  readonly kunci: string
  readonly teks: string
  readonly catatan?: string
  /** Further words by which it may be found, such as its code. */
  readonly cari?: string
}

export type Kelompok = { readonly judul: string; readonly butir: readonly Butir[] }

/** As letters are compared: without case, accents or apostrophes. */
export const ratakan = (teks: string): string =>
  teks
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f'’`]/g, '')

/** The groups with only what fits; a group that keeps nothing goes. */
export function saringButir(kelompok: readonly Kelompok[], cari: string): readonly Kelompok[] {
  const kata = ratakan(cari).split(/\s+/).filter(Boolean)
  if (kata.length === 0) return kelompok.filter(({ butir }) => butir.length > 0)
  return kelompok
    .map(({ judul, butir }) => ({ judul, butir: butir.filter((satu) => cocok(satu, kata)) }))
    .filter(({ butir }) => butir.length > 0)
}

function cocok({ teks, catatan = '', cari = '' }: Butir, kata: readonly string[]): boolean {
  const isi = ratakan(`${teks} ${catatan} ${cari}`)
  return kata.every((satu) => isi.includes(satu))
}
