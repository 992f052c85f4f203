// Colours on paper: those of the light theme in client/styles/tokens.css, by the same names. How each look of a cell is
// filled, outlined and marked is said here once for pictures, PDF and workbooks.
import type { Tampak } from '#client/format/tampak.ts'

export type Warna = `#${string}`

export const WARNA = {
  text: '#12181c',
  'text-soft': '#2c363d',
  muted: '#525f68',
  faint: '#616e77',
  rule: '#d6dde1',
  'rule-soft': '#e7ebed',
  raised: '#ffffff',
  sunken: '#eef1f0',
  accent: '#124e78',
  baik: '#15807a',
  'baik-ink': '#0a524e',
  kurang: '#97d3c9',
  'kurang-ink': '#1b6059',
  cukup: '#e8a460',
  'cukup-ink': '#85480a',
  jelek: '#9c2f09',
  'jelek-ink': '#9c2f09',
  atas: '#55ada2',
  bawah: '#cf6f35',
  netral: '#dae1e5',
  blank: '#e5e9eb',
  hatch: '#b7c1c7',
  dot: '#b3bdc3',
  outline: '#8b979f',
  outside: '#edf0f0',
  'border-line': '#4a5760',
  'ramp-1': '#dbe8f1',
  'ramp-2': '#aecde2',
  'ramp-3': '#74a9cb',
  'ramp-4': '#3a7fac',
  'ramp-5': '#124e78',
} as const satisfies Readonly<Record<string, Warna>>

/** Fillings that are not one colour: each a ground with lines or dots on it. */
export type Pola = 'belum-lapor' | 'tertinggal' | 'tidak-dijadwalkan' | 'kedaluwarsa'
export type Isi = Warna | Pola

export const isWarna = (isi: Isi): isi is Warna => isi.startsWith('#')

export type RupaPola = {
  readonly dasar: Warna
  readonly tanda: Warna
  /** Side of the square that repeats. */
  readonly sisi: number
  /** Slanting or level lines of a width, or dots of a radius. */
  readonly corak: 'miring' | 'datar' | 'titik'
  readonly tebal: number
}

export const POLA: Readonly<Record<Pola, RupaPola>> = {
  'belum-lapor': { dasar: WARNA.blank, tanda: WARNA.hatch, sisi: 8, corak: 'miring', tebal: 2.4 },
  tertinggal: { dasar: WARNA.raised, tanda: WARNA.hatch, sisi: 8, corak: 'miring', tebal: 1 },
  'tidak-dijadwalkan': { dasar: WARNA.raised, tanda: WARNA.dot, sisi: 7, corak: 'titik', tebal: 1.1 },
  kedaluwarsa: { dasar: WARNA.blank, tanda: WARNA.hatch, sisi: 6, corak: 'datar', tebal: 1 },
}

/** How a look fills an area, what surrounds it, and what is written in and beside it. */
export type Rupa = {
  readonly isi: Isi
  readonly garis: Warna
  readonly putus: boolean
  /** Words and marks beside it, on paper. */
  readonly tinta: Warna
  /** Words upon it. */
  readonly atas: Warna
}

const rupa = (isi: Isi, tinta: Warna, lain: Partial<Rupa> = {}): Rupa => ({
  isi,
  tinta,
  garis: WARNA.raised,
  putus: false,
  atas: WARNA.text,
  ...lain,
})

export const RUPA: Readonly<Record<Tampak, Rupa>> = {
  baik: rupa(WARNA.baik, WARNA['baik-ink'], { atas: WARNA.raised }),
  kurang: rupa(WARNA.kurang, WARNA['kurang-ink']),
  cukup: rupa(WARNA.cukup, WARNA['cukup-ink']),
  jelek: rupa(WARNA.jelek, WARNA['jelek-ink'], { atas: WARNA.raised }),
  'di-atas-target': rupa(WARNA.atas, WARNA['baik-ink']),
  'di-bawah-target': rupa(WARNA.bawah, WARNA['jelek-ink']),
  nilai: rupa(WARNA.netral, WARNA.muted),
  sementara: rupa(WARNA.netral, WARNA.muted, { garis: WARNA.outline, putus: true }),
  tertinggal: rupa('tertinggal', WARNA.muted, { garis: WARNA.outline, putus: true }),
  'belum-lapor': rupa('belum-lapor', WARNA.muted),
  'tidak-dijadwalkan': rupa('tidak-dijadwalkan', WARNA.muted, { garis: WARNA['rule-soft'] }),
  'tanpa-sasaran': rupa(WARNA.raised, WARNA.muted, { garis: WARNA.outline }),
  kedaluwarsa: rupa('kedaluwarsa', WARNA.muted),
}

export const KELAS: Readonly<Record<number, Warna>> = {
  1: WARNA['ramp-1'],
  2: WARNA['ramp-2'],
  3: WARNA['ramp-3'],
  4: WARNA['ramp-4'],
  5: WARNA['ramp-5'],
}

const NAIK = 'M6 1.4 11 10.4H1Z'
const TURUN = 'M6 10.6 1 1.6H11Z'

/** The mark of a look in a square of 12, filled where hue and direction agree; the same as on screen. */
export const TANDA: Readonly<Record<Tampak, { readonly d: string; readonly penuh: boolean }>> = {
  baik: { d: NAIK, penuh: true },
  kurang: { d: TURUN, penuh: false },
  cukup: { d: NAIK, penuh: false },
  jelek: { d: TURUN, penuh: true },
  'di-atas-target': { d: 'M2 2H10V10H2Z', penuh: true },
  'di-bawah-target': { d: 'M2 2H10V10H2Z', penuh: false },
  nilai: { d: 'M6 3.2a2.8 2.8 0 1 0 .01 0Z', penuh: false },
  sementara: { d: 'M6 3.2a2.8 2.8 0 1 0 .01 0Z', penuh: false },
  tertinggal: { d: 'M1 11 11 1M6 11 11 6', penuh: false },
  'belum-lapor': { d: 'M1 11 11 1M1 6 6 1M6 11 11 6', penuh: false },
  'tidak-dijadwalkan': { d: 'M6 4.9a1.1 1.1 0 1 0 .01 0Z', penuh: true },
  'tanpa-sasaran': { d: 'M1.6 3.4H10.4V8.6H1.6Z', penuh: false },
  kedaluwarsa: { d: 'M6 1.6a4.4 4.4 0 1 0 .01 0M6 3.6V6.2L7.8 7.4', penuh: false },
}
