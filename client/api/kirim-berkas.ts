import type { JawabanBerkas } from '#contract/sasaran.ts'
import { getCsrf } from './csrf.ts'
import { endpointTable } from './endpoint-table.ts'
import { tulisKueri } from './kueri.ts'
import { problemJaringan, readProblem } from './problem.ts'

/** Endpoints that take a sheet as it is and answer what it would do, or did. */
export type EndpointBerkas =
  | 'postImporSasaran'
  | 'postImporTarget'
  | 'postImporKader'
  | 'postImporPendataan'
  | 'postImporKampanye'

/**
 * Sends the file as it is; the answer says what it would do, or did.
 * @throws Problem what the server refused, or that it cannot be reached.
 */
export async function kirimBerkas(
  endpoint: EndpointBerkas,
  kueri: Parameters<typeof tulisKueri>[0],
  berkas: File,
): Promise<JawabanBerkas> {
  const { jalur } = endpointTable[endpoint]
  const jawaban = await fetch(jalur + tulisKueri({ ...kueri, nama: berkas.name }), {
    method: 'POST',
    headers: { Accept: 'application/json', 'Content-Type': 'application/octet-stream', 'X-CSRF': getCsrf() ?? '' },
    body: berkas,
  }).catch(() => {
    throw problemJaringan()
  })
  if (!jawaban.ok) throw await readProblem(jawaban)
  // The server held this answer against the contract before it left.
  return (await jawaban.json()) as JawabanBerkas
}
