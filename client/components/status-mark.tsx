import { type ArahKata, kataTampak } from '#client/format/kata.ts'
import { getTanda, type Tampak } from '#client/format/tampak.ts'

const NAIK = 'M6 1.4 11 10.4H1Z'
const TURUN = 'M6 10.6 1 1.6H11Z'

type Gambar = { readonly d: string; readonly isi: boolean }

// Filled where hue and direction agree; a square (not met: hollow) where the direction must not count.
const GAMBAR: Readonly<Record<Tampak, Gambar>> = {
  baik: { d: NAIK, isi: true },
  kurang: { d: TURUN, isi: false },
  cukup: { d: NAIK, isi: false },
  jelek: { d: TURUN, isi: true },
  'di-atas-target': { d: 'M2 2H10V10H2Z', isi: true },
  'di-bawah-target': { d: 'M2 2H10V10H2Z', isi: false },
  nilai: { d: 'M6 3.2a2.8 2.8 0 1 0 .01 0Z', isi: false },
  sementara: { d: 'M6 3.2a2.8 2.8 0 1 0 .01 0Z', isi: false },
  tertinggal: { d: 'M1 11 11 1M6 11 11 6', isi: false },
  'belum-lapor': { d: 'M1 11 11 1M1 6 6 1M6 11 11 6', isi: false },
  'tidak-dijadwalkan': { d: 'M6 4.9a1.1 1.1 0 1 0 .01 0Z', isi: true },
  'tanpa-sasaran': { d: 'M1.6 3.4H10.4V8.6H1.6Z', isi: false },
  kedaluwarsa: { d: 'M6 1.6a4.4 4.4 0 1 0 .01 0M6 3.6V6.2L7.8 7.4', isi: false },
}

/** The bare glyph of a look, in the ink of its status; always beside a word or with one for screen readers. */
export function Glyph({ tampak, ukuran = 11 }: { tampak: Tampak; ukuran?: number }) {
  const { d, isi } = GAMBAR[tampak]
  return (
    <svg width={ukuran} height={ukuran} viewBox="0 0 12 12" aria-hidden="true" className="glyph">
      <path
        d={d}
        fill={isi ? 'currentColor' : 'none'}
        stroke="currentColor"
        strokeWidth={1.5}
        strokeLinejoin="round"
        strokeLinecap="round"
      />
    </svg>
  )
}

type Props = {
  readonly tampak: Tampak
  readonly arah: ArahKata
  /** Glyph alone; the word is then for screen readers only. */
  readonly ringkas?: boolean
  readonly ukuran?: number
}

/** A status or kind of cell: glyph and word, never colour alone. */
export function StatusMark({ tampak, arah, ringkas = false, ukuran = 11 }: Props) {
  const kata = kataTampak(tampak, arah)
  return (
    <span className="mark" {...getTanda(tampak)} title={ringkas ? kata : undefined}>
      <Glyph tampak={tampak} ukuran={ukuran} />
      <span className={ringkas ? 'sr-only' : undefined}>{kata}</span>
    </span>
  )
}
