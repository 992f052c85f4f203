import '#client/styles/apa-artinya.css'
import '#client/styles/garis-kecil.css'
import '#client/styles/profil.css'
import '#client/styles/profil-cetak.css'
import '#client/styles/rincian.css'
import '#client/styles/tanda-lapor.css'
import { useEndpoint } from '#client/api/query.ts'
import { ErrorState } from '#client/components/error-state.tsx'
import { Skeleton } from '#client/components/skeleton.tsx'
import { useKonteks } from '#client/frame/konteks.tsx'
import { RincianAngkaPanel } from '#client/pages/rincian-angka.tsx'
import { ProfilIsi } from './profil-isi.tsx'
import { ProfilPilih } from './profil-pilih.tsx'

/** Profil Kesehatan Desa: one desa on one page; of any larger area a desa is chosen first. */
export function ProfilPage() {
  const { konteks, pohon } = useKonteks()
  return pohon.desa.some(({ kode }) => kode === konteks.wilayah) ? <SatuDesa /> : <ProfilPilih />
}

function SatuDesa() {
  const { konteks } = useKonteks()
  const { wilayah, hierarki, bulan, dasar } = konteks
  const { data, error, refetch, isPlaceholderData } = useEndpoint('getProfil', { wilayah, hierarki, bulan, dasar })
  if (error && !data) return <ErrorState galat={error} onUlang={() => void refetch()} />
  if (!data) return <Skeleton bentuk="halaman" />
  return (
    <div className="profil" aria-busy={isPlaceholderData}>
      <ProfilIsi profil={data} />
      <RincianAngkaPanel />
    </div>
  )
}
