import '#client/styles/matriks.css'
import '#client/styles/matriks-sel.css'
import '#client/styles/matriks-cetak.css'
import { useMemo } from 'react'
import { useEndpoint } from '#client/api/query.ts'
import { ErrorState } from '#client/components/error-state.tsx'
import { Skeleton } from '#client/components/skeleton.tsx'
import { sebutWilayah } from '#client/format/nama-wilayah.ts'
import { useSayaMasuk } from '#client/frame/gerbang.tsx'
import { useKonteks } from '#client/frame/konteks.tsx'
import { RincianAngkaPanel } from '#client/pages/rincian-angka.tsx'
import type { MatriksJawaban } from '#contract/matriks.ts'
import { MatriksIsi } from './matriks-isi.tsx'

/** All indikator of an area over all its desa, kecamatan, puskesmas or units. */
export function MatriksPage() {
  const { konteks, kabupaten } = useKonteks()
  const { wilayah, hierarki, bulan, dasar } = konteks
  const kueri = { wilayah, hierarki, bulan, dasar, rincian: useRincian() }
  const { data, error, refetch, isPlaceholderData } = useEndpoint('getMatriks', kueri)
  const jawaban = useMemo(() => {
    if (!data) return undefined
    // From here to the measure after drawing: what a change of month costs the reader.
    performance.mark('matriks-jawaban')
    return { ...data, wilayah: sebutWilayah(data.wilayah, kabupaten) }
  }, [data, kabupaten])
  if (error && !jawaban) return <ErrorState galat={error} onUlang={() => void refetch()} />
  if (!jawaban) return <Skeleton bentuk="halaman" />
  return (
    <div className="matriks-halaman" aria-busy={isPlaceholderData}>
      <MatriksIsi jawaban={jawaban} />
      <RincianAngkaPanel />
    </div>
  )
}

/** Units where the address says so, else parts: as chosen, else desa as far as this role reads them. */
function useRincian(): MatriksJawaban['rincian'] {
  const { konteks } = useKonteks()
  const { perDesa } = useSayaMasuk().pandangan
  const { tampil } = konteks.susunan
  if (perDesa && (tampil === 'posyandu' || tampil === 'pustu')) return tampil
  return konteks.rincian ?? (perDesa ? 'desa' : konteks.hierarki === 'kerja' ? 'puskesmas' : 'kecamatan')
}
