/** What a password may be: long enough and not one of the first that anybody tries. No rules of composition. */

export const PANJANG_SANDI = { paling: 10, terbanyak: 200 } as const

export type SandiDitolak = 'terlalu-pendek' | 'terlalu-panjang' | 'umum' | 'nama-pengguna'

/**
 * Why a password is refused, or null. `umum` holds common passwords in small letters; letters, digits and signs that
 * only frame one (Bismillah123!) do not make it another.
 */
export function checkSandi(
  sandi: string,
  { namaPengguna, umum }: { readonly namaPengguna: string; readonly umum: ReadonlySet<string> },
): SandiDitolak | null {
  const panjang = [...sandi].length
  if (panjang < PANJANG_SANDI.paling) return 'terlalu-pendek'
  if (panjang > PANJANG_SANDI.terbanyak) return 'terlalu-panjang'
  const kecil = sandi.normalize('NFKC').toLowerCase()
  if (intiDari(kecil) !== '' && intiDari(kecil) === intiDari(namaPengguna)) return 'nama-pengguna'
  return sederhana(kecil) || umum.has(kecil) || umum.has(intiDari(kecil)) ? 'umum' : null
}

const DERET = '01234567890123456789 abcdefghijklmnopqrstuvwxyzabc qwertyuiopasdfghjklzxcvbnm'

/** One sign or one short group over and over, or a run of the alphabet, the digits or the keyboard. */
function sederhana(sandi: string): boolean {
  if (/^(.{1,4}?)\1+.{0,3}$/u.test(sandi) && new Set(sandi).size <= 4) return true
  return DERET.includes(sandi) || DERET.includes([...sandi].reverse().join(''))
}

/** Without the digits and signs before and after. */
const intiDari = (sandi: string): string => sandi.replace(/^[^a-z]+/, '').replace(/[^a-z]+$/, '')

export const KALIMAT_SANDI: Readonly<Record<SandiDitolak, string>> = {
  'terlalu-pendek': `Buat kata sandi sedikitnya ${PANJANG_SANDI.paling} huruf; kalimat pendek paling mudah diingat.`,
  'terlalu-panjang': `Kata sandi paling panjang ${PANJANG_SANDI.terbanyak} huruf.`,
  umum: 'Kata sandi ini termasuk yang pertama ditebak orang; pilih yang lain, misalnya empat kata acak.',
  'nama-pengguna': 'Kata sandi tidak boleh nama pengguna sendiri; pilih yang lain.',
}
