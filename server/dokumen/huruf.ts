// The font of documents, and how wide its letters are: read off the font files themselves, so that what is measured is
// what is drawn.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

export type Tebal = 400 | 600 | 700

const BERKAS: Readonly<Record<Tebal, string>> = {
  400: '400Regular/Inter_400Regular.ttf',
  600: '600SemiBold/Inter_600SemiBold.ttf',
  700: '700Bold/Inter_700Bold.ttf',
}

const PAKET = '@expo-google-fonts/inter'
const cariPaket = createRequire(import.meta.url)

/** Where the file of a weight lies. */
export const letakHuruf = (tebal: Tebal): string => cariPaket.resolve(`${PAKET}/${BERKAS[tebal]}`)

export const TEBAL: readonly Tebal[] = [400, 600, 700]

// Tables of a font that draw pairs of letters closer together and exchange some for others.
const TABEL_LETAK = ['GPOS', 'GSUB', 'kern']

/**
 * The font without what moves its letters: every letter as wide as `lebarTeks` says, so that figures stand under each
 * other to the point, and set in a fraction of the time.
 */
export function readHurufPolos(tebal: Tebal): Buffer {
  const berkas = readFileSync(letakHuruf(tebal))
  for (let i = 0; i < berkas.readUInt16BE(4); i++) {
    const letak = 12 + i * 16
    // A table of an unknown name is passed over.
    if (TABEL_LETAK.includes(berkas.toString('latin1', letak, letak + 4))) berkas.write('----', letak, 'latin1')
  }
  return berkas
}

type Ukuran = { readonly ukuran: number; readonly tebal?: Tebal }
type Metrik = { readonly perEm: number; readonly lebar: ReadonlyMap<number, number>; readonly bawaan: number }

const terbaca = new Map<Tebal, Metrik>()

function getMetrik(tebal: Tebal): Metrik {
  const ada = terbaca.get(tebal)
  if (ada) return ada
  const baru = readMetrik(readFileSync(letakHuruf(tebal)))
  terbaca.set(tebal, baru)
  return baru
}

/** Width of a line of text. Pairs of letters that the font draws closer together are counted as they are apart. */
export function lebarTeks(teks: string, { ukuran, tebal = 400 }: Ukuran): number {
  const { perEm, lebar, bawaan } = getMetrik(tebal)
  let jumlah = 0
  for (const huruf of teks) jumlah += lebar.get(huruf.codePointAt(0) ?? 0) ?? bawaan
  return (jumlah * ukuran) / perEm
}

const ELIPSIS = '…'

/** As much of a text as fits, ending in an ellipsis where something is left out. */
export function potongTeks(teks: string, { lebar, ...ukuran }: Ukuran & { readonly lebar: number }): string {
  if (lebarTeks(teks, ukuran) <= lebar) return teks
  const huruf = [...teks]
  while (huruf.length > 1 && lebarTeks(`${huruf.join('').trimEnd()}${ELIPSIS}`, ukuran) > lebar) huruf.pop()
  return `${huruf.join('').trimEnd()}${ELIPSIS}`
}

/** A text in lines no wider than `lebar`; a word that is wider by itself is broken. */
export function bungkusTeks(teks: string, { lebar, ...ukuran }: Ukuran & { readonly lebar: number }): string[] {
  const baris: string[] = []
  for (const kata of teks.split(' ').flatMap((satu) => pecahKata(satu, lebar, ukuran))) {
    const lalu = baris.at(-1)
    if (lalu !== undefined && lebarTeks(`${lalu} ${kata}`, ukuran) <= lebar) baris[baris.length - 1] = `${lalu} ${kata}`
    else baris.push(kata)
  }
  return baris
}

/** Of a word that is too long: after its own joints where it has any, else between letters. */
function pecahKata(kata: string, lebar: number, ukuran: Ukuran): string[] {
  if (lebarTeks(kata, ukuran) <= lebar) return [kata]
  const ruas = kata.split(/(?<=[/-])/)
  const bagian = ['']
  for (const satu of ruas.length > 1 ? ruas.flatMap((r) => pecahKata(r, lebar, ukuran)) : kata) {
    const lalu = bagian.at(-1) ?? ''
    if (lalu && lebarTeks(lalu + satu, ukuran) > lebar) bagian.push(satu)
    else bagian[bagian.length - 1] = lalu + satu
  }
  return bagian
}

/** Advance widths by code point, out of the tables head, hhea, hmtx and cmap of a TrueType file. */
function readMetrik(berkas: Buffer): Metrik {
  const tabel = new Map<string, number>()
  for (let i = 0; i < berkas.readUInt16BE(4); i++) {
    const letak = 12 + i * 16
    tabel.set(berkas.toString('latin1', letak, letak + 4), berkas.readUInt32BE(letak + 8))
  }
  const cari = (nama: string): number => tabel.get(nama) ?? 0
  const banyak = berkas.readUInt16BE(cari('hhea') + 34)
  const lebarGlif = (glif: number) => berkas.readUInt16BE(cari('hmtx') + Math.min(glif, banyak - 1) * 4)
  const lebar = new Map([...readPeta(berkas, cari('cmap'))].map(([kode, glif]) => [kode, lebarGlif(glif)]))
  return { perEm: berkas.readUInt16BE(cari('head') + 18), lebar, bawaan: lebarGlif(0) }
}

/** Code points to glyphs by the first table of format 4, which holds all that these fonts are used for. */
function readPeta(berkas: Buffer, cmap: number): ReadonlyMap<number, number> {
  const peta = new Map<number, number>()
  const banyak = berkas.readUInt16BE(cmap + 2)
  const letak = Array.from({ length: banyak }, (_, i) => cmap + berkas.readUInt32BE(cmap + 4 + i * 8 + 4))
  const sub = letak.find((satu) => berkas.readUInt16BE(satu) === 4)
  if (sub === undefined) return peta
  const ruas = berkas.readUInt16BE(sub + 6) / 2
  for (let i = 0; i < ruas; i++) {
    const akhir = berkas.readUInt16BE(sub + 14 + i * 2)
    const awal = berkas.readUInt16BE(sub + 16 + (ruas + i) * 2)
    const geser = berkas.readInt16BE(sub + 16 + (2 * ruas + i) * 2)
    const letakJauh = sub + 16 + (3 * ruas + i) * 2
    const jauh = berkas.readUInt16BE(letakJauh)
    for (let kode = awal; kode <= akhir && kode < 0xffff; kode++) {
      const glif = jauh === 0 ? kode : berkas.readUInt16BE(letakJauh + jauh + (kode - awal) * 2)
      if (glif !== 0) peta.set(kode, (glif + geser) & 0xffff)
    }
  }
  return peta
}
