// Numbers as the reader's language writes them. A number that does not exist is a dash, never 0.
import { tulisBilangan } from '#client/messages/bilangan.ts'
import { getBahasa, t } from '#client/messages/t.ts'

const NBSP = '\u00a0'

const tulis = (n: number, angka: number): string => tulisBilangan(n, getBahasa(), { paling: angka, sedikitnya: angka })

/** 1234 as '1.234'. */
export const formatJumlah = (n: number | null): string => (n === null ? t('angka.tanpa') : tulis(n, 0))

/** 83.6 as '83,6' (no sign of percent): for columns whose head says it. */
export const formatDesimal = (n: number | null, angkaDesimal = 1): string =>
  n === null ? t('angka.tanpa') : tulis(n, angkaDesimal)

/** 83.6 as '83,6 %', with a space that does not break. */
export const formatPersen = (n: number | null, angkaDesimal = 1): string =>
  n === null ? t('angka.tanpa') : `${formatDesimal(n, angkaDesimal)}${getBahasa() === 'id' ? NBSP : ''}%`

/** A target: '90 %' where it is whole, '46,7 %' where it is not. */
export const formatTarget = (n: number | null): string =>
  formatPersen(n, n !== null && Math.abs(n - Math.round(n)) < 0.005 ? 0 : 1)
