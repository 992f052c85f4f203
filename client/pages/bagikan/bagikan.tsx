import { bahasaNama } from '#client/format/bahasa-nama.ts'
import '#client/styles/bagikan.css'
import { type ComponentType, Suspense, useState } from 'react'
import { Link, Router, useLocation } from 'wouter'
import { memoryLocation } from 'wouter/memory-location'
import { useEndpoint } from '#client/api/query.ts'
import type { Saya } from '#client/api/saya.ts'
import { getTautan, setTautan } from '#client/api/tautan.ts'
import { EmptyState } from '#client/components/empty-state.tsx'
import { ErrorBoundary } from '#client/components/error-boundary.tsx'
import { ErrorState } from '#client/components/error-state.tsx'
import { Skeleton } from '#client/components/skeleton.tsx'
import { formatBulan, formatWaktu } from '#client/format/bulan.ts'
import { namaKabupaten, namaWilayah } from '#client/format/nama-wilayah.ts'
import { SayaProvider } from '#client/frame/gerbang.tsx'
import { useHalaman } from '#client/frame/halaman.ts'
import { findJalur } from '#client/frame/jalur.ts'
import { useJudul } from '#client/frame/judul.ts'
import { KonteksProvider, useKonteks } from '#client/frame/konteks.tsx'
import { PitaContoh } from '#client/frame/pita-contoh.tsx'
import { setHanyaSah, setPembinaan, t } from '#client/messages/t.ts'
import type { BagikanJawaban } from '#contract/bagikan.ts'

type Layar = Readonly<Record<string, { readonly Isi: ComponentType }>>

/** What the holder of a share link sees: one screen as it was shared, and nothing around it that leads elsewhere. */
export function BagikanPage({ layar }: { readonly layar: Layar }) {
  // Behind the #, so that it is in no server's log; kept by the page alone.
  const [rahasia] = useState(() => window.location.hash.slice(1))
  if (rahasia && !getTautan()) setTautan(rahasia)
  const { data, error, refetch } = useEndpoint('getBagikan', {}, { aktif: rahasia !== '' })
  if (!rahasia) return <EmptyState judul={t('bagikan.kosong.judul')} isi={t('bagikan.kosong.isi')} />
  if (error?.status === 401) return <EmptyState judul={t('bagikan.habis.judul')} isi={error.message} />
  if (error) return <ErrorState galat={error} onUlang={() => void refetch()} />
  return data ? <Dibagikan bagikan={data} layar={layar} /> : <Skeleton bentuk="halaman" />
}

type Props = { readonly bagikan: BagikanJawaban; readonly layar: Layar }

/** The screen with an address of its own: the window's stays that of the link. */
function Dibagikan({ bagikan, layar }: Props) {
  const [tempat] = useState(() => memoryLocation({ path: bagikan.jalur, searchPath: bagikan.kueri }))
  setPembinaan(PEMBACA.pandangan.pembinaan)
  setHanyaSah(PEMBACA.pandangan.hanyaSah)
  return (
    <Router hook={tempat.hook} searchHook={tempat.searchHook}>
      <SayaProvider saya={PEMBACA}>
        <SatuLayar bagikan={bagikan} layar={layar} />
      </SayaProvider>
    </Router>
  )
}

function SatuLayar({ bagikan, layar }: Props) {
  const [jalur] = useLocation()
  const Isi = layar[bagikan.jalur]?.Isi
  if (!Isi || jalur !== bagikan.jalur) {
    return (
      <EmptyState judul={t('bagikan.lain.judul')} isi={t('bagikan.lain.isi')}>
        <Link href={`${bagikan.jalur}?${bagikan.kueri}`}>{t('bagikan.lain.kembali')}</Link>
      </EmptyState>
    )
  }
  return (
    <KonteksProvider>
      <div className="bagikan">
        <Kepala bagikan={bagikan} />
        <main id="isi" className="isi">
          <ErrorBoundary>
            <Suspense fallback={<Skeleton bentuk="halaman" />}>
              <Isi />
            </Suspense>
          </ErrorBoundary>
        </main>
      </div>
    </KonteksProvider>
  )
}

/** What is shown, of where and when, in place of the pickers that would change it. */
function Kepala({ bagikan }: { readonly bagikan: BagikanJawaban }) {
  const { konteks, kabupaten, pohon, indikator } = useKonteks()
  const halaman = useHalaman()
  const { tengah, desa } = findJalur(pohon, konteks)
  const tempat =
    desa ?? (tengah && { ...tengah, nama: namaWilayah({ nama: tengah.nama, tingkat: tingkatDari(konteks.wilayah) }) })
  useJudul()
  return (
    <header className="bagikan-kepala">
      <p className="bagikan-tempat">
        <b>{[tempat?.nama, namaKabupaten(kabupaten)].filter(Boolean).join(', ')}</b>
        {halaman?.pilihan.includes('indikator') && <span lang={bahasaNama(indikator)}>{indikator.nama}</span>}
        <span>{formatBulan(konteks.bulan)}</span>
        <PitaContoh />
      </p>
      <p className="redup">
        {t('bagikan.dari', { pembuat: bagikan.pembuat, waktu: formatWaktu(bagikan.berakhirPada) })}
      </p>
    </header>
  )
}

const tingkatDari = (kode: string) => (/^\d\d\.\d\d\.\d\d$/.test(kode) ? 'kecamatan' : 'puskesmas')

/** As whom the screen thinks it is looked at: the server decides by the link alone. */
const PEMBACA: Saya = {
  ...{
    namaPengguna: '',
    nama: '',
    contoh: false,
    adaSandi: false,
    oidc: [],
    aktif: 0,
    penugasan: [],
    beranda: null,
    kota: false,
  },
  totp: { aktif: false, wajib: false, sisaPemulihan: 0 },
  tindakan: ['baca'],
  pandangan: {
    ...{ perBagian: true, perDesa: true, perLaporan: false, sensitif: false, hanyaSah: true, pembinaan: true },
  },
  tugas: 'baca',
}
