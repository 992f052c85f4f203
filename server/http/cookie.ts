// The one cookie of the application: a session's, never readable to scripts, never sent along by another site's form.
import type { Request } from 'express'

// A name with __Host- is taken by browsers only over TLS, for the whole site, and from no neighbour's domain.
const AMAN = '__Host-pws-sesi'
const TANPA_TLS = 'pws-sesi'

/** The value that the browser holds; undefined where it has none. Over TLS a cookie that was not set over TLS is nothing. */
export function readKuki(request: Request): string | undefined {
  const kuki = request.headers.cookie
  if (!kuki) return undefined
  return findKuki(kuki, AMAN) ?? (request.secure ? undefined : findKuki(kuki, TANPA_TLS))
}

/** One value out of a Cookie header. */
export function findKuki(kuki: string, nama: string): string | undefined {
  const dicari = `${nama}=`
  // Asked with every request, so nothing is taken apart that is not needed.
  for (let di = kuki.indexOf(dicari); di >= 0; di = kuki.indexOf(dicari, di + 1)) {
    if (di > 0 && kuki[di - 1] !== ' ' && kuki[di - 1] !== ';') continue
    const akhir = kuki.indexOf(';', di)
    return kuki.slice(di + dicari.length, akhir < 0 ? undefined : akhir).trim()
  }
  return undefined
}

export type PilihanKuki = { readonly nama: string; readonly nilai: string | null; readonly umurDetik: number }

/** A Set-Cookie line; null takes the cookie away. */
export function tulisKuki({ nama, nilai, umurDetik }: PilihanKuki, aman: boolean): string {
  const umur = nilai === null ? 0 : umurDetik
  return `${nama}=${nilai ?? ''}; Path=/; Max-Age=${umur}; HttpOnly; SameSite=Lax${aman ? '; Secure' : ''}`
}

/** The Set-Cookie line of a session. */
export const kukiSesi = (request: Request, nilai: string | null, umurDetik: number): string =>
  tulisKuki({ nama: request.secure ? AMAN : TANPA_TLS, nilai, umurDetik }, request.secure)
