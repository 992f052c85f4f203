import type { Proyeksi, TitikProyeksi } from '#client/format/proyeksi.ts'
import type { Angka } from '#contract/angka.ts'
import type { TitikTren } from '#contract/tren.ts'
import { type Besaran, besaran, nilaiGambar } from './besaran.ts'

/** What stands at one month: a value, or the reason why there is none. */
export type JenisTitik = 'nilai' | 'belum-lapor' | 'tidak-dijadwalkan' | 'tanpa-sasaran' | 'kedaluwarsa'

export type BarisTren = {
  readonly bulan: string
  readonly tahun: number
  /** 1..12 */
  readonly bulanKe: number
  /** Months of one segmen are joined by a line; a count that starts anew begins another. */
  readonly segmen: number
  readonly jenis: JenisTitik
  /** null wherever `jenis` is not nilai, so that the line breaks there. */
  readonly nilai: number | null
  readonly target: number | null
  readonly titik: TitikTren
}

export type GambarTren = {
  readonly besaran: Besaran
  readonly baris: readonly BarisTren[]
  readonly segmen: readonly number[]
}

/** A rate of a whole year so far beside a month's count would not be one line. */
export const besaranTren = (titik: readonly TitikTren[]): Besaran => (besaran(titik) === 'persen' ? 'persen' : 'jumlah')

/** The months of the answer in order, each with what may be drawn there. */
export function gambarTren(
  titik: readonly TitikTren[],
  periode: string,
  ukuran: Besaran = besaranTren(titik),
): GambarTren {
  const baris = titik.map((t) => barisTren(t, ukuran, periode)).sort((a, b) => a.bulan.localeCompare(b.bulan))
  return { besaran: ukuran, baris, segmen: [...new Set(baris.map((b) => b.segmen))] }
}

function barisTren(titik: TitikTren, ukuran: Besaran, periode: string): BarisTren {
  const jenis = jenisTitik(titik)
  const tahun = Number(titik.bulan.slice(0, 4))
  const bulanKe = Number(titik.bulan.slice(5))
  return {
    bulan: titik.bulan,
    tahun,
    bulanKe,
    segmen: segmenTahun(periode, tahun, bulanKe),
    jenis,
    nilai: jenis === 'nilai' ? nilaiGambar(titik, ukuran) : null,
    target: ukuran === 'persen' ? titik.target : null,
    titik,
  }
}

/** The year a cumulative belongs to; 0 for what runs on through New Year. School years begin in July. */
function segmenTahun(periode: string, tahun: number, bulanKe: number): number {
  if (periode === 'kumulatif' || periode === 'rasio-kumulatif') return tahun
  if (periode.startsWith('tahun-ajaran')) return bulanKe >= 7 ? tahun : tahun - 1
  return 0
}

/**
 * A month that was not reported is a gap even where the cumulative of the months before still stands: a flat line
 * would say that nobody came, and nobody knows that.
 */
export function jenisTitik(angka: Pick<Angka, 'sel' | 'bulanIni' | 'kedaluwarsa'>): JenisTitik {
  if (angka.kedaluwarsa) return 'kedaluwarsa'
  return angka.sel === 'nilai' ? angka.bulanIni : angka.sel
}

/** One place on the horizontal axis with what each line has there. */
export type LetakTren = {
  readonly kunci: string
  readonly isi: Readonly<Record<number, BarisTren>>
  /** What the month would come to if the pace held. */
  readonly proyeksi?: TitikProyeksi
}

/** What is drawn: places along the axis, and the lines by the number under which each place holds them. */
export type SusunanTren = { readonly letak: readonly LetakTren[]; readonly seri: readonly number[] }

/** Months one after another, a line per segmen. */
export const susunBerurutan = ({ baris, segmen }: GambarTren): SusunanTren => ({
  letak: baris.map((b) => ({ kunci: b.bulan, isi: { [b.segmen]: b } })),
  seri: segmen,
})

/** The last year and the one before it over each other, January..December across. */
export function susunPerTahun({ baris }: GambarTren): SusunanTren {
  const seri = [...new Set(baris.map((b) => b.tahun))].slice(-2)
  const letak = Array.from({ length: 12 }, (_, i) => ({
    kunci: String(i + 1).padStart(2, '0'),
    isi: Object.fromEntries(
      baris.filter((b) => b.bulanKe === i + 1 && seri.includes(b.tahun)).map((b) => [b.tahun, b]),
    ),
  }))
  return { letak, seri }
}

/** The same with the months to December after it, or with those that it has already. */
export function denganProyeksi({ letak, seri }: SusunanTren, proyeksi: Proyeksi, perTahun: boolean): SusunanTren {
  const kunciDari = ({ bulan }: TitikProyeksi) => (perTahun ? bulan.slice(5) : bulan)
  const titik = new Map(proyeksi.titik.map((satu) => [kunciDari(satu), satu]))
  const ada = new Set(letak.map(({ kunci }) => kunci))
  const lanjutan = [...titik.keys()].filter((kunci) => !ada.has(kunci)).map((kunci) => ({ kunci, isi: {} }))
  return {
    seri,
    letak: [...letak, ...lanjutan].map((satu) => {
      const milik = titik.get(satu.kunci)
      return milik ? { ...satu, proyeksi: milik } : satu
    }),
  }
}

/**
 * Lines whose months without a value are marked on the axis. Of two years over each other only the last: a mark of the
 * other would seem to say that this year's month is missing.
 */
export const seriBertanda = ({ seri }: SusunanTren, perTahun: boolean): readonly number[] =>
  perTahun ? seri.slice(-1) : seri

/** The kinds of mark that occur on the axis. */
export function jenisTanda(susunan: SusunanTren, perTahun: boolean): readonly Exclude<JenisTitik, 'nilai'>[] {
  const baris = seriBertanda(susunan, perTahun).flatMap((s) => susunan.letak.flatMap(({ isi }) => isi[s] ?? []))
  return [...new Set(baris.map((b) => b.jenis))].filter((j) => j !== 'nilai')
}

/** Last row of a line with a value: where its direct label goes. */
export const akhirSeri = ({ letak }: SusunanTren, seri: number): BarisTren | null =>
  letak.map(({ isi }) => isi[seri]).findLast((b) => b?.nilai != null) ?? null
