/** The address of a device at its browser's push service: told by a browser, so nothing about it may be trusted. */

/**
 * Whether it may be a push service at all: over TLS, at the usual port, by a public name. Where that name leads is asked again when
 * something is sent there. `uji`: an origin that is let through as well.
 */
export function bolehTitik(titik: string, uji: string | null): boolean {
  if (titik.length > 1000 || !URL.canParse(titik)) return false
  const { protocol, hostname, port, username, password, origin } = new URL(titik)
  if (uji !== null && origin === uji) return true
  return protocol === 'https:' && port === '' && username === '' && password === '' && isNamaUmum(hostname)
}

/** A name of the public net: several parts, the last of letters, none of those that name the own house. */
const isNamaUmum = (nama: string): boolean =>
  /^(?:[a-z0-9-]{1,63}\.)+[a-z][a-z0-9-]{1,62}$/.test(nama) &&
  !/\.(?:local|localhost|internal|lan|home|arpa|test|invalid)$/.test(nama)
