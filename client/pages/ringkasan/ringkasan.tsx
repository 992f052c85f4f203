import '#client/styles/garis-kecil.css'
import '#client/styles/ringkasan.css'
import '#client/styles/tanda.css'
import { lazy, type ReactNode, Suspense } from 'react'
import { useEndpoint } from '#client/api/query.ts'
import { Ambil } from '#client/components/ambil.tsx'
import { EmptyState } from '#client/components/empty-state.tsx'
import { ErrorState } from '#client/components/error-state.tsx'
import { Menyusul } from '#client/components/menyusul.tsx'
import { SaatTerlihat } from '#client/components/saat-terlihat.tsx'
import { Sentence } from '#client/components/sentence.tsx'
import { Skeleton } from '#client/components/skeleton.tsx'
import { formatBulan } from '#client/format/bulan.ts'
import { kalimatRingkasan } from '#client/format/kalimat-ringkasan.ts'
import { sebutWilayah } from '#client/format/nama-wilayah.ts'
import { type BagianPapan, bagiPapan, type Prioritas, pilihUtama } from '#client/format/papan.ts'
import { useSayaMasuk } from '#client/frame/gerbang.tsx'
import { halamanTugas } from '#client/frame/halaman.ts'
import { useKonteks } from '#client/frame/konteks.tsx'
import { completeTeks, t } from '#client/messages/t.ts'
import type { RingkasanJawaban } from '#contract/ringkasan.ts'
import { RingkasanBaru } from './ringkasan-baru.tsx'
import { RingkasanDukungan } from './ringkasan-dukungan.tsx'
import { RingkasanDicek, RingkasanLapor } from './ringkasan-lapor.tsx'
import { RingkasanPrioritas } from './ringkasan-prioritas.tsx'

// The map reads boundaries and the panel has a style of its own: both come after the first view.
const RingkasanPeta = lazy(() => import('./ringkasan-bawah.ts').then((m) => ({ default: m.RingkasanPeta })))
const RingkasanTerbuka = lazy(() => import('./ringkasan-bawah.ts').then((m) => ({ default: m.RingkasanTerbuka })))
const RingkasanTugas = lazy(async () => {
  const [{ RingkasanTugas: tugas }] = await Promise.all([import('./ringkasan-tugas.tsx'), completeTeks()])
  return { default: tugas }
})
const RingkasanNotifikasi = lazy(async () => {
  const [{ RingkasanNotifikasi: isi }] = await Promise.all([import('./ringkasan-notifikasi.tsx'), completeTeks()])
  return { default: isi }
})
const RingkasanBanding = lazy(() => import('./ringkasan-bawah.ts').then((m) => ({ default: m.RingkasanBanding })))
const RingkasanDekat = lazy(async () => {
  const [{ RingkasanDekat: dekat }] = await Promise.all([import('./ringkasan-dekat.tsx'), completeTeks()])
  return { default: dekat }
})
const RincianAngkaPanel = lazy(async () => {
  const [{ RincianAngkaPanel: panel }] = await Promise.all([import('#client/pages/rincian-angka.tsx'), completeTeks()])
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
  const { katalog, kabupaten } = useKonteks()
  const saya = useSayaMasuk()
  const { wilayah, hierarki, bulan, dasar, prioritas } = ringkasan
  const bagian = bagiPapan(prioritas, katalog)
  const utama = pilihUtama(bagian)
  // Who hands in or looks through laporan finds what to do in full; the others how much is open, and the way there.
  const bertugas = halamanTugas(saya).some(({ jalur }) => jalur === '/isi' || jalur === '/periksa')
  // They stand above everything else, which is not drawn before it is known how many there are.
  const kabar = bertugas && saya.tindakan.includes('baca-notifikasi')
  const { isPending } = useEndpoint('getNotifikasi', kueriNotifikasi(wilayah.kode), { aktif: kabar })
  if (kabar && isPending) return <Skeleton bentuk="halaman" />
  return (
    <Suspense fallback={<Skeleton bentuk="halaman" />}>
      <h1 className="judul-cetak">{t('ringkasan.judul', { wilayah: wilayah.nama, bulan: formatBulan(bulan) })}</h1>
      {bertugas && (
        <div className="ringkasan-tugas">
          <RingkasanTugas />
        </div>
      )}
      {kabar && <RingkasanNotifikasi />}
      <div className="berambil">
        <Sentence {...kalimatRingkasan({ ...ringkasan, bagian, hanyaSah: kabupaten.hanyaSah })} />
        <Ambil tampilan="ringkasan" kueri={{ wilayah: wilayah.kode, hierarki, bulan, dasar }} />
      </div>
      <Suspense fallback={<Skeleton bentuk="gambar" />}>
        <Menyusul sebelum={<Skeleton bentuk="gambar" />}>
          {/* The home of a desa is another one than that of a kabupaten. */}
          <Susunan key={wilayah.tingkat} ringkasan={ringkasan} bagian={bagian} utama={utama} />
          <RingkasanTerbuka
            wilayah={wilayah.kode}
            notifikasi={!bertugas && saya.tindakan.includes('baca-notifikasi')}
            rtl={saya.tindakan.includes('baca-lokmin')}
          />
        </Menyusul>
      </Suspense>
    </Suspense>
  )
}

/** What the block of notifications asks as well. */
const kueriNotifikasi = (wilayah: string) => ({ wilayah, saring: 'semua', halaman: 1 }) as const

type SusunanProps = {
  readonly ringkasan: RingkasanJawaban
  readonly bagian: readonly BagianPapan[]
  readonly utama: Prioritas | null
}

/**
 * What stands first follows from who looks at such an area: a dinas asks how the kabupaten stands and then where, a
 * puskesmas or kecamatan which of its desa, a desa how its posyandu did and who is waited for.
 */
function Susunan({ ringkasan, bagian, utama }: SusunanProps) {
  const saya = useSayaMasuk()
  const { perDesa, perLaporan } = saya.pandangan
  const { tingkat } = ringkasan.wilayah
  const papan = <Papan ringkasan={ringkasan} bagian={bagian} />
  const banding = tingkat !== 'desa' && (perDesa || ringkasan.bagian.length > 0) && (
    <RingkasanBanding ringkasan={ringkasan} papan={bagian} />
  )
  const dekat = tingkat !== 'kabupaten' && perLaporan && <RingkasanDekat ringkasan={ringkasan} />
  const desaDulu = tingkat === 'puskesmas' || tingkat === 'kecamatan' || saya.tugas === 'bandingkan'
  return (
    <div className="ringkasan-dua">
      <div className="ringkasan-kolom">
        {desaDulu ? banding : papan}
        {desaDulu ? papan : banding}
        {perLaporan && <RingkasanLapor ringkasan={ringkasan} />}
      </div>
      <div className="ringkasan-kolom">
        {dekat}
        {perDesa && <PetaDipetakan ringkasan={ringkasan} utama={utama} />}
        <RingkasanBaru ringkasan={ringkasan} bagian={bagian} />
        {tingkat !== 'desa' && perDesa && <RingkasanDukungan bagian={bagian} utama={utama} />}
        {tingkat !== 'desa' && perLaporan && <RingkasanDicek ringkasan={ringkasan} />}
        {!perDesa && <p className="redup">{t('ringkasan.peran.atas')}</p>}
      </div>
    </div>
  )
}

/** What asks for answers of its own, once it is near the window. */
const Nanti = ({ children }: { readonly children: ReactNode }) => (
  <SaatTerlihat sebelum={<Skeleton bentuk="gambar" />}>
    <Suspense fallback={<Skeleton bentuk="gambar" />}>{children}</Suspense>
  </SaatTerlihat>
)

const Papan = ({ ringkasan: { prioritas, wilayah }, bagian }: Omit<SusunanProps, 'utama'>) =>
  prioritas.length > 0 ? (
    <RingkasanPrioritas bagian={bagian} wilayah={wilayah} />
  ) : (
    <EmptyState judul={t('ringkasan.kosong.judul')} isi={t('ringkasan.kosong.isi')} />
  )

function PetaDipetakan({ ringkasan: { prioritas, wilayah, bulan }, utama }: Omit<SusunanProps, 'bagian'>) {
  const dipetakan = utama ?? prioritas.find(({ angka }) => angka.sel === 'nilai') ?? null
  return dipetakan ? (
    <div className="ringkasan-peta">
      <Nanti>
        <RingkasanPeta indikator={dipetakan.indikator} wilayah={wilayah} bulan={bulan} />
      </Nanti>
    </div>
  ) : (
    <p className="redup">{t('ringkasan.peta.kosong', { bulan: formatBulan(bulan) })}</p>
  )
}
