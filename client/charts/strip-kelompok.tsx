import { kataKelompok } from '#client/format/kalimat-bandingkan.ts'
import { puncakSebaran } from '#client/format/urut-banding.ts'
import type { BandingkanJawaban, SatuBanding } from '#contract/bandingkan.ts'

type Props = { readonly satu: SatuBanding; readonly jawaban: Pick<BandingkanJawaban, 'rincian' | 'bulan'> }

const LEBAR = 320
const TINGGI = 24
const TEPI = 6

/** The areas of one indikator on one line, with its target to date. */
export function StripKelompok({ satu, jawaban }: Props) {
  const puncak = puncakSebaran(satu)
  const x = (persen: number) => TEPI + (Math.min(persen, puncak) / puncak) * (LEBAR - 2 * TEPI)
  const { target } = satu.total.angka
  return (
    <svg className="sebaran" viewBox={`0 0 ${LEBAR} ${TINGGI}`} role="img" aria-label={kataKelompok(satu, jawaban)}>
      <line className="sebaran-dasar" x1={TEPI} x2={LEBAR - TEPI} y1={TINGGI / 2} y2={TINGGI / 2} />
      {satu.baris.map(({ kode, nilai, angka: { persen } }) =>
        persen === null ? null : (
          <circle key={kode} className="sebaran-nilai" data-nilai={nilai} cx={x(persen)} cy={TINGGI / 2} r={3.6} />
        ),
      )}
      {target !== null && <line className="sebaran-target" x1={x(target)} x2={x(target)} y1={3} y2={TINGGI - 3} />}
    </svg>
  )
}
