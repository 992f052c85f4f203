import { DataTable, type Kolom } from '#client/components/data-table.tsx'
import { EmptyState } from '#client/components/empty-state.tsx'
import { TandaPutusan } from '#client/components/putusan.tsx'
import { Sentence } from '#client/components/sentence.tsx'
import { kalimatPustu } from '#client/format/posyandu.ts'
import { useKonteks } from '#client/frame/konteks.tsx'
import { t } from '#client/messages/t.ts'
import type { PosyanduJawaban, PustuTerdaftar } from '#contract/kader.ts'

/** Pustu against the standard, each with what it lacks by name. */
export function PosyanduPustu({ jawaban }: { readonly jawaban: PosyanduJawaban }) {
  const { ubah } = useKonteks()
  const { pustu, wilayah } = jawaban
  if (pustu.length === 0) return <EmptyState judul={t('register.tampilan.pustu')} isi={t('register.pustu.kosong')} />
  return (
    <>
      <Sentence kalimat={kalimatPustu(jawaban, wilayah.nama)} />
      <DataTable
        keterangan={t('register.tampilan.pustu')}
        kolom={kolomPustu(jawaban)}
        baris={pustu}
        kunciBaris={({ kode }) => kode}
        milik={`${wilayah.kode} ${jawaban.bulan}`}
        onPilih={({ kode }) => ubah({ unit: kode })}
        labelPilih={({ nama }) => t('register.buka', { nama })}
        bertumpuk
      />
    </>
  )
}

function kolomPustu({ kriteria }: PosyanduJawaban): readonly Kolom<PustuTerdaftar>[] {
  const nama = new Map(kriteria.map((k) => [k.kode, k.nama]))
  return [
    {
      ...{ kunci: 'nama', judul: t('register.tampilan.pustu'), nilai: (satu) => satu.nama },
      isi: (satu) => (
        <>
          {satu.nama}
          <small>{satu.desa.nama}</small>
        </>
      ),
    },
    {
      ...{ kunci: 'puskesmas', judul: t('register.kolom.puskesmas'), nilai: (satu) => satu.puskesmas?.nama ?? null },
      isi: (satu) => satu.puskesmas?.nama ?? '',
    },
    {
      ...{ kunci: 'standar', judul: t('register.kolom.standar'), nilai: (satu) => satu.standar },
      isi: (satu) => <TandaPutusan putusan={satu.standar} />,
    },
    {
      ...{ kunci: 'kurang', judul: t('register.kolom.kurang') },
      isi: (satu) => satu.kurang.map((kode) => nama.get(kode) ?? kode).join(', '),
    },
  ]
}
