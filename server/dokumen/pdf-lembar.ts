// The sheets of several indikator, of a whole klaster say, for the wall and for lokmin: each begins an A4 landscape.
import type { Lembar } from '#contract/peta.ts'
import { halamanPws, isPanjang, type KatalogLembar, kopLembar, type PilihanLembar, siapkan } from './gambar-lembar.ts'
import { type BagianPdf, type BlokPdf, buatPdf } from './pdf.ts'
import { blokKosong } from './pdf-lembar-kosong.ts'

type Pilihan = Omit<PilihanLembar, 'katalog'> & {
  /** What the whole is called: 'Klaster 2, Puskesmas Teluk Kenari'; by default the name of its first sheet. */
  readonly judul?: string
  readonly katalog?: (kode: string) => KatalogLembar
}

// What headings, sentence and the note of a whole klaster leave of a page, what a page without them has, and what a note takes.
// The legend of a long sheet stands on its first page.
const RUANG = { awal: 408, lanjut: 474, catatan: 14, legenda: 24 }

export function pdfLembar(lembar: readonly Lembar[], pilihan: Pilihan): Promise<Buffer> {
  const { keterangan, judul, katalog } = pilihan
  const inti: PilihanLembar = pilihan.namaInduk ? { keterangan, namaInduk: pilihan.namaInduk } : { keterangan }
  return buatPdf(keterangan, () => {
    const bagian = lembar.map((satu) =>
      bagianLembar(siapkan(satu, inti), katalog?.(satu.indikator.kode) ?? null, inti.namaInduk),
    )
    return { judul: judul ?? bagian[0]?.judul ?? '', bagian }
  })
}

/** The sheet on its pages; `lembar` with its places already called by name. */
export function bagianLembar(
  lembar: Lembar,
  katalog: KatalogLembar,
  namaInduk?: PilihanLembar['namaInduk'],
): BagianPdf {
  const { judul, kalimat, catatan, legenda } = kopLembar(lembar, katalog)
  const catatanSemua = RUANG.catatan * catatan.length
  const panjang = isPanjang(lembar)
  // A long sheet is explained where it begins, not some pages on.
  const legendaPdf: BlokPdf = { jenis: 'legenda', butir: legenda }
  const ruang = { awal: RUANG.awal - catatanSemua - (panjang ? RUANG.legenda : 0), lanjut: RUANG.lanjut - catatanSemua }
  return {
    judul,
    arah: 'rebah',
    blok: [
      { jenis: 'judul', tingkat: 1, teks: judul },
      ...(kalimat ? [{ jenis: 'alinea', teks: kalimat } as const] : []),
      ...(panjang ? [legendaPdf] : []),
      ...halamanPws(lembar, katalog, ruang).map((gambar): BlokPdf => ({ jenis: 'gambar', gambar })),
      ...(panjang ? blokKosong(lembar, namaInduk) : [legendaPdf]),
      ...catatan.map((teks): BlokPdf => ({ jenis: 'alinea', teks, kecil: true })),
    ],
  }
}
