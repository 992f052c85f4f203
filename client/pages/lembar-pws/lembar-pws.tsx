import '#client/styles/tanda.css'
import '#client/styles/lembar.css'
import '#client/styles/lembar-daftar.css'
import '#client/styles/kelompok.css'
import '#client/styles/lembar-alat.css'
import '#client/styles/lembar-cetak.css'
import { useCallback, useEffect, useMemo, useRef } from 'react'
import { useEndpoint } from '#client/api/query.ts'
import { ErrorState } from '#client/components/error-state.tsx'
import { Skeleton } from '#client/components/skeleton.tsx'
import { sebutWilayah } from '#client/format/nama-wilayah.ts'
import { useKonteks } from '#client/frame/konteks.tsx'
import { RincianAngkaPanel } from '#client/pages/rincian-angka.tsx'
import type { Rincian } from '#contract/konteks.ts'
import { LembarBerkas } from './lembar-pws-berkas.tsx'
import { LembarIsi, MUAT_SELEMBAR } from './lembar-pws-isi.tsx'

/** The PWS sheet of one indikator and month, as on a puskesmas wall; or all sheets of a klaster, to be printed. */
export function LembarPwsPage() {
  const { konteks } = useKonteks()
  const rincian = useRincian()
  return konteks.susunan.cetak ? <LembarBerkas rincian={rincian} /> : <SatuLembar rincian={rincian} />
}

function SatuLembar({ rincian }: { readonly rincian: Rincian }) {
  const { konteks, kabupaten, katalog } = useKonteks()
  const { wilayah, hierarki, indikator, bulan, dasar } = konteks
  const kueri = { wilayah, hierarki, indikator, bulan, dasar, rincian }
  const { data, error, refetch, isPlaceholderData } = useEndpoint('getPws', kueri)
  const buka = useBuka()
  const lembar = useMemo(() => data && { ...data, wilayah: sebutWilayah(data.wilayah, kabupaten) }, [data, kabupaten])
  if (error && !lembar) return <ErrorState galat={error} onUlang={() => void refetch()} />
  if (!lembar) return <Skeleton bentuk="halaman" />
  return (
    <div className="lembar-halaman" aria-busy={isPlaceholderData}>
      <LembarIsi lembar={lembar} katalog={katalog.find(({ kode }) => kode === lembar.indikator.kode)} onBuka={buka} />
      <RincianAngkaPanel />
    </div>
  )
}

/** As chosen; else desa as long as they fit side by side, and above that a kabupaten's kecamatan or puskesmas. */
function useRincian(): Rincian {
  const { konteks, pohon } = useKonteks()
  if (konteks.rincian) return konteks.rincian
  const seluruh = pohon.kabupaten?.kode === konteks.wilayah && pohon.desa.length > MUAT_SELEMBAR
  if (!seluruh) return 'desa'
  return konteks.hierarki === 'kerja' ? 'puskesmas' : 'kecamatan'
}

/** Opens a figure; the same function for as long as the page stands, so that the sheet need not be drawn again. */
function useBuka(): (kode: string) => void {
  const { ubah } = useKonteks()
  const terbaru = useRef(ubah)
  useEffect(() => {
    terbaru.current = ubah
  })
  return useCallback((kode: string) => terbaru.current({ buka: kode }), [])
}
