import { QueryClientProvider } from '@tanstack/react-query'
import { lazy, Suspense, useState, useSyncExternalStore } from 'react'
import { Redirect, Route, Switch } from 'wouter'
import { createQueryClient } from './api/query.ts'
import { penugasanAktif } from './api/saya.ts'
import { EmptyState } from './components/empty-state.tsx'
import { ErrorBoundary } from './components/error-boundary.tsx'
import { Pola } from './components/pola.tsx'
import { Skeleton } from './components/skeleton.tsx'
import { membacaAngka } from './frame/akun.tsx'
import { Frame } from './frame/frame.tsx'
import { Gerbang, useSayaMasuk } from './frame/gerbang.tsx'
import { KonteksProvider } from './frame/konteks.tsx'
import { completeTeks, getBahasa, subscribeBahasa, t } from './messages/t.ts'
import { RingkasanPage } from './pages/ringkasan.tsx'

// The home comes with the first view; charts and maps are large, so every other screen is fetched when it is opened.
const ContohKomponenPage = lazy(() =>
  buka(import('./pages/contoh-komponen.tsx')).then((m) => ({ default: m.ContohKomponenPage })),
)
const KelengkapanPage = lazy(() =>
  buka(import('./pages/kelengkapan.tsx')).then((m) => ({ default: m.KelengkapanPage })),
)
const LembarPwsPage = lazy(() => buka(import('./pages/lembar-pws.tsx')).then((m) => ({ default: m.LembarPwsPage })))
const JejakPage = lazy(() => buka(import('./pages/jejak.tsx')).then((m) => ({ default: m.JejakPage })))
const PenggunaPage = lazy(() => buka(import('./pages/pengguna.tsx')).then((m) => ({ default: m.PenggunaPage })))
const SayaPage = lazy(() => buka(import('./pages/saya.tsx')).then((m) => ({ default: m.SayaPage })))
const PetaPage = lazy(() => buka(import('./pages/peta.tsx')).then((m) => ({ default: m.PetaPage })))
const ProfilPage = lazy(() => buka(import('./pages/profil.tsx')).then((m) => ({ default: m.ProfilPage })))
const TrenPage = lazy(() => buka(import('./pages/tren.tsx')).then((m) => ({ default: m.TrenPage })))

/** A screen together with the texts that only other screens than the home need. */
const buka = async <Modul,>(layar: Promise<Modul>): Promise<Modul> => (await Promise.all([layar, completeTeks()]))[0]

export function App() {
  const [klien] = useState(createQueryClient)
  const bahasa = useSyncExternalStore(subscribeBahasa, getBahasa)
  return (
    <QueryClientProvider client={klien} key={bahasa}>
      <Pola />
      <ErrorBoundary>
        <Gerbang>
          <Switch>
            <Route path="/">
              <Beranda />
            </Route>
            <Route path="/ringkasan">
              <Halaman>
                <RingkasanPage />
              </Halaman>
            </Route>
            <Route path="/peta">
              <Halaman>
                <PetaPage />
              </Halaman>
            </Route>
            <Route path="/pws">
              <Halaman>
                <LembarPwsPage />
              </Halaman>
            </Route>
            <Route path="/tren">
              <Halaman>
                <TrenPage />
              </Halaman>
            </Route>
            <Route path="/profil">
              <Halaman>
                <ProfilPage />
              </Halaman>
            </Route>
            <Route path="/kelengkapan">
              <Halaman>
                <KelengkapanPage />
              </Halaman>
            </Route>
            <Route path="/saya">
              <HalamanAkun>
                <SayaPage />
              </HalamanAkun>
            </Route>
            <Route path="/pengguna">
              <HalamanAkun>
                <PenggunaPage />
              </HalamanAkun>
            </Route>
            <Route path="/jejak">
              <HalamanAkun>
                <JejakPage />
              </HalamanAkun>
            </Route>
            <Route path="/contoh-komponen">
              <Suspense fallback={<Skeleton bentuk="halaman" />}>
                <ContohKomponenPage />
              </Suspense>
            </Route>
            <Route>
              <EmptyState judul={t('kosong.halaman.judul')} isi={t('kosong.halaman.isi')} />
            </Route>
          </Switch>
        </Gerbang>
      </ErrorBoundary>
    </QueryClientProvider>
  )
}

/** Where somebody begins: their figures, or, with none to read, what they administer. */
function Beranda() {
  const aktif = penugasanAktif(useSayaMasuk())
  return <Redirect to={aktif && !membacaAngka(aktif.peran) ? '/pengguna' : '/ringkasan'} replace />
}

/** A screen without figures; its own frame comes with it. */
function HalamanAkun({ children }: { children: React.ReactNode }) {
  return (
    <ErrorBoundary>
      <Suspense fallback={<Skeleton bentuk="halaman" />}>{children}</Suspense>
    </ErrorBoundary>
  )
}

function Halaman({ children }: { children: React.ReactNode }) {
  return (
    <KonteksProvider>
      <Frame>
        <ErrorBoundary>
          <Suspense fallback={<Skeleton bentuk="halaman" />}>{children}</Suspense>
        </ErrorBoundary>
      </Frame>
    </KonteksProvider>
  )
}
