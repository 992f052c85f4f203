import { cariTurun, kalimatTurun } from '#client/format/turun-unit.ts'
import type { AngkaJawaban } from '#contract/rincian-angka.ts'
import { Sentence } from './sentence.tsx'

/** Where the figure lost: which unit, in which month. Nothing where it did not. */
export function RincianAngkaTurun({ jawaban }: { readonly jawaban: AngkaJawaban }) {
  const turun = cariTurun(jawaban)
  if (turun.length === 0) return null
  return (
    <div className="rinci-turun">
      {turun.map((satu) => (
        <Sentence key={satu.bulan} kalimat={kalimatTurun(satu)} />
      ))}
    </div>
  )
}
