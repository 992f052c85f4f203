import { createContext, lazy, type ReactNode, Suspense, useContext } from 'react'
import { type Saya, useSaya } from '#client/api/saya.ts'
import { ErrorState } from '#client/components/error-state.tsx'
import { Skeleton } from '#client/components/skeleton.tsx'
import { completeTeks } from '#client/messages/t.ts'

const MasukPage = lazy(async () => {
  const [modul] = await Promise.all([import('#client/pages/masuk.tsx'), completeTeks()])
  return { default: modul.MasukPage }
})

const SayaContext = createContext<Saya | null>(null)

/** Who is signed in; only below `Gerbang`. */
export function useSayaMasuk(): Saya {
  const saya = useContext(SayaContext)
  if (!saya) throw new Error('useSayaMasuk is read outside of Gerbang')
  return saya
}

/** Lets only those through who are fully signed in; the others see the step that they are at. */
export function Gerbang({ children }: { children: ReactNode }) {
  const { data, error, refetch } = useSaya()
  if (error) return <ErrorState galat={error} onUlang={() => void refetch()} />
  if (!data) return <Skeleton bentuk="halaman" />
  if (data.keadaan === 'penuh' && data.saya) return <SayaContext value={data.saya}>{children}</SayaContext>
  return (
    <Suspense fallback={<Skeleton bentuk="halaman" />}>
      <MasukPage saya={data} />
    </Suspense>
  )
}
