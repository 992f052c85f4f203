import '#client/styles/rincian.css'
import { Link } from 'wouter'
import { useEndpoint } from '#client/api/query.ts'
import { ErrorState } from '#client/components/error-state.tsx'
import { RincianAngka } from '#client/components/rincian-angka.tsx'
import { Sheet } from '#client/components/sheet.tsx'
import { Skeleton } from '#client/components/skeleton.tsx'
import { formatBulan } from '#client/format/bulan.ts'
import { useKonteks } from '#client/frame/konteks.tsx'
import { t } from '#client/messages/t.ts'

/** The panel of the figure that the address has open; nothing where none is. */
export function RincianAngkaPanel() {
  const { buka } = useKonteks().konteks
  return buka ? <Panel key={buka} wilayah={buka} /> : null
}

function Panel({ wilayah }: { wilayah: string }) {
  const { konteks, indikator, alamat, ubah } = useKonteks()
  const bulan = konteks.bukaBulan ?? konteks.bulan
  const { data, error, refetch, isPlaceholderData } = useEndpoint('getAngka', {
    wilayah,
    bulan,
    hierarki: konteks.hierarki,
    indikator: konteks.indikator,
    dasar: konteks.dasar,
  })
  // The figure asked for before must not stand under this one's name.
  const jawaban = isPlaceholderData ? undefined : data
  return (
    <Sheet
      onClose={() => ubah({ buka: null, bukaBulan: null })}
      judul={
        <>
          {jawaban?.wilayah.nama ?? t('rinci.judul')}
          <small className="rinci-judul">
            {indikator.nama} · {formatBulan(bulan)}
          </small>
        </>
      }
    >
      {error && <ErrorState galat={error} onUlang={() => void refetch()} />}
      {!jawaban && !error && <Skeleton bentuk="tabel" />}
      {jawaban && <RincianAngka jawaban={jawaban} />}
      {jawaban && (
        <p className="rinci-tautan">
          <Link href={alamat('/tren', { wilayah })}>{t('rinci.tren')}</Link>
        </p>
      )}
    </Sheet>
  )
}
