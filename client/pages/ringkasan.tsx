import '#client/styles/garis-kecil.css'
import '#client/styles/ringkasan.css'
import '#client/styles/tanda.css'
import { lazy, Suspense } from 'react'
import { useEndpoint } from '#client/api/query.ts'
import { EmptyState } from '#client/components/empty-state.tsx'
import { ErrorState } from '#client/components/error-state.tsx'
import { SaatTerlihat } from '#client/components/saat-terlihat.tsx'
import { Sentence } from '#client/components/sentence.tsx'
import { Skeleton } from '#client/components/skeleton.tsx'
import { formatBulan } from '#client/format/bulan.ts'
import { kalimatRingkasan } from '#client/format/kalimat-ringkasan.ts'
import { sebutWilayah } from '#client/format/nama-wilayah.ts'
import { bagiPapan, pilihUtama } from '#client/format/papan.ts'
import { useKonteks } from '#client/frame/konteks.tsx'
import { completeTeks, t } from '#client/messages/t.ts'
import type { RingkasanJawaban } from '#contract/ringkasan.ts'
import { RingkasanDukungan } from './ringkasan-dukungan.tsx'
import { RingkasanDicek, RingkasanLapor } from './ringkasan-lapor.tsx'
import { RingkasanPrioritas } from './ringkasan-prioritas.tsx'

// The map reads boundaries and the panel has a style of its own: both come after the first view.
const RingkasanPeta = lazy(() => import('./ringkasan-peta.tsx').then((m) => ({ default: m.RingkasanPeta })))
const RincianAngkaPanel = lazy(async () => {
  const [{ RincianAngkaPanel: panel }] = await Promise.all([import('./rincian-angka.tsx'), completeTeks()])
  return { default: panel }
})

/** The home: what is going on, the priority board, where support is needed, and what has come in. */
export function RingkasanPage() {
  const { konteks, kabupaten } = useKonteks()
  const { wilayah, hierarki, bulan, dasar } = konteks
  const { data, error, refetch, isPlaceholderData } = useEndpoint('getRingkasan', { wilayah, hierarki, bulan, dasar })
  if (error && !data) return <ErrorState galat={error} onUlang={() => void refetch()} />
  if (!data) return <Skeleton bentuk="halaman" />
  return (
    <div className="ringkasan" aria-busy={isPlaceholderData}>
      <Isi ringkasan={{ ...data, wilayah: sebutWilayah(data.wilayah, kabupaten) }} />
      {konteks.buka && (
        <Suspense fallback={null}>
          <RincianAngkaPanel />
        </Suspense>
      )}
    </div>
  )
}

function Isi({ ringkasan }: { readonly ringkasan: RingkasanJawaban }) {
  const { katalog } = useKonteks()
  const { wilayah, bulan, prioritas } = ringkasan
  const bagian = bagiPapan(prioritas, katalog)
  const utama = pilihUtama(bagian)
  const dipetakan = utama ?? prioritas.find(({ angka }) => angka.sel === 'nilai') ?? null
  return (
    <>
      <h1 className="judul-cetak">{t('ringkasan.judul', { wilayah: wilayah.nama, bulan: formatBulan(bulan) })}</h1>
      <Sentence {...kalimatRingkasan({ ...ringkasan, bagian })} />
      <div className="ringkasan-dua">
        <div className="ringkasan-kolom">
          {prioritas.length > 0 ? (
            <RingkasanPrioritas bagian={bagian} wilayah={wilayah} />
          ) : (
            <EmptyState judul={t('ringkasan.kosong.judul')} isi={t('ringkasan.kosong.isi')} />
          )}
          <RingkasanLapor ringkasan={ringkasan} />
        </div>
        <div className="ringkasan-kolom">
          {dipetakan ? (
            <SaatTerlihat sebelum={<Skeleton bentuk="gambar" />}>
              <Suspense fallback={<Skeleton bentuk="gambar" />}>
                <RingkasanPeta indikator={dipetakan.indikator} wilayah={wilayah} bulan={bulan} />
              </Suspense>
            </SaatTerlihat>
          ) : (
            <p className="redup">{t('ringkasan.peta.kosong', { bulan: formatBulan(bulan) })}</p>
          )}
          {wilayah.tingkat !== 'desa' && <RingkasanDukungan bagian={bagian} utama={utama} />}
          <RingkasanDicek temuan={ringkasan.temuan} />
        </div>
      </div>
    </>
  )
}
