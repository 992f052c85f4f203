/**
 * What is done about a notification: it is received, planned, worked on and closed (domain.md 1, steps 2 to 7). Only counts
 * and days; judged are visits made and what was followed up, never how much was found (domain.md 11).
 */
import { TAHAP_NOTIFIKASI, type TahapNotifikasi } from './notifikasi.ts'

export const JENIS_RENCANA = ['kunjungan-rumah', 'kelas', 'sweeping', 'validasi-data', 'rujukan', 'lain'] as const
export type JenisRencana = (typeof JENIS_RENCANA)[number]

export const TEMUAN_KUNJUNGAN = ['belum-dilayani', 'tidak-patuh', 'tanda-bahaya', 'gejala-tbc'] as const
export type TemuanKunjungan = (typeof TEMUAN_KUNJUNGAN)[number]

export const TINGKAT_EVALUASI = ['dusun', 'desa'] as const
export type TingkatEvaluasi = (typeof TINGKAT_EVALUASI)[number]

/** Where a notification stands on the board: what is open but quiet stands apart from the stages. */
export const LAJUR = ['baru', 'diterima', 'direncanakan', 'dikerjakan', 'tenang', 'ditutup'] as const
export type Lajur = (typeof LAJUR)[number]

/** Why something is late: a plan past its day, danger signs past theirs, or nobody who began before it was raised. */
export const SEBAB_TERLAMBAT = ['rencana', 'tanda-bahaya', 'dinaikkan'] as const
export type SebabTerlambat = (typeof SEBAB_TERLAMBAT)[number]

/** What somebody does, as far as it moves the stage. */
export const LANGKAH = ['terima', 'rencana', 'kunjungan', 'rencana-selesai', 'evaluasi', 'tutup'] as const
export type LangkahTindak = (typeof LANGKAH)[number]

const SESUDAH: Readonly<Record<Exclude<LangkahTindak, 'terima' | 'tutup'>, TahapNotifikasi>> = {
  rencana: 'direncanakan',
  kunjungan: 'dikerjakan',
  'rencana-selesai': 'dikerjakan',
  // Whoever evaluates has received it, no more.
  evaluasi: 'diterima',
}

const urutan = (tahap: TahapNotifikasi): number => TAHAP_NOTIFIKASI.indexOf(tahap)

/**
 * The stage after a step: never earlier than before, and null where the step has no place any more: nothing is added to what is
 * closed, and only what is new is received.
 */
export function tahapSesudah(tahap: TahapNotifikasi, langkah: LangkahTindak): TahapNotifikasi | null {
  if (tahap === 'ditutup') return null
  if (langkah === 'tutup') return 'ditutup'
  if (langkah === 'terima') return tahap === 'baru' ? 'diterima' : null
  const sesudah = SESUDAH[langkah]
  return urutan(sesudah) > urutan(tahap) ? sesudah : tahap
}

/** The recap of a day's home visits for one finding, in persons; days are 'YYYY-MM-DD'. */
export type Kunjungan = {
  readonly tanggal: string
  readonly temuan: TemuanKunjungan
  readonly dikunjungi: number
  readonly ditemukan: number
  readonly dilayani: number
  readonly dirujuk: number
  /** When all of those found had been followed up; null: not yet. */
  readonly ditindaklanjutiPada: string | null
}

/** What cannot hold, with the field in which it stands. */
export type GalatKunjungan = {
  readonly kolom: keyof Kunjungan
  readonly sebab:
    | 'tidak-ada'
    | 'ditemukan-lebih'
    | 'dilayani-lebih'
    | 'dirujuk-lebih'
    | 'hari-depan'
    | 'hari-lama'
    | 'tindak-sebelum'
    | 'tindak-tanpa-temuan'
}

/** How far back a visit may still be recorded. */
const HARI_TERLAMA = 400

/** Every way in which a recap cannot be; none where it can. */
export function checkKunjungan(satu: Kunjungan, hariIni: string): readonly GalatKunjungan[] {
  const { tanggal, dikunjungi, ditemukan, dilayani, dirujuk, ditindaklanjutiPada: tindak } = satu
  const salah = (berlaku: boolean, galat: GalatKunjungan): readonly GalatKunjungan[] => (berlaku ? [galat] : [])
  return [
    ...salah(tanggal > hariIni, { kolom: 'tanggal', sebab: 'hari-depan' }),
    ...salah(selisihHari(tanggal, hariIni) > HARI_TERLAMA, { kolom: 'tanggal', sebab: 'hari-lama' }),
    ...salah(dikunjungi === 0, { kolom: 'dikunjungi', sebab: 'tidak-ada' }),
    ...salah(ditemukan > dikunjungi, { kolom: 'ditemukan', sebab: 'ditemukan-lebih' }),
    ...salah(dilayani > ditemukan, { kolom: 'dilayani', sebab: 'dilayani-lebih' }),
    ...salah(dirujuk > ditemukan, { kolom: 'dirujuk', sebab: 'dirujuk-lebih' }),
    ...salah(tindak !== null && ditemukan === 0, { kolom: 'ditindaklanjutiPada', sebab: 'tindak-tanpa-temuan' }),
    ...salah(tindak !== null && tindak < tanggal, { kolom: 'ditindaklanjutiPada', sebab: 'tindak-sebelum' }),
    ...salah(tindak !== null && tindak > hariIni, { kolom: 'ditindaklanjutiPada', sebab: 'hari-depan' }),
  ]
}

const SEHARI_MS = 86_400_000

/** Days from one to the other; below 0 where the other is earlier. */
export const selisihHari = (dari: string, sampai: string): number =>
  Math.round((Date.parse(`${sampai}T00:00:00Z`) - Date.parse(`${dari}T00:00:00Z`)) / SEHARI_MS)

/** The day that lies so many days after one. */
export const tambahHari = (hari: string, n: number): string =>
  new Date(Date.parse(`${hari}T00:00:00Z`) + n * SEHARI_MS).toISOString().slice(0, 10)

/** Within how many days a danger sign has to be followed up. */
export const HARI_TANDA_BAHAYA = 7

/** Danger signs found: followed up (in time or not), still waiting, or over the time; null where nothing is to be followed up. */
export const KEADAAN_BAHAYA = ['tepat', 'terlambat', 'menunggu', 'lewat'] as const
export type KeadaanBahaya = (typeof KEADAAN_BAHAYA)[number]

export function keadaanBahaya(satu: Kunjungan, hariIni: string): KeadaanBahaya | null {
  if (satu.temuan !== 'tanda-bahaya' || satu.ditemukan === 0) return null
  const tenggat = tambahHari(satu.tanggal, HARI_TANDA_BAHAYA)
  if (satu.ditindaklanjutiPada !== null) return satu.ditindaklanjutiPada <= tenggat ? 'tepat' : 'terlambat'
  return hariIni <= tenggat ? 'menunggu' : 'lewat'
}

/** A plan that is neither done nor called off, past its day. */
export const isRencanaLewat = (
  { tenggat, selesai, batal }: { readonly tenggat: string; readonly selesai: boolean; readonly batal: boolean },
  hariIni: string,
): boolean => !selesai && !batal && tenggat < hariIni

/** How long a plan may be made ahead: a year. */
const HARI_RENCANA = 366

export const checkTenggat = (tenggat: string, hariIni: string): 'lewat' | 'terlalu-jauh' | null =>
  tenggat < hariIni ? 'lewat' : selisihHari(hariIni, tenggat) > HARI_RENCANA ? 'terlalu-jauh' : null
