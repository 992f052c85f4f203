import type { ReactNode } from 'react'
import { Medan } from '#client/components/medan.tsx'
import type { PerluCek } from '#client/format/cek-isian.ts'
import type { Maju } from '#client/format/isi-formulir.ts'
import { t } from '#client/messages/t.ts'
import { useJaringan, useLuring } from '#client/perangkat/konteks.tsx'
import { keadaan, type Laporan } from '#client/perangkat/laporan.ts'

type Props = {
  readonly laporan: Laporan
  readonly maju: Maju
  readonly salah: number
  readonly cek: readonly PerluCek[]
  readonly perluAlasan: boolean
  readonly tanda: ReactNode
  /** Goes to the first field that has a question under it. */
  readonly onCek: () => void
  readonly onAlasan: (alasan: string) => void
  readonly onKirim: () => void
}

/** At the foot, always in sight: where this laporan is, how far it has come, and the way to send it. */
export function KakiFormulir({ laporan, maju, salah, cek, perluAlasan, tanda, onCek, onAlasan, onKirim }: Props) {
  const luring = useLuring()
  const jaringan = useJaringan() && !luring
  const kini = keadaan(laporan)
  const dapat = kini === 'tersimpan' || kini === 'ditolak' || (kini === 'kosong' && maju.terisi > 0)
  const tanpaAlasan = perluAlasan && (laporan.alasan ?? '').trim().length < 3
  return (
    <div className="isi-bilah">
      {perluAlasan && dapat && (
        <Medan
          judul={t('isi.alasan')}
          arti={t('isi.alasan.arti')}
          nilai={laporan.alasan ?? ''}
          onIsi={onAlasan}
          maxLength={500}
        />
      )}
      {salah > 0 && <p className="isian-galat">{t('isi.kirim.salah', { n: salah })}</p>}
      {salah === 0 && dapat && cek[0] && (
        <p className="isian-cek isi-bilah-cek" data-keparahan={cek[0].keparahan}>
          <button type="button" className="link-button" onClick={onCek}>
            {t('isi.dicek', { n: cek.length })}
          </button>
        </p>
      )}
      {salah === 0 && cek.length === 0 && dapat && maju.kosongWajib.length > 0 && laporan.tidakBuka === null && (
        <p className="redup">{t('isi.kirim.belumLengkap', { n: maju.kosongWajib.length })}</p>
      )}
      <div className="isi-bilah-baris">
        <div role="status">
          {tanda}
          {laporan.tidakBuka === null && (
            <small>
              {maju.terisi === maju.semua
                ? t('isi.terisi.lengkap', { semua: maju.semua })
                : t('isi.terisi', { terisi: maju.terisi, semua: maju.semua })}
            </small>
          )}
        </div>
        <button
          type="button"
          data-kirim
          className="button button-utama"
          disabled={!dapat || salah > 0 || tanpaAlasan}
          onClick={onKirim}
        >
          {kataTombol(laporan, jaringan)}
        </button>
      </div>
    </div>
  )
}

function kataTombol(laporan: Laporan, jaringan: boolean): string {
  if (!jaringan) return t('isi.kirim.antre')
  return laporan.server.versi > 0 ? t('isi.kirim.perbaikan') : t('isi.kirim')
}
