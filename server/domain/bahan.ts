/**
 * The materials of one indikator for some desa and months: plain rows as the store gives them, and the indexes and
 * memory that the engine builds over them once per request. Nothing here knows SQL or the clock.
 */
import type { Berlanjut } from './berjalan.ts'
import { type Bulan, berlaku } from './bulan.ts'
import { cabang, kelompokkan } from './cabang.ts'
import type { Dasar, Elemen, Indikator, Suku } from './indikator.ts'
import { type KemasanRekap, type Rekap, susunRekap } from './isi-rekap.ts'
import type { Kampanye } from './periode.ts'

export type BarisLapor = {
  readonly desaId: number
  readonly bulan: Bulan
  readonly kelompokId: number
  readonly sumber: number
  readonly unit: readonly number[]
  readonly unitKurang: readonly number[]
  /** The part it is for, where parts of a split desa are counted together. */
  readonly bagian?: number
}

export type WajibLapor = {
  readonly desaId: number
  readonly unitId: number
  readonly sumber: number
  readonly kelompokId: number
  readonly mulai: Bulan
  readonly akhir: Bulan | null
  /** The one part it is owed for, where the unit owes for several that are counted together. */
  readonly bagian?: number
}

export type BarisSasaran = {
  readonly desaId: number
  readonly tahun: number
  readonly jenis: string
  readonly dasar: Dasar
  readonly mulai: Bulan
  readonly jumlah: number
}

export type UnitHidup = {
  readonly desaId: number
  readonly unitId: number
  readonly jenis: string
  readonly mulai: Bulan
  readonly akhir: Bulan | null
}

/** One cell of one unit, already inside a complete group. */
export type IsianUnit = {
  readonly desaId: number
  readonly bulan: Bulan
  readonly unitId: number
  readonly sumber: number
  readonly elemenId: number
  readonly jumlah: number
}

export type PengaturanHitung = {
  /** Status of "below target, same as last month". */
  readonly statusTetap: 'jelek' | 'cukup'
  /** Least share of laporan due (percent) for a status. */
  readonly ambangKelengkapan: number
  /** Named thresholds of catalogue conditions, e.g. of desa on track. */
  readonly ambang: Readonly<Record<string, number>>
}

export const PENGATURAN_BAWAAN: PengaturanHitung = { statusTetap: 'jelek', ambangKelengkapan: 80, ambang: {} }

/** Rows of some desa and months, for any number of indikator. */
export type MentahBersama = {
  readonly elemen: readonly Elemen[]
  /** Months 1..12 in which a group is due; null or absent: every month. */
  readonly bulanJadwal: ReadonlyMap<number, readonly number[] | null>
  readonly rekap: readonly KemasanRekap[]
  readonly lapor: readonly BarisLapor[]
  readonly wajib: readonly WajibLapor[]
  readonly sasaran: readonly BarisSasaran[]
  readonly unit: readonly UnitHidup[]
  /** Unit by unit, only where units differ between compared months or a criterion asks for it. */
  readonly isianUnit: readonly IsianUnit[]
  readonly dasar: Dasar
  readonly pengaturan: PengaturanHitung
}

/** What is one indikator's own. */
export type MilikIndikator = {
  readonly indikator: Indikator
  readonly kampanye: readonly Kampanye[]
  /** Figures of the indikator that this one's conditions refer to, by kode. */
  readonly rujukan: ReadonlyMap<string, BacaRujukan>
}

export type BahanMentah = MentahBersama & MilikIndikator

/** The figure of another indikator for a desa and month. */
export type BacaRujukan = (
  desaId: number,
  bulan: Bulan,
) => {
  readonly sel: string
  readonly p: number | null
  readonly q: number | null
  /** Units due and in, of the month and over the window. */
  readonly kelengkapan: { readonly wajib: readonly number[]; readonly masuk: readonly number[] }
  readonly jendelaWajib: number
  readonly jendelaMasuk: number
  readonly sdBulan: Bulan | null
}

/** The rows with their indexes, built once however many indikator read them. */
export type BahanBersama = MentahBersama & {
  readonly isiRekap: Rekap
  /** kelompok -> desa -> bulan */
  readonly laporKelompok: ReadonlyMap<number, ReadonlyMap<number, ReadonlyMap<Bulan, readonly BarisLapor[]>>>
  /** desa -> kelompok */
  readonly wajibDesa: ReadonlyMap<number, ReadonlyMap<number, readonly WajibLapor[]>>
  /** jenis -> desa, of the dasar asked for */
  readonly sasaranJenis: ReadonlyMap<string, ReadonlyMap<number, readonly BarisSasaran[]>>
  readonly unitDesa: ReadonlyMap<number, readonly UnitHidup[]>
  readonly isianUnitDesa: ReadonlyMap<number, ReadonlyMap<Bulan, readonly IsianUnit[]>>
  /** The same as conditions on single units read it, whatever else comes along for a comparison. */
  readonly kriteriaDesa: ReadonlyMap<number, ReadonlyMap<Bulan, readonly IsianUnit[]>>
  readonly elemenKode: ReadonlyMap<string, Elemen>
  readonly elemenNomor: ReadonlyMap<number, Elemen>
  /** What is the same for several indikator: whose it is -> desa and month -> answer. */
  readonly ingatanBersama: Ingatan
}

export type Bahan = BahanBersama &
  MilikIndikator & {
    /** Year-to-dates unit by unit, only of desa whose units took turns. */
    readonly berlanjut: Berlanjut
    /** What has been worked out already: question -> desa and month -> answer. */
    readonly ingatan: Ingatan
  }

const desaDari = ({ desaId }: { readonly desaId: number }): number => desaId

function menurutBulan<T extends { readonly desaId: number; readonly bulan: Bulan }>(baris: readonly T[]) {
  const hasil = new Map<number, Map<Bulan, T[]>>()
  for (const b of baris) {
    cabang(
      cabang(hasil, b.desaId, () => new Map<Bulan, T[]>()),
      b.bulan,
      () => [],
    ).push(b)
  }
  return hasil
}

const menurutJenis = (sasaran: readonly BarisSasaran[]) =>
  new Map([...kelompokkan(sasaran, (s) => s.jenis)].map(([jenis, baris]) => [jenis, kelompokkan(baris, desaDari)]))

/** Indexes the rows of a store once; every question after that is a look-up. */
export function siapkanBersama(mentah: MentahBersama): BahanBersama {
  const isianUnitDesa = menurutBulan(mentah.isianUnit)
  return {
    ...mentah,
    isiRekap: susunRekap(mentah.rekap),
    laporKelompok: new Map(
      [...kelompokkan(mentah.lapor, (b) => b.kelompokId)].map(([kelompok, baris]) => [kelompok, menurutBulan(baris)]),
    ),
    wajibDesa: new Map(
      [...kelompokkan(mentah.wajib, desaDari)].map(([d, baris]) => [d, kelompokkan(baris, (w) => w.kelompokId)]),
    ),
    sasaranJenis: menurutJenis(mentah.sasaran.filter((s) => s.dasar === mentah.dasar)),
    unitDesa: kelompokkan(mentah.unit, desaDari),
    isianUnitDesa,
    kriteriaDesa: isianUnitDesa,
    elemenKode: new Map(mentah.elemen.map((e) => [e.kode, e])),
    elemenNomor: new Map(mentah.elemen.map((e) => [e.elemenId, e])),
    ingatanBersama: new Map(),
  }
}

const TANPA_BERLANJUT: Berlanjut = new Map()

/** The materials of one indikator over shared rows, with a memory of its own. */
export const bahanUntuk = (bersama: BahanBersama, { indikator, kampanye, rujukan }: MilikIndikator): Bahan => ({
  ...bersama,
  indikator,
  kampanye,
  rujukan,
  berlanjut: TANPA_BERLANJUT,
  ingatan: new Map(),
})

export const siapkanBahan = (mentah: BahanMentah): Bahan => bahanUntuk(siapkanBersama(mentah), mentah)

const BULAN_TERBANYAK = 16_384

// a small integer for every desa and month that occurs, so that looking it up costs next to nothing
export const kunciBulan = (desaId: number, bulan: Bulan): number =>
  desaId * BULAN_TERBANYAK + (Math.trunc(bulan / 100) - 1900) * 12 + (bulan % 100)

/** Question -> what it is about -> answer. */
export type Ingatan = Map<string | number, Map<number, unknown>>

/** Answers a question about anything that has a number once, and remembers it; `tanya` must name the question wholly. */
export function ingatDi<T>(ingatan: Ingatan, tanya: string | number, kunci: number, hitung: () => T): T {
  const jawaban = cabang(ingatan, tanya, () => new Map<number, unknown>())
  const ada = jawaban.get(kunci)
  if (ada !== undefined) return ada as T // a question has answers of one type
  const hasil = hitung()
  jawaban.set(kunci, hasil)
  return hasil
}

/** Answers a question about a desa and month once and remembers it; `tanya` must name the question wholly. */
export const ingat = <T>(bahan: Bahan, tanya: string, desaId: number, bulan: Bulan, hitung: () => T): T =>
  ingatDi(bahan.ingatan, tanya, kunciBulan(desaId, bulan), hitung)

/** The same for a question about the indikator itself. */
export const ingatSekali = <T>(bahan: Bahan, tanya: string, hitung: () => T): T =>
  ingatDi(bahan.ingatan, tanya, 0, hitung)

const TANPA_LAPOR: readonly BarisLapor[] = []

/** Laporan of a desa's month, of some groups only: of the hundred rows of a month a formula reads two or three. */
export function laporPada(
  { laporKelompok }: Pick<Bahan, 'laporKelompok'>,
  kelompok: Iterable<number>,
  desaId: number,
  bulan: Bulan,
): readonly BarisLapor[] {
  let hasil = TANPA_LAPOR
  for (const satu of kelompok) {
    const baris = laporKelompok.get(satu)?.get(desaId)?.get(bulan)
    if (baris) hasil = hasil.length === 0 ? baris : [...hasil, ...baris]
  }
  return hasil
}

/** All laporan of a desa's month. */
export const laporBulan = (bahan: Bahan, desaId: number, bulan: Bulan): readonly BarisLapor[] =>
  laporPada(bahan, bahan.laporKelompok.keys(), desaId, bulan)

/**
 * Sasaran of one desa that holds in month m: the year's row of that dasar with the latest `mulai` not after m
 * (domain.md 6). Null where none was recorded.
 */
export function sasaranPada(bahan: Bahan, desaId: number, jenis: string, bulan: Bulan): number | null {
  const tahun = Math.trunc(bulan / 100)
  let terpilih: BarisSasaran | null = null
  for (const s of bahan.sasaranJenis.get(jenis)?.get(desaId) ?? []) {
    if (s.tahun !== tahun || s.mulai > bulan) continue
    if (!terpilih || s.mulai > terpilih.mulai) terpilih = s
  }
  return terpilih?.jumlah ?? null
}

/** Units of one kind that exist in a desa in month m. */
export const unitPada = (bahan: Bahan, desaId: number, jenis: string, bulan: Bulan): readonly UnitHidup[] =>
  (bahan.unitDesa.get(desaId) ?? []).filter((u) => u.jenis === jenis && berlaku(u, bulan))

export const sukuDari = (indikator: Indikator): readonly Suku[] => [
  ...indikator.pembilang.flat(),
  ...indikator.penyebut.flat(),
]

/** Codes of every elemen that the formula reads. */
export const elemenDibutuhkan = (indikator: Indikator): readonly string[] => [
  ...new Set(
    sukuDari(indikator)
      .filter((s) => s.sumber === 'elemen')
      .map((s) => s.rujukan),
  ),
]

export type IsianSiap = Pick<BahanBersama, 'isianUnit' | 'isianUnitDesa'>

/** Single units with their index, built once for every indikator that reads them. */
export const siapkanIsianUnit = (isianUnit: readonly IsianUnit[]): IsianSiap => ({
  isianUnit,
  isianUnitDesa: menurutBulan(isianUnit),
})

/** The same materials with single units beside them; what was worked out from sums stays remembered. */
export const denganIsianUnit = (bahan: Bahan, isian: IsianSiap): Bahan => ({ ...bahan, ...isian })
