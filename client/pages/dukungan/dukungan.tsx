import '#client/styles/dukungan.css'
import { Link } from 'wouter'
import { useEndpoint } from '#client/api/query.ts'
import { Ambil } from '#client/components/ambil.tsx'
import { EmptyState } from '#client/components/empty-state.tsx'
import { ErrorState } from '#client/components/error-state.tsx'
import { Segmented } from '#client/components/segmented.tsx'
import { Sentence } from '#client/components/sentence.tsx'
import { Skeleton } from '#client/components/skeleton.tsx'
import { formatBulan } from '#client/format/bulan.ts'
import { namaPendek } from '#client/format/nama-indikator.ts'
import { sebutWilayah } from '#client/format/nama-wilayah.ts'
import { kalimatDukungan, kalimatKeBelum, pesanBanyak } from '#client/format/teks-dukungan.ts'
import { useKonteks } from '#client/frame/konteks.tsx'
import { t } from '#client/messages/t.ts'
import { RincianAngkaPanel } from '#client/pages/rincian-angka.tsx'
import type { DukunganJawaban, JarakOrang } from '#contract/dukungan.ts'
import { DukunganDaftar } from './dukungan-daftar.tsx'
import { DukunganPesan } from './dukungan-pesan.tsx'
import { DukunganPisah } from './dukungan-pisah.tsx'
import { DukunganPrioritas } from './dukungan-prioritas.tsx'

/** From figures to people: where those are who are missing, and what to tell whom. */
export function DukunganPage() {
  const { konteks, kabupaten } = useKonteks()
  const { wilayah, hierarki, indikator, bulan, dasar } = konteks
  const { data, error, refetch, isPlaceholderData } = useEndpoint('getDukungan', {
    ...{ wilayah, hierarki, indikator, bulan, dasar },
  })
  if (error && !data) return <ErrorState galat={error} onUlang={() => void refetch()} />
  if (!data) return <Skeleton bentuk="halaman" />
  return (
    <div className="perlu" aria-busy={isPlaceholderData}>
      <Dukungan jawaban={{ ...data, wilayah: sebutWilayah(data.wilayah, kabupaten) }} />
      <RincianAngkaPanel />
    </div>
  )
}

const JARAK = ['selisih', 'belum'] as const
const TERATAS = 5

function Dukungan({ jawaban }: { readonly jawaban: DukunganJawaban }) {
  const { konteks, ubah } = useKonteks()
  const jarak: JarakOrang = konteks.susunan.urut === 'belum' ? 'belum' : 'selisih'
  const { indikator, wilayah, bulan } = jawaban
  const isi = { indikator: namaPendek(indikator.nama), wilayah: wilayah.nama, bulan: formatBulan(bulan) }
  const urutan = jawaban[jarak]
  const keBelum = jarak === 'selisih' ? kalimatKeBelum(jawaban) : null
  const pilihJarak = (urut: JarakOrang) => ubah({ susunan: { ...konteks.susunan, urut } }, { ganti: true })
  const teratas = urutan?.baris.slice(0, TERATAS) ?? []
  return (
    <>
      <h1 className="sr-only">{t('dukungan.judul', isi)}</h1>
      <div className="berambil">
        <Sentence kalimat={kalimatDukungan({ ...jawaban, jarak })} />
        <Ambil tampilan="dukungan" kueri={kueriAmbil(jawaban, jarak)} />
      </div>
      <div className="perlu-dua">
        <section className="perlu-utama" aria-label={t('dukungan.daftar')}>
          {urutan ? (
            <>
              <Segmented
                label={t('dukungan.jarak')}
                nilai={jarak}
                pilihan={JARAK.map((nilai) => ({ nilai, teks: t(`dukungan.jarak.${nilai}`) }))}
                onPilih={pilihJarak}
              />
              <p className="redup perlu-arti">{t(`dukungan.jarak.${jarak}.arti`)}</p>
              {teratas.length > 1 && (
                <DukunganPesan
                  teks={pesanBanyak(teratas, { ...jawaban, jarak })}
                  tombol={t('dukungan.salin.banyak', { n: teratas.length })}
                  utama
                />
              )}
              <DukunganDaftar jawaban={jawaban} urutan={urutan} jarak={jarak} />
              {keBelum && (
                <p>
                  {keBelum}{' '}
                  <button type="button" className="button" onClick={() => pilihJarak('belum')}>
                    {t('dukungan.ke.belum.tombol')}
                  </button>
                </p>
              )}
              <DukunganPisah pisah={urutan.pisah} jarak={jarak} orang={jawaban.orang} />
            </>
          ) : (
            <TanpaOrang nama={isi.indikator} />
          )}
        </section>
        <DukunganPrioritas jawaban={jawaban} jarak={jarak} />
      </div>
    </>
  )
}

const kueriAmbil = ({ wilayah, hierarki, dasar, bulan, indikator }: DukunganJawaban, jarak: JarakOrang) => ({
  ...{ wilayah: wilayah.kode, hierarki, dasar, bulan, indikator: indikator.kode, jarak },
})

function TanpaOrang({ nama }: { readonly nama: string }) {
  const { alamat } = useKonteks()
  return (
    <EmptyState judul={nama} isi={t('dukungan.tanpaOrang.isi')}>
      <Link href={alamat('/bandingkan')}>{t('dukungan.tanpaOrang.ke')}</Link>
    </EmptyState>
  )
}
