/** What posyandu, pustu and kader are held against: rows of data, a kabupaten's own in the place of the program's. */
import { sebutAmbang } from './ambang-posyandu.ts'
import type { Kriteria } from './kriteria-posyandu.ts'

export const PERIHAL_ATURAN = [
  'kriteria',
  'indikator',
  'strata',
  'pustu',
  'tingkat',
  'latihan',
  'kader-lapor',
  'penghargaan',
] as const
export type PerihalAturan = (typeof PERIHAL_ATURAN)[number]

/** A row as it is stored. */
export type BarisAturan = {
  readonly kode: string
  readonly perihal: PerihalAturan
  /** Says its thresholds in braces by their keys: "Kader sedikitnya {minimal} orang". */
  readonly nama: string
  readonly namaEn: string
  readonly ketentuan: unknown
  readonly sumber: string
}

type Bernama = Pick<BarisAturan, 'kode' | 'nama' | 'namaEn'>
export type KriteriaBernama = Bernama & { readonly kriteria: Kriteria }

export const KELOMPOK_KETERAMPILAN = ['pengelolaan', 'bayi-balita', 'ibu', 'sekolah-remaja', 'dewasa-lansia'] as const
export type KelompokKeterampilan = (typeof KELOMPOK_KETERAMPILAN)[number]

export const TINGKAT_KADER = ['purwa', 'madya', 'utama'] as const
export type TingkatKader = (typeof TINGKAT_KADER)[number]

export const STRATA = ['pratama', 'madya', 'purnama', 'mandiri'] as const
export type Strata = (typeof STRATA)[number]

/** Services that a pustu may be without. */
export const LAYANAN_PUSTU = ['ibu-anak', 'sekolah-remaja', 'dewasa', 'lansia', 'menular'] as const

export type AturanPosyandu = {
  readonly kriteria: ReadonlyMap<string, KriteriaBernama>
  /** Indikator of the catalogue whose condition on units is asked of each posyandu, by kode of the row. */
  readonly indikator: readonly (Bernama & { readonly indikator: string })[]
  /** From the lowest up: what each asks beyond the one below. */
  readonly strata: readonly (Bernama & { readonly kriteria: readonly KriteriaBernama[] })[]
  readonly pustu: readonly KriteriaBernama[]
  readonly tingkat: readonly { readonly tingkat: TingkatKader; readonly kelompok: readonly KelompokKeterampilan[] }[]
  /** Months after which training is due again. */
  readonly latihanBulan: number
  /** The elemen by which posyandu report how many kader they have. */
  readonly elemenKader: string | null
  readonly penghargaan: {
    readonly posyandu: readonly KriteriaBernama[]
    readonly kader: { readonly tingkat: TingkatKader; readonly bulan: number }
  }
}

/** Puts the rows together. @throws Error where a row names a criterion that is not there: the rows are ours. */
export function susunAturan(baris: readonly BarisAturan[]): AturanPosyandu {
  const milik = (perihal: PerihalAturan) => baris.filter((satu) => satu.perihal === perihal)
  const nama = ({ kode, nama: satu, namaEn, ketentuan }: BarisAturan): Bernama => ({
    ...{ kode, nama: sebutAmbang(satu, ketentuan), namaEn: sebutAmbang(namaEn, ketentuan) },
  })
  const kriteria = new Map(
    // The stored form of each criterion; the catalogue's test reads every one of them.
    milik('kriteria').map((b) => [b.kode, { ...nama(b), kriteria: b.ketentuan as Kriteria }]),
  )
  const cari = (kode: string): KriteriaBernama => {
    const satu = kriteria.get(kode)
    if (!satu) throw new Error(`kriteria tidak dikenal: ${kode}`)
    return satu
  }
  const daftar = (b: BarisAturan) => bacaTeks(b.ketentuan, 'kriteria').map(cari)
  const penghargaan = milik('penghargaan')
  const kader = penghargaan.find((b) => bacaIsi(b.ketentuan, 'perihal') === 'kader')
  const elemenKader = bacaIsi(milik('kader-lapor')[0]?.ketentuan, 'elemen')
  const tingkatMinimal = TINGKAT_KADER.find((t) => t === bacaIsi(kader?.ketentuan, 'tingkat'))
  return {
    kriteria,
    indikator: milik('indikator').map((b) => ({ ...nama(b), indikator: String(bacaIsi(b.ketentuan, 'indikator')) })),
    strata: milik('strata').map((b) => ({ ...nama(b), kriteria: daftar(b) })),
    pustu: milik('pustu').flatMap(daftar),
    tingkat: milik('tingkat').flatMap((b) => {
      const tingkat = TINGKAT_KADER.find((t) => t === bacaIsi(b.ketentuan, 'tingkat'))
      const punya = bacaTeks(b.ketentuan, 'kelompok')
      return tingkat ? [{ tingkat, kelompok: KELOMPOK_KETERAMPILAN.filter((k) => punya.includes(k)) }] : []
    }),
    elemenKader: elemenKader === undefined || elemenKader === null ? null : String(elemenKader),
    latihanBulan: Number(bacaIsi(milik('latihan')[0]?.ketentuan, 'bulan') ?? 24),
    penghargaan: {
      posyandu: penghargaan.filter((b) => b !== kader).flatMap(daftar),
      kader: { tingkat: tingkatMinimal ?? 'purwa', bulan: Number(bacaIsi(kader?.ketentuan, 'bulan') ?? 12) },
    },
  }
}

const bacaIsi = (ketentuan: unknown, kunci: string): unknown =>
  typeof ketentuan === 'object' && ketentuan !== null ? Object.entries(ketentuan).find(([k]) => k === kunci)?.[1] : null

const bacaTeks = (ketentuan: unknown, kunci: string): readonly string[] => {
  const isi = bacaIsi(ketentuan, kunci)
  return Array.isArray(isi) ? isi.map(String) : []
}
