import { Link } from 'wouter'
import { Angka } from '#client/components/angka.tsx'
import { CellMark } from '#client/components/cell-mark.tsx'
import { formatTarget } from '#client/format/bilangan.ts'
import type { Titik } from '#client/map/daerah.ts'
import { t } from '#client/messages/t.ts'
import type { Baris, IndikatorRingkas } from '#contract/angka.ts'

type Props = {
  readonly baris: Baris
  readonly induk: string | null
  readonly indikator: IndikatorRingkas
  /** Beside the pointer; without it the card stands at the foot of the map and has a button. */
  readonly titik?: Titik | undefined
  readonly onBuka?: () => void
  /** Address of the profile, of a desa. */
  readonly profil?: string | undefined
}

/** What the pointer stands on: the figure in short. */
export function PetaKartu({ baris, induk, indikator, titik, onBuka, profil }: Props) {
  const adaNilai = baris.sel === 'nilai' && !baris.kedaluwarsa
  return (
    <div
      className="kartu"
      data-letak={titik ? 'titik' : 'kaki'}
      data-kiri={titik?.keKiri ? '' : undefined}
      data-atas={titik?.keAtas ? '' : undefined}
      style={titik && { transform: `translate(${titik.x}px, ${titik.y}px)` }}
    >
      <div className="kartu-isi">
        <p className="kartu-nama">
          {baris.nama}
          {induk && <small>{induk}</small>}
        </p>
        {adaNilai ? <Angka angka={baris} indikator={indikator} /> : <CellMark angka={baris} indikator={indikator} />}
        <p className="kartu-rinci">
          {[
            baris.target !== null && `${t('tabel.target')} ${formatTarget(baris.target)}`,
            `${t('tabel.laporan')} ${baris.laporanMasuk}/${baris.laporanWajib}`,
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
        {onBuka && (
          <button type="button" className="button" onClick={onBuka}>
            {t('tabel.uraikan')}
          </button>
        )}
        {profil && <Link href={profil}>{t('profil.buka')}</Link>}
      </div>
    </div>
  )
}
