// One laporan on its way in: how it stands, what is planned for it, what became of it.
import type { BarisIsian, BelumLengkap, Isian } from '#domain/isian.ts'
import type { PenolakanIsian, StatusLaporan } from '#domain/penolakan.ts'
import type { Temuan } from '#domain/temuan.ts'
import type { DesaTerkunci } from '#store/kunci.ts'
import type { KunciLaporan, LaporanSekarang, Pengesahan, UnitLaporan, VersiLaporan } from '#store/laporan.ts'

/** What is to become of one laporan, decided from its present state. */
export type Rencana =
  | {
      readonly hasil: 'tulis'
      readonly status: StatusLaporan
      readonly tidakBuka: string | null
      readonly alasan: string | null
      readonly isian: Isian
      /** Who writes it and when, where that is not who hands it in. */
      readonly pencatat?: Pengesahan
      /** Validated at once, by whom and when: a second version. */
      readonly sah?: Pengesahan
    }
  | { readonly hasil: 'sama' }
  | Ditolak
  | Bentrok

export type Ditolak = { readonly hasil: 'ditolak'; readonly penolakan: readonly PenolakanIsian[] }

/** Somebody else wrote a version in between: theirs, and what the sender's would have been. */
export type Bentrok = {
  readonly hasil: 'bentrok'
  readonly versiAnda: { readonly versi: number; readonly isi: readonly BarisIsian[] }
  readonly versiSekarang: VersiLaporan
}

export type Diterima = {
  readonly hasil: 'baru' | 'berubah' | 'sama'
  readonly versiLaporan: number
  /** null where there was no laporan before. */
  readonly versiSebelum: number | null
  readonly belumLengkap: readonly BelumLengkap[]
  readonly temuan: readonly Temuan[]
}

export type HasilLaporan = Diterima | Ditolak | Bentrok

/** What a plan is made from; null where there is no such unit, desa or laporan. */
export type KeadaanLaporan = {
  readonly unit: UnitLaporan | null
  readonly desa: DesaTerkunci | null
  readonly laporan: LaporanSekarang | null
}

/** One laporan with its state, its plan, and the cells and findings that it will have. */
export type Langkah = {
  readonly kunci: KunciLaporan
  readonly keadaan: KeadaanLaporan
  readonly rencana: Rencana
  readonly isian: Isian
  readonly temuan: readonly Temuan[]
}

/** The stage that a laporan will have; null where there is none and none is written. */
export const statusSesudah = ({ rencana, keadaan }: Pick<Langkah, 'rencana' | 'keadaan'>): StatusLaporan | null =>
  rencana.hasil !== 'tulis' ? (keadaan.laporan?.status ?? null) : rencana.sah ? 'tervalidasi' : rencana.status

/** How many versions a plan adds. */
export const banyakVersi = (rencana: Rencana): number => (rencana.hasil !== 'tulis' ? 0 : rencana.sah ? 2 : 1)

export const isianAda = ({ laporan }: KeadaanLaporan): Isian => laporan?.isian ?? new Map<number, number>()

export const teksKunci = ({ desaId, bulan, unitId, minggu }: KunciLaporan): string =>
  `${desaId}:${bulan}:${unitId}:${minggu}`
