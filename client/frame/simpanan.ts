// Small things kept on this device. A browser may refuse storage; then they last as long as the page.
const AWALAN = 'pws.'

export function readSimpanan(nama: string): string | null {
  try {
    return localStorage.getItem(AWALAN + nama)
  } catch {
    return null
  }
}

/** Keeps a value; null forgets it. */
export function saveSimpanan(nama: string, nilai: string | null): void {
  try {
    if (nilai === null) localStorage.removeItem(AWALAN + nama)
    else localStorage.setItem(AWALAN + nama, nilai)
  } catch {
    // See above.
  }
}
