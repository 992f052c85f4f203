// From rows to a table: finds the header, knows its columns by any of their names, and gives each row's cells by our names
// for them.
import { ImporGagal } from '#domain/impor.ts'
import { type BarisBerkas, type NilaiSel, teksSel } from './baris.ts'
import { batasi, readCsv } from './csv.ts'
import { type CariJudul, findJudul, isJudulUlang, type Judul } from './judul.ts'
import type { BerkasMasuk } from './periksa.ts'
import { readXls } from './xls.ts'
import { readXlsx } from './xlsx.ts'

export type Sel = { readonly nilai: NilaiSel; readonly kolom: string }

export type BarisTabel = {
  readonly lembar: string | null
  readonly nomor: number
  /** The cell of one of our columns; undefined where the file has no such column. */
  sel(kunci: string): Sel | undefined
  /** Text of a cell, empty where there is none. */
  teks(kunci: string): string
  readonly kunci: readonly string[]
}

export type TemuanJudul = {
  readonly lembar: string | null
  readonly ada: readonly string[]
  /** Headers that nobody knows. */
  readonly takDikenal: readonly string[]
  /** Columns left out since an earlier one has their title. */
  readonly ganda: readonly string[]
}

export type BentukTabel = CariJudul & {
  /** The only sheet to read; null or absent: every one that has the header. */
  readonly lembar?: string | null
  /** Called once per sheet that has the header. */
  readonly catatJudul?: (temuan: TemuanJudul) => void
  /** Called for what is left out: a hidden sheet, or a row that repeats the header. */
  readonly catatLewat?: (lewat: { readonly lembar: string | null; readonly baris: number | null }) => void
}

const CARI_BARIS = 25

/** Rows of a CSV or workbook as they are, within the limits of size. */
export function readBaris(berkas: BerkasMasuk): AsyncGenerator<BarisBerkas> {
  const baca = { csv: readCsv, xlsx: readXlsx, xls: readXls }[berkas.jenis]
  return batasi(baca(berkas), berkas.nama)
}

/**
 * Rows below the header of every sheet that has one. Empty rows and the row of column numbers are left out, and hidden sheets.
 * @throws ImporGagal where no sheet has a header with all required columns, or none has a row below it.
 */
export async function* readTabel(berkas: BerkasMasuk, bentuk: BentukTabel): AsyncGenerator<BarisTabel> {
  let lembar: string | null | undefined
  let judul: Judul | undefined
  let tampung: BarisBerkas[] = []
  let adaTabel = false
  let adaIsi = false
  const cukup = Math.max(CARI_BARIS, (bentuk.barisJudul?.sampai ?? 0) + 1)

  function* isi(baris: readonly BarisBerkas[], milik: Judul): Generator<BarisTabel> {
    for (const satu of baris) {
      if (!isData(satu)) continue
      if (isJudulUlang(satu, milik)) {
        bentuk.catatLewat?.({ lembar: satu.lembar, baris: satu.nomor })
        continue
      }
      adaIsi = true
      yield susun(satu, milik)
    }
  }

  function* buka(): Generator<BarisTabel> {
    judul = tampung.length > 0 ? findJudul(tampung, bentuk) : undefined
    if (judul) {
      adaTabel = true
      laporJudul(judul, lembar ?? null, bentuk)
      yield* isi(tampung.slice(judul.sampai + 1), judul)
    }
    tampung = []
  }

  let dicari = true
  for await (const baris of pilihLembar(berkas, bentuk)) {
    if (baris.lembar !== lembar) {
      if (dicari) yield* buka()
      lembar = baris.lembar
      judul = undefined
      dicari = true
    }
    if (dicari) {
      tampung.push(baris)
      if (tampung.length < cukup) continue
      yield* buka()
      dicari = false
    } else if (judul) yield* isi([baris], judul)
  }
  if (dicari) yield* buka()
  if (!adaTabel) throw new ImporGagal(tanpaJudul(berkas, bentuk))
  if (!adaIsi) throw new ImporGagal(`${berkas.nama}: berkas ini hanya berisi judul kolom; isi barisnya, lalu ulangi.`)
}

async function* pilihLembar(berkas: BerkasMasuk, bentuk: BentukTabel): AsyncGenerator<BarisBerkas> {
  const dicari = bentuk.lembar ?? null
  const ada = new Set<string>()
  for await (const baris of readBaris(berkas)) {
    if (baris.lembar !== null && !ada.has(baris.lembar)) {
      ada.add(baris.lembar)
      if (baris.tersembunyi) bentuk.catatLewat?.({ lembar: baris.lembar, baris: null })
    }
    if (baris.tersembunyi) continue
    if (dicari === null || baris.lembar === null || baris.lembar === dicari) yield baris
  }
  if (dicari !== null && ada.size > 0 && !ada.has(dicari))
    throw new ImporGagal(`${berkas.nama} tidak punya lembar "${dicari}"; lembarnya: ${[...ada].join(', ')}.`)
}

function tanpaJudul({ nama }: BerkasMasuk, { kolom, barisJudul }: BentukTabel): string {
  const wajib = kolom.filter((satu) => satu.wajib).map(({ judul, huruf }) => judul[0] ?? `kolom ${huruf}`)
  const dimana = barisJudul ? `pada baris ${barisJudul.sampai}` : `pada ${CARI_BARIS} baris pertama`
  return `${nama}: tidak ditemukan baris judul dengan kolom ${wajib.join(', ')} ${dimana}.`
}

function laporJudul({ kunci, nama, ganda }: Judul, lembar: string | null, { catatJudul }: BentukTabel): void {
  catatJudul?.({
    ...{ lembar, ada: [...kunci.values()], ganda },
    takDikenal: nama.filter((judul, i) => judul !== '' && !kunci.has(i)),
  })
}

function isData({ sel }: BarisBerkas): boolean {
  let bernomor = 0
  for (const [i, satu] of sel.entries()) {
    const teks = teksSel(satu)
    if (teks === '') continue
    // Printed forms number their columns in a row below the header.
    if (teks.replace(/[()]/g, '') !== String(i + 1)) return true
    bernomor += 1
  }
  return bernomor > 0 && bernomor <= 2
}

function susun({ lembar, nomor, sel }: BarisBerkas, { letak }: Judul): BarisTabel {
  const ambil = (kunci: string): Sel | undefined => {
    const satu = letak.get(kunci)
    return satu && { nilai: sel[satu.kolom] ?? null, kolom: satu.sebutan }
  }
  return { lembar, nomor, sel: ambil, teks: (kunci) => teksSel(ambil(kunci)?.nilai), kunci: [...letak.keys()] }
}
