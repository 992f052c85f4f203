// Sentences in pictures and on pages: lines that fit a width, with what stands between `**` in bold.
import { type Bentuk, tulis } from './gambar.ts'
import { lebarTeks, type Tebal } from './huruf.ts'
import { WARNA, type Warna } from './warna.ts'

type Potong = { readonly teks: string; readonly x: number; readonly tebal: Tebal; readonly spasi: boolean }
export type BarisKalimat = readonly Potong[]

type Cara = { readonly lebar: number; readonly ukuran: number; readonly tebal?: Tebal }

/** The lines of a sentence; each a row of pieces that are alike, with the place where they begin. */
export function susunKalimat(kalimat: string, { lebar, ukuran, tebal = 400 }: Cara): readonly BarisKalimat[] {
  const baris: Potong[][] = [[]]
  let x = 0
  for (const kata of pecahKata(kalimat, tebal)) {
    // A space within bold words is a bold one, and narrower.
    const lalu = baris.at(-1)?.at(-1)?.tebal ?? tebal
    const spasi = lebarTeks(' ', { ukuran, tebal: lalu === kata[0]?.tebal ? lalu : tebal })
    const panjang = kata.reduce((n, satu) => n + lebarTeks(satu.teks, { ukuran, tebal: satu.tebal }), 0)
    if (x > 0 && x + spasi + panjang > lebar) {
      baris.push([])
      x = 0
    }
    let letak = x > 0 ? x + spasi : x
    for (const [i, satu] of kata.entries()) {
      tambah(baris.at(-1) ?? [], { ...satu, x: letak, spasi: i === 0 && x > 0 })
      letak += lebarTeks(satu.teks, { ukuran, tebal: satu.tebal })
    }
    x = letak
  }
  return baris
}

type Kata = Pick<Potong, 'teks' | 'tebal'>

/** Words, each in its pieces: '**12 %**.' is one word of two pieces. */
function pecahKata(kalimat: string, tebal: Tebal): readonly (readonly Kata[])[] {
  const kata: Kata[][] = [[]]
  for (const [i, bagian] of kalimat.split('**').entries()) {
    for (const [j, teks] of bagian.split(/[ \n]/).entries()) {
      if (j > 0) kata.push([])
      if (teks) kata.at(-1)?.push({ teks, tebal: i % 2 === 1 ? 600 : tebal })
    }
  }
  return kata.filter((satu) => satu.length > 0)
}

/** What follows in the same weight is written on, so that a line can be read out whole. */
function tambah(baris: Potong[], satu: Potong): void {
  const lalu = baris.at(-1)
  if (lalu?.tebal === satu.tebal)
    baris[baris.length - 1] = { ...lalu, teks: `${lalu.teks}${satu.spasi ? ' ' : ''}${satu.teks}` }
  else baris.push(satu)
}

export type Blok = { readonly tinggi: number; readonly bentuk: readonly Bentuk[] }

type Gaya = Cara & { readonly warna?: Warna; readonly renggang?: number }

/** A sentence as shapes from (0, 0) down. */
export function blokKalimat(kalimat: string, { warna = WARNA.text, renggang = 1.42, ...cara }: Gaya): Blok {
  const baris = susunKalimat(kalimat, cara)
  const langkah = cara.ukuran * renggang
  return {
    tinggi: baris.length * langkah,
    bentuk: baris.flatMap((satu, i) =>
      satu.map(({ teks, x, tebal }, n) =>
        tulis(`${teks}${hasSpasi(baris, i, n) ? ' ' : ''}`, x, i * langkah + cara.ukuran * 1.06, {
          ukuran: cara.ukuran,
          tebal,
          warna,
          ...(n > 0 ? { sambung: true } : {}),
        }),
      ),
    ),
  }
}

/** Whether a space follows a piece, also where the line ends: who listens would else hear two words as one. */
const hasSpasi = (baris: readonly BarisKalimat[], i: number, n: number): boolean =>
  baris[i]?.[n + 1]?.spasi ?? baris[i + 1] !== undefined
