import { formatBulanPendek } from '#client/format/bulan.ts'
import { formatNilai } from '#client/format/nilai.ts'
import { getTampak } from '#client/format/tampak.ts'
import { t } from '#client/messages/t.ts'
import type { Angka, IndikatorRingkas } from '#contract/angka.ts'
import { StatusMark } from './status-mark.tsx'

type Props = { readonly angka: Angka; readonly indikator: IndikatorRingkas }

/**
 * One cell in a table: its value, or which kind of nothing it is. A value that is provisional or of earlier months says
 * so beside itself.
 */
export function CellMark({ angka, indikator }: Props) {
  const tampak = getTampak(angka)
  if (angka.sel !== 'nilai' || angka.kedaluwarsa) {
    return (
      <span className="cell" data-sel={tampak}>
        <StatusMark tampak={tampak} arah={indikator.arah} />
        {angka.kedaluwarsa && angka.sdBulan && <small>{formatBulanPendek(angka.sdBulan)}</small>}
      </span>
    )
  }
  // a laporan that still holds may well be judged, but it is not this month's
  const potretLama = indikator.periode === 'potret' && angka.bulanIni !== 'nilai'
  return (
    <span className="cell">
      <span className="cell-nilai">{formatNilai(angka, indikator)}</span>
      {angka.sementara && <small>{t('sel.sementara')}</small>}
      {(potretLama || tampak === 'tertinggal') && angka.sdBulan && (
        <small>{t(potretLama ? 'angka.posisi' : 'angka.sd', { bulan: formatBulanPendek(angka.sdBulan) })}</small>
      )}
    </span>
  )
}

/** The verdict of a row or the kind of its cell: what a column of statuses shows. A plain value has neither. */
export function CellStatus({ angka, arah }: { readonly angka: Angka; readonly arah: IndikatorRingkas['arah'] }) {
  const tampak = getTampak(angka)
  return tampak === 'nilai' ? (
    <span className="redup">{t('angka.tanpa')}</span>
  ) : (
    <StatusMark tampak={tampak} arah={arah} />
  )
}
