import { QueryClientProvider } from '@tanstack/react-query'
import { lazy, Suspense, useState, useSyncExternalStore } from 'react'
import { Redirect, Route, Switch } from 'wouter'
import { createQueryClient } from './api/query.ts'
import { EmptyState } from './components/empty-state.tsx'
import { ErrorBoundary } from './components/error-boundary.tsx'
import { Pola } from './components/pola.tsx'
import { Skeleton } from './components/skeleton.tsx'
import { Frame } from './frame/frame.tsx'
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
        <Switch>
          <Route path="/">
            <Redirect to="/ringkasan" replace />
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
          <Route path="/contoh-komponen">
            <Suspense fallback={<Skeleton bentuk="halaman" />}>
              <ContohKomponenPage />
            </Suspense>
          </Route>
          <Route>
            <EmptyState judul={t('kosong.halaman.judul')} isi={t('kosong.halaman.isi')} />
          </Route>
        </Switch>
      </ErrorBoundary>
    </QueryClientProvider>
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
