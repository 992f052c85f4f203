// Reads the words of a PDF back, page by page, so that what stands on paper can be held against the figures.
import assert from 'node:assert/strict'
import { inflateSync } from 'node:zlib'

/** A page: its size in points, and its pieces of text in the order in which they were written. */
export type HalamanPdf = { readonly lebar: number; readonly tinggi: number; readonly teks: readonly string[] }

type Benda = ReadonlyMap<string, string>

/** Pages of a file as pdfkit writes it: one tree of pages, every font with its table of characters. */
export function bacaPdf(berkas: Buffer): readonly HalamanPdf[] {
  const benda: Benda = new Map(
    [...berkas.toString('latin1').matchAll(/(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/g)].map(
      ([, nomor = '', isi = '']) => [nomor, isi],
    ),
  )
  const pohon = [...benda.values()].find((isi) => /\/Type \/Pages\b/.test(isi))
  const anak = /\/Kids \[([^\]]*)\]/.exec(pohon ?? '')?.[1] ?? ''
  return [...anak.matchAll(/(\d+) 0 R/g)].map(([, nomor = '']) => bacaHalaman(benda, benda.get(nomor) ?? ''))
}

function bacaHalaman(benda: Benda, halaman: string): HalamanPdf {
  const [, , lebar = Number.NaN, tinggi = Number.NaN] = (/\/MediaBox \[([^\]]*)\]/.exec(halaman)?.[1] ?? '')
    .split(' ')
    .map(Number)
  const sumber = rujuk(benda, halaman, 'Resources')
  const daftar = /\/Font <<([\s\S]*?)>>/.exec(sumber)?.[1] ?? ''
  const huruf = new Map(
    [...daftar.matchAll(/\/(\w+) (\d+) 0 R/g)].map(([, nama = '', nomor = '']) => [
      nama,
      bacaHuruf(alir(rujuk(benda, benda.get(nomor) ?? '', 'ToUnicode'))),
    ]),
  )
  return { lebar, tinggi, teks: bacaTeks(alir(rujuk(benda, halaman, 'Contents')), huruf) }
}

const rujuk = (benda: Benda, isi: string, nama: string): string =>
  benda.get(new RegExp(`/${nama} (\\d+) 0 R`).exec(isi)?.[1] ?? '') ?? ''

function alir(isi: string): string {
  const [, data = ''] = /stream\n([\s\S]*)\nendstream/.exec(isi) ?? []
  const mentah = Buffer.from(data, 'latin1')
  return (/\/FlateDecode/.test(isi) ? inflateSync(mentah) : mentah).toString('latin1')
}

/** Glyphs by number: `<0000> <00ff> [<0041> <0042> ...]`, a list for each range. */
function bacaHuruf(tabel: string): ReadonlyMap<number, string> {
  const huruf = new Map<number, string>()
  for (const [, awal = '', isi = ''] of tabel.matchAll(/<([0-9a-f]+)> <[0-9a-f]+> \[([^\]]*)\]/gi)) {
    const mulai = Number.parseInt(awal, 16)
    const satu = [...isi.matchAll(/<([0-9a-f ]+)>/gi)].map(([, heks = '']) => dariHeks(heks.replaceAll(' ', '')))
    for (const [i, teks] of satu.entries()) huruf.set(mulai + i, teks)
  }
  return huruf
}

const dariHeks = (heks: string): string => Buffer.from(heks, 'hex').swap16().toString('utf16le')

/** One piece per operator that shows text, in the font that was set before it. */
function bacaTeks(alur: string, huruf: ReadonlyMap<string, ReadonlyMap<number, string>>): string[] {
  const teks: string[] = []
  let kini: ReadonlyMap<number, string> = new Map()
  for (const [, nama, isi = ''] of alur.matchAll(/\/(\w+) [\d.]+ Tf|\[([^\]]*)\] TJ/g)) {
    if (nama) {
      kini = huruf.get(nama) ?? assert.fail(`no font ${nama}`)
      continue
    }
    const kode = [...isi.matchAll(/<([0-9a-f]+)>/gi)].map(([, heks = '']) => heks).join('')
    const satu = (kode.match(/.{4}/g) ?? []).map((heks) => kini.get(Number.parseInt(heks, 16)) ?? '?')
    teks.push(satu.join('').replaceAll('\u00a0', ' '))
  }
  return teks
}
