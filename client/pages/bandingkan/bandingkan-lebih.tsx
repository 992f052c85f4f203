import type { ReactNode } from 'react'
import { useEndpoint } from '#client/api/query.ts'
import { DataTable, type Kolom } from '#client/components/data-table.tsx'
import { ErrorState } from '#client/components/error-state.tsx'
import { Sentence } from '#client/components/sentence.tsx'
import { Skeleton } from '#client/components/skeleton.tsx'
import { formatJumlah, formatPersen } from '#client/format/bilangan.ts'
import { kalimatLebih, tulisSebabLebih } from '#client/format/kalimat-bandingkan.ts'
import { namaPendek } from '#client/format/nama-indikator.ts'
import { sebutWilayah } from '#client/format/nama-wilayah.ts'
import { formatHitungan } from '#client/format/nilai.ts'
import { useKonteks } from '#client/frame/konteks.tsx'
import { t } from '#client/messages/t.ts'
import type { LebihJawaban } from '#contract/bandingkan.ts'

type Baris = LebihJawaban['baris'][number]

/** Desa over 100 % and what it may come of, by how many persons too many. */
export function BandingkanLebih({ alat }: { readonly alat: ReactNode }) {
  const { konteks, kabupaten } = useKonteks()
  const { wilayah, hierarki, indikator, bulan, dasar } = konteks
  const { data, error, refetch } = useEndpoint('getLebih', { wilayah, hierarki, indikator, bulan, dasar })
  if (error && !data) return <ErrorState galat={error} onUlang={() => void refetch()} />
  if (!data) return <Skeleton bentuk="halaman" />
  const jawaban = { ...data, wilayah: sebutWilayah(data.wilayah, kabupaten) }
  return (
    <>
      <h1 className="sr-only">{t('bandingkan.lebih.tabel')}</h1>
      <Sentence kalimat={kalimatLebih(jawaban)} />
      {alat}
      <p className="redup">{t('bandingkan.lebih.arti')}</p>
      {jawaban.baris.length > 0 && <Tabel baris={jawaban.baris} />}
    </>
  )
}

function Tabel({ baris }: { readonly baris: readonly Baris[] }) {
  const { konteks, ubah } = useKonteks()
  const dipilih = konteks.susunan.hanya
  const nama = new Map(baris.map(({ indikator }) => [indikator.kode, namaPendek(indikator.nama)]))
  const tampil = dipilih && nama.has(dipilih) ? baris.filter((b) => b.indikator.kode === dipilih) : baris
  return (
    <>
      <label className="triwulan-pilih">
        {t('bandingkan.lebih.saring')}
        <select
          className="pilih"
          value={dipilih && nama.has(dipilih) ? dipilih : ''}
          onChange={(acara) => ubah({ susunan: { ...konteks.susunan, hanya: acara.target.value } }, { ganti: true })}
        >
          <option value="">{t('bandingkan.lebih.semua')}</option>
          {[...nama].map(([kode, teks]) => (
            <option key={kode} value={kode}>
              {teks}
            </option>
          ))}
        </select>
      </label>
      <DataTable<Baris>
        keterangan={t('bandingkan.lebih.tabel')}
        kolom={kolomLebih()}
        baris={tampil}
        kunciBaris={(b) => `${b.indikator.kode} ${b.kode}`}
        sedikitDulu
        bertumpuk
        onPilih={(b) => ubah({ indikator: b.indikator.kode, buka: b.kode })}
        labelPilih={(b) => t('tabel.buka', { nama: `${b.nama}, ${namaPendek(b.indikator.nama)}` })}
      />
    </>
  )
}

const kolomLebih = (): readonly Kolom<Baris>[] => [
  {
    ...{ kunci: 'desa', judul: t('bandingkan.lebih.kolom.desa'), nilai: (b: Baris) => b.nama },
    isi: (b) => (
      <>
        {b.nama} <small>{b.puskesmas}</small>
      </>
    ),
  },
  {
    ...{ kunci: 'indikator', judul: t('bandingkan.lebih.kolom.indikator') },
    isi: (b) => namaPendek(b.indikator.nama),
    nilai: (b) => namaPendek(b.indikator.nama),
  },
  {
    ...{ kunci: 'angka', judul: t('bandingkan.lebih.kolom.angka'), rata: 'kanan', menurun: true },
    isi: (b) => (
      <>
        {formatPersen(b.persen)} <small>{formatHitungan(b)}</small>
      </>
    ),
    nilai: (b) => b.persen,
  },
  {
    ...{ kunci: 'lebih', judul: t('bandingkan.lebih.kolom.lebih'), rata: 'kanan', menurun: true },
    isi: (b) => formatJumlah(b.pembilang - b.penyebut),
    nilai: (b) => b.pembilang - b.penyebut,
  },
  {
    ...{ kunci: 'sebab', judul: t('bandingkan.lebih.kolom.sebab') },
    isi: (b) => b.sebab.map((satu) => tulisSebabLebih(satu, b)).join('; '),
    nilai: (b) => t(`bandingkan.lebih.${b.sebab[0] ?? 'belum-jelas'}`),
  },
]
