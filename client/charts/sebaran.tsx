import { kataTitik } from '#client/format/kalimat-bandingkan.ts'
import type { BarisBanding } from '#contract/bandingkan.ts'

type Props = { readonly baris: BarisBanding; readonly puncak: number }

const LEBAR = 320
const TINGGI = 26
const TEPI = 6

/** One area: its value large, the desa inside it small, the target as a line; hollow where it is not judged. */
export function Sebaran({ baris, puncak }: Props) {
  const { angka, desa, nilai } = baris
  const x = (persen: number) => TEPI + (Math.min(persen, puncak) / puncak) * (LEBAR - 2 * TEPI)
  return (
    <svg className="sebaran" viewBox={`0 0 ${LEBAR} ${TINGGI}`} role="img" aria-label={kataTitik(baris)}>
      <line className="sebaran-dasar" x1={TEPI} x2={LEBAR - TEPI} y1={TINGGI / 2} y2={TINGGI / 2} />
      {desa.map((satu) => (
        <circle key={satu.kode} className="sebaran-desa" cx={x(satu.persen)} cy={TINGGI / 2} r={2.4} />
      ))}
      {angka.target !== null && (
        <line className="sebaran-target" x1={x(angka.target)} x2={x(angka.target)} y1={3} y2={TINGGI - 3} />
      )}
      {angka.persen !== null && (
        <circle className="sebaran-nilai" data-nilai={nilai} cx={x(angka.persen)} cy={TINGGI / 2} r={5.5} />
      )}
    </svg>
  )
}
