import { formatHitungan, formatNilai } from '#client/format/nilai.ts'
import { getTampak } from '#client/format/tampak.ts'
import type { Angka as AngkaData, IndikatorRingkas } from '#contract/angka.ts'
import { StatusMark } from './status-mark.tsx'

type Props = { readonly angka: AngkaData; readonly indikator: IndikatorRingkas }

/** A figure set large: value, the counts behind it, and its status or kind. */
export function Angka({ angka, indikator }: Props) {
  const tampak = getTampak(angka)
  return (
    <span className="angka">
      <span className="angka-nilai">{formatNilai(angka, indikator)}</span>
      {angka.penyebut !== null && <span className="angka-hitungan">{formatHitungan(angka)}</span>}
      {tampak !== 'nilai' && <StatusMark tampak={tampak} arah={indikator.arah} />}
    </span>
  )
}
