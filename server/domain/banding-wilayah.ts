/** Areas beside each other: who may be judged against the target, in which order, and this quarter against the one before. */
import { type Bulan, geser } from './bulan.ts'
import type { Arah, Periode } from './indikator.ts'
import { bedaDuaRasio, diLuarKebetulan, lebihBaikDariKebetulan } from './kebetulan.ts'
import type { Sel } from './sel-desa.ts'
import type { Rasio } from './status.ts'
import { bulanPeriode } from './target.ts'
import { cukupDiukur, type Ukur } from './ukur.ts'

export type NilaiBanding =
  | 'lebih-baik'
  | 'tidak-berbeda'
  | 'perlu-dukungan'
  | 'belum-lapor'
  | 'sementara'
  | 'kurang-diukur'
  | 'netral'
  | 'tanpa-target'

export type Terbanding = {
  readonly sel: Sel
  readonly pembilang: number | null
  readonly penyebut: number | null
  readonly persen: number | null
  readonly target: number | null
  readonly sementara: boolean
  readonly ukur: Ukur | null
}

/** Against the target to date, beyond what chance explains; else why it is not judged (domain.md 4.3, 11). */
export function nilaiBanding(arah: Arah, angka: Terbanding): NilaiBanding {
  const { pembilang: p, penyebut: q, target } = angka
  if (angka.sel !== 'nilai' || angka.persen === null || p === null || q === null) return 'belum-lapor'
  if (arah === 'netral') return 'netral'
  if (angka.sementara) return 'sementara'
  if (!cukupDiukur(angka.ukur)) return 'kurang-diukur'
  if (target === null) return 'tanpa-target'
  if (diLuarKebetulan(arah, { p, q }, target)) return 'perlu-dukungan'
  return lebihBaikDariKebetulan(arah, { p, q }, target) ? 'lebih-baik' : 'tidak-berbeda'
}

const BERPERINGKAT: readonly NilaiBanding[] = ['lebih-baik', 'perlu-dukungan']

/**
 * Places from the best on, only among those that differ from the target by more than chance: within it an order would be
 * chance's (domain.md 11). Equal figures share a place; who is not judged has none. Ratios are compared, not percentages.
 */
export function peringkat(
  arah: Arah,
  baris: readonly { readonly nilai: NilaiBanding; readonly persen: number | null }[],
): (number | null)[] {
  const lebih = (a: number, b: number) => (arah === 'turun' ? a < b : a > b)
  const ikut = baris.flatMap(({ nilai, persen }) => (BERPERINGKAT.includes(nilai) && persen !== null ? [persen] : []))
  return baris.map(({ nilai, persen }) =>
    BERPERINGKAT.includes(nilai) && persen !== null ? 1 + ikut.filter((lain) => lebih(lain, persen)).length : null,
  )
}

/** The figure of one month, as far as a comparison of quarters looks at it. */
export type TitikBanding = {
  readonly sel: Sel
  readonly pembilang: number | null
  readonly penyebut: number | null
  readonly sementara: boolean
  readonly ukur: Ukur | null
}

type BandingTriwulan = {
  readonly hasil:
    | 'lebih-baik'
    | 'tidak-berbeda'
    | 'perlu-dukungan'
    | 'sementara'
    | 'kurang-diukur'
    | 'terlalu-kecil'
    | 'tidak-ada'
    | 'netral'
  readonly cara: 'orang-triwulan' | 'angka-bulan'
  readonly kini: Triwulan
  readonly dulu: Triwulan
  readonly selisih: number | null
}

type Triwulan = { readonly dari: Bulan; readonly sampai: Bulan; readonly rasio: Rasio | null }

/** Figures that are sums since the start of their year: only what a quarter added says how it went. */
const BERJUMLAH: readonly Periode[] = ['kumulatif', 'tahun-ajaran', 'rasio-kumulatif', 'tahun-ajaran-rasio']
const DENGAN_PENYEBUT: readonly Periode[] = ['rasio-kumulatif', 'tahun-ajaran-rasio']

/** Figures whose every month is a figure of its own. */
const PER_BULAN: readonly Periode[] = ['bulanan', 'potret', '12-bulan', 'kumulatif-3-tahun']

/** Whether there are quarters to compare: rounds, campaigns, cohorts and counts of events have none. */
export const bertriwulan = (periode: Periode): boolean => BERJUMLAH.includes(periode) || PER_BULAN.includes(periode)

/**
 * The three months to m against the three before. A cumulative figure only ever grows, and against a growing target a bad
 * January would go on looking like a bad year: so what counts is the persons that each quarter added, over its year's sasaran.
 * Elsewhere it is the figure of m against that of three months earlier. Six months that are not all complete say nothing, nor
 * figures for which too few were measured.
 */
export function bandingTriwulan(
  { arah, periode }: { readonly arah: Arah; readonly periode: Periode },
  bulan: Bulan,
  baca: (bulan: Bulan) => TitikBanding,
): BandingTriwulan {
  const berjumlah = BERJUMLAH.includes(periode)
  const ambil = (m: Bulan) => (berjumlah ? tambahanTriwulan(periode, m, baca) : rasioDari(baca(m)))
  const lalu = geser(bulan, -3)
  const [kini, dulu] = [bulan, lalu].map((m) => ({
    dari: berjumlah ? geser(m, -2) : m,
    sampai: m,
    rasio: ambil(m),
  })) as [Triwulan, Triwulan] // two in, two out
  const cara = berjumlah ? 'orang-triwulan' : 'angka-bulan'
  const enam = (berjumlah ? [0, 1, 2, 3, 4, 5] : [0, 3]).map((n) => baca(geser(bulan, -n)))
  const selisih = kini.rasio && dulu.rasio ? (kini.rasio.p / kini.rasio.q - dulu.rasio.p / dulu.rasio.q) * 100 : null
  return { hasil: hasilTriwulan(arah, { kini, dulu, enam }), cara, kini, dulu, selisih }
}

type Berdua = { readonly kini: Triwulan; readonly dulu: Triwulan; readonly enam: readonly TitikBanding[] }

function hasilTriwulan(arah: Arah, { kini, dulu, enam }: Berdua): BandingTriwulan['hasil'] {
  if (!kini.rasio || !dulu.rasio) return 'tidak-ada'
  if (enam.some((t) => t.sementara || t.sel !== 'nilai')) return 'sementara'
  if (enam.some((t) => !cukupDiukur(t.ukur))) return 'kurang-diukur'
  if (arah === 'netral') return 'netral'
  const beda = bedaDuaRasio(kini.rasio, dulu.rasio)
  if (beda === null) return 'tidak-ada'
  if (beda !== 'naik' && beda !== 'turun') return beda
  return beda === arah ? 'lebih-baik' : 'perlu-dukungan'
}

const rasioDari = ({ sel, pembilang: p, penyebut: q }: TitikBanding): Rasio | null =>
  sel === 'nilai' && p !== null && q !== null && q > 0 ? { p, q } : null

/** What the three months to m added to a sum that begins anew with its year. */
function tambahanTriwulan(periode: Periode, m: Bulan, baca: (bulan: Bulan) => TitikBanding): Rasio | null {
  const ke = bulanPeriode({ periode }, m)
  const akhir = rasioDari(baca(m))
  const awal = ke === 3 ? { p: 0, q: 0 } : rasioDari(baca(geser(m, -3)))
  const tutup = ke < 3 ? rasioDari(baca(geser(m, -ke))) : { p: 0, q: 0 }
  if (!akhir || !awal || !tutup) return null
  const tambah = (a: number, b: number, c: number) => a + b - c
  const p = tambah(akhir.p, tutup.p, awal.p)
  const q = DENGAN_PENYEBUT.includes(periode) ? tambah(akhir.q, tutup.q, awal.q) : akhir.q
  return q > 0 ? { p, q } : null
}
