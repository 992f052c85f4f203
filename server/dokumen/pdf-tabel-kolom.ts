// How wide the columns of a table are, and which of them stand on one page.
import { lebarTeks } from './huruf.ts'
import type { SelDokumen, TabelDokumen } from './tabel.ts'

export type Kolom = { readonly ke: number; readonly lebar: number }
/** Columns that stand side by side; what a row is called by, else its first column, is with each of them. */
export type Susunan = { readonly ukuran: number; readonly pita: readonly (readonly Kolom[])[] }

export const SELA_SEL = 4
/** Room for the mark before a figure. */
export const RUANG_TANDA = 11
const UKURAN = [8, 7, 6.5] as const
const NAMA_TERSEMPIT = 84

/** The largest letters with which all columns fit side by side; where none do, the smallest, in several bands. */
export function susunKolom(tabel: TabelDokumen, lebar: number): Susunan {
  const utama = Math.max(
    0,
    tabel.kepala.findIndex((kepala) => kepala.utama),
  )
  for (const ukuran of UKURAN) {
    const pita = bagiPita(ukurKolom(tabel, ukuran, lebar), lebar, utama)
    if (pita.length === 1) return { ukuran, pita }
  }
  const ukuran = UKURAN[2]
  return { ukuran, pita: bagiPita(ukurKolom(tabel, ukuran, lebar), lebar, utama) }
}

type Terukur = { readonly ke: number; readonly tersempit: number; readonly wajar: number }

/** The least that a column can do with, and what it would take to break no line. */
function ukurKolom({ kepala, baris, kaki }: TabelDokumen, ukuran: number, lebar: number): readonly Terukur[] {
  const semua = kaki ? [...baris, kaki] : baris
  return kepala.map(({ teks, rata }, ke) => {
    const isi = semua.map((satu) => lebarSel(satu[ke], ukuran))
    const terlebar = Math.max(0, ...isi) + 2 * SELA_SEL
    const kata = Math.max(...teks.split(' ').map((satu) => lebarTeks(satu, { ukuran, tebal: 600 }))) + 2 * SELA_SEL
    const judul = lebarTeks(teks, { ukuran, tebal: 600 }) + 2 * SELA_SEL
    const wajar = Math.min(Math.max(terlebar, Math.min(judul, 70)), lebar * 0.6)
    // Names and words may be broken into lines, figures may not.
    const tersempit = rata === 'kiri' ? Math.min(terlebar, NAMA_TERSEMPIT) : terlebar
    return { ke, tersempit: Math.max(tersempit, Math.min(kata, 62)), wajar: Math.max(wajar, kata) }
  })
}

const lebarSel = (sel: SelDokumen | undefined, ukuran: number): number =>
  sel === undefined ? 0 : lebarTeks(sel.teks, { ukuran, tebal: 600 }) + (sel.jenis === 'teks' ? 0 : RUANG_TANDA)

function bagiPita(kolom: readonly Terukur[], lebar: number, utama: number): readonly (readonly Kolom[])[] {
  const nama = kolom[utama]
  if (!nama) return []
  const pita: Terukur[][] = [[]]
  let terpakai = 0
  for (const satu of kolom) {
    const milik = pita.at(-1) ?? []
    if (milik.length > 1 && terpakai + satu.tersempit > lebar) {
      pita.push([nama])
      terpakai = nama.tersempit
    }
    pita.at(-1)?.push(satu)
    terpakai += satu.tersempit
  }
  return pita.map((satu) => lebarkan(satu, lebar))
}

/** What is left over goes to the columns that would break lines, each by what it lacks. */
function lebarkan(kolom: readonly Terukur[], lebar: number): readonly Kolom[] {
  const sisa = Math.max(0, lebar - kolom.reduce((n, { tersempit }) => n + tersempit, 0))
  const kurang = kolom.reduce((n, { tersempit, wajar }) => n + Math.max(0, wajar - tersempit), 0)
  const bagian = kurang > 0 ? Math.min(1, sisa / kurang) : 0
  return kolom.map(({ ke, tersempit, wajar }) => ({
    ke,
    lebar: tersempit + Math.max(0, wajar - tersempit) * bagian,
  }))
}
