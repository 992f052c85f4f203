/** What people write in their own words must not carry persons (domain.md 11). */

/** Sixteen digits in a row, however they are parted: the number of an identity or family card. */
const NOMOR_ORANG = /(?:\d[\s.-]?){15}\d/
/** "Ny. Siti", "An Budi": a title of address before a name. */
const NAMA_ORANG = /(?:^|[^\p{L}])(?:Ny|Tn|An|By|Sdr|Sdri)\.?\s+\p{Lu}\p{Ll}+/u

export type PeriksaTeks = 'nomor-orang' | 'mungkin-nama' | null

/** A number of a person is refused; what looks like a name is warned about. */
export function checkTeksBebas(teks: string): PeriksaTeks {
  if (NOMOR_ORANG.test(teks)) return 'nomor-orang'
  return NAMA_ORANG.test(teks) ? 'mungkin-nama' : null
}

/** The same text with what looks like a person's name replaced, for pages that go beyond those who were there. */
export const samarkanNama = (teks: string, ganti: string): string =>
  teks.replace(
    new RegExp(`${NAMA_ORANG.source}(?:\\s+\\p{Lu}\\p{Ll}+)*`, 'gu'),
    (cocok) => `${/^[^\p{L}]/u.test(cocok) ? cocok[0] : ''}${ganti}`,
  )
