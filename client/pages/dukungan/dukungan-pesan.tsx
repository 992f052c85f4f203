import { useId, useState } from 'react'
import { Salin, writeSalinan } from '#client/components/salin.tsx'
import { t } from '#client/messages/t.ts'

type Props = {
  readonly teks: string
  readonly tombol: string
  /** Said to screen readers in place of a short button. */
  readonly label?: string
  readonly utama?: boolean
}

/** A button that copies a message at once and shows what was copied, to be read before it is sent. */
export function DukunganPesan({ teks, tombol, label, utama = false }: Props) {
  const [hasil, setHasil] = useState<'tutup' | 'tersalin' | 'ditolak'>('tutup')
  const rinci = useId()
  const terbuka = hasil !== 'tutup'
  const onClick = async () => {
    if (terbuka) return setHasil('tutup')
    setHasil((await writeSalinan(teks)) ? 'tersalin' : 'ditolak')
  }
  return (
    <div className="perlu-pesan" data-terbuka={terbuka || undefined}>
      <button
        type="button"
        className={utama ? 'button button-utama' : 'button'}
        aria-expanded={terbuka}
        aria-controls={rinci}
        aria-label={terbuka ? undefined : label}
        onClick={() => void onClick()}
      >
        {terbuka ? t('dukungan.salin.tutup') : tombol}
      </button>
      <div id={rinci} className="perlu-pesan-isi">
        <p role="status" className="redup">
          {hasil === 'tersalin' && t('dukungan.tersalin')}
          {hasil === 'ditolak' && t('dukungan.tidakTersalin')}
        </p>
        {terbuka && <Salin teks={teks} />}
      </div>
    </div>
  )
}
