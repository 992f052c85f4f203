// A picture as a value: shapes on a sheet, drawn by gambar-svg.ts and pdf-gambar.ts alike. Lengths are in its own units,
// one of which is a point on paper and a pixel in an image of its natural size.
import { lebarTeks, potongTeks, type Tebal } from './huruf.ts'
import type { Isi, Warna } from './warna.ts'

export type Garis = { readonly warna: Warna; readonly tebal: number; readonly putus?: readonly number[] }

type Terisi = { readonly isi?: Isi; readonly garis?: Garis }

export type Kotak = Terisi & {
  readonly jenis: 'kotak'
  readonly x: number
  readonly y: number
  readonly lebar: number
  readonly tinggi: number
  readonly sudut?: number
}
type Ruas = {
  readonly jenis: 'garis'
  readonly x1: number
  readonly y1: number
  readonly x2: number
  readonly y2: number
  readonly garis: Garis
}
/** A path in the words of SVG. */
type Jalur = Terisi & { readonly jenis: 'jalur'; readonly d: string; readonly bulat?: boolean }
type Lingkaran = Terisi & { readonly jenis: 'lingkaran'; readonly x: number; readonly y: number; readonly r: number }
/** One line of text; `y` is its base line. */
export type Teks = {
  readonly jenis: 'teks'
  readonly x: number
  readonly y: number
  readonly teks: string
  readonly ukuran: number
  readonly tebal: Tebal
  readonly warna: Warna
  readonly rata: 'kiri' | 'tengah' | 'kanan'
  /** Degrees, clockwise around (x, y). */
  readonly putar?: number
  /** Drawn around the letters, so that they stand out from what lies beneath. */
  readonly alas?: Warna
  /** Goes on from the text before it in the same list: what sets letters its own way sets both as one line. */
  readonly sambung?: boolean
}
/** Shapes moved and scaled together. */
type Kelompok = {
  readonly jenis: 'kelompok'
  readonly x: number
  readonly y: number
  readonly skala: number
  readonly bentuk: readonly Bentuk[]
}

export type Bentuk = Kotak | Ruas | Jalur | Lingkaran | Teks | Kelompok

export type Gambar = {
  readonly lebar: number
  readonly tinggi: number
  readonly judul: string
  /** What it shows and finds, for those who cannot see it. */
  readonly uraian: string
  readonly bentuk: readonly Bentuk[]
}

type Gaya = Partial<Pick<Teks, 'tebal' | 'rata' | 'putar' | 'alas' | 'sambung'>> & Pick<Teks, 'ukuran' | 'warna'>

export const tulis = (teks: string, x: number, y: number, gaya: Gaya): Teks => ({
  jenis: 'teks',
  x,
  y,
  teks,
  tebal: 400,
  rata: 'kiri',
  ...gaya,
})

/** As much of a text as a width holds, with an ellipsis where that is not all. */
export const tulisMuat = (teks: string, x: number, y: number, gaya: Gaya & { readonly lebar: number }): Teks => {
  const { lebar, ...lain } = gaya
  return tulis(potongTeks(teks, { lebar, ukuran: lain.ukuran, tebal: lain.tebal ?? 400 }), x, y, lain)
}

type GayaPas = Gaya & { readonly lebar: number; readonly terkecil?: number }

/** The same with letters made smaller first, to four fifths or `terkecil`: cut off only where that is not enough. */
export function tulisPas(teks: string, x: number, y: number, { terkecil: bagian = 0.8, ...gaya }: GayaPas): Teks {
  let { ukuran } = gaya
  const terkecil = ukuran * bagian
  const muat = (u: number) => potongTeks(teks, { lebar: gaya.lebar, ukuran: u, tebal: gaya.tebal ?? 400 }) === teks
  while (ukuran > terkecil && !muat(ukuran)) ukuran = Math.max(terkecil, ukuran * 0.95)
  return tulisMuat(teks, x, y, { ...gaya, ukuran })
}

export const kelompok = (bentuk: readonly Bentuk[], x: number, y: number, skala = 1): Bentuk => ({
  jenis: 'kelompok',
  x,
  y,
  skala,
  bentuk,
})

export const ruas = (x1: number, y1: number, x2: number, y2: number, garis: Garis): Bentuk => ({
  jenis: 'garis',
  x1,
  y1,
  x2,
  y2,
  garis,
})

/** The box around a text that stands level. */
export function kotakTeks({ x, y, teks, ukuran, tebal, rata }: Teks) {
  const lebar = lebarTeks(teks, { ukuran, tebal })
  const kiri = rata === 'kiri' ? x : rata === 'tengah' ? x - lebar / 2 : x - lebar
  return { kiri, kanan: kiri + lebar, atas: y - ukuran * 0.76, bawah: y + ukuran * 0.22 }
}

/** Every shape with what it is inside of undone: for tests, and for whoever looks for a text. */
export function ratakan(bentuk: readonly Bentuk[], x = 0, y = 0, skala = 1): readonly Exclude<Bentuk, Kelompok>[] {
  return bentuk.flatMap((satu) => {
    if (satu.jenis === 'kelompok')
      return ratakan(satu.bentuk, x + satu.x * skala, y + satu.y * skala, skala * satu.skala)
    if (satu.jenis === 'garis')
      return [
        {
          ...satu,
          x1: x + satu.x1 * skala,
          y1: y + satu.y1 * skala,
          x2: x + satu.x2 * skala,
          y2: y + satu.y2 * skala,
        },
      ]
    if (satu.jenis === 'jalur') return [satu]
    const letak = { x: x + satu.x * skala, y: y + satu.y * skala }
    if (satu.jenis === 'teks') return [{ ...satu, ...letak, ukuran: satu.ukuran * skala }]
    if (satu.jenis === 'kotak') return [{ ...satu, ...letak, lebar: satu.lebar * skala, tinggi: satu.tinggi * skala }]
    return [{ ...satu, ...letak, r: satu.r * skala }]
  })
}
