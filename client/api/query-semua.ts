// Several answers of one endpoint at once; apart from query.ts, because only screens that compare need it.
import { type UseQueryResult, useQueries } from '@tanstack/react-query'
import { call } from './call.ts'
import type { Problem } from './problem.ts'
import { bacaan } from './query.ts'
import type { Keluaran, Kueri, NamaGet } from './types.ts'

/** One answer per set of parameters, in their order; each shares its place in the cache with `useEndpoint`. */
export const useEndpointSemua = <N extends NamaGet>(
  nama: N,
  kueri: readonly Kueri<N>[],
): readonly UseQueryResult<Keluaran<N>, Problem>[] =>
  useQueries({
    queries: kueri.map((satu) => ({
      queryKey: [nama, satu],
      queryFn: ({ signal }: { signal: AbortSignal }) => call(nama, satu, { sinyal: signal }),
      ...bacaan(nama),
    })),
  }) as readonly UseQueryResult<Keluaran<N>, Problem>[] // every query of the list is of this endpoint
