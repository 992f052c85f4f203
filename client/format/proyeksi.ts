// Where a cumulative would stand in December if its last months went on, and how many persons a month the target still
// takes. Pure: screen and documents say the same.
import type { TitikTren, TrenJawaban } from '#contract/tren.ts'
import { geserBulan } from './bulan.ts'

export type TitikProyeksi = { readonly bulan: string; readonly pembilang: number; readonly persen: number }

export type Proyeksi = {
  /** The reported complete months whose mean it is, oldest first. */
  readonly dasar: readonly string[]
  /** Mean persons a month, unrounded. */
  readonly laju: number
  /** From the last complete month, a point as it was reported, to December. */
  readonly titik: readonly TitikProyeksi[]
}

export type Kejar = {
  /** The target of the whole year, percent. */
  readonly target: number
  /** Persons still to be reached; 0 where the year's target is met already. */
  readonly sisa: number
  readonly sisaBulan: number
  /** The same by month, rounded up. */
  readonly perBulan: number
}

/** Why nothing is projected where it could have been. */
export type TanpaProyeksi = 'belum-lengkap' | 'kurang-bulan' | 'kecil'

export type Perkiraan = {
  /** The last complete month: everything is reckoned from here. */
  readonly dari: string
  readonly proyeksi: Proyeksi | null
  readonly tanpa: TanpaProyeksi | null
  readonly kejar: Kejar | null
}

type Isi = Pick<TrenJawaban, 'indikator' | 'titik' | 'bulan' | 'targetTahun' | 'laju'>

export const BULAN_DASAR = 3

/**
 * Null where there is nothing to project: a figure that does not grow with the calendar year, a state, a prevalence, or
 * a year that has ended.
 */
export function perkirakan({ indikator, bulan, titik, targetTahun, laju }: Isi): Perkiraan | null {
  if (indikator.periode !== 'kumulatif' || indikator.arah !== 'naik' || bulan.endsWith('-12')) return null
  const terbaru = titik.findLast((satu) => satu.bulan <= bulan)
  if (terbaru?.sel !== 'nilai' || terbaru.persen === null) return null
  const akhir = titik.find((satu) => satu.bulan === laju?.dari)
  if (!laju || !akhir) return { dari: bulan, proyeksi: null, tanpa: 'belum-lengkap', kejar: null }
  const tanpa = akhir.kecil ? 'kecil' : laju.perBulan === null ? 'kurang-bulan' : null
  return {
    dari: akhir.bulan,
    proyeksi: tanpa || laju.perBulan === null ? null : teruskan(akhir, laju.dasar, laju.perBulan),
    tanpa,
    kejar: targetTahun && sampaiTarget(akhir, targetTahun.persen),
  }
}

function teruskan(akhir: TitikTren, dasar: readonly string[], laju: number): Proyeksi {
  const [pembilang, penyebut] = [akhir.pembilang ?? 0, akhir.penyebut ?? 0]
  const titik = Array.from({ length: bulanSisa(akhir.bulan) + 1 }, (_, i) => {
    const orang = pembilang + laju * i
    return { bulan: geserBulan(akhir.bulan, i), pembilang: Math.round(orang), persen: (orang / penyebut) * 100 }
  })
  return { dasar, laju, titik }
}

function sampaiTarget({ bulan, pembilang, penyebut }: TitikTren, target: number): Kejar {
  const sisaBulan = bulanSisa(bulan)
  const sisa = Math.max(0, Math.ceil((target / 100) * (penyebut ?? 0) - 1e-9) - (pembilang ?? 0))
  return { target, sisa, sisaBulan, perBulan: Math.ceil(sisa / sisaBulan) }
}

const bulanSisa = (bulan: string): number => 12 - Number(bulan.slice(5))
