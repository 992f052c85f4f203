// Text for a spreadsheet. What a spreadsheet would take for a formula is kept from it by an apostrophe: at the beginning
// of a cell, and where an Indonesian or pasted sheet would begin another one (after a semicolon, a tab, a new line).
const RUMUS = /(?<=^|[;\t\r\n])(?=\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20])/g
const BILANGAN = /^-?\d+([.,]\d+)?$/
const DIKUTIP = { ',': /[";,\t\r\n]/, ';': /[";\t\r\n]/ } as const
export type Pemisah = keyof typeof DIKUTIP

function sel(nilai: string, pemisah: Pemisah): string {
  const aman = BILANGAN.test(nilai) ? nilai : nilai.replaceAll(RUMUS, "'")
  return DIKUTIP[pemisah].test(aman) ? `"${aman.replaceAll('"', '""')}"` : aman
}

/** Rows as CSV with a byte order mark, so that Excel reads it as UTF-8. */
export const tulisCsv = (baris: readonly (readonly (string | number | null)[])[], pemisah: Pemisah = ','): string => {
  const tulis = (nilai: string | number | null) => sel(nilai === null ? '' : String(nilai), pemisah)
  return `\uFEFF${baris.map((satu) => satu.map(tulis).join(pemisah)).join('\r\n')}\r\n`
}
