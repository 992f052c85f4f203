// From rows to a table: finds the header (also of two or three rows, with merged cells), knows its columns by any of
// their names, and gives each row's cells by our names for them.
import { ImporGagal } from '#domain/impor.ts'
import { normalkanNama } from '#domain/nama-desa.ts'
import { type BarisBerkas, hurufKolom, type NilaiSel, teksSel } from './baris.ts'
import { batasi, readCsv } from './csv.ts'
import type { BerkasMasuk } from './periksa.ts'
import { readXlsx } from './xlsx.ts'

export type KolomDicari = { readonly kunci: string; readonly judul: readonly string[]; readonly wajib?: boolean }

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

export type BentukTabel = {
  readonly kolom: readonly KolomDicari[]
  /** Knows further columns by their header, e.g. a code per column. */
  readonly kenali?: (judul: string) => string | undefined
  /** Called once per sheet that has the header, with the headers that nobody knows. */
  readonly catatJudul?: (temuan: {
    lembar: string | null
    ada: readonly string[]
    takDikenal: readonly string[]
  }) => void
}

type Judul = {
  readonly kunci: ReadonlyMap<number, string>
  readonly nama: readonly string[]
  readonly sampai: number
  /** Where each of our columns stands, and how a refusal names it. */
  readonly letak: ReadonlyMap<string, { readonly kolom: number; readonly sebutan: string }>
}

const CARI_BARIS = 25
const SUSUN_TERDALAM = 3

/** Rows of a CSV or XLSX file as they are, within the limits of size. */
export function readBaris(berkas: BerkasMasuk): AsyncGenerator<BarisBerkas> {
  return batasi(berkas.jenis === 'xlsx' ? readXlsx(berkas) : readCsv(berkas), berkas.nama)
}

/**
 * Rows below the header of every sheet that has one. Empty rows and the row of column numbers are left out.
 * @throws ImporGagal where no sheet has a header with all required columns, or none has a row below it.
 */
export async function* readTabel(berkas: BerkasMasuk, bentuk: BentukTabel): AsyncGenerator<BarisTabel> {
  const kenali = buatPengenal(bentuk)
  let lembar: string | null | undefined
  let judul: Judul | undefined
  let tampung: BarisBerkas[] = []
  let adaTabel = false
  let adaIsi = false

  function* isi(baris: readonly BarisBerkas[], milik: Judul): Generator<BarisTabel> {
    for (const satu of baris) {
      if (!isData(satu)) continue
      adaIsi = true
      yield susun(satu, milik)
    }
  }

  function* buka(): Generator<BarisTabel> {
    judul = findJudul(tampung, bentuk, kenali)
    if (judul) {
      adaTabel = true
      laporJudul(judul, lembar ?? null, bentuk)
      yield* isi(tampung.slice(judul.sampai + 1), judul)
    }
    tampung = []
  }

  let dicari = true
  for await (const baris of readBaris(berkas)) {
    if (baris.lembar !== lembar) {
      if (dicari) yield* buka()
      lembar = baris.lembar
      judul = undefined
      dicari = true
    }
    if (dicari) {
      tampung.push(baris)
      if (tampung.length < CARI_BARIS) continue
      yield* buka()
      dicari = false
    } else if (judul) yield* isi([baris], judul)
  }
  if (dicari) yield* buka()
  if (!adaTabel) throw new ImporGagal(tanpaJudul(berkas, bentuk))
  if (!adaIsi) throw new ImporGagal(`${berkas.nama}: berkas ini hanya berisi judul kolom; isi barisnya, lalu ulangi.`)
}

function tanpaJudul({ nama }: BerkasMasuk, { kolom }: BentukTabel): string {
  const wajib = kolom.filter((satu) => satu.wajib).map(({ judul }) => judul[0])
  return `${nama}: tidak ditemukan baris judul dengan kolom ${wajib.join(', ')} pada ${CARI_BARIS} baris pertama.`
}

function buatPengenal({ kolom, kenali }: BentukTabel): (judul: string) => string | undefined {
  const menurutJudul = new Map(
    kolom.flatMap(({ kunci, judul }) => judul.map((j) => [normalkanNama(j), kunci] as const)),
  )
  return (judul) => menurutJudul.get(normalkanNama(judul)) ?? kenali?.(judul)
}

// The deepest fit is the header: of all rows and depths, the one that knows most columns.
function findJudul(
  baris: readonly BarisBerkas[],
  { kolom }: BentukTabel,
  kenali: (judul: string) => string | undefined,
): Judul | undefined {
  const wajib = kolom.filter((satu) => satu.wajib).map(({ kunci }) => kunci)
  let terbaik: Judul | undefined
  for (let sampai = 0; sampai < baris.length; sampai++) {
    for (let dalam = 1; dalam <= SUSUN_TERDALAM && dalam <= sampai + 1; dalam++) {
      const judul = bacaJudul(baris.slice(sampai - dalam + 1, sampai + 1), sampai, kenali)
      const ada = new Set(judul.kunci.values())
      if (!wajib.every((kunci) => ada.has(kunci))) continue
      if (!terbaik || judul.kunci.size > terbaik.kunci.size) terbaik = judul
    }
  }
  return terbaik
}

function bacaJudul(
  susunan: readonly BarisBerkas[],
  sampai: number,
  kenali: (judul: string) => string | undefined,
): Judul {
  const lebar = Math.max(...susunan.map(({ sel }) => sel.length))
  const penuh = susunan.map(({ sel }, i) => isiKanan(sel, lebar, i < susunan.length - 1))
  const kunci = new Map<number, string>()
  const nama: string[] = []
  for (let kolom = 0; kolom < lebar; kolom++) {
    const tumpuk = penuh.map((baris) => baris[kolom] ?? '').filter((teks) => teks !== '')
    const sendiri = susunan.map(({ sel }) => teksSel(sel[kolom])).filter((teks) => teks !== '')
    nama.push(tumpuk.filter((teks, i) => teks !== tumpuk[i - 1]).join(' '))
    const dikenal = [tumpuk.join(' '), sendiri.at(-1) ?? '']
      .map((judul) => (judul ? kenali(judul) : undefined))
      .find(Boolean)
    if (dikenal && ![...kunci.values()].includes(dikenal)) kunci.set(kolom, dikenal)
  }
  const letak = new Map(
    [...kunci].map(([kolom, satu]) => [satu, { kolom, sebutan: `${hurufKolom(kolom)} ${nama[kolom] ?? ''}`.trim() }]),
  )
  return { kunci, nama, sampai, letak }
}

// A merged cell holds its text in its first column only; the rows above the last lend it to the columns on the right.
function isiKanan(sel: readonly NilaiSel[], lebar: number, isi: boolean): string[] {
  let terakhir = ''
  return Array.from({ length: lebar }, (_, i) => {
    const teks = teksSel(sel[i])
    if (teks !== '') terakhir = teks
    return isi ? terakhir : teks
  })
}

function laporJudul({ kunci, nama }: Judul, lembar: string | null, { catatJudul }: BentukTabel): void {
  catatJudul?.({
    lembar,
    ada: [...kunci.values()],
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
