import { DataTable, type Kolom } from '#client/components/data-table.tsx'
import { formatPersen } from '#client/format/bilangan.ts'
import { urutUkur } from '#client/format/kalimat-bandingkan.ts'
import { formatHitungan } from '#client/format/nilai.ts'
import { useKonteks } from '#client/frame/konteks.tsx'
import { t } from '#client/messages/t.ts'
import type { BandingkanJawaban, BarisBanding, SatuBanding } from '#contract/bandingkan.ts'

type Props = { readonly satu: SatuBanding; readonly jawaban: BandingkanJawaban }

/** How many were measured beside what was found, fewest first; nothing where nothing is measured. */
export function BandingkanUkur({ satu: { indikator, baris }, jawaban: { rincian, ukurMinimal } }: Props) {
  const { ubah } = useKonteks()
  const diukur = urutUkur(baris)
  if (diukur.length === 0) return null
  return (
    <section className="ukur">
      <h2>{t('bandingkan.ukur.judul')}</h2>
      <p className="redup">{t('bandingkan.ukur.arti', { batas: ukurMinimal })}</p>
      <DataTable<BarisBanding>
        keterangan={t('bandingkan.ukur.judul')}
        kolom={kolomUkur(indikator.nama, rincian)}
        baris={diukur}
        kunciBaris={(b) => b.kode}
        sedikitDulu
        bertumpuk
        onPilih={(b) => ubah({ buka: b.kode })}
        labelPilih={(b) => t('tabel.buka', { nama: b.nama })}
      />
    </section>
  )
}

const kolomUkur = (nama: string, rincian: BandingkanJawaban['rincian']): readonly Kolom<BarisBanding>[] => [
  { kunci: 'nama', judul: t(`tabel.nama.${rincian}`), isi: (b) => b.nama, nilai: (b) => b.nama },
  {
    ...{ kunci: 'ukur', judul: t('bandingkan.ukur.kolom'), rata: 'kanan' },
    isi: (b) => (
      <span className="ukur-nilai" data-cukup={b.ukur?.cukup ?? undefined}>
        {formatPersen(b.ukur?.persen ?? null)}{' '}
        <small>{t(b.ukur?.cukup ? 'bandingkan.ukur.baik' : 'bandingkan.ukur.kurang')}</small>
      </span>
    ),
    nilai: (b) => b.ukur?.persen ?? null,
  },
  {
    ...{ kunci: 'persen', judul: nama, rata: 'kanan', menurun: true },
    isi: (b) => (
      <>
        {formatPersen(b.angka.persen)} <small>{formatHitungan(b.angka)}</small>
      </>
    ),
    nilai: (b) => b.angka.persen,
  },
]
