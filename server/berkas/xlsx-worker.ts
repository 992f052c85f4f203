// Runs in a thread of its own with a memory limit, so that a hostile or broken workbook ends here and not in the server.
import { parentPort, workerData } from 'node:worker_threads'
import type ExcelJS from 'exceljs'
import type { NilaiSel } from './baris.ts'
import { bacaLembar } from './buku-xlsx.ts'
import { kirimBaris } from './kirim-baris.ts'

if (!parentPort) throw new Error('xlsx-worker runs as a worker')
const port = parentPort

async function kirimSemua(jalur: string): Promise<void> {
  const pengirim = kirimBaris(port)
  for await (const lembar of bacaLembar(jalur)) {
    const { name, state, id } = lembar
    const tersembunyi = state === 'hidden' || state === 'veryHidden'
    for await (const baris of lembar) {
      const satu = { lembar: name ?? `Lembar ${id}`, nomor: baris.number, sel: bacaSel(baris) }
      await pengirim.tambah(tersembunyi ? { ...satu, tersembunyi } : satu)
    }
  }
  await pengirim.tutup()
}

function bacaSel(baris: ExcelJS.Row): NilaiSel[] {
  const sel: NilaiSel[] = Array.from({ length: Math.max(0, baris.cellCount) }, () => null)
  baris.eachCell({ includeEmpty: false }, (satu, kolom) => {
    sel[kolom - 1] = nilai(satu.value)
  })
  return sel
}

function nilai(isi: ExcelJS.CellValue | undefined): NilaiSel {
  if (isi === null || isi === undefined) return null
  if (typeof isi !== 'object' || isi instanceof Date) return isi
  if ('richText' in isi) return isi.richText.map(({ text }) => text).join('')
  if ('result' in isi) return nilai(isi.result)
  // A shared formula whose result was never computed.
  if ('formula' in isi || 'sharedFormula' in isi) return '#RUMUS'
  if ('error' in isi) return isi.error
  if ('text' in isi) return nilai(isi.text)
  return String(isi)
}

// Unhandled on purpose: it ends the thread, and the one who reads says so.
void kirimSemua(String(workerData.jalur))
