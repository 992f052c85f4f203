/** The sheet of a workbook that says what the others mean. */
import type ExcelJS from 'exceljs'
import type { KeteranganBuku } from './buku.ts'
import { BINGKAI, GAYA_KEPALA, gayaTampak, HURUF, HURUF_TANDA } from './xlsx-gaya.ts'

const LEBAR = [24, 38, 60, 40, 40, 40] as const
const BUNGKUS = { wrapText: true, vertical: 'top' } as const

export function tulisKeterangan(buku: ExcelJS.Workbook, keterangan: KeteranganBuku): void {
  const lembar = buku.addWorksheet(keterangan.nama, {
    pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  })
  LEBAR.forEach((lebar, i) => {
    lembar.getColumn(i + 1).width = lebar
  })
  tambah(lembar, [keterangan.judul]).font = { ...HURUF, size: 14, bold: true }
  for (const [nama, isi] of keterangan.tentang) {
    const baris = tambah(lembar, [nama, isi])
    baris.getCell(1).font = { ...HURUF, bold: true }
  }
  tulisDaftar(lembar, keterangan.peringatan)
  tulisLegenda(lembar, keterangan.legenda)
  tulisDefinisi(lembar, keterangan.definisi)
}

function tambah(lembar: ExcelJS.Worksheet, isi: readonly string[]): ExcelJS.Row {
  const baris = lembar.addRow(isi)
  baris.font = HURUF
  return baris
}

function judul(lembar: ExcelJS.Worksheet, teks: string): void {
  lembar.addRow([])
  tambah(lembar, [teks]).font = { ...HURUF, size: 12, bold: true }
}

function tulisDaftar(lembar: ExcelJS.Worksheet, { judul: teks, isi }: KeteranganBuku['peringatan']): void {
  if (isi.length === 0) return
  judul(lembar, teks)
  for (const satu of isi) tambah(lembar, [satu])
}

function tulisLegenda(lembar: ExcelJS.Worksheet, { judul: teks, butir }: KeteranganBuku['legenda']): void {
  judul(lembar, teks)
  for (const { tampak, kata, arti } of butir) {
    const baris = tambah(lembar, [`${HURUF_TANDA[tampak]} ${kata}`.trim(), arti])
    baris.getCell(1).style = gayaTampak(tampak)
  }
}

function tulisDefinisi(lembar: ExcelJS.Worksheet, { judul: teks, kepala, baris }: KeteranganBuku['definisi']): void {
  if (baris.length === 0) return
  judul(lembar, teks)
  tambah(lembar, kepala).eachCell((sel) => {
    sel.style = GAYA_KEPALA
  })
  for (const satu of baris)
    tambah(lembar, satu).eachCell({ includeEmpty: true }, (sel) => {
      sel.style = { font: HURUF, border: BINGKAI, alignment: BUNGKUS }
    })
}
