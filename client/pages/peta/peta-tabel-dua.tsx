import { memo } from 'react'
import { CellMark, CellStatus } from '#client/components/cell-mark.tsx'
import { DataTable, type Kolom } from '#client/components/data-table.tsx'
import { arahStatus, pasangkan, type Sepasang } from '#client/format/banding-peta.ts'
import { formatDesimal } from '#client/format/bilangan.ts'
import { formatBulan } from '#client/format/bulan.ts'
import { namaPendek } from '#client/format/nama-indikator.ts'
import { getNilai } from '#client/format/nilai.ts'
import { t } from '#client/messages/t.ts'
import type { Baris } from '#contract/angka.ts'
import type { Lembar } from '#contract/peta.ts'

type Props = {
  readonly lembar: Lembar
  readonly dua: Lembar
  readonly baris: readonly Baris[]
  readonly namaInduk: (baris: Baris) => string | null
  readonly terpilih: string | null
  readonly onPilih: (kode: string) => void
  readonly onSorot: (kode: string | null) => void
}

/** The rows of both maps in one: what each says, and how far they are apart where they measure the same. */
export const PetaTabelDua = memo(function PetaTabelDua({
  lembar,
  dua,
  baris,
  namaInduk,
  terpilih,
  onPilih,
  onSorot,
}: Props) {
  return (
    <DataTable<Sepasang>
      keterangan={t('peta.berdua.keterangan', {
        ...{ a: sebut(lembar, dua), b: sebut(dua, lembar) },
        rincian: t(`rincian.${lembar.rincian}`),
      })}
      kolom={buatKolom(lembar, dua, namaInduk)}
      baris={pasangkan(baris, dua.baris)}
      kunciBaris={({ satu }) => satu.kode}
      urutanAwal={{ kolom: 'nama', arah: 'naik' }}
      terpilih={terpilih}
      onPilih={({ satu }) => onPilih(satu.kode)}
      labelPilih={({ satu }) => t('tabel.buka', { nama: satu.nama })}
      onSorot={onSorot}
    />
  )
})

/** What tells the two apart: the month, or the indikator. */
const sebut = (satu: Lembar, lain: Lembar): string =>
  satu.indikator.kode === lain.indikator.kode ? formatBulan(satu.bulan) : namaPendek(satu.indikator.nama)

/** A value that may be set against another: of its own month, and complete. */
function nilaiLengkap(baris: Baris | null, { indikator }: Lembar): number | null {
  if (baris?.sel !== 'nilai' || baris.sementara || baris.kedaluwarsa) return null
  return getNilai(baris, indikator)
}

function buatKolom(lembar: Lembar, dua: Lembar, namaInduk: Props['namaInduk']): readonly Kolom<Sepasang>[] {
  const sejenis = lembar.indikator.kode === dua.indikator.kode
  const [lama, baru] = lembar.bulan <= dua.bulan ? [lembar, dua] : [dua, lembar]
  const pada = (pasang: Sepasang, satu: Lembar): Baris | null => (satu === lembar ? pasang.satu : pasang.dua)
  const nilai = (satu: Lembar, kunci: string): readonly Kolom<Sepasang>[] => [
    {
      ...{ kunci, judul: sebut(satu, satu === lembar ? dua : lembar), rata: 'kanan', menurun: true },
      isi: (pasang) => {
        const baris = pada(pasang, satu)
        return baris ? <CellMark angka={baris} indikator={satu.indikator} /> : t('angka.tanpa')
      },
      nilai: (pasang) => {
        const baris = pada(pasang, satu)
        return baris?.sel === 'nilai' ? getNilai(baris, satu.indikator) : null
      },
    },
    {
      ...{ kunci: `${kunci}-status`, judul: t('tabel.status') },
      isi: (pasang) => {
        const baris = pada(pasang, satu)
        return baris ? <CellStatus angka={baris} arah={satu.indikator.arah} /> : t('angka.tanpa')
      },
    },
  ]
  const selisih = (pasang: Sepasang): number | null => {
    const [a, b] = [nilaiLengkap(pada(pasang, lama), lama), nilaiLengkap(pada(pasang, baru), baru)]
    return a === null || b === null ? null : b - a
  }
  return [
    {
      ...{ kunci: 'nama', judul: t(`tabel.nama.${lembar.rincian}`) },
      isi: ({ satu }) => {
        const induk = namaInduk(satu)
        return (
          <>
            {satu.nama}
            {induk && <small>{induk}</small>}
          </>
        )
      },
      nilai: ({ satu }) => satu.nama,
    },
    ...nilai(lembar, 'satu'),
    ...nilai(dua, 'dua'),
    ...(sejenis ? [kolomSelisih(selisih), kolomArah((pasang) => [pada(pasang, lama), pada(pasang, baru)])] : []),
  ]
}

const kolomSelisih = (selisih: (pasang: Sepasang) => number | null): Kolom<Sepasang> => ({
  ...{ kunci: 'selisih', judul: t('peta.berdua.selisih'), rata: 'kanan', menurun: true, nilai: selisih },
  isi: (pasang) => {
    const n = selisih(pasang)
    return n === null ? t('angka.tanpa') : `${n > 0 ? '+' : ''}${formatDesimal(n).replace('-', '\u2212')}`
  },
})

const kolomArah = (dari: (pasang: Sepasang) => readonly [Baris | null, Baris | null]): Kolom<Sepasang> => {
  const arah = (pasang: Sepasang) => {
    const [lama, baru] = dari(pasang)
    return arahStatus(lama?.status ?? null, baru?.status ?? null)
  }
  return {
    ...{ kunci: 'arah', judul: t('peta.berdua.arah') },
    isi: (pasang) => {
      const satu = arah(pasang)
      return satu ? t(`peta.berdua.arah.${satu}`) : t('angka.tanpa')
    },
    nilai: (pasang) => ['turun', 'tetap', 'naik'].indexOf(arah(pasang) ?? '') + 1 || null,
  }
}
