/** A workbook with one sheet per table and one that explains them, made to be read, filtered and printed on A4. */
import ExcelJS from 'exceljs'
import type { Buku, LembarDokumen } from './buku.ts'
import type { KepalaDokumen, SelDokumen, TabelDokumen } from './tabel.ts'
import { BINGKAI, buatGaya, GAYA_KEPALA, HURUF, type RupaSel } from './xlsx-gaya.ts'
import { tulisKeterangan } from './xlsx-keterangan.ts'

/** More columns than this are not squeezed into the width of one sheet of paper. */
const KOLOM_SELEMBAR = 24
/** From so many columns on their heads stand upright. */
const KOLOM_TEGAK = 30
const TANPA_ANGKA = '–'

/** The file. */
export async function tulisXlsx(buku: Buku): Promise<Buffer> {
  const isi = new ExcelJS.Workbook()
  Object.assign(isi, {
    ...{ title: buku.judul, subject: buku.perihal, creator: buku.aplikasi, lastModifiedBy: buku.aplikasi },
    ...{ company: buku.aplikasi, description: buku.keterangan.peringatan.isi.join('\n') },
    ...{ created: new Date(buku.dibuat), modified: new Date(buku.dibuat) },
  })
  const gaya = buatGaya()
  for (const lembar of buku.lembar) tulisLembar(isi, lembar, gaya)
  tulisKeterangan(isi, buku.keterangan)
  return Buffer.from(await isi.xlsx.writeBuffer())
}

type Gaya = (sel: SelDokumen, rata: KepalaDokumen['rata'], kaki: boolean) => RupaSel

function tulisLembar(buku: ExcelJS.Workbook, { nama, tabel }: LembarDokumen, gaya: Gaya): void {
  const { kepala } = tabel
  const pembuka = [tabel.judul, ...tabel.subjudul, ...(tabel.kalimat ? [tabel.kalimat] : [])]
  const berkelompok = kepala.some(({ kelompok }) => kelompok)
  const barisKepala = pembuka.length + (berkelompok ? 3 : 2)
  const beku = Math.min(
    3,
    Math.max(
      1,
      kepala.findIndex(({ rata }) => rata === 'kanan'),
    ),
  )
  const lembar = buku.addWorksheet(namaLembar(nama), {
    views: [{ state: 'frozen', xSplit: beku, ySplit: barisKepala, zoomScale: kepala.length > KOLOM_TEGAK ? 85 : 100 }],
    pageSetup: {
      ...{ paperSize: 9, orientation: 'landscape', fitToPage: true, fitToHeight: 0 },
      fitToWidth: Math.ceil(kepala.length / KOLOM_SELEMBAR),
      printTitlesRow: `${berkelompok ? barisKepala - 1 : barisKepala}:${barisKepala}`,
      printTitlesColumn: `A:${String.fromCharCode(64 + beku)}`,
      margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.2, footer: 0.3 },
    },
    headerFooter: { oddFooter: `&L&8${lolos(tabel.judul)}&R&8&P/&N` },
  })
  tulisPembuka(lembar, pembuka)
  if (berkelompok) tulisKelompok(lembar, kepala, barisKepala - 1)
  tulisKepala(lembar, tabel, barisKepala)
  const akhir = tulisBaris(lembar, tabel, { mulai: barisKepala + 1, gaya })
  if (tabel.baris.length > 0)
    lembar.autoFilter = {
      from: { row: barisKepala, column: 1 },
      to: { row: barisKepala + tabel.baris.length, column: kepala.length },
    }
  tabel.catatan.forEach((teks, i) => {
    const sel = lembar.getCell(akhir + 2 + i, 1)
    sel.value = teks
    sel.font = { ...HURUF, italic: true }
  })
}

// What Excel forbids in the name of a sheet, and more letters than it takes.
const namaLembar = (nama: string): string => nama.replaceAll(/[\\/?*[\]:]/g, ' ').slice(0, 31)

// In a footer an ampersand begins a command.
const lolos = (teks: string): string => teks.replaceAll('&', '&&').slice(0, 200)

function tulisPembuka(lembar: ExcelJS.Worksheet, pembuka: readonly string[]): void {
  pembuka.forEach((teks, i) => {
    const sel = lembar.getCell(i + 1, 1)
    sel.value = teks
    sel.font = i === 0 ? { ...HURUF, size: 14, bold: true } : HURUF
  })
}

/** One head over neighbours that belong together. */
function tulisKelompok(lembar: ExcelJS.Worksheet, kepala: readonly KepalaDokumen[], baris: number): void {
  let mulai = 0
  for (let i = 1; i <= kepala.length; i++) {
    if (kepala[i]?.kelompok === kepala[mulai]?.kelompok && i < kepala.length) continue
    const kelompok = kepala[mulai]?.kelompok
    if (kelompok) {
      lembar.mergeCells(baris, mulai + 1, baris, i)
      const sel = lembar.getCell(baris, mulai + 1)
      sel.value = kelompok
      sel.style = { ...GAYA_KEPALA, border: BINGKAI, alignment: { horizontal: 'left' } }
    }
    mulai = i
  }
}

function tulisKepala(lembar: ExcelJS.Worksheet, { kepala, baris, kaki }: TabelDokumen, nomor: number): void {
  const tegak = kepala.length > KOLOM_TEGAK
  const contoh = [...baris.slice(0, 400), ...(kaki ? [kaki] : [])]
  kepala.forEach(({ teks, rata }, i) => {
    const angka = rata === 'kanan'
    const sel = lembar.getCell(nomor, i + 1)
    sel.value = teks
    sel.style = {
      ...GAYA_KEPALA,
      alignment: {
        ...{ horizontal: angka ? 'right' : 'left', vertical: 'bottom', wrapText: true },
        ...(tegak && angka && { textRotation: 90, horizontal: 'center' }),
      },
    }
    lembar.getColumn(i + 1).width = lebarKolom(contoh, i, { teks: tegak && angka ? '' : teks, angka })
  })
  lembar.getRow(nomor).height = tegak ? 170 : 30
}

/** As wide as its longest word or figure, within reason: what is longer wraps. */
function lebarKolom(
  baris: readonly (readonly SelDokumen[])[],
  kolom: number,
  { teks, angka }: { readonly teks: string; readonly angka: boolean },
): number {
  const kata = Math.max(...teks.split(/\s+/).map(({ length }) => length))
  const isi = baris.reduce((terpanjang, satu) => {
    const sel = satu[kolom]
    const panjang = sel?.angka === null ? Math.min(angka ? 17 : 44, sel.teks.length) : (sel?.teks.length ?? 0) + 3
    return Math.max(terpanjang, panjang)
  }, 4)
  return Math.min(44, Math.max(kata + 2, isi + 1.5))
}

type Letak = { readonly mulai: number; readonly gaya: Gaya }

/** Writes the rows and the total beneath them; the number of the last one. */
function tulisBaris(lembar: ExcelJS.Worksheet, { kepala, baris, kaki }: TabelDokumen, { mulai, gaya }: Letak): number {
  const semua = kaki ? [...baris, kaki] : baris
  semua.forEach((satu, i) => {
    const row = lembar.getRow(mulai + i)
    satu.forEach((sel, k) => {
      const cell = row.getCell(k + 1)
      const { gaya: rupa, tanda } = gaya(sel, kepala[k]?.rata ?? 'kiri', satu === kaki)
      cell.value = isiSel(sel, tanda)
      cell.style = rupa
    })
  })
  return mulai + semua.length - 1
}

function isiSel({ angka, teks }: SelDokumen, tanda: string): string | number | null {
  if (angka !== null) return angka
  if (teks === '' || teks === TANPA_ANGKA) return null
  return tanda ? `${tanda} ${teks}` : teks
}
