import { memo } from 'react'
import { CellStatus } from '#client/components/cell-mark.tsx'
import { DataTable, type Kolom } from '#client/components/data-table.tsx'
import { formatJumlah, formatTarget } from '#client/format/bilangan.ts'
import { formatBulan } from '#client/format/bulan.ts'
import { formatHitungan, formatNilai, getNilai } from '#client/format/nilai.ts'
import { getTampak, URUTAN_TAMPAK } from '#client/format/tampak.ts'
import { t } from '#client/messages/t.ts'
import type { Baris } from '#contract/angka.ts'
import type { Lembar } from '#contract/peta.ts'

type Props = {
  readonly lembar: Lembar
  readonly baris: readonly Baris[]
  readonly namaInduk: (baris: Baris) => string | null
  readonly terpilih: string | null
  readonly onPilih: (kode: string) => void
  readonly onSorot: (kode: string | null) => void
}

/** The same rows as the picture, in the form that keyboards, readers and printers can use. */
export const PetaTabel = memo(function PetaTabel({ lembar, baris, namaInduk, terpilih, onPilih, onSorot }: Props) {
  const { indikator, rincian, bulan } = lembar
  return (
    <DataTable
      keterangan={t('peta.keterangan', {
        indikator: indikator.nama,
        rincian: t(`rincian.${rincian}`),
        bulan: formatBulan(bulan),
      })}
      kolom={buatKolom(lembar, namaInduk)}
      baris={baris}
      kunciBaris={({ kode }) => kode}
      urutanAwal={{ kolom: 'nama', arah: 'naik' }}
      terpilih={terpilih}
      milik={lembar.wilayah.kode}
      onPilih={({ kode }) => onPilih(kode)}
      labelPilih={({ nama }) => t('tabel.buka', { nama })}
      onSorot={onSorot}
    />
  )
})

function buatKolom(
  { indikator, rincian }: Lembar,
  namaInduk: (baris: Baris) => string | null,
): readonly Kolom<Baris>[] {
  return [
    {
      kunci: 'nama',
      judul: t(`tabel.nama.${rincian}`),
      isi: (satu) => {
        const induk = namaInduk(satu)
        return (
          <>
            {satu.nama}
            {induk && <small>{induk}</small>}
          </>
        )
      },
      nilai: ({ nama }) => nama,
    },
    {
      kunci: 'nilai',
      judul: t('tabel.nilai'),
      rata: 'kanan',
      isi: (satu) => (
        <span className="cell-nilai">{satu.sel === 'nilai' ? formatNilai(satu, indikator) : t('angka.tanpa')}</span>
      ),
      nilai: (satu) => (satu.sel === 'nilai' ? getNilai(satu, indikator) : null),
      menurun: true,
    },
    {
      kunci: 'status',
      judul: t('tabel.status'),
      isi: (satu) => <CellStatus angka={satu} arah={indikator.arah} />,
      nilai: (satu) => URUTAN_TAMPAK.indexOf(getTampak(satu)),
    },
    {
      kunci: 'hitungan',
      judul: t('tabel.hitungan.pendek'),
      arti: t('tabel.hitungan'),
      rata: 'kanan',
      isi: (satu) => <span className="redup">{satu.sel === 'nilai' ? formatHitungan(satu) : t('angka.tanpa')}</span>,
      nilai: ({ penyebut, pembilang }) => penyebut ?? pembilang,
      menurun: true,
    },
    {
      kunci: 'target',
      judul: t('tabel.target'),
      rata: 'kanan',
      isi: ({ target }) => <span className="redup">{formatTarget(target)}</span>,
      nilai: ({ target }) => target,
      menurun: true,
    },
    {
      kunci: 'laporan',
      judul: t('tabel.laporan'),
      arti: t('tabel.laporan.arti'),
      rata: 'kanan',
      isi: ({ laporanMasuk, laporanWajib }) => (
        <span className="redup">
          {formatJumlah(laporanMasuk)}/{formatJumlah(laporanWajib)}
        </span>
      ),
      nilai: ({ laporanMasuk, laporanWajib }) => (laporanWajib > 0 ? laporanMasuk / laporanWajib : null),
    },
  ]
}
