// Reads files that were taken along, so that their figures can be held against those of the screen.
import { parse } from 'csv-parse/sync'
import ExcelJS from 'exceljs'

export type Isi = string | number | null
/** A table under its head. */
export type Terbaca = { readonly kepala: readonly string[]; readonly baris: readonly (readonly Isi[])[] }

/** A CSV in the dialect of Indonesian: a semicolon between columns, a comma before decimals. */
export function bacaCsv(berkas: Buffer): Terbaca {
  const semua: string[][] = parse(berkas, { bom: true, delimiter: ';', relax_column_count: false })
  const [kepala = [], ...baris] = semua
  return { kepala, baris: baris.map((satu) => satu.map(bacaIsi)) }
}

const bacaIsi = (teks: string): Isi =>
  teks === '' ? null : /^-?\d+(,\d+)?$/.test(teks) ? Number(teks.replace(',', '.')) : teks

/** One sheet of a workbook: the table whose head begins with `pertama`, up to the row of totals. */
export async function bacaXlsx(berkas: Buffer, nama: string, pertama: string): Promise<Terbaca> {
  const lembar = (await bukaXlsx(berkas)).getWorksheet(nama)
  if (!lembar) throw new Error(`no sheet ${nama}`)
  const semua: Isi[][] = []
  lembar.eachRow({ includeEmpty: true }, (baris) => {
    const isi: Isi[] = []
    for (let i = 1; i <= lembar.columnCount; i++) isi.push(bacaNilai(baris.getCell(i).value))
    semua.push(isi)
  })
  const letak = semua.findIndex(([satu]) => satu === pertama)
  const akhir = semua.findIndex((satu, i) => i > letak && satu.every((isi) => isi === null))
  const [kepala = [], ...baris] = semua.slice(letak, akhir < 0 ? undefined : akhir)
  return { kepala: kepala.map(String), baris }
}

export async function bukaXlsx(berkas: Buffer): Promise<ExcelJS.Workbook> {
  const buku = new ExcelJS.Workbook()
  // Declared for a Buffer of another version of Node's types.
  await buku.xlsx.load(berkas as unknown as ExcelJS.Buffer)
  return buku
}

function bacaNilai(nilai: ExcelJS.CellValue): Isi {
  if (nilai === null || nilai === undefined) return null
  if (typeof nilai === 'number' || typeof nilai === 'string') return nilai
  throw new Error(`neither a number nor a text: ${JSON.stringify(nilai)}`)
}

/** Rows by the text of their first column. */
export const menurutKode = ({ baris }: Terbaca): ReadonlyMap<string, readonly Isi[]> =>
  new Map(baris.map((satu) => [String(satu[0]), satu]))
