import { type Bulan, bulanKe, geser, januari, rentang, tahunDari } from './bulan.ts'
import type { Indikator } from './indikator.ts'

/** Days of a campaign, ISO dates, both included. */
export type Kampanye = { readonly mulai: string; readonly selesai: string }

/** The months that one view counts. `penyebut` differs only for a cohort. */
export type Jendela = {
  readonly pembilang: readonly Bulan[]
  readonly penyebut: readonly Bulan[]
  /** Round month of a terjadwal, quarter's last month of a cohort. */
  readonly putaran: Bulan | null
}

/** Periode whose pembilang grows over the year against a sasaran: compared by the month's own count (domain.md 5). */
export const bertumbuh = (indikator: Pick<Indikator, 'periode'>): boolean =>
  indikator.periode === 'kumulatif' || indikator.periode === 'tahun-ajaran' || indikator.periode === 'kampanye'

/** Periode whose area keeps desa that have not reported in its penyebut: nobody there is known to be reached. */
export const tetapDiPenyebut = (indikator: Pick<Indikator, 'periode'>): boolean =>
  bertumbuh(indikator) || indikator.periode === 'kumulatif-3-tahun'

export const adalahKejadian = (indikator: Pick<Indikator, 'periode'>): boolean =>
  indikator.periode === 'kejadian' || indikator.periode === 'kejadian-mingguan'

/** Indikator counted by school or by cohort have no figure for one desa. */
export const tanpaTingkatDesa = (indikator: Pick<Indikator, 'periode' | 'tempatHitung'>): boolean =>
  indikator.tempatHitung === 'sekolah' || indikator.periode === 'kohort-triwulan'

const bulanDari = (tanggal: string): Bulan => Number(tanggal.slice(0, 4)) * 100 + Number(tanggal.slice(5, 7))

const awalTahunAjaran = (bulan: Bulan): Bulan =>
  bulanKe(bulan) >= 7 ? tahunDari(bulan) * 100 + 7 : (tahunDari(bulan) - 1) * 100 + 7

/** Last month of the latest quarter that has ended by m. */
export const triwulanSelesai = (bulan: Bulan): Bulan => geser(bulan, -(bulanKe(bulan) % 3))

function putaranTerakhir(indikator: Indikator, bulan: Bulan): Bulan | null {
  const lewat = indikator.jadwal.filter((b) => b <= bulanKe(bulan))
  return lewat.length === 0 ? null : tahunDari(bulan) * 100 + Math.max(...lewat)
}

/** The campaign that m shows: the latest begun, until the end of the year in which it ends. */
export const kampanyePada = (daftar: readonly Kampanye[], bulan: Bulan): Kampanye | null =>
  daftar
    .filter((k) => bulanDari(k.mulai) <= bulan && tahunDari(bulan) <= tahunDari(bulanDari(k.selesai)))
    .sort((a, b) => a.mulai.localeCompare(b.mulai))
    .at(-1) ?? null

const satu = (bulan: readonly Bulan[], putaran: Bulan | null = null): Jendela => ({
  pembilang: bulan,
  penyebut: bulan,
  putaran,
})

/**
 * The months that the view of month m counts (domain.md 4.1); null where m has nothing scheduled yet (before the
 * year's first round, before a campaign). For a potret it is every month whose laporan may still be shown.
 */
export function jendela(indikator: Indikator, bulan: Bulan, kampanye: Kampanye | null = null): Jendela | null {
  switch (indikator.periode) {
    case 'kumulatif':
    case 'rasio-kumulatif':
      return satu(rentang(januari(tahunDari(bulan)), bulan))
    case 'bulanan':
    case 'kejadian':
    case 'kejadian-mingguan':
      return satu([bulan])
    case 'potret':
      return satu(rentang(geser(bulan, -(indikator.umurMaks ?? 0)), bulan))
    case 'terjadwal': {
      const putaran = putaranTerakhir(indikator, bulan)
      return putaran === null ? null : satu(rentang(putaran, Math.min(geser(putaran, 1), bulan)), putaran)
    }
    case 'kampanye':
      return kampanye === null
        ? null
        : satu(rentang(bulanDari(kampanye.mulai), Math.min(bulanDari(kampanye.selesai), bulan)))
    case 'tahun-ajaran':
    case 'tahun-ajaran-rasio':
      return satu(rentang(awalTahunAjaran(bulan), bulan))
    case 'kumulatif-3-tahun':
      return satu(rentang(geser(bulan, -35), bulan))
    case '12-bulan':
      return satu(rentang(geser(bulan, -11), bulan))
    case 'kohort-triwulan': {
      const akhir = triwulanSelesai(bulan)
      const bulanTriwulan = rentang(geser(akhir, -2), akhir)
      return { pembilang: bulanTriwulan, penyebut: bulanTriwulan.map((b) => geser(b, -12)), putaran: akhir }
    }
  }
}

/** The month whose view is the one before: last month, the round before, the quarter before. */
export function bulanPembanding(indikator: Indikator, bulan: Bulan): Bulan | null {
  if (indikator.periode === 'kohort-triwulan') return geser(triwulanSelesai(bulan), -3)
  if (indikator.periode !== 'terjadwal') return geser(bulan, -1)
  const putaran = putaranTerakhir(indikator, bulan)
  if (putaran === null) return null
  // a round is compared with the whole round before, late additions included
  return sebelum(indikator, putaran)
}

function sebelum(indikator: Indikator, putaran: Bulan): Bulan {
  const lalu = indikator.jadwal.filter((b) => b < bulanKe(putaran))
  const awal = lalu.length > 0 ? tahunDari(putaran) * 100 + Math.max(...lalu) : akhirTahunLalu(indikator, putaran)
  return bulanKe(awal) === 12 ? awal : geser(awal, 1)
}

const akhirTahunLalu = (indikator: Indikator, putaran: Bulan): Bulan =>
  (tahunDari(putaran) - 1) * 100 + Math.max(...indikator.jadwal)

/** First month whose rows are needed to show m with its comparison: what a store has to fetch. */
export function bulanPertamaDibutuhkan(indikator: Indikator, bulan: Bulan): Bulan {
  switch (indikator.periode) {
    case 'kumulatif-3-tahun':
      return geser(bulan, -36)
    case 'kohort-triwulan':
      return geser(bulan, -24)
    case 'potret':
      return geser(bulan, -2 * (indikator.umurMaks ?? 0) - 2)
    case 'tahun-ajaran':
    case 'tahun-ajaran-rasio':
    case '12-bulan':
    case 'terjadwal':
    case 'kampanye':
      return geser(bulan, -18)
    default:
      // January of the month before (rasio-kumulatif compares with it), six months for small areas
      return Math.min(januari(tahunDari(geser(bulan, -1))), geser(bulan, -6))
  }
}
