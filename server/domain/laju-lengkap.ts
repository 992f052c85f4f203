/**
 * How many persons a month are reached, from months that were reported well enough to say: the one rule behind the projection of a
 * trend, the way of an SPM to its year's target and the page for the head of a kabupaten.
 */
import type { Bahan } from './bahan.ts'
import { type Bulan, geser } from './bulan.ts'
import { type AngkaWilayah, pokokWilayah } from './cakupan.ts'
import type { Indikator } from './indikator.ts'
import { adaJumlah, selWilayah, type WilayahHitung } from './kumpulan.ts'
import { bulanPeriode } from './target.ts'

/** What must be known of a month to rest a pace on it; `jumlahIni` is the month's own part. */
export type TitikLaju = Pick<
  AngkaWilayah,
  'sel' | 'bulanIni' | 'sementara' | 'penyebut' | 'jumlahIni' | 'laporanMasuk' | 'laporanWajib'
> & { readonly bulan: Bulan }

export type LajuLengkap = {
  /** The last complete month: what is left is reckoned from here. */
  readonly dari: Bulan
  /** The complete months whose mean it is, oldest first; also across New Year. */
  readonly dasar: readonly Bulan[]
  /** Mean persons a month, unrounded; null where too few months are complete. */
  readonly perBulan: number | null
}

const BULAN_DASAR = 3
const CUKUP_LENGKAP = 0.8
/** A month later than this is too far from the last complete one to be reckoned from it. */
const PALING_LAMA = 2
/** How far back the three months may lie. */
const JENDELA = 6

/** The first month that the rule may look at. */
export const mulaiLaju = (bulan: Bulan): Bulan => geser(bulan, 1 - PALING_LAMA - JENDELA)

/** Null where no month of the figure's year is complete that is near enough. */
export function lajuLengkap(
  indikator: Pick<Indikator, 'periode'>,
  titik: readonly TitikLaju[],
  { bulan, tingkat }: { readonly bulan: Bulan; readonly tingkat: WilayahHitung['tingkat'] },
): LajuLengkap | null {
  const lengkap = titik.filter((satu) => satu.bulan <= bulan && isLengkap(satu, tingkat))
  const akhir = lengkap.at(-1)
  if (!akhir || akhir.bulan < geser(bulan, -PALING_LAMA)) return null
  // Another year counts anew.
  if (bulanPeriode(indikator, akhir.bulan) > bulanPeriode(indikator, bulan)) return null
  const dasar = lengkap.filter((satu) => satu.bulan > geser(akhir.bulan, -JENDELA)).slice(-BULAN_DASAR)
  const jumlah = dasar.reduce((n, { jumlahIni }) => n + (jumlahIni ?? 0), 0)
  return {
    ...{ dari: akhir.bulan, dasar: dasar.map((satu) => satu.bulan) },
    perBulan: dasar.length < BULAN_DASAR ? null : jumlah / dasar.length,
  }
}

/**
 * Reported, with the months before it, by nearly all who must. Of a single desa by all: one unit of it missing is half its
 * persons.
 */
function isLengkap(titik: TitikLaju, tingkat: WilayahHitung['tingkat']): boolean {
  const { sel, bulanIni, sementara, penyebut, jumlahIni, laporanMasuk, laporanWajib } = titik
  const cukup = tingkat === 'desa' ? laporanWajib : laporanWajib * CUKUP_LENGKAP
  const dilaporkan = sel === 'nilai' && bulanIni === 'nilai' && !sementara
  return dilaporkan && (penyebut ?? 0) > 0 && jumlahIni !== null && laporanWajib > 0 && laporanMasuk >= cukup
}

/** One month of an area as the rule needs it, without verdict and arrow, which take what nobody read of earlier months. */
export function titikLaju(bahan: Bahan, wilayah: WilayahHitung, bulan: Bulan): TitikLaju {
  const { k, sementara } = pokokWilayah(bahan, wilayah, bulan)
  return {
    ...{ bulan, sel: k.sel, sementara, penyebut: k.q, laporanMasuk: k.masuk, laporanWajib: k.wajib },
    bulanIni: selWilayah(k.hasil.map((h) => h.bulanIni)),
    jumlahIni: adaJumlah(k.hasil.map((h) => (h.sel === 'tanpa-sasaran' ? null : h.ini))),
  }
}
