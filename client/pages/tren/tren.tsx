import { kataKurang } from '#client/format/kata-kurang.ts'
import '#client/styles/peta-alat.css'
import '#client/styles/tanda.css'
import '#client/styles/tren.css'
import { lazy, Suspense, useState } from 'react'
import { useEndpoint } from '#client/api/query.ts'
import { Ambil } from '#client/components/ambil.tsx'
import { EmptyState } from '#client/components/empty-state.tsx'
import { ErrorState } from '#client/components/error-state.tsx'
import { Segmented } from '#client/components/segmented.tsx'
import { Sentence } from '#client/components/sentence.tsx'
import { Skeleton } from '#client/components/skeleton.tsx'
import { kalimatProyeksi } from '#client/format/kalimat-proyeksi.ts'
import { kalimatTren } from '#client/format/kalimat-tren.ts'
import { namaPendek } from '#client/format/nama-indikator.ts'
import { sebutWilayah } from '#client/format/nama-wilayah.ts'
import { perkirakan } from '#client/format/proyeksi.ts'
import { kataPutaran } from '#client/format/target.ts'
import type { Urutan } from '#client/format/urutkan.ts'
import { PANJANG } from '#client/frame/alamat.ts'
import { useKonteks } from '#client/frame/konteks.tsx'
import { t } from '#client/messages/t.ts'
import { RincianAngkaPanel } from '#client/pages/rincian-angka.tsx'
import type { TrenJawaban } from '#contract/tren.ts'
import { TrenBandingPilih } from './tren-banding-pilih.tsx'
import { TrenTabel } from './tren-tabel.tsx'

// The chart is by far the largest part: sentence and table do not wait for it.
const TrenGambar = lazy(() => import('./tren-gambar.tsx').then((m) => ({ default: m.TrenGambar })))
const TrenBanding = lazy(() => import('./tren-banding.tsx').then((m) => ({ default: m.TrenBanding })))

/** One indikator of one wilayah, or of up to six side by side, over 13, 25 or 37 months. */
export function TrenPage() {
  const { konteks, kabupaten } = useKonteks()
  const { wilayah, hierarki, indikator, bulan, dasar } = konteks
  // Two whole years, whatever length was chosen for months in a row.
  const panjang = konteks.banding && konteks.dengan.length === 0 ? 25 : konteks.panjang
  const { data, error, refetch, isPlaceholderData } = useEndpoint('getTren', {
    wilayah,
    hierarki,
    indikator,
    bulan,
    dasar,
    panjang,
  })
  if (error && !data) return <ErrorState galat={error} onUlang={() => void refetch()} />
  if (!data) return <Skeleton bentuk="halaman" />
  return (
    <div className="tren-halaman" aria-busy={isPlaceholderData}>
      <Tren tren={{ ...data, wilayah: sebutWilayah(data.wilayah, kabupaten) }} />
      <RincianAngkaPanel />
    </div>
  )
}

function Tren({ tren }: { tren: TrenJawaban }) {
  const [urutan, setUrutan] = useState<Urutan>()
  const { konteks, katalog, ubah } = useKonteks()
  const jadwal = katalog.find(({ kode }) => kode === tren.indikator.kode)?.jadwal ?? []
  const catatan = tren.titik.at(-1)?.bulanIni === 'tidak-dijadwalkan' ? kataPutaran(jadwal) : null
  const bukaDi = (kode: string, bulan: string) =>
    ubah({ buka: kode, bukaBulan: bulan === konteks.bulan ? null : bulan })
  const onBuka = (bulan: string) => bukaDi(tren.wilayah.kode, bulan)
  const kosong = tren.titik.every((p) => p.sel === 'belum-lapor')
  const judul = (
    <h1 className="sr-only">{`${t('tren.judul')} ${namaPendek(tren.indikator.nama)}, ${tren.wilayah.nama}`}</h1>
  )
  if (konteks.dengan.length > 0) {
    return (
      <>
        {judul}
        <Alat />
        <Suspense fallback={<Skeleton bentuk="gambar" />}>
          <TrenBanding tren={tren} onBuka={bukaDi} />
        </Suspense>
      </>
    )
  }
  return (
    <>
      {judul}
      <div className="berambil">
        <Sentence kalimat={kalimatTren(tren)} catatan={catatan} />
        <Ambil tampilan="tren" kueri={kueriTren(tren)} />
      </div>
      <Alat />
      {kosong ? (
        <EmptyState judul={t('tren.kosong.judul')} isi={t('tren.kosong.isi')} />
      ) : (
        <Suspense fallback={<Skeleton bentuk="gambar" />}>
          <TrenGambar tren={tren} perTahun={konteks.banding} onBuka={onBuka} />
        </Suspense>
      )}
      {/* Below the picture: as many lines as there are, and none of them moves it. */}
      <Proyeksi tren={tren} />
      {/* Under a picture of another area, or under none, a table of its own. */}
      <section key={tren.wilayah.kode} className="tren-tabel">
        <h2>{t('tren.tabel.judul')}</h2>
        <TrenTabel tren={tren} onBuka={onBuka} urutan={urutan} onUrut={setUrutan} />
      </section>
    </>
  )
}

const kueriTren = ({ wilayah, hierarki, indikator, bulan, dasar, titik }: TrenJawaban) => ({
  ...{ wilayah: wilayah.kode, hierarki, indikator: indikator.kode, bulan, dasar, panjang: titik.length },
})

/** Where the pace leads, and what the target would take. */
function Proyeksi({ tren }: { tren: TrenJawaban }) {
  const perkiraan = perkirakan(tren)
  return (
    <div className="tren-ruang">
      {perkiraan && (
        <ul className="tren-proyeksi" aria-label={t('tren.proyeksi')}>
          {kalimatProyeksi(perkiraan, kataKurang(tren.indikator)).map((kalimat) => (
            <li key={kalimat}>
              <Sentence kalimat={kalimat} />
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

function Alat() {
  const { konteks, ubah } = useKonteks()
  const dibanding = konteks.dengan.length > 0
  return (
    <div className="tren-alat">
      <TrenBandingPilih />
      {(dibanding || !konteks.banding) && (
        <Segmented
          label={t('tren.panjang')}
          nilai={String(konteks.panjang)}
          pilihan={PANJANG.map((n) => ({ nilai: String(n), teks: t('tren.panjang.bulan', { n }) }))}
          onPilih={(teks) => ubah({ panjang: PANJANG.find((n) => String(n) === teks) ?? 13 }, { ganti: true })}
        />
      )}
      {!dibanding && (
        <label className="centang">
          <input
            type="checkbox"
            checked={konteks.banding}
            onChange={(acara) => ubah({ banding: acara.target.checked }, { ganti: true })}
          />
          {t('tren.banding')}
        </label>
      )}
    </div>
  )
}
