// One language at a time for the whole page. The texts of the first view come with it, those of the other screens with
// the first of these, the second language when somebody chooses it.
import { tulisBilangan } from './bilangan.ts'
import type { id, Kunci } from './id.ts'
import { idAwal } from './id-awal.ts'

export type Bahasa = 'id' | 'en'

/** Names between braces in a text: `Isian<'{a} dari {b}'>` is 'a' | 'b'. */
type Isian<Teks extends string> = Teks extends `${string}{${infer Nama}}${infer Sisa}` ? Nama | Isian<Sisa> : never
type Nilai<K extends Kunci> =
  Isian<(typeof id)[K]> extends never
    ? readonly []
    : readonly [nilai: Readonly<Record<Isian<(typeof id)[K]>, string | number>>]

const SIMPANAN = 'pws.bahasa'
const DALAM_TEKS = { paling: 3, sedikitnya: 0 } as const
const pendengar = new Set<() => void>()
let sekarang: Bahasa = 'id'
/** Whether texts that name the status jelek call it "prioritas pembinaan": their keys end in this. */
const PEMBINAAN = '.pembinaan'
let pembinaan = false
/** Whether texts that say "has not reported" speak of validation: who reads validated figures alone cannot tell the two. */
const HANYA_SAH = '.hanyaSah'
let hanyaSah = false
/** The language last asked for; its texts may still be on their way. */
let diminta: Bahasa = 'id'
let teks: Readonly<Partial<Record<Kunci, string>>> = idAwal

export const getBahasa = (): Bahasa => sekarang
export const getLocale = (): string => (sekarang === 'id' ? 'id-ID' : 'en-GB')

export function subscribeBahasa(dengar: () => void): () => void {
  pendengar.add(dengar)
  return () => pendengar.delete(dengar)
}

/** Switches every text; resolves when the texts are there. Of two switches at once the later one holds. */
export async function setBahasa(bahasa: Bahasa): Promise<void> {
  diminta = bahasa
  const semua = await loadTeks(bahasa)
  if (diminta !== bahasa) return
  teks = semua
  sekarang = bahasa
  if (typeof document !== 'undefined') document.documentElement.lang = bahasa
  try {
    localStorage.setItem(SIMPANAN, bahasa)
  } catch {
    // A browser may refuse storage; the choice then lasts as long as the page.
  }
  for (const dengar of pendengar) dengar()
}

/** Sees to it that every text is there, not only those of the first view. */
export async function completeTeks(): Promise<void> {
  const bahasa = diminta
  const semua = await loadTeks(bahasa)
  // Another language may have been chosen meanwhile: its texts are whole already, or on their way.
  if (diminta === bahasa) teks = semua
}

const loadTeks = async (bahasa: Bahasa): Promise<Readonly<Record<Kunci, string>>> =>
  bahasa === 'id' ? (await import('./id.ts')).id : (await import('./en.ts')).en

/** The language chosen last time on this device. */
export function readBahasa(): Bahasa {
  try {
    return localStorage.getItem(SIMPANAN) === 'en' ? 'en' : 'id'
  } catch {
    return 'id'
  }
}

type Bacaan = {
  readonly bahasa: Bahasa
  readonly pembinaan: boolean
  readonly hanyaSah?: boolean
  readonly teks: Readonly<Record<Kunci, string>>
}

/** The same texts in another reader's language as long as `kerja` runs, which must not wait for anything. */
export function dalamTeks<Hasil>(bacaan: Bacaan, kerja: () => Hasil): Hasil {
  const semula = [sekarang, pembinaan, hanyaSah, teks] as const
  ;[sekarang, pembinaan, hanyaSah, teks] = [bacaan.bahasa, bacaan.pembinaan, bacaan.hanyaSah ?? false, bacaan.teks]
  try {
    return kerja()
  } finally {
    ;[sekarang, pembinaan, hanyaSah, teks] = semula
  }
}

/** Chooses the word for the status jelek, for whoever reads this page; said before anything is shown. */
export function setPembinaan(pakai: boolean): void {
  pembinaan = pakai
}

/** Says whether the figures of this page are of validated laporan alone; before anything is shown. */
export function setHanyaSah(pakai: boolean): void {
  hanyaSah = pakai
}

/** The text of a key as it stands, in the reader's words where it names the status jelek or what has not reported. */
const cariTeks = (kunci: Kunci): string =>
  // Not every text has a second form; what is no key is simply not there.
  (pembinaan ? teks[`${kunci}${PEMBINAAN}` as Kunci] : undefined) ??
  (hanyaSah ? teks[`${kunci}${HANYA_SAH}` as Kunci] : undefined) ??
  teks[kunci] ??
  kunci

/** The text of a key. Numbers are written as the language writes them. */
export function t<K extends Kunci>(kunci: K, ...[nilai]: Nilai<K>): string {
  const isi: Readonly<Record<string, string | number>> = nilai ?? {}
  return cariTeks(kunci).replace(/\{(\w+)\}/g, (_, nama: string) => {
    const satu = isi[nama]
    return typeof satu === 'number' ? tulisBilangan(satu, sekarang, DALAM_TEKS) : (satu ?? '')
  })
}
