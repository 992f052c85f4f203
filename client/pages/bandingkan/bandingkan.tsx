import '#client/styles/bandingkan.css'
import { useEndpoint } from '#client/api/query.ts'
import { Ambil } from '#client/components/ambil.tsx'
import { EmptyState } from '#client/components/empty-state.tsx'
import { ErrorState } from '#client/components/error-state.tsx'
import { Segmented } from '#client/components/segmented.tsx'
import { Sentence } from '#client/components/sentence.tsx'
import { Skeleton } from '#client/components/skeleton.tsx'
import { formatBulan } from '#client/format/bulan.ts'
import { kalimatBandingkan } from '#client/format/kalimat-bandingkan.ts'
import { namaPendek } from '#client/format/nama-indikator.ts'
import { sebutWilayah } from '#client/format/nama-wilayah.ts'
import { useKonteks } from '#client/frame/konteks.tsx'
import { t } from '#client/messages/t.ts'
import { RincianAngkaPanel } from '#client/pages/rincian-angka.tsx'
import type { BandingkanJawaban, SatuBanding } from '#contract/bandingkan.ts'
import { BandingkanCorong } from './bandingkan-corong.tsx'
import { BandingkanKelompok } from './bandingkan-kelompok.tsx'
import { BandingkanLebih } from './bandingkan-lebih.tsx'
import { BandingkanPeringkat } from './bandingkan-peringkat.tsx'
import { BandingkanTriwulan } from './bandingkan-triwulan.tsx'
import { BandingkanUkur } from './bandingkan-ukur.tsx'

const TAMPIL = ['peringkat', 'corong', 'kelompok', 'lebih'] as const
type TampilBanding = (typeof TAMPIL)[number]

/** Kecamatan against kecamatan, puskesmas against puskesmas, or the desa of one. */
export function BandingkanPage() {
  const { konteks } = useKonteks()
  const tampil = TAMPIL.find((satu) => satu === konteks.susunan.tampil) ?? 'peringkat'
  return (
    <div className="bandingkan">
      {tampil === 'lebih' ? <BandingkanLebih alat={<Alat tampil={tampil} />} /> : <Berdampingan tampil={tampil} />}
      <RincianAngkaPanel />
    </div>
  )
}

function Berdampingan({ tampil }: { readonly tampil: TampilBanding }) {
  const { konteks, kabupaten } = useKonteks()
  const { wilayah, hierarki, indikator, bulan, dasar, rincian } = konteks
  const { data, error, refetch } = useEndpoint('getBandingkan', {
    ...{ wilayah, hierarki, indikator, bulan, dasar },
    ...(rincian && { rincian }),
    lingkup: tampil === 'kelompok' ? ('kelompok' as const) : ('satu' as const),
  })
  if (error && !data) return <ErrorState galat={error} onUlang={() => void refetch()} />
  if (!data) return <Skeleton bentuk="halaman" />
  return <Isi jawaban={{ ...data, wilayah: sebutWilayah(data.wilayah, kabupaten) }} tampil={tampil} />
}

type IsiProps = { readonly jawaban: BandingkanJawaban; readonly tampil: TampilBanding }

function Isi({ jawaban, tampil }: IsiProps) {
  const [satu] = jawaban.banding
  const { wilayah, bulan, rincian } = jawaban
  if (!satu || wilayah.tingkat === 'desa')
    return <EmptyState judul={t('bandingkan.kosong.judul')} isi={t('bandingkan.kosong.isi')} />
  const judul = { indikator: namaPendek(satu.indikator.nama), wilayah: wilayah.nama, bulan: formatBulan(bulan) }
  return (
    <>
      <h1 className="sr-only">{t('bandingkan.judul', judul)}</h1>
      <div className="berambil">
        <Sentence kalimat={kalimatBandingkan(satu, jawaban)} />
        <Ambil tampilan="bandingkan" kueri={kueriAmbil(jawaban, satu, tampil)} />
      </div>
      <Alat tampil={tampil} rincian={rincian} seKabupaten={wilayah.tingkat === 'kabupaten'} />
      {tampil === 'peringkat' && (
        <>
          <BandingkanPeringkat satu={satu} jawaban={jawaban} />
          <div className="bandingkan-dua">
            <BandingkanTriwulan satu={satu} rincian={rincian} />
            <BandingkanUkur satu={satu} jawaban={jawaban} />
          </div>
        </>
      )}
      {tampil === 'corong' && <BandingkanCorong satu={satu} rincian={rincian} />}
      {tampil === 'kelompok' && <BandingkanKelompok jawaban={jawaban} />}
    </>
  )
}

/** Without 'kelompok' a file is of the one indikator that is compared. */
const kueriAmbil = (jawaban: BandingkanJawaban, { indikator }: SatuBanding, tampil: TampilBanding) => {
  const { wilayah, hierarki, dasar, bulan, rincian } = jawaban
  const lingkup = tampil === 'kelompok' ? 'kelompok' : 'satu'
  const milik = { wilayah: wilayah.kode, hierarki, dasar, bulan, rincian, indikator: indikator.kode, lingkup }
  return tampil === 'corong' ? { ...milik, tampil } : milik
}

type AlatProps = {
  readonly tampil: TampilBanding
  readonly rincian?: BandingkanJawaban['rincian']
  readonly seKabupaten?: boolean
}

const RINCIAN = ['kecamatan', 'puskesmas', 'desa'] as const

function Alat({ tampil, rincian, seKabupaten = false }: AlatProps) {
  const { konteks, ubah } = useKonteks()
  return (
    <div className="bandingkan-alat">
      <Segmented
        label={t('bandingkan.tampil')}
        nilai={tampil}
        pilihan={TAMPIL.map((nilai) => ({ nilai, teks: t(`bandingkan.tampil.${nilai}`) }))}
        onPilih={(nilai) => ubah({ susunan: { ...konteks.susunan, tampil: nilai } }, { ganti: true })}
      />
      {rincian && seKabupaten && (
        <Segmented
          label={t('bandingkan.bagian')}
          nilai={rincian}
          pilihan={RINCIAN.map((nilai) => ({ nilai, teks: t(`bandingkan.bagian.${nilai}`) }))}
          onPilih={(nilai) => ubah({ rincian: nilai }, { ganti: true })}
        />
      )}
    </div>
  )
}
