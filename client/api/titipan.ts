// Answers that were asked for while the program that reads them was still on its way. They wait here until `call` asks the
// same, and each is taken once.
import type { endpointTable } from './endpoint-table.ts'
import { tulisKueri } from './kueri.ts'
import type { Keluaran, Kueri, NamaGet } from './types.ts'

/** What may be asked so early, with its path: the whole table is too large to come before everything else. */
const JALUR = {
  getSaya: '/api/saya',
  getWilayah: '/api/wilayah',
  getIndikator: '/api/indikator',
  getRingkasan: '/api/ringkasan',
} as const satisfies { readonly [N in NamaGet]?: (typeof endpointTable)[N]['jalur'] }
type NamaAwal = keyof typeof JALUR

export type Pertanyaan = { readonly [N in NamaAwal]: { readonly nama: N; readonly kueri: Kueri<N> } }[NamaAwal]

const titipan = new Map<string, Promise<Response>>()

/** Asks, and leaves the answer for whoever asks the same. */
export function titip<N extends NamaAwal>(nama: N, kueri: Kueri<N>): Promise<Response> {
  const jawaban = fetch(JALUR[nama] + tulisKueri(kueri), { headers: { Accept: 'application/json' } })
  titipan.set(JALUR[nama] + tulisKueri(kueri), jawaban)
  return jawaban
}

/** The same, read here as well; null where there is no such answer. */
export async function titipBaca<N extends NamaAwal>(nama: N, kueri: Kueri<N>): Promise<Keluaran<N> | null> {
  const jawaban = await titip(nama, kueri).catch(() => null)
  // The server held it against the contract before it left.
  return jawaban?.ok ? ((await jawaban.clone().json()) as Keluaran<N>) : null
}

/** The answer that waits for this question, if one does. */
export function ambilTitipan(pertanyaan: string): Promise<Response> | undefined {
  const jawaban = titipan.get(pertanyaan)
  titipan.delete(pertanyaan)
  return jawaban
}
