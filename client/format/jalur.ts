/** Where to go on this very server: an address that a browser would take for another site's ('//host', '/\host') is '/'. */
export function jalurSendiri(jalur: string, asal: string): string {
  if (!jalur.startsWith('/') || !URL.canParse(jalur, asal)) return '/'
  return new URL(jalur, asal).origin === asal ? jalur : '/'
}

/** Screens that a link may show to somebody without an account; the server holds the same list. */
export const JALUR_DIBAGIKAN: readonly string[] = [
  ...['/ringkasan', '/peta', '/pws', '/matriks', '/tren', '/bandingkan', '/spm', '/briefing'],
]
