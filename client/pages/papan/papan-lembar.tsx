import '#client/styles/lembar.css'
import '#client/styles/lembar-daftar.css'
import { useEndpoint } from '#client/api/query.ts'
import { gambarLembar } from '#client/charts/baris-lembar.ts'
import { LembarDaftar } from '#client/charts/lembar-daftar.tsx'
import { ErrorState } from '#client/components/error-state.tsx'
import { Skeleton } from '#client/components/skeleton.tsx'
import { formatTarget } from '#client/format/bilangan.ts'
import { useKonteks } from '#client/frame/konteks.tsx'
import { t } from '#client/messages/t.ts'
import { rincianBerikut } from './papan-bulan.tsx'
import { judulPotongan, KepalaPotongan } from './papan-potongan.tsx'
import type { BagianProps } from './papan-tren.tsx'

/** The bars of the sheet, one row for each part of the area: the same rows as on the sheet itself. */
export function PapanLembar({ potongan, isi, indikator }: BagianProps) {
  const { katalog, konteks, ubah } = useKonteks()
  const { wilayah, hierarki, bulan, dasar } = konteks
  const rincian = potongan.rincian ?? rincianBerikut(isi, hierarki)
  const kueri = { wilayah, hierarki, bulan, dasar, indikator: indikator.kode, rincian }
  const { data, error, refetch } = useEndpoint('getPws', kueri)
  const judul = judulPotongan(potongan, katalog)
  const target = data?.total.target ?? null
  return (
    <section className="papan-lembar">
      <KepalaPotongan judul={judul} halaman="pws" ke={{ indikator: indikator.kode }} />
      {error && !data ? (
        <ErrorState galat={error} onUlang={() => void refetch()} />
      ) : data ? (
        <LembarDaftar
          gambar={gambarLembar({ ...data, wilayah: isi.wilayah })}
          indikator={data.indikator}
          keterangan={judul}
          target={target === null ? null : t('tren.target', { target: formatTarget(target) })}
          onBuka={(kode) => ubah({ indikator: indikator.kode, buka: kode })}
        />
      ) : (
        <Skeleton bentuk="gambar" />
      )}
    </section>
  )
}
