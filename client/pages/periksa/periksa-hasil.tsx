import { useEffect, useRef } from 'react'
import { Icon } from '#client/components/icon.tsx'
import { namaPeriksa } from '#client/format/periksa.ts'
import { t } from '#client/messages/t.ts'
import type { LaporanPeriksa } from '#contract/tahap.ts'
import { ditolakDari, type HasilPeriksa } from './periksa-pilihan.ts'

type Props = {
  readonly hasil: HasilPeriksa
  readonly onLihat: (laporan: LaporanPeriksa) => void
  readonly onTutup: () => void
}

/** What became of those sent; each that was refused by name, with the reason and a way to look at it again. */
export function PeriksaHasil({ hasil, onLihat, onTutup }: Props) {
  const wadah = useRef<HTMLElement>(null)
  // The button that was pressed is gone: what it did is where one reads on.
  useEffect(() => {
    if (hasil) wadah.current?.focus()
  }, [hasil])
  const { tahap, jawaban } = hasil
  const ditolak = ditolakDari(hasil)
  const tanpa = jawaban.laporan.filter((satu) => satu.hasil === 'berubah' && satu.tanpaVerifikasi).length
  return (
    <section ref={wadah} className="periksa-hasil" tabIndex={-1} aria-live="polite">
      <button type="button" className="icon-button" aria-label={t('periksa.hasil.tutup')} onClick={onTutup}>
        <Icon nama="tutup" />
      </button>
      <p>
        {[
          (jawaban.berubah > 0 || ditolak.length === 0) && t(`periksa.hasil.${tahap}`, { n: jawaban.berubah }),
          tanpa > 0 && t('periksa.hasil.tanpaVerifikasi', { n: tanpa }),
          jawaban.sama > 0 && t('periksa.hasil.sama', { n: jawaban.sama }),
          ditolak.length > 0 && t('periksa.hasil.ditolak', { n: ditolak.length }),
        ]
          .filter(Boolean)
          .join(' ')}
      </p>
      {ditolak.length > 0 && (
        <ul>
          {ditolak.map(({ laporan, alasan, ada }) => (
            <li key={`${laporan.desa.kode} ${laporan.unit.kode} ${laporan.minggu}`}>
              <b>{namaPeriksa(laporan)}</b>, {laporan.desa.nama}: {alasan}{' '}
              {ada && (
                <button type="button" className="link-button" onClick={() => onLihat(laporan)}>
                  {t('periksa.hasil.lihat')}
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
