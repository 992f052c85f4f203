/** The months of one unit side by side, and what chance explains in them: what all questions over history rest on. */
import { type Bulan, selisihBulan } from './bulan.ts'

/** As far back as a question about a month looks for runs and for what is usual. */
export const JANGKA = 24
/** Months before those asked about that must be at hand: what was usual before a run began. */
export const BULAN_SEBELUM = 2 * JANGKA

/** One month's laporan of a unit for a desa: totals by elemen_id. One "tidak buka" says nothing about the unit's usual. */
export type LaporanRiwayat = {
  readonly unitId: number
  readonly jenisUnitId: number
  readonly bulan: Bulan
  readonly tidakBuka: boolean
  readonly jumlah: ReadonlyMap<number, number>
}

/** Counts by month, from the first month on; null where none was reported, or the unit was not open. */
export type Deret = readonly (number | null)[]

export type UnitRiwayat = {
  readonly unitId: number
  readonly jenisUnitId: number
  /** Whether there is a laporan of the month at all, open or not: only such a month can be asked about. */
  readonly ada: readonly boolean[]
  readonly deret: ReadonlyMap<number, Deret>
}

/** All units of a desa; `awal` is the month of index 0, `panjang` how many months there are. */
export type DesaRiwayat = {
  readonly awal: Bulan
  readonly panjang: number
  readonly unit: readonly UnitRiwayat[]
}

/** Puts laporan in any order side by side. */
export function susunRiwayat(laporan: readonly LaporanRiwayat[], awal: Bulan, panjang: number): DesaRiwayat {
  const unit = new Map<number, { unitId: number; jenisUnitId: number; ada: boolean[]; deret: Map<number, Deret> }>()
  for (const { unitId, jenisUnitId, bulan, tidakBuka, jumlah } of laporan) {
    const letak = selisihBulan(awal, bulan)
    if (letak < 0 || letak >= panjang) continue
    const milik = unit.get(unitId) ?? { unitId, jenisUnitId, ada: kosong(panjang, false), deret: new Map() }
    unit.set(unitId, milik)
    milik.ada[letak] = true
    if (tidakBuka) continue
    for (const [elemenId, n] of jumlah) {
      const deret = milik.deret.get(elemenId) ?? kosong<number | null>(panjang, null)
      milik.deret.set(elemenId, deret)
      // Made just above, and still growing.
      ;(deret as (number | null)[])[letak] = n
    }
  }
  return { awal, panjang, unit: [...unit.values()].sort((a, b) => a.unitId - b.unitId) }
}

const kosong = <T>(panjang: number, isi: T): T[] => Array.from({ length: panjang }, () => isi)

/** Last counts before a month, newest first, at most `jangka` months back. */
export function sebelum(deret: Deret, letak: number, jangka: number): number[] {
  const hasil: number[] = []
  for (let i = letak - 1; i >= Math.max(0, letak - jangka); i--) {
    const n = deret[i]
    if (n !== null && n !== undefined) hasil.push(n)
  }
  return hasil
}

/**
 * Twice the root (after Anscombe): counts of few and of many people then vary by about 1 as chance has it, so 3 instead
 * of 1 and 300 instead of 250 are measured by the same rule.
 */
export const akar = (n: number): number => 2 * Math.sqrt(n + 0.375)

export function median(angka: readonly number[]): number {
  const urut = angka.toSorted((a, b) => a - b)
  const tengah = urut.length >> 1
  const atas = urut[tengah] ?? 0
  return urut.length % 2 === 1 ? atas : ((urut[tengah - 1] ?? 0) + atas) / 2
}

// Makes the median of absolute deviations of normal numbers their standard deviation.
const MAD_KE_SD = 1.4826

/** Median absolute deviation, as a standard deviation. */
export function mad(angka: readonly number[], tengah = median(angka)): number {
  return MAD_KE_SD * median(angka.map((n) => Math.abs(n - tengah)))
}

/** About how likely two counts that vary by chance alone around `rata` are the same. */
export const peluangSama = (rata: number): number => Math.min(1, 1 / (2 * Math.sqrt(Math.PI * Math.max(rata, 0.08))))

/** How likely a count that varies with this variance meets one given number: at most that of its most frequent one. */
export const peluangTepat = (ragam: number): number => Math.min(0.9, 1 / Math.sqrt(2 * Math.PI * Math.max(ragam, 0.2)))
