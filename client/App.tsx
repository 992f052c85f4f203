import { type QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { type ComponentType, lazy, type ReactNode, Suspense, useSyncExternalStore } from 'react'
import { Link, Redirect, useLocation } from 'wouter'
import { EmptyState } from './components/empty-state.tsx'
import { ErrorBoundary } from './components/error-boundary.tsx'
import { Pola } from './components/pola.tsx'
import { Skeleton } from './components/skeleton.tsx'
import { Frame } from './frame/frame.tsx'
import { Gerbang, useSayaMasuk } from './frame/gerbang.tsx'
import { halamanAwal, halamanDari, isBoleh } from './frame/halaman.ts'
import { Kerangka } from './frame/kerangka.tsx'
import { KonteksProvider } from './frame/konteks.tsx'
import { completeTeks, getBahasa, subscribeBahasa, t } from './messages/t.ts'
import { RingkasanPage } from './pages/ringkasan/ringkasan.tsx'

/** A screen that is fetched when it is opened, together with the texts that only other screens than the home need. */
const nanti = (muat: () => Promise<ComponentType>): ComponentType =>
  lazy(async () => ({ default: (await Promise.all([muat(), completeTeks()]))[0] }))

/**
 * Every address and its screen. The home comes with the first view; charts and maps are large, so every other one comes
 * later. `angka` stands below the pickers of area and month; the others bring their own frame. What is to be found in
 * the navigation has its line in frame/halaman.ts, too.
 */
const LAYAR: Readonly<Record<string, { readonly Isi: ComponentType; readonly angka?: true }>> = {
  '/ringkasan': { Isi: RingkasanPage, angka: true },
  '/peta': { Isi: nanti(async () => (await import('./pages/peta/peta.tsx')).PetaPage), angka: true },
  '/pws': { Isi: nanti(async () => (await import('./pages/lembar-pws/lembar-pws.tsx')).LembarPwsPage), angka: true },
  '/matriks': { Isi: nanti(async () => (await import('./pages/matriks/matriks.tsx')).MatriksPage), angka: true },
  '/tren': { Isi: nanti(async () => (await import('./pages/tren/tren.tsx')).TrenPage), angka: true },
  '/papan': { Isi: nanti(async () => (await import('./pages/papan/papan.tsx')).PapanPage), angka: true },
  '/dukungan': { Isi: nanti(async () => (await import('./pages/dukungan/dukungan.tsx')).DukunganPage), angka: true },
  '/bandingkan': {
    Isi: nanti(async () => (await import('./pages/bandingkan/bandingkan.tsx')).BandingkanPage),
    angka: true,
  },
  '/spm': { Isi: nanti(async () => (await import('./pages/spm/spm.tsx')).SpmPage), angka: true },
  '/jkn': { Isi: nanti(async () => (await import('./pages/jkn/jkn.tsx')).JknPage), angka: true },
  '/profil': { Isi: nanti(async () => (await import('./pages/profil/profil.tsx')).ProfilPage), angka: true },
  '/briefing': { Isi: nanti(async () => (await import('./pages/briefing/briefing.tsx')).BriefingPage), angka: true },
  '/periksa': { Isi: nanti(async () => (await import('./pages/periksa/periksa.tsx')).PeriksaPage), angka: true },
  '/kelengkapan': {
    Isi: nanti(async () => (await import('./pages/kelengkapan/kelengkapan.tsx')).KelengkapanPage),
    angka: true,
  },
  '/tindak-lanjut': {
    Isi: nanti(async () => (await import('./pages/tindak-lanjut/tindak-lanjut.tsx')).TindakLanjutPage),
    angka: true,
  },
  '/tindak-lanjut/aturan': {
    Isi: nanti(async () => (await import('./pages/tindak-lanjut/tindak-aturan.tsx')).TindakAturanPage),
  },
  '/tindak-lanjut/notifikasi': {
    Isi: nanti(async () => (await import('./pages/tindak-lanjut/tindak-satu.tsx')).TindakSatuPage),
  },
  '/lokmin': { Isi: nanti(async () => (await import('./pages/lokmin/lokmin.tsx')).LokminPage), angka: true },
  '/lokmin/rapat': { Isi: nanti(async () => (await import('./pages/lokmin/lokmin-rapat.tsx')).LokminRapatPage) },
  '/pendataan': {
    Isi: nanti(async () => (await import('./pages/pendataan/pendataan.tsx')).PendataanPage),
    angka: true,
  },
  '/kampanye': { Isi: nanti(async () => (await import('./pages/kampanye/kampanye.tsx')).KampanyePage), angka: true },
  '/posyandu': { Isi: nanti(async () => (await import('./pages/posyandu/posyandu.tsx')).PosyanduPage), angka: true },
  '/isi': { Isi: nanti(async () => (await import('./pages/isi/isi.tsx')).IsiPage) },
  '/isi/formulir': { Isi: nanti(async () => (await import('./pages/isi/isi-formulir.tsx')).IsiFormulirPage) },
  '/isi/tabel': { Isi: nanti(async () => (await import('./pages/isi/isi-tabel.tsx')).IsiTabelPage) },
  '/impor': { Isi: nanti(async () => (await import('./pages/impor/impor.tsx')).ImporPage) },
  '/impor/berkas': { Isi: nanti(async () => (await import('./pages/impor/impor-berkas.tsx')).ImporBerkasPage) },
  '/impor/format': { Isi: nanti(async () => (await import('./pages/impor/impor-format.tsx')).ImporFormatPage) },
  '/sasaran': { Isi: nanti(async () => (await import('./pages/sasaran/sasaran.tsx')).SasaranPage) },
  '/wilayah': { Isi: nanti(async () => (await import('./pages/wilayah/wilayah.tsx')).WilayahPage) },
  '/katalog': { Isi: nanti(async () => (await import('./pages/katalog/katalog.tsx')).KatalogPage) },
  '/katalog/rancangan': {
    Isi: nanti(async () => (await import('./pages/katalog/katalog-rancangan.tsx')).KatalogRancanganPage),
  },
  '/saya': { Isi: nanti(async () => (await import('./pages/saya/saya.tsx')).SayaPage) },
  '/pengguna': { Isi: nanti(async () => (await import('./pages/pengguna/pengguna.tsx')).PenggunaPage) },
  '/jejak': { Isi: nanti(async () => (await import('./pages/jejak.tsx')).JejakPage) },
  '/contoh-komponen': {
    Isi: nanti(async () => (await import('./pages/contoh/contoh-komponen.tsx')).ContohKomponenPage),
  },
}

export function App({ klien }: { readonly klien: QueryClient }) {
  const bahasa = useSyncExternalStore(subscribeBahasa, getBahasa)
  return (
    <QueryClientProvider client={klien} key={bahasa}>
      <Pola />
      <ErrorBoundary>
        {window.location.pathname === JALUR_BAGIKAN ? (
          <Suspense fallback={<Skeleton bentuk="halaman" />}>
            <BagikanPage layar={LAYAR} />
          </Suspense>
        ) : (
          <Gerbang>
            <Layar />
          </Gerbang>
        )}
      </ErrorBoundary>
    </QueryClientProvider>
  )
}

/** Where share links lead; what they show stands behind the #. */
const JALUR_BAGIKAN = '/b'
const BagikanPage = lazy(async () => {
  const [modul] = await Promise.all([import('./pages/bagikan/bagikan.tsx'), completeTeks()])
  return { default: modul.BagikanPage }
})

/** What stands at this address. Figures keep their surroundings from one screen to the next. */
function Layar() {
  const saya = useSayaMasuk()
  const alamat = useLocation()[0].replace(/(?<=.)\/+$/, '')
  const layar = LAYAR[alamat]
  const halaman = halamanDari(alamat)
  const awal = halamanAwal(saya)?.jalur ?? '/saya'
  if (alamat === '/') return <Redirect to={awal} replace />
  if (!layar) return <Lain judul={t('kosong.halaman.judul')} isi={t('kosong.halaman.isi')} awal={awal} />
  if (halaman && !isBoleh(saya, halaman)) {
    return <Lain judul={t('kosong.peran.judul')} isi={t('kosong.peran.isi')} awal={awal} />
  }
  const isi = (
    <ErrorBoundary key={alamat}>
      <Suspense fallback={<Skeleton bentuk="halaman" />}>
        <layar.Isi />
      </Suspense>
    </ErrorBoundary>
  )
  return layar.angka ? <Berbingkai>{isi}</Berbingkai> : isi
}

const Berbingkai = ({ children }: { readonly children: ReactNode }) => (
  <KonteksProvider>
    <Frame>{children}</Frame>
  </KonteksProvider>
)

/** An address with nothing for this reader, and the way back to what there is. */
const Lain = ({ judul, isi, awal }: { readonly judul: string; readonly isi: string; readonly awal: string }) => (
  <Kerangka bar={<h1>{judul}</h1>}>
    <EmptyState judul={judul} isi={isi}>
      <Link href={awal}>{t('galat.awal')}</Link>
    </EmptyState>
  </Kerangka>
)
