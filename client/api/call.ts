import { getCsrf } from './csrf.ts'
import { type Baris, endpointTable } from './endpoint-table.ts'
import { ingat, simpanIngatan } from './ingatan.ts'
import { tulisKueri } from './kueri.ts'
import { Problem, problemJaringan, readProblem } from './problem.ts'
import { getTautan } from './tautan.ts'
import { ambilTitipan } from './titipan.ts'
import type { Isi, Keluaran, Kueri, NamaEndpoint } from './types.ts'
import { getVersi, kodeKab, raiseVersi } from './versi.ts'

type Pilihan<N extends NamaEndpoint> = { readonly isi?: Isi<N>; readonly sinyal?: AbortSignal; readonly kunci?: string }

/** Calls one endpoint of the contract. Throws `Problem`, also where there is no network. */
export async function call<N extends NamaEndpoint>(
  nama: N,
  kueri: Kueri<N>,
  pilihan: Pilihan<N> = {},
): Promise<Keluaran<N>> {
  const { isi, sinyal, kunci } = pilihan
  const metode = nama.startsWith('get') ? 'GET' : 'POST'
  const { jalur, simpan }: Baris = endpointTable[nama]
  const wilayah = 'wilayah' in kueri && typeof kueri.wilayah === 'string' ? kueri.wilayah : ''
  const kab = kodeKab(wilayah)
  const alamat = `${jalur}${tulisKueri(kueri, simpan === 'versi' ? getVersi(kab) : 0)}`
  const pertanyaan = `${jalur}${tulisKueri(kueri)}`
  const teringat = metode === 'GET' ? ingat(pertanyaan) : undefined
  const tautan = getTautan()
  const dititipkan = metode === 'GET' ? ambilTitipan(pertanyaan) : undefined
  const dikirim =
    dititipkan ??
    fetch(alamat, {
      method: metode,
      ...(sinyal && { signal: sinyal }),
      headers: {
        Accept: 'application/json',
        ...(isi !== undefined && { 'Content-Type': 'application/json' }),
        ...(metode === 'POST' && { 'X-CSRF': getCsrf() ?? '' }),
        ...(kunci && { 'Idempotency-Key': kunci }),
        ...(tautan && { 'X-Tautan': tautan }),
        ...(teringat && { 'If-None-Match': teringat.tanda }),
      },
      ...(isi !== undefined && { body: JSON.stringify(isi) }),
    })
  const jawaban = await dikirim.catch((galat: unknown) => {
    if (galat instanceof DOMException && galat.name === 'AbortError') throw galat
    throw problemJaringan()
  })
  const samaSaja = jawaban.status === 304 && teringat !== undefined
  if (!samaSaja && !jawaban.ok) throw await readProblem(jawaban)
  const versi = Number(jawaban.headers.get('X-Versi-Data') ?? 0)
  // An event overtook the answer: ask once more, now with the version that it told.
  if (metode === 'GET' && versi > 0 && versi < getVersi(kab)) return call(nama, kueri, pilihan)
  if (kab && versi) raiseVersi(kab, versi)
  const keluaran: unknown = samaSaja ? teringat.isi : await jawaban.json()
  if (metode === 'GET' && !samaSaja) simpanIngatan(pertanyaan, jawaban, keluaran)
  // The server held this answer against the contract before it left.
  return keluaran as Keluaran<N>
}

/** Whether trying again may help: not where the server said that the question itself is wrong. */
export const bolehUlang = (galat: unknown): boolean =>
  !(galat instanceof Problem) || galat.status === 0 || galat.status >= 500
