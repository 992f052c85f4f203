import { keepPreviousData, QueryClient, type UseQueryResult, useQuery } from '@tanstack/react-query'
import { sebutInggris } from '#client/format/sebut-inggris.ts'
import { getBahasa } from '#client/messages/t.ts'
import { bolehUlang, call } from './call.ts'
import type { Problem } from './problem.ts'
import type { Keluaran, Kueri, NamaGet } from './types.ts'
import { kodeKab } from './versi.ts'

const SATU_JAM = 3_600_000

/** One cache per page. Answers stay until a live event says that their kabupaten has a newer version. */
export const createQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: Number.POSITIVE_INFINITY,
        gcTime: SATU_JAM,
        retry: (kali, galat) => kali < 2 && bolehUlang(galat),
        refetchOnWindowFocus: false,
        refetchOnReconnect: true,
        placeholderData: keepPreviousData,
      },
    },
  })

type PilihanKueri<Data> = {
  readonly aktif?: boolean
  /** Milliseconds until the same question is asked again, or false once the answer is final. */
  readonly ulangTiap?: (data: Data) => number | false
}

/**
 * The answer of one endpoint, by name and parameters. While other parameters load, the answer before stays with
 * `isPlaceholderData`; whatever is shown from it must also take its titles from it.
 */
export function useEndpoint<N extends NamaGet>(
  nama: N,
  kueri: Kueri<N>,
  { aktif = true, ulangTiap }: PilihanKueri<Keluaran<N>> = {},
): UseQueryResult<Keluaran<N>, Problem> {
  return useQuery<Keluaran<N>, Problem>({
    queryKey: [nama, kueri],
    queryFn: ({ signal }) => call(nama, kueri, { sinyal: signal }),
    enabled: aktif,
    ...bacaan(nama),
    ...(ulangTiap && { refetchInterval: ({ state }) => (state.data ? ulangTiap(state.data) : false) }),
  })
}

/** What a form saves again: shown in both languages side by side, and never one in the other's place. */
const DWIBAHASA: readonly NamaGet[] = ['getKatalogIndikator', 'getRancanganIndikator', 'getPilihanIndikator']

/** How an answer is read in the language of the page; what is kept of it is the same in every language. */
export const bacaan = (nama: NamaGet) =>
  getBahasa() === 'en' && !DWIBAHASA.includes(nama) ? { select: sebutInggris } : {}

/** Boundaries change yearly and are large: a laporan does not make them stale. */
const TIDAK_IKUT_VERSI: readonly unknown[] = ['getBatas', 'getSehat']

/** Asks again for all that is on screen of a kabupaten, and forgets what is not, once its figures are newer. */
export function refreshKab(klien: QueryClient, kab: string): Promise<void> {
  return klien.invalidateQueries({
    predicate: ({ queryKey: [nama, kueri] }) => !TIDAK_IKUT_VERSI.includes(nama) && wilayahDari(kueri) === kab,
  })
}

const wilayahDari = (kueri: unknown): string =>
  typeof kueri === 'object' && kueri !== null && 'wilayah' in kueri && typeof kueri.wilayah === 'string'
    ? kodeKab(kueri.wilayah)
    : ''
