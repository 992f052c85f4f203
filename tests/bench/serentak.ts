// Fifty posyandu of one kabupaten that send at the same moment, also while a file is being brought in.
import type { Pengirim } from './kirim.ts'

export type Serentak = {
  readonly banyak: number
  readonly p50: number
  readonly p99: number
  readonly galat: readonly string[]
}

/** Every posyandu sends at once, as often as told; while `selama` is pending, again and again. */
export async function kirimSerentak(
  pengirim: Pengirim,
  port: number,
  selama: Promise<unknown>,
  palingSedikit: number,
): Promise<Serentak> {
  const waktu: number[] = []
  const galat: string[] = []
  let berjalan = true
  void selama.then(
    () => (berjalan = false),
    () => (berjalan = false),
  )
  for (let ke = 0; ke < palingSedikit || berjalan; ke += 1) {
    const semua = Array.from({ length: pengirim.banyak }, (_, satu) => pengirim.kirim(port, satu))
    for (const hasil of await Promise.allSettled(semua)) {
      if (hasil.status === 'fulfilled') waktu.push(hasil.value.ms)
      else galat.push(String(hasil.reason))
    }
  }
  return { banyak: waktu.length, p50: persentil(waktu, 50), p99: persentil(waktu, 99), galat }
}

/** The value below which so many of a hundred lie. */
export function persentil(nilai: readonly number[], persen: number): number {
  const urut = nilai.toSorted((a, b) => a - b)
  return urut[Math.min(urut.length - 1, Math.ceil((persen / 100) * urut.length) - 1)] ?? Number.NaN
}
