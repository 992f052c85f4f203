/** Rows of a file of laporan on their way in: read and matched, not yet applied. */
import type { Bulan } from './bulan.ts'
import type { Penolakan } from './impor.ts'

/** [elemen_id, pilah_id, jumlah]; null empties the cell. In the long form also the row that says so. */
export type SelImpor = readonly [elemenId: number, pilahId: number, jumlah: number | null, nomor?: number]

export type KunciBaris = {
  readonly desaId: number
  readonly bulan: Bulan
  readonly unitId: number
  readonly minggu: number
}

/** One row of a file (in the long form neighbouring rows of one laporan): where it goes and what it says, or why not. */
export type BarisImpor = {
  /** Running number: sheet and row together. */
  readonly nomor: number
  readonly kunci: KunciBaris | null
  readonly isi: SelImpor[]
  readonly penolakan: readonly Penolakan[]
  /** Counts since January, of which only what the month adds is kept. */
  readonly berjalan?: readonly SelBerjalan[]
  /** What is taken in, and asked about. */
  readonly peringatan?: readonly Penolakan[]
}

/** [elemen_id, pilah_id, count since January, column]. */
export type SelBerjalan = readonly [elemenId: number, pilahId: number, jumlah: number, kolom: string]

const BARIS_PER_LEMBAR = 2_000_000

/** One number for a row of any sheet, in the order of the file. */
export const nomorBaris = (lembarKe: number, baris: number): number => lembarKe * BARIS_PER_LEMBAR + baris
export const barisDari = (nomor: number): number => nomor % BARIS_PER_LEMBAR
export const lembarDari = (nomor: number): number => Math.trunc(nomor / BARIS_PER_LEMBAR)
