/** A papan: an arrangement of pieces of which a screen consists, kept as data (domain.md 10). */

/** Closed: what a piece draws. `belum` says in a line what nobody reports yet, so that its absence is not taken for calm. */
export const JENIS_POTONGAN = [
  'angka',
  'tren',
  'peta',
  'lembar',
  'matriks',
  'banding',
  'pilah',
  'kelengkapan',
  'teks',
  'belum',
] as const
export type JenisPotongan = (typeof JENIS_POTONGAN)[number]

export const LEBAR_POTONGAN = ['penuh', 'setengah'] as const
export type LebarPotongan = (typeof LEBAR_POTONGAN)[number]

export type Potongan = {
  readonly jenis: JenisPotongan
  /** null: the name of its indikator, or of what it shows. */
  readonly judul: string | null
  readonly indikator: readonly string[]
  readonly lebar: LebarPotongan
  /** Areas side by side; null: the next level. */
  readonly rincian: 'desa' | 'kecamatan' | 'puskesmas' | null
  /** What somebody wrote: a note, or what is missing. */
  readonly teks: string | null
  /** Both in English, where the program's own arrangement says them. */
  readonly judulEn?: string | null | undefined
  readonly teksEn?: string | null | undefined
}

/** How many indikator each kind shows, from and to; none where it shows none. */
export const BANYAK_INDIKATOR: Readonly<Record<JenisPotongan, readonly [dari: number, sampai: number]>> = {
  angka: [1, 16],
  tren: [1, 1],
  peta: [1, 1],
  lembar: [1, 1],
  matriks: [1, 12],
  banding: [1, 1],
  pilah: [1, 1],
  kelengkapan: [0, 0],
  teks: [0, 0],
  belum: [0, 0],
}

export const POTONGAN_TERBANYAK = 24

/** Kinds that are words alone. */
const BERUPA_TEKS: readonly JenisPotongan[] = ['teks', 'belum']

export type GalatPotongan = 'indikator-kurang' | 'indikator-lebih' | 'indikator-ganda' | 'tanpa-teks' | 'teks-lebih'

/** What is wrong with one piece; null: it can be drawn. */
export function checkPotongan({ jenis, indikator, teks }: Potongan): GalatPotongan | null {
  const [dari, sampai] = BANYAK_INDIKATOR[jenis]
  if (indikator.length < dari) return 'indikator-kurang'
  if (indikator.length > sampai) return 'indikator-lebih'
  if (new Set(indikator).size < indikator.length) return 'indikator-ganda'
  if (BERUPA_TEKS.includes(jenis)) return teks?.trim() ? null : 'tanpa-teks'
  return teks === null ? null : 'teks-lebih'
}

/** Every indikator of an arrangement once, in the order in which they first occur. */
export const indikatorPapan = (potongan: readonly Potongan[]): readonly string[] => [
  ...new Set(potongan.flatMap(({ indikator }) => indikator)),
]

/** Who else opens a papan: nobody, those of a puskesmas, or those of the kabupaten. */
export const LINGKUP_PAPAN = ['sendiri', 'puskesmas', 'kabupaten'] as const
export type LingkupPapan = (typeof LINGKUP_PAPAN)[number]

/** Whose a papan is, and with whom it is shared. */
export type MilikPapan = {
  /** null: the program's or the kabupaten's own. */
  readonly penggunaId: number | null
  readonly lingkup: LingkupPapan
  readonly puskesmasId: number | null
}
