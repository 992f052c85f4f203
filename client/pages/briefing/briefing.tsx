import '#client/styles/briefing.css'
import '#client/styles/tanda.css'
import { useState } from 'react'
import { useEndpoint } from '#client/api/query.ts'
import { kodeKab } from '#client/api/versi.ts'
import { ErrorState } from '#client/components/error-state.tsx'
import { Skeleton } from '#client/components/skeleton.tsx'
import { judulBriefing, kalimatBriefing, kataMasa, namaDaerah } from '#client/format/kalimat-briefing.ts'
import { useKonteks } from '#client/frame/konteks.tsx'
import { RincianAngkaPanel } from '#client/pages/rincian-angka.tsx'
import type { BriefingJawaban, TerbitanBriefing } from '#contract/briefing.ts'
import { BriefingAlat } from './briefing-alat.tsx'
import { BriefingAngka } from './briefing-angka.tsx'
import { BriefingBaik, BriefingDukungan, BriefingSektor } from './briefing-isi.tsx'
import { BriefingDaftar, BriefingKeadaan } from './briefing-keadaan.tsx'
import { BriefingPeta } from './briefing-peta.tsx'
import { BriefingRtl } from './briefing-rtl.tsx'
import { BriefingSituasi } from './briefing-situasi.tsx'
import { BriefingSpm } from './briefing-spm.tsx'
import { KINI } from './briefing-tampil.ts'

/** One page for the head of a kabupaten: as the address chooses it, else as it was last issued, else as the figures stand now. */
export function BriefingPage() {
  const { konteks } = useKonteks()
  const kueri = { wilayah: kodeKab(konteks.wilayah), bulan: konteks.bulan }
  const daftar = useEndpoint('getBriefingDaftar', kueri)
  const milik = daftar.data?.terbitan.filter(({ bulan }) => bulan === konteks.bulan) ?? []
  const terakhir = milik[0]?.revisi
  const { tampil } = konteks.susunan
  const revisi =
    tampil === KINI ? undefined : (milik.find((satu) => String(satu.revisi) === tampil)?.revisi ?? terakhir)
  const siap = daftar.data !== undefined && !daftar.isPlaceholderData
  const { data, error, refetch, isPlaceholderData } = useEndpoint('getBriefing', { ...kueri, revisi }, { aktif: siap })
  const galat = daftar.error ?? error
  if (galat && !data)
    return <ErrorState galat={galat} onUlang={() => void Promise.all([daftar.refetch(), refetch()])} />
  if (!data || !siap) return <Skeleton bentuk="halaman" />
  return (
    <div className="briefing" aria-busy={isPlaceholderData}>
      <Isi jawaban={data} terakhir={terakhir ?? 0} terbitan={daftar.data.terbitan} />
      {konteks.buka && <RincianAngkaPanel />}
    </div>
  )
}

type IsiProps = {
  readonly jawaban: BriefingJawaban
  /** Number of the month's latest issue; 0: none. */
  readonly terakhir: number
  readonly terbitan: readonly (TerbitanBriefing & { readonly bulan: string })[]
}

function Isi({ jawaban, terakhir, terbitan }: IsiProps) {
  const { isi } = jawaban
  const [buka, setBuka] = useState<number | null>(null)
  const kalimat = kalimatBriefing(isi)
  return (
    <>
      <header className="briefing-kepala">
        <div>
          <h1>{judulBriefing(isi)}</h1>
          <p className="briefing-masa">
            {namaDaerah(isi)} · {kataMasa(isi)}
          </p>
        </div>
        <BriefingAlat jawaban={jawaban} terakhir={terakhir} />
      </header>
      <BriefingKeadaan jawaban={jawaban} terakhir={terakhir} />
      <BriefingSituasi kalimat={kalimat} onBuka={setBuka} />
      <div className="briefing-dua">
        <BriefingSpm isi={isi} />
        <BriefingPeta isi={isi} />
      </div>
      <div className="briefing-dua briefing-rata">
        <BriefingBaik isi={isi} />
        <BriefingDukungan isi={isi} />
      </div>
      <BriefingSektor isi={isi} />
      <BriefingRtl wilayah={isi.wilayah.kode} />
      {jawaban.terbitan?.catatan && <p className="briefing-catatan">{jawaban.terbitan.catatan}</p>}
      <BriefingDaftar terbitan={terbitan} jawaban={jawaban} />
      {buka !== null && kalimat[buka] && (
        <BriefingAngka isi={isi} kalimat={kalimat[buka]} onClose={() => setBuka(null)} />
      )}
    </>
  )
}
