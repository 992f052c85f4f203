// Writes that a page of another site makes a browser send: refused by where they come from, and for want of a mark that
// only our own pages know.
import { timingSafeEqual } from 'node:crypto'
import type { Request } from 'express'
import { Problem } from './problem.ts'
import type { Penanya } from './session.ts'

export const TANDA_CSRF = 'X-CSRF'

/**
 * Why a write is refused, or null. A program that shows a token sends it itself, on nobody's behalf: nothing to ask. What
 * needs no session yet (signing in) has no mark to show, and is held to where it comes from.
 */
export function checkAsal(request: Request, { keadaan, csrf }: Penanya, umum: boolean): Problem | null {
  if (csrf === null && keadaan !== 'keluar') return null
  if (!isOwnPage(request)) return lintasSitus
  if (umum || csrf === null) return null
  return isSame(request.get(TANDA_CSRF), csrf) ? null : tandaSalah
}

// Every present browser says where a write comes from; one that says nothing still needs the mark.
function isOwnPage(request: Request): boolean {
  const situs = request.get('Sec-Fetch-Site')
  if (situs !== undefined && situs !== 'same-origin' && situs !== 'none') return false
  const asal = request.get('Origin')
  return asal === undefined || hostDari(asal) === request.host
}

function hostDari(asal: string): string | null {
  try {
    return new URL(asal).host
  } catch {
    // 'null': a sandboxed frame, a file, a redirect across sites.
    return null
  }
}

function isSame(dibawa: string | undefined, milik: string): boolean {
  const [a, b] = [Buffer.from(dibawa ?? ''), Buffer.from(milik)]
  return a.length === b.length && timingSafeEqual(a, b)
}

const lintasSitus = new Problem({
  status: 403,
  kode: 'lintas-situs',
  judul: 'Permintaan dari situs lain ditolak',
  rincian: 'Buka aplikasi ini langsung dari alamatnya, lalu coba lagi.',
})

const tandaSalah = new Problem({
  status: 403,
  kode: 'tanda-csrf',
  judul: 'Halaman ini sudah kedaluwarsa',
  rincian: 'Muat ulang halaman, lalu kirim lagi.',
})
