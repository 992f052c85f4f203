import { useState } from 'react'
import { Link } from 'wouter'
import { useEndpoint } from '#client/api/query.ts'
import { ErrorState } from '#client/components/error-state.tsx'
import { Icon } from '#client/components/icon.tsx'
import { TandaTahap } from '#client/components/periksa-tanda.tsx'
import { PeriksaVersi } from '#client/components/periksa-versi.tsx'
import { Sheet } from '#client/components/sheet.tsx'
import { Skeleton } from '#client/components/skeleton.tsx'
import { formatBulan, formatWaktu } from '#client/format/bulan.ts'
import { alamatDari, kunciPeriksa, namaPeriksa, susunLaku } from '#client/format/periksa.ts'
import { t } from '#client/messages/t.ts'
import { tautanFormulir } from '#client/pages/kelengkapan/kelengkapan-jawab.tsx'
import { TemuanLaporan, useTemuanLaporan } from '#client/pages/temuan-laporan.tsx'
import type { LaporanPeriksa, Tahap, VersiLaporanJawaban } from '#contract/tahap.ts'
import type { Pilihan } from './periksa-pilihan.ts'
import { BukaKembali, useKirimTahap } from './periksa-tindakan.tsx'

type Props = {
  readonly laporan: LaporanPeriksa
  /** Where it stands in the list, for the way to its neighbours. */
  readonly ke: number
  readonly banyak: number
  readonly onPindah: (langkah: -1 | 1) => void
  readonly onClose: () => void
  readonly pilihan: Pilihan
  readonly bolehTahap: readonly Tahap[]
}

/** One laporan from near: what is to be checked, its versions and their differences, and the step that comes next. */
export function PeriksaPanel(props: Props) {
  const { laporan, ke, banyak, onPindah, onClose, pilihan, bolehTahap } = props
  const { unit, desa, bulan, minggu } = alamatDari(laporan)
  const versi = useEndpoint('getVersiLaporan', { unit, desa, bulan, minggu })
  const data = versi.isPlaceholderData ? undefined : versi.data
  return (
    <Sheet
      judul={namaPeriksa(laporan)}
      onClose={onClose}
      kaki={
        <div className="periksa-kaki">
          <span className="periksa-pindah">
            <Pindah arah={-1} mati={ke === 0} onPindah={onPindah} />
            <span aria-live="polite">{t('periksa.panel.ke', { ke: ke + 1, n: banyak })}</span>
            <Pindah arah={1} mati={ke === banyak - 1} onPindah={onPindah} />
          </span>
          <LakuPanel key={kunciPeriksa(laporan)} laporan={dilihat(laporan, data)} {...{ pilihan, bolehTahap }} />
        </div>
      }
    >
      <p className="periksa-fakta">
        {laporan.desa.nama} · {formatBulan(bulan)} · <TandaTahap tahap={laporan.keadaan} />
      </p>
      <p className="redup">
        {[
          laporan.terkirimPada && t('periksa.panel.kirim', { waktu: formatWaktu(laporan.terkirimPada) }),
          t(laporan.terlambat ? 'periksa.terlambat' : 'periksa.tepat'),
          laporan.belumLengkap.length > 0 && t('periksa.kurang', { nama: laporan.belumLengkap.join(', ') }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <p>
        <Link href={tautanFormulir({ kodeUnit: unit, kodeDesa: desa, bulan, minggu })}>
          {t('periksa.panel.formulir')}
        </Link>
      </p>
      <Temuan key={kunciPeriksa(laporan)} laporan={laporan} />
      <h3>{t('periksa.panel.versi')}</h3>
      {versi.error && <ErrorState galat={versi.error} onUlang={() => void versi.refetch()} />}
      {!data && !versi.error && <Skeleton bentuk="tabel" baris={4} />}
      {data && <PeriksaVersi versi={data.versi} />}
    </Sheet>
  )
}

/** What is lifted from here is the version that the panel shows, also where the list is older. */
const dilihat = (laporan: LaporanPeriksa, data: VersiLaporanJawaban | undefined): LaporanPeriksa => ({
  ...laporan,
  versi: data?.versi[0]?.versi ?? laporan.versi,
})

type PindahProps = { readonly arah: -1 | 1; readonly mati: boolean; readonly onPindah: Props['onPindah'] }

const Pindah = ({ arah, mati, onPindah }: PindahProps) => (
  <button
    type="button"
    className="icon-button"
    disabled={mati}
    aria-label={t(arah < 0 ? 'periksa.panel.sebelum' : 'periksa.panel.sesudah')}
    onClick={() => onPindah(arah)}
  >
    <Icon nama={arah < 0 ? 'kiri' : 'kanan'} />
  </button>
)

function Temuan({ laporan }: { readonly laporan: LaporanPeriksa }) {
  const { temuan, error } = useTemuanLaporan(alamatDari(laporan))
  if (error) return <ErrorState galat={error} />
  if (!temuan) return <Skeleton bentuk="tabel" baris={2} />
  return (
    <>
      <h3>{t('periksa.panel.temuan')}</h3>
      {temuan.length === 0 && <p className="redup">{t('periksa.panel.temuan.kosong')}</p>}
      <TemuanLaporan temuan={temuan} />
    </>
  )
}

type LakuProps = Pick<Props, 'laporan' | 'pilihan' | 'bolehTahap'>

/** The steps that may be taken with it, the role's own first. */
function LakuPanel({ laporan, pilihan, bolehTahap }: LakuProps) {
  const [buka, setBuka] = useState(false)
  const { sibuk, galat, kirim } = useKirimTahap(pilihan)
  return (
    <>
      {galat && (
        <p role="alert" className="kirim-galat">
          {galat}
        </p>
      )}
      {susunLaku([laporan], bolehTahap).map(({ tahap }, i) => (
        <button
          key={tahap}
          type="button"
          className={i === 0 && tahap !== 'dibuka' ? 'button button-utama' : 'button'}
          disabled={sibuk}
          onClick={() => (tahap === 'dibuka' ? setBuka(true) : void kirim(tahap, [laporan]))}
        >
          {t(`periksa.panel.satu.${tahap}`)}
        </button>
      ))}
      {buka && <BukaKembali laporan={[laporan]} pilihan={pilihan} onClose={() => setBuka(false)} />}
    </>
  )
}
