import { denganKunci } from '#client/format/susun-papan.ts'
import type { Potongan } from '#contract/papan.ts'
import { type IsiPapan, PapanPotongan } from './papan-potongan.tsx'

type Props = { readonly potongan: readonly Potongan[]; readonly isi: IsiPapan }

/** The pieces in their order, two halves side by side where there is room. */
export const PapanIsi = ({ potongan, isi }: Props) => (
  <div className="papan-kisi">
    {denganKunci(potongan).map(({ kunci, satu }) => (
      <div key={kunci} className="papan-potongan" data-lebar={satu.lebar} data-jenis={satu.jenis}>
        <PapanPotongan potongan={satu} isi={isi} />
      </div>
    ))}
  </div>
)
