import '#client/styles/spm.css'
import { useEndpoint } from '#client/api/query.ts'
import { Ambil } from '#client/components/ambil.tsx'
import { EmptyState } from '#client/components/empty-state.tsx'
import { ErrorState } from '#client/components/error-state.tsx'
import { Segmented } from '#client/components/segmented.tsx'
import { Sentence } from '#client/components/sentence.tsx'
import { Skeleton } from '#client/components/skeleton.tsx'
import { formatBulan } from '#client/format/bulan.ts'
import { catatanSpm, kalimatSpm } from '#client/format/kalimat-spm.ts'
import { sebutWilayah } from '#client/format/nama-wilayah.ts'
import { useKonteks } from '#client/frame/konteks.tsx'
import { t } from '#client/messages/t.ts'
import { RincianAngkaPanel } from '#client/pages/rincian-angka.tsx'
import type { SatuSpm, SpmJawaban } from '#contract/spm.ts'
import { SpmBaris } from './spm-baris.tsx'

/** The twelve SPM of an area: reached, short in persons, and the pace to the end of the year. */
export function SpmPage() {
  const { konteks, kabupaten } = useKonteks()
  const { wilayah, hierarki, bulan, dasar } = konteks
  const { data, error, refetch, isPlaceholderData } = useEndpoint('getSpm', { wilayah, hierarki, bulan, dasar })
  if (error && !data) return <ErrorState galat={error} onUlang={() => void refetch()} />
  if (!data) return <Skeleton bentuk="halaman" />
  return (
    <div className="spm" aria-busy={isPlaceholderData}>
      <Spm jawaban={{ ...data, wilayah: sebutWilayah(data.wilayah, kabupaten) }} />
      <RincianAngkaPanel />
    </div>
  )
}

const URUT = ['nomor', 'orang'] as const

function Spm({ jawaban }: { readonly jawaban: SpmJawaban }) {
  const { konteks, ubah } = useKonteks()
  const { spm, wilayah, bulan } = jawaban
  const urut = konteks.susunan.urut === 'orang' ? 'orang' : 'nomor'
  const setSusunan = (sebagian: typeof konteks.susunan) =>
    ubah({ susunan: { ...konteks.susunan, ...sebagian } }, { ganti: true })
  const terbuka = konteks.susunan.lipat
  return (
    <>
      <h1 className="sr-only">{t('spm.judul', { wilayah: wilayah.nama, bulan: formatBulan(bulan) })}</h1>
      <div className="berambil">
        <Sentence kalimat={kalimatSpm(jawaban)} catatan={catatanSpm(jawaban)} />
        <Ambil
          tampilan="spm"
          kueri={{ wilayah: wilayah.kode, hierarki: jawaban.hierarki, dasar: jawaban.dasar, bulan }}
        />
      </div>
      {spm.length === 0 ? (
        <EmptyState judul={t('spm.kosong.judul')} isi={t('spm.kosong.isi')} />
      ) : (
        <>
          <div className="spm-alat">
            <Segmented
              label={t('spm.urut')}
              nilai={urut}
              pilihan={URUT.map((nilai) => ({ nilai, teks: t(`spm.urut.${nilai}`) }))}
              onPilih={(nilai) => setSusunan({ urut: nilai })}
            />
            <KunciJalur />
          </div>
          <p className="spm-baris spm-kepala" aria-hidden="true">
            <span>{t('spm.kolom.nama')}</span>
            <span>{t('spm.kolom.tahun')}</span>
            <span>{t('spm.kolom.capai')}</span>
            <span>{t('spm.selisih')}</span>
            <span>{t('spm.sisa')}</span>
            <span>{t('spm.perBulan.tanpa')}</span>
          </p>
          <ol className="spm-daftar">
            {urutkan(spm, urut).map((satu) => (
              <SpmBaris
                key={satu.nomor}
                satu={satu}
                jawaban={jawaban}
                terbuka={terbuka === String(satu.nomor)}
                onLipat={() => setSusunan({ lipat: terbuka === String(satu.nomor) ? '' : String(satu.nomor) })}
              />
            ))}
          </ol>
        </>
      )}
    </>
  )
}

/** By number, or those with most persons to go first; what is not completely reported follows in the order of numbers. */
function urutkan(spm: readonly SatuSpm[], urut: (typeof URUT)[number]): readonly SatuSpm[] {
  if (urut === 'nomor') return spm
  const jarak = ({ sisa, angka }: SatuSpm) => (sisa === null || angka.sementara ? -1 : sisa)
  return spm.toSorted((a, b) => jarak(b) - jarak(a) || a.nomor - b.nomor)
}

/** What the three lines of each little path are. */
const KunciJalur = () => (
  <p className="spm-kunci" aria-hidden="true">
    {(['capai', 'target', 'perlu'] as const).map((garis) => (
      <span key={garis}>
        <svg width="22" height="8" viewBox="0 0 22 8">
          <title>{t(`spm.kunci.${garis}`)}</title>
          <polyline className={`jalur-${garis}`} points="1,4 21,4" />
        </svg>
        {t(`spm.kunci.${garis}`)}
      </span>
    ))}
  </p>
)
