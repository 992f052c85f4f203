import { createContext, type ReactNode, useContext, useEffect, useState, useSyncExternalStore } from 'react'
import { ErrorState } from '#client/components/error-state.tsx'
import { Skeleton } from '#client/components/skeleton.tsx'
import type { IsiRuang, Ruang } from './ruang.ts'

/** True where the server could not be asked who this is: only what the device has is there. */
export const LuringContext = createContext(false)
export const useLuring = (): boolean => useContext(LuringContext)

const RuangContext = createContext<Ruang | null>(null)

/** Opens the store of this account before anything below is shown. */
export function RuangProvider({
  buka,
  children,
}: {
  readonly buka: () => Promise<Ruang>
  readonly children: ReactNode
}) {
  const [ruang, setRuang] = useState<Ruang | null>(null)
  const [galat, setGalat] = useState<Error | null>(null)
  // Opened once: who signs in as somebody else begins the page anew.
  const [mulai] = useState(() => buka)
  useEffect(() => {
    mulai().then(setRuang, (salah: unknown) => setGalat(salah instanceof Error ? salah : new Error(String(salah))))
  }, [mulai])
  if (galat) return <ErrorState galat={galat} />
  if (!ruang) return <Skeleton bentuk="halaman" />
  return <RuangContext value={ruang}>{children}</RuangContext>
}

export function useRuang(): Ruang {
  const ruang = useContext(RuangContext)
  if (!ruang) throw new Error('useRuang is read outside of RuangProvider')
  return ruang
}

export function useIsiRuang(): IsiRuang {
  const { subscribe, baca } = useRuang()
  return useSyncExternalStore(subscribe, baca)
}

/** Whether the browser believes to have a network; what the server answers decides in the end. */
export const useJaringan = (): boolean => useSyncExternalStore(dengarJaringan, () => navigator.onLine)

function dengarJaringan(beritahu: () => void): () => void {
  window.addEventListener('online', beritahu)
  window.addEventListener('offline', beritahu)
  return () => {
    window.removeEventListener('online', beritahu)
    window.removeEventListener('offline', beritahu)
  }
}
