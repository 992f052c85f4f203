import { Sentence } from '#client/components/sentence.tsx'
import {
  isKurangLapor,
  judulLapor,
  kalimatBaik,
  kalimatDukungan,
  kataLaporBagian,
  kataTanpaDukungan,
  permintaanPerSektor,
} from '#client/format/kalimat-briefing.ts'
import { t } from '#client/messages/t.ts'
import type { IsiBriefing } from '#contract/briefing.ts'

type Props = { readonly isi: IsiBriefing }

export function BriefingBaik({ isi }: Props) {
  const butir = kalimatBaik(isi)
  return (
    <section>
      <h2>{t('briefing.baik')}</h2>
      <Butir butir={butir} kosong={t('briefing.baik.kosong')} />
    </section>
  )
}

/** By persons, only beyond chance; where nothing may be ranked, which laporan are waited for. */
export function BriefingDukungan({ isi }: Props) {
  const butir = kalimatDukungan(isi)
  return (
    <section>
      <h2>{t('briefing.dukungan')}</h2>
      <Butir butir={butir} kosong={kataTanpaDukungan(isi)} />
      {butir.length > 0 && <p className="redup briefing-kecil">{t('briefing.dukungan.catatan')}</p>}
      {isKurangLapor(isi.lapor) && <Lapor isi={isi} />}
    </section>
  )
}

/** Kecamatan in the order of their codes: what is waited for, not who is last. */
function Lapor({ isi }: Props) {
  return (
    <>
      <h3>{judulLapor(isi)}</h3>
      <ul className="briefing-lapor">
        {isi.lapor.bagian.map((satu) => (
          <li key={satu.kode}>
            {satu.nama} <b>{kataLaporBagian(satu, isi)}</b>
          </li>
        ))}
      </ul>
    </>
  )
}

type ButirProps = {
  readonly butir: readonly { readonly kode: string; readonly teks: string }[]
  readonly kosong: string
}

const Butir = ({ butir, kosong }: ButirProps) =>
  butir.length === 0 ? (
    <p className="redup">{kosong}</p>
  ) : (
    <ul className="briefing-butir">
      {butir.map(({ kode, teks }) => (
        <li key={kode}>
          <Sentence kalimat={teks} />
        </li>
      ))}
    </ul>
  )

/** What is asked, sector by sector; whether a line follows from the figures or was written stands beside it. */
export function BriefingSektor({ isi }: Props) {
  const sektor = permintaanPerSektor(isi)
  return (
    <section className="briefing-sektor">
      <h2>{t('briefing.sektor')}</h2>
      <p className="redup briefing-kecil">{t('briefing.sektor.usulan')}</p>
      {sektor.length === 0 && <p className="redup">{t('briefing.sektor.kosong')}</p>}
      <dl>
        {sektor.map(({ sektor: nama, permintaan }) => (
          <div key={nama}>
            <dt>{nama}</dt>
            {permintaan.map(({ tulisan, asal }) => (
              <dd key={tulisan}>
                {tulisan} {asal === 'dinas' && <small className="redup">({t('briefing.sektor.dinas')})</small>}
              </dd>
            ))}
          </div>
        ))}
      </dl>
    </section>
  )
}
