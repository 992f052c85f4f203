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

type Isi = Pick<TrenJawaban, 'indikator' | 'wilayah' | 'titik' | 'bulan' | 'targetTahun'>

export const BULAN_DASAR = 3
const CUKUP_LENGKAP = 0.8
/** A month later than this is too far from the last complete one to be reckoned from it. */
const PALING_LAMA = 2
/** How far back the three months may lie. */
const JENDELA = 6

/**
 * Null where there is nothing to project: a figure that does not grow with the calendar year, a state, a prevalence, or
 * a year that has ended.
 */
export function perkirakan(tren: Isi): Perkiraan | null {
  const { indikator, bulan } = tren
  if (indikator.periode !== 'kumulatif' || indikator.arah !== 'naik' || bulan.endsWith('-12')) return null
  const lengkap = tren.titik.filter((satu) => satu.bulan <= bulan && isLengkap(satu, tren))
  const akhir = lengkap.at(-1)
  const terbaru = tren.titik.findLast((satu) => satu.bulan <= bulan)
  if (terbaru?.sel !== 'nilai' || terbaru.persen === null) return null
  if (!akhir || akhir.bulan.slice(0, 4) !== bulan.slice(0, 4) || akhir.bulan < geserBulan(bulan, -PALING_LAMA)) {
    return { dari: bulan, proyeksi: null, tanpa: 'belum-lengkap', kejar: null }
  }
  const dasar = lengkap.filter((satu) => satu.bulan > geserBulan(akhir.bulan, -JENDELA)).slice(-BULAN_DASAR)
  const tanpa = akhir.kecil ? 'kecil' : dasar.length < BULAN_DASAR ? 'kurang-bulan' : null
  return {
    dari: akhir.bulan,
    proyeksi: tanpa ? null : teruskan(akhir, dasar),
    tanpa,
    kejar: tren.targetTahun && sampaiTarget(akhir, tren.targetTahun.persen),
  }
}

/**
 * A month on which a pace may rest: reported, with the months before it, by nearly all who must. Of a single desa by all:
 * one unit of it missing is half its persons.
 */
function isLengkap(titik: TitikTren, { wilayah }: Isi): boolean {
  const { sel, bulanIni, sementara, kedaluwarsa, penyebut, jumlahIni, laporanMasuk, laporanWajib } = titik
  const cukup = wilayah.tingkat === 'desa' ? laporanWajib : laporanWajib * CUKUP_LENGKAP
  const dilaporkan = sel === 'nilai' && bulanIni === 'nilai' && !sementara && !kedaluwarsa
  return dilaporkan && (penyebut ?? 0) > 0 && jumlahIni !== null && laporanWajib > 0 && laporanMasuk >= cukup
}

function teruskan(akhir: TitikTren, dasar: readonly TitikTren[]): Proyeksi {
  const laju = dasar.reduce((jumlah, { jumlahIni }) => jumlah + (jumlahIni ?? 0), 0) / dasar.length
  const [pembilang, penyebut] = [akhir.pembilang ?? 0, akhir.penyebut ?? 0]
  const titik = Array.from({ length: bulanSisa(akhir.bulan) + 1 }, (_, i) => {
    const orang = pembilang + laju * i
    return { bulan: geserBulan(akhir.bulan, i), pembilang: Math.round(orang), persen: (orang / penyebut) * 100 }
  })
  return { dasar: dasar.map(({ bulan }) => bulan), laju, titik }
}

function sampaiTarget({ bulan, pembilang, penyebut }: TitikTren, target: number): Kejar {
  const sisaBulan = bulanSisa(bulan)
  const sisa = Math.max(0, Math.ceil((target / 100) * (penyebut ?? 0) - 1e-9) - (pembilang ?? 0))
  return { target, sisa, sisaBulan, perBulan: Math.ceil(sisa / sisaBulan) }
}

const bulanSisa = (bulan: string): number => 12 - Number(bulan.slice(5))
