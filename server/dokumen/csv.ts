/**
 * A table as CSV. Where Indonesian is set, Excel reads a semicolon between columns and a comma before decimals, and where
 * English is set a comma and a point: the file follows the language that it is taken in. Numbers are unrounded.
 */
import { type Pemisah, tulisCsv } from '#client/format/csv.ts'
import type { Bahasa } from '#client/messages/t.ts'
import type { SelDokumen, TabelDokumen } from './tabel.ts'

const PEMISAH: Readonly<Record<Bahasa, Pemisah>> = { id: ';', en: ',' }
const TANPA_ANGKA = '–'

/** Head and rows, without the total, so that a column can be added up. */
export function csvDari({ kepala, baris }: Pick<TabelDokumen, 'kepala' | 'baris'>, bahasa: Bahasa): string {
  const sama = new Set(
    kepala.filter(({ teks }, i) => kepala.findIndex((k) => k.teks === teks) !== i).map(({ teks }) => teks),
  )
  // In one line of heads those that would be alike say whose they are.
  const judul = kepala.map(({ teks, kelompok }) => (kelompok && sama.has(teks) ? `${kelompok}: ${teks}` : teks))
  return tulisCsv([judul, ...baris.map((satu) => satu.map((sel) => isiSel(sel, bahasa)))], PEMISAH[bahasa])
}

/** A number as it is, a kind of nothing by its word, an empty cell where the row says elsewhere why. */
function isiSel({ angka, teks }: SelDokumen, bahasa: Bahasa): string {
  if (angka === null) return teks === TANPA_ANGKA ? '' : teks
  return bahasa === 'id' ? String(angka).replace('.', ',') : String(angka)
}
