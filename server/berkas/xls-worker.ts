// Runs in a thread of its own: an old workbook can only be read whole.
import { readFileSync } from 'node:fs'
import { parentPort, workerData } from 'node:worker_threads'
import { read, type WorkSheet } from '@e965/xlsx'
import { BATAS_BERKAS, type BarisBerkas, type NilaiSel } from './baris.ts'
import { kirimBaris } from './kirim-baris.ts'

if (!parentPort) throw new Error('xls-worker runs as a worker')
const port = parentPort

const TERSEMBUNYI = 1

async function kirimSemua(jalur: string): Promise<void> {
  const buku = read(readFileSync(jalur), { dense: true, cellDates: true, sheetRows: BATAS_BERKAS.baris + 1, UTC: true })
  const pengirim = kirimBaris(port)
  for (const [i, nama] of buku.SheetNames.entries()) {
    const lembar = buku.Sheets[nama]
    const tersembunyi = (buku.Workbook?.Sheets?.[i]?.Hidden ?? 0) >= TERSEMBUNYI
    if (lembar) for (const baris of listBaris(nama, lembar)) await pengirim.tambah({ ...baris, tersembunyi })
  }
  await pengirim.tutup()
}

type SelLama = { readonly v?: unknown; readonly t?: string; readonly w?: string; readonly f?: string }

function* listBaris(lembar: string, isi: WorkSheet): Generator<BarisBerkas> {
  // Dense sheets keep their rows here, by number.
  const baris = (isi as { '!data'?: (SelLama[] | undefined)[] })['!data'] ?? []
  for (const [i, sel] of baris.entries()) {
    if (!sel) continue
    yield { lembar, nomor: i + 1, sel: Array.from(sel, nilai) }
  }
}

function nilai(sel: SelLama | undefined): NilaiSel {
  if (!sel) return null
  if (sel.t === 'e') return sel.w ?? '#RUMUS'
  const { v } = sel
  if (v === undefined || v === null) return sel.f === undefined ? null : '#RUMUS'
  return typeof v === 'string' || typeof v === 'number' || typeof v === 'boolean' || v instanceof Date ? v : String(v)
}

// Unhandled on purpose: it ends the thread, and the one who reads says so.
void kirimSemua(String(workerData.jalur))
