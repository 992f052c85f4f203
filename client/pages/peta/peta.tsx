import '#client/styles/berdua.css'
import '#client/styles/kelas.css'
import '#client/styles/peta-alat.css'
import '#client/styles/tanda-lapor.css'
import { lazy, Suspense } from 'react'
import { useEndpoint } from '#client/api/query.ts'
import { ErrorState } from '#client/components/error-state.tsx'
import { Skeleton } from '#client/components/skeleton.tsx'
import { formatBulan } from '#client/format/bulan.ts'
import { sebutWilayah } from '#client/format/nama-wilayah.ts'
import { useKonteks } from '#client/frame/konteks.tsx'
import type { Lembar } from '#contract/peta.ts'
import { PetaIsi } from './peta-isi.tsx'
import { isBulan } from './peta-kedua.tsx'
import { usePetaWaktu } from './peta-waktu.ts'

const RincianAngkaPanel = lazy(() =>
  import('#client/pages/rincian-angka.tsx').then((m) => ({ default: m.RincianAngkaPanel })),
)

/** Every desa of an area for one indikator and month: sentence, map, legend and table out of the same rows. */
export function PetaPage() {
  const { konteks, kabupaten } = useKonteks()
  const { wilayah, hierarki, indikator, bulan, dasar } = konteks
  const rincian = konteks.rincian ?? 'desa'
  const waktu = usePetaWaktu()
  const peta = useEndpoint('getPeta', { wilayah, hierarki, indikator, bulan, dasar, rincian })
  const kedua = konteks.duaBelas ? null : konteks.kedua
  const lain = kedua !== null && { [isBulan(kedua) ? 'bulan' : 'indikator']: kedua }
  const dua = useEndpoint(
    'getPeta',
    { wilayah, hierarki, indikator, bulan, dasar, rincian, ...lain },
    { aktif: kedua !== null },
  )
  if (peta.error && !peta.data) return <ErrorState galat={peta.error} onUlang={() => void peta.refetch()} />
  if (!peta.data) return <Skeleton bentuk="halaman" />
  // The month's own answer where it is there; while one slides, and until it comes, the same month out of the twelve.
  const sendiri = waktu.tampil === bulan && !peta.isPlaceholderData ? peta.data : null
  const dariDuaBelas = waktu.lembar?.find((satu) => satu.bulan === waktu.tampil)
  const tampil = sendiri ?? dariDuaBelas ?? peta.data
  const lembar = { ...tampil, wilayah: sebutWilayah(tampil.wilayah, kabupaten) }
  return (
    <div className="peta" aria-busy={peta.isPlaceholderData || lembar.bulan !== waktu.tampil}>
      <h1 className="judul-cetak">{judul(lembar)}</h1>
      <PetaIsi
        lembar={lembar}
        dua={kedua === null || belumLain(dua, lembar) ? null : (dua.data ?? null)}
        waktu={waktu}
      />
      {konteks.buka && (
        <Suspense fallback={null}>
          <RincianAngkaPanel />
        </Suspense>
      )}
    </div>
  )
}

/** While a second sheet is first asked for, the answer that stands in for it is the first one itself. */
const belumLain = (dua: { readonly data?: Lembar | undefined; readonly isPlaceholderData: boolean }, lembar: Lembar) =>
  dua.isPlaceholderData && dua.data?.bulan === lembar.bulan && dua.data.indikator.kode === lembar.indikator.kode

/** What the sheet of paper and the screen reader are told first; on the screen the pickers above say it. */
const judul = ({ indikator, wilayah, bulan }: Lembar): string =>
  [indikator.nama, wilayah.nama, formatBulan(bulan)].join(' · ')
