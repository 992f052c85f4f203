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
  return (
    <span className="cell">
      <span className="cell-nilai">{formatNilai(angka, indikator)}</span>
      {angka.sementara && <small>{t('sel.sementara')}</small>}
      {tampak === 'tertinggal' && angka.sdBulan && (
        <small>{t('angka.sd', { bulan: formatBulanPendek(angka.sdBulan) })}</small>
      )}
    </span>
  )
}
