import '#client/styles/tanda.css'
import '#client/styles/lembar.css'
import '#client/styles/lembar-daftar.css'
import '#client/styles/kelompok.css'
import '#client/styles/lembar-cetak.css'
import { useEndpoint } from '#client/api/query.ts'
import { gambarLembar } from '#client/charts/baris-lembar.ts'
import { LembarDaftar } from '#client/charts/lembar-daftar.tsx'
import { LembarKelompok } from '#client/charts/lembar-kelompok.tsx'
import { LembarKolom } from '#client/charts/lembar-kolom.tsx'
import { EmptyState } from '#client/components/empty-state.tsx'
import { ErrorState } from '#client/components/error-state.tsx'
import { Legend } from '#client/components/legend.tsx'
import { Sentence } from '#client/components/sentence.tsx'
import { Skeleton } from '#client/components/skeleton.tsx'
import { formatBulan } from '#client/format/bulan.ts'
import { kalimatPws } from '#client/format/kalimat-pws.ts'
import { namaPendek } from '#client/format/nama-indikator.ts'
import { sebutWilayah } from '#client/format/nama-wilayah.ts'
import { hitungTampak, type Tampak } from '#client/format/tampak.ts'
import { kataPutaran, kataTarget } from '#client/format/target.ts'
import { useKonteks } from '#client/frame/konteks.tsx'
import { t } from '#client/messages/t.ts'
import type { Rincian } from '#contract/konteks.ts'
import type { Lembar } from '#contract/peta.ts'
import { LembarAlat } from './lembar-pws-alat.tsx'
import { LembarTabel } from './lembar-pws-tabel.tsx'
import { RincianAngkaPanel } from './rincian-angka.tsx'

/** The PWS sheet of one indikator and month, as on a puskesmas wall. */
export function LembarPwsPage() {
  const { konteks, kabupaten, ubah } = useKonteks()
  const { wilayah, hierarki, indikator, bulan, dasar } = konteks
  const rincian = useRincian()
  const { data, error, refetch, isPlaceholderData } = useEndpoint('getPws', {
    wilayah,
    hierarki,
    indikator,
    bulan,
    dasar,
    rincian,
  })
  if (error) return <ErrorState galat={error} onUlang={() => void refetch()} />
  if (!data) return <Skeleton bentuk="halaman" />
  return (
    <div className="lembar-halaman" aria-busy={isPlaceholderData}>
      <LembarPws
        lembar={{ ...data, wilayah: sebutWilayah(data.wilayah, kabupaten) }}
        onBuka={(kode) => ubah({ buka: kode })}
      />
      <RincianAngkaPanel />
    </div>
  )
}

/** As chosen; else desa as long as they fit side by side, and above that a kabupaten's kecamatan or puskesmas. */
function useRincian(): Rincian {
  const { konteks, pohon } = useKonteks()
  if (konteks.rincian) return konteks.rincian
  const seluruh = pohon.kabupaten?.kode === konteks.wilayah && pohon.desa.length > MUAT_SELEMBAR
  if (!seluruh) return 'desa'
  return konteks.hierarki === 'kerja' ? 'puskesmas' : 'kecamatan'
}

type Props = { readonly lembar: Lembar; readonly onBuka: (kode: string) => void }

function LembarPws({ lembar, onBuka }: Props) {
  const { katalog } = useKonteks()
  const { indikator, wilayah, baris } = lembar
  const jadwal = katalog.find(({ kode }) => kode === indikator.kode)?.jadwal ?? []
  const catatan = lembar.total.bulanIni === 'tidak-dijadwalkan' ? kataPutaran(jadwal) : null
  const keterangan = t('pws.lembar', {
    indikator: namaPendek(indikator.nama),
    wilayah: wilayah.nama,
    bulan: formatBulan(lembar.bulan),
  })
  return (
    <>
      <h1 className="lembar-judul">{keterangan}</h1>
      <Sentence kalimat={kalimatPws(lembar)} catatan={catatan} />
      <LembarAlat lembar={lembar} />
      {baris.length === 0 ? (
        <Kosong lembar={lembar} />
      ) : (
        <>
          <Gambar lembar={lembar} keterangan={keterangan} onBuka={onBuka} />
          <section className="lembar-status">
            <h2>{t('pws.kelompok.judul', { satuan: t(`kalimat.satuan.${lembar.rincian}`) })}</h2>
            <LembarKelompok baris={baris} indikator={indikator} onBuka={onBuka} />
          </section>
          <section className="lembar-tabel">
            <h2>{t('pws.tabel.judul')}</h2>
            <LembarTabel lembar={lembar} keterangan={keterangan} onBuka={onBuka} />
          </section>
        </>
      )}
      <p className="lembar-kaki">
        {t('pws.cetak.kaki', {
          versi: lembar.versi,
          dasar: t(`dasar.${lembar.dasar}`).toLowerCase(),
          aplikasi: t('aplikasi.nama'),
        })}
      </p>
    </>
  )
}

const EMPAT: readonly Tampak[] = ['baik', 'kurang', 'cukup', 'jelek']

/** Side by side where there is room, one below the other on a phone; the stylesheet shows one of the two. */
function Gambar({ lembar, keterangan, onBuka }: Props & { readonly keterangan: string }) {
  const { katalog } = useKonteks()
  const { indikator, total, targetTahun } = lembar
  const gambar = gambarLembar(lembar)
  const bentukTarget = katalog.find(({ kode }) => kode === indikator.kode)?.bentukTarget
  const target = kataTarget({ indikator, bulan: lembar.bulan, target: total.target, targetTahun, bentukTarget })
  const contoh = targetTahun?.tingkat === 'contoh' ? t('pws.target.contoh') : null
  const dinilai = [...lembar.baris, total].some((b) => b.status)
  return (
    <div className="lembar-gambar" data-banyak={lembar.baris.length > MUAT_SELEMBAR}>
      <LembarKolom {...{ gambar, indikator, keterangan, target, onBuka }} catatanTarget={contoh} />
      <LembarDaftar {...{ gambar, indikator, keterangan, onBuka }} target={target?.judul ?? null} />
      <Legend arah={indikator.arah} hitung={hitungTampak(lembar.baris)} selalu={dinilai ? EMPAT : []} />
    </div>
  )
}

/** More columns than this are not readable on one A4: by default areas then stand for their desa, and print takes the list. */
const MUAT_SELEMBAR = 44

function Kosong({ lembar }: { lembar: Lembar }) {
  const satuan = t(`kalimat.satuan.${lembar.rincian}`)
  return (
    <EmptyState
      judul={t('kosong.baris.judul')}
      isi={t('kosong.baris.isi', { satuan, bulan: formatBulan(lembar.bulan) })}
    />
  )
}
