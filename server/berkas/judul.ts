// The header of a sheet: found by the columns that it names, also where it has two or three rows with merged cells.
import { normalkanNama } from '#domain/nama-desa.ts'
import { type BarisBerkas, hurufKolom, type NilaiSel, teksSel } from './baris.ts'

export type KolomDicari = {
  readonly kunci: string
  readonly judul: readonly string[]
  readonly wajib?: boolean
  /** Decides where several columns bear the title, or it has none. */
  readonly huruf?: string | null
}

export type Judul = {
  readonly kunci: ReadonlyMap<number, string>
  readonly nama: readonly string[]
  /** What stands in the last row of the header alone. */
  readonly sendiri: readonly string[]
  readonly sampai: number
  /** Where each of our columns stands, and how a refusal names it. */
  readonly letak: ReadonlyMap<string, { readonly kolom: number; readonly sebutan: string }>
  /** Columns left out since an earlier one has their title. */
  readonly ganda: readonly string[]
}

export type CariJudul = {
  readonly kolom: readonly KolomDicari[]
  /** Knows further columns by their header, e.g. a code per column. */
  readonly kenali?: (judul: string) => string | undefined
  /** Where the header is, if somebody has pointed at it. */
  readonly barisJudul?: { readonly sampai: number; readonly banyak: number } | null
}

const SUSUN_TERDALAM = 3

/** The deepest fit is the header: of all rows and depths, the one that knows most columns. */
export function findJudul(baris: readonly BarisBerkas[], cari: CariJudul): Judul | undefined {
  const wajib = cari.kolom.filter((satu) => satu.wajib).map(({ kunci }) => kunci)
  let terbaik: Judul | undefined
  for (const { dari, sampai } of calonJudul(baris, cari)) {
    const judul = bacaJudul(baris.slice(dari, sampai + 1), sampai, cari)
    const ada = new Set(judul.kunci.values())
    if (!wajib.every((kunci) => ada.has(kunci))) continue
    if (!terbaik || judul.kunci.size > terbaik.kunci.size) terbaik = judul
  }
  return terbaik
}

function calonJudul(baris: readonly BarisBerkas[], { barisJudul }: CariJudul): { dari: number; sampai: number }[] {
  if (barisJudul) {
    const sampai = baris.findLastIndex(({ nomor }) => nomor <= barisJudul.sampai)
    const dari = baris.findIndex(({ nomor }) => nomor > barisJudul.sampai - barisJudul.banyak)
    return sampai >= 0 && dari >= 0 && dari <= sampai ? [{ dari, sampai }] : []
  }
  return baris.flatMap((_, sampai) =>
    Array.from({ length: Math.min(SUSUN_TERDALAM, sampai + 1) }, (_, naik) => ({ dari: sampai - naik, sampai })),
  )
}

function bacaJudul(susunan: readonly BarisBerkas[], sampai: number, cari: CariJudul): Judul {
  const lebar = Math.max(...susunan.map(({ sel }) => sel.length))
  const penuh = susunan.map(({ sel }, i) => isiKanan(sel, lebar, i < susunan.length - 1))
  const kolom = Array.from({ length: lebar }, (_, i) => {
    const tumpuk = penuh.map((baris) => baris[i] ?? '').filter((teks) => teks !== '')
    const milik = susunan.map(({ sel }) => teksSel(sel[i])).filter((teks) => teks !== '')
    const nama = tumpuk.filter((teks, ke) => teks !== tumpuk[ke - 1]).join(' ')
    return { huruf: hurufKolom(i), nama, sebutan: [tumpuk.join(' '), nama, milik.at(-1) ?? ''] }
  })
  const { kunci, ganda } = kenaliKolom(kolom, cari)
  const letak = new Map(
    [...kunci].map(([i, satu]) => [satu, { kolom: i, sebutan: `${kolom[i]?.huruf} ${kolom[i]?.nama ?? ''}`.trim() }]),
  )
  const sendiri = Array.from({ length: lebar }, (_, i) => teksSel(susunan.at(-1)?.sel[i]))
  return { kunci, nama: kolom.map(({ nama }) => nama), sendiri, sampai, letak, ganda }
}

type KolomTerbaca = { readonly huruf: string; readonly nama: string; readonly sebutan: readonly string[] }

function kenaliKolom(kolom: readonly KolomTerbaca[], { kolom: dicari, kenali }: CariJudul) {
  const kunci = new Map<number, string>()
  const terpakai = new Set<string>()
  const ganda: string[] = []
  const pakai = (i: number, satu: string) => {
    kunci.set(i, satu)
    terpakai.add(satu)
  }
  // A letter decides only where the title does not speak against it.
  for (const satu of dicari) {
    const i = satu.huruf ? kolom.findIndex(({ huruf }) => huruf === satu.huruf) : -1
    const ini = kolom[i]
    if (ini && (ini.nama === '' || satu.judul.length === 0 || berjudul(satu, ini))) pakai(i, satu.kunci)
  }
  for (const [i, satu] of kolom.entries()) {
    if (kunci.has(i)) continue
    const dikenal = findKunci(satu, dicari, kenali)
    if (dikenal === undefined) continue
    if (!terpakai.has(dikenal)) pakai(i, dikenal)
    else ganda.push(`${satu.huruf} ${satu.nama}`)
  }
  return { kunci, ganda }
}

function findKunci(
  { sebutan }: KolomTerbaca,
  dicari: readonly KolomDicari[],
  kenali: CariJudul['kenali'],
): string | undefined {
  for (const judul of sebutan) {
    if (judul === '') continue
    const cocok = menurutJudul(dicari).get(normalkanNama(judul))
    // Several columns of one title are told apart by their letters alone.
    if (cocok && (cocok.length === 1 || cocok.some(({ huruf }) => !huruf))) {
      return (cocok.find(({ huruf }) => !huruf) ?? cocok[0])?.kunci
    }
    const lain = kenali?.(judul)
    if (lain !== undefined) return lain
  }
  return undefined
}

const berjudul = ({ judul }: KolomDicari, { sebutan }: KolomTerbaca): boolean => {
  const milik = new Set(sebutan.map(normalkanNama))
  return judul.some((satu) => milik.has(normalkanNama(satu)))
}

const tersimpan = new WeakMap<readonly KolomDicari[], Map<string, KolomDicari[]>>()

function menurutJudul(dicari: readonly KolomDicari[]): Map<string, KolomDicari[]> {
  const ada = tersimpan.get(dicari)
  if (ada) return ada
  const peta = new Map<string, KolomDicari[]>()
  for (const satu of dicari)
    for (const judul of satu.judul) {
      const kunci = normalkanNama(judul)
      peta.set(kunci, [...(peta.get(kunci) ?? []), satu])
    }
  tersimpan.set(dicari, peta)
  return peta
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

/** Whether a row below the header repeats it, as printed pages do. */
export function isJudulUlang({ sel }: BarisBerkas, { kunci, sendiri }: Judul): boolean {
  let sama = 0
  for (const [i, teks] of sendiri.entries()) {
    const isi = teksSel(sel[i])
    if (isi === '' || !kunci.has(i)) continue
    if (teks === '' || isi.toLowerCase() !== teks.toLowerCase()) return false
    sama += 1
  }
  return sama >= 2
}
