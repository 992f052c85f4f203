/** Rows of a file of laporan on their way in: read and matched, not yet applied. */
import type { Bulan } from './bulan.ts'
import type { Penolakan } from './impor.ts'
import type { StatusLaporan } from './penolakan.ts'
import { perluAlasan } from './tahap.ts'

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
  /** The version that a form was filled from, 0 for none; null in a file that does not say. */
  readonly versiDasar?: number | null
}

/** Title of the hidden column in which our own forms say what each row was filled from. */
export const JUDUL_VERSI_DASAR = 'versi dasar'

/** [elemen_id, pilah_id, count since January, column]. */
export type SelBerjalan = readonly [elemenId: number, pilahId: number, jumlah: number, kolom: string]

const BARIS_PER_LEMBAR = 2_000_000

/** One number for a row of any sheet, in the order of the file. */
export const nomorBaris = (lembarKe: number, baris: number): number => lembarKe * BARIS_PER_LEMBAR + baris
export const barisDari = (nomor: number): number => nomor % BARIS_PER_LEMBAR
export const lembarDari = (nomor: number): number => Math.trunc(nomor / BARIS_PER_LEMBAR)

/** Whether a change by file has to be meant: somebody vouched for the laporan, or declared the unit not open. */
export const perluMaksud = ({
  status,
  tidakBuka,
}: {
  status: StatusLaporan | null
  tidakBuka: string | null
}): boolean => perluAlasan(status) || tidakBuka !== null
