import { formatJumlah } from '#client/format/bilangan.ts'
import { artiTampak, kataTampak } from '#client/format/kata.ts'
import type { HitungMatriks } from '#client/format/matriks-hitung.ts'
import { getTanda, type Tampak, URUTAN_TAMPAK } from '#client/format/tampak.ts'
import { t } from '#client/messages/t.ts'

/** The four kinds of cell and the four statuses explain each other: always named; the others where they occur. */
const SELALU: readonly Tampak[] = [
  ...(['baik', 'kurang', 'cukup', 'jelek'] as const),
  ...(['belum-lapor', 'tidak-dijadwalkan', 'tanpa-sasaran'] as const),
]

/** Every look of a cell with its word and how many there are, above the grid. */
export function MatriksLegenda({ hitung, dinilai }: { readonly hitung: HitungMatriks; readonly dinilai: boolean }) {
  const ada = (tampak: Tampak) => (hitung.tampak.get(tampak) ?? 0) > 0
  // Those that come and go stand last: the others keep their place from one month to the next.
  const tampil = [
    ...URUTAN_TAMPAK.filter((satu) => SELALU.includes(satu) && (dinilai || ada(satu) || !isVerdik(satu))),
    ...URUTAN_TAMPAK.filter((satu) => !SELALU.includes(satu) && ada(satu)),
  ]
  const lain = (['bersama', 'ditahan'] as const).filter((satu) => hitung[satu] > 0)
  return (
    <ul className="matriks-legenda" aria-label={t('matriks.legenda')}>
      {tampil.map((tampak) => (
        <li key={tampak} title={artiTampak(tampak, 'campur')}>
          <span className="matriks-sel matriks-contoh" {...getTanda(tampak)} aria-hidden="true">
            {DENGAN_NILAI.includes(tampak) ? '5,2' : ''}
          </span>
          {kataTampak(tampak, 'campur')}
          <span className="legend-jumlah">{formatJumlah(hitung.tampak.get(tampak) ?? 0)}</span>
        </li>
      ))}
      {lain.map((satu) => (
        <li key={satu}>
          <span className="matriks-sel matriks-contoh" data-sel={satu} aria-hidden="true">
            {t(`matriks.sel.${satu}.pendek`)}
          </span>
          {t(`matriks.sel.${satu}`)}
          <span className="legend-jumlah">{formatJumlah(hitung[satu])}</span>
        </li>
      ))}
      {hitung.dukungan > 0 && (
        <li>
          <span className="matriks-sel matriks-contoh" data-status="jelek" data-dukungan aria-hidden="true" />
          {t('matriks.legenda.dukungan')}
          <span className="legend-jumlah">{formatJumlah(hitung.dukungan)}</span>
        </li>
      )}
    </ul>
  )
}

const DENGAN_NILAI: readonly Tampak[] = ['nilai', 'sementara', 'tertinggal']
const VERDIK: readonly Tampak[] = ['baik', 'kurang', 'cukup', 'jelek']
const isVerdik = (tampak: Tampak): boolean => VERDIK.includes(tampak)
