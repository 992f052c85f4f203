import type { DasarTren } from '#client/format/dasar-tren.ts'
import { t } from '#client/messages/t.ts'
import type { Tren } from '#contract/angka.ts'

const PANAH: Readonly<Record<Tren, string>> = {
  naik: 'M6 10V2M2.5 5.5 6 2 9.5 5.5',
  tetap: 'M2 6H10M6.8 2.8 10 6 6.8 9.2',
  turun: 'M6 2V10M2.5 6.5 6 10 9.5 6.5',
}

type Props = {
  readonly tren: Tren | null
  readonly kata?: boolean
  /** Where the figures beside it say something else: what it rests on, marked, and told in a note below. */
  readonly dasar?: DasarTren | null
}

/** Which way the month went: an arrow, so that it is not taken for the triangle of a status. */
export function Panah({ tren, kata = false, dasar = null }: Props) {
  if (!tren) return <span className="panah">{t('angka.tanpa')}</span>
  return (
    <span className="panah" title={dasar ? t(`tren.dasar.${dasar}`) : kata ? undefined : t(`tren.${tren}`)}>
      <svg width="11" height="11" viewBox="0 0 12 12" aria-hidden="true">
        <path
          d={PANAH[tren]}
          fill="none"
          stroke="currentColor"
          strokeWidth="1.5"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </svg>
      <span className={kata ? undefined : 'sr-only'}>{t(`tren.${tren}`)}</span>
      {dasar && (
        <>
          <span aria-hidden="true">*</span>
          <span className="sr-only">, {t(`tren.dasar.${dasar}`)}</span>
        </>
      )}
    </span>
  )
}
