/** The rules that raise a notifikasi, kept as data: those of the program, and what a kabupaten puts in their place. */
import type { Perihal } from './notifikasi.ts'

/** Thresholds of each kind of rule. */
export type AmbangAturan = {
  /** jelek so many months running; a small area: below target so many months, and so many persons short. */
  'jelek-berturut': { readonly bulan: number; readonly bulanKecil: number; readonly orangKecil: number }
  /** At or above target the month before, below it since, by more than chance explains. */
  'turun-di-bawah-target': Readonly<Record<string, never>>
  /** So many persons short of the target to date, by more than chance explains. */
  'selisih-orang': { readonly orang: number }
  /** A laporan that is due has not come so many days after its deadline. */
  'belum-lapor': { readonly hari: number }
  /** So many in a month: deaths. */
  kejadian: { readonly orang: number }
  /** A danger sign found on a visit is not followed up so many days later. */
  'tanda-bahaya': { readonly hari: number }
  /** A finding is not explained so many days later. */
  'perlu-dicek': { readonly hari: number }
}

export type JenisAturan = keyof AmbangAturan

export const JENIS_ATURAN = [
  'jelek-berturut',
  'turun-di-bawah-target',
  'selisih-orang',
  'belum-lapor',
  'kejadian',
  'tanda-bahaya',
  'perlu-dicek',
] as const satisfies readonly JenisAturan[]

/** What a rule of a kind speaks of. */
export const PERIHAL_ATURAN: Readonly<Record<JenisAturan, Perihal>> = {
  'jelek-berturut': 'indikator',
  'turun-di-bawah-target': 'indikator',
  'selisih-orang': 'indikator',
  'belum-lapor': 'laporan',
  kejadian: 'indikator',
  'tanda-bahaya': 'tanda-bahaya',
  'perlu-dicek': 'perlu-dicek',
}

type Umum = {
  readonly kode: string
  readonly nama: string
  readonly namaEn: string
  /** Codes of the indikator that it looks at; none: every one that has a status. */
  readonly indikator: readonly string[]
  readonly aktif: boolean
}

export type AturanBerjenis<J extends JenisAturan> = Umum & { readonly jenis: J; readonly ambang: AmbangAturan[J] }
export type AturanNotifikasi = { [J in JenisAturan]: AturanBerjenis<J> }[JenisAturan]

type Batas = { readonly dari: number; readonly sampai: number }

/** The names of each kind's thresholds and between what they may lie; all are whole numbers, and all must be there. */
export const BATAS_AMBANG: { readonly [J in JenisAturan]: Readonly<Record<keyof AmbangAturan[J] & string, Batas>> } = {
  'jelek-berturut': {
    bulan: { dari: 1, sampai: 4 },
    bulanKecil: { dari: 2, sampai: 4 },
    orangKecil: { dari: 1, sampai: 1000 },
  },
  'turun-di-bawah-target': {},
  'selisih-orang': { orang: { dari: 1, sampai: 100_000 } },
  'belum-lapor': { hari: { dari: 0, sampai: 90 } },
  kejadian: { orang: { dari: 1, sampai: 1000 } },
  'tanda-bahaya': { hari: { dari: 0, sampai: 90 } },
  'perlu-dicek': { hari: { dari: 0, sampai: 365 } },
}

/** A rule as it stands in a row, its thresholds not looked at yet. */
export type BarisAturan = Umum & { readonly jenis: string; readonly ambang: unknown }

/** What is wrong with the thresholds of a rule, by name: missing, unknown, or not a whole number within its limits. */
export function salahAmbang(jenis: JenisAturan, ambang: unknown): readonly string[] {
  const batas: Readonly<Record<string, Batas>> = BATAS_AMBANG[jenis]
  if (typeof ambang !== 'object' || ambang === null || Array.isArray(ambang)) return Object.keys(batas)
  const nilai = new Map<string, unknown>(Object.entries(ambang))
  const salah = Object.entries(batas).filter(([nama, { dari, sampai }]) => {
    const n = nilai.get(nama)
    return typeof n !== 'number' || !Number.isInteger(n) || n < dari || n > sampai
  })
  return [...salah.map(([nama]) => nama), ...[...nilai.keys()].filter((nama) => !(nama in batas))]
}

const isJenis = (jenis: string): jenis is JenisAturan => jenis in PERIHAL_ATURAN

/** A row as a rule; null where its kind is unknown, its thresholds are not those of its kind, or it lacks its indikator. */
export function bacaAturan(baris: BarisAturan): AturanNotifikasi | null {
  const { jenis, ambang } = baris
  if (!isJenis(jenis) || salahAmbang(jenis, ambang).length > 0) return null
  // Deaths are named one by one: a count of visits is a kejadian too.
  if (jenis === 'kejadian' && baris.indikator.length === 0) return null
  if (PERIHAL_ATURAN[jenis] !== 'indikator' && baris.indikator.length > 0) return null
  // The thresholds have just been held against the kind.
  return { ...baris, jenis, ambang } as AturanNotifikasi
}

/** The program's rules in their order, each replaced by the kabupaten's of the same kode; its own ones follow. */
export function gabungkanAturan(
  bawaan: readonly AturanNotifikasi[],
  sendiri: readonly AturanNotifikasi[],
): readonly AturanNotifikasi[] {
  const milik = new Map(sendiri.map((satu) => [satu.kode, satu]))
  const kode = new Set(bawaan.map((satu) => satu.kode))
  return [
    ...bawaan.map((satu) => milik.get(satu.kode) ?? satu),
    ...sendiri.filter((satu) => !kode.has(satu.kode)).toSorted((a, b) => (a.kode < b.kode ? -1 : 1)),
  ]
}
