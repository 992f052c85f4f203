import { type ArahKata, artiTampak } from '#client/format/kata.ts'
import { type Tampak, URUTAN_TAMPAK } from '#client/format/tampak.ts'
import { t } from '#client/messages/t.ts'
import { StatusMark } from './status-mark.tsx'
import { Swatch } from './swatch.tsx'

type Props = {
  readonly arah: ArahKata
  /** Looks that occur, with how many cells have them. */
  readonly hitung: ReadonlyMap<Tampak, number>
  /** Looks shown although none occurs: the four statuses explain each other. */
  readonly selalu?: readonly Tampak[]
  /** With these the legend is also the filter; an empty set shows everything. */
  readonly pilihan?: ReadonlySet<Tampak>
  readonly onPilih?: (tampak: Tampak) => void
}

/** Every look with its swatch, glyph, word, meaning and count. */
export function Legend({ arah, hitung, selalu = [], pilihan, onPilih }: Props) {
  const tampil = URUTAN_TAMPAK.filter((tampak) => (hitung.get(tampak) ?? 0) > 0 || selalu.includes(tampak))
  return (
    <ul className="legend" aria-label={onPilih ? t('legenda.saring') : t('legenda.judul')}>
      {tampil.map((tampak) => {
        const isi = (
          <>
            <Swatch tampak={tampak} />
            <StatusMark tampak={tampak} arah={arah} />
            <span className="legend-arti">{artiTampak(tampak, arah)}</span>
            <span className="legend-jumlah">{hitung.get(tampak) ?? 0}</span>
          </>
        )
        return (
          <li key={tampak}>
            {onPilih ? (
              <button
                type="button"
                className="legend-butir"
                aria-pressed={pilihan?.has(tampak) ?? false}
                disabled={!hitung.get(tampak)}
                onClick={() => onPilih(tampak)}
              >
                {isi}
              </button>
            ) : (
              <span className="legend-butir">{isi}</span>
            )}
          </li>
        )
      })}
    </ul>
  )
}
