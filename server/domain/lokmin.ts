/** A lokmin: what kinds there are, what is written in one, who sees what of it. Meetings speak of numbers, never of persons. */
import type { Bulan } from './bulan.ts'

export const JENIS_LOKMIN = ['bulanan', 'lintas-sektor', 'rakor'] as const
export type JenisLokmin = (typeof JENIS_LOKMIN)[number]

export const KEADAAN_LOKMIN = ['rencana', 'berlangsung', 'selesai', 'batal'] as const
export type KeadaanLokmin = (typeof KEADAAN_LOKMIN)[number]

/** Where a point comes from: a rule over the figures, or somebody's own mind. */
export const ASAL_BUTIR = ['memburuk', 'membaik', 'belum-lapor', 'rtl', 'notifikasi', 'sendiri'] as const
export type AsalButir = (typeof ASAL_BUTIR)[number]

/** The fields of a point; causes by fishbone or by five times why. */
export const SEBAB = ['manusia', 'metode', 'sarana', 'dana', 'lingkungan'] as const
export const MENGAPA = ['mengapa-1', 'mengapa-2', 'mengapa-3', 'mengapa-4', 'mengapa-5'] as const
export const MEDAN_BUTIR = ['judul', 'masalah', ...SEBAB, ...MENGAPA, 'keputusan'] as const
export type MedanButir = (typeof MEDAN_BUTIR)[number]

export const STATUS_RTL = ['belum', 'berjalan', 'selesai', 'batal'] as const
export type StatusRtl = (typeof STATUS_RTL)[number]

/** The figure that a point was drafted from, as it stood then. */
export type AcuanButir =
  | {
      readonly jenis: 'indikator'
      readonly indikator: string
      readonly nama: string
      readonly satuan: string
      readonly bulan: Bulan
      readonly pembilang: number | null
      readonly penyebut: number | null
      readonly persen: number | null
      readonly target: number | null
      /** What is short of the target to date. */
      readonly selisih: number | null
      readonly persenLalu: number | null
      /** Desa below their target and desa that can be judged; null where this is not told. */
      readonly desa: { readonly kurang: number; readonly dinilai: number } | null
      /** Counted of laporan that are not validated yet. */
      readonly sementara: boolean
    }
  | { readonly jenis: 'laporan'; readonly bulan: Bulan; readonly masuk: number; readonly wajib: number }
  | { readonly jenis: 'rtl'; readonly terbuka: number; readonly lewat: number }
  | {
      readonly jenis: 'notifikasi'
      readonly terbuka: number
      readonly desa: number
      /** By matter: an indikator's name, or the kind of matter. */
      readonly perihal: readonly { readonly nama: string; readonly desa: number }[]
    }

/** Meetings with others than health workers: only totals, nothing that points at few people. */
export const isLintas = (jenis: JenisLokmin): boolean => jenis !== 'bulanan'

/** Which state may follow; a meeting that is over may be opened again to mend its minutes. */
export const LANJUTAN_KEADAAN: Readonly<Record<KeadaanLokmin, readonly KeadaanLokmin[]>> = {
  rencana: ['rencana', 'berlangsung', 'selesai', 'batal'],
  berlangsung: ['berlangsung', 'selesai', 'rencana'],
  selesai: ['selesai', 'berlangsung'],
  batal: ['batal', 'rencana'],
}

/** Whether its points, decisions and people may still be written. */
export const isTerbuka = (keadaan: KeadaanLokmin): boolean => keadaan === 'rencana' || keadaan === 'berlangsung'
