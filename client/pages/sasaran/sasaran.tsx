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
import { SasaranBelum } from './sasaran-belum.tsx'
import { kunciDraf } from './sasaran-draf.ts'
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
  return (
    <FrameAkun judul={t('sasaran.judul')}>
      <div className="sasaran">
        {alamat.wilayah === '' ? (
          <EmptyState judul={t('sasaran.tanpaWilayah.judul')} isi={t('sasaran.tanpaWilayah.isi')} />
        ) : (
          <Isi alamat={alamat} onUbah={ubah} />
        )}
      </div>
    </FrameAkun>
  )
}

export type BagianProps = {
  readonly alamat: AlamatSasaran
  readonly onUbah: (ubah: Partial<AlamatSasaran>) => void
}

function Isi({ alamat, onUbah }: BagianProps) {
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
      <SasaranBelum kini={bagian === 'tabel' ? kunciDraf(data) : null} onUbah={onUbah} />
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
        <SasaranTabel key={kunciDraf(data)} data={data} onSimpan={muatUlang} />
      )}
    </>
  )
}
