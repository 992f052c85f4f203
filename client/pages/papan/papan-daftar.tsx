import { t } from '#client/messages/t.ts'
import type { Papan } from '#contract/papan.ts'

type Props = {
  readonly papan: readonly Papan[]
  readonly terpilih: string | undefined
  readonly onPilih: (kunci: string) => void
}

const ASAL = ['bawaan', 'sendiri', 'rekan'] as const

/** The boards that may be opened: the KMK's, one's own, and those of colleagues. */
export function PapanDaftar({ papan, terpilih, onPilih }: Props) {
  return (
    <nav className="papan-daftar" aria-label={t('papan.daftar')}>
      {ASAL.map((asal) => {
        const milik = papan.filter((satu) => satu.asal === asal)
        if (milik.length === 0) return null
        return (
          <ul key={asal} aria-label={t(`papan.daftar.${asal}`)}>
            {asal !== 'bawaan' && (
              <li className="papan-daftar-asal" aria-hidden="true">
                {t(`papan.daftar.${asal}`)}
              </li>
            )}
            {milik.map(({ kunci, nama, pemilik }) => (
              <li key={kunci}>
                <button
                  type="button"
                  aria-current={kunci === terpilih ? 'page' : undefined}
                  title={asal === 'rekan' && pemilik ? t('papan.oleh', { pemilik }) : undefined}
                  onClick={() => onPilih(kunci)}
                >
                  {nama}
                </button>
              </li>
            ))}
          </ul>
        )
      })}
    </nav>
  )
}
