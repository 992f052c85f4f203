import { Panah } from '#client/charts/panah.tsx'
import { CellMark } from '#client/components/cell-mark.tsx'
import { DataTable, type Kolom } from '#client/components/data-table.tsx'
import { StatusMark } from '#client/components/status-mark.tsx'
import { formatJumlah, formatTarget } from '#client/format/bilangan.ts'
import { dasarTren } from '#client/format/dasar-tren.ts'
import { formatHitungan, getNilai } from '#client/format/nilai.ts'
import { bertumbuh } from '#client/format/periode.ts'
import { getTampak, isStatus } from '#client/format/tampak.ts'
import type { Urutan } from '#client/format/urutkan.ts'
import { useKonteks } from '#client/frame/konteks.tsx'
import { t } from '#client/messages/t.ts'
import type { Angka, Baris } from '#contract/angka.ts'
import type { Lembar } from '#contract/peta.ts'

type Props = {
  readonly lembar: Lembar
  readonly keterangan: string
  readonly onBuka: (kode: string) => void
  /** As the reader sorted the table of another area. */
  readonly urutan: Urutan | undefined
  readonly onUrut: (urutan: Urutan) => void
}

/** The sheet's rows with all their counts: the same that the bars were drawn from. */
export function LembarTabel({ lembar, keterangan, onBuka, urutan, onUrut }: Props) {
  const kolom = kolomLembar(lembar)
  return (
    <DataTable<Baris>
      keterangan={keterangan}
      kolom={kolom}
      baris={lembar.baris}
      kunciBaris={(b) => b.kode}
      sedikitDulu
      urutanAwal={urutan}
      onUrut={onUrut}
      onPilih={(b) => onBuka(b.kode)}
      labelPilih={(b) => t('tabel.buka', { nama: b.nama })}
      kaki={<Kaki lembar={lembar} kolom={kolom} onBuka={onBuka} />}
    />
  )
}

type KakiProps = Pick<Props, 'lembar' | 'onBuka'> & { readonly kolom: readonly Kolom<Baris>[] }

function Kaki({ lembar, kolom, onBuka }: KakiProps) {
  const total: Baris = { ...lembar.total, ...lembar.wilayah, induk: null, bersama: [] }
  const [nama, ...lain] = kolom
  return (
    <tr>
      <th scope="row">
        <button
          type="button"
          className="table-buka"
          aria-label={t('tabel.buka', { nama: total.nama })}
          onClick={() => onBuka(total.kode)}
        >
          {nama?.isi(total)}
        </button>
      </th>
      {lain.map((k) => (
        <td key={k.kunci} data-rata={k.rata}>
          {k.isi(total)}
        </td>
      ))}
    </tr>
  )
}

function kolomLembar({ indikator, rincian }: Lembar): readonly Kolom<Baris>[] {
  const angka = (
    kunci: string,
    judul: string,
    nilai: (b: Angka) => number | null,
    tulis = formatJumlah,
  ): Kolom<Baris> => ({
    kunci,
    judul,
    rata: 'kanan',
    menurun: true,
    isi: (b) => tulis(nilai(b)),
    nilai,
  })
  return [
    { kunci: 'nama', judul: t(`tabel.nama.${rincian}`), isi: (b) => <Nama baris={b} />, nilai: (b) => b.nama },
    {
      kunci: 'nilai',
      judul: t('tabel.nilai'),
      rata: 'kanan',
      menurun: true,
      isi: (b) => <CellMark angka={b} indikator={indikator} />,
      nilai: (b) => getNilai(b, indikator),
    },
    { kunci: 'hitungan', judul: t('tabel.hitungan'), rata: 'kanan', isi: formatHitungan },
    ...(bertumbuh(indikator) ? [angka('ini', t('pws.tabel.ini'), (b) => b.jumlahIni)] : []),
    angka('lalu', t(bertumbuh(indikator) ? 'pws.tabel.lalu' : 'pws.tabel.sebelumnya'), (b) => b.jumlahLalu),
    { kunci: 'tren', judul: t('pws.tabel.tren'), isi: (b) => <Panah tren={b.tren} kata dasar={dasarTren(b)} /> },
    angka('target', t('tabel.target'), (b) => b.target, formatTarget),
    {
      kunci: 'status',
      judul: t('tabel.status'),
      isi: (b) => <KataStatus baris={b} arah={indikator.arah} />,
      nilai: (b) => b.status,
    },
    angka('belum', t('pws.tabel.belumDilayani'), (b) => b.belumDilayani),
    angka('selisih', t('pws.tabel.selisih'), (b) => b.selisihKeTarget),
    {
      kunci: 'laporan',
      judul: t('tabel.laporan'),
      arti: t('tabel.laporan.arti'),
      rata: 'kanan',
      isi: (b) => `${formatJumlah(b.laporanMasuk)}/${formatJumlah(b.laporanWajib)}`,
      nilai: (b) => (b.laporanWajib === 0 ? null : b.laporanMasuk / b.laporanWajib),
    },
  ]
}

/** The name, and for whom else the row speaks: parts of a desa that split keep one cumulative until December. */
function Nama({ baris }: { baris: Baris }) {
  return (
    <>
      {baris.nama}
      {baris.bersama.length > 0 && <Bersama kode={baris.bersama} />}
    </>
  )
}

function Bersama({ kode }: { kode: readonly string[] }) {
  const { pohon } = useKonteks()
  const nama = kode.map((satu) => pohon.desa.find((d) => d.kode === satu)?.nama ?? satu)
  return <small>{t('pws.tabel.bersama', { nama: nama.join(', ') })}</small>
}

/** A kind of nothing is named in the column of the value already. */
function KataStatus({ baris, arah }: { baris: Baris; arah: Lembar['indikator']['arah'] }) {
  const tampak = getTampak(baris)
  return isStatus(tampak) ? <StatusMark tampak={tampak} arah={arah} /> : t('angka.tanpa')
}
