import { t } from '#client/messages/t.ts'
import type { KeadaanLapor } from '#contract/kelengkapan.ts'

/** How a month's laporan may stand, in the order of the legend. */
export const KEADAAN_LAPOR: readonly KeadaanLapor[] = ['tepat', 'terlambat', 'sebagian', 'belum', 'tidak-wajib']

type Props = { readonly keadaan: KeadaanLapor; readonly ukuran?: number }

/**
 * A month's laporan as a small mark. The shapes differ, not only the colours: full, half, a bar, hatched, a dot. Bare:
 * its word stands beside it or is spoken by what holds it.
 */
export function TandaLapor({ keadaan, ukuran = 12 }: Props) {
  return (
    <svg width={ukuran} height={ukuran} viewBox="0 0 12 12" aria-hidden="true" className="lapor" data-lapor={keadaan}>
      {keadaan === 'tidak-wajib' ? (
        <circle cx="6" cy="6" r="1.2" className="lapor-titik" />
      ) : (
        <rect x="1" y="1" width="10" height="10" rx="2" className="lapor-kotak" />
      )}
      {keadaan === 'terlambat' && <path d="M1.8 11 11 1.8V9a2 2 0 0 1-2 2Z" className="lapor-isi" />}
      {keadaan === 'sebagian' && <path d="M3.4 6H8.6" className="lapor-garis" />}
    </svg>
  )
}

/** What the marks mean. */
export function LegendaLapor() {
  return (
    <ul className="legenda-lapor" aria-label={t('lapor.judul')}>
      {KEADAAN_LAPOR.map((keadaan) => (
        <li key={keadaan}>
          <TandaLapor keadaan={keadaan} />
          {t(`lapor.${keadaan}`)}
        </li>
      ))}
    </ul>
  )
}
