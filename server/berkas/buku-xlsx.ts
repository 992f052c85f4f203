// A workbook's parts in the order in which they explain each other. Left to itself the reader of exceljs takes them as they
// lie in the archive, and at times overlooks one: a sheet would be missing and nobody told.
import type { Readable } from 'node:stream'
import ExcelJS from 'exceljs'
import { type Entry, openPromise, type ZipFile } from 'yauzl'

export type LembarXlsx = AsyncIterable<ExcelJS.Row> & {
  readonly id: number
  readonly name?: string
  readonly state?: string
}

/** What the reader does with each part; its published type does not name these. */
type PembacaBagian = {
  _parseRels(isi: Readable): Promise<void>
  _parseWorkbook(isi: Readable): Promise<void>
  _parseSharedStrings(isi: Readable): AsyncIterable<unknown>
  _parseStyles(isi: Readable): Promise<void>
  _parseWorksheet(isi: Readable, nomor: string): Iterable<{ readonly value: LembarXlsx }>
}

const LEMBAR = /^xl\/worksheets\/sheet(\d+)\.xml$/

/** Every sheet of a workbook, in the order of their files; each is to be read to its end before the next. */
export async function* bacaLembar(jalur: string): AsyncGenerator<LembarXlsx> {
  // A part that unpacks to more than the archive says is an error.
  const arsip = await openPromise(jalur, { autoClose: false })
  try {
    const bagian = await listBagian(arsip)
    const pembaca = new ExcelJS.stream.xlsx.WorkbookReader(jalur, {
      worksheets: 'emit',
      sharedStrings: 'cache',
      hyperlinks: 'ignore',
      // Without styles a date is only a number.
      styles: 'cache',
      entries: 'ignore',
    }) as unknown as PembacaBagian
    await bacaKepala(pembaca, (nama) => bukaBagian(arsip, bagian.get(nama)))
    for (const [nama, nomor] of urutLembar(bagian)) {
      const isi = await bukaBagian(arsip, bagian.get(nama))
      if (isi) for (const { value } of pembaca._parseWorksheet(isi, nomor)) yield value
    }
  } finally {
    arsip.close()
  }
}

async function listBagian(arsip: ZipFile): Promise<ReadonlyMap<string, Entry>> {
  const bagian = new Map<string, Entry>()
  for await (const satu of arsip.eachEntry()) bagian.set(satu.fileName, satu)
  return bagian
}

/** Whole letters, also where one lies across two pieces; null where there is no such part. */
async function bukaBagian(arsip: ZipFile, bagian: Entry | undefined): Promise<Readable | null> {
  return bagian ? (await arsip.openReadStreamPromise(bagian)).setEncoding('utf8') : null
}

/** Names of the sheets, texts that cells point to, and how numbers are to be taken. */
async function bacaKepala(pembaca: PembacaBagian, buka: (nama: string) => Promise<Readable | null>): Promise<void> {
  const kaitan = await buka('xl/_rels/workbook.xml.rels')
  if (kaitan) await pembaca._parseRels(kaitan)
  const buku = await buka('xl/workbook.xml')
  if (!buku) throw new Error('no xl/workbook.xml')
  await pembaca._parseWorkbook(buku)
  const teks = await buka('xl/sharedStrings.xml')
  if (teks) for await (const _ of pembaca._parseSharedStrings(teks));
  const gaya = await buka('xl/styles.xml')
  if (gaya) await pembaca._parseStyles(gaya)
}

function urutLembar(bagian: ReadonlyMap<string, Entry>): [nama: string, nomor: string][] {
  return [...bagian.keys()]
    .flatMap((nama): [string, string][] => {
      const nomor = LEMBAR.exec(nama)?.[1]
      return nomor === undefined ? [] : [[nama, nomor]]
    })
    .sort(([, a], [, b]) => Number(a) - Number(b))
}
