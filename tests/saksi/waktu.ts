/** Months as numbers (202501), restated: the witness borrows nothing from the program that it checks. */

export const tahun = (bulan: number): number => Math.floor(bulan / 100)
export const nomor = (bulan: number): number => bulan % 100

export function mundur(bulan: number, langkah: number): number {
  const urut = tahun(bulan) * 12 + (nomor(bulan) - 1) - langkah
  return Math.floor(urut / 12) * 100 + (urut % 12) + 1
}

/** Both ends included, the earliest first; empty where `dari` lies after `sampai`. */
export function deret(dari: number, sampai: number): number[] {
  const hasil: number[] = []
  for (let b = dari; b <= sampai; b = mundur(b, -1)) hasil.push(b)
  return hasil
}

/** The last day of a month, as days since 1970. */
export const hariTerakhir = (bulan: number): number => Date.UTC(tahun(bulan), nomor(bulan), 0) / 86_400_000
