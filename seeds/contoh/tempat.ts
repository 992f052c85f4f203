/**
 * Places and units of the fictional kabupaten, all of them or those of a few puskesmas. A part has the same desa, units
 * and counts as the whole has there: what serves desa outside of it keeps only those within.
 */
import { JENIS_UNIT, type JenisUnit } from '#domain/indikator.ts'
import type { WilayahBaru } from '#domain/wilayah.ts'
import { type Baris, readCsv } from './data.ts'
import { type Peran, peranDari } from './peran.ts'

export const KODE_KAB = '99.01'

export type DesaContoh = {
  readonly kode: string
  readonly nama: string
  readonly jenis: 'desa' | 'kelurahan'
  /** In 2024; later years grow from it. */
  readonly penduduk: number
  /** How well its services reach people: about 1. */
  readonly mutu: number
  /** People really there over the projected ones. */
  readonly riil: number
  /** Code of the puskesmas whose work area it lay in at first. */
  readonly puskesmas: string
}

export const kecamatanDari = (kodeDesa: string): string => kodeDesa.slice(0, '99.01.01'.length)

export type UnitContoh = {
  readonly kode: string
  readonly peran: Peran
  readonly jenisUnitId: number
  /** Codes of the desa whose people it reports. */
  readonly desa: readonly string[]
}

export type Tempat = {
  /** Of the whole kabupaten: sasaran are shared out over all of them. */
  readonly semuaDesa: readonly DesaContoh[]
  /** Those that are filled. */
  readonly desa: readonly DesaContoh[]
  readonly unit: readonly UnitContoh[]
  /** The rows of the list of units, as an operator would bring them in. */
  readonly barisUnit: readonly Baris[]
}

export const pecah = (sel: string | undefined): string[] => (sel ? sel.split(';') : [])

/** `puskesmas`: codes of the work areas wanted, as they are at first; absent: the whole kabupaten. */
export function readTempat(puskesmas?: readonly string[]): Tempat {
  const daftar = readCsv('unit.csv')
  const semuaDesa = readDesa(daftar)
  const desa = puskesmas ? semuaDesa.filter((satu) => puskesmas.includes(satu.puskesmas)) : semuaDesa
  const barisUnit = puskesmas ? sisakan(daftar, new Set(desa.map(({ kode }) => kode))) : daftar
  return { semuaDesa, desa, unit: barisUnit.map(unitDari), barisUnit }
}

function readDesa(daftarUnit: readonly Baris[]): DesaContoh[] {
  const puskesmas = new Map(
    daftarUnit
      .filter(({ jenis }) => jenis === 'puskesmas')
      .flatMap((b) => pecah(b['kode desa']).map((kode) => [kode, b.kode ?? ''] as const)),
  )
  return readCsv('desa.csv').map((b) => ({
    kode: b.kode ?? '',
    nama: b.nama ?? '',
    jenis: b.jenis === 'kelurahan' ? 'kelurahan' : 'desa',
    penduduk: Number(b.penduduk),
    mutu: Number(b.mutu),
    riil: Number(b.riil),
    puskesmas: puskesmas.get(b.kode ?? '') ?? '',
  }))
}

// What serves only desa outside of the part is not there at all.
function sisakan(daftar: readonly Baris[], desa: ReadonlySet<string>): Baris[] {
  return daftar.flatMap((b) => {
    const nama = pecah(b.desa)
    const milik = pecah(b['kode desa']).map((kode, i) => ({ kode, nama: nama[i] ?? '' }))
    const dalam = milik.filter(({ kode }) => desa.has(kode))
    if (dalam.length === 0) return []
    return [{ ...b, desa: dalam.map((d) => d.nama).join(';'), 'kode desa': dalam.map((d) => d.kode).join(';') }]
  })
}

function unitDari(b: Baris): UnitContoh {
  const jenis = (b.jenis ?? '') as JenisUnit // the file names kinds as the catalogue does
  return {
    kode: b.kode ?? '',
    peran: peranDari(jenis, b.nama ?? ''),
    jenisUnitId: JENIS_UNIT[jenis],
    desa: pecah(b['kode desa']),
  }
}

/** The kabupaten, or the part of it, in the form in which every kabupaten comes in. */
export function wilayahContoh({ desa }: Pick<Tempat, 'desa'>): WilayahBaru {
  const ada = new Set(desa.map(({ kode }) => kecamatanDari(kode)))
  return {
    kabupaten: { kode: KODE_KAB, nama: 'Contoh', provinsi: 'Contoh', jenis: 'kabupaten', zonaWaktu: 'Asia/Jakarta' },
    kecamatan: readCsv('kecamatan.csv')
      .map((b) => ({ kode: b.kode ?? '', nama: b.nama ?? '' }))
      .filter(({ kode }) => ada.has(kode)),
    desa: desa.map(({ kode, nama, jenis }) => ({ kode, nama, jenis, kecamatanKode: kecamatanDari(kode) })),
  }
}

/** A list of rows as a file of comma-separated values, with the columns of its first. */
export function tulisCsv(baris: readonly Baris[]): string {
  const kolom = Object.keys(baris[0] ?? {})
  const isi = baris.map((b) => kolom.map((satu) => selCsv(b[satu] ?? '')).join(','))
  return `${[kolom.join(','), ...isi].join('\n')}\n`
}

const selCsv = (isi: string): string => (/[",\n]/.test(isi) ? `"${isi.replaceAll('"', '""')}"` : isi)
