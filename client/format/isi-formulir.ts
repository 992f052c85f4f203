// A form as it is filled in: its parts in the order of life, its cells, how far it has come. Pure, shared by form and grid.
import { t } from '#client/messages/t.ts'
import type { Formulir } from '#contract/formulir.ts'

type Kelompok = Formulir['kelompok'][number]
type Elemen = Kelompok['elemen'][number]

/** The order of life, as the catalogue names it; what it names otherwise comes last. */
const SIKLUS = [
  'ibu hamil-bersalin-nifas',
  'bayi baru lahir-bayi',
  'balita-prasekolah',
  'usia sekolah-remaja',
  'dewasa',
  'lansia',
  'semua usia',
]

export type Bagian = { readonly siklus: string; readonly kelompok: readonly Kelompok[] }

/** Groups due, by life cycle; those that may be filled besides apart. */
export function bagianFormulir({ kelompok }: Pick<Formulir, 'kelompok'>): {
  readonly wajib: readonly Bagian[]
  readonly boleh: readonly Bagian[]
} {
  const adaWajib = kelompok.some(({ wajib }) => wajib)
  return {
    wajib: menurutSiklus(kelompok.filter(({ wajib }) => wajib || !adaWajib)),
    boleh: menurutSiklus(adaWajib ? kelompok.filter(({ wajib }) => !wajib) : []),
  }
}

function menurutSiklus(kelompok: readonly Kelompok[]): Bagian[] {
  const nama = [...new Set(kelompok.map(({ siklus }) => siklus))]
  const urutan = (siklus: string) => (SIKLUS.includes(siklus) ? SIKLUS.indexOf(siklus) : SIKLUS.length)
  return nama
    .sort((a, b) => urutan(a) - urutan(b))
    .map((siklus) => ({ siklus, kelompok: kelompok.filter((satu) => satu.siklus === siklus) }))
}

/** 'balita-prasekolah' as 'Balita, prasekolah'. */
export const namaSiklus = (siklus: string): string => {
  const teks = siklus.replaceAll('-', ', ')
  return `${teks.charAt(0).toUpperCase()}${teks.slice(1)}`
}

export const elemenFormulir = ({ kelompok }: Pick<Formulir, 'kelompok'>): readonly Elemen[] =>
  kelompok.flatMap(({ elemen }) => elemen)

/** The counts that the server has, by cell: totals by the elemen's code, breakdowns after a bar. */
export function angkaFormulir(formulir: Pick<Formulir, 'kelompok'>): Readonly<Record<string, number>> {
  const angka: Record<string, number> = {}
  for (const { kode, nilai, rincian } of elemenFormulir(formulir)) {
    if (nilai !== null) angka[kode] = nilai
    for (const satu of rincian) if (satu.nilai !== null) angka[`${kode}|${satu.pilah}`] = satu.nilai
  }
  return angka
}

export type Maju = { readonly terisi: number; readonly semua: number; readonly kosongWajib: readonly string[] }

/** How many fields of the groups due hold something, and which required ones do not. */
export function majuFormulir(formulir: Pick<Formulir, 'kelompok'>, teks: Readonly<Record<string, string>>): Maju {
  const elemen = bagianFormulir(formulir).wajib.flatMap(({ kelompok }) => kelompok.flatMap((satu) => satu.elemen))
  const isi = ({ kode }: Elemen) => (teks[kode] ?? '').trim() !== ''
  return {
    terisi: elemen.filter(isi).length,
    semua: elemen.length,
    kosongWajib: elemen.filter((satu) => satu.wajib && !isi(satu)).map(({ nama }) => nama),
  }
}

export type Dasar = 'proyeksi' | 'riil'

/** What a form holds its counts against: the counted sasaran where the desa has all of them, else the projected ones. */
export const dasarFormulir = ({ sasaran }: Pick<Formulir, 'sasaran'>): Dasar => {
  const dipakai = sasaran.filter(({ proyeksi, riil, elemen }) => elemen.length > 0 && (proyeksi ?? riil) !== null)
  return dipakai.length > 0 && dipakai.every(({ riil }) => riil !== null) ? 'riil' : 'proyeksi'
}

/** The people of the desa that the counts of a group are held against. */
export const sasaranKelompok = (
  { sasaran }: Pick<Formulir, 'sasaran'>,
  { elemen }: Pick<Kelompok, 'elemen'>,
): Formulir['sasaran'] =>
  sasaran.filter(
    (satu) => (satu.proyeksi ?? satu.riil) !== null && elemen.some(({ kode }) => satu.elemen.includes(kode)),
  )

const SEKALI = ['kehamilan', 'kelahiran', 'dosis-anak', 'tahun', 'bulan', 'episode', 'putaran'] as const

/** 'sekali per kehamilan'; nothing for what may count more than once. */
export function kataSekali(sekaliPer: string): string | null {
  const kenal = SEKALI.find((satu) => satu === sekaliPer)
  return kenal ? t(`isi.sekali.${kenal}`) : null
}
