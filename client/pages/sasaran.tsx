import { useEffect, useState } from 'react'
import { useEndpoint } from '#client/api/query.ts'
import { kodeKab } from '#client/api/versi.ts'
import { EmptyState } from '#client/components/empty-state.tsx'
import { ErrorState } from '#client/components/error-state.tsx'
import { Segmented } from '#client/components/segmented.tsx'
import { Skeleton } from '#client/components/skeleton.tsx'
import { FrameAkun } from '#client/frame/frame-akun.tsx'
import { t } from '#client/messages/t.ts'
import { type AlamatSasaran, BAGIAN, useAlamatSasaran, useSegarkan } from './sasaran-alamat.ts'
import { SasaranBanding } from './sasaran-banding.tsx'
import { SasaranPerkiraan } from './sasaran-perkiraan.tsx'
import { SasaranPilih } from './sasaran-pilih.tsx'
import { SasaranTabel } from './sasaran-tabel.tsx'
import { SasaranTarget } from './sasaran-target.tsx'
import '#client/styles/akun.css'
import '#client/styles/salin.css'
import '#client/styles/sasaran.css'

/** People to be served and what is aimed at: per desa, by basis, with where each number comes from. */
export function SasaranPage() {
  const [alamat, ubah] = useAlamatSasaran()
  const [adaDraf, setAdaDraf] = useState(false)
  useTanyaPamit(adaDraf)
  return (
    <FrameAkun judul={t('sasaran.judul')}>
      <div className="sasaran">
        {alamat.wilayah === '' ? (
          <EmptyState judul={t('sasaran.tanpaWilayah.judul')} isi={t('sasaran.tanpaWilayah.isi')} />
        ) : (
          <Isi alamat={alamat} onUbah={ubah} onDraf={setAdaDraf} />
        )}
      </div>
    </FrameAkun>
  )
}

/** Leaving the page with unsaved cells is asked about by the browser. */
function useTanyaPamit(adaDraf: boolean): void {
  useEffect(() => {
    if (!adaDraf) return
    const tanya = (acara: BeforeUnloadEvent) => acara.preventDefault()
    window.addEventListener('beforeunload', tanya)
    return () => window.removeEventListener('beforeunload', tanya)
  }, [adaDraf])
}

export type BagianProps = {
  readonly alamat: AlamatSasaran
  readonly onUbah: (ubah: Partial<AlamatSasaran>) => void
}

function Isi({ alamat, onUbah, onDraf }: BagianProps & { readonly onDraf: (ada: boolean) => void }) {
  const { wilayah, tahun, dasar, mulai, bagian } = alamat
  const kueri = { wilayah, tahun, dasar, ...(dasar === 'riil' && mulai !== null && { mulai }) }
  const { data, error, refetch } = useEndpoint('getSasaran', kueri)
  const muatUlang = useSegarkan(wilayah)
  if (error) return <ErrorState galat={error} onUlang={() => void refetch()} />
  if (!data) return <Skeleton bentuk="halaman" />
  const boleh = BAGIAN.filter((satu) => satu !== 'perkiraan' || data.bolehUbah)
  return (
    <>
      <Segmented
        label={t('sasaran.bagian')}
        pilihan={boleh.map((nilai) => ({ nilai, teks: t(`sasaran.bagian.${nilai}`) }))}
        nilai={boleh.includes(bagian) ? bagian : 'tabel'}
        onPilih={(baru) => onUbah({ bagian: baru })}
      />
      <SasaranPilih alamat={alamat} data={data} onUbah={onUbah} />
      {bagian === 'banding' ? (
        <SasaranBanding alamat={alamat} onUbah={onUbah} />
      ) : bagian === 'target' ? (
        <SasaranTarget alamat={alamat} onUbah={onUbah} />
      ) : bagian === 'perkiraan' && data.bolehUbah ? (
        <SasaranPerkiraan
          key={`${kodeKab(wilayah)} ${tahun} ${dasar} ${data.mulai}`}
          alamat={{ ...alamat, mulai: data.mulai }}
          onUbah={onUbah}
        />
      ) : (
        <SasaranTabel
          key={`${data.wilayah.kode} ${data.tahun} ${data.dasar} ${data.mulai}`}
          data={data}
          onSimpan={muatUlang}
          onDraf={onDraf}
        />
      )}
    </>
  )
}
