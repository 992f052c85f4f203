import { Sentence } from '#client/components/sentence.tsx'
import { kalimatPeta } from '#client/format/kalimat-peta.ts'
import { sebutWilayah } from '#client/format/nama-wilayah.ts'
import { useKonteks } from '#client/frame/konteks.tsx'
import type { Lembar } from '#contract/peta.ts'

type Props = {
  readonly lembar: Lembar
  /** The months that one can slide to, once they came. */
  readonly semua: readonly Lembar[] | null
}

/** The sentence of the month shown, in a place as high as the longest of them: what stands below never jumps. */
export function PetaKalimat({ lembar, semua }: Props) {
  const { kabupaten } = useKonteks()
  return (
    <div className="peta-kalimat">
      <Sentence {...kalimatPeta(lembar)} />
      {semua?.map((satu) => (
        <div key={satu.bulan} className="peta-kalimat-lain" aria-hidden="true">
          <Sentence {...kalimatPeta({ ...satu, wilayah: sebutWilayah(satu.wilayah, kabupaten) })} />
        </div>
      ))}
    </div>
  )
}
