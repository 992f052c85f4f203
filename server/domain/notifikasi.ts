/**
 * A notifikasi: one matter in one desa that calls for something to be done, from when a rule first held until it is closed.
 * There is one per desa, perihal and indikator while it lasts (domain.md 1, steps 2 to 7).
 */
import type { Bulan } from './bulan.ts'
import type { Status } from './status.ts'

export const PERIHAL = ['indikator', 'laporan', 'tanda-bahaya', 'perlu-dicek'] as const
export type Perihal = (typeof PERIHAL)[number]

/** How far what is done about it has come. */
export const TAHAP_NOTIFIKASI = ['baru', 'diterima', 'direncanakan', 'dikerjakan', 'ditutup'] as const
export type TahapNotifikasi = (typeof TAHAP_NOTIFIKASI)[number]

export const HASIL_NOTIFIKASI = ['membaik', 'data-diperbaiki', 'tidak-berlaku', 'dilanjutkan'] as const
export type HasilNotifikasi = (typeof HASIL_NOTIFIKASI)[number]

/** 0: with its unit; 1: raised to the head of the puskesmas; 2: to the dinas. */
export type TingkatNaik = 0 | 1 | 2

/** A rule that holds, by its kode, and the month from which on it has. */
export type Alasan = { readonly aturan: string; readonly sejakBulan: Bulan }

/** The figure when it was last reviewed; percent is of the target to date, `selisih` persons short of it. */
export type AngkaIndikator = {
  readonly pembilang: number | null
  readonly penyebut: number | null
  readonly target: number | null
  readonly status: Status | null
  readonly selisih: number | null
  /** Whether the area is too small for baik to jelek, so that three months decide. */
  readonly kecil: boolean
}

/** Who owes which month, oldest first. */
export type AngkaLaporan = { readonly belum: readonly { readonly unitId: number; readonly bulan: Bulan }[] }

/** Persons found with a danger sign in visits that are not followed up; `sejak` is the day of the oldest, 'YYYY-MM-DD'. */
export type AngkaBahaya = { readonly orang: number; readonly kunjungan: number; readonly sejak: string }

/** Findings that nobody has explained; `sejak` is the day on which the oldest was found. */
export type AngkaDicek = { readonly temuan: number; readonly sejak: string }

type Hal<P extends Perihal, A> = {
  readonly perihal: P
  /** Its kode; '' for anything but an indikator. */
  readonly indikator: string
  readonly angka: A
}

/** What a notifikasi is about, with its figure. */
export type HalNotifikasi =
  | Hal<'indikator', AngkaIndikator>
  | Hal<'laporan', AngkaLaporan>
  | Hal<'tanda-bahaya', AngkaBahaya>
  | Hal<'perlu-dicek', AngkaDicek>

export type AngkaNotifikasi = HalNotifikasi['angka']

export type Notifikasi = HalNotifikasi & {
  readonly notifikasiId: number
  readonly desaId: number
  /** Who follows it up: the unit of the desa's penanggung jawab, failing that its puskesmas. */
  readonly unitId: number
  readonly alasan: readonly Alasan[]
  /** Month of the figure that first raised it, and of the one reviewed last. */
  readonly bulanMulai: Bulan
  readonly bulan: Bulan
  readonly munculPada: Date
  readonly berubahPada: Date
  readonly tahap: TahapNotifikasi
  readonly diterimaPada: Date | null
  readonly diterimaOleh: string | null
  /** Since when no rule holds any more, and the month whose figure says so; null: one does. */
  readonly tenangSejak: Date | null
  readonly tenangBulan: Bulan | null
  readonly ditutupPada: Date | null
  /** null: quiet without anybody having taken it. */
  readonly ditutupOleh: string | null
  readonly hasil: HasilNotifikasi | null
  readonly catatan: string
  /** The figure when it was closed. */
  readonly angkaTutup: AngkaNotifikasi | null
  readonly dinaikkan: TingkatNaik
  readonly dinaikkanPada: Date | null
  /** Rises with every change that a person has to know of before they change it themselves. */
  readonly versi: number
}

/** How the audit trail names a notifikasi, whoever acts on it: its history is found by this. */
export const objekNotifikasi = (
  notifikasiId: number,
  kodeDesa: string,
  { perihal, indikator }: Pick<HalNotifikasi, 'perihal' | 'indikator'>,
): string => `notifikasi ${notifikasiId} ${kodeDesa} ${indikator || perihal}`
