import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'
import { parse } from 'csv-parse'
import { ImporGagal } from '#domain/impor.ts'
import { BATAS_BERKAS, type BarisBerkas } from './baris.ts'
import type { BerkasMasuk } from './periksa.ts'

const CONTOH_HURUF = 64_000

/** Rows of a CSV of whatever separator and encoding, one at a time. */
export async function* readCsv(berkas: BerkasMasuk): AsyncGenerator<BarisBerkas> {
  const teks = readTeks(berkas)
  const pertama = await teks.next()
  const awal = pertama.done ? '' : pertama.value
  const sep = /^sep=(.)\r?\n/.exec(awal)
  const parser = parse({
    delimiter: sep?.[1] ?? findPemisah(awal),
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: false,
    max_record_size: 2_000_000,
  })
  const sumber = Readable.from(sambung(sep ? awal.slice(sep[0].length) : awal, teks))
  sumber.on('error', (error) => parser.destroy(error))
  sumber.pipe(parser)
  let nomor = sep ? 1 : 0
  try {
    for await (const sel of parser) {
      nomor += 1
      yield { lembar: null, nomor, sel }
    }
  } catch (error) {
    throw new ImporGagal(`${berkas.nama} tidak terbaca sebagai CSV pada baris ${nomor + 1}: ${sebab(error)}`)
  }
}

// By the reader's codes; its own words are English.
const SEBAB: Readonly<Record<string, string>> = {
  CSV_QUOTE_NOT_CLOSED: 'tanda kutip (") dibuka tetapi tidak ditutup; tutup atau hapus tanda kutipnya.',
  CSV_INVALID_CLOSING_QUOTE: 'ada isi sesudah tanda kutip (") penutup; hapus tanda kutipnya atau tulis dua kali ("").',
  CSV_MAX_RECORD_SIZE: 'barisnya terlalu panjang; periksa tanda kutip (") yang tidak ditutup.',
  ENOENT: 'berkasnya hilang selagi dibaca.',
}

function sebab(error: unknown): string {
  const kode = error instanceof Error && 'code' in error ? String(error.code) : ''
  return SEBAB[kode] ?? 'isinya rusak; buka di Excel lalu simpan ulang sebagai .csv.'
}

async function* readTeks({ jalur, sandi }: BerkasMasuk): AsyncGenerator<string> {
  // The decoder takes a byte order mark away by itself.
  const decoder = new TextDecoder(sandi)
  for await (const potong of createReadStream(jalur, { highWaterMark: CONTOH_HURUF })) {
    const teks = decoder.decode(potong, { stream: true })
    if (teks !== '') yield teks
  }
  const sisa = decoder.decode()
  if (sisa !== '') yield sisa
}

async function* sambung(awal: string, sisa: AsyncIterable<string>): AsyncGenerator<string> {
  yield awal
  yield* sisa
}

/**
 * The separator that cuts most of the first lines into equally many cells, outside quotes; where two do, the one that
 * occurs more; a comma where none does. Counting alone would take the semicolons of a list of desa for it.
 */
export function findPemisah(awal: string): string {
  const telanjang = awal.replace(/"(?:[^"]|"")*"/g, '')
  const baris = telanjang.split(/\r\n|\r|\n/).slice(0, 20)
  const hitung = [',', ';', '\t', '|'].map((pemisah) => {
    const perBaris = baris.map((isi) => isi.split(pemisah).length - 1)
    const sama = Math.max(...perBaris.map((n) => (n === 0 ? 0 : perBaris.filter((lain) => lain === n).length)))
    return { pemisah, sama, banyak: perBaris.reduce((a, b) => a + b, 0) }
  })
  return hitung.reduce((a, b) => (b.sama > a.sama || (b.sama === a.sama && b.banyak > a.banyak) ? b : a)).pemisah
}

/** Ends a stream of rows with a sentence once it grows beyond what a month of any kabupaten can be. */
export async function* batasi(baris: AsyncIterable<BarisBerkas>, nama: string): AsyncGenerator<BarisBerkas> {
  let banyak = 0
  for await (const satu of baris) {
    banyak += 1
    if (banyak > BATAS_BERKAS.baris)
      throw new ImporGagal(`${nama} lebih dari ${BATAS_BERKAS.baris} baris; pecah per bulan.`)
    if (satu.sel.length > BATAS_BERKAS.kolom)
      throw new ImporGagal(
        `${nama} baris ${satu.nomor} lebih dari ${BATAS_BERKAS.kolom} kolom; periksa pemisah kolomnya.`,
      )
    yield satu
  }
}
