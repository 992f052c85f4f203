// Numbers as the reader's language writes them. A number that does not exist is a dash, never 0.
import { getLocale, t } from '#client/messages/t.ts'

const NBSP = '\u00a0'
const pembentuk = new Map<string, Intl.NumberFormat>()

function getFormat(angkaDesimal: number): Intl.NumberFormat {
  const kunci = `${getLocale()} ${angkaDesimal}`
  const ada = pembentuk.get(kunci)
  if (ada) return ada
  const baru = new Intl.NumberFormat(getLocale(), {
    minimumFractionDigits: angkaDesimal,
    maximumFractionDigits: angkaDesimal,
  })
  pembentuk.set(kunci, baru)
  return baru
}

/** 1234 as '1.234'. */
export const formatJumlah = (n: number | null): string => (n === null ? t('angka.tanpa') : getFormat(0).format(n))

/** 83.6 as '83,6' (no sign of percent): for columns whose head says it. */
export const formatDesimal = (n: number | null, angkaDesimal = 1): string =>
  n === null ? t('angka.tanpa') : getFormat(angkaDesimal).format(n)

/** 83.6 as '83,6 %', with a space that does not break. */
export const formatPersen = (n: number | null, angkaDesimal = 1): string =>
  n === null ? t('angka.tanpa') : `${formatDesimal(n, angkaDesimal)}${getLocale() === 'id-ID' ? NBSP : ''}%`

/** A target: '90 %' where it is whole, '46,7 %' where it is not. */
export const formatTarget = (n: number | null): string =>
  formatPersen(n, n !== null && Math.abs(n - Math.round(n)) < 0.005 ? 0 : 1)
