/** What is put into the example on purpose, by code of unit, desa, kecamatan, puskesmas, group and elemen. */
import { readFileSync } from 'node:fs'
import { type Bulan, bulanKe, SEJAK_SEMULA } from '#domain/bulan.ts'
import { jalurBerkas } from './data.ts'
import { type DesaContoh, KODE_KAB, kecamatanDari } from './tempat.ts'

/** Months in which something holds; absent: always. `bulanKe`: months 1..12 of every year. */
export type Masa = {
  readonly dari?: Bulan
  readonly sampai?: Bulan
  readonly bulanKe?: readonly number[]
}

/** Desa of a kecamatan or a puskesmas (as it was at first), or single desa, by code. */
type Wilayah = { readonly di: readonly string[] }

/** More or less of some counts than elsewhere. `elemen` and `kelompok` absent: everything that people come for. */
export type Ubah = Wilayah &
  Masa & { readonly elemen?: readonly string[]; readonly kelompok?: readonly string[]; readonly kali: number }

/** How units of one kind report there; `unit` names some alone. */
export type AturanLapor = Masa & {
  readonly di?: readonly string[]
  readonly unit?: readonly string[]
  readonly peran?: readonly string[]
  readonly lupa?: number
  readonly terlambat?: number
  readonly tutup?: number
}

export type Sengaja = {
  /** Desa for which nobody has been named, so that their puskesmas answers. */
  readonly tanpaPenanggungJawab: readonly string[]
  readonly tidakPernahBuka: readonly string[]
  readonly lapor: readonly AturanLapor[]
  /** Units whose laporan of the last month has not come in, and kecamatan where this is so for that share of them. */
  readonly belumMasukBulanTerakhir: readonly string[]
  readonly kecamatanBelumMasuk: readonly { readonly kecamatan: string; readonly bagian: number }[]
  /** Groups of a desa in which the pustu counts again whom the posyandu counted. */
  readonly catatGanda: readonly { readonly desa: string; readonly kelompok: readonly string[] }[]
  readonly ubah: readonly Ubah[]
  /** Elemen of which the puskesmas always reports what makes the desa reach just so much of a year's sasaran. */
  readonly tepat: readonly (Wilayah & Masa & { readonly elemen: readonly string[]; readonly persen: number })[]
  /** In these months a cell is another cell plus some, or its own of the month before plus (minus) some. */
  readonly harusDijelaskan: readonly (Masa & {
    readonly unit: string
    /** Of a unit that serves several. */
    readonly desa?: string
    readonly elemen: string
    readonly menjadi: string
    readonly bulanLalu?: boolean
    readonly tambah: number
  })[]
  /** Groups that are reported in these months only. */
  readonly masaKelompok: Readonly<Record<string, Masa>>
  readonly kampanye: readonly { readonly indikator: string; readonly mulai: string; readonly selesai: string }[]
  /** A desa that went to another puskesmas. */
  readonly pindah: readonly {
    readonly desa: string
    readonly puskesmas: string
    readonly sejak: Bulan
    readonly dokumen: string
  }[]
  /** A desa that was part of another. */
  readonly pemekaran: readonly {
    readonly desa: string
    readonly asal: string
    readonly sejak: Bulan
    readonly dokumen: string
  }[]
}

export const readSengaja = (): Sengaja => JSON.parse(readFileSync(jalurBerkas('sengaja.json'), 'utf8'))

export const dalamMasa = ({ dari, sampai, bulanKe: bulanan }: Masa, bulan: Bulan): boolean =>
  bulan >= (dari ?? SEJAK_SEMULA) &&
  (sampai === undefined || bulan <= sampai) &&
  (bulanan?.includes(bulanKe(bulan)) ?? true)

export const diWilayah = (di: readonly string[], { kode, puskesmas }: DesaContoh): boolean =>
  di.includes(KODE_KAB) || di.includes(kode) || di.includes(kecamatanDari(kode)) || di.includes(puskesmas)
