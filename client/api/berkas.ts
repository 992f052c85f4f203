// Files of the server: fetched, and not links, so that what cannot be made is said on the page and not saved as a file.
import type { BentukBerkas, TampilanBerkas } from '#contract/berkas.ts'
import { getCsrf } from './csrf.ts'
import { endpointTable } from './endpoint-table.ts'
import { problemJaringan, readProblem } from './problem.ts'
import { getTautan } from './tautan.ts'
import type { Isi } from './types.ts'

/** A view and its query, as the screen asks it; what is undefined is left out. */
export type TampilanDiambil = {
  readonly tampilan: TampilanBerkas
  readonly kueri: Readonly<Record<string, string | number | undefined>>
}

/** Lets the browser keep a view as a file; its name. Throws `Problem`. */
export async function ambilBerkas(
  { tampilan, kueri }: TampilanDiambil,
  bentuk: BentukBerkas,
  bahasa: 'id' | 'en',
): Promise<string> {
  const isi: Isi<'postBerkas'> = { tampilan, bentuk, bahasa, kueri: teksKueri(kueri) }
  const tautan = getTautan()
  const jawaban = await fetch(endpointTable.postBerkas.jalur, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      'X-CSRF': getCsrf() ?? '',
      ...(tautan && { 'X-Tautan': tautan }),
    },
    body: JSON.stringify(isi),
  }).catch(() => {
    throw problemJaringan()
  })
  if (!jawaban.ok) throw await readProblem(jawaban)
  const nama =
    /filename="([^"]+)"/.exec(jawaban.headers.get('Content-Disposition') ?? '')?.[1] ?? `${tampilan}.${bentuk}`
  simpanBerkas(nama, await jawaban.blob())
  return nama
}

const teksKueri = (kueri: TampilanDiambil['kueri']): Record<string, string> =>
  Object.fromEntries(
    Object.entries(kueri).flatMap(([nama, nilai]) => (nilai === undefined ? [] : [[nama, String(nilai)]])),
  )

/** Lets the browser keep a file under this name. */
export function simpanBerkas(nama: string, isi: Blob): void {
  const alamat = URL.createObjectURL(isi)
  Object.assign(document.createElement('a'), { href: alamat, download: nama }).click()
  // Only once the browser has taken it: some read it after this turn.
  setTimeout(() => URL.revokeObjectURL(alamat), 10_000)
}

/** The same for text of the page itself as CSV. */
export const simpanCsv = (nama: string, isi: string): void =>
  simpanBerkas(nama, new Blob([isi], { type: 'text/csv;charset=utf-8' }))
