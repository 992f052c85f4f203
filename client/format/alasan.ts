import type { Angka, IndikatorRingkas } from '#contract/angka.ts'
import { isTanpaPenyebut } from './nilai.ts'

/** Why a figure bears no status. */
export type Alasan =
  | 'belum-lapor'
  | 'bulan-ini'
  | 'tanpa-sasaran'
  | 'tanpa-penyebut'
  | 'tidak-dijadwalkan'
  | 'kedaluwarsa'
  | 'sementara'
  | 'tanpa-target'
  | 'netral'
  | 'luar-putaran'
  | 'kurang-ukur'
  | 'periksa'

/** The order in which reasons are listed: first what somebody can mend. */
export const URUTAN_ALASAN: readonly Alasan[] = [
  'belum-lapor',
  'bulan-ini',
  'sementara',
  'kurang-ukur',
  'periksa',
  'kedaluwarsa',
  'tanpa-sasaran',
  'tanpa-penyebut',
  'tanpa-target',
  'luar-putaran',
  'tidak-dijadwalkan',
  'netral',
]

/** The one reason to name for a figure without status; null where it has one. */
export function alasanTanpaStatus(
  angka: Angka,
  indikator: Pick<IndikatorRingkas, 'arah' | 'jenis' | 'periode'>,
): Alasan | null {
  if (angka.status) return null
  if (angka.kedaluwarsa) return 'kedaluwarsa'
  if (angka.sel !== 'nilai') return angka.sel
  if (indikator.arah === 'netral' || indikator.jenis === 'kejadian') return 'netral'
  if (isTanpaPenyebut(angka)) return 'tanpa-penyebut'
  if (angka.target === null) return 'tanpa-target'
  if (angka.persen !== null && angka.persen < 0) return 'periksa'
  // a laporan of an earlier month still holds there: that this month is missing is not what keeps it from a status
  if (angka.bulanIni === 'belum-lapor' && indikator.periode !== 'potret') return 'bulan-ini'
  if (angka.bulanIni === 'tidak-dijadwalkan') return 'luar-putaran'
  return angka.ukur && !angka.sementara ? 'kurang-ukur' : 'sementara'
}
