// A PDF out of blocks that follow each other down the pages: headings, paragraphs, pictures, legends, tables. It is tagged,
// so that it can be read aloud in order, with its language and title.
import { dalamBahasa } from './bahasa.ts'
import type { Gambar } from './gambar.ts'
import { type ButirLegenda, blokLegenda } from './gambar-tanda.ts'
import { type Blok, blokKalimat } from './gambar-teks.ts'
import type { Keterangan } from './keterangan.ts'
import {
  type Arah,
  akhiriBagian,
  akhiriNaskah,
  lukisDi,
  mulaiBagian,
  mulaiNaskah,
  type Naskah,
  sediakan,
  tandai,
} from './pdf-halaman.ts'
import { gambarTabel } from './pdf-tabel.ts'
import type { TabelDokumen } from './tabel.ts'
import { WARNA } from './warna.ts'

export type BlokPdf =
  | { readonly jenis: 'judul'; readonly tingkat: 1 | 2; readonly teks: string }
  | { readonly jenis: 'alinea'; readonly teks: string; readonly kecil?: boolean }
  /** Drawn as large as the page holds, never larger than it is. */
  | { readonly jenis: 'gambar'; readonly gambar: Gambar }
  | { readonly jenis: 'legenda'; readonly butir: readonly ButirLegenda[] }
  | { readonly jenis: 'tabel'; readonly tabel: TabelDokumen }
  /** Something with a layout of its own; moves `y` on by itself. */
  | { readonly jenis: 'bebas'; readonly gambarkan: (naskah: Naskah) => void }

export type BagianPdf = { readonly judul: string; readonly arah: Arah; readonly blok: readonly BlokPdf[] }
export type DokumenPdf = { readonly judul: string; readonly bagian: readonly BagianPdf[] }

/** Writes a document in the language of its reader; `susun` says what stands in it, in that language. */
export function buatPdf(keterangan: Keterangan, susun: () => DokumenPdf): Promise<Buffer> {
  const selesai = dalamBahasa(keterangan, () => {
    const { judul, bagian } = susun()
    const naskah = mulaiNaskah(keterangan, judul)
    for (const satu of bagian) {
      mulaiBagian(naskah, satu)
      for (const blok of satu.blok) gambarBlok(naskah, blok)
      akhiriBagian(naskah)
    }
    return { berkas: akhiriNaskah(naskah) }
  })
  return selesai.berkas
}

function gambarBlok(naskah: Naskah, blok: BlokPdf): void {
  switch (blok.jenis) {
    case 'judul': {
      const ukuran = blok.tingkat === 1 ? 15 : 11
      const cara = { lebar: naskah.lebar, ukuran, tebal: blok.tingkat === 1 ? 700 : 600, renggang: 1.25 } as const
      gambarTeks(naskah, `H${blok.tingkat}`, blokKalimat(blok.teks, cara), blok.tingkat === 1 ? 5 : 4)
      return
    }
    case 'alinea': {
      const warna = blok.kecil ? WARNA.muted : WARNA.text
      const isi = blokKalimat(blok.teks, { lebar: naskah.lebar, ukuran: blok.kecil ? 8 : 10, warna })
      gambarTeks(naskah, 'P', isi, blok.kecil ? 4 : 7)
      return
    }
    case 'gambar':
      gambarGambar(naskah, blok.gambar)
      return
    case 'legenda':
      gambarTeks(naskah, 'P', blokLegenda(blok.butir, naskah.lebar), 5)
      return
    case 'bebas':
      blok.gambarkan(naskah)
      return
    case 'tabel':
      gambarTabel(naskah, blok.tabel)
      return
  }
}

function gambarTeks(naskah: Naskah, jenis: string, { tinggi, bentuk }: Blok, sela: number): void {
  if (bentuk.length === 0) return
  sediakan(naskah, tinggi)
  tandai(naskah, jenis, () => lukisDi(naskah, bentuk))
  naskah.y += tinggi + sela
}

/** A picture that would not fit in what is left goes to the next page; one larger than a page is made smaller. */
function gambarGambar(naskah: Naskah, gambar: Gambar): void {
  const selebar = Math.min(1, naskah.lebar / gambar.lebar)
  const sisa = naskah.batas - naskah.y
  // A little smaller is better than a page alone.
  const muat = sisa / gambar.tinggi
  if (muat < selebar * 0.8) sediakan(naskah, gambar.tinggi * selebar)
  const skala = Math.min(selebar, (naskah.batas - naskah.y) / gambar.tinggi)
  const kiri = (naskah.lebar - gambar.lebar * skala) / 2
  tandai(naskah, 'Figure', () => lukisDi(naskah, gambar.bentuk, kiri, naskah.y, skala), { alt: gambar.uraian })
  naskah.y += gambar.tinggi * skala + 8
}
