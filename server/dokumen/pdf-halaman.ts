// Pages of a PDF: where the next thing stands, when a new page begins, what stands at head and foot of each, and the
// tree that says to a screen reader what is a heading, a paragraph, a figure or a table.
import PDFDocument from 'pdfkit'
import { t } from '#client/messages/t.ts'
import { type Bentuk, kelompok, ruas, tulisMuat } from './gambar.ts'
import { kalimatKaki, lencanaContoh } from './gambar-bingkai.ts'
import { blokKalimat } from './gambar-teks.ts'
import { readHurufPolos, TEBAL } from './huruf.ts'
import type { Keterangan } from './keterangan.ts'
import { type DokPdf, lukis, type SimpananPola } from './pdf-gambar.ts'
import { WARNA } from './warna.ts'

export type Arah = 'tegak' | 'rebah'
type Simpul = ReturnType<DokPdf['struct']>

/** The state of a document while it is written; `y` moves down the page. */
export type Naskah = {
  readonly dok: DokPdf
  readonly pola: SimpananPola
  readonly keterangan: Keterangan
  readonly akar: Simpul
  /** The part of the tree that what is written now belongs to. */
  induk: Simpul
  arah: Arah
  judul: string
  lebar: number
  y: number
  batas: number
}

/** Margins in points: room for the hole punch, and for printers that leave an edge. */
export const TEPI = 36
const KAKI = 40
const KEPALA = 16

export function mulaiNaskah(keterangan: Keterangan, judul: string): Naskah {
  const dok = new PDFDocument({
    size: 'A4',
    margin: 0,
    autoFirstPage: false,
    bufferPages: true,
    tagged: true,
    displayTitle: true,
    pdfVersion: '1.7',
    lang: keterangan.bahasa === 'id' ? 'id-ID' : 'en-GB',
    info: { Title: judul, Author: keterangan.kabupaten, Creator: t('aplikasi.nama'), Producer: t('aplikasi.nama') },
  })
  for (const tebal of TEBAL) dok.registerFont(String(tebal), readHurufPolos(tebal))
  const akar = dok.struct('Document')
  dok.addStructure(akar)
  return {
    dok,
    pola: new Map(),
    keterangan,
    akar,
    induk: akar,
    arah: 'tegak',
    judul,
    lebar: 0,
    y: 0,
    batas: 0,
  }
}

/** A part of its own, on a page of its own. */
export function mulaiBagian(naskah: Naskah, { judul, arah }: { readonly judul: string; readonly arah: Arah }): void {
  naskah.induk = naskah.dok.struct('Sect', { title: judul })
  naskah.akar.add(naskah.induk)
  naskah.arah = arah
  naskah.judul = judul
  tambahHalaman(naskah)
  gambarKaki(naskah)
}

export const akhiriBagian = (naskah: Naskah): void => naskah.induk.end()

/** The next page of the same part, under a running head. */
export function lanjutHalaman(naskah: Naskah): void {
  tambahHalaman(naskah)
  const teks = t('dokumen.lanjutan', { judul: naskah.judul })
  hiasan(naskah, [
    tulisMuat(teks, 0, 8, { ukuran: 8, tebal: 600, warna: WARNA.muted, lebar: naskah.lebar }),
    ruas(0, 13, naskah.lebar, 13, { warna: WARNA.rule, tebal: 0.6 }),
  ])
  naskah.y += KEPALA + 4
  hiasan(naskah, isiKaki(naskah), naskah.batas + 6)
}

/** Begins a new page where less than this is left. */
export function sediakan(naskah: Naskah, tinggi: number): void {
  if (naskah.y + tinggi > naskah.batas) lanjutHalaman(naskah)
}

function tambahHalaman(naskah: Naskah): void {
  const { dok, arah } = naskah
  dok.addPage({ size: 'A4', layout: arah === 'rebah' ? 'landscape' : 'portrait', margin: 0 })
  naskah.lebar = dok.page.width - 2 * TEPI
  naskah.y = TEPI
  naskah.batas = dok.page.height - KAKI - 18
}

/** Something with a meaning: `jenis` is its place in the tree (P, H1, Figure, TD). */
export function tandai(naskah: Naskah, jenis: string, gambarkan: () => void, pilihan: { alt?: string } = {}): void {
  naskah.induk.add(naskah.dok.struct(jenis, pilihan, gambarkan))
}

/** A cell of a table: what stands in it, and the mark before that with the word for it. */
export type SelPdf = {
  readonly jenis: 'TH' | 'TD'
  readonly bentuk: readonly Bentuk[]
  readonly tanda?: { readonly bentuk: Bentuk; readonly kata: string }
}

/** A row in the tree under `tabel`; which way its headings point is `arah`. */
export function tandaiBaris(
  { dok, pola, y }: Naskah,
  tabel: Simpul,
  sel: readonly SelPdf[],
  { arah = 'Row', x = 0 }: { readonly arah?: 'Column' | 'Row'; readonly x?: number } = {},
): void {
  const baris = dok.struct('TR')
  tabel.add(baris)
  for (const { jenis, bentuk, tanda } of sel) {
    // Which way a heading points is known to pdfkit, not to its types.
    const pilihan = (jenis === 'TH' ? { scope: arah } : {}) as object
    const isi = () => lukis(dok, pola, bentuk, TEPI + x, y)
    const milik = tanda
      ? [dok.struct('Figure', { alt: tanda.kata }, () => lukis(dok, pola, [tanda.bentuk], TEPI + x, y))]
      : []
    baris.add(dok.struct(jenis, pilihan, [...milik, isi]))
  }
  baris.end()
}

/** Something that a reader of the tree does without: rules, repeated heads, page numbers. */
export function hiasan(naskah: Naskah, bentuk: readonly Bentuk[], y = naskah.y, x = 0): void {
  naskah.dok.markContent('Artifact', { type: 'Pagination' })
  lukis(naskah.dok, naskah.pola, bentuk, TEPI + x, y)
  naskah.dok.endMarkedContent()
}

export const lukisDi = (naskah: Naskah, bentuk: readonly Bentuk[], x = 0, y = naskah.y, skala = 1): void =>
  lukis(naskah.dok, naskah.pola, bentuk, TEPI + x, y, skala)

/** Source, date and what the figures are not: once per part for those who listen, on every page for those who look. */
function gambarKaki(naskah: Naskah): void {
  tandai(naskah, 'P', () => lukisDi(naskah, isiKaki(naskah), 0, naskah.batas + 6))
}

const UKURAN_KAKI = 7.5
const RUANG_NOMOR = 90

function isiKaki({ keterangan, lebar }: Naskah): readonly Bentuk[] {
  const lencana = keterangan.contoh ? lencanaContoh(t('aplikasi.contoh'), lebar, UKURAN_KAKI, 15) : []
  const kalimat = kalimatKaki(keterangan).join(' · ')
  const teks = blokKalimat(kalimat, { lebar: lebar - RUANG_NOMOR, ukuran: UKURAN_KAKI, warna: WARNA.muted })
  return [ruas(0, 0, lebar, 0, { warna: WARNA.rule, tebal: 0.6 }), ...lencana, kelompok(teks.bentuk, 0, 3)]
}

/** Numbers the pages, closes the tree and gives the file. Words are written out before this returns. */
export function akhiriNaskah(naskah: Naskah): Promise<Buffer> {
  const { dok } = naskah
  naskah.akar.end()
  const { count: semua } = dok.bufferedPageRange()
  for (let i = 0; i < semua; i++) {
    dok.switchToPage(i)
    const teks = t('dokumen.halaman', { n: i + 1, semua })
    const kanan = dok.page.width - 2 * TEPI
    const gaya = { ukuran: UKURAN_KAKI, warna: WARNA.muted, rata: 'kanan', lebar: RUANG_NOMOR } as const
    hiasan(naskah, [tulisMuat(teks, kanan, 11, gaya)], dok.page.height - KAKI - 12)
  }
  dok.end()
  return kumpulkan(dok)
}

async function kumpulkan(dok: DokPdf): Promise<Buffer> {
  const bagian: Buffer[] = []
  for await (const satu of dok) bagian.push(satu as Buffer)
  return Buffer.concat(bagian)
}
