// Units with their months, grouped for the eye: by kecamatan or puskesmas where there are several, else by desa.
import type { KeadaanLapor, KelengkapanJawaban } from '#contract/kelengkapan.ts'

export type UnitLapor = KelengkapanJawaban['unit'][number]

type HitungBulan = { readonly wajib: number; readonly masuk: number }

export type KelompokLapor = {
  readonly kode: string
  readonly nama: string
  readonly unit: readonly UnitLapor[]
  /** How many were due and came in, month by month. */
  readonly bulanan: readonly HitungBulan[]
}

const MASUK: readonly KeadaanLapor[] = ['tepat', 'terlambat']
const BELUM: readonly (KeadaanLapor | undefined)[] = ['belum', 'sebagian']

/** Whether a unit's laporan of the last month is missing or incomplete. */
export const belumLapor = ({ keadaan }: UnitLapor): boolean => BELUM.includes(keadaan.at(-1))

type Saring = { readonly jenis: string | null; readonly hanyaBelum: boolean }

export const saringUnit = (unit: readonly UnitLapor[], { jenis, hanyaBelum }: Saring): readonly UnitLapor[] =>
  unit.filter((satu) => (jenis === null || satu.jenis === jenis) && (!hanyaBelum || belumLapor(satu)))

/** The kinds of unit that occur, in the order of the list. */
export const jenisUnit = (unit: readonly UnitLapor[]): readonly string[] => [...new Set(unit.map(({ jenis }) => jenis))]

/** `namaInduk` names a kecamatan or puskesmas; null for units of desa that belong to none. */
export function kelompokkanUnit(
  unit: readonly UnitLapor[],
  namaInduk: (kode: string | null) => string,
): readonly KelompokLapor[] {
  const banyakInduk = new Set(unit.map(({ induk }) => induk)).size > 1
  const kelompok = new Map<string, UnitLapor[]>()
  for (const satu of unit) {
    const kunci = banyakInduk ? (satu.induk ?? '') : satu.kodeDesa
    const lama = kelompok.get(kunci)
    if (lama) lama.push(satu)
    else kelompok.set(kunci, [satu])
  }
  return [...kelompok].map(([kode, milik]) => ({
    kode,
    nama: banyakInduk ? namaInduk(kode || null) : (milik[0]?.desa ?? ''),
    unit: milik,
    bulanan: hitungBulanan(milik),
  }))
}

function hitungBulanan(unit: readonly UnitLapor[]): readonly HitungBulan[] {
  const banyak = unit[0]?.keadaan.length ?? 0
  return Array.from({ length: banyak }, (_, i) => ({
    wajib: unit.filter(({ keadaan }) => keadaan[i] !== 'tidak-wajib').length,
    masuk: unit.filter(({ keadaan: k }) => k[i] !== undefined && MASUK.includes(k[i])).length,
  }))
}

const BERUNTUN = 3

/**
 * How many have sent nothing for three months in a row. Months in which nobody reported at all do not count: the
 * kabupaten had not begun, and it says nothing about a unit.
 */
export const hitungBeruntun = (unit: readonly UnitLapor[], bulanan: readonly { readonly masuk: number }[]): number =>
  bulanan.slice(-BERUNTUN).some(({ masuk }) => masuk === 0)
    ? 0
    : unit.filter(({ keadaan }) => keadaan.length >= BERUNTUN && keadaan.slice(-BERUNTUN).every((k) => k === 'belum'))
        .length
