import { t } from '#client/messages/t.ts'
import type { Keadaan } from '#client/perangkat/laporan.ts'

const GAMBAR: Readonly<Record<Keadaan, string>> = {
  kosong: 'M8 2.8a5.2 5.2 0 1 0 .01 0',
  tersimpan: 'M5 1.8H11V14.2H5ZM7.2 12H8.8',
  menunggu: 'M8 2.8a5.2 5.2 0 1 0 .01 0M8 5V8.2L10.2 9.6',
  mengirim: 'M8 13V3.5M4 7.2 8 3.2 12 7.2',
  terkirim: 'M3 8.6 6.4 12 13 4.6',
  bentrok: 'M3 6H13M3 10H13M10.5 3 5.5 13',
  ditolak: 'M8 3V9M8 12.4V12.6',
}

type Props = {
  readonly keadaan: Keadaan
  /** Words in place of the usual ones: why it waits, or the stage that the server tells. */
  readonly kata?: string | undefined
  /** The word for screen readers only. */
  readonly ringkas?: boolean
}

/** Where a laporan is, by shape and word. */
export function IsianTanda({ keadaan, kata, ringkas = false }: Props) {
  return (
    <span className="isian-tanda" data-keadaan={keadaan}>
      <svg width={14} height={14} viewBox="0 0 16 16" aria-hidden="true">
        <path
          d={GAMBAR[keadaan]}
          fill="none"
          stroke="currentColor"
          strokeWidth={1.8}
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </svg>
      <span className={ringkas ? 'sr-only' : undefined}>{kata ?? t(`isi.keadaan.${keadaan}`)}</span>
    </span>
  )
}
