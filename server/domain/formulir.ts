/** The form of one laporan, made from the catalogue: what a kind of unit reports, beside what it reported before. */
import { elemenDibutuhkan, sukuDari } from './bahan.ts'
import { type Bulan, bulanKe, geser, tahunDari } from './bulan.ts'
import type { Elemen, Indikator, SifatElemen } from './indikator.ts'
import {
  dijadwalkan,
  elemenDari,
  type Isian,
  type KatalogIsian,
  type KelompokIsian,
  kunciSel,
  PILAH_JUMLAH,
  pilahDari,
} from './isian.ts'
import { banyakMinggu } from './penolakan.ts'
import type { AturanCek } from './temuan.ts'

/** What a form says of an elemen beyond what a laporan is read by. */
export type ArtiElemen = { readonly definisi: string; readonly sekaliPer: string; readonly sensitif: boolean }

export type Formulir = { readonly jenisUnitId: number; readonly bulan: Bulan; readonly minggu: number }

export type BagianFormulir = { readonly kelompok: KelompokIsian; readonly elemen: readonly Elemen[] }

/**
 * The groups of a form with their elemen, in the catalogue's order: those that this kind of unit reports in this month, the
 * ones without a calendar of their own ("when there are any") among them, and whatever already has a value.
 */
export function bagianFormulir(katalog: KatalogIsian, formulir: Formulir, isian: Isian): readonly BagianFormulir[] {
  const terisi = new Set([...isian.keys()].map((sel) => katalog.elemenMenurutId.get(elemenDari(sel))?.kelompokId))
  return [...katalog.kelompok.values()].flatMap((kelompok) => {
    const kini = dijadwalkan(kelompok, formulir.bulan) || kelompok.bulanJadwal?.length === 0
    if (kelompok.mingguan !== formulir.minggu > 0 || !(kini || terisi.has(kelompok.kelompokId))) return []
    const elemen = elemenKelompok(katalog, kelompok.kelompokId).filter((e) => e.pelapor.has(formulir.jenisUnitId))
    return elemen.length > 0 ? [{ kelompok, elemen }] : []
  })
}

const menurutKelompok = new WeakMap<KatalogIsian, Map<number, Elemen[]>>()

/** The same for every form, so found once per catalogue. */
function elemenKelompok(katalog: KatalogIsian, kelompokId: number): readonly Elemen[] {
  let ada = menurutKelompok.get(katalog)
  if (!ada) {
    ada = new Map()
    for (const e of katalog.elemen.values()) ada.set(e.kelompokId, [...(ada.get(e.kelompokId) ?? []), e])
    menurutKelompok.set(katalog, ada)
  }
  return ada.get(kelompokId) ?? []
}

/** The checks that concern only elemen of a form, in this month. */
export function aturanFormulir(
  aturan: readonly AturanCek[],
  bagian: readonly BagianFormulir[],
  bulan: Bulan,
): readonly AturanCek[] {
  const ada = new Set(bagian.flatMap(({ elemen }) => elemen.map((e) => e.kode)))
  return aturan.filter(
    ({ kiri, kanan, hanyaBulan }) =>
      (hanyaBulan === null || hanyaBulan === bulanKe(bulan)) && [...kiri, ...kanan].every((kode) => ada.has(kode)),
  )
}

/** One laporan of the unit and desa of a form, before it or its own. */
export type LaporanSebelum = { readonly bulan: Bulan; readonly minggu: number; readonly isian: Isian }

export type NilaiLalu = { readonly bulan: Bulan; readonly isian: Isian }

/** The laporan whose values stand beside the fields: of the month before, of a week that of the week before. */
export function laporanLalu(laporan: readonly LaporanSebelum[], { bulan, minggu }: Formulir): NilaiLalu {
  const lalu =
    minggu > 1
      ? { bulan, minggu: minggu - 1 }
      : { bulan: geser(bulan, -1), minggu: minggu === 0 ? 0 : banyakMinggu(geser(bulan, -1)) }
  const ada = laporan.find((l) => l.bulan === lalu.bulan && l.minggu === lalu.minggu)
  return { bulan: lalu.bulan, isian: ada?.isian ?? new Map() }
}

/**
 * What an elemen was before: in the laporan before, and of a year-to-date the last one reported of the same year, whatever
 * month that was; null where there is none.
 */
export function nilaiLalu(
  { elemenId, sifat }: { readonly elemenId: number; readonly sifat: SifatElemen },
  { laporan, bulan, lalu }: { laporan: readonly LaporanSebelum[]; bulan: Bulan; lalu: NilaiLalu },
): { readonly bulan: Bulan; readonly jumlah: number } | null {
  const kunci = kunciSel(elemenId, PILAH_JUMLAH)
  const calon: readonly NilaiLalu[] =
    sifat === 'sampai-bulan-ini'
      ? laporan
          .filter((l) => l.minggu === 0 && l.bulan < bulan && tahunDari(l.bulan) === tahunDari(bulan))
          .toSorted((a, b) => b.bulan - a.bulan)
      : [lalu]
  for (const satu of calon) {
    const jumlah = satu.isian.get(kunci)
    if (jumlah !== undefined) return { bulan: satu.bulan, jumlah }
  }
  return null
}

/** Breakdowns of an elemen that have a value now or had one before, by number. */
export function rincianElemen(elemenId: number, kini: Isian, lalu: Isian): readonly number[] {
  const milik = [...kini.keys(), ...lalu.keys()].filter(
    (sel) => elemenDari(sel) === elemenId && pilahDari(sel) !== PILAH_JUMLAH,
  )
  return [...new Set(milik.map(pilahDari))].sort((a, b) => a - b)
}

export type AsalBerkas = { readonly format: string | null; readonly pada: Date }

/** One version of a laporan; `berkas` null where a person wrote it. */
export type VersiAsal = { readonly isian: Isian; readonly berkas: AsalBerkas | null }

/** The cells of a laporan whose last change came from a file. `versi` in order, the oldest first. */
export function selDariBerkas(versi: readonly VersiAsal[]): ReadonlyMap<number, AsalBerkas> {
  const asal = new Map<number, AsalBerkas>()
  let sebelum: Isian = new Map()
  for (const { isian, berkas } of versi) {
    for (const sel of new Set([...sebelum.keys(), ...isian.keys()])) {
      if (sebelum.get(sel) === isian.get(sel)) continue
      if (berkas && isian.has(sel)) asal.set(sel, berkas)
      else asal.delete(sel)
    }
    sebelum = isian
  }
  return asal
}

/** Groups that files fed in some laporan, each with the last that did; elemen by elemen they come and go. */
export function kelompokDariBerkas(
  katalog: KatalogIsian,
  laporan: readonly (readonly VersiAsal[])[],
): ReadonlyMap<number, AsalBerkas> {
  const hasil = new Map<number, AsalBerkas>()
  for (const versi of laporan) {
    for (const [sel, asal] of selDariBerkas(versi)) {
      const kelompokId = katalog.elemenMenurutId.get(elemenDari(sel))?.kelompokId
      if (kelompokId === undefined) continue
      const ada = hasil.get(kelompokId)
      if (!ada || ada.pada < asal.pada) hasil.set(kelompokId, asal)
    }
  }
  return hasil
}

/** Kinds of sasaran that the indikator of some elemen rest on, each with these elemen. */
export function sasaranElemen(
  indikator: readonly Indikator[],
  kode: ReadonlySet<string>,
): ReadonlyMap<string, readonly string[]> {
  const hasil = new Map<string, string[]>()
  for (const satu of indikator) {
    const milik = elemenDibutuhkan(satu).filter((e) => kode.has(e))
    if (milik.length === 0) continue
    for (const { sumber, rujukan } of sukuDari(satu)) {
      if (sumber !== 'sasaran') continue
      hasil.set(rujukan, [...new Set([...(hasil.get(rujukan) ?? []), ...milik])])
    }
  }
  return hasil
}

const SEHARI_MS = 86_400_000
const hariTeks = (ms: number): string => new Date(ms).toISOString().slice(0, 10)

/** Sunday and Saturday of an epidemiological week of a month, 'YYYY-MM-DD'. */
export function pekan(bulan: Bulan, minggu: number): { readonly dari: string; readonly sampai: string } {
  const satu = Date.UTC(tahunDari(bulan), bulanKe(bulan) - 1, 1)
  const sabtuPertama = satu + (6 - new Date(satu).getUTCDay()) * SEHARI_MS
  const sabtu = sabtuPertama + (minggu - 1) * 7 * SEHARI_MS
  return { dari: hariTeks(sabtu - 6 * SEHARI_MS), sampai: hariTeks(sabtu) }
}

/** Weeks of a month that have begun by a day, 'YYYY-MM-DD'. */
export const mingguBerjalan = (bulan: Bulan, hariIni: string): readonly number[] =>
  Array.from({ length: banyakMinggu(bulan) }, (_, i) => i + 1).filter((m) => pekan(bulan, m).dari <= hariIni)

export type BedaSel = { readonly sel: number; readonly lama: number | null; readonly baru: number | null }

/** The cells that differ between two versions, in order of elemen and breakdown. */
export function bedaIsian(lama: Isian, baru: Isian): readonly BedaSel[] {
  return [...new Set([...lama.keys(), ...baru.keys()])]
    .filter((sel) => lama.get(sel) !== baru.get(sel))
    .sort((a, b) => a - b)
    .map((sel) => ({ sel, lama: lama.get(sel) ?? null, baru: baru.get(sel) ?? null }))
}
