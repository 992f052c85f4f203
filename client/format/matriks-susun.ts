// How a reader arranged the matrix: which columns and rows, in which order. Read from the address and written back to it.
import type { MatriksJawaban } from '#contract/matriks.ts'
import { isBawah } from './matriks-hitung.ts'
import { ratakan } from './saring.ts'
import { type Urutan, urutkan } from './urutkan.ts'

export type SusunMatriks = {
  /** By a column (its code), by 'nama', or by 'bawah': how much of a row is below target. Null: as the answer has it. */
  readonly urut: Urutan | null
  /** Only columns and rows with something below target. */
  readonly hanyaBawah: boolean
  /** Codes of the columns and rows that stay in sight, in the order in which they were pinned. */
  readonly semat: readonly string[]
  readonly sematBaris: readonly string[]
  /** Klaster whose columns are folded into one. */
  readonly lipat: readonly number[]
  readonly cari: string
}

/** The same as an address has it. */
type Susunan = Readonly<Partial<Record<'urut' | 'hanya' | 'semat' | 'sematBaris' | 'lipat' | 'cari', string>>>

/** What the address says of it. */
export function readSusun(susunan: Susunan): SusunMatriks {
  const [kolom, arah] = susunan.urut?.split('.') ?? []
  return {
    urut: kolom && (arah === 'naik' || arah === 'turun') ? { kolom, arah } : null,
    hanyaBawah: susunan.hanya === 'bawah',
    semat: readDaftar(susunan.semat),
    sematBaris: readDaftar(susunan.sematBaris),
    lipat: readDaftar(susunan.lipat).map(Number).filter(Number.isInteger),
    cari: susunan.cari ?? '',
  }
}

const readDaftar = (teks: string | undefined): readonly string[] => [...new Set(teks?.split(',').filter(Boolean))]

/** The same for the address; what is as by default is left out. */
export function tulisSusun({ urut, hanyaBawah, semat, sematBaris, lipat, cari }: SusunMatriks): Susunan {
  return {
    ...(urut && { urut: `${urut.kolom}.${urut.arah}` }),
    ...(hanyaBawah && { hanya: 'bawah' }),
    ...(semat.length > 0 && { semat: semat.join(',') }),
    ...(sematBaris.length > 0 && { sematBaris: sematBaris.join(',') }),
    ...(lipat.length > 0 && { lipat: lipat.join(',') }),
    ...(cari && { cari }),
  }
}

/** Puts one into a list or takes it out again. */
export const balikkan = <T>(daftar: readonly T[], satu: T): readonly T[] =>
  daftar.includes(satu) ? daftar.filter((lain) => lain !== satu) : [...daftar, satu]

/** What the next press on a head asks for: highest first, lowest first, as the answer has it. */
export function urutBerikut(kini: Urutan | null, kolom: string): Urutan | null {
  const [pertama, kedua] = kolom === 'nama' ? (['naik', 'turun'] as const) : (['turun', 'naik'] as const)
  if (kini?.kolom !== kolom) return { kolom, arah: pertama }
  return kini.arah === pertama ? { kolom, arah: kedua } : null
}

/** A column as it is shown: one indikator, or a klaster folded into one. Numbers are places in the answer's columns. */
export type KolomTampil =
  | { readonly jenis: 'indikator'; readonly kode: string; readonly nomor: number }
  | { readonly jenis: 'lipat'; readonly kode: string; readonly klaster: number; readonly nomor: readonly number[] }

/** Columns under one head: those of a klaster, or (null) those pinned. */
export type KelompokKolom = {
  readonly klaster: number | null
  readonly lipat: boolean
  readonly kolom: readonly KolomTampil[]
}

type Kolom = MatriksJawaban['kolom']

/** Pinned columns first, then klaster by klaster, each where the catalogue begins with it. */
export function susunKolom(kolom: Kolom, susun: SusunMatriks): readonly KelompokKolom[] {
  const semua = kolom.map((isi, nomor) => ({ isi, nomor, kode: isi.indikator.kode }))
  const tampil = susun.hanyaBawah ? semua.filter(({ isi }) => [...isi.status].some(isBawah)) : semua
  const semat = susun.semat.flatMap((kode) => tampil.filter((satu) => satu.kode === kode))
  const lain = tampil.filter((satu) => !semat.includes(satu))
  const klaster = [...new Set(lain.map(({ isi }) => isi.indikator.klaster))]
  return [
    ...(semat.length > 0 ? [{ klaster: null, lipat: false, kolom: semat.map(keKolom) }] : []),
    ...klaster.map((satu) => {
      const milik = lain.filter(({ isi }) => isi.indikator.klaster === satu)
      const lipat = susun.lipat.includes(satu)
      return { klaster: satu, lipat, kolom: lipat ? [keLipatan(satu, milik)] : milik.map(keKolom) }
    }),
  ]
}

type Bernomor = { readonly nomor: number; readonly kode: string }

const keKolom = ({ kode, nomor }: Bernomor): KolomTampil => ({ jenis: 'indikator', kode, nomor })

const keLipatan = (klaster: number, milik: readonly Bernomor[]): KolomTampil => ({
  ...{ jenis: 'lipat', kode: `klaster-${klaster}`, klaster },
  nomor: milik.map(({ nomor }) => nomor),
})

/** What rows are ordered by: the value of a row, and whether it is complete enough to be ranked. */
export type NilaiUrut = (baris: number) => { readonly nilai: string | number | null; readonly lengkap: boolean }

type Saring = {
  /** How many cells of a row are below target. */
  readonly bawah: (baris: number) => number
  readonly nilai: NilaiUrut | null
}

/** Numbers of the rows to show: those pinned, and the others in their order; incomplete values after the complete ones. */
export function susunBaris(baris: MatriksJawaban['baris'], susun: SusunMatriks, { bawah, nilai }: Saring) {
  const nomor = baris.map((_, i) => i)
  const cari = ratakan(susun.cari.trim())
  const cocok = nomor.filter((i) => {
    const satu = baris[i]
    if (!satu || (susun.hanyaBawah && bawah(i) === 0)) return false
    return ratakan(`${satu.nama} ${satu.kode}`).includes(cari)
  })
  const semat = susun.sematBaris.flatMap((kode) => nomor.filter((i) => baris[i]?.kode === kode))
  const lain = cocok.filter((i) => !semat.includes(i))
  return { semat, lain: susun.urut && nilai ? urutkanBaris(lain, nilai, susun.urut.arah) : lain }
}

function urutkanBaris(nomor: readonly number[], nilai: NilaiUrut, arah: Urutan['arah']): readonly number[] {
  const isi = nomor.map((i) => ({ i, ...nilai(i) }))
  const lengkap = isi.filter((satu) => satu.lengkap)
  const belum = isi.filter((satu) => !satu.lengkap)
  return [lengkap, belum]
    .flatMap((bagian) => urutkan(bagian, (satu) => satu.nilai, arah))
    .sort((a, b) => Number(a.nilai === null) - Number(b.nilai === null))
    .map(({ i }) => i)
}
