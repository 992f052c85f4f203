import { Panah } from '#client/charts/panah.tsx'
import { CellMark } from '#client/components/cell-mark.tsx'
import { DataTable, type Kolom } from '#client/components/data-table.tsx'
import { StatusMark } from '#client/components/status-mark.tsx'
import { formatJumlah, formatTarget } from '#client/format/bilangan.ts'
import { formatBulan } from '#client/format/bulan.ts'
import { formatHitungan } from '#client/format/nilai.ts'
import { bertumbuh } from '#client/format/periode.ts'
import { getTampak, isStatus } from '#client/format/tampak.ts'
import type { Urutan } from '#client/format/urutkan.ts'
import { t } from '#client/messages/t.ts'
import type { IndikatorRingkas } from '#contract/angka.ts'
import type { TitikTren, TrenJawaban } from '#contract/tren.ts'

type Props = {
  readonly tren: TrenJawaban
  readonly onBuka: (bulan: string) => void
  /** As the reader sorted the table of another area. */
  readonly urutan: Urutan | undefined
  readonly onUrut: (urutan: Urutan) => void
}

/** The months of the trend with all their counts, the latest first. */
export function TrenTabel({ tren, onBuka, urutan, onUrut }: Props) {
  return (
    <DataTable<TitikTren>
      keterangan={t('tren.tabel.judul')}
      kolom={kolomTren(tren.indikator)}
      baris={[...tren.titik].sort((a, b) => b.bulan.localeCompare(a.bulan))}
      kunciBaris={(p) => p.bulan}
      urutanAwal={urutan}
      onUrut={onUrut}
      milik={`${tren.wilayah.kode} ${tren.indikator.kode} ${tren.bulan}`}
      onPilih={(p) => onBuka(p.bulan)}
      labelPilih={(p) => t('tren.buka', { bulan: formatBulan(p.bulan) })}
    />
  )
}

/** The month's own part of a figure that grows over the year. */
const kolomIni = (): Kolom<TitikTren> => ({
  kunci: 'ini',
  judul: t('tren.tabel.ini'),
  rata: 'kanan',
  isi: (p) => formatJumlah(p.jumlahIni),
})

const kolomTren = (indikator: IndikatorRingkas): readonly Kolom<TitikTren>[] => [
  { kunci: 'bulan', judul: t('tren.tabel.bulan'), isi: (p) => formatBulan(p.bulan), nilai: (p) => p.bulan },
  {
    kunci: 'nilai',
    judul: t('tabel.nilai'),
    rata: 'kanan',
    isi: (p) => <CellMark angka={p} indikator={indikator} />,
  },
  { kunci: 'hitungan', judul: t('tabel.hitungan'), rata: 'kanan', isi: formatHitungan },
  ...(bertumbuh(indikator) ? [kolomIni()] : []),
  { kunci: 'tren', judul: t('pws.tabel.tren'), isi: (p) => <Panah tren={p.tren} kata /> },
  { kunci: 'target', judul: t('tabel.target'), rata: 'kanan', isi: (p) => formatTarget(p.target) },
  { kunci: 'status', judul: t('tabel.status'), isi: (p) => <KataStatus titik={p} arah={indikator.arah} /> },
  {
    kunci: 'laporan',
    judul: t('tabel.laporan'),
    arti: t('tabel.laporan.arti'),
    rata: 'kanan',
    isi: (p) => `${formatJumlah(p.laporanMasuk)}/${formatJumlah(p.laporanWajib)}`,
  },
]

function KataStatus({ titik, arah }: { titik: TitikTren; arah: IndikatorRingkas['arah'] }) {
  const tampak = getTampak(titik)
  return isStatus(tampak) ? <StatusMark tampak={tampak} arah={arah} /> : t('angka.tanpa')
}
