import { Corong } from '#client/charts/corong.tsx'
import { DataTable, type Kolom } from '#client/components/data-table.tsx'
import { formatJumlah, formatPersen } from '#client/format/bilangan.ts'
import { kataCorong, kataNilai } from '#client/format/kalimat-bandingkan.ts'
import { namaPendek } from '#client/format/nama-indikator.ts'
import { urutBanding } from '#client/format/urut-banding.ts'
import { useKonteks } from '#client/frame/konteks.tsx'
import { t } from '#client/messages/t.ts'
import type { BandingkanJawaban, BarisBanding, SatuBanding } from '#contract/bandingkan.ts'

type Props = { readonly satu: SatuBanding; readonly rincian: BandingkanJawaban['rincian'] }

/** Shares against the number of persons behind them, and the same as a table. */
export function BandingkanCorong({ satu, rincian }: Props) {
  const { ubah } = useKonteks()
  const onBuka = (kode: string) => ubah({ buka: kode })
  const judul = t('bandingkan.corong.judul', { indikator: namaPendek(satu.indikator.nama) })
  return (
    <section>
      <h2>{judul}</h2>
      {satu.corong ? (
        <>
          <Corong satu={satu} onBuka={onBuka} />
          <p>{kataCorong(satu)}</p>
          <p className="redup">{t('bandingkan.corong.arti')}</p>
        </>
      ) : (
        <p className="redup">{t('bandingkan.corong.kosong')}</p>
      )}
      <DataTable<BarisBanding>
        keterangan={judul}
        kolom={kolomCorong(rincian)}
        baris={urutBanding(satu.baris)}
        kunciBaris={(b) => b.kode}
        sedikitDulu
        onPilih={(b) => onBuka(b.kode)}
        labelPilih={(b) => t('tabel.buka', { nama: b.nama })}
      />
    </section>
  )
}

const kolomCorong = (rincian: BandingkanJawaban['rincian']): readonly Kolom<BarisBanding>[] => [
  { kunci: 'nama', judul: t(`tabel.nama.${rincian}`), isi: (b) => b.nama, nilai: (b) => b.nama },
  {
    ...{ kunci: 'q', judul: t('bandingkan.corong.penyebut'), rata: 'kanan', menurun: true },
    isi: (b) => formatJumlah(b.angka.penyebut),
    nilai: (b) => b.angka.penyebut,
  },
  {
    ...{ kunci: 'persen', judul: t('bandingkan.kolom.nilai'), rata: 'kanan', menurun: true },
    isi: (b) => formatPersen(b.angka.persen),
    nilai: (b) => b.angka.persen,
  },
  {
    ...{ kunci: 'nilai', judul: t('bandingkan.kolom.dinilai') },
    isi: kataNilai,
    nilai: kataNilai,
  },
]
