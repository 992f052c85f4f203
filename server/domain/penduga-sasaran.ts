/**
 * Estimators of sasaran (domain.md 6): a population times rates, which are settings of the kabupaten with their source and
 * year. The kabupaten's total is computed first and shared out over its desa, so that the parts sum to it exactly.
 */
import { bagiTerbesar, bulatkan } from './sasaran.ts'

export const NAMA_TETAPAN = [
  'cbr',
  'akb',
  'faktor-ibu-hamil',
  'faktor-ibu-bersalin',
  'prevalensi-hipertensi',
  'prevalensi-dm',
  'prevalensi-odgj-berat',
] as const
export type NamaTetapan = (typeof NAMA_TETAPAN)[number]

/** A rate as people write it: births and deaths per 1,000, prevalences in percent, factors plain; and who says so. */
export type Tetapan = { readonly nilai: number; readonly sumber: string; readonly tahun: number }
export type TetapanPenduga = Readonly<Partial<Record<NamaTetapan, Tetapan>>>

/** What a rate is worth as a multiplier; `sisa` is what is left of a whole after it. */
type Cara = 'per-seribu' | 'sisa-per-seribu' | 'kali' | 'persen'

/** How each rate is written, and between which values one is believed. */
export const BENTUK_TETAPAN: Readonly<
  Record<NamaTetapan, { readonly cara: Cara; readonly dari: number; readonly sampai: number }>
> = {
  cbr: { cara: 'per-seribu', dari: 1, sampai: 80 },
  akb: { cara: 'sisa-per-seribu', dari: 0, sampai: 200 },
  'faktor-ibu-hamil': { cara: 'kali', dari: 1, sampai: 1.5 },
  'faktor-ibu-bersalin': { cara: 'kali', dari: 1, sampai: 1.5 },
  'prevalensi-hipertensi': { cara: 'persen', dari: 0, sampai: 100 },
  'prevalensi-dm': { cara: 'persen', dari: 0, sampai: 100 },
  'prevalensi-odgj-berat': { cara: 'persen', dari: 0, sampai: 100 },
}

/** Only what a guide fixes for everybody has a default; a birth rate or a prevalence is a kabupaten's own to name. */
export const TETAPAN_BAWAAN: TetapanPenduga = {
  'faktor-ibu-hamil': { nilai: 1.1, sumber: 'Pedoman PWS-KIA', tahun: 2009 },
  'faktor-ibu-bersalin': { nilai: 1.05, sumber: 'Pedoman PWS-KIA', tahun: 2009 },
}

export type Penduga = {
  readonly jenis: string
  /** The kind of sasaran that is multiplied. */
  readonly dari: string
  readonly tetapan: readonly NamaTetapan[]
}

const lahir = (jenis: string, ...tetapan: NamaTetapan[]): Penduga => ({
  ...{ jenis, dari: 'penduduk', tetapan: ['cbr', ...tetapan] },
})

export const PENDUGA: readonly Penduga[] = [
  lahir('lahir-hidup'),
  lahir('bayi'),
  lahir('surviving-infant', 'akb'),
  lahir('ibu-hamil', 'faktor-ibu-hamil'),
  lahir('ibu-bersalin', 'faktor-ibu-bersalin'),
  { jenis: 'hipertensi', dari: 'penduduk-15-plus', tetapan: ['prevalensi-hipertensi'] },
  { jenis: 'dm', dari: 'penduduk-15-plus', tetapan: ['prevalensi-dm'] },
  { jenis: 'odgj-berat', dari: 'penduduk', tetapan: ['prevalensi-odgj-berat'] },
]

const pengali = (nama: NamaTetapan, nilai: number): number => {
  switch (BENTUK_TETAPAN[nama].cara) {
    case 'per-seribu':
      return nilai / 1000
    case 'sisa-per-seribu':
      return 1 - nilai / 1000
    case 'persen':
      return nilai / 100
    case 'kali':
      return nilai
  }
}

/** Rates of an estimator that nobody has set yet. */
export const tetapanKurang = (penduga: Penduga, tetapan: TetapanPenduga): readonly NamaTetapan[] =>
  penduga.tetapan.filter((nama) => tetapan[nama] === undefined)

/** The estimate for a population in whole people; null where a rate is missing. 1.10 x 20.1 per 1,000 x 2,815 is 62. */
export function duga(penduga: Penduga, jumlah: number, tetapan: TetapanPenduga): number | null {
  let hasil = jumlah
  for (const nama of penduga.tetapan) {
    const satu = tetapan[nama]
    if (!satu) return null
    hasil *= pengali(nama, satu.nilai)
  }
  return bulatkan(hasil)
}

export type BahanDuga = {
  readonly penduduk: number
  /** Crude birth rate as a fraction: 20.1 births per 1,000 people is 0.0201. */
  readonly cbr: number
  /** Infant deaths as a fraction of live births; without it surviving infants are not estimated. */
  readonly akb?: number | null
}

/** Kinds that follow from population and births alone. */
export const JENIS_TERDUGA: readonly string[] = PENDUGA.filter((p) => p.tetapan.includes('cbr')).map((p) => p.jenis)

/** The estimate of one kind from the population of one place, or null where it has no estimator or lacks what it needs. */
export function dugaSasaran(jenis: string, { penduduk, cbr, akb }: BahanDuga): number | null {
  const penduga = PENDUGA.find((p) => p.jenis === jenis && JENIS_TERDUGA.includes(jenis))
  const perSeribu = (pecahan: number): Tetapan => ({ nilai: pecahan * 1000, sumber: '', tahun: 0 })
  const akbIni = akb === null || akb === undefined ? {} : { akb: perSeribu(akb) }
  return penduga ? duga(penduga, penduduk, { ...TETAPAN_BAWAAN, cbr: perSeribu(cbr), ...akbIni }) : null
}

export type PermintaanDuga = {
  readonly tetapan: TetapanPenduga
  /** Totals of the kabupaten that were decided elsewhere, by kind: these are only shared out. */
  readonly total: ReadonlyMap<string, number>
  /** Per desa what is on record, by kind. */
  readonly desa: readonly ReadonlyMap<string, number>[]
}

export type Perkiraan = {
  readonly jenis: string
  /** The kind that is multiplied, and by whose share the total goes to the desa. */
  readonly dari: string
  /** Of the desa that have it. */
  readonly jumlahDari: number
  /** Rates in the formula; empty where the total was decided. */
  readonly tetapan: readonly NamaTetapan[]
  readonly kurang: readonly NamaTetapan[]
  readonly ditetapkan: boolean
  readonly total: number | null
  /** In the order of the desa; null for those whose population is not on record, and throughout without a total. */
  readonly bagian: readonly (number | null)[]
}

const PENDUDUK = 'penduduk'

/** Every estimate that can be made or is missing only a rate, then the totals that were decided for other kinds. */
export function perkirakan({ tetapan, total, desa }: PermintaanDuga): Perkiraan[] {
  const lain = [...total.keys()].filter((jenis) => jenis !== PENDUDUK && !PENDUGA.some((p) => p.jenis === jenis))
  const semua = [...PENDUGA, ...lain.map((jenis): Penduga => ({ jenis, dari: PENDUDUK, tetapan: [] }))]
  return semua.map((penduga) => {
    const dasar = desa.map((d) => d.get(penduga.dari) ?? null)
    const jumlahDari = dasar.reduce<number>((n, satu) => n + (satu ?? 0), 0)
    const putusan = total.get(penduga.jenis)
    const ditetapkan = putusan !== undefined
    const kurang = ditetapkan ? [] : tetapanKurang(penduga, tetapan)
    const jumlah = putusan ?? (jumlahDari > 0 ? duga(penduga, jumlahDari, tetapan) : null)
    return {
      ...{ jenis: penduga.jenis, dari: penduga.dari, jumlahDari, kurang, ditetapkan },
      tetapan: ditetapkan ? [] : penduga.tetapan,
      ...bagikan(jumlah, dasar),
    }
  })
}

function bagikan(total: number | null, dasar: readonly (number | null)[]): Pick<Perkiraan, 'total' | 'bagian'> {
  const ada = dasar.flatMap((satu) => (satu === null ? [] : [satu]))
  const bagian = total === null ? null : bagiTerbesar(total, ada)
  if (!bagian) return { total: null, bagian: dasar.map(() => null) }
  let ke = 0
  return { total, bagian: dasar.map((satu) => (satu === null ? null : (bagian[ke++] ?? 0))) }
}
