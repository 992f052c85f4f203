import { useState } from 'react'
import { Sentence } from '#client/components/sentence.tsx'
import { kalimatTriwulan } from '#client/format/kalimat-bandingkan.ts'
import { t } from '#client/messages/t.ts'
import type { BandingkanJawaban, BarisBanding, SatuBanding } from '#contract/bandingkan.ts'

type Props = { readonly satu: SatuBanding; readonly rincian: BandingkanJawaban['rincian'] }

/** One area against itself a quarter ago: worse, or only small. */
export function BandingkanTriwulan({ satu: { indikator, baris }, rincian }: Props) {
  const [kode, setKode] = useState('')
  const pilihan = baris.find((b) => b.kode === kode) ?? palingBeda(baris)
  if (!pilihan) return null
  return (
    <section className="triwulan">
      <h2>{t('bandingkan.triwulan.judul')}</h2>
      <label className="triwulan-pilih">
        {t('bandingkan.triwulan.pilih')}
        <select className="pilih" value={pilihan.kode} onChange={(acara) => setKode(acara.target.value)}>
          {baris.map((b) => (
            <option key={b.kode} value={b.kode}>
              {b.nama}
            </option>
          ))}
        </select>
      </label>
      <div role="status">
        <Sentence kalimat={kalimatTriwulan(pilihan, indikator, { rincian })} />
      </div>
      {pilihan.triwulan?.cara === 'orang-triwulan' && <p className="redup">{t('bandingkan.triwulan.arti')}</p>}
    </section>
  )
}

/** The area that fell most beyond chance, else the first. */
function palingBeda(baris: readonly BarisBanding[]): BarisBanding | undefined {
  const jauh = ({ triwulan }: BarisBanding) => Math.abs(triwulan?.selisih ?? 0)
  const memburuk = baris.filter(({ triwulan }) => triwulan?.hasil === 'perlu-dukungan')
  return memburuk.toSorted((a, b) => jauh(b) - jauh(a))[0] ?? baris[0]
}
