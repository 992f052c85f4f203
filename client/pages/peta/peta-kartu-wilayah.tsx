import { Link } from 'wouter'
import { useEndpoint } from '#client/api/query.ts'
import { Panah } from '#client/charts/panah.tsx'
import { Angka } from '#client/components/angka.tsx'
import { CellMark } from '#client/components/cell-mark.tsx'
import { alasanTanpaStatus } from '#client/format/alasan.ts'
import { formatTarget } from '#client/format/bilangan.ts'
import { formatBulan } from '#client/format/bulan.ts'
import { artiTampak } from '#client/format/kata.ts'
import { kataCatatan } from '#client/format/kata-angka.ts'
import { namaUnit } from '#client/format/nama-unit.ts'
import { getTampak, isStatus } from '#client/format/tampak.ts'
import { useKonteks } from '#client/frame/konteks.tsx'
import { t } from '#client/messages/t.ts'
import type { Baris } from '#contract/angka.ts'
import type { Lembar } from '#contract/peta.ts'
import type { AngkaJawaban } from '#contract/rincian-angka.ts'

type Props = {
  readonly baris: Baris
  readonly lembar: Lembar
  /** Hovered over: the figure in short, nothing fetched. */
  readonly ringkas: boolean
  readonly onBuka: () => void
}

const NAMA_TERBANYAK = 3

/** The figure of one row in short: value, counts, target, status in words, and why it has none. */
export function PetaKartuWilayah({ baris, lembar, ringkas, onBuka }: Props) {
  const { indikator, bulan } = lembar
  const { alamat } = useKonteks()
  const adaNilai = baris.sel === 'nilai' && !baris.kedaluwarsa
  const tampak = getTampak(baris)
  const alasan = alasanTanpaStatus(baris, indikator)
  return (
    <>
      {adaNilai ? <Angka angka={baris} indikator={indikator} /> : <CellMark angka={baris} indikator={indikator} />}
      <p className="kartu-rinci">
        {isStatus(tampak)
          ? `${artiTampak(tampak, indikator.arah)}. `
          : alasan && `${t('peta.kartu.alasan', { alasan: t(`pws.alasan.${alasan}`) })} `}
        {adaNilai &&
          baris.sdBulan &&
          baris.sdBulan !== bulan &&
          t('peta.kartu.sampai', { bulan: formatBulan(baris.sdBulan) })}
      </p>
      <p className="kartu-rinci">
        {[
          baris.target !== null && t('peta.kartu.target', { target: formatTarget(baris.target) }),
          t('peta.kartu.laporan', { masuk: baris.laporanMasuk, wajib: baris.laporanWajib }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {baris.tren && (
        <p className="kartu-rinci">
          <Panah tren={baris.tren} kata /> {t('peta.kartu.tren')}
        </p>
      )}
      {!ringkas && (
        <>
          <Lanjutan kode={baris.kode} bulan={bulan} />
          <p className="kartu-tindak">
            <button type="button" className="button" onClick={onBuka}>
              {t('tabel.uraikan')}
            </button>
            {lembar.rincian === 'desa' && lembar.wilayah.kode !== baris.kode && (
              <Link href={alamat('/profil', { wilayah: baris.kode, bulan })}>{t('profil.buka')}</Link>
            )}
          </p>
        </>
      )}
    </>
  )
}

/** What the rows do not hold: notes such as double counting, and who has not reported for this figure. */
function Lanjutan({ kode, bulan }: { readonly kode: string; readonly bulan: string }) {
  const { konteks } = useKonteks()
  const { hierarki, indikator, dasar } = konteks
  const { data, isPlaceholderData } = useEndpoint('getAngka', { wilayah: kode, hierarki, indikator, bulan, dasar })
  if (!data || isPlaceholderData) return <p className="kartu-rinci kartu-tunggu" aria-busy="true" />
  return (
    <>
      {data.catatan.map((catatan) => (
        <p key={catatan.kode} className="kartu-rinci">
          {kataCatatan(catatan)}
        </p>
      ))}
      {data.belumLapor.length > 0 && (
        <p className="kartu-rinci">{t('peta.kartu.belum', { daftar: tulisDaftar(data.belumLapor) })}</p>
      )}
    </>
  )
}

function tulisDaftar(unit: AngkaJawaban['belumLapor']): string {
  const daftar = unit.slice(0, NAMA_TERBANYAK).map(namaUnit).join(', ')
  const lagi = unit.length - NAMA_TERBANYAK
  return lagi > 0 ? t('peta.kartu.belum.lagi', { daftar, n: lagi }) : daftar
}
