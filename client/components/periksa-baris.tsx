import { memo } from 'react'
import { formatWaktu } from '#client/format/bulan.ts'
import { namaUnit } from '#client/format/nama-unit.ts'
import { namaPeriksa } from '#client/format/periksa.ts'
import { t } from '#client/messages/t.ts'
import type { LaporanPeriksa } from '#contract/tahap.ts'
import { CentangBanyak } from './periksa-centang.tsx'
import { TandaTahap } from './periksa-tanda.tsx'

type Props = {
  readonly laporan: LaporanPeriksa
  readonly kunci: string
  /** A week of the unit in the row above, which need not be named again. */
  readonly lanjutan: boolean
  readonly terpilih: boolean
  /** It is another version by now than the one that was selected. */
  readonly berubah: boolean
  /** The one row that Tab comes to; arrows lead to the others. */
  readonly diTab: boolean
  readonly onPilih: (laporan: LaporanPeriksa, pilih: boolean, beruntun: boolean) => void
  readonly onBuka: (laporan: LaporanPeriksa) => void
}

/** One laporan: whose, how far, in time or not, and what wants a look. */
export const PeriksaBaris = memo(function PeriksaBaris(props: Props) {
  const { laporan, kunci, lanjutan, terpilih, berubah, diTab, onPilih, onBuka } = props
  const { keadaan, terlambat, temuan, temuanJelaskan, belumLengkap, tidakBuka, terkirimPada, desa } = laporan
  const nama = namaPeriksa(laporan)
  const tabIndex = diTab ? 0 : -1
  return (
    <li
      className="periksa-baris"
      data-lanjutan={lanjutan || undefined}
      data-kunci={kunci}
      data-terpilih={terpilih || undefined}
    >
      <CentangBanyak
        label={lanjutan ? <Minggu laporan={laporan} /> : nama}
        nilai={terpilih ? 'ya' : 'tidak'}
        mati={laporan.boleh.length === 0}
        tabIndex={tabIndex}
        onUbah={(pilih, beruntun) => onPilih(laporan, pilih, beruntun)}
      />
      <TandaTahap tahap={keadaan} />
      <span className="periksa-waktu" data-terlambat={terlambat || undefined}>
        {t(terlambat ? 'periksa.terlambat' : 'periksa.tepat')}
        {terkirimPada && <small>{formatWaktu(terkirimPada)}</small>}
      </span>
      <span className="periksa-hal">
        {berubah && <b className="periksa-berubah">{t('periksa.berubah')}</b>}
        {temuan > 0 && (
          <span className="periksa-temuan" data-jelaskan={temuanJelaskan > 0 || undefined}>
            {t('periksa.dicek', { n: temuan })}
          </span>
        )}
        {belumLengkap.length > 0 && <span>{t('periksa.kurang', { nama: belumLengkap.join(', ') })}</span>}
        {tidakBuka && <span>{t('periksa.tidakBuka', { alasan: tidakBuka })}</span>}
      </span>
      <button
        type="button"
        className="link-button periksa-lihat"
        tabIndex={tabIndex}
        aria-label={t('periksa.lihat.arti', { unit: nama, desa: desa.nama })}
        onClick={() => onBuka(laporan)}
      >
        {t('periksa.lihat')}
      </button>
    </li>
  )
})

const Minggu = ({ laporan: { unit, minggu } }: Pick<Props, 'laporan'>) => (
  <>
    <span className="sr-only">{namaUnit(unit)}, </span>
    {t('periksa.minggu', { n: minggu })}
  </>
)
