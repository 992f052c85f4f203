// Text for a spreadsheet. What a spreadsheet would take for a formula is kept from it by an apostrophe: at the beginning
// of a cell, and where an Indonesian or pasted sheet would begin another one (after a semicolon, a tab, a new line).
const RUMUS = /(?<=^|[;\t\r\n])(?=\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20])/g
const BILANGAN = /^-?\d+([.,]\d+)?$/
const DIKUTIP = /[";,\t\r\n]/

function sel(nilai: string): string {
  const aman = BILANGAN.test(nilai) ? nilai : nilai.replaceAll(RUMUS, "'")
  return DIKUTIP.test(aman) ? `"${aman.replaceAll('"', '""')}"` : aman
}

/** Rows as CSV with a byte order mark, so that Excel reads it as UTF-8. */
export const tulisCsv = (baris: readonly (readonly (string | number | null)[])[]): string =>
  `\uFEFF${baris.map((satu) => satu.map((nilai) => sel(nilai === null ? '' : String(nilai))).join(',')).join('\r\n')}\r\n`
