// Text for a spreadsheet. A cell that a spreadsheet would take for a formula is kept from it by a leading apostrophe.
const RUMUS = /^[\s]*[=+\-@\t\r]/

function sel(nilai: string): string {
  const aman = RUMUS.test(nilai) && !/^-?\d+([.,]\d+)?$/.test(nilai) ? `'${nilai}` : nilai
  return /[",\n\r]/.test(aman) ? `"${aman.replaceAll('"', '""')}"` : aman
}

/** Rows as CSV with a byte order mark, so that Excel reads it as UTF-8. */
export const tulisCsv = (baris: readonly (readonly (string | number | null)[])[]): string =>
  `\uFEFF${baris.map((satu) => satu.map((nilai) => sel(nilai === null ? '' : String(nilai))).join(',')).join('\r\n')}\r\n`
