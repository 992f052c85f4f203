import '#client/styles/akun.css'
import '#client/styles/kampanye.css'
import { useEndpoint } from '#client/api/query.ts'
import { ErrorState } from '#client/components/error-state.tsx'
import { Skeleton } from '#client/components/skeleton.tsx'
import { useKonteks } from '#client/frame/konteks.tsx'
import { KampanyeHarian } from './kampanye-harian.tsx'
import { KampanyeLayar } from './kampanye-layar.tsx'

/** Mass campaigns from day to day: how far, what it takes until the last day, who has not reported, and the form for a day. */
export function KampanyePage() {
  const { konteks } = useKonteks()
  const { wilayah, susunan } = konteks
  const kampanye = Number(susunan.lipat) || undefined
  const { data, error, refetch, isPlaceholderData } = useEndpoint('getKampanye', { wilayah, kampanye })
  if (error && !data) return <ErrorState galat={error} onUlang={() => void refetch()} />
  if (!data) return <Skeleton bentuk="halaman" />
  return (
    <div className="kampanye" aria-busy={isPlaceholderData}>
      {susunan.tampil === 'isi' && data.dipilih && data.boleh.isi ? (
        <KampanyeHarian dipilih={data.dipilih} wilayah={wilayah} />
      ) : (
        <KampanyeLayar jawaban={data} wilayah={wilayah} />
      )}
    </div>
  )
}
