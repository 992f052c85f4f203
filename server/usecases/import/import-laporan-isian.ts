// The counts of a row: in the columns that a format lists, in columns titled by the code of an elemen, or one per row.
import type { BarisTabel } from '#berkas/tabel.ts'
import { type FormatLaporan, isPanjang } from '#domain/format-impor.ts'
import type { Penolakan } from '#domain/impor.ts'
import { bacaBilangan } from '#domain/sel-berkas.ts'
import { kodeDariKunci, kunciIsian } from './import-laporan-bentuk.ts'
import type { SelBerkolom } from './import-laporan-konteks.ts'
import { alamat } from './import-unit-baris.ts'

export type IsianBaris = {
  readonly sel: readonly SelBerkolom[]
  /** One count alone, of a laporan of which other rows hold the rest. */
  readonly panjang: boolean
}

/** What a row counts; cells that are no count are refused. */
export function bacaIsian(format: FormatLaporan, baris: BarisTabel, tolakan: Penolakan[]): IsianBaris {
  if (isPanjang(new Set<string>(baris.kunci))) return { sel: bacaPanjang(baris, tolakan), panjang: true }
  return { sel: [...bacaTerdaftar(format, baris, tolakan), ...bacaBerkode(baris, tolakan)], panjang: false }
}

function bacaPanjang(baris: BarisTabel, tolakan: Penolakan[]): SelBerkolom[] {
  const jumlah = bacaJumlah(baris, 'jumlah', tolakan)
  if (jumlah === undefined) return []
  const pilah = baris.teks('pilah')
  const elemen = baris.teks('elemen').toUpperCase()
  const kolom = baris.sel('elemen')?.kolom ?? 'elemen'
  const sel = { elemen, jumlah, kolom, teks: pilah ? `${elemen} (${pilah})` : elemen }
  return [pilah && pilah !== 'semua' ? { ...sel, pilah } : sel]
}

function bacaTerdaftar({ isian }: FormatLaporan, baris: BarisTabel, tolakan: Penolakan[]): SelBerkolom[] {
  return isian.flatMap(({ elemen, pilah, sampaiBulanIni }, i) => {
    const kunci = kunciIsian(i)
    const sel = baris.sel(kunci)
    const jumlah = sel && bacaJumlah(baris, kunci, tolakan)
    if (!sel || jumlah === undefined) return []
    const teks = baris.teks(kunci)
    return elemen.map((satu) => ({
      ...{ elemen: satu, jumlah, kolom: sel.kolom, teks },
      ...(pilah !== null && pilah !== 'semua' && { pilah }),
      ...(sampaiBulanIni && { berjalan: true }),
    }))
  })
}

function bacaBerkode(baris: BarisTabel, tolakan: Penolakan[]): SelBerkolom[] {
  return baris.kunci.flatMap((kunci) => {
    const kode = kodeDariKunci(kunci)
    const jumlah = kode && bacaJumlah(baris, kunci, tolakan)
    if (!kode || jumlah === undefined) return []
    return [{ ...kode, jumlah, kolom: baris.sel(kunci)?.kolom ?? kunci, teks: baris.teks(kunci) }]
  })
}

/** null: empty; undefined: refused. */
function bacaJumlah(baris: BarisTabel, kunci: string, tolakan: Penolakan[]): number | null | undefined {
  const jumlah = bacaBilangan(baris.sel(kunci)?.nilai ?? null)
  if ('nilai' in jumlah) return jumlah.nilai
  tolakan.push({ ...alamat(baris, kunci), ...jumlah })
  return undefined
}
