/** A table as every file shows it: CSV, workbook, PDF and picture are made of the same rows. */
import type { ArahKata } from '#client/format/kata.ts'
import type { Status } from '#contract/angka.ts'

export type SelDokumen = {
  /** As people read it; for a figure the number as the language writes it. */
  readonly teks: string
  /** Unrounded; null where there is no number. */
  readonly angka: number | null
  /** 'teks' for names and words; else which of the four kinds of cell it is. */
  readonly jenis: 'teks' | 'nilai' | 'belum-lapor' | 'tidak-dijadwalkan' | 'tanpa-sasaran'
  readonly status: Status | null
  readonly sementara?: boolean
  readonly kedaluwarsa?: boolean
  /** How a number is written; absent for text. */
  readonly bentuk?: 'persen' | 'jumlah' | 'laju'
}

export type KepalaDokumen = {
  readonly teks: string
  readonly rata: 'kiri' | 'kanan' | 'tengah'
  /** Heads that stand together under one. */
  readonly kelompok?: string
  /** What a row is called by: where columns do not fit side by side, it stands before each band of them. */
  readonly utama?: boolean
}

export type TabelDokumen = {
  readonly judul: string
  readonly subjudul: readonly string[]
  readonly kalimat: string | null
  readonly kepala: readonly KepalaDokumen[]
  readonly baris: readonly (readonly SelDokumen[])[]
  /** The whole area, apart from the rows. */
  readonly kaki: readonly SelDokumen[] | null
  readonly catatan: readonly string[]
  /** In which words the statuses and kinds of cell are explained beneath; null where they are not. */
  readonly legenda: ArahKata | null
}
