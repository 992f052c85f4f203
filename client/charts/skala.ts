/** A value axis from 0: its top and the values that get a line. */
export type Skala = { readonly maks: number; readonly langkah: number; readonly garis: readonly number[] }

const LANGKAH = [1, 2, 2.5, 5, 10]

/**
 * An axis that holds every value: nothing is clamped, so 340 % makes an axis to 400. `bilangan` keeps the steps whole,
 * for counts.
 */
export function skala(nilai: readonly (number | null)[], pilihan: { bilangan?: boolean; paling?: number } = {}): Skala {
  const puncak = Math.max(0, ...nilai.filter((n) => n !== null)) || 1
  const langkah = langkahBulat(puncak / (pilihan.paling ?? 5), pilihan.bilangan ?? false)
  const banyak = Math.max(1, Math.ceil(puncak / langkah - 1e-9))
  return { maks: banyak * langkah, langkah, garis: Array.from({ length: banyak + 1 }, (_, i) => i * langkah) }
}

function langkahBulat(kasar: number, bilangan: boolean): number {
  const pangkat = 10 ** Math.floor(Math.log10(kasar))
  const pilih = LANGKAH.map((l) => l * pangkat).find((l) => l >= kasar - 1e-12 && (!bilangan || Number.isInteger(l)))
  return bilangan ? Math.max(1, Math.ceil(pilih ?? kasar)) : (pilih ?? kasar)
}
