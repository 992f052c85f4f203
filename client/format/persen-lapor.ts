import { formatPersen } from './bilangan.ts'

/** Share of laporan as a whole percent; only what is complete reads 100 %, only what is empty 0 %. */
export function persenLapor({ masuk, wajib }: { readonly masuk: number; readonly wajib: number }): string {
  const bulat = Math.round((masuk / wajib) * 100)
  return formatPersen(masuk >= wajib ? bulat : masuk === 0 ? 0 : Math.min(99, Math.max(1, bulat)), 0)
}
