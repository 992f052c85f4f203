import type { Bulan } from './bulan.ts'

/**
 * Sasaran: the people to be served. A desa's own count is best; where only the kabupaten's total is known it is shared out
 * by population.
 */

/** Whole people; 0.5 goes up although the binary product may lie a hair below it. */
export const bulatkan = (n: number): number => Math.floor(n + 0.5 + 1e-9)

/**
 * Shares a whole number out by weights so that the parts sum to it exactly: each gets its whole part, what is left goes to
 * the largest remainders (equal ones: to the earlier). Null where all weights are zero.
 */
export function bagiTerbesar(jumlah: number, bobot: readonly number[]): number[] | null {
  const semua = bobot.reduce((a, b) => a + b, 0)
  if (semua <= 0) return null
  const tepat = bobot.map((satu) => (jumlah * satu) / semua)
  const bagian = tepat.map(Math.floor)
  const sisa = jumlah - bagian.reduce((a, b) => a + b, 0)
  const urutan = tepat
    .map((satu, i) => ({ i, pecahan: satu - Math.floor(satu) }))
    .sort((a, b) => b.pecahan - a.pecahan || a.i - b.i)
  for (const { i } of urutan.slice(0, sisa)) bagian[i] = (bagian[i] ?? 0) + 1
  return bagian
}

export type BarisJumlah = {
  readonly desaId: number
  readonly jenis: string
  readonly mulai: Bulan
  readonly jumlah: number
}

/** By desa and kind the row that holds in a month: the last that has begun. */
export function sasaranPada<T extends BarisJumlah>(
  baris: readonly T[],
  bulan: Bulan,
): ReadonlyMap<number, ReadonlyMap<string, T>> {
  const hasil = new Map<number, Map<string, T>>()
  for (const satu of baris) {
    if (satu.mulai > bulan) continue
    const milik = hasil.get(satu.desaId) ?? new Map<string, T>()
    hasil.set(satu.desaId, milik)
    if ((milik.get(satu.jenis)?.mulai ?? 0) <= satu.mulai) milik.set(satu.jenis, satu)
  }
  return hasil
}

type SasaranDesa = ReadonlyMap<string, unknown> | undefined

/** Of some desa how many have anything, and how many every kind that one of them has. */
export function kelengkapanSasaran(desa: readonly SasaranDesa[]): {
  readonly ada: number
  readonly lengkap: number
  readonly jenis: ReadonlySet<string>
} {
  const jenis = new Set(desa.flatMap((d) => [...(d?.keys() ?? [])]))
  const ada = desa.filter((d) => d && d.size > 0)
  return { ada: ada.length, lengkap: ada.filter((d) => d?.size === jenis.size).length, jenis }
}
