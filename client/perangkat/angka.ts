// What is typed stays text until it is sent: a slip of the finger is kept and shown, never lost or guessed at.

/** Counts of one laporan by cell; a cell that is not there is empty, which is not zero. */
export type Angka = Readonly<Record<string, number>>
/** What stands in the fields, as typed. */
export type Teks = Readonly<Record<string, string>>

export type SelKirim = { readonly elemen: string; readonly pilah?: string; readonly jumlah: number | null }

/** Name of a cell on this device: the elemen's code, and the breakdown's after a bar. */
export const kunciSel = (elemen: string, pilah: string | null = null): string =>
  pilah === null || pilah === SEMUA ? elemen : `${elemen}|${pilah}`

/** The server's name of the total. */
const SEMUA = 'semua'
const TERBESAR = 2_147_483_647
const BERTITIK = /^\d{1,3}(?:\.\d{3})+$/

/** 'kosong' is no number, 'salah' is none that can be sent. */
export type Terbaca = number | 'kosong' | 'salah'

/** Reads what stands in a field: '12', '1.234' with points as the country writes them; '' is empty. */
export function bacaAngka(teks: string): Terbaca {
  const isi = teks.trim()
  if (isi === '') return 'kosong'
  const polos = BERTITIK.test(isi) ? isi.replaceAll('.', '') : isi
  if (!/^\d{1,10}$/.test(polos)) return 'salah'
  const n = Number(polos)
  return n <= TERBESAR ? n : 'salah'
}

/** The counts in those fields that hold one. */
export function angkaDari(teks: Teks): Angka {
  const hasil: Record<string, number> = {}
  for (const [sel, satu] of Object.entries(teks)) {
    const n = bacaAngka(satu)
    if (typeof n === 'number') hasil[sel] = n
  }
  return hasil
}

export const teksDari = (angka: Angka): Teks =>
  Object.fromEntries(Object.entries(angka).map(([sel, n]) => [sel, String(n)]))

/** Cells whose text is no whole number of 0 or more. */
export const selSalah = (teks: Teks): readonly string[] =>
  Object.entries(teks).flatMap(([sel, satu]) => (bacaAngka(satu) === 'salah' ? [sel] : []))

/** Cells in which two sets of counts differ, in order of their names. */
export function selBeda(a: Angka, b: Angka): readonly string[] {
  const semua = new Set([...Object.keys(a), ...Object.keys(b)])
  return [...semua].filter((sel) => a[sel] !== b[sel]).sort()
}

/** What a kiriman says of the cells that differ from what the server had: a count, or null for one that was emptied. */
export const perubahan = (dasar: Angka, kini: Angka): readonly SelKirim[] =>
  selBeda(dasar, kini).map((sel) => {
    const [elemen = '', pilah] = sel.split('|')
    return { elemen, ...(pilah !== undefined && { pilah }), jumlah: kini[sel] ?? null }
  })
