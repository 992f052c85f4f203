// What a fault did, in numbers and sentences, and the table that people read.

export type Hasil = {
  readonly gangguan: string
  /** How many times it was tried; 0 where this computer does not allow it. */
  readonly putaran: number
  /** Writes that the program said were kept. */
  readonly diakui: number
  /** Of these, how many are not there. */
  readonly hilang: number
  /** How many are there more than once. */
  readonly ganda: number
  /** What else is wrong, each a sentence. */
  readonly keliru: readonly string[]
  /** What was measured besides. */
  readonly catatan: string
}

export type Hitungan = { diakui: number; hilang: number; ganda: number; readonly keliru: string[] }

export const hitunganKosong = (): Hitungan => ({ diakui: 0, hilang: 0, ganda: 0, keliru: [] })

export const isBersih = ({ hilang, ganda, keliru }: Pick<Hasil, 'hilang' | 'ganda' | 'keliru'>): boolean =>
  hilang === 0 && ganda === 0 && keliru.length === 0

/** How often each of some words occurs: `201 x 300, 503 x 12`. */
export function rangkum(kata: readonly (string | number)[]): string {
  const banyak = new Map<string | number, number>()
  for (const satu of kata) banyak.set(satu, (banyak.get(satu) ?? 0) + 1)
  return [...banyak].map(([satu, n]) => `${satu} x ${n}`).join(', ')
}

/** Below which value a share of the figures lies: 0.95 for p95. */
export function persentil(angka: readonly number[], bagian: number): number {
  const urut = angka.toSorted((a, b) => a - b)
  return urut[Math.min(urut.length - 1, Math.floor(urut.length * bagian))] ?? Number.NaN
}

const KOLOM = ['gangguan', 'putaran', 'diakui', 'hilang', 'ganda', 'keliru', 'catatan']

const baris = (sel: readonly string[]): string => `| ${sel.join(' | ')} |`

/** The head of a table in Markdown, of which each fault is a row as soon as it is through. */
export const kepalaTabel = (): string => [baris(KOLOM), baris(KOLOM.map(() => '---'))].join('\n')

export const barisTabel = (hasil: Hasil): string => {
  const { gangguan, putaran, diakui, hilang, ganda, keliru, catatan } = hasil
  const kali = putaran === 0 && isBersih(hasil) ? 'dilewati' : putaran
  return baris([gangguan, kali, diakui, hilang, ganda, keliru.length, catatan].map(String))
}
