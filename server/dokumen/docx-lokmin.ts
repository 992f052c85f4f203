// Minutes of a lokmin as a document that people go on writing in.
import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import { t } from '#client/messages/t.ts'
import { dalamBahasa } from './bahasa.ts'
import { kataSumber } from './keterangan.ts'
import { type BahanLokmin, type BlokNaskah, susunNaskah, type TabelNaskah } from './lokmin-naskah.ts'

const HURUF = 'Arial'
/** Half points. */
const UKURAN = 20
/** Twentieths of a point: A4 between margins of 2 cm. */
const LEBAR = 9638

export function lokminDocx(bahan: BahanLokmin): Promise<Buffer> {
  const { dokumen } = dalamBahasa(bahan.keterangan, () => ({ dokumen: susun(bahan) }))
  return Packer.toBuffer(dokumen)
}

function susun(bahan: BahanLokmin): Document {
  const { keterangan } = bahan
  const { judul, blok, tandaTangan } = susunNaskah(bahan)
  const kaki = [kataSumber(keterangan), ...(keterangan.contoh ? [t('aplikasi.contoh')] : [])].join(' · ')
  return new Document({
    title: judul,
    creator: keterangan.kabupaten,
    styles: {
      default: {
        document: {
          run: { font: HURUF, size: UKURAN, language: { value: keterangan.bahasa === 'id' ? 'id-ID' : 'en-GB' } },
        },
      },
    },
    sections: [
      {
        properties: {
          page: { size: { width: 11906, height: 16838 }, margin: { top: 1134, right: 1134, bottom: 1134, left: 1134 } },
        },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                children: [
                  new TextRun({ text: `${kaki} · `, size: 15, color: '525F68' }),
                  new TextRun({
                    children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES],
                    size: 15,
                    color: '525F68',
                  }),
                ],
              }),
            ],
          }),
        },
        children: [
          new Paragraph({
            heading: HeadingLevel.TITLE,
            spacing: { after: 240 },
            children: [new TextRun({ text: judul, bold: true, size: 30, font: HURUF })],
          }),
          ...blok.flatMap(paragrafDari),
          new Paragraph({ spacing: { before: 480 }, children: [] }),
          ruangTandaTangan(tandaTangan),
        ],
      },
    ],
  })
}

function paragrafDari(blok: BlokNaskah): readonly (Paragraph | Table)[] {
  switch (blok.jenis) {
    case 'judul':
      return [judulDokumen(blok.teks, HeadingLevel.HEADING_1, 24)]
    case 'anak':
      return [judulDokumen(blok.teks, HeadingLevel.HEADING_2, 21)]
    case 'alinea':
      return blok.teks.split('\n').map(
        (teks) =>
          new Paragraph({
            spacing: { after: 80 },
            children: [new TextRun(blok.kecil ? { text: teks, size: 17, color: '525F68' } : { text: teks })],
          }),
      )
    case 'tabel':
      return [tabelDokumen(blok.tabel), new Paragraph({ spacing: { after: 60 }, children: [] })]
  }
}

const judulDokumen = (teks: string, heading: (typeof HeadingLevel)[keyof typeof HeadingLevel], ukuran: number) =>
  new Paragraph({
    heading,
    keepNext: true,
    spacing: { before: 220, after: 80 },
    children: [new TextRun({ text: teks, bold: true, size: ukuran, color: '12181C', font: HURUF })],
  })

const GARIS = { style: BorderStyle.SINGLE, size: 4, color: 'B7C1C7' }
const KOSONG = { style: BorderStyle.NONE, size: 0, color: 'FFFFFF' }

function tabelDokumen({ kepala, lebar, baris }: TabelNaskah): Table {
  const kolom = lebar.map((persen) => Math.round((persen / 100) * LEBAR))
  const sel = (teks: string, i: number, tebal: boolean) =>
    new TableCell({
      width: { size: kolom[i] ?? 0, type: WidthType.DXA },
      margins: { top: 50, bottom: 50, left: 80, right: 80 },
      borders: { top: KOSONG, left: KOSONG, right: KOSONG, bottom: GARIS },
      children: teks
        .split('\n')
        .map((satu) => new Paragraph({ children: [new TextRun({ text: satu, bold: tebal, size: 18 })] })),
    })
  return new Table({
    width: { size: LEBAR, type: WidthType.DXA },
    columnWidths: kolom,
    layout: TableLayoutType.FIXED,
    rows: [
      ...(kepala.length > 0
        ? [new TableRow({ tableHeader: true, children: kepala.map((teks, i) => sel(teks, i, true)) })]
        : []),
      ...baris.map(
        (satu) =>
          new TableRow({
            cantSplit: true,
            children: satu.map((teks, i) => sel(teks, i, kepala.length === 0 && i === 0)),
          }),
      ),
    ],
  })
}

/** Room for a signature over each office; who holds it is written by hand. */
const ruangTandaTangan = (jabatan: readonly string[]): Table =>
  new Table({
    width: { size: LEBAR, type: WidthType.DXA },
    columnWidths: jabatan.map(() => Math.round(LEBAR / jabatan.length)),
    rows: [
      new TableRow({
        cantSplit: true,
        children: jabatan.map(
          (teks) =>
            new TableCell({
              borders: { top: KOSONG, left: KOSONG, right: KOSONG, bottom: KOSONG },
              children: [
                new Paragraph({
                  alignment: AlignmentType.CENTER,
                  spacing: { after: 1000 },
                  children: [new TextRun(teks)],
                }),
                new Paragraph({
                  alignment: AlignmentType.CENTER,
                  children: [new TextRun('........................................')],
                }),
              ],
            }),
        ),
      }),
    ],
  })
