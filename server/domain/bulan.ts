/** A calendar month as TTTTBB, e.g. 202501. 190001 stands for "since ever". */
export type Bulan = number

export const SEJAK_SEMULA: Bulan = 190001

export const tahunDari = (bulan: Bulan): number => Math.trunc(bulan / 100)
export const bulanKe = (bulan: Bulan): number => bulan % 100
export const januari = (tahun: number): Bulan => tahun * 100 + 1
export const desember = (tahun: number): Bulan => tahun * 100 + 12

const urutan = (bulan: Bulan): number => tahunDari(bulan) * 12 + bulanKe(bulan) - 1

/** `geser(202501, -1)` is 202412. */
export function geser(bulan: Bulan, langkah: number): Bulan {
  const n = urutan(bulan) + langkah
  return Math.floor(n / 12) * 100 + (n % 12) + 1
}

/** Months from `dari` to `sampai`: `selisihBulan(202412, 202502)` is 2. */
export const selisihBulan = (dari: Bulan, sampai: Bulan): number => urutan(sampai) - urutan(dari)

/** All months from `dari` to `sampai`, both included; empty when `dari` is later. */
export function rentang(dari: Bulan, sampai: Bulan): readonly Bulan[] {
  return Array.from({ length: Math.max(0, selisihBulan(dari, sampai) + 1) }, (_, i) => geser(dari, i))
}

export const isBulan = (n: number): boolean =>
  Number.isInteger(n) && tahunDari(n) >= 1900 && tahunDari(n) <= 2999 && bulanKe(n) >= 1 && bulanKe(n) <= 12

/** '2025-01' to 202501; null when it is not a month. */
export function parseBulan(teks: string): Bulan | null {
  const m = /^(\d{4})-(\d{2})$/.exec(teks)
  const bulan = m ? Number(m[1]) * 100 + Number(m[2]) : 0
  return isBulan(bulan) ? bulan : null
}

/** 202501 to '2025-01', the form of the API and of addresses. */
export const formatBulan = (bulan: Bulan): string =>
  `${String(tahunDari(bulan)).padStart(4, '0')}-${String(bulanKe(bulan)).padStart(2, '0')}`

/** Whether something that lives from `mulai` to `akhir` (null: still) exists in `bulan`. */
export const berlaku = (masa: { mulai: Bulan; akhir: Bulan | null }, bulan: Bulan): boolean =>
  masa.mulai <= bulan && (masa.akhir === null || bulan <= masa.akhir)

/**
 * The month and ordinal of the epidemiological week (Sunday to Saturday) that holds a date: a week belongs to the
 * month of its Saturday. `hari` is a UTC date; the answer's `minggu` is 1 for the month's first Saturday.
 */
export function mingguEpidemiologi(hari: Date): { bulan: Bulan; minggu: number } {
  const sabtu = new Date(hari)
  sabtu.setUTCDate(hari.getUTCDate() + (6 - hari.getUTCDay()))
  return {
    bulan: sabtu.getUTCFullYear() * 100 + sabtu.getUTCMonth() + 1,
    minggu: Math.ceil(sabtu.getUTCDate() / 7),
  }
}

/** Whether this is a day of the calendar, 'YYYY-MM-DD', in a year that a bulan may have. */
export function isHari(teks: string): boolean {
  if (!/^(?:19|2\d)\d{2}-\d{2}-\d{2}$/.test(teks)) return false
  const hari = new Date(`${teks}T00:00:00Z`)
  return !Number.isNaN(hari.getTime()) && hari.toISOString().startsWith(teks)
}
