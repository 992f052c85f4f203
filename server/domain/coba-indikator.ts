/** What stands out where a draft is tried on real laporan, beside the version in force. */
import type { AngkaWilayah } from './cakupan.ts'
import type { Periode } from './indikator.ts'
import { adalahKejadian } from './periode.ts'
import { banding } from './status.ts'

export type TandaCoba = 'lebih-100' | 'negatif' | 'tanpa-penyebut' | 'belum-lapor' | 'nilai-berubah' | 'status-berubah'

export const TANDA_COBA: readonly TandaCoba[] = [
  'lebih-100',
  'negatif',
  'tanpa-penyebut',
  'belum-lapor',
  'nilai-berubah',
  'status-berubah',
]

type Dicoba = Pick<AngkaWilayah, 'sel' | 'pembilang' | 'penyebut' | 'persen' | 'status'>
/** A figure by its formula. */
export type AngkaDicoba = { readonly angka: Dicoba; readonly periode: Periode }

/** What people compare: percent, or the count of a kejadian. */
export const nilaiCoba = ({ angka, periode }: AngkaDicoba): number | null =>
  angka.sel !== 'nilai' ? null : adalahKejadian({ periode }) ? angka.pembilang : angka.persen

/** new - old; null where one has no value, or one is a count and the other a percentage. */
export function selisihCoba(baru: AngkaDicoba, lama: AngkaDicoba | null): number | null {
  if (lama === null || adalahKejadian(baru) !== adalahKejadian(lama)) return null
  const [kini, dulu] = [nilaiCoba(baru), nilaiCoba(lama)]
  return kini === null || dulu === null ? null : kini - dulu
}

export function tandaCoba(baru: AngkaDicoba, lama: AngkaDicoba | null): TandaCoba[] {
  const { sel, pembilang, penyebut, persen, status } = baru.angka
  const tanpaPenyebut = sel === 'tanpa-sasaran' || (sel === 'nilai' && penyebut === 0 && persen === null)
  const ada: Readonly<Record<TandaCoba, boolean>> = {
    'lebih-100': persen !== null && banding(persen, 100) > 0,
    negatif: pembilang !== null && pembilang < 0,
    'tanpa-penyebut': tanpaPenyebut,
    'belum-lapor': sel === 'belum-lapor',
    'nilai-berubah': lama !== null && !sama(nilaiCoba(baru), nilaiCoba(lama)),
    'status-berubah': lama !== null && lama.angka.status !== status,
  }
  return TANDA_COBA.filter((tanda) => ada[tanda])
}

const sama = (a: number | null, b: number | null): boolean => (a === null || b === null ? a === b : banding(a, b) === 0)
