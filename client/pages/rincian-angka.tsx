import '#client/styles/apa-artinya.css'
import '#client/styles/rincian.css'
import { Link } from 'wouter'
import { useEndpoint } from '#client/api/query.ts'
import { ErrorState } from '#client/components/error-state.tsx'
import { RincianAngkaIsi } from '#client/components/rincian-angka.tsx'
import { Sheet } from '#client/components/sheet.tsx'
import { Skeleton } from '#client/components/skeleton.tsx'
import { formatBulan } from '#client/format/bulan.ts'
import { namaPendek } from '#client/format/nama-indikator.ts'
import { sebutWilayah } from '#client/format/nama-wilayah.ts'
import { useKonteks } from '#client/frame/konteks.tsx'
import { t } from '#client/messages/t.ts'
import type { KonteksAngka } from '#contract/konteks.ts'

type Props = { readonly konteks: KonteksAngka; readonly onClose: () => void }

/** The panel that takes one figure apart, in front of whatever screen it was asked on. */
export function RincianAngka({ konteks, onClose }: Props) {
  const { indikator, kabupaten, alamat } = useKonteks()
  const { data, error, refetch, isPlaceholderData } = useEndpoint('getAngka', konteks)
  // The figure asked for before must not stand under this one's name.
  const jawaban = isPlaceholderData ? undefined : data
  return (
    <Sheet
      onClose={onClose}
      judul={
        <>
          {jawaban ? sebutWilayah(jawaban.wilayah, kabupaten).nama : t('rinci.judul')}
          <small className="rinci-judul">
            {namaPendek(indikator.nama)} · {formatBulan(konteks.bulan)}
          </small>
        </>
      }
    >
      {error && <ErrorState galat={error} onUlang={() => void refetch()} />}
      {!jawaban && !error && <Skeleton bentuk="tabel" />}
      {jawaban && <RincianAngkaIsi jawaban={jawaban} />}
      {jawaban && (
        <p className="rinci-tautan">
          <Link href={alamat('/tren', { wilayah: konteks.wilayah })}>{t('rinci.tren')}</Link>
          {jawaban.wilayah.tingkat === 'desa' && (
            <Link href={alamat('/profil', { wilayah: konteks.wilayah })}>{t('profil.buka')}</Link>
          )}
        </p>
      )}
    </Sheet>
  )
}

/** The panel of the figure that the address has open; nothing where none is. */
export function RincianAngkaPanel() {
  const { konteks, ubah } = useKonteks()
  const { buka, bukaBulan, hierarki, indikator, dasar } = konteks
  if (!buka) return null
  return (
    <RincianAngka
      konteks={{ wilayah: buka, hierarki, indikator, dasar, bulan: bukaBulan ?? konteks.bulan }}
      onClose={() => ubah({ buka: null, bukaBulan: null }, { ganti: true })}
    />
  )
}
