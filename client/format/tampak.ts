// How a cell looks. The server says what a figure is; this says which of the known looks it takes.
import type { Angka, Sel, Status } from '#contract/angka.ts'

/**
 * The four kinds of cell and what a value may be besides: out of date, provisional, or of earlier months only because
 * this month has no laporan. A value with a status looks like its status.
 */
export type Tampak = Status | Exclude<Sel, 'nilai'> | 'kedaluwarsa' | 'tertinggal' | 'sementara' | 'nilai'

/** The order of every legend. */
export const URUTAN_TAMPAK: readonly Tampak[] = [
  'baik',
  'kurang',
  'cukup',
  'jelek',
  'di-atas-target',
  'di-bawah-target',
  'nilai',
  'sementara',
  'tertinggal',
  'belum-lapor',
  'tidak-dijadwalkan',
  'tanpa-sasaran',
  'kedaluwarsa',
]

const STATUS: readonly string[] = ['baik', 'kurang', 'cukup', 'jelek', 'di-atas-target', 'di-bawah-target']

export const isStatus = (tampak: string): tampak is Status => STATUS.includes(tampak)

type Dinilai = Pick<Angka, 'sel' | 'bulanIni' | 'status' | 'sementara' | 'kedaluwarsa'>

/** Which look a figure takes. */
export function getTampak(angka: Dinilai): Tampak {
  if (angka.kedaluwarsa) return 'kedaluwarsa'
  if (angka.sel !== 'nilai') return angka.sel
  if (angka.status) return angka.status
  if (angka.bulanIni === 'belum-lapor') return 'tertinggal'
  return angka.sementara ? 'sementara' : 'nilai'
}

/** The attribute by which styles/status.css colours polygon, bar, row and legend alike. */
export const getTanda = (tampak: Tampak): { 'data-status': string } | { 'data-sel': string } =>
  isStatus(tampak) ? { 'data-status': tampak } : { 'data-sel': tampak }

/** How many rows have each look. */
export function hitungTampak(baris: readonly Dinilai[]): ReadonlyMap<Tampak, number> {
  const hitung = new Map<Tampak, number>()
  for (const satu of baris) {
    const tampak = getTampak(satu)
    hitung.set(tampak, (hitung.get(tampak) ?? 0) + 1)
  }
  return hitung
}
