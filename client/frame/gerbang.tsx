import { createContext, lazy, type ReactNode, Suspense, useContext, useEffect } from 'react'
import { useLocation } from 'wouter'
import { call } from '#client/api/call.ts'
import { Problem } from '#client/api/problem.ts'
import { muatUlang, type Saya, useSaya } from '#client/api/saya.ts'
import { ErrorState } from '#client/components/error-state.tsx'
import { Skeleton } from '#client/components/skeleton.tsx'
import { completeTeks, setHanyaSah, setPembinaan } from '#client/messages/t.ts'
import { readSimpanan, saveSimpanan } from './simpanan.ts'

const MasukPage = lazy(async () => {
  const [modul] = await Promise.all([import('#client/pages/masuk/masuk.tsx'), completeTeks()])
  return { default: modul.MasukPage }
})
const IsiLuring = lazy(async () => {
  const [modul] = await Promise.all([import('#client/pages/isi/isi-luring.tsx'), completeTeks()])
  return { default: modul.IsiLuring }
})

const SayaContext = createContext<Saya | null>(null)

/** Who is signed in; only below `Gerbang`. */
export function useSayaMasuk(): Saya {
  const saya = useContext(SayaContext)
  if (!saya) throw new Error('useSayaMasuk is read outside of Gerbang')
  return saya
}

export const SayaProvider = ({ saya, children }: { readonly saya: Saya; readonly children: ReactNode }) => (
  <SayaContext value={saya}>{children}</SayaContext>
)

/**
 * Lets only those through who are fully signed in; the others see the step that they are at. Where nobody answers, a device
 * that keeps laporan of the account that was here last shows these, and nothing else.
 */
export function Gerbang({ children }: { children: ReactNode }) {
  const { data, error, failureReason, refetch, fetchStatus } = useSaya()
  const [jalur] = useLocation()
  useLatar(data?.saya ?? null)
  // Before anything below is shown; another role loads the page anew.
  setPembinaan(data?.saya?.pandangan.pembinaan ?? false)
  setHanyaSah(data?.saya?.pandangan.hanyaSah ?? false)
  // Entry works without a network: one try is enough to begin with what is here, while the others go on.
  const diam = fetchStatus === 'paused' || isDiam(jalur.startsWith('/isi') ? failureReason : error)
  const akun = !data && diam ? readSimpanan('perangkat-terakhir') : null
  if (akun) {
    return (
      <Suspense fallback={<Skeleton bentuk="halaman" />}>
        <IsiLuring akun={akun} onUlang={() => void refetch()} />
      </Suspense>
    )
  }
  if (error) return <ErrorState galat={error} onUlang={() => void refetch()} />
  if (!data) return <Skeleton bentuk="halaman" />
  if (data.saya && isTertunda()) return <Skeleton bentuk="halaman" />
  if (data.keadaan === 'penuh' && data.saya) return <SayaProvider saya={data.saya}>{children}</SayaProvider>
  return (
    <Suspense fallback={<Skeleton bentuk="halaman" />}>
      <MasukPage saya={data} />
    </Suspense>
  )
}

/** No answer at all, or one of a server that is away. */
const isDiam = (galat: Error | null): boolean =>
  galat instanceof Problem && (galat.status === 0 || [502, 503, 504].includes(galat.status))

/** Somebody left while there was no network: their session ends now, before anything is shown. */
const isTertunda = (): boolean => readSimpanan('keluar-tertunda') !== null

async function akhiriTertunda(): Promise<void> {
  const jenis = readSimpanan('keluar-tertunda') === 'postKeluarSemua' ? 'postKeluarSemua' : 'postKeluar'
  await call(jenis, {}, { isi: {} })
  saveSimpanan('keluar-tertunda', null)
  muatUlang('/')
}

/** What this account left unsent goes out, and what others left goes away, whichever screen is opened. */
function useLatar(saya: Saya | null): void {
  useEffect(() => {
    if (saya && isTertunda()) akhiriTertunda().catch(() => undefined)
  }, [saya])
  useEffect(() => {
    const pemilik = readSimpanan('perangkat') ?? '{}'
    if (!saya || isTertunda() || pemilik === '{}') return
    const milikSendiri = pemilik.includes(JSON.stringify(saya.namaPengguna))
    // Who has no store here has none made, but sends those of others away all the same.
    const latar = milikSendiri
      ? import('#client/perangkat/ruang.ts').then(({ masukRuang }) => masukRuang(saya))
      : import('#client/perangkat/pemilik.ts').then(({ hapusLain }) => hapusLain(saya.namaPengguna))
    latar.catch(() => undefined)
  }, [saya])
  useEffect(() => {
    if (!saya || isTertunda() || readSimpanan('dorong') === null) return
    import('#client/perangkat/dorong.ts')
      .then(({ segarkanDorong }) => segarkanDorong(saya.namaPengguna))
      .catch(() => undefined)
  }, [saya])
}
