import { useEffect, useState } from 'react'
import { Redirect, useLocation } from 'wouter'
import { problemJaringan } from '#client/api/problem.ts'
import type { Saya } from '#client/api/saya.ts'
import { ErrorBoundary } from '#client/components/error-boundary.tsx'
import { ErrorState } from '#client/components/error-state.tsx'
import { Skeleton } from '#client/components/skeleton.tsx'
import { SayaProvider } from '#client/frame/gerbang.tsx'
import { LuringContext } from '#client/perangkat/konteks.tsx'
import { bukaRuang } from '#client/perangkat/ruang.ts'
import { IsiPage } from './isi.tsx'
import { IsiFormulirPage } from './isi-formulir.tsx'
import { IsiTabelPage } from './isi-tabel.tsx'

type Props = { readonly akun: string; readonly onUlang: () => void }

const TANYA_LAGI_MS = 20_000

/** Without a network: the entry screens over what this device keeps of the account that was here last. */
export function IsiLuring({ akun, onUlang }: Props) {
  const [saya, setSaya] = useState<Saya | 'tidak-ada' | null>(null)
  useEffect(() => {
    bukaRuang(akun).then(
      async ({ gudang }) => setSaya((await gudang.readSaya()) ?? 'tidak-ada'),
      () => setSaya('tidak-ada'),
    )
  }, [akun])
  useEffect(() => {
    const jam = setInterval(onUlang, TANYA_LAGI_MS)
    window.addEventListener('online', onUlang)
    return () => {
      clearInterval(jam)
      window.removeEventListener('online', onUlang)
    }
  }, [onUlang])
  if (saya === null) return <Skeleton bentuk="halaman" />
  if (saya === 'tidak-ada') return <ErrorState galat={problemJaringan()} onUlang={onUlang} />
  return (
    // Only what works here is offered.
    <SayaProvider saya={{ ...saya, tindakan: saya.tindakan.filter((satu) => satu === 'lapor') }}>
      <LuringContext value={true}>
        <ErrorBoundary>
          <Layar />
        </ErrorBoundary>
      </LuringContext>
    </SayaProvider>
  )
}

function Layar() {
  const [alamat] = useLocation()
  if (alamat === '/isi/formulir') return <IsiFormulirPage />
  if (alamat === '/isi/tabel') return <IsiTabelPage />
  if (alamat === '/isi') return <IsiPage />
  return <Redirect to="/isi" replace />
}
