/**
 * Matching the names that other systems write with the desa we know. Names differ in spelling and many are borne by
 * several desa of one kabupaten, so a name counts only inside its kecamatan or puskesmas, and nothing that is merely
 * similar is ever accepted: likeness only feeds the suggestions.
 */
export type DesaBernama = {
  readonly desaId: number
  readonly kode: string
  readonly nama: string
  readonly kecamatanKode: string
  readonly kecamatanNama: string
}

export type Pencocokan =
  | { readonly hasil: 'cocok'; readonly desa: DesaBernama }
  | { readonly hasil: 'rancu' | 'tidak-dikenal'; readonly calon: readonly DesaBernama[] }

/** Letters and digits in lower case: case, spaces, punctuation, apostrophes and accents do not tell two names apart. */
export function normalkanNama(nama: string): string {
  return nama
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
}

/** A puskesmas' or kecamatan's name without the words that say what it is: 'UPT Puskesmas Pagak' is 'pagak'. */
export const normalkanTempat = (nama: string): string =>
  normalkanNama(nama.replace(/^\s*(?:(?:uptd?|blud)\.?\s+)*(?:(?:puskesmas|pkm|kecamatan|kec)(?:\.\s*|\s+))?/i, ''))

const ANGKA_ROMAWI = /^[IVX]+$/

/** A name written in capitals throughout as names are written: 'SUMBER PUCUNG II' is 'Sumber Pucung II'. */
export function rapikanNama(nama: string): string {
  const rapat = nama.replace(/\s+/g, ' ').trim()
  if (rapat !== rapat.toUpperCase()) return rapat
  return rapat.replace(/[\p{L}\d'’]+/gu, (kata) =>
    ANGKA_ROMAWI.test(kata) ? kata : kata.charAt(0) + kata.slice(1).toLowerCase(),
  )
}

/** A name as part of a code: 'Sumbermanjing Wetan' is 'sumbermanjing-wetan'. */
export function slug(nama: string): string {
  return nama
    .normalize('NFKD')
    .toLowerCase()
    .replace(/['’`]|\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}

/** Desa by code and by normalised name, made once per import. */
export type Indeks = {
  readonly kode: ReadonlyMap<string, DesaBernama>
  readonly nama: ReadonlyMap<string, readonly DesaBernama[]>
  readonly semua: readonly DesaBernama[]
}

export function indeksDesa(semua: readonly DesaBernama[]): Indeks {
  const nama = new Map<string, DesaBernama[]>()
  for (const desa of semua) {
    const kunci = normalkanNama(desa.nama)
    nama.set(kunci, [...(nama.get(kunci) ?? []), desa])
  }
  return { kode: new Map(semua.map((desa) => [desa.kode, desa])), nama, semua }
}

/** Where a name is looked for: aliases first, then each circle in turn; the first circle that knows the name decides. */
export type Lingkup = {
  /** Remembered spellings of this scope: normalised name to desa. */
  readonly alias: ReadonlyMap<string, DesaBernama>
  readonly lingkaran: readonly ((desa: DesaBernama) => boolean)[]
}

/**
 * The desa that a file means by a name, or those it may mean. A code, where the file gives one, decides alone.
 */
export function cocokkanDesa(
  indeks: Indeks,
  { nama, kode }: { nama: string; kode?: string | null },
  lingkup: Lingkup,
): Pencocokan {
  if (kode) {
    const desa = indeks.kode.get(kode)
    return desa ? { hasil: 'cocok', desa } : { hasil: 'tidak-dikenal', calon: sarankan(indeks, nama, lingkup) }
  }
  const kunci = normalkanNama(nama)
  const alias = lingkup.alias.get(kunci)
  if (alias) return { hasil: 'cocok', desa: alias }
  const senama = indeks.nama.get(kunci) ?? []
  for (const didalam of lingkup.lingkaran) {
    const calon = senama.filter(didalam)
    if (calon.length === 1 && calon[0]) return { hasil: 'cocok', desa: calon[0] }
    if (calon.length > 1) return { hasil: 'rancu', calon }
  }
  return { hasil: 'tidak-dikenal', calon: sarankan(indeks, nama, lingkup) }
}

const SARAN_TERBANYAK = 3

// Nearest spellings inside the widest circle; elsewhere only names that are the same.
function sarankan(indeks: Indeks, nama: string, { lingkaran }: Lingkup): DesaBernama[] {
  const kunci = normalkanNama(nama)
  if (kunci === '') return []
  const terluas = lingkaran.at(-1)
  const dekat = indeks.semua
    .filter((desa) => (terluas ? terluas(desa) : true))
    .map((desa) => ({ desa, jarak: jarakEja(kunci, normalkanNama(desa.nama)) }))
    .filter(({ jarak }) => jarak <= Math.max(2, Math.floor(kunci.length / 4)))
    .sort((a, b) => a.jarak - b.jarak || a.desa.kode.localeCompare(b.desa.kode))
    .map(({ desa }) => desa)
  const senama = (indeks.nama.get(kunci) ?? []).filter((desa) => !dekat.includes(desa))
  return [...dekat, ...senama].slice(0, SARAN_TERBANYAK)
}

/** Levenshtein's distance: how many letters must be put in, left out or exchanged. */
export function jarakEja(a: string, b: string): number {
  let baris = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const berikut = [i]
    for (let j = 1; j <= b.length; j++) {
      const ganti = (baris[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      berikut.push(Math.min(ganti, (baris[j] ?? 0) + 1, (berikut[j - 1] ?? 0) + 1))
    }
    baris = berikut
  }
  return baris[b.length] ?? 0
}

/** 'Sumberejo (35.07.04.2005, Kec. Pagak)', as suggestions name a desa. */
export const sebutDesa = (desa: DesaBernama): string => `${desa.nama} (${desa.kode}, Kec. ${desa.kecamatanNama})`
